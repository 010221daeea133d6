/// One key of a record: how it is read, written and explained.
public struct Field<Root: Record>: Sendable {
  /// What the schema says about the field.
  public let description: FieldDescription
  /// Reads the field from a document into a record.
  let decode: @Sendable (inout Root, DocumentValue, inout RecordDecoder) -> Void
  /// Writes the field of a record, nil where it holds its default and nothing is said of its origin.
  let encode: @Sendable (Root, inout RecordEncoder) -> DocumentValue?

  /// The key in a file.
  public var key: String { description.key }

  private init(
    _ key: String,
    _ documentation: String,
    shape: FieldDescription.Shape,
    isRequired: Bool = false,
    defaultText: String? = nil,
    decode: @escaping @Sendable (inout Root, DocumentValue, inout RecordDecoder) -> Void,
    encode: @escaping @Sendable (Root, inout RecordEncoder) -> DocumentValue?
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
      encode: { root, encoder in encoder.value(root[keyPath: path]) }
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
      encode: { root, encoder in root[keyPath: path].map { encoder.value($0) } }
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
      encode: { root, encoder in
        let value = root[keyPath: path]
        return value == standard && !encoder.isAnnotated ? nil : encoder.value(value)
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
      encode: { root, encoder in
        let values = root[keyPath: path]
        return values == standard && !encoder.isAnnotated ? nil : encoder.list(values)
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
      encode: { root, encoder in
        let table = root[keyPath: path]
        return table.isEmpty ? nil : encoder.table(table)
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
      encode: { root, encoder in
        let value = root[keyPath: path]
        return value == Value() && !encoder.isAnnotated ? nil : encoder.record(value)
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
      encode: { root, encoder in
        let values = root[keyPath: path]
        return values.isEmpty ? nil : encoder.records(values)
      }
    )
  }
}
