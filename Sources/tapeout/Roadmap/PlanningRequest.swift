import Planning
import RoadmapModel

/// What the planner is asked for, whoever asks.
struct PlanningRequest {
  /// The scenario, `base` being the roadmap itself.
  var scenario: String
  /// The status date, where it is not the roadmap's.
  var asOf: CivilDate?
  /// Single values that are changed.
  var changes: [ValueChange] = []
  /// How many schedules are tried.
  var effort: Int
  /// The seed of the search.
  var seed: Int

  /// Plans `roadmap`.
  func plan(
    _ roadmap: Roadmap,
    baseline: Plan? = nil,
    in session: Session
  ) async throws -> PlannedRoadmap {
    let changed = try roadmap.changed(scenario: scenario, settings: changes)
    let date = asOf ?? changed.statusDate ?? session.surroundings.today
    if asOf == nil, changed.statusDate == nil {
      session.console.say("The roadmap states no status_date; today, \(date), is taken.")
    }
    let planner = Planner(
      roadmap: changed,
      statusDate: date,
      scenario: scenario,
      baseline: baseline,
      effort: effort,
      seed: seed
    )
    return PlannedRoadmap(plan: try await planner.plan(), roadmap: changed, effort: effort)
  }
}

/// A plan and the roadmap it was made from, scenario included.
struct PlannedRoadmap {
  let plan: Plan
  let roadmap: Roadmap
  /// How many schedules were tried.
  let effort: Int
}
