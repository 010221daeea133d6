import RoadmapModel
import Testing

@testable import Planning

@Suite struct `Gates on simulations` {
  /// A chip planned for the first of 2029, half a year late in one of five replications.
  private var summary: RiskSummary {
    var chip = ChipRisk()
    chip.id = ChipRisk.ID("one")
    chip.plannedLaunch = Self.day("2029-01-01")
    chip.planPercentile = Proportion(percent: 4)
    chip.launches = OrderedTable([(50, Self.day("2029-03-01")), (80, Self.day("2029-06-30"))])
    chip.plannedCost = Money(minorUnits: 100_000_00, currency: .usDollar)
    chip.costs = OrderedTable([(80, Money(minorUnits: 112_000_00, currency: .usDollar))])
    chip.jointProbability = Proportion(percent: 2)
    var summary = RiskSummary()
    summary.replications = 100
    summary.costs = OrderedTable([(80, Money(minorUnits: 112_000_00, currency: .usDollar))])
    summary.chips = [chip]
    return summary
  }

  private static func day(_ text: String) -> CivilDate {
    (try? CivilDate(text: text)) ?? CivilDate(dayNumber: 0)
  }

  private func outcomes(_ text: String) throws -> [GateVerdict.Outcome] {
    try GateExpression(text).verdicts(on: Comparison(of: summary)).map(\.outcome)
  }

  @Test(arguments: [
    ("launch.p80[one] > +179d", GateVerdict.Outcome.fired), ("launch.p80[one] > +180d", .passed),
    ("launch.p80[*] >= 2029-06-30", .fired), ("launch.p50[one] > 2029-03-01", .passed),
    ("cost.p80 > +11%", .fired), ("cost.p80[one] > +12%", .passed),
    ("launch.probability[*] < 5%", .fired), ("joint.probability[one] < 2%", .passed),
    // The plan says nothing of the kind, and the chip has no such date.
    ("launch.probability[one] < -5pp", .missing), ("tapeout.p80[one] > 2029-01-01", .missing),
    ("target.probability[one] < 50%", .missing),
  ])
  func `a limit with a sign is against the plan, one without is a value`(
    _ gate: String,
    _ outcome: GateVerdict.Outcome
  ) throws {
    #expect(try outcomes(gate) == [outcome])
  }

  @Test func `what a simulation does not measure is no gate of it, and the other way round`() {
    func code(_ text: String, _ comparison: Comparison) -> GateError.Code? {
      do throws(GateError) {
        _ = try GateExpression(text).verdicts(on: comparison)
        return nil
      } catch {
        return error.code
      }
    }
    let simulation = Comparison(of: summary)
    #expect(code("npv < 0 USD", simulation) == .notMeasured)
    #expect(code("launch.p80[two] > +1d", simulation) == .unknownSelector)
    #expect(code("launch.p80[one] > 5 USD", simulation) == .badLimit)
    let plans = Comparison([LabelledPlan(label: "base", plan: Plan(), roadmap: Roadmap())])
    #expect(code("launch.p80[*] > +1d", plans) == .notMeasured)
    #expect(code("cost.p80 > +1%", plans) == .notMeasured)
    #expect(code("launch[*] > +1d", plans) == nil)
  }
}
