internal import GRDB

extension RoadmapStore {
  /// All changes of the database, the newest first.
  public func journal() throws(StorageError) -> [JournalEntry] {
    try read { try Journal.entries($0) }
  }

  /// Takes back the last change that has not been taken back, in one transaction.
  ///
  /// Returns the entry that was undone, nil where there is nothing left to undo. Taking back a
  /// revision makes its parent the head again; nothing is erased, so that what runs refer to stays.
  @discardableResult
  public func undo(at time: String) throws(StorageError) -> JournalEntry? {
    try write { database in
      guard let (number, change) = try Journal.lastChange(database) else { return nil }
      try Self.revert(change, in: database)
      try Journal.append(
        .init(kind: .undo, detail: "took back: \(change.detail)", undoes: number),
        at: time,
        to: database
      )
      return try Journal.entries(database).first { $0.number == number }
    }
  }

  private static func revert(_ change: Journal.Change, in database: Database) throws {
    switch change.kind {
    case .revision:
      try database.execute(
        sql: "UPDATE document SET head = ?",
        arguments: [change.previousHead]
      )
    case .run, .removeRun:
      try database.execute(
        sql: "UPDATE run SET is_removed = ? WHERE number = ?",
        arguments: [change.kind == .run, change.run]
      )
    case .setBaseline, .removeBaseline:
      try database.execute(
        sql: "DELETE FROM baseline WHERE name = ?",
        arguments: [change.baseline]
      )
      guard let run = change.previousRun else { return }
      try database.execute(
        sql: "INSERT INTO baseline (name, run, set_at) VALUES (?, ?, ?)",
        arguments: [change.baseline, run, change.previousSetAt]
      )
    case .undo: preconditionFailure("what takes back is not taken back")
    }
  }
}
