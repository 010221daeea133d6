public import RoadmapModel
internal import GRDB

extension RoadmapStore {
  /// Gives a run the name of a baseline; the name is taken from another run that has it.
  @discardableResult
  public func setBaseline(
    _ name: String,
    run: Int,
    at time: String
  ) throws(StorageError) -> BaselineSummary {
    try write { database in
      _ = try Self.requireRun(run, in: database)
      let previous = try Self.baselines(database).first { $0.name == name }
      try database.execute(
        sql: """
          INSERT INTO baseline (name, run, set_at) VALUES (?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET run = excluded.run, set_at = excluded.set_at
          """,
        arguments: [name, run, time]
      )
      try Journal.append(
        .init(
          kind: .setBaseline,
          detail: "named run \(run) the baseline \(name)",
          run: run,
          previousRun: previous?.run,
          baseline: name,
          previousSetAt: previous?.setAt
        ),
        at: time,
        to: database
      )
      return BaselineSummary(name: name, run: run, setAt: time)
    }
  }

  /// All baselines by name.
  public func baselines() throws(StorageError) -> [BaselineSummary] {
    try read { try Self.baselines($0) }
  }

  /// The baseline of a name.
  public func baseline(_ name: String) throws(StorageError) -> BaselineSummary {
    try read { try Self.requireBaseline(name, in: $0) }
  }

  /// The plan of the baseline of a name.
  ///
  /// O(size of the plan).
  public func plan(baseline name: String) throws(StorageError) -> Plan {
    try read { try Self.plan(Self.requireBaseline(name, in: $0).run, in: $0) }
  }

  /// Takes a baseline's name from its run; the run stays.
  public func removeBaseline(_ name: String, at time: String) throws(StorageError) {
    try write { database in
      let previous = try Self.requireBaseline(name, in: database)
      try database.execute(sql: "DELETE FROM baseline WHERE name = ?", arguments: [name])
      try Journal.append(
        .init(
          kind: .removeBaseline,
          detail: "removed the baseline \(name) of run \(previous.run)",
          previousRun: previous.run,
          baseline: name,
          previousSetAt: previous.setAt
        ),
        at: time,
        to: database
      )
    }
  }

  private static func requireBaseline(
    _ name: String,
    in database: Database
  ) throws -> BaselineSummary {
    let all = try baselines(database)
    if let baseline = all.first(where: { $0.name == name }) { return baseline }
    let near = nearestName(to: name, among: all.map(\.name))
    throw StorageError.unknown(
      "baseline",
      name,
      remedy: near.map { "you meant \($0)" } ?? "name a run with tapeout baseline set"
    )
  }

  private static func baselines(_ database: Database) throws -> [BaselineSummary] {
    try Row.fetchAll(database, sql: "SELECT name, run, set_at FROM baseline ORDER BY name")
      .map { BaselineSummary(name: $0["name"], run: $0["run"], setAt: $0["set_at"]) }
  }
}
