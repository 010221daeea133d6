/// A condition on one column, `status=released`, `launch>=2028-01-01`, `name~grav`.
public struct RecordCondition: Sendable, Equatable {
  /// How a value is compared.
  public enum Comparison: String, CaseIterable, Sendable {
    /// The same text or size.
    case equal = "="
    /// Another text or size.
    case notEqual = "!="
    /// Smaller or earlier.
    case less = "<"
    /// Smaller, earlier or the same.
    case lessOrEqual = "<="
    /// Larger or later.
    case greater = ">"
    /// Larger, later or the same.
    case greaterOrEqual = ">="
    /// Holds the text, whatever the case of its letters.
    case contains = "~"
  }

  /// The column.
  public let key: String
  /// How its value is compared.
  public let comparison: Comparison
  /// What it is compared with.
  public let value: String

  /// The condition that `text` spells; `==` is `=`, as gates write it.
  public init(text: String) throws(ReportError) {
    // Two-letter signs first, so that `<=` is not taken for `<`.
    let signs = Comparison.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
    var found: (range: Range<String.Index>, sign: Comparison)?
    for sign in signs {
      guard let range = text.firstRange(of: sign.rawValue) else { continue }
      if let known = found, known.range.lowerBound <= range.lowerBound { continue }
      found = (range, sign)
    }
    var rest = found.map { text[$0.range.upperBound...] } ?? ""
    if found?.sign == .equal, rest.first == "=" { rest.removeFirst() }
    // What begins with a sign was meant as another sign, `<>` or `=>`.
    let isClear = rest.first.map { !"=<>~".contains($0) } ?? true
    guard let found, found.range.lowerBound > text.startIndex, isClear else {
      throw ReportError(
        .badOption("where"),
        "\(Charset.unicode.text(text)) is no condition",
        remedy: "write a column, one of = != < <= > >= ~, and a value: status=released"
      )
    }
    func trimmed(_ part: Substring) -> String {
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
    key = trimmed(text[..<found.range.lowerBound])
    comparison = found.sign
    value = trimmed(rest)
  }

  /// Whether a value satisfies the condition; no value is equal to the empty text and to nothing else.
  public func isSatisfied(by text: String) -> Bool {
    if comparison == .contains { return text.lowercased().contains(value.lowercased()) }
    guard !text.isEmpty, !value.isEmpty else {
      return comparison == .equal ? text == value : comparison == .notEqual && text != value
    }
    let left = OrderedValue(text)
    let right = OrderedValue(value)
    switch comparison {
    case .equal: return left.isSame(as: right)
    case .notEqual: return !left.isSame(as: right)
    case .less: return left.isBefore(right)
    case .lessOrEqual: return !right.isBefore(left)
    case .greater: return right.isBefore(left)
    case .greaterOrEqual: return !left.isBefore(right)
    case .contains: return false
    }
  }
}
