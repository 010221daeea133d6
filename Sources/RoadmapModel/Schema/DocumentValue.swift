/// A roadmap, or a part of one, as plain text values in lists and ordered maps.
///
/// The common ground of the YAML reader and writer, the database and scenario changes: whatever
/// can be said of a record in its schema can be said of a document.
public indirect enum DocumentValue: Equatable, Sendable {
  /// One word or phrase.
  case scalar(String)
  /// Several values in order.
  case list([DocumentValue])
  /// Keys with values, in order, each key once.
  case map([Entry])

  /// A key of a map with its value.
  public struct Entry: Equatable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: DocumentValue

    /// A key with its value.
    public init(_ key: String, _ value: DocumentValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of `key`, nil where there is none or this is no map.
  ///
  /// - Complexity: O(number of keys).
  public subscript(key: String) -> DocumentValue? {
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The value at `path` below this one.
  public subscript(path: ModelPath) -> DocumentValue? {
    var value = self
    for component in path.components {
      guard let next = value[component] else { return nil }
      value = next
    }
    return value
  }

  /// The text of a scalar, also of one with provenance.
  public var scalarText: String? {
    switch self {
    case .scalar(let text): text
    case .map: self["value"]?.scalarText
    case .list: nil
    }
  }
}
