/// One key of a record: how it is read, written and explained.
public struct Field<Root: Record>: Sendable {
  /// What the schema says about the field.
  public let description: FieldDescription
  /// Reads the field from a document into a record.
  let decode: @Sendable (inout Root, DocumentValue, inout RecordDecoder) -> Void
  /// Writes the field of a record, nil where it holds its default.
  let encode: @Sendable (Root) -> DocumentValue?

  /// The key in a file.
  public var key: String { description.key }

  private init(
    _ key: String,
    _ documentation: String,
    shape: FieldDescription.Shape,
    isRequired: Bool = false,
    defaultText: String? = nil,
    decode: @escaping @Sendable (inout Root, DocumentValue, inout RecordDecoder) -> Void,
    encode: @escaping @Sendable (Root) -> DocumentValue?
  ) {
    description = FieldDescription(
      key: key,
      isRequired: isRequired,
      defaultText: defaultText,
      documentation: documentation,
      shape: shape
    )
    self.decode = decode
    self.encode = encode
  }

  /// A value that the file must state.
  public static func required<Value: FieldValue>(
    _ key: String,
    _ path: any WritableKeyPath<Root, Value> & Sendable,
    _ documentation: String
  ) -> Field {
    Field(
      key,
      documentation,
      shape: .value(Value.kind),
      isRequired: true,
      decode: { root, document, decoder in
        if let value = decoder.value(Value.self, from: document) { root[keyPath: path] = value }
      },
      encode: { .scalar($0[keyPath: path].text) }
    )
  }

  /// A value that may be left out.
  public static func optional<Value: FieldValue>(
    _ key: String,
    _ path: any WritableKeyPath<Root, Value?> & Sendable,
    _ documentation: String
  ) -> Field {
    Field(
      key,
      documentation,
      shape: .value(Value.kind),
      decode: { root, document, decoder in
        if let value = decoder.value(Value.self, from: document) { root[keyPath: path] = value }
      },
      encode: { root in root[keyPath: path].map { .scalar($0.text) } }
    )
  }

  /// A value with a default, which a blank record holds.
  public static func defaulted<Value: FieldValue>(
    _ key: String,
    _ path: any WritableKeyPath<Root, Value> & Sendable,
    _ documentation: String
  ) -> Field {
    let standard = Root()[keyPath: path]
    return Field(
      key,
      documentation,
      shape: .value(Value.kind),
      defaultText: standard.text,
      decode: { root, document, decoder in
        if let value = decoder.value(Value.self, from: document) { root[keyPath: path] = value }
      },
      encode: { root in
        let value = root[keyPath: path]
        return value == standard ? nil : .scalar(value.text)
      }
    )
  }

  /// A list of values, empty by default.
  public static func list<Value: FieldValue>(
    _ key: String,
    _ path: any WritableKeyPath<Root, [Value]> & Sendable,
    _ documentation: String
  ) -> Field {
    let standard = Root()[keyPath: path]
    return Field(
      key,
      documentation,
      shape: .list(Value.kind),
      defaultText: standard.isEmpty ? nil : "[\(standard.map(\.text).joined(separator: ", "))]",
      decode: { root, document, decoder in
        root[keyPath: path] = decoder.list(Value.self, from: document)
      },
      encode: { root in
        let values = root[keyPath: path]
        return values == standard ? nil : .list(values.map { .scalar($0.text) })
      }
    )
  }

  /// A map of values by keys, empty by default.
  public static func table<Key: FieldValue, Value: FieldValue>(
    _ key: String,
    _ path: any WritableKeyPath<Root, OrderedTable<Key, Value>> & Sendable,
    _ documentation: String
  ) -> Field {
    Field(
      key,
      documentation,
      shape: .table(Key.kind, Value.kind),
      decode: { root, document, decoder in
        root[keyPath: path] = decoder.table(Key.self, Value.self, from: document)
      },
      encode: { root in
        let table = root[keyPath: path]
        guard !table.isEmpty else { return nil }
        return .map(table.entries.map { .init($0.key.text, .scalar($0.value.text)) })
      }
    )
  }

  /// A record of its own, blank by default.
  public static func record<Value: Record>(
    _ key: String,
    _ path: any WritableKeyPath<Root, Value> & Sendable,
    _ documentation: String
  ) -> Field {
    Field(
      key,
      documentation,
      shape: .record(Value.schema.description),
      decode: { root, document, decoder in
        decoder.record(into: &root[keyPath: path], from: document)
      },
      encode: { root in
        let value = root[keyPath: path]
        return value == Value() ? nil : value.document
      }
    )
  }

  /// Records by id, none by default.
  public static func records<Value: IdentifiedRecord>(
    _ key: String,
    _ path: any WritableKeyPath<Root, [Value]> & Sendable,
    _ documentation: String
  ) -> Field {
    Field(
      key,
      documentation,
      shape: .records(Value.recordName, Value.schema.description),
      decode: { root, document, decoder in
        root[keyPath: path] = decoder.records(Value.self, from: document)
      },
      encode: { root in
        let values = root[keyPath: path]
        guard !values.isEmpty else { return nil }
        return .map(values.map { .init($0.id.text, $0.document) })
      }
    )
  }
}

extension Record {
  /// The record as a document: its fields in order, without those that hold their default.
  public var document: DocumentValue {
    .map(
      Self.schema.fields.compactMap { field in
        field.encode(self).map { DocumentValue.Entry(field.key, $0) }
      }
    )
  }
}
