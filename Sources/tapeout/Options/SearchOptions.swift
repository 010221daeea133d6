import ArgumentParser
import RoadmapModel

/// How hard and how long the planner searches, wherever something is planned.
struct SearchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many schedules the planner tries: \(EffortChoice.explanation).",
      valueName: "level"
    ),
    completion: .list(EffortChoice.allValueStrings),
    transform: EffortChoice.read
  )
  var effort: EffortChoice?

  @Option(
    help: ArgumentHelp(
      "Stop the search after 10s, 2min or 1h; without --effort it goes on until then.",
      valueName: "duration"
    ),
    transform: TimeLimit.read
  )
  var timeLimit: TimeLimit?

  @Option(help: ArgumentHelp("The seed of the planner's search.", valueName: "number"))
  var seed: Int?

  mutating func validate() throws {
    if let seed, let complaint = Setting.seed.complaint(about: String(seed)) {
      throw ValidationError("--seed \(seed): \(complaint)")
    }
  }

  /// The options that are given.
  var names: [String] {
    [("--effort", effort != nil), ("--time-limit", timeLimit != nil), ("--seed", seed != nil)]
      .filter(\.1).map(\.0)
  }

  /// What the options ask the planner for.
  func request(
    scenario: String,
    asOf: CivilDate?,
    changes: [ValueChange] = [],
    in session: Session
  ) -> PlanningRequest {
    PlanningRequest(
      scenario: scenario,
      asOf: asOf,
      changes: changes,
      effort: effort ?? session.settings.effort,
      timeLimit: timeLimit?.seconds,
      isOpenEnded: timeLimit != nil && effort == nil,
      seed: seed ?? session.settings.integer(.seed) ?? 1
    )
  }
}
