/// The characters that a text report may use.
public enum Charset: String, CaseIterable, Sendable {
  /// Block elements, box drawing and signs beside letters.
  case unicode
  /// Printable ASCII only.
  case ascii

  /// What stands for the part that is left out of a shortened text.
  public var ellipsis: String { self == .unicode ? "…" : "~" }
  /// What separates the facts of a line.
  public var separator: String { self == .unicode ? " · " : " | " }
  /// The line between labels and drawing.
  public var verticalLine: String { self == .unicode ? "│" : "|" }
  /// The line below a header.
  public var horizontalLine: String { self == .unicode ? "─" : "-" }
  /// What stands for no difference.
  public var nothing: String { self == .unicode ? "·" : "." }
  /// The sign of a difference.
  public var delta: String { self == .unicode ? "Δ" : "d" }
  /// The sign of a product.
  public var times: String { self == .unicode ? "×" : "x" }
  /// What leads from a cause to its effect.
  public var arrow: String { self == .unicode ? "→" : "->" }

  /// A text of a user as one line that is safe to print.
  ///
  /// Line breaks, tabs and other controls become spaces, characters that change the direction of
  /// the text around them go away; in ASCII each other character becomes as many `?` as it has cells,
  /// so that both charsets have the same columns.
  public func text(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var result = ""
    for character in text {
      if character.isASCII, !Charset.isControl(character) {
        result.append(character)
      } else if Charset.isControl(character) {
        result.append(" ")
      } else {
        let kept = Charset.withoutDirections(character)
        switch self {
        case .unicode: result += kept
        case .ascii: result += String(repeating: "?", count: DisplayWidth.of(kept))
        }
      }
    }
    return result
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { scalar in
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029
    }
  }

  private static func withoutDirections(_ character: Character) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in character.unicodeScalars
    where !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value) {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
