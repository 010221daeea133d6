import GRDB
import RoadmapModel

/// Reads a document back from the tables of a layout, one query a table.
struct RowReader {
  /// Values of owned tables, by the ids of their owners.
  private typealias Owned = [String: DocumentValue]

  private let database: Database
  private let owner: Int64
  private let unread: Set<String>

  /// A reader of what `owner` owns, but for what tables of the names `unread` hold.
  init(_ database: Database, owner: Int64, leavingOut unread: Set<String> = []) {
    self.database = database
    self.owner = owner
    self.unread = unread
  }

  /// The document of the root record, nil where the owner has none.
  func read(_ layout: TableLayout) throws -> DocumentValue? {
    try owned(layout)[""]
  }

  /// The contents of a table, by the ids of the owners beneath the first.
  private func owned(_ layout: TableLayout) throws -> Owned {
    switch layout.content {
    case .root(let fields):
      let tables = try children(of: fields, path: "")
      var result: Owned = [:]
      try forEachRow(of: layout, isOrdered: false) { values in
        var columns = values.dropFirst()
        let entries = try document(
          of: fields,
          in: layout,
          columns: &columns,
          owned: tables,
          path: "",
          prefix: ""
        )
        result[""] = .map(entries)
      }
      return result
    case .record(let fields):
      let tables = try children(of: fields, path: "")
      var groups = Groups<DocumentValue.Entry>()
      try forEachRow(of: layout, isOrdered: true) { values in
        let depth = layout.owners.count
        let id = try text(values[depth], in: layout)
        let outer = try path(of: values, in: layout)
        var columns = values.dropFirst(depth + 2)
        let entries = try document(
          of: fields,
          in: layout,
          columns: &columns,
          owned: tables,
          path: outer.isEmpty ? id : "\(outer)/\(id)",
          prefix: ""
        )
        groups.append(.init(id, .map(entries)), under: outer)
      }
      return groups.finished.mapValues { .map($0) }
    case .item(let form, _):
      var groups = Groups<DocumentValue>()
      try forEachRow(of: layout, isOrdered: true) { values in
        let columns = values.dropFirst(layout.owners.count + 1)
        let item = try restored(columns, by: form, in: layout)
        groups.append(.scalar(item), under: try path(of: values, in: layout))
      }
      return groups.finished.mapValues { .list($0) }
    case .pair(let key, let value):
      var groups = Groups<DocumentValue.Entry>()
      try forEachRow(of: layout, isOrdered: true) { values in
        let columns = values.dropFirst(layout.owners.count + 1)
        let name = try restored(columns.prefix(key.parts.count), by: key, in: layout)
        let item = try restored(columns.dropFirst(key.parts.count), by: value, in: layout)
        groups.append(.init(name, .scalar(item)), under: try path(of: values, in: layout))
      }
      return groups.finished.mapValues { .map($0) }
    }
  }

  /// The contents of all tables of a record's fields, by the keys that lead to them.
  private func children(
    of fields: [FieldLayout],
    path: String
  ) throws -> [String: Owned] {
    var result: [String: Owned] = [:]
    for field in fields {
      switch field {
      case .value: continue
      case .group(let key, let inner):
        result.merge(try children(of: inner, path: "\(path)\(key)_")) { first, _ in first }
      case .table(_, let layout) where unread.contains(layout.name): continue
      case .table(let key, let layout): result["\(path)\(key)"] = try owned(layout)
      }
    }
    return result
  }

  /// The entries of one record, taking its columns from the front of `columns`.
  private func document(
    of fields: [FieldLayout],
    in layout: TableLayout,
    columns: inout ArraySlice<DatabaseValue>,
    owned: [String: Owned],
    path: String,
    prefix: String
  ) throws -> [DocumentValue.Entry] {
    var entries: [DocumentValue.Entry] = []
    for field in fields {
      switch field {
      case .value(let key, let form, _, _):
        let own = columns.prefix(form.parts.count)
        columns = columns.dropFirst(form.parts.count)
        if own.allSatisfy(\.isNull) { continue }
        entries.append(.init(key, .scalar(try restored(own, by: form, in: layout))))
      case .group(let key, let inner):
        let values = try document(
          of: inner,
          in: layout,
          columns: &columns,
          owned: owned,
          path: path,
          prefix: "\(prefix)\(key)_"
        )
        if !values.isEmpty { entries.append(.init(key, .map(values))) }
      case .table(let key, let table):
        if let value = owned["\(prefix)\(key)"]?[path] {
          entries.append(.init(key, value))
        } else if case .item(_, let standard) = table.content, !standard.isEmpty {
          // An empty list where the default is not empty was stated.
          entries.append(.init(key, .list([])))
        }
      }
    }
    return entries
  }

  private func forEachRow(
    of layout: TableLayout,
    isOrdered: Bool,
    _ body: ([DatabaseValue]) throws -> Void
  ) throws {
    let names = layout.columns.map { "\"\($0.name)\"" }
    // By owner first: the keys of the tables give that order without sorting.
    let order = (layout.owners.dropFirst() + ["position"]).map { "\"\($0)\"" }
    let statement = try database.makeStatement(
      sql: "SELECT \(names.joined(separator: ", ")) FROM \"\(layout.name)\""
        + " WHERE \"\(layout.owners[0])\" = ?"
        + (isOrdered ? " ORDER BY \(order.joined(separator: ", "))" : "")
    )
    let rows = try Row.fetchCursor(statement, arguments: [owner])
    while let row = try rows.next() {
      try body(Array(row.databaseValues))
    }
  }

  /// The ids of the owners beneath the first, joined as in a `ModelPath`.
  private func path(of values: [DatabaseValue], in layout: TableLayout) throws -> String {
    var path = ""
    for value in values[1..<max(1, layout.owners.count)] {
      if !path.isEmpty { path += "/" }
      path += try text(value, in: layout)
    }
    return path
  }

  private func text(_ value: DatabaseValue, in layout: TableLayout) throws -> String {
    guard let text = String.fromDatabaseValue(value) else {
      throw StorageError.damaged("the table \(layout.name) holds an id that is no text")
    }
    return text
  }

  private func restored(
    _ columns: ArraySlice<DatabaseValue>,
    by form: StoredForm,
    in layout: TableLayout
  ) throws -> String {
    guard let text = form.restore(columns) else {
      throw StorageError.damaged("the table \(layout.name) holds a value that can't be read")
    }
    return text
  }
}

/// Rows gathered by the ids of their owners, where those of one owner come one after the other.
private struct Groups<Element> {
  private var byPath: [String: [Element]] = [:]
  private var path = ""
  private var open: [Element] = []

  mutating func append(_ element: Element, under path: String) {
    if path != self.path {
      close()
      self.path = path
    }
    open.append(element)
  }

  /// All groups.
  var finished: [String: [Element]] {
    mutating get {
      close()
      return byPath
    }
  }

  private mutating func close() {
    guard !open.isEmpty else { return }
    byPath[path] = open
    open = []
  }
}
