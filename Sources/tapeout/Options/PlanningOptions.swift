import ArgumentParser
import RoadmapModel

/// With what a roadmap is planned.
struct PlanningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The scenario, base being the roadmap itself.", valueName: "name"),
    completion: .ids(of: "scenarios")
  )
  var scenario: String?

  @Option(
    help: ArgumentHelp(
      "The day up to which facts are known; else the roadmap's status_date, else today.",
      valueName: "date"
    )
  )
  var asOf: CivilDate?

  @Option(
    help: ArgumentHelp("A stored baseline to measure against.", valueName: "name"),
    completion: .baselines
  )
  var baseline: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Plan with another value: teams/rtl-austin/availability=60%; may be repeated, never stored.",
      valueName: "path=value"
    )
  )
  var changes: [ValueChange] = []

  @Option(help: ArgumentHelp("How many schedules the planner tries.", valueName: "count"))
  var effort: Int?

  @Option(help: ArgumentHelp("The seed of the planner's search.", valueName: "number"))
  var seed: Int?

  mutating func validate() throws {
    for (name, value, setting) in [("--effort", effort, Setting.effort), ("--seed", seed, .seed)] {
      guard let value, let complaint = setting.complaint(about: String(value)) else { continue }
      throw ValidationError("\(name) \(value): \(complaint)")
    }
  }

  /// The scenario to plan or to look at.
  func scenario(in session: Session) -> String {
    scenario ?? session.settings[.scenario] ?? Roadmap.baseScenario
  }

  /// The options that only make sense where something is planned anew.
  var planningOnly: [String] {
    var names: [String] = []
    if asOf != nil { names.append("--as-of") }
    if !changes.isEmpty { names.append("--set") }
    if effort != nil { names.append("--effort") }
    if seed != nil { names.append("--seed") }
    return names
  }

  /// What the options ask the planner for.
  func request(in session: Session) -> PlanningRequest {
    PlanningRequest(
      scenario: scenario(in: session),
      asOf: asOf,
      changes: changes,
      effort: effort ?? session.settings.integer(.effort) ?? 16,
      seed: seed ?? session.settings.integer(.seed) ?? 1
    )
  }
}

extension ValueChange: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
