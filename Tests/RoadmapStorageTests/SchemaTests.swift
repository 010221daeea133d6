import GRDB
import RoadmapModel
import Testing

@testable import RoadmapStorage

@Suite struct `The schema` {
  private let store: RoadmapStore

  init() throws {
    store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
  }

  @Test func `every field of the model has its columns, and no column is without a field`() throws {
    var expected: Set<String> = []
    let layouts =
      TableLayout.roadmap.all + TableLayout.plan.all + TableLayout.ledger.all + TableLayout.risk.all
    for layout in layouts {
      for (index, column) in layout.columns.enumerated() {
        var isOptional = column.isOptional
        // SQLite says of a lone integer key that it may be NULL, and never lets it be.
        if case .root = layout.content, index == 0 { isOptional = true }
        expected.insert(
          "\(layout.name).\(column.name) \(column.type)" + (isOptional ? "" : " NOT NULL")
        )
      }
    }
    let found = try rows(
      """
      SELECT t.name || '.' || c.name || ' ' || c.type || iif(c."notnull", ' NOT NULL', '')
      FROM pragma_table_list t JOIN pragma_table_info(t.name) c
      WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
      """
    )
    let own = ["revision", "document", "run", "baseline", "journal", "provenance", "simulation"]
    let ofModel = Set(found).filter { !own.contains(String($0.prefix { $0 != "." })) }
    #expect(expected.subtracting(ofModel).sorted() == [], "in the model, not in the tables")
    #expect(ofModel.subtracting(expected).sorted() == [], "in the tables, not in the model")
  }

  @Test func `all tables are strict`() throws {
    let loose = try rows(
      """
      SELECT name FROM pragma_table_list
      WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'
      """
    )
    #expect(loose == [])
  }

  @Test func `every choice of words is checked, with the words of today`() throws {
    for place in try places() where !place.kind.choices.isEmpty {
      let statement = try rows("SELECT sql FROM sqlite_schema WHERE name = '\(place.table)'").first
      let words = (statement ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .replacing("\"", with: "")
      let isTruth = place.kind.name == Bool.kind.name
      let choices = isTruth ? ["0", "1"] : place.kind.choices.map { "'\($0)'" }
      let check = "CHECK (\(place.column) IN (\(choices.joined(separator: ", "))))"
      #expect(words.contains(check), "\(place.table).\(place.column)")
    }
  }

  @Test func `every reference is a foreign key`() throws {
    let references = Set(
      try rows(
        """
        SELECT t.name || '.' || f."from"
        FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
        """
      )
    )
    for place in try places() {
      // The cadence makes chips that no row holds, and base is the roadmap itself.
      let isLoose = [Chip.recordName, Scenario.recordName].contains(place.kind.target)
      guard place.kind.target != nil, !isLoose else { continue }
      #expect(references.contains("\(place.table).\(place.column)"))
    }
  }

  @Test func `every table of a revision or a plan refuses change`() throws {
    let triggers = Set(try rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
    let tables =
      (TableLayout.roadmap.all + TableLayout.plan.all + TableLayout.ledger.all
      + TableLayout.risk.all).map(\.name)
    for table in tables + ["revision", "run", "journal", "provenance"] {
      #expect(
        triggers.contains("\(table)_stays") && triggers.contains("\(table)_remains"),
        "\(table)"
      )
    }
  }

  private func rows(_ sql: String) throws -> [String] {
    try store.queue.read { try String.fetchAll($0, sql: sql) }
  }

  /// Where a value of the model is kept.
  private struct Place {
    let table: String
    let column: String
    let kind: ValueKind
  }

  private func places() throws -> [Place] {
    let places =
      Self.places(Roadmap.schema.description, in: .roadmap)
      + Self.places(Plan.schema.description, in: .plan)
      + Self.places(Ledger.schema.description, in: .ledger)
      + Self.places(RiskSummary.schema.description, in: .risk)
    try #require(places.count > 150)
    return places
  }

  private static func places(
    _ description: RecordDescription,
    in layout: TableLayout,
    prefix: String = ""
  ) -> [Place] {
    zip(description.fields, layout.fields(under: prefix)).flatMap { field, home -> [Place] in
      switch (field.shape, home) {
      case (.value(let kind), _):
        [Place(table: layout.name, column: prefix + field.key, kind: kind)]
      case (.record(let record), _):
        places(record, in: layout, prefix: "\(prefix)\(field.key)_")
      case (.records(_, let record), .table(_, let table)): places(record, in: table)
      case (.list(let kind), .table(_, let table)):
        [Place(table: table.name, column: "value", kind: kind)]
      case (.table(let key, let value), .table(_, let table)):
        [
          Place(table: table.name, column: "key", kind: key),
          Place(table: table.name, column: "value", kind: value),
        ]
      default: []
      }
    }
  }
}

extension TableLayout {
  /// The fields of the row, or of the nested record whose columns begin with `prefix`.
  fileprivate func fields(under prefix: String) -> [FieldLayout] {
    let fields: [FieldLayout]
    switch content {
    case .root(let own), .record(let own): fields = own
    case .item, .pair: fields = []
    }
    guard !prefix.isEmpty else { return fields }
    for case .group(let key, let inner) in fields where prefix == "\(key)_" { return inner }
    return []
  }
}
