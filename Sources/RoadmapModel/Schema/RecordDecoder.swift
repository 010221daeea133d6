/// Reads records from documents, collecting every complaint and every statement of provenance.
public struct RecordDecoder: Sendable {
  /// What was found wrong, in the order of reading.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// What was said about where numbers come from.
  public internal(set) var provenance: [ModelPath: Provenance] = [:]
  /// The address of the document being read.
  var path = ModelPath.root

  /// A decoder that has read nothing.
  public init() {}

  /// Reads one record.
  public mutating func record<Root: Record>(
    into root: inout Root,
    from document: DocumentValue,
    at start: ModelPath? = nil
  ) {
    if let start { path = start }
    let schema = Root.schema
    switch document {
    case .map(let entries)
    where schema.shorthand == nil || entries.allSatisfy { $0.key != "value" }:
      for entry in entries {
        guard let field = schema.field(entry.key) else {
          let keys = schema.fields.map(\.key)
          report(.unknownKey(entry.key, among: keys), at: path.appending(entry.key), ofKey: true)
          continue
        }
        descend(entry.key) { $0.read(field, into: &root, from: entry.value) }
      }
      for field in schema.fields where field.description.isRequired {
        guard !entries.contains(where: { $0.key == field.key }) else { continue }
        report(.missingKey(field.description), at: path)
      }
    case .scalar, .map:
      guard let key = schema.shorthand, let field = schema.field(key) else {
        report(.wrongShape(found: "a single value", wanted: "keys with values"), at: path)
        return
      }
      descend(key) { $0.read(field, into: &root, from: document) }
    case .list:
      report(.wrongShape(found: "a list", wanted: "keys with values"), at: path)
    }
  }

  private mutating func read<Root: Record>(
    _ field: Field<Root>,
    into root: inout Root,
    from document: DocumentValue
  ) {
    field.decode(&root, document, &self)
  }

  mutating func records<Value: IdentifiedRecord>(
    _: Value.Type,
    from document: DocumentValue
  ) -> [Value] {
    guard case .map(let entries) = document else {
      report(.wrongShape(found: document.shapeName, wanted: "ids with their records"), at: path)
      return []
    }
    var values: [Value] = []
    values.reserveCapacity(entries.count)
    for entry in entries {
      var value = Value()
      descend(entry.key) { decoder in
        if let id = decoder.parsedKey(Identifier<Value>.self, text: entry.key) { value.id = id }
        decoder.record(into: &value, from: entry.value)
      }
      values.append(value)
    }
    return values
  }

  mutating func list<Value: FieldValue>(_: Value.Type, from document: DocumentValue) -> [Value] {
    switch document {
    case .list(let items):
      return items.compactMap { item in
        var result: Value?
        let written = item.scalarText ?? ""
        descend(written) { result = $0.value(Value.self, from: item) }
        // Provenance belongs to the value, however it is spelled here.
        if case .map = item, let canonical = result?.text, canonical != written {
          let statement = provenance.removeValue(forKey: path.appending(written))
          provenance[path.appending(canonical)] = statement
        }
        return result
      }
    case .scalar:
      return value(Value.self, from: document).map { [$0] } ?? []
    case .map:
      report(.wrongShape(found: "keys with values", wanted: "a list"), at: path)
      return []
    }
  }

  mutating func table<Key: FieldValue, Value: FieldValue>(
    _: Key.Type,
    _: Value.Type,
    from document: DocumentValue
  ) -> OrderedTable<Key, Value> {
    var table = OrderedTable<Key, Value>()
    guard case .map(let entries) = document else {
      report(.wrongShape(found: document.shapeName, wanted: "keys with values"), at: path)
      return table
    }
    for entry in entries {
      var parsedKey: Key?
      descend(entry.key) { parsedKey = $0.parsedKey(Key.self, text: entry.key) }
      guard let key = parsedKey else { continue }
      // Provenance belongs to the key, however it is spelled here.
      descend(key.text) { decoder in
        guard let value = decoder.value(Value.self, from: entry.value) else { return }
        if table[key] != nil {
          let written = decoder.path.parent?.appending(entry.key) ?? decoder.path
          decoder.report(.duplicateKey(key.text), at: written, ofKey: true)
        } else {
          table.append(key, value)
        }
      }
    }
    return table
  }

