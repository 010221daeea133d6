public import RoadmapModel

/// What a list of records shows and how.
public struct RecordListOptions: Sendable {
  /// The columns, `id` and keys, `fiscal.start_month` for a field of a field; if nil, text and
  /// Markdown have the usual ones, text those of them that fit, and data have all.
  public var columns: [String]?
  /// The columns to sort by, the first counting most, `-launch` for the last first; as written if empty.
  public var sort: [String] = []
  /// Conditions that a record must all satisfy.
  public var conditions: [RecordCondition] = []
  /// The cells of a line.
  public var width = 100
  /// The characters that are used.
  public var charset = Charset.unicode
  /// Whether text is coloured.
  public var colour = false
  /// How CSV is written.
  public var csv = CSVText()
  /// The status date of the roadmap.
  public var statusDate = CivilDate(dayNumber: 0)
  /// The scenario that was applied.
  public var scenario = "base"

  /// All records as they are written.
  public init() {}
}

/// A list of the records of one collection.
public struct RecordListReport: Sendable {
  /// One column: its key and how it is read.
  private struct Column {
    var key: String
    var field: FieldDescription?
  }

  /// A record with its id.
  private struct Row {
    var id: String
    var document: DocumentValue
  }

  private let collection: String
  private let description: RecordDescription
  private let options: RecordListOptions
  private let rows: [Row]

  /// The records of `collection`, a map by id, that the options choose.
  public init(
    of records: DocumentValue,
    in collection: String,
    describedBy description: RecordDescription,
    options: RecordListOptions
  ) throws(ReportError) {
    self.collection = collection
    self.description = description
    self.options = options
    var rows: [Row] = []
    if case .map(let entries) = records {
      rows = entries.map { Row(id: $0.key, document: $0.value) }
    }
    for condition in options.conditions {
      let column = try RecordListReport.column(condition.key, description, "where")
      rows = rows.filter {
        condition.isSatisfied(by: RecordListReport.value(of: column, $0).text)
      }
    }
    for key in options.sort.reversed() {
      let isDescending = key.hasPrefix("-")
      let name = isDescending ? String(key.dropFirst()) : key
      let column = try RecordListReport.column(name, description, "sort")
      rows = RecordListReport.sorted(rows, by: column, isDescending: isDescending)
    }
    for key in options.columns ?? [] {
      _ = try RecordListReport.column(key, description, "columns")
    }
    self.rows = rows
  }

  /// The list in the given form.
  public func rendered(as format: OutputFormat) -> String {
    switch format {
    case .text: text
    case .plain: plain
    case .markdown: markdown
    case .csv: csv
    case .json: json
    }
  }

  /// Every column there is: the id, then the fields.
  private var allColumns: [Column] {
    [Column(key: "id")] + description.fields.map { Column(key: $0.key, field: $0) }
  }

  /// The columns that were asked for, nil where none were.
  private var askedColumns: [Column]? {
    options.columns?.compactMap { try? RecordListReport.column($0, description, "columns") }
  }

  /// The columns that were asked for, else all.
  private var chosenColumns: [Column] { askedColumns ?? allColumns }

  /// The columns for people: single values, which a table shows well, without long texts.
  private var usualColumns: [Column] {
    allColumns.filter { column in
      guard let field = column.field else { return true }
      guard case .value = field.shape else { return false }
      return field.key != "note" && field.key != "hash"
    }
  }

  private static func column(
    _ key: String,
    _ description: RecordDescription,
    _ option: String
  ) throws(ReportError) -> Column {
    if key == "id" { return Column(key: key) }
    var fields = description.fields
    var found: FieldDescription?
    for part in key.split(separator: ".", omittingEmptySubsequences: false) {
      guard let field = fields.first(where: { $0.key == part }) else {
        let keys = ["id"] + description.fields.map(\.key)
        let near = nearestName(to: key, among: keys)
        throw ReportError(
          .unknownName(key),
          "there is no column \(Charset.unicode.text(key)) for --\(option)",
          remedy: near.map { "you meant \($0)" } ?? "choose among \(keys.joined(separator: ", "))"
        )
      }
      found = field
      if case .record(let inner) = field.shape { fields = inner.fields } else { fields = [] }
    }
    return Column(key: key, field: found)
  }

