import RoadmapModel

/// Which tables hold a type of record, worked out from its description.
///
/// The tables themselves are written by hand in `Schema/`; a test compares the two. A record's
/// values are columns of its row, a nested record's are columns with its key before them; lists,
/// tables and records by id are child tables, keyed by the ids of all that own them.
struct TableLayout: Sendable {
  /// What a row holds.
  enum Content: Sendable {
    /// The one record that owns everything.
    case root([FieldLayout])
    /// A record with an id.
    case record([FieldLayout])
    /// An item of a list.
    case item(StoredForm, standard: [String])
    /// A key with its value.
    case pair(StoredForm, StoredForm)
  }

  /// The name of the table.
  let name: String
  /// The columns that name the owners, the outermost first.
  let owners: [String]
  /// What a row holds.
  let content: Content

  /// All columns in the order in which rows are written and read.
  var columns: [Column] {
    let keys = owners.map { Column(name: $0, type: $0 == owners.first ? "INTEGER" : "TEXT") }
    let position = Column(name: "position", type: "INTEGER")
    return switch content {
    case .root(let fields):
      keys + fields.flatMap { $0.columns(prefix: "") }
    case .record(let fields):
      keys + [Column(name: "id", type: "TEXT"), position]
        + fields.flatMap { $0.columns(prefix: "") }
    case .item(let form, _):
      keys + [position] + Column.of(form, name: "value", isOptional: false)
    case .pair(let key, let value):
      keys + [position] + Column.of(key, name: "key", isOptional: false)
        + Column.of(value, name: "value", isOptional: false)
    }
  }

  /// This table and all below it, owners first.
  var all: [TableLayout] {
    switch content {
    case .root(let fields), .record(let fields):
      [self] + fields.flatMap(\.tables).flatMap(\.all)
    case .item, .pair: [self]
    }
  }
}

/// A column of a table.
struct Column: Equatable, Sendable {
  /// The name.
  let name: String
  /// The declared type.
  let type: String
  /// Whether it may be NULL.
  var isOptional = false

  static func of(_ form: StoredForm, name: String, isOptional: Bool) -> [Column] {
    form.parts.map {
      Column(name: name + $0.suffix, type: $0.type, isOptional: isOptional || $0.isOptional)
    }
  }
}

/// Where one field of a record is kept.
enum FieldLayout: Sendable {
  /// In columns of the record's row; the text stands where the record says nothing.
  case value(key: String, StoredForm, standard: String?, isOptional: Bool)
  /// In columns of the record's row, its key before theirs.
  case group(key: String, [FieldLayout])
  /// In a table of its own.
  case table(key: String, TableLayout)

  /// The columns in the record's row.
  func columns(prefix: String) -> [Column] {
    switch self {
    case .value(let key, let form, _, let isOptional):
      Column.of(form, name: prefix + key, isOptional: isOptional)
    case .group(let key, let fields):
      fields.flatMap { $0.columns(prefix: "\(prefix)\(key)_") }
    case .table: []
    }
  }

  /// The tables of its own.
  var tables: [TableLayout] {
    switch self {
    case .value: []
    case .group(_, let fields): fields.flatMap(\.tables)
    case .table(_, let table): [table]
    }
  }
}
