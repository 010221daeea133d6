public import RoadmapModel

/// Writes roadmaps as canonical YAML: one roadmap, one text.
///
/// Keys stand in the order of the schema, records in the order of the roadmap, defaults are left
/// out unless their origin is stated. Indentation is two blanks; numbers with their origin, dates
/// with revisions and short lists stand on one line; no line is folded. Reading the text gives
/// the roadmap again, and writing that gives the same bytes.
public enum RoadmapWriter {
  /// The canonical text of `roadmap`.
  public static func canonicalText(_ roadmap: Roadmap) -> String {
    var text = CanonicalText()
    text.append(roadmap.annotatedDocument, as: Roadmap.schema.description)
    return text.result
  }

  /// The SHA-256 of the canonical text as 64 hexadecimal digits: equal roadmaps, equal hashes.
  public static func hash(of roadmap: Roadmap) -> String {
    SHA256.hexDigest(of: canonicalText(roadmap).utf8)
  }
}

/// The lines of a canonical YAML text as they are put together.
private struct CanonicalText {
  /// A line that would be longer is broken at its brackets, if it has any.
  private static let lineWidth = 100

  private(set) var result = ""

  /// Writes a whole file, a blank line before each section.
  mutating func append(_ document: DocumentValue, as description: RecordDescription) {
    guard case .map(let entries) = document else { return }
    for child in Child.children(of: entries, in: description) {
      if !result.isEmpty, child.inlineText == nil { result += "\n" }
      append(child, indent: 0)
    }
  }

  private mutating func append(_ child: Child, indent: Int) {
    let head = String(repeating: " ", count: indent) + child.keyText + ":"
    if let line = child.inlineText {
      let width = head.unicodeScalars.count + 1 + line.text.unicodeScalars.count
      if width <= Self.lineWidth || !line.canBreak {
        result += head + " " + line.text + "\n"
        return
      }
    }
    result += head + "\n"
    switch child.value {
    case .list(let items):
      for item in items {
        result += String(repeating: " ", count: indent + 2) + "- "
        result += child.itemText(item, inFlow: false) + "\n"
      }
    case .map:
      for inner in child.children { append(inner, indent: indent + 2) }
    case .scalar:
      preconditionFailure("a scalar always stands on the line of its key")
    }
  }
}

/// One key with its value and what the schema says of it.
private struct Child {
  /// What a value may be.
  typealias Shape = FieldDescription.Shape

  let keyText: String
  let value: DocumentValue
  let shape: Shape

  /// The entries of a record.
  static func children(
    of entries: [DocumentValue.Entry],
    in description: RecordDescription
  ) -> [Child] {
    entries.compactMap { entry in
      description.fields.first { $0.key == entry.key }.map { field in
        Child(keyText: entry.key, value: entry.value, shape: field.shape)
      }
    }
  }

  /// What stands below the key, for maps.
  var children: [Child] {
    guard case .map(let entries) = value else { return [] }
    switch shape {
    case .value, .list:
      return []
    case .table(let key, let kind):
      return entries.map {
        let text = ScalarText.yaml($0.key, isWord: key.isWord, inFlow: false)
        return Child(keyText: text, value: $0.value, shape: .value(kind))
      }
    case .record(let description):
      return Self.children(of: entries, in: description)
    case .records(_, let description):
      return entries.map {
        let text = ScalarText.yaml($0.key, isWord: true, inFlow: false)
        return Child(keyText: text, value: $0.value, shape: .record(description))
      }
    }
  }

  /// The value on one line, and whether it may be spread over several instead; nil if it must be.
  var inlineText: (text: String, canBreak: Bool)? {
    switch (value, shape) {
    case (.map(let entries), _) where entries.isEmpty:
      return ("{}", false)
    case (.list(let items), .list):
      let isPlain = items.allSatisfy { if case .scalar = $0 { true } else { false } }
      guard isPlain else { return nil }
      let texts = items.map { itemText($0, inFlow: true) }
      return ("[\(texts.joined(separator: ", "))]", !items.isEmpty)
    case (.map(let entries), .record(let description)):
      return shorthandText(entries, description)
    case (_, .value):
      return (itemText(value, inFlow: false), false)
    default:
      return nil
    }
  }

  /// A record that a bare value may stand for, as that value or as a small map.
  private func shorthandText(
    _ entries: [DocumentValue.Entry],
    _ description: RecordDescription
  ) -> (text: String, canBreak: Bool)? {
    guard let shorthand = description.shorthand else { return nil }
    let fields = Self.children(of: entries, in: description)
    if fields.count == 1, fields[0].keyText == shorthand {
      return (fields[0].itemText(fields[0].value, inFlow: false), false)
    }
    let texts = fields.map { "\($0.keyText): \($0.itemText($0.value, inFlow: true))" }
    return ("{\(texts.joined(separator: ", "))}", true)
  }

  /// One value, with its provenance in braces if it has any.
  func itemText(_ item: DocumentValue, inFlow: Bool) -> String {
    let isWord =
      switch shape {
      case .value(let kind), .list(let kind): kind.isWord
      case .table, .record, .records: true
      }
    switch item {
    case .scalar(let text):
      return ScalarText.yaml(text, isWord: isWord, inFlow: inFlow)
    case .map(let facts):
      let texts = facts.map { fact in
        let isValue = fact.key == "value"
        let text = fact.value.scalarText ?? ""
        return "\(fact.key): "
          + ScalarText.yaml(text, isWord: isValue ? isWord : true, inFlow: true)
      }
      return "{\(texts.joined(separator: ", "))}"
    case .list:
      preconditionFailure("no schema has lists of lists")
    }
  }
}

extension ValueKind {
  /// Whether values of this kind are words, which must not look like numbers to other readers.
  fileprivate var isWord: Bool { !isQuantity && self != Bool.kind && self != Holiday.kind }
}
