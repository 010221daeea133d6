import GRDB
import RoadmapModel

/// Writes documents into the tables of layouts, many rows with each statement.
struct RowWriter {
  private let database: Database
  /// The tables met so far, owners first, with their rows that wait, and the place of each.
  private var pending: [Pending] = []
  private var places: [String: Int] = [:]
  /// Rows of one statement; it has room for 32,766 values.
  private static let batch = 64

  /// A writer on `database`, whose caller holds the transaction.
  init(_ database: Database) {
    self.database = database
  }

  /// Writes `document` and all below it as the property of `owner`.
  mutating func write(
    _ document: DocumentValue,
    in layout: TableLayout,
    owner: Int64
  ) throws {
    guard case .root(let fields) = layout.content else {
      preconditionFailure("\(layout.name) is no root table")
    }
    let keys = [owner.databaseValue]
    try insert(keys + values(of: fields, in: document), in: layout)
    try writeTables(of: fields, in: document, keys: keys)
    try flush()
  }

  /// Writes rows whose owners are written.
  ///
  /// - Parameters:
  ///   - rows: Their values, in the order of the columns.
  ///   - layout: Their table.
  /// - Throws: What the database says of a row that it refuses.
  mutating func write(_ rows: [[DatabaseValue]], in layout: TableLayout) throws {
    for row in rows { try insert(row, in: layout) }
    try flush()
  }

  private mutating func writeTables(
    of fields: [FieldLayout],
    in document: DocumentValue?,
    keys: [DatabaseValue]
  ) throws {
    for field in fields {
      switch field {
      case .value: continue
      case .group(let key, let inner): try writeTables(of: inner, in: document?[key], keys: keys)
      case .table(let key, let layout):
        try write(rows: document?[key], in: layout, keys: keys)
      }
    }
  }

  private mutating func write(
    rows document: DocumentValue?,
    in layout: TableLayout,
    keys: [DatabaseValue]
  ) throws {
    switch layout.content {
    case .root: preconditionFailure("\(layout.name) is a root table")
    case .record(let fields):
      for (position, entry) in (document?.entries ?? []).enumerated() {
        let id = entry.key.databaseValue
        try insert(
          keys + [id, position.databaseValue] + values(of: fields, in: entry.value),
          in: layout
        )
        try writeTables(of: fields, in: entry.value, keys: keys + [id])
      }
    case .item(let form, let standard):
      let items = document?.items ?? standard
      for (position, item) in items.enumerated() {
        try insert(keys + [position.databaseValue] + form.store(item), in: layout)
      }
    case .pair(let key, let value):
      for (position, entry) in (document?.entries ?? []).enumerated() {
        let columns = try key.store(entry.key) + value.store(entry.value.scalarText ?? "")
        try insert(keys + [position.databaseValue] + columns, in: layout)
      }
    }
  }

  /// The column values of a row, in the order of its columns.
  private func values(
    of fields: [FieldLayout],
    in document: DocumentValue?
  ) throws(ValueError) -> [DatabaseValue] {
    var values: [DatabaseValue] = []
    for field in fields {
      switch field {
      case .table: continue
      case .group(let key, let inner): values += try self.values(of: inner, in: document?[key])
      case .value(let key, let form, let standard, _):
        if let text = document?[key]?.scalarText ?? standard {
          values += try form.store(text)
        } else {
          values += form.parts.map { _ in .null }
        }
      }
    }
    return values
  }

  /// Lets a row wait that is written with others of its table.
  private mutating func insert(_ values: [DatabaseValue], in layout: TableLayout) throws {
    let place: Int
    if let known = places[layout.name] {
      place = known
    } else {
      place = pending.count
      places[layout.name] = place
      pending.append(Pending(layout))
    }
    pending[place].values += values
    if pending[place].count == Self.batch { try flush() }
  }

  /// Writes all rows that wait, owners first, as their tables were met first.
  private mutating func flush() throws {
    for place in pending.indices where !pending[place].values.isEmpty {
      let count = pending[place].count
      let statement: Statement
      if count == Self.batch, let known = pending[place].statement {
        statement = known
      } else {
        statement = try database.makeStatement(sql: pending[place].insertion(of: count))
        if count == Self.batch { pending[place].statement = statement }
      }
      try statement.execute(arguments: StatementArguments(pending[place].values))
      pending[place].values.removeAll(keepingCapacity: true)
    }
  }

  /// The rows of a table that wait to be written.
  private struct Pending {
    let name: String
    let columns: [String]
    var values: [DatabaseValue] = []
    /// Writes a whole batch.
    var statement: Statement?

    init(_ layout: TableLayout) {
      name = layout.name
      columns = layout.columns.map(\.name)
    }

    /// The rows that wait.
    var count: Int { values.count / columns.count }

    /// A statement that writes so many rows.
    func insertion(of count: Int) -> String {
      let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
      let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
      let rows = repeatElement(row, count: count).joined(separator: ", ")
      return "INSERT INTO \"\(name)\" (\(names)) VALUES \(rows)"
    }
  }
}

extension DocumentValue {
  /// Keys with values of a map, none of anything else.
  fileprivate var entries: [Entry] {
    guard case .map(let entries) = self else { return [] }
    return entries
  }

  /// The texts of a list's items.
  fileprivate var items: [String] {
    guard case .list(let items) = self else { return scalarText.map { [$0] } ?? [] }
    return items.compactMap(\.scalarText)
  }
}
