/// The name by which files, reports and the database know one `Owner`.
///
/// A slug: lower-case letters, digits, hyphens, underscores, points and `@`, a letter or digit first.
public struct Identifier<Owner: IdentifiedRecord>: Hashable, Comparable, Sendable {
  /// The slug.
  public let rawValue: String

  /// The identifier with the given slug, unchecked.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Orders by the bytes of the slug.
  public static func < (lhs: Identifier, rhs: Identifier) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}

extension Identifier: CustomStringConvertible {
  /// The slug.
  public var description: String { rawValue }
}

extension Identifier: FieldValue {
  /// A reference to an `Owner`.
  public static var kind: ValueKind {
    ValueKind("id of \(Owner.recordName)", example: Owner.exampleID, target: Owner.recordName)
  }

  /// The identifier that `text` spells.
  public init(text: String) throws(ValueError) {
    rawValue = try Slug(text: text).text
  }

  /// The slug.
  public var text: String { rawValue }
}

/// A name of the user's choice where a roadmap needs a key: a discipline, an IP function.
public struct Slug: Hashable, Comparable, Sendable, FieldValue {
  /// An open name.
  public static let kind = ValueKind("name", example: "physical-design")
  /// The name.
  public let text: String

  /// The slug that `text` spells, or what would make it one.
  public init(text: String) throws(ValueError) {
    let isValid = text.utf8.allSatisfy { byte in
      NumberText.isDigit(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@")
    }
    guard isValid, let first = text.utf8.first,
      NumberText.isDigit(first) || (97...122).contains(first), text.utf8.count <= 80
    else {
      let lowered = String(text.lowercased().map { $0 == " " ? "-" : $0 })
      throw ValueError(
        "is not an id (lower-case letters, digits, - _ . @)",
        remedy: lowered == text ? "begin with a letter or digit" : "write \(lowered)"
      )
    }
    self.text = text
  }

  /// A name that has been checked before.
  public init(unchecked text: String) {
    self.text = text
  }

  /// A name known to be a slug, from code.
  public init(_ text: StaticString) {
    self.text = text.description
  }

  /// Orders by the bytes of the text.
  public static func < (lhs: Slug, rhs: Slug) -> Bool {
    lhs.text < rhs.text
  }
}

/// An enumeration whose raw value is its word in a roadmap.
public protocol WordValue: FieldValue, RawRepresentable, CaseIterable where RawValue == String {
  /// What the words choose among, for messages.
  static var noun: String { get }
}

extension WordValue {
  /// A choice among words.
  public static var kind: ValueKind {
    let words = allCases.map(\.rawValue)
    return ValueKind(noun, example: words.first ?? "", choices: words)
  }

  /// The case that `text` names.
  public init(text: String) throws(ValueError) {
    if let value = Self(rawValue: text) {
      self = value
      return
    }
    let words = Self.allCases.map(\.rawValue)
    let near = nearestName(to: text, among: words)
    throw ValueError(
      "is no \(Self.noun)",
      remedy: near.map { "you meant \($0)" } ?? "choose among \(words.joined(separator: ", "))"
    )
  }

  /// The word.
  public var text: String { rawValue }
}
