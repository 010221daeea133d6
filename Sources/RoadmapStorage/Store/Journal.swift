internal import GRDB

/// One change of the database, as the journal keeps it.
public struct JournalEntry: Equatable, Sendable {
  /// What was done.
  public enum Kind: String, Sendable {
    /// A revision was stored and became the head.
    case revision
    /// A run was stored.
    case run
    /// A run was removed.
    case removeRun = "remove_run"
    /// A baseline was named or moved.
    case setBaseline = "set_baseline"
    /// A baseline was removed.
    case removeBaseline = "remove_baseline"
    /// An earlier change was taken back.
    case undo
  }

  /// The running number, 1 being the first.
  public let number: Int
  /// When it happened, as the caller said.
  public let time: String
  /// What was done.
  public let kind: Kind
  /// One phrase that tells what was done, with the values in it.
  public let detail: String
  /// Whether it has been taken back.
  public let isUndone: Bool
}

/// Writing and reading of the journal, within the caller's transaction.
enum Journal {
  /// What a change must remember to be taken back.
  struct Change {
    var kind: JournalEntry.Kind
    var detail: String
    var revision: Int?
    var previousHead: Int?
    var run: Int?
    var previousRun: Int?
    var baseline: String?
    var previousSetAt: String?
    var undoes: Int?
  }

  static func append(_ change: Change, at time: String, to database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO journal (at, kind, detail, revision, previous_head, run, previous_run, baseline,
          previous_set_at, undoes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        time, change.kind.rawValue, change.detail, change.revision, change.previousHead, change.run,
        change.previousRun, change.baseline, change.previousSetAt, change.undoes,
      ]
    )
  }

  /// All entries, the newest first.
  static func entries(_ database: Database) throws -> [JournalEntry] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT entry, at, kind, detail,
          EXISTS (SELECT 1 FROM journal later WHERE later.undoes = journal.entry) AS is_undone
        FROM journal ORDER BY entry DESC
        """
    )
    return try rows.map { row in
      guard let kind = JournalEntry.Kind(rawValue: row["kind"]) else {
        throw StorageError.damaged("the journal holds an unknown kind of change")
      }
      return JournalEntry(
        number: row["entry"],
        time: row["at"],
        kind: kind,
        detail: row["detail"],
        isUndone: row["is_undone"]
      )
    }
  }

  /// The last change that is neither taken back nor taking back, with its number.
  static func lastChange(_ database: Database) throws -> (number: Int, change: Change)? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT * FROM journal
        WHERE kind <> 'undo'
          AND NOT EXISTS (SELECT 1 FROM journal later WHERE later.undoes = journal.entry)
        ORDER BY entry DESC LIMIT 1
        """
    )
    guard let row, let kind = JournalEntry.Kind(rawValue: row["kind"]) else { return nil }
    let change = Change(
      kind: kind,
      detail: row["detail"],
      revision: row["revision"],
      previousHead: row["previous_head"],
      run: row["run"],
      previousRun: row["previous_run"],
      baseline: row["baseline"],
      previousSetAt: row["previous_set_at"]
    )
    return (row["entry"], change)
  }
}
