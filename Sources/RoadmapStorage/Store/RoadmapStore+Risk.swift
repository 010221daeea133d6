public import RoadmapModel
internal import GRDB

extension RoadmapStore {
  /// Stores what a simulation of a run came to, in one transaction; earlier ones stay in the file.
  ///
  /// - Returns: The number of the simulation.
  /// - Throws: ``StorageError`` where the run is not there or the file can't be written.
  @discardableResult
  public func saveRisk(
    _ summary: RiskSummary,
    run number: Int,
    engineVersion: String,
    at time: String
  ) throws(StorageError) -> Int {
    try write { database in
      _ = try Self.requireRun(number, in: database)
      try database.execute(
        sql: "INSERT INTO simulation (run, engine_version, saved_at) VALUES (?, ?, ?)",
        arguments: [number, engineVersion, time]
      )
      let simulation = database.lastInsertedRowID
      var writer = RowWriter(database)
      try writer.write(summary.document, in: .risk, owner: simulation)
      return Int(simulation)
    }
  }

  /// What the newest simulation of a run came to; nil where there is none.
  ///
  /// O(size of the summary).
  public func risk(run number: Int) throws(StorageError) -> RiskSummary? {
    try read { database in
      _ = try Self.requireRun(number, in: database)
      let simulation = try Int64.fetchOne(
        database,
        sql: "SELECT max(number) FROM simulation WHERE run = ?",
        arguments: [number]
      )
      guard let simulation,
        let document = try RowReader(database, owner: simulation).read(.risk)
      else { return nil }
      var summary = RiskSummary()
      var decoder = RecordDecoder()
      decoder.record(into: &summary, from: document)
      if let first = decoder.diagnostics.first {
        throw StorageError.damaged(
          "simulation of run \(number): \(first.path): \(first.message.text)"
        )
      }
      return summary
    }
  }
}
