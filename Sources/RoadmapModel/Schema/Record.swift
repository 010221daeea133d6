/// A part of a roadmap that is described by named fields.
///
/// The schema is the one place that ties a field to its key, its kind and its documentation; the
/// roadmap file, the database, scenarios, lists and the format's documentation follow it.
public protocol Record: Hashable, Sendable {
  /// A record in which nothing has been said.
  init()
  /// The fields in the order in which they are written.
  static var schema: RecordSchema<Self> { get }
}

/// A record that others refer to by an id, which is its key in the map that holds it.
public protocol IdentifiedRecord: Record {
  /// What one such record is called, `team`; a reference names its target so.
  static var recordName: String { get }
  /// An id as a user may choose it, for documentation.
  static var exampleID: String { get }
  /// The id, unique among its siblings.
  var id: Identifier<Self> { get set }
}

extension IdentifiedRecord {
  /// The type of a reference to such a record.
  public typealias ID = Identifier<Self>
}

/// The fields of one type of record.
public struct RecordSchema<Root: Record>: Sendable {
  /// The fields in the order in which they are written.
  public let fields: [Field<Root>]
  /// The key that a bare word or phrase is taken for, nil where a map is needed.
  public let shorthand: String?
  private let indexByKey: [String: Int]

  /// A schema of the given fields; each key stands once.
  public init(shorthand: String? = nil, _ fields: [Field<Root>]) {
    self.fields = fields
    self.shorthand = shorthand
    indexByKey = Dictionary(
      uniqueKeysWithValues: fields.enumerated().map { ($0.element.key, $0.offset) }
    )
  }

  /// The field of `key`.
  public func field(_ key: String) -> Field<Root>? {
    indexByKey[key].map { fields[$0] }
  }

  /// What the schema says, without the type.
  public var description: RecordDescription {
    RecordDescription(shorthand: shorthand, fields: fields.map(\.description))
  }
}

/// What a schema says about its fields, for documentation and storage.
public struct RecordDescription: Sendable {
  /// The key that a bare word is taken for.
  public let shorthand: String?
  /// The fields in order.
  public let fields: [FieldDescription]
}

/// What a schema says about one field.
public struct FieldDescription: Sendable {
  /// What a field holds.
  public indirect enum Shape: Sendable {
    /// One value.
    case value(ValueKind)
    /// A list of values.
    case list(ValueKind)
    /// A map of values by keys of a kind.
    case table(ValueKind, ValueKind)
    /// One record.
    case record(RecordDescription)
    /// Records by id; the name is what one is called.
    case records(String, RecordDescription)
  }

  /// The key in a file, which is also the column's name.
  public let key: String
  /// Whether the file must say it.
  public let isRequired: Bool
  /// What stands where the file says nothing, nil if nothing does.
  public let defaultText: String?
  /// What it means: unit, range, effect.
  public let documentation: String
  /// What it holds.
  public let shape: Shape
}
