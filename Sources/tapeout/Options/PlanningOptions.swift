import ArgumentParser
import Planning
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

  /// How many schedules are tried.
  func effort(in session: Session) -> Int { effort ?? session.settings.integer(.effort) ?? 16 }

  /// The seed of the search.
  func seed(in session: Session) -> Int { seed ?? session.settings.integer(.seed) ?? 1 }

  /// The status date of a plan of `roadmap`.
  func statusDate(of roadmap: Roadmap, in session: Session) -> CivilDate {
    asOf ?? roadmap.statusDate ?? session.surroundings.today
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

  /// Plans `roadmap` as the options say.
  func plan(
    _ roadmap: Roadmap,
    baseline: Plan?,
    in session: Session
  ) async throws -> PlannedRoadmap {
    let scenario = scenario(in: session)
    let changed = try roadmap.changed(scenario: scenario, settings: changes)
    let date = statusDate(of: changed, in: session)
    if asOf == nil, changed.statusDate == nil {
      session.console.say("The roadmap states no status_date; today, \(date), is taken.")
    }
    let planner = Planner(
      roadmap: changed,
      statusDate: date,
      scenario: scenario,
      baseline: baseline,
      effort: effort(in: session),
      seed: seed(in: session)
    )
    return PlannedRoadmap(
      plan: try await planner.plan(),
      roadmap: changed,
      effort: effort(in: session)
    )
  }
}

/// A plan and the roadmap it was made from, scenario included.
struct PlannedRoadmap {
  let plan: Plan
  let roadmap: Roadmap
  /// How many schedules were tried.
  let effort: Int
}

extension ValueChange: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
