/// Numbers for readers: digits in groups of three.
enum GroupedNumber {
  /// A plain decimal number with commas, `1234567.5` as `1,234,567.5`.
  static func text(_ plain: String) -> String {
    let sign = plain.hasPrefix("-") || plain.hasPrefix("+") ? String(plain.prefix(1)) : ""
    let rest = plain.dropFirst(sign.count)
    let whole = rest.prefix { $0 != "." }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return sign + result + rest.dropFirst(whole.count)
  }

  /// A whole number with commas.
  static func text(_ number: Int64) -> String { text("\(number)") }
}
