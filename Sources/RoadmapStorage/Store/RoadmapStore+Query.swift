internal import GRDB

/// The answer to a query.
public struct QueryResult: Equatable, Sendable {
  /// The names of the columns, as the statement gives them.
  public let columns: [String]
  /// The rows in order, each with a value for every column.
  public let rows: [[QueryValue]]
}

/// One value of an answer, of one of SQLite's types.
public enum QueryValue: Equatable, Sendable {
  /// Nothing.
  case null
  /// A whole number.
  case integer(Int64)
  /// A binary number.
  case real(Double)
  /// Text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

extension RoadmapStore {
  /// Runs one statement that reads: `SELECT`, `WITH … SELECT`, `VALUES` or `EXPLAIN`.
  ///
  /// What would change anything, this file or another, is refused before it runs.
  public func query(_ sql: String) throws(StorageError) -> QueryResult {
    guard let word = Self.firstWord(of: sql) else {
      throw StorageError(
        .misuse,
        "the query is empty",
        remedy: "write a SELECT, as in SELECT * FROM v_chips"
      )
    }
    guard ["SELECT", "WITH", "VALUES", "EXPLAIN"].contains(word) else {
      throw StorageError.onlyReading(word)
    }
    return try read { database in
      let statements = try database.allStatements(sql: sql)
      guard let statement = try statements.next() else { throw StorageError.onlyReading(word) }
      guard try statements.next() == nil else { throw StorageError.severalStatements }
      guard statement.isReadonly else { throw StorageError.onlyReading(word) }
      let rows = try Row.fetchCursor(statement)
      var values: [[QueryValue]] = []
      while let row = try rows.next() {
        values.append((0..<row.count).map { QueryValue(row[$0] as DatabaseValue) })
      }
      return QueryResult(columns: statement.columnNames, rows: values)
    }
  }

  /// Everything that SQLite finds wrong with the file, a sentence each; empty where all is well.
  public func integrityCheck() throws(StorageError) -> [String] {
    try read { database in
      let structure = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        .filter { $0 != "ok" }
      let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
        let table: String = row[0]
        let target: String = row[2]
        return "a row of \(table) names a row of \(target) that is not there"
      }
      return structure + references
    }
  }

  /// The first word behind blanks and comments, in capitals.
  private static func firstWord(of sql: String) -> String? {
    var rest = sql[...]
    while let first = rest.first {
      if first.isWhitespace || first == "(" {
        rest = rest.dropFirst()
      } else if rest.hasPrefix("--") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.hasPrefix("*/") { rest = rest.dropFirst() }
        rest = rest.dropFirst(2)
      } else {
        return rest.prefix { $0.isLetter }.uppercased()
      }
    }
    return nil
  }
}

extension StorageError {
  static func onlyReading(_ word: String) -> StorageError {
    StorageError(
      .misuse,
      word.isEmpty ? "this is no query" : "\(word) is not a query: it may change something",
      remedy: "write a SELECT; to change the roadmap, edit its file and import it"
    )
  }
}

extension QueryValue {
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob([UInt8](data))
    }
  }
}
