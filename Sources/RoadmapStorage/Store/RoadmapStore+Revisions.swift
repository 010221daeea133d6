public import RoadmapModel
internal import GRDB

extension RoadmapStore {
  /// The id of the roadmap that the file holds, nil while it holds none.
  public var roadmapID: String? {
    get throws(StorageError) {
      try read { try String.fetchOne($0, sql: "SELECT roadmap FROM document") }
    }
  }

  /// The revision in force, nil while there is none.
  public var head: RevisionSummary? {
    get throws(StorageError) {
      try read { try Self.head($0) }
    }
  }

  /// All revisions, the newest first.
  public func revisions() throws(StorageError) -> [RevisionSummary] {
    try read { try Self.summaries($0, where: "1 ORDER BY number DESC") }
  }

  /// How a roadmap of the given hash stands to what is stored.
  ///
  /// A caller refuses to store what is older than the head unless it is told to.
  public func standing(ofHash hash: String) throws(StorageError) -> RevisionStanding {
    try read { database in
      guard let head = try Self.head(database) else { return .new }
      if head.hash == hash { return .head(head) }
      let older = try Self.summaries(
        database,
        where: "hash = ? AND number < ? ORDER BY number DESC LIMIT 1",
        [hash, head.number]
      )
      return older.first.map { .olderThanHead($0, head: head) } ?? .new
    }
  }

  /// Stores `roadmap` as the next revision and makes it the head, in one transaction.
  ///
  /// A roadmap that equals the head makes no revision. A file holds one roadmap: of another id
  /// nothing is stored. O(size of the roadmap).
  @discardableResult
  public func saveRevision(
    _ roadmap: Roadmap,
    hash: String,
    note: String,
    at time: String
  ) throws(StorageError) -> SavedRevision {
    try write { database in
      let id = roadmap.id.text
      let stored = try String.fetchOne(database, sql: "SELECT roadmap FROM document")
      if let stored, stored != id {
        throw StorageError.otherRoadmap(path, holds: stored, offered: id)
      }
      let head = try Self.head(database)
      if let head, head.hash == hash { return SavedRevision(revision: head, isNew: false) }
      let number = try Self.insert(
        roadmap,
        RevisionRow(parent: head?.number, hash: hash, note: note, savedAt: time),
        in: database
      )
      try database.execute(
        sql: """
          INSERT INTO document (only, roadmap, head) VALUES (1, ?, ?)
          ON CONFLICT (only) DO UPDATE SET head = excluded.head
          """,
        arguments: [id, number]
      )
      let detail = note.isEmpty ? "stored revision \(number)" : "stored revision \(number): \(note)"
      try Journal.append(
        .init(kind: .revision, detail: detail, revision: number, previousHead: head?.number),
        at: time,
        to: database
      )
      guard let saved = try Self.head(database) else {
        preconditionFailure("the revision just stored is the head")
      }
      return SavedRevision(revision: saved, isNew: true)
    }
  }

  /// The roadmap of a revision, or of the head; nil where there is no head.
  ///
  /// O(size of the roadmap).
  public func roadmap(revision: Int? = nil) throws(StorageError) -> Roadmap? {
    try read { database in
      guard let number = try revision ?? Self.head(database)?.number else { return nil }
      guard let roadmap = try Self.roadmap(number, in: database) else {
        throw StorageError.unknown(
          "revision",
          "\(number)",
          remedy: "list the revisions with tapeout log"
        )
      }
      return roadmap
    }
  }
}

extension RoadmapStore {
  private struct RevisionRow {
    let parent: Int?
    let hash: String
    let note: String
    let savedAt: String
  }

  private static func insert(
    _ roadmap: Roadmap,
    _ row: RevisionRow,
    in database: Database
  ) throws -> Int {
    try database.execute(
      sql: """
        INSERT INTO revision (parent, roadmap, hash, note, saved_at) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [row.parent, roadmap.id.text, row.hash, row.note, row.savedAt]
    )
    let number = database.lastInsertedRowID
    var writer = RowWriter(database)
    try writer.write(roadmap.document, in: .roadmap, owner: number)
    try Provenance.insert(roadmap.provenance, revision: number, in: database)
    return Int(number)
  }

  private static func roadmap(_ number: Int, in database: Database) throws -> Roadmap? {
    let reader = RowReader(database, owner: Int64(number))
    guard let document = try reader.read(.roadmap) else { return nil }
    var (roadmap, complaints) = Roadmap.decode(document)
    if let first = complaints.first {
      throw StorageError.damaged("revision \(number): \(first.path): \(first.message.text)")
    }
    roadmap.provenance = try Provenance.fetch(revision: Int64(number), in: database)
    return roadmap
  }

  static func head(_ database: Database) throws -> RevisionSummary? {
    try summaries(database, where: "number = (SELECT head FROM document)").first
  }

  static func summaries(
    _ database: Database,
    where condition: String,
    _ arguments: StatementArguments = []
  ) throws -> [RevisionSummary] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, parent, hash, note, saved_at, number IS (SELECT head FROM document) AS is_head
        FROM revision WHERE \(condition)
        """,
      arguments: arguments
    )
    return rows.map { row in
      RevisionSummary(
        number: row["number"],
        parent: row["parent"],
        hash: row["hash"],
        note: row["note"],
        savedAt: row["saved_at"],
        isHead: row["is_head"]
      )
    }
  }
}

extension Provenance {
  /// Stores statements of provenance, in the order of their addresses.
  fileprivate static func insert(
    _ statements: [ModelPath: Provenance],
    revision: Int64,
    in database: Database
  ) throws {
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO provenance (revision, path, source, vintage, confidence) VALUES (?, ?, ?, ?, ?)
        """
    )
    for (path, facts) in statements.sorted(by: { $0.key < $1.key }) {
      try statement.execute(
        arguments: [revision, path.text, facts.source, facts.vintage, facts.confidence?.rawValue]
      )
    }
  }

  fileprivate static func fetch(
    revision: Int64,
    in database: Database
  ) throws -> [ModelPath: Provenance] {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT path, source, vintage, confidence FROM provenance WHERE revision = ?",
      arguments: [revision]
    )
    var statements: [ModelPath: Provenance] = [:]
    while let row = try rows.next() {
      let word: String? = row[3]
      statements[ModelPath(row[0])] = Provenance(
        source: row[1],
        vintage: row[2],
        confidence: word.flatMap(Confidence.init(rawValue:))
      )
    }
    return statements
  }
}
