import RoadmapModel
import Testing

@testable import Planning

/// What money buys: the curve of launches against spend.
struct ComputeFrontierTests {
  /// Two chips whose RTL work bursts into a cloud, with little money a year.
  private static func roadmap(caps: Int64? = 60_000) throws -> Roadmap {
    var (roadmap, rtl) = try SmallRoadmap.withAlpha()
    roadmap.templates[0].activities[rtl].compute[.simulation] = .cores(CoreHours(9_600_000))
    var cloud = Cloud()
    cloud.id = Cloud.ID("cloud")
    cloud.onDemand = Price(nanoUnits: 40_000_000, currency: roadmap.currency)
    roadmap.clouds = [cloud]
    var farm = Farm()
    farm.id = Farm.ID("farm")
    farm.utilisation = .whole
    farm.cores[try CivilDate(text: "2026-01-01")] = 300
    roadmap.farms = [farm]
    var budget = Budget()
    budget.id = Budget.ID("burst")
    for year in 26...65 {
      let money = Money(minorUnits: (caps ?? 0) * 100, currency: roadmap.currency)
      budget.caps[try FiscalPeriod(text: "FY\(year)")] = money
    }
    if caps != nil { roadmap.budgets = [budget] }
    roadmap.planning.compute = .binding
    return roadmap
  }

  @Test(arguments: ["alpha-1", nil] as [String?])
  func `more money never gives a later date, and no point on the curve is beaten`(
    chip: String?
  ) async throws {
    let roadmap = try Self.roadmap()
    let planner = Planner(roadmap: roadmap, statusDate: try CivilDate(text: "2026-11-23"))
    let today = try await planner.plan()
    let frontier = try await ComputeFrontier.make(planner, around: today, for: chip)
    #expect(frontier.points.count >= 9)
    #expect(frontier.points.filter(\.isToday).count == 1)
    let days = { ComputeFrontier.days($0, from: today.statusDate) }
    let sound = frontier.points.filter { !$0.delaysOthers }
    // Today's plan is no result of the search; all others never rise.
    let curve = sound.filter { !$0.isToday }.map(days)
    #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 >= $1 }, "\(curve)")
    #expect(Set(curve).count > (chip == nil ? 1 : 3), "money buys something here: \(curve)")
    let money = frontier.points.map(\.money.minorUnits)
    #expect(money == money.sorted())
    for point in frontier.points {
      guard case .caps(let percent?) = point.aim, !point.isKept else { continue }
      // Forty years of caps, in cents: slow work reaches far.
      #expect(point.spend.minorUnits <= Int64(percent) * 60_000 * 40 + 100, "\(percent)%")
    }
    let now = try #require(frontier.points.first { $0.isToday })
    #expect((frontier.weekEarlier != nil) == sound.contains { days($0) < days(now) })
    for point in frontier.points where !point.isDominated {
      let beaten = sound.contains {
        $0.spend.minorUnits < point.spend.minorUnits && days($0) <= days(point)
      }
      #expect(!beaten, "\(point)")
    }
  }

  @Test func `a chip's curve reaches from no rented compute to the earliest launch`() async throws {
    let roadmap = try Self.roadmap()
    let planner = Planner(roadmap: roadmap, statusDate: try CivilDate(text: "2026-11-23"))
    let today = try await planner.plan()
    let compute: [Constraint] = [.compute, .budget, .token]
    let delays = today.chips.map { chip in
      (chip.slips.first { $0.id.rawValue == "cadence" }?.causes ?? [])
        .filter { compute.contains($0.constraint) }.reduce(0) { $0 + max(0, $1.days) }
    }
    let delayed = try #require(ComputeFrontier.mostDelayed(in: today))
    let place = try #require(today.chips.firstIndex { $0.id.rawValue == delayed })
    #expect(delays[place] == delays.max())
    let frontier = try await ComputeFrontier.make(planner, around: today, for: "alpha-1")
    let none = try #require(frontier.points.first { $0.aim == .noBursts })
    let earliest = try #require(frontier.points.first { $0.aim == .earliest })
    #expect(none.spend.minorUnits < earliest.spend.minorUnits)
    let (last, first) = (try #require(none.launch), try #require(earliest.launch))
    #expect(first < last)
    for point in frontier.points where !point.isKept {
      guard case .launch(let day) = point.aim, !point.isKept else { continue }
      #expect(try #require(point.launch) <= max(day, first), "\(point)")
    }
    // A week is worth the same money in both directions on a straight piece at most.
    let (earlier, later) = (frontier.weekEarlier?.minorUnits, frontier.weekLater?.minorUnits)
    #expect((earlier ?? 1) > 0 && (later ?? 1) > 0)
  }

  @Test func `where all compute is rented the caps are what counts`() async throws {
    var roadmap = try Self.roadmap()
    roadmap.farms = []
    for index in roadmap.budgets[0].caps.entries.indices {
      let period = roadmap.budgets[0].caps.entries[index].key
      roadmap.budgets[0].caps[period] = Money(minorUnits: 20_000_000, currency: roadmap.currency)
    }
    let planner = Planner(roadmap: roadmap, statusDate: try CivilDate(text: "2026-11-23"))
    let today = try await planner.plan()
    let frontier = try await ComputeFrontier.make(planner, around: today, for: "alpha-1")
    #expect(frontier.points.count >= 9)
    #expect(frontier.points.allSatisfy { $0.allowed != nil })
    let curve = frontier.points.filter { !$0.delaysOthers && !$0.isToday }
      .map { ComputeFrontier.days($0, from: today.statusDate) }
    #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 >= $1 }, "\(curve)")
    #expect(Set(curve).count > 2, "\(curve)")
  }

  @Test func `without budgets today's spend is what is scaled`() async throws {
    let roadmap = try Self.roadmap(caps: nil)
    let planner = Planner(roadmap: roadmap, statusDate: try CivilDate(text: "2026-11-23"))
    let today = try await planner.plan()
    let none = roadmap.scalingCloudCaps(to: 0, of: today)
    #expect(none.budgets.map(\.id.rawValue) == ["today"])
    #expect(none.budgets[0].caps.entries.allSatisfy { $0.value.minorUnits == 0 })
    let same = roadmap.scalingCloudCaps(to: 100, of: today)
    let sum = same.budgets[0].caps.entries.reduce(Int64(0)) { $0 + $1.value.minorUnits }
    #expect(sum == ComputeDemand(today, roadmap).spendAhead(of: today).minorUnits && sum > 0)
    #expect(roadmap.scalingCloudCaps(to: nil, of: today).budgets.isEmpty)
  }
}
