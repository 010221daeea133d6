import RoadmapModel
import RoadmapStorage

/// Opening the database and what commands ask of it.
enum Database {
  /// What may be done with the file.
  typealias Access = RoadmapStore.Access

  /// The database that the options name.
  static func open(
    _ options: DatabaseOptions,
    _ access: RoadmapStore.Access,
    in session: Session
  ) throws -> RoadmapStore {
    let location = try options.location(in: session)
    if location.path == RoadmapStore.inMemory, let memory = session.memory { return memory }
    if access == .create, location.origin == "data directory" {
      let end = location.path.lastIndex(of: "/") ?? location.path.startIndex
      try FileAccess.makeDirectory(String(location.path[..<end]))
    }
    let store = try RoadmapStore(
      path: location.path,
      access: access,
      busyTimeout: .seconds(options.patience(in: session))
    )
    if let backup = store.backupPath {
      session.console.say(
        "The database had format \(store.openedFormat) and was brought to \(RoadmapStore.format); "
          + "its old state is kept in \(backup)."
      )
    }
    return store
  }

  /// The roadmap in force.
  static func head(of store: RoadmapStore) throws -> (summary: RevisionSummary, roadmap: Roadmap) {
    guard let summary = try store.head, let roadmap = try store.roadmap() else {
      throw CommandFailure(
        .missingInput,
        "the database holds no roadmap",
        remedy: "import one: tapeout import roadmap.yaml"
      )
    }
    return (summary, roadmap)
  }

  /// The plan of a stored run with the roadmap it was made from, and its money where it is wanted.
  ///
  /// Without the allocation the plan does not tell where compute runs.
  static func planned(
    _ run: RunSummary,
    withMoney: Bool = false,
    withAllocation: Bool = true,
    in store: RoadmapStore,
    _ session: Session
  ) throws -> PlannedRoadmap {
    let plan = try store.plan(run: run.number, withAllocation: withAllocation)
    guard let roadmap = try store.roadmap(revision: run.revision) else {
      throw CommandFailure(.badData, "run \(run.number) has lost its revision \(run.revision)")
    }
    return PlannedRoadmap(
      plan: plan,
      roadmap: try roadmap.changed(scenario: run.options.scenario, in: session),
      effort: run.options.effort,
      reference: try run.options.reference.map { try store.plan(run: $0) },
      storedLedger: withMoney ? try store.ledger(run: run.number) : nil,
      risk: try store.risk(run: run.number)
    )
  }
}

extension Database {
  /// The database for looking only, nil where there is none yet.
  static func openExisting(_ options: DatabaseOptions, in session: Session) throws -> RoadmapStore?
  {
    let path = try options.location(in: session).path
    if path == RoadmapStore.inMemory { return session.memory }
    guard FileAccess.kind(of: path) != nil else { return nil }
    return try open(options, .readOnly, in: session)
  }
}
