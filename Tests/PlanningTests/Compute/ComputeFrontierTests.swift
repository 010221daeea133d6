import RoadmapModel
import Testing

@testable import Planning

/// What money buys: the curve of launches against spend.
struct ComputeFrontierTests {
  /// Two chips whose RTL work bursts into a cloud, with little money a year.
  private static func roadmap(caps: Int64? = 60_000) throws -> Roadmap {
    var roadmap = try SmallRoadmap.make(
      SmallRoadmap.oldNode + """

        families:
          alpha: {template: small, cadence: 18 months, first_target: 2028-12-01, foundry: foundry}
        """
    )
    let rtl = try #require(
      roadmap.templates[0].activities.firstIndex { $0.id.rawValue == "rtl" }
    )
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
  func `more money never gives a later date, and every point is within its caps`(
    chip: String?
  ) async throws {
    let roadmap = try Self.roadmap()
    let planner = Planner(roadmap: roadmap, statusDate: try CivilDate(text: "2026-11-23"))
    let today = try await planner.plan()
    let frontier = try await ComputeFrontier.make(planner, around: today, for: chip)
    #expect(frontier.points.count >= 8)
    #expect(frontier.points.filter(\.isToday).count == 1)
    let sound = frontier.points.filter { !$0.delaysOthers }
    // Today's plan is no result of the search; all others never rise.
    let days = sound.filter { !$0.isToday || sound.count == ComputeFrontier.percents.count }
      .map { ComputeFrontier.days($0, from: today.statusDate) }
    #expect(zip(days, days.dropFirst()).allSatisfy { $0 >= $1 }, "\(days)")
    #expect(Set(days).count > 1, "money buys something here")
    for point in frontier.points {
      guard let percent = point.percent else { continue }
      // Forty years of caps, in cents: slow work reaches far.
      #expect(point.spend.minorUnits <= Int64(percent) * 60_000 * 40 + 100, "\(percent)%")
    }
    let now = try #require(frontier.points.first { $0.isToday })
    let better = sound.contains {
      ComputeFrontier.days($0, from: today.statusDate)
        < ComputeFrontier.days(now, from: today.statusDate)
    }
    #expect((frontier.weekEarlier != nil) == better)
    for point in frontier.points where !point.isDominated {
      let beaten = sound.contains {
        $0.spend.minorUnits < point.spend.minorUnits
          && ComputeFrontier.days($0, from: today.statusDate)
            <= ComputeFrontier.days(point, from: today.statusDate)
      }
      #expect(!beaten, "\(point)")
    }
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
