import Planning
import RoadmapFormat
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

  /// Plans `roadmap`; `map` tells where it stands in a file.
  func plan(
    _ roadmap: Roadmap,
    baseline: Plan? = nil,
    reference: Plan? = nil,
    map: SourceMap? = nil,
    in session: Session
  ) async throws -> PlannedRoadmap {
    let changed = try roadmap.changedForPlanning(
      scenario: scenario,
      settings: changes,
      map: map,
      in: session
    )
    let date = asOf ?? changed.statusDate ?? session.surroundings.today
    if asOf == nil, changed.statusDate == nil {
      session.console.say("The roadmap states no status_date; today, \(date), is taken.")
    }
    let planner = Planner(
      roadmap: changed,
      statusDate: date,
      scenario: scenario,
      baseline: baseline,
      reference: reference,
      effort: effort,
      seed: seed
    )
    let plan = try await session.console.whileSaying("Planning \(scenario)") {
      try await planner.plan()
    }
    return PlannedRoadmap(
      plan: plan,
      roadmap: changed,
      effort: effort,
      reference: reference,
      storedLedger: nil
    )
  }
}

/// A plan and the roadmap it was made from, scenario included.
struct PlannedRoadmap {
  let plan: Plan
  let roadmap: Roadmap
  /// How many schedules were tried.
  let effort: Int
  /// The plan from whose starts it deviates little.
  let reference: Plan?
  /// The money of the plan as it was stored; nil where it was not.
  let storedLedger: Ledger?

  /// The money of the plan: as stored, else worked out from the plan and its roadmap.
  var ledger: Ledger { storedLedger ?? Ledger(plan, roadmap) }
}
