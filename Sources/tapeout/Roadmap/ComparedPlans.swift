import Planning
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// Finds or makes the plans that a comparison names.
struct ComparedPlans {
  private let database: DatabaseOptions
  private let planning: (asOf: CivilDate?, effort: Int?, seed: Int?)
  private let session: Session
  private var openStore: RoadmapStore?
  private var files: [String: RoadmapFile] = [:]

  init(
    database: DatabaseOptions,
    asOf: CivilDate?,
    effort: Int?,
    seed: Int?,
    session: Session
  ) {
    self.database = database
    planning = (asOf, effort, seed)
    self.session = session
  }

  /// The plan that `name` means: a run, a baseline, a file, a file's scenario, or a scenario.
  mutating func plan(named name: String) async throws -> LabelledPlan {
    let planned: PlannedRoadmap
    if let number = Self.suffix(of: name, behind: "run:") {
      guard let number = Int(number) else {
        throw CommandFailure(.usage, "\(name) names no run", remedy: "write run: and a number")
      }
      let store = try store()
      planned = try Database.planned(try store.run(number), in: store, session)
    } else if let baseline = Self.suffix(of: name, behind: "baseline:") {
      let store = try store()
      let run = try store.baseline(baseline).run
      planned = try Database.planned(try store.run(run), in: store, session)
    } else if let (path, scenario) = Self.file(name) {
      let file = try file(path)
      planned = try await plan(
        try file.roadmap(in: session),
        scenario: scenario,
        map: file.reading.map
      )
    } else {
      planned = try await plan(scenario: name)
    }
    return LabelledPlan(label: name, plan: planned.plan, roadmap: planned.roadmap)
  }

  private mutating func plan(scenario: String) async throws -> PlannedRoadmap {
    let store = try store()
    let head = try Database.head(of: store)
    let names = [Roadmap.baseScenario] + head.roadmap.scenarios.map(\.id.text)
    guard names.contains(scenario) else {
      throw CommandFailure.unknown("scenario", scenario, among: names)
    }
    if let run = try store.latestRun(scenario: scenario), run.revision == head.summary.number {
      return try Database.planned(run, in: store, session)
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
    let request = PlanningRequest(
      scenario: scenario,
      asOf: planning.asOf,
      effort: planning.effort ?? session.settings.integer(.effort) ?? 16,
      seed: planning.seed ?? session.settings.integer(.seed) ?? 1
    )
    return try await request.plan(roadmap, map: map, in: session)
  }

  private mutating func store() throws -> RoadmapStore {
    if let openStore { return openStore }
    let store = try Database.open(database, .readOnly, in: session)
    openStore = store
    return store
  }

  private mutating func file(_ path: String) throws -> RoadmapFile {
    if let known = files[path] { return known }
    let file = try RoadmapFile(path)
    files[path] = file
    return file
  }

  private static func suffix(of name: String, behind prefix: String) -> String? {
    name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }

  /// The path and the scenario, where `name` is a file and not a scenario.
  private static func file(_ name: String) -> (path: String, scenario: String)? {
    var path = name
    var scenario = Roadmap.baseScenario
    if let at = name.lastIndex(of: "@") {
      path = String(name[..<at])
      scenario = String(name[name.index(after: at)...])
    }
    let isFile =
      path == "-" || path.contains("/") || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    return isFile ? (path, scenario) : nil
  }
}
