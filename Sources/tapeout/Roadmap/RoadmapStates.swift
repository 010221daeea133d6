import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// Finds the states of roadmaps that a command line names; opens each database and file once.
struct RoadmapStates {
  private let options: DatabaseOptions
  private let session: Session
  private var stores: [String: RoadmapStore] = [:]
  private var files: [String: RoadmapFile] = [:]

  init(_ options: DatabaseOptions, in session: Session) {
    self.options = options
    self.session = session
  }

  /// The roadmap that `name` means, its scenario applied.
  mutating func roadmap(_ name: StateName) throws -> Roadmap {
    switch name.item {
    case .run(let number):
      let store = try store(name.database)
      return try Database.planned(try store.run(number), in: store, session).roadmap
    case .baseline(let baseline):
      let store = try store(name.database)
      let run = try store.baseline(baseline).run
      return try Database.planned(try store.run(run), in: store, session).roadmap
    case .revision, .scenario, .file:
      let (roadmap, scenario, map) = try unchanged(name)
      return try roadmap.changed(scenario: scenario, map: map, in: session)
    }
  }

  /// The roadmap before the scenario that `name` means, which is neither run nor baseline.
  mutating func unchanged(
    _ name: StateName
  ) throws -> (roadmap: Roadmap, scenario: String, map: SourceMap?) {
    switch name.item {
    case .revision(let number, let scenario):
      let store = try store(name.database)
      guard let roadmap = try store.roadmap(revision: number) else {
        throw CommandFailure(
          .usage,
          "there is no revision \(number)",
          remedy: "tapeout log lists what was stored"
        )
      }
      return (roadmap, scenario, nil)
    case .file(let path, let scenario):
      if path != "-", let scenarios = try ScenarioFile(path) {
        let (roadmap, map) = try scenarios.added(to: try head(nil), in: session)
        return (roadmap, scenario, map)
      }
      let file = try file(path)
      return (try file.roadmap(in: session), scenario, file.reading.map)
    case .scenario(let scenario): return (try head(name.database), scenario, nil)
    case .run, .baseline:
      preconditionFailure("a run has its scenario applied")
    }
  }

  /// The roadmap in force in a database.
  mutating func head(_ database: String?) throws -> Roadmap {
    try Database.head(of: try store(database)).roadmap
  }

  /// The database of a path, or the one that the options name.
  mutating func store(_ database: String?) throws -> RoadmapStore {
    let key = database ?? ""
    if let known = stores[key] { return known }
    let store: RoadmapStore
    if let database {
      guard FileAccess.kind(of: database) != nil else {
        throw CommandFailure(.missingInput, "there is no database \(database)")
      }
      store = try RoadmapStore(
        path: database,
        access: .readOnly,
        busyTimeout: .seconds(options.patience(in: session))
      )
    } else {
      store = try Database.open(options, .readOnly, in: session)
    }
    stores[key] = store
    return store
  }

  private mutating func file(_ path: String) throws -> RoadmapFile {
    if let known = files[path] { return known }
    let file = try RoadmapFile(path)
    files[path] = file
    return file
  }
}
