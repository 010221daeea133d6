extension String {
  /// Whether the string comes first where runs of digits count as numbers: `j9_1` before `j10_1`.
  public func naturallyPrecedes(_ other: String) -> Bool {
    let left = naturalParts
    let right = other.naturalParts
    for (mine, theirs) in zip(left, right) where mine != theirs { return mine < theirs }
    return left.count != right.count ? left.count < right.count : self < other
  }

  private var naturalParts: [NaturalPart] {
    var parts: [NaturalPart] = []
    var rest = self[...]
    while let first = rest.first {
      let isNumber = first.isASCIIDigit
      let part = rest.prefix { $0.isASCIIDigit == isNumber }
      rest = rest.dropFirst(part.count)
      parts.append(isNumber ? .number(Int(part) ?? .max) : .text(String(part)))
    }
    return parts
  }
}

/// A run of digits or of anything else; numbers come before text.
private enum NaturalPart: Comparable {
  case number(Int)
  case text(String)
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