  private static func value(of column: Column, _ row: Row) -> RecordValue {
    guard let field = column.field else {
      return RecordValue(.scalar(row.id), shape: .value(String.kind), defaultText: nil)
    }
    let path = ModelPath(String(column.key.map { $0 == "." ? "/" : $0 }))
    return RecordValue(row.document[path], shape: field.shape, defaultText: field.defaultText)
  }

  /// Rows by a column, equal ones as they were, those without a value last.
  private static func sorted(_ rows: [Row], by column: Column, isDescending: Bool) -> [Row] {
    rows.enumerated()
      .map { offset, row in
        (offset: offset, row: row, value: OrderedValue(value(of: column, row).text))
      }
      .sorted { left, right in
        if left.value.text.isEmpty != right.value.text.isEmpty { return right.value.text.isEmpty }
        let (first, second) = isDescending ? (right, left) : (left, right)
        if first.value.isBefore(second.value) { return true }
        if second.value.isBefore(first.value) { return false }
        return left.offset < right.offset
      }
      .map(\.row)
  }

  private func texts(of columns: [Column]) -> [[String]] {
    rows.map { row in
      columns.map { options.charset.text(RecordListReport.value(of: $0, row).text) }
    }
  }

  private var text: String {
    let columns = askedColumns ?? fittingColumns
    let shown = columns.map(\.key)
    let hidden =
      options.columns == nil
      ? usualColumns.map(\.key).filter { !shown.contains($0) } : []
    var lines = table(of: columns).lines(width: options.width)
    lines += TextFitting.wrapped(
      counted(rows.count, "row")
        + (hidden.isEmpty ? "" : "; --columns also knows \(hidden.joined(separator: ", "))"),
      to: options.width
    )
    .map { StyledText($0, .faint) }
    return lines.rendered(colour: options.colour)
  }

  /// The usual columns that hold something, as many as a line has room for without breaking names.
  private var fittingColumns: [Column] {
    var columns = usualColumns.filter { column in
      column.key == "id"
        || rows.contains { !RecordListReport.value(of: column, $0).text.isEmpty }
    }
    while columns.count > 1, !table(of: columns, minimumWidth: 24).fits(options.width) {
      columns.removeLast()
    }
    return columns
  }

  private func table(of columns: [Column], minimumWidth: Int = 8) -> TextTable {
    var table = TextTable(
      columns: columns.map { column in
        let isNumber =
          if case .value(let kind) = column.field?.shape { kind.storage == .integer } else { false }
        return TextTable.Column(
          column.key,
          isNumber ? .right : .left,
          minimumWidth: minimumWidth,
          maximumWidth: 40,
          overflow: .wrap
        )
      },
      charset: options.charset,
      hasRule: true
    )
    for row in texts(of: columns) { table.append(row) }
    return table
  }

  private var plain: String {
    let columns = chosenColumns
    return texts(of: columns).map { row in
      zip(columns, row).filter { !$0.1.isEmpty }.map { "\($0.0.key) \($0.1)" }
        .joined(separator: "; ") + ".\n"
    }
    .joined()
  }

  private var markdown: String {
    let columns = askedColumns ?? usualColumns
    var table = MarkdownTable(columns.map { ($0.key, TextTable.Alignment.left) })
    for row in texts(of: columns) { table.append(row) }
    return table.text
  }

  private var csv: String {
    let columns = chosenColumns
    return options.csv.text(
      header: columns.map(\.key),
      rows: rows.map { row in
        columns.map { column in
          let value = RecordListReport.value(of: column, row)
          if value.text.isEmpty { return .null }
          if case .integer(let number) = value.json { return .integer(number) }
          return .text(value.text)
        }
      }
    )
  }

  private var json: String {
    let columns = chosenColumns
    return JSONText.envelope(
      schema: "tapeout.list/1",
      asOf: options.statusDate.text,
      scenario: options.scenario,
      [("collection", .string(collection))],
      data: rows.map { row in
        .object(columns.map { ($0.key, RecordListReport.value(of: $0, row).json) })
      }
    )
  }
}
