public import RoadmapModel
internal import GRDB

extension RoadmapStore {
  /// Stores a plan of `revision` with its money and what it was made with, in one transaction.
  ///
  /// O(size of the plan).
  @discardableResult
  public func saveRun(
    _ plan: Plan,
    ledger: Ledger? = nil,
    revision: Int,
    options: RunOptions,
    at time: String
  ) throws(StorageError) -> RunSummary {
    try write { database in
      try Self.requireRevision(revision, in: database)
      try database.execute(
        sql: """
          INSERT INTO run (revision, scenario, seed, effort, status_date, time_limit_seconds,
            engine_version, baseline, reference, stability, saved_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          revision, options.scenario, options.seed, options.effort, options.statusDate.text,
          options.timeLimit, options.engineVersion, options.baseline, options.reference,
          options.stability, time,
        ]
      )
      let number = database.lastInsertedRowID
      var writer = RowWriter(database)
      try writer.write(plan, run: number)
      if let ledger { try writer.write(ledger, run: number) }
      try Journal.append(
        .init(
          kind: .run,
          detail: "stored run \(number) of revision \(revision), scenario \(options.scenario)",
          run: Int(number)
        ),
        at: time,
        to: database
      )
      return RunSummary(number: Int(number), revision: revision, options: options, savedAt: time)
    }
  }

  /// All runs that are not removed, the newest first.
  public func runs() throws(StorageError) -> [RunSummary] {
    try read { try Self.runs($0, where: "1") }
  }

  /// The newest run of `scenario`, or of any; nil where there is none.
  public func latestRun(scenario: String? = nil) throws(StorageError) -> RunSummary? {
    try read { database in
      try Self.runs(database, where: "? IS NULL OR scenario = ?", [scenario, scenario], limit: 1)
        .first
    }
  }

  /// The run of a number; it must not be removed.
  public func run(_ number: Int) throws(StorageError) -> RunSummary {
    try read { try Self.requireRun(number, in: $0) }
  }

  /// The plan of a run; it must not be removed.
  ///
  /// Where and when compute runs is most of what a plan has stored, and few ask for it: without the
  /// allocation, `runs` of every planned activity is empty. O(size of the plan).
  public func plan(run number: Int, withAllocation: Bool = true) throws(StorageError) -> Plan {
    try read { database in
      _ = try Self.requireRun(number, in: database)
      return try Self.plan(number, withAllocation: withAllocation, in: database)
    }
  }

  /// The money of a run, which must not be removed; nil where it was stored before there were ledgers.
  ///
  /// O(size of the ledger).
  public func ledger(run number: Int) throws(StorageError) -> Ledger? {
    try read { database in
      _ = try Self.requireRun(number, in: database)
      guard let document = try RowReader(database, owner: Int64(number)).read(.ledger) else {
        return nil
      }
      var ledger = Ledger()
      var decoder = RecordDecoder()
      decoder.record(into: &ledger, from: document)
      if let first = decoder.diagnostics.first {
        throw StorageError.damaged("run \(number): \(first.path): \(first.message.text)")
      }
      return ledger
    }
  }

  /// Removes a run that is no baseline; `undo` brings it back.
  public func removeRun(_ number: Int, at time: String) throws(StorageError) {
    try write { database in
      _ = try Self.requireRun(number, in: database)
      let name = try String.fetchOne(
        database,
        sql: "SELECT name FROM baseline WHERE run = ? ORDER BY name",
        arguments: [number]
      )
      if let name {
        throw StorageError(
          .constraint,
          "run \(number) is the baseline \(name)",
          remedy: "remove the baseline first: tapeout baseline rm \(name)"
        )
      }
      try database.execute(
        sql: "UPDATE run SET is_removed = 1 WHERE number = ?",
        arguments: [number]
      )
      try Journal.append(
        .init(kind: .removeRun, detail: "removed run \(number)", run: number),
        at: time,
        to: database
      )
    }
  }
}

extension RoadmapStore {
  static func plan(
    _ number: Int,
    withAllocation: Bool = true,
    in database: Database
  ) throws -> Plan {
    let unread: Set = withAllocation ? [] : ["planned_chip_activity_run"]
    let reader = RowReader(database, owner: Int64(number), leavingOut: unread)
    guard let document = try reader.read(.plan) else {
      throw StorageError.damaged("run \(number) has no plan")
    }
    var plan = Plan()
    var decoder = RecordDecoder()
    decoder.record(into: &plan, from: document)
    if let first = decoder.diagnostics.first {
      throw StorageError.damaged("run \(number): \(first.path): \(first.message.text)")
    }
    return plan
  }

  static func requireRun(_ number: Int, in database: Database) throws -> RunSummary {
    guard let run = try runs(database, where: "number = ?", [number]).first else {
      throw StorageError.unknown("run", "\(number)", remedy: "list the runs with tapeout log")
    }
    return run
  }

  private static func requireRevision(_ number: Int, in database: Database) throws {
    guard try !summaries(database, where: "number = ?", [number]).isEmpty else {
      throw StorageError.unknown(
        "revision",
        "\(number)",
        remedy: "list the revisions with tapeout log"
      )
    }
  }

  private static func runs(
    _ database: Database,
    where condition: String,
    _ arguments: StatementArguments = [],
    limit: Int = -1
  ) throws -> [RunSummary] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM run WHERE is_removed = 0 AND (\(condition))
        ORDER BY number DESC LIMIT \(limit)
        """,
      arguments: arguments
    )
    return try rows.map { row in
      let day: String = row["status_date"]
      guard let statusDate = try? CivilDate(text: day) else {
        throw StorageError.damaged("a run has the status date \(day)")
      }
      return RunSummary(
        number: row["number"],
        revision: row["revision"],
        options: RunOptions(
          scenario: row["scenario"],
          seed: row["seed"],
          effort: row["effort"],
          statusDate: statusDate,
          timeLimit: row["time_limit_seconds"],
          engineVersion: row["engine_version"],
          baseline: row["baseline"],
          reference: row["reference"],
          stability: row["stability"]
        ),
        savedAt: row["saved_at"]
      )
    }
  }
}