  /// Reads one value, plain or as `{value, source, vintage, confidence}`.
  mutating func value<Value: FieldValue>(_: Value.Type, from document: DocumentValue) -> Value? {
    switch document {
    case .scalar(let text):
      return parsed(Value.self, text: text)
    case .map(let entries) where Value.kind.isQuantity && document["value"] != nil:
      var statement = Provenance()
      let facts = entries.filter { $0.key != "value" }
      record(into: &statement, from: .map(facts))
      if statement != Provenance() { provenance[path] = statement }
      guard let inner = document["value"], case .scalar(let text) = inner else {
        report(.wrongShape(found: "keys with values", wanted: "a single value"), at: path)
        return nil
      }
      return parsed(Value.self, text: text)
    default:
      report(.wrongShape(found: document.shapeName, wanted: "a single value"), at: path)
      return nil
    }
  }

  private mutating func parsed<Value: FieldValue>(_: Value.Type, text: String) -> Value? {
    do throws(ValueError) {
      return try Value(text: text)
    } catch {
      report(.badValue(text, kind: Value.kind, error), at: path)
      return nil
    }
  }

  private mutating func parsedKey<Key: FieldValue>(_: Key.Type, text: String) -> Key? {
    do throws(ValueError) {
      return try Key(text: text)
    } catch {
      report(.badValue(text, kind: Key.kind, error), at: path, ofKey: true)
      return nil
    }
  }

  private mutating func descend(_ component: String, _ body: (inout RecordDecoder) -> Void) {
    let outer = path
    path = path.appending(component)
    body(&self)
    path = outer
  }

  mutating func report(
    _ message: Diagnostic.Message,
    at path: ModelPath,
    ofKey concernsKey: Bool = false
  ) {
    var diagnostic = Diagnostic(.error, at: path, message)
    diagnostic.concernsKey = concernsKey
    diagnostics.append(diagnostic)
  }
}

extension DocumentValue {
  /// What the value looks like, for a message.
  var shapeName: String {
    switch self {
    case .scalar: "a single value"
    case .list: "a list"
    case .map: "keys with values"
    }
  }
}

extension Diagnostic.Message {
  static func unknownKey(_ key: String, among keys: [String]) -> Self {
    let near = nearestName(to: key, among: keys)
    return Self(
      "unknown-key",
      "there is no key \"\(key)\" here",
      remedy: near.map { "you meant \"\($0)\"" } ?? "use one of \(keys.joined(separator: ", "))"
    )
  }

  static func missingKey(_ field: FieldDescription) -> Self {
    var example = ""
    if case .value(let kind) = field.shape { example = ", as in \(field.key): \(kind.example)" }
    return Self(
      "missing-key",
      "the key \"\(field.key)\" is missing",
      remedy: "add it\(example)"
    )
  }

  static func wrongShape(found: String, wanted: String) -> Self {
    Self("wrong-shape", "here stands \(found) where \(wanted) should be")
  }

  static func duplicateKey(_ key: String) -> Self {
    Self("duplicate-key", "the key \"\(key)\" stands twice", remedy: "remove one of the two")
  }

  static func badValue(_ text: String, kind: ValueKind, _ error: ValueError) -> Self {
    Self(
      error.isMissingUnit ? "missing-unit" : "bad-value",
      "\"\(text)\" \(error.reason); \(kind.phrase) is wanted",
      remedy: error.remedy.isEmpty ? "write it as in \(kind.example)" : error.remedy
    )
  }
}
