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

  @OptionGroup var search: SearchOptions

  /// The scenario to plan or to look at.
  func scenario(in session: Session) -> String {
    scenario ?? session.settings[.scenario] ?? Roadmap.baseScenario
  }

  /// The options that only make sense where something is planned anew.
  var planningOnly: [String] {
    var names: [String] = []
    if asOf != nil { names.append("--as-of") }
    if !changes.isEmpty { names.append("--set") }
    return names + search.names
  }

  /// What the options ask the planner for.
  func request(in session: Session) -> PlanningRequest {
    search.request(scenario: scenario(in: session), asOf: asOf, changes: changes, in: session)
  }
}

extension ValueChange: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
