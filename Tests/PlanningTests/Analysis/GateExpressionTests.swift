import Planning
import RoadmapModel
import TestSupport
import Testing

@Suite struct GateExpressionTests {
  private var comparison: Comparison {
    let base = LabelledPlan(
      label: "base",
      plan: AnalysisSample.plan,
      roadmap: AnalysisSample.roadmap
    )
    var late = base
    late.label = "late"
    late.plan.chips[1].milestones[.launch] = ApproximateDate(AnalysisSample.day("2028-07-01"))
    late.plan.chips[1].slips[0].days = 91
    late.roadmap.clouds[0].onDemand = Price(nanoUnits: 55_000_000, currency: .usDollar)
    var less = base
    less.label = "less"
    less.plan.chips.removeLast()
    return Comparison([base, late, less])
  }

  private func fired(_ text: String, failOnMissing: Bool = false) throws -> [String] {
    try GateExpression(text).verdicts(on: comparison, failOnMissing: failOnMissing)
      .filter(\.fails).map(\.label)
  }

  @Test(arguments: [
    ("launch[alpha-2] > +29d", ["late"]),
    ("launch[alpha-2] > +30d", []),
    ("launch[alpha-2]>=+30d", ["late"]),
    ("launch[alpha-2] > +4w", ["late"]),
    ("launch[alpha-2] > +1mo", []),
    ("launch[alpha-2] >= +1 month", ["late"]),
    ("launch[alpha-2] > 2028-06-30", ["late"]),
    ("launch[alpha-2] > 2028-07-01", []),
    ("launch[alpha-2] == 2028-07-01", ["late"]),
    ("launch[alpha-2] < +0d", []),
    ("launch[alpha-2] > +0", ["late"]),
    ("launch[*] > +20d", ["late"]),
    ("slip.cadence > +29d", ["late"]),
    ("slip.cadence > 90 days", ["late"]),
    ("slip.cadence > +49%", ["late"]),
    ("slip.cadence > +49.2%", []),
    ("cost.cloud > +5%", ["late"]),
    ("cost.cloud > +10%", []),
    ("cost.cloud >= +9.99%", ["late"]),
    ("cost.cloud > 60k USD", ["late", "less"]),
    ("cost.cloud[FY27Q2] > 0.03M USD", ["late", "less"]),
    ("load.peak[dv-il] > 100%", ["late", "less"]),
    ("load.peak[dv-il] > 140%", []),
    ("load.peak[dv-il] > +0pp", []),
    ("load.over >= 4 months", ["late", "less"]),
    ("effort < -1%", ["less"]),
    ("effort.team[rtl-us] < -40 engineer-days", ["less"]),
    ("compute.core_hours >= 3M core-hours", ["late", "less"]),
    ("launches != 1", []),
  ])
  func `a gate fires where its relation holds and nowhere else`(
    text: String,
    expected: [String]
  ) throws {
    #expect(try fired(text) == expected)
  }

  @Test func `equal values never fire a strict gate`() throws {
    for metric in ["effort", "load.over", "compute.core_hours", "tardiness"] {
      #expect(try !fired("\(metric) > +0%").contains("late"))
    }
    #expect(try fired("launch[alpha-3] > +0d") == [])
  }

  @Test func `a missing value fires only where that was asked for`() throws {
    #expect(try fired("launch[alpha-3] > +0d") == [])
    #expect(try fired("launch[alpha-3] > +0d", failOnMissing: true) == ["less"])
    let verdicts = try GateExpression("launch[alpha-3] > +0d").verdicts(on: comparison)
    #expect(verdicts.map(\.outcome) == [.passed, .missing])
  }

  @Test(arguments: [
    ("lanch[alpha-2] > +1d", GateError.Code.unknownMetric, "launch"),
    ("cost.clod > +1%", .unknownMetric, "cost.cloud"),
    ("launch > +1d", .missingSelector, "launch[*]"),
    ("launches[x] > 1", .unknownSelector, ""),
    ("launch[alpha-2 > +1d", .malformed, ""),
    ("launch[] > +1d", .malformed, ""),
    ("launch[alpha-2] +1d", .malformed, ""),
    ("> +1d", .malformed, ""),
    ("launch[alpha-2] > soon", .badLimit, ""),
    ("launch[alpha-2] > ++1d", .badLimit, ""),
    ("launch[alpha-2] > +1.2345d", .badLimit, ""),
    ("launch[alpha-2] > ", .badLimit, ""),
  ])
  func `what is no gate is refused with what was probably meant`(
    text: String,
    code: GateError.Code,
    nearest: String
  ) {
    let error = #expect(throws: GateError.self) { try GateExpression(text) }
    #expect(error?.code == code)
    #expect(error?.nearest ?? "" == nearest)
  }

  @Test(arguments: [
    "launch[alpha-2] > 30d", "launch[alpha-2] > +5%", "launch[alpha-2] > +1.5d",
    "load.peak[dv-il] > 100", "load.peak[dv-il] > +5d", "cost.cloud > 5 EUR", "effort > 3 weeks",
    "slip.cadence > 2028-01-01", "tardiness > 5d", "launches > 5%",
  ])
  func `a limit that does not fit the metric is refused`(text: String) throws {
    let gate = try GateExpression(text)
    let error = #expect(throws: GateError.self) { try gate.verdicts(on: comparison) }
    #expect(error?.code == .badLimit)
  }

  @Test func `a selector that no plan has is refused with the nearest`() throws {
    let gate = try GateExpression("launch[alpha-22] > +1d")
    let error = #expect(throws: GateError.self) { try gate.verdicts(on: comparison) }
    #expect(error?.code == .unknownSelector)
    #expect(error?.nearest == "launch[alpha-2]")
  }

  @Test func `the verdict says what was found`() throws {
    let verdicts = try GateExpression("launch[alpha-2] > +20d").verdicts(on: comparison)
    #expect(
      verdicts.map(\.description) == [
        "gate launch[alpha-2] > +20d: fired for late (launch[alpha-2]: 2028-07-01, +30d)",
        "gate launch[alpha-2] > +20d: passed for less (launch[alpha-2]: 2028-06-01, +0d)",
      ]
    )
  }
}
