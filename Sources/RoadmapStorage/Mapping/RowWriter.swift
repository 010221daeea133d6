import GRDB
import RoadmapModel

/// Writes a document into the tables of a layout, one prepared statement a table.
struct RowWriter {
  private let database: Database
  private var statements: [String: Statement] = [:]
  /// Rows of one statement where there are thousands; a statement has room for 32,766 values.
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

  private mutating func insert(_ values: [DatabaseValue], in layout: TableLayout) throws {
    let statement: Statement
    if let known = statements[layout.name] {
      statement = known
    } else {
      statement = try self.statement(for: layout, rows: 1)
      statements[layout.name] = statement
    }
    try statement.execute(arguments: StatementArguments(values))
  }

  /// Writes rows of which there are thousands, many with each statement.
  ///
  /// - Parameters:
  ///   - rows: Their values, in the order of the columns.
  ///   - layout: Their table, whose owners are written.
  /// - Throws: What the database says of a row that it refuses.
  mutating func write(_ rows: [[DatabaseValue]], in layout: TableLayout) throws {
    let whole = rows.count / Self.batch * Self.batch
    if whole > 0 {
      let statement = try statement(for: layout, rows: Self.batch)
      for first in stride(from: 0, to: whole, by: Self.batch) {
        let values = rows[first..<first + Self.batch].flatMap { $0 }
        try statement.execute(arguments: StatementArguments(values))
      }
    }
    for row in rows[whole...] { try insert(row, in: layout) }
  }

  private func statement(for layout: TableLayout, rows: Int) throws -> Statement {
    let columns = layout.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let row = "(" + layout.columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let marks = repeatElement(row, count: rows).joined(separator: ", ")
    return try database.makeStatement(
      sql: "INSERT INTO \"\(layout.name)\" (\(columns)) VALUES \(marks)"
    )
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
