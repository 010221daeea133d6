/// The YAML notation of one scalar: plain where that is safe, else in quotes.
enum ScalarText {
  /// The notation of `text`, between brackets or braces if `inFlow`.
  ///
  /// A word gets quotes where YAML 1.1 takes it for a truth, a number or a time, so that other
  /// tools read it as a word.
  static func yaml(_ text: String, isWord: Bool, inFlow: Bool) -> String {
    if text.unicodeScalars.contains(where: needsEscape) { return doubleQuoted(text) }
    if isPlain(text, inFlow: inFlow), !(isWord && looksTyped(text)) { return text }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  /// Whether a plain scalar reads back as `text`.
  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, !nullWords.contains(text) else {
      return false
    }
    let blank = UInt8(ascii: " ")
    guard first != blank, last != blank, last != UInt8(ascii: ":"), !openers.contains(first) else {
      return false
    }
    // A dash opens a list item only before a blank; `---` opens a document.
    if first == UInt8(ascii: "-"), bytes.count == 1 || bytes[1] == blank || bytes[1] == first {
      return false
    }
    if text == "..." || text.utf8.starts(with: "... ".utf8) { return false }
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : blank
      if byte == UInt8(ascii: ":"), next == blank || (inFlow && flowMarks.contains(next)) {
        return false
      }
      if byte == UInt8(ascii: "#"), index > 0, bytes[index - 1] == blank { return false }
      if inFlow, flowMarks.contains(byte) { return false }
    }
    return true
  }

  private static let nullWords: Set = ["~", "null", "Null", "NULL"]
  private static let openers = Set("?:,[]{}#&*!|>'\"%@`".utf8)
  private static let flowMarks = Set(",[]{}?".utf8)

  /// Whether YAML 1.1 gives a plain `text` another meaning than the text.
  static func looksTyped(_ text: String) -> Bool {
    if truths.contains(text.lowercased()) || text == "=" || text == "<<" { return true }
    var body = text.utf8[...]
    if let sign = body.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      body = body.dropFirst()
    }
    if body.first == UInt8(ascii: ".") { body = body.dropFirst() }
    guard let first = body.first, isDigit(first) else { return false }
    // Numbers with points, underscores, exponents and radix, sexagesimals, dates and times. What
    // is quoted without need does no harm.
    let rest = body.dropFirst()
    if first == UInt8(ascii: "0"), let radix = rest.first, "xob".utf8.contains(radix) {
      return rest.dropFirst().allSatisfy { isDigit($0) || "abcdefABCDEF_".utf8.contains($0) }
    }
    return rest.allSatisfy { isDigit($0) || "_.:-+eETtZz ".utf8.contains($0) }
  }

  private static let truths: Set = [
    "y", "yes", "n", "no", "true", "false", "on", "off", ".inf", "-.inf", "+.inf", ".nan",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether a scalar can stand only escaped: controls, line breaks and what YAML readers refuse.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      false
    default: true
    }
  }

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if needsEscape(scalar) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
