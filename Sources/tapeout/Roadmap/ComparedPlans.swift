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

  /// A plan that was found, or what makes it.
  private enum Source {
    case found(PlannedRoadmap)
    case made(by: Planner)
  }

  /// The plans that `names` mean, with their money; those that are made are made beside each other.
  mutating func plans(named names: [String]) async throws -> [LabelledPlan] {
    var sources: [Source] = []
    for name in names { sources.append(try source(named: name)) }
    let planners = sources.compactMap { source in
      if case .made(let planner) = source { planner } else { nil }
    }
    var made = try await request(scenario: "").plans(planners, in: session).makeIterator()
    return zip(names, sources).compactMap { name, source in
      switch source {
      case .found(let planned):
        LabelledPlan(
          label: name,
          plan: planned.plan,
          roadmap: planned.roadmap,
          ledger: planned.storedLedger
        )
      case .made(let planner):
        made.next().map { LabelledPlan(label: name, plan: $0, roadmap: planner.roadmap) }
      }
    }
  }

  private mutating func source(named text: String) throws -> Source {
    let name = try StateName(text)
    switch name.item {
    case .run(let number):
      let store = try states.store(name.database)
      let run = try store.run(number)
      return .found(try Database.planned(run, withMoney: true, in: store, session))
    case .baseline(let baseline):
      let store = try states.store(name.database)
      let run = try store.run(try store.baseline(baseline).run)
      return .found(try Database.planned(run, withMoney: true, in: store, session))
    case .scenario(let scenario):
      return try source(scenario: scenario, name)
    case .revision, .file:
      let (roadmap, scenario, map) = try states.unchanged(name)
      return .made(by: try planner(roadmap, scenario: scenario, map: map))
    }
  }

  /// A roadmap planned as the others are, in memory.
  func request(scenario: String) -> PlanningRequest {
    planning.search.request(scenario: scenario, asOf: planning.asOf, in: session)
  }

  private mutating func source(scenario: String, _ name: StateName) throws -> Source {
    let store = try states.store(name.database)
    let head = try Database.head(of: store)
    let names = [Roadmap.baseScenario] + head.roadmap.scenarios.map(\.id.text)
    guard names.contains(scenario) else {
      throw CommandFailure.unknown("scenario", scenario, among: names)
    }
    if let run = try store.latestRun(scenario: scenario), run.revision == head.summary.number {
      return .found(try Database.planned(run, withMoney: true, in: store, session))
    }
    session.console.say(
      "Scenario \(scenario) has no run of revision \(head.summary.number); planned in memory, not stored."
    )
    return .made(by: try planner(head.roadmap, scenario: scenario))
  }

  private func planner(
    _ roadmap: Roadmap,
    scenario: String,
    map: SourceMap? = nil
  ) throws -> Planner {
    try request(scenario: scenario).planner(roadmap, map: map, in: session)
  }
}
