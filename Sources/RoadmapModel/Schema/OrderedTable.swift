/// Values by keys, in the order in which they were written; each key stands once.
public struct OrderedTable<Key: FieldValue, Value: FieldValue>: Hashable, Sendable {
  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: Key
    /// The value.
    public var value: Value
  }

  /// Keys with values in order.
  public private(set) var entries: [Entry] = []

  /// A table without entries.
  public init() {}

  /// A table of the given entries; of a key that stands twice the last value counts.
  public init(_ pairs: [(Key, Value)]) {
    for (key, value) in pairs { self[key] = value }
  }

  /// Whether there are no entries.
  public var isEmpty: Bool { entries.isEmpty }

  /// The value of `key`; a new key goes to the end.
  ///
  /// - Complexity: O(number of keys).
  public subscript(key: Key) -> Value? {
    get { entries.first { $0.key == key }?.value }
    set {
      guard let newValue else {
        entries.removeAll { $0.key == key }
        return
      }
      if let index = entries.firstIndex(where: { $0.key == key }) {
        entries[index].value = newValue
      } else {
        entries.append(Entry(key: key, value: newValue))
      }
    }
  }

  /// Adds an entry whose key is known to be new.
  mutating func append(_ key: Key, _ value: Value) {
    entries.append(Entry(key: key, value: value))
  }
}

extension OrderedTable where Key == CivilDate {
  /// The value in force on `date`: that of the last key not after it.
  ///
  /// - Complexity: O(number of keys).
  public func value(on date: CivilDate) -> Value? {
    var latest: Entry?
    for entry in entries where entry.key <= date {
      if let known = latest, known.key > entry.key { continue }
      latest = entry
    }
    return latest?.value
  }
}
