import Planning
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// Finds or makes the plans that a comparison names.
struct ComparedPlans {
  private let planning: (asOf: CivilDate?, search: SearchOptions)
  private let session: Session
  private var states: RoadmapStates

  init(
    database: DatabaseOptions,
    asOf: CivilDate?,
    search: SearchOptions,
    session: Session
  ) {
    planning = (asOf, search)
    self.session = session
    states = RoadmapStates(database, in: session)
  }

  /// The plan that `name` means, with its money.
  mutating func plan(named text: String) async throws -> LabelledPlan {
    let name = try StateName(text)
    let planned: PlannedRoadmap
    switch name.item {
    case .run(let number):
      let store = try states.store(name.database)
      let run = try store.run(number)
      planned = try Database.planned(run, withMoney: true, in: store, session)
    case .baseline(let baseline):
      let store = try states.store(name.database)
      let run = try store.run(try store.baseline(baseline).run)
      planned = try Database.planned(run, withMoney: true, in: store, session)
    case .scenario(let scenario):
      planned = try await plan(scenario: scenario, name)
    case .revision, .file:
      let (roadmap, scenario, map) = try states.unchanged(name)
      planned = try await plan(roadmap, scenario: scenario, map: map)
    }
    return LabelledPlan(
      label: text,
      plan: planned.plan,
      roadmap: planned.roadmap,
      ledger: planned.storedLedger
    )
  }

  /// A roadmap planned as the others are, in memory.
  func request(scenario: String) -> PlanningRequest {
    planning.search.request(scenario: scenario, asOf: planning.asOf, in: session)
  }

  private mutating func plan(scenario: String, _ name: StateName) async throws -> PlannedRoadmap {
    let store = try states.store(name.database)
    let head = try Database.head(of: store)
    let names = [Roadmap.baseScenario] + head.roadmap.scenarios.map(\.id.text)
    guard names.contains(scenario) else {
      throw CommandFailure.unknown("scenario", scenario, among: names)
    }
    if let run = try store.latestRun(scenario: scenario), run.revision == head.summary.number {
      return try Database.planned(run, withMoney: true, in: store, session)
    }
    session.console.say(
      "Scenario \(scenario) has no run of revision \(head.summary.number); planned in memory, not stored."
    )
    return try await plan(head.roadmap, scenario: scenario)
  }

  private func plan(
    _ roadmap: Roadmap,
    scenario: String,
    map: SourceMap? = nil
  ) async throws -> PlannedRoadmap {
    try await request(scenario: scenario).plan(roadmap, map: map, in: session)
  }
}
