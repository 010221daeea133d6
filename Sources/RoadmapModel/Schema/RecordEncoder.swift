/// Writes records as documents, numbers of known origin as `{value, source, vintage, confidence}`.
struct RecordEncoder {
  /// Where numbers come from.
  private let provenance: [ModelPath: Provenance]
  /// The addresses in `provenance` and everything above them.
  private let annotated: Set<ModelPath>
  /// The address of the value being written; kept only where something below it is annotated.
  private var path = ModelPath.root
  /// Whether something is said of the origin of the value being written or of one within it.
  private(set) var isAnnotated: Bool

  /// An encoder that writes the given statements.
  init(provenance: [ModelPath: Provenance] = [:]) {
    self.provenance = provenance
    isAnnotated = !provenance.isEmpty
    var annotated: Set<ModelPath> = []
    for path in provenance.keys {
      var next: ModelPath? = path
      while let known = next, annotated.insert(known).inserted { next = known.parent }
    }
    self.annotated = annotated
  }

  /// A record with its fields in order, without those that hold their default.
  mutating func record<Root: Record>(_ root: Root) -> DocumentValue {
    .map(
      Root.schema.fields.compactMap { field in
        descend(field.key) { field.encode(root, &$0) }.map { .init(field.key, $0) }
      }
    )
  }

  mutating func records<Value: IdentifiedRecord>(_ values: [Value]) -> DocumentValue {
    .map(values.map { value in .init(value.id.text, descend(value.id.text) { $0.record(value) }) })
  }

  mutating func list<Value: FieldValue>(_ values: [Value]) -> DocumentValue {
    .list(values.map { value in descend(value.text) { $0.value(value) } })
  }

  mutating func table<Key: FieldValue, Value: FieldValue>(
    _ table: OrderedTable<Key, Value>
  ) -> DocumentValue {
    .map(
      table.entries.map { entry in
        .init(entry.key.text, descend(entry.key.text) { $0.value(entry.value) })
      }
    )
  }

  func value(_ value: some FieldValue) -> DocumentValue {
    let text = DocumentValue.scalar(value.text)
    guard isAnnotated, let statement = provenance[path], case .map(let facts) = statement.document
    else { return text }
    return .map([.init("value", text)] + facts)
  }

  private mutating func descend<Result>(
    _ component: String,
    _ body: (inout RecordEncoder) -> Result
  ) -> Result {
    guard isAnnotated else { return body(&self) }
    let outer = path
    path = path.appending(component)
    isAnnotated = annotated.contains(path)
    defer {
      path = outer
      isAnnotated = true
    }
    return body(&self)
  }
}

extension Record {
  /// The record as a document: its fields in order, without those that hold their default.
  public var document: DocumentValue {
    var encoder = RecordEncoder()
    return encoder.record(self)
  }
}
