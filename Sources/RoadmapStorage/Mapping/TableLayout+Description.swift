import RoadmapModel

extension TableLayout {
  /// The tables of a roadmap, keyed by revision.
  static let roadmap = TableLayout(
    name: "roadmap",
    owners: ["revision"],
    content: .root(fields(of: Roadmap.schema.description, in: "", owners: ["revision"]))
  )

  /// The tables of a plan, keyed by run.
  static let plan = TableLayout(
    name: "plan",
    owners: ["run"],
    content: .root(fields(of: Plan.schema.description, in: "planned", owners: ["run"]))
  )

  /// The tables of a ledger, keyed by run.
  static let ledger = TableLayout(
    name: "ledger",
    owners: ["run"],
    content: .root(fields(of: Ledger.schema.description, in: "ledger", owners: ["run"]))
  )

  /// The tables of what simulations came to, keyed by simulation.
  static let risk = TableLayout(
    name: "risk_summary",
    owners: ["simulation"],
    content: .root(
      fields(of: RiskSummary.schema.description, in: "risk_summary", owners: ["simulation"])
    )
  )

  /// The fields of a record kept in tables whose names begin with `table`.
  private static func fields(
    of description: RecordDescription,
    in table: String,
    owners: [String]
  ) -> [FieldLayout] {
    description.fields.map { field in
      let name = (table.isEmpty ? "" : "\(table)_") + singular(field.key, atTop: table.isEmpty)
      switch field.shape {
      case .value(let kind):
        return .value(
          key: field.key,
          form(of: kind),
          standard: field.defaultText,
          isOptional: !field.isRequired && field.defaultText == nil
        )
      case .record(let record):
        return .group(key: field.key, fields(of: record, in: table, owners: owners))
      case .list(let kind):
        let layout = TableLayout(
          name: name,
          owners: owners,
          content: .item(form(of: kind), standard: items(of: field.defaultText))
        )
        return .table(key: field.key, layout)
      case .table(let key, let value):
        let content = Content.pair(form(of: key), form(of: value))
        return .table(key: field.key, TableLayout(name: name, owners: owners, content: content))
      case .records(_, let record):
        let owner = singular(field.key, atTop: table.isEmpty)
        let content = Content.record(fields(of: record, in: name, owners: owners + [owner]))
        return .table(key: field.key, TableLayout(name: name, owners: owners, content: content))
      }
    }
  }

  private static func form(of kind: ValueKind) -> StoredForm {
    guard let form = StoredForm.of(kind) else {
      preconditionFailure("there is no form of storage for the kind \(kind.name)")
    }
    return form
  }

  /// The items of a default that is written `[sat, sun]`.
  private static func items(of text: String?) -> [String] {
    guard let text, text.first == "[", text.last == "]" else { return [] }
    return text.dropFirst().dropLast().split(separator: ",").map { item in
      String(item.drop { $0 == " " })
    }
  }

  /// Tables at the top whose names the keys do not tell.
  private static let names = ["ip": "ip_block", "tokens": "token_pool", "orders": "placed_order"]

  /// What one of the things under a key is called.
  private static func singular(_ key: String, atTop: Bool) -> String {
    if atTop, let name = names[key] { return name }
    if key == "dies" { return "die" }
    if key.hasSuffix("ies") { return String(key.dropLast(3)) + "y" }
    if key.hasSuffix("sses") { return String(key.dropLast(2)) }
    return key.hasSuffix("s") && !key.hasSuffix("ss") ? String(key.dropLast()) : key
  }
}
