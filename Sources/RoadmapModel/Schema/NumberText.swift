/// Reading and writing of plain decimal numbers with an optional magnitude (`k`, `M`, `B`).
enum NumberText {
  /// A number and what follows it, separated by blanks or not.
  struct Parsed {
    /// The number times the scale asked for.
    let scaled: Int64
    /// What follows the number, without surrounding blanks.
    let rest: String
  }

  /// Reads a number at the start of `text`, times `scale`, exactly.
  ///
  /// A sign, digits, a point and a magnitude (`k`, `M`, `B`) are read. Underscores, exponents and
  /// leading zeros are refused, because YAML readers disagree about them.
  static func parse(_ text: String, scale: Int64) throws(ValueError) -> Parsed {
    var rest = text.utf8[...]
    var isNegative = false
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction = rest[rest.startIndex..<rest.startIndex]
    if rest.first == UInt8(ascii: "."), let digit = rest.dropFirst().first, isDigit(digit) {
      rest = rest.dropFirst()
      fraction = rest.prefix(while: isDigit)
      rest = rest.dropFirst(fraction.count)
    }
    guard !whole.isEmpty else {
      throw ValueError("is not a number", remedy: "write digits first, as in 1.5")
    }
    guard whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      throw ValueError(
        "starts with a zero, which some readers take for octal",
        remedy: "drop the leading zero"
      )
    }
    var multiplier = scale
    if let magnitude = rest.first, let factor = magnitudes[magnitude],
      !(rest.dropFirst().first.map(isLetter) ?? false)
    {
      rest = rest.dropFirst()
      let (product, overflow) = multiplier.multipliedReportingOverflow(by: factor)
      guard !overflow else { throw tooLarge }
      multiplier = product
    }
    if rest.first == UInt8(ascii: "_") {
      throw ValueError("has an underscore in a number", remedy: "write the digits without it")
    }
    let magnitude = try scaled(whole: whole, fraction: fraction, by: multiplier)
    return Parsed(scaled: isNegative ? -magnitude : magnitude, rest: trimmed(rest))
  }

  private static let magnitudes: [UInt8: Int64] = [
    UInt8(ascii: "k"): 1_000, UInt8(ascii: "M"): 1_000_000, UInt8(ascii: "B"): 1_000_000_000,
  ]

  private static let tooLarge = ValueError("is too large a number")

  private static func scaled(
    whole: Substring.UTF8View,
    fraction: Substring.UTF8View,
    by multiplier: Int64
  ) throws(ValueError) -> Int64 {
    var total: Int64 = 0
    for digit in whole {
      let (shifted, first) = total.multipliedReportingOverflow(by: 10)
      let (sum, second) = shifted.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
      guard !first, !second else { throw tooLarge }
      total = sum
    }
    let (product, overflow) = total.multipliedReportingOverflow(by: multiplier)
    guard !overflow else { throw tooLarge }
    var place = multiplier
    var result = product
    for digit in fraction {
      let value = Int64(digit - UInt8(ascii: "0"))
      guard value == 0 || (place > 0 && place % 10 == 0) else {
        throw ValueError("has more decimal places than are kept", remedy: "round it")
      }
      place /= 10
      let (sum, overflow) = result.addingReportingOverflow(place * value)
      guard !overflow else { throw tooLarge }
      result = sum
    }
    return result
  }

  /// The decimal notation of `scaled` / `scale`, without trailing zeros; scale is a power of ten.
  static func text(_ scaled: Int64, scale: Int64) -> String {
    let magnitude = scaled.magnitude
    var fraction = magnitude % scale.magnitude
    var digits = ""
    var place = scale.magnitude / 10
    while fraction > 0, place > 0 {
      digits += String(fraction / place)
      fraction %= place
      place /= 10
    }
    return (scaled < 0 ? "-" : "") + String(magnitude / scale.magnitude)
      + (digits.isEmpty ? "" : ".\(digits)")
  }

  /// A whole number and the text behind it, for the fields of a date.
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func trimmed(_ bytes: Substring.UTF8View) -> String {
    let blank = UInt8(ascii: " ")
    let start = bytes.drop { $0 == blank }
    guard let last = start.lastIndex(where: { $0 != blank }) else { return "" }
    return String(Substring(start[...last]))
  }
}
