/// A value that a roadmap writes as one word or short phrase.
///
/// Parsing and printing are inverse: `text` of a parsed value is the canonical spelling, and
/// parsing it gives the value again.
public protocol FieldValue: Hashable, Sendable {
  /// What kind of value it is, for documentation and storage.
  static var kind: ValueKind { get }
  /// The value that `text` spells, or why it spells none.
  init(text: String) throws(ValueError)
  /// The canonical spelling.
  var text: String { get }
  /// The value as a database holds it.
  var stored: StoredValue { get }
}

extension FieldValue {
  /// Most values are stored as they are written.
  public var stored: StoredValue { .text(text) }
}

/// Why a text is not a value of the wanted kind.
public struct ValueError: Error, Equatable {
  /// What is wrong, a clause that follows the text in question.
  public let reason: String
  /// What the user may do, a sentence that follows "Maybe ".
  public let remedy: String
  /// Whether only the unit is missing: a number stands there, but not of what.
  public let isMissingUnit: Bool

  /// An error with its reason and a remedy.
  public init(_ reason: String, remedy: String = "", isMissingUnit: Bool = false) {
    self.reason = reason
    self.remedy = remedy
    self.isMissingUnit = isMissingUnit
  }
}

/// A value as a database column holds it.
public enum StoredValue: Equatable, Sendable {
  /// A whole number: counts, millionths, thousandths.
  case integer(Int64)
  /// Text: names, ids, ISO dates.
  case text(String)
  /// An amount in minor units and its currency, two columns.
  case money(Int64, String)
}

/// A description of a kind of value.
public struct ValueKind: Equatable, Sendable {
  /// How a database holds values of a kind.
  public enum Storage: Equatable, Sendable {
    /// An integer column.
    case integer
    /// A text column.
    case text
    /// An integer column of minor units beside a text column for the currency.
    case money
  }

  /// The name of the kind in the documentation, `date`.
  public let name: String
  /// The name with its article, as in `an amount of money is wanted`.
  public var phrase: String {
    switch name {
    case "money", "compute", "money a year": return "an amount of \(name)"
    case "working days": return "a number of \(name)"
    case "truth": return "true or false"
    case "text": return "text"
    default:
      let isVowel = name.first.map { "aeiou".contains($0) } ?? false
      return (isVowel ? "an " : "a ") + name
    }
  }
  /// A spelling that is valid.
  public let example: String
  /// How a database holds it.
  public let storage: Storage
  /// Whether a source, a vintage and a confidence may be stated with it.
  public let isQuantity: Bool
  /// The collection that an id of this kind points into, nil for anything but references.
  public let target: String?
  /// The words that are allowed, empty where the kind is open.
  public let choices: [String]

  /// A kind of value.
  public init(
    _ name: String,
    example: String,
    storage: Storage = .text,
    isQuantity: Bool = false,
    target: String? = nil,
    choices: [String] = []
  ) {
    self.name = name
    self.example = example
    self.storage = storage
    self.isQuantity = isQuantity
    self.target = target
    self.choices = choices
  }
}
