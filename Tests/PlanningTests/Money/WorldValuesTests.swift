import RoadmapModel
import Testing

@testable import Planning

struct WorldValuesTests {
  private static let status = CivilDate(dayNumber: 20_780)

  private static func plan(
    _ seed: UInt64
  ) async throws -> (plan: Plan, roadmap: Roadmap, ledger: Ledger) {
    let roadmap = try ToyPortfolio.roadmap(seed: seed, candidates: 4)
    let plan = try await Planner(roadmap: roadmap, statusDate: status, effort: 2).plan()
    return (plan, roadmap, Ledger(plan, roadmap))
  }

  /// Worlds in which every chip is late by so many days and costs so much more.
  private static func worlds(_ plan: Plan, days: [Int], extra: Int64 = 0) -> LaunchSamples {
    let chips = plan.chips.filter { $0.status != .released && $0.date(of: .launch) != nil }
    return LaunchSamples(
      worlds: days.count,
      chips: chips.map(\.id.text),
      launches: chips.map { chip in days.map { (chip.date(of: .launch) ?? status) + $0 } },
      tapeouts: chips.map { _ in [] },
      extras: chips.map { _ in days.map { _ in extra } },
      respins: chips.map { _ in 0 }
    )
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `a world as planned is worth what the plan is, one that is late or dear less`(seed: UInt64)
    async throws
  {
    let (plan, roadmap, ledger) = try await Self.plan(seed)
    let npv = ledger.value.npv.minorUnits
    let values = { (samples: LaunchSamples) in
      WorldValues(samples, of: plan, roadmap, ledger).npvs
    }
    let late = values(Self.worlds(plan, days: [0, -40, 30, 90, 365]))
    #expect(late[0] == npv)
    #expect(late[1] == npv)
    #expect(late.dropFirst(2).allSatisfy { $0 <= npv })
    let dear = values(Self.worlds(plan, days: [0], extra: 10_000_000))[0]
    #expect(dear < npv)
    #expect(dear > npv - Int64(plan.chips.count) * 10_000_000)
  }

  @Test(arguments: [1, 2, 4, 5] as [UInt64])
  func `units are worth on their planned day what the ledger says`(seed: UInt64) async throws {
    let (plan, roadmap, _) = try await Self.plan(seed)
    var counted = roadmap
    // Far enough for every quarter to be whole.
    counted.finance.valueUntil = try CivilDate(text: "2040-12-31")
    let ledger = Ledger(plan, counted)
    let uses = LicenceUse.all(in: plan, counted)
    for (position, chip) in plan.chips.enumerated() {
      guard let launch = chip.date(of: .launch),
        let value = LaunchValue(position, in: plan, counted, uses)
      else { continue }
      let builder = LedgerBuilder(plan, counted)
      var expected = 0.0
      for span in builder.axis.spans where !span.isSunk {
        let cash = ledger.lines.reduce(Int64(0)) { sum, line in
          let counts =
            [.units, .income, .royalties].contains(line.costClass) && line.period == span.period
            && line.chip?.text == chip.id.text
          return sum + (counts ? line.cash : 0)
        }
        let halves =
          (span.days.lowerBound - plan.statusDate) + (span.days.upperBound - plan.statusDate)
        let rate = counted.finance.discountRate.value
        expected += Double(cash) * DeterministicMath.power(1 + rate, -Double(halves) / 2 / 365.25)
      }
      #expect(abs(value.value(launching: launch) - expected) <= abs(expected) * 1e-6 + 100)
    }
  }

  @Test func `quantiles and the worse half are those of sorted worlds`() async throws {
    let (plan, roadmap, ledger) = try await Self.plan(2)
    let days = Array(stride(from: 0, to: 200, by: 10)).reversed().map { $0 }
    let values = WorldValues(Self.worlds(plan, days: days), of: plan, roadmap, ledger)
    let sorted = values.npvs.sorted()
    #expect(values.quantile(0.1) == sorted[1])
    #expect(values.quantile(0.5) == sorted[9])
    #expect(values.quantile(0.9) == sorted[17])
    let worse = try #require(values.worseHalf)
    #expect(sorted[0] <= worse && worse <= sorted[9])
  }

  @Test func `simulated worlds are metrics and pairs of a comparison`() async throws {
    let (plan, roadmap, ledger) = try await Self.plan(2)
    var base = LabelledPlan(label: "base", plan: plan, roadmap: roadmap, ledger: ledger)
    base.samples = Self.worlds(plan, days: [0, 10, 20, 30])
    var other = base
    other.label = "late"
    other.samples = Self.worlds(plan, days: [5, 10, 40, 60])
    let comparison = Comparison([base, other])
    #expect(try await Comparison.measured([base, other]) == comparison)
    for name in ["launch.p50", "target.probability", "npv.p10", "npv.p50", "npv.p90", "npv.risk"] {
      #expect(comparison.rows.contains { $0.metric == name }, "\(name)")
    }
    let launch = try #require(comparison.rows.first { $0.metric == "launch" }?.cells[1].worlds)
    // Late in three worlds of four, as good in one.
    #expect(launch.betterPerMille == 125)
    #expect(launch.low == 0 && launch.high == 30)
    let npv = try #require(
      comparison.rows.first { $0.metric == "npv" && $0.selector.isEmpty }?.cells[1].worlds
    )
    #expect(npv.betterPerMille <= 500 && npv.high <= 0)
  }
}
