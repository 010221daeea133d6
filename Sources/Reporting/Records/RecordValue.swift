import RoadmapModel

/// The value of a column of a record, as text and as JSON.
struct RecordValue {
  /// The text as it is written in a roadmap, empty where there is none.
  var text: String
  /// The value with its number apart from its unit.
  var json: JSONValue

  /// What a field of a record holds; its default where it is left out.
  init(_ document: DocumentValue?, shape: FieldDescription.Shape, defaultText: String?) {
    switch shape {
    case .value(let kind):
      text = document?.scalarText ?? defaultText ?? ""
      json = RecordValue.json(text, kind)
    case .list(let kind):
      let items = RecordValue.items(of: document)
      text = items.joined(separator: ", ")
      json = .array(items.map { RecordValue.json($0, kind) })
    case .table(_, let kind):
      let entries = RecordValue.entries(of: document)
      text = entries.map { "\($0.key) \($0.value.scalarText ?? "")" }.joined(separator: ", ")
      json = .object(entries.map { ($0.key, RecordValue.json($0.value.scalarText ?? "", kind)) })
    case .record(let description):
      let values = description.fields.map { field in
        (
          field.key,
          RecordValue(document?[field.key], shape: field.shape, defaultText: field.defaultText)
        )
      }
      text = values.filter { !$0.1.text.isEmpty }.map { "\($0.0) \($0.1.text)" }
        .joined(separator: ", ")
      json = .object(values.map { ($0.0, $0.1.json) })
    case .records(_, let description):
      let entries = RecordValue.entries(of: document)
      text = entries.map(\.key).joined(separator: ", ")
      json = .array(
        entries.map { entry in
          .object(
            [("id", .string(entry.key))]
              + description.fields.map { field in
                let value = RecordValue(
                  entry.value[field.key],
                  shape: field.shape,
                  defaultText: field.defaultText
                )
                return (field.key, value.json)
              }
          )
        }
      )
    }
  }

  private static func items(of document: DocumentValue?) -> [String] {
    switch document {
    case .list(let values): values.compactMap(\.scalarText)
    case .scalar(let text): [text]
    case .map, nil: []
    }
  }

  private static func entries(of document: DocumentValue?) -> [DocumentValue.Entry] {
    guard case .map(let entries) = document else { return [] }
    return entries
  }

  /// Counts and truths as such, money as a decimal text with its currency, spans as number and
  /// unit, all else as text; null where there is no value.
  private static func json(_ text: String, _ kind: ValueKind) -> JSONValue {
    guard !text.isEmpty else { return .null }
    switch kind.name {
    case Int.kind.name:
      if let number = Int(text) { return .integer(number) }
    case Bool.kind.name:
      if let truth = try? Bool(text: text) { return .bool(truth) }
    case TimeSpan.kind.name:
      if let span = try? TimeSpan(text: text) {
        return .object([("number", .integer(span.count)), ("unit", .string(span.unit.rawValue))])
      }
    case Money.kind.name:
      if let money = try? Money(text: text) { return json(money) }
    case MoneyPerYear.kind.name:
      if let rate = try? MoneyPerYear(text: text) { return json(rate.amount, per: "year") }
    default: break
    }
    return .string(text)
  }

  private static func json(_ money: Money, per period: String? = nil) -> JSONValue {
    let cents = String(money.minorUnits.magnitude % 100)
    let sign = money.minorUnits < 0 ? "-" : ""
    let amount = "\(sign)\(money.minorUnits.magnitude / 100).\(cents.count < 2 ? "0" : "")\(cents)"
    let period: [(String, JSONValue)] = period.map { [("per", .string($0))] } ?? []
    return .object(
      [("amount", .string(amount)), ("currency", .string(money.currency.code))] + period
    )
  }
}
