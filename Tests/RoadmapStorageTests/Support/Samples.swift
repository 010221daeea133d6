import RoadmapModel
import RoadmapStorage

/// Roadmaps and plans of the tests.
enum Samples {
  static let time = "2026-07-01T08:00:00Z"

  static func roadmap(
    seed: Int,
    fill: Double = 0.7,
    width: Int = 3
  ) -> (Roadmap, [Diagnostic]) {
    var generator = DocumentGenerator(
      seed: seed,
      fill: fill,
      width: width,
      statesProvenance: true
    )
    var (roadmap, complaints) = Roadmap.decode(generator.document(of: Roadmap.schema.description))
    roadmap.id = Slug("sample")
    return (roadmap, complaints)
  }

  static func plan(seed: Int, fill: Double = 0.7, width: Int = 3) -> (Plan, [Diagnostic]) {
    var generator = DocumentGenerator(seed: seed, fill: fill, width: width)
    var plan = Plan()
    var decoder = RecordDecoder()
    decoder.record(into: &plan, from: generator.document(of: Plan.schema.description))
    for index in plan.findings.indices { plan.findings[index].severity = "warning" }
    return (plan, decoder.diagnostics)
  }

  static func ledger(seed: Int, fill: Double = 0.7, width: Int = 3) -> (Ledger, [Diagnostic]) {
    var generator = DocumentGenerator(seed: seed, fill: fill, width: width)
    var ledger = Ledger()
    var decoder = RecordDecoder()
    decoder.record(into: &ledger, from: generator.document(of: Ledger.schema.description))
    for index in ledger.findings.indices { ledger.findings[index].severity = "note" }
    return (ledger, decoder.diagnostics)
  }

  static func risk(
    seed: Int,
    fill: Double = 0.7,
    width: Int = 3
  ) -> (RiskSummary, [Diagnostic]) {
    var generator = DocumentGenerator(seed: seed, fill: fill, width: width)
    var risk = RiskSummary()
    var decoder = RecordDecoder()
    decoder.record(into: &risk, from: generator.document(of: RiskSummary.schema.description))
    for index in risk.findings.indices { risk.findings[index].severity = "note" }
    return (risk, decoder.diagnostics)
  }

  static var options: RunOptions {
    RunOptions(
      scenario: "base",
      seed: 1,
      effort: 100,
      statusDate: CivilDate(dayNumber: 20_635),
      engineVersion: "1.0.0"
    )
  }
}

extension Roadmap {
  /// The least that a roadmap is.
  static var sample: Roadmap {
    var roadmap = Roadmap()
    roadmap.id = Slug("sample")
    return roadmap
  }
}
