internal import Planning

/// The unit in which amounts are shown to readers; data always hold cents.
public enum MoneyScale: String, CaseIterable, Sendable {
  /// Exact to the cent.
  case cents
  /// Whole units of the currency.
  case units
  /// Thousands.
  case thousands = "k"
  /// Millions.
  case millions = "M"

  /// All words, for help.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Cents in a step.
  var step: Int64 {
    switch self {
    case .cents: 1
    case .units: 100
    case .thousands: 100_000
    case .millions: 100_000_000
    }
  }

  /// What stands before the currency's code, `M USD`.
  func title(_ code: String) -> String {
    switch self {
    case .cents, .units: code
    case .thousands, .millions: "\(rawValue) \(code)"
    }
  }

  /// A column of amounts in steps that add up to the column's sum.
  func column(_ amounts: [Int64]) -> [Int64] { RoundedColumn.steps(amounts, of: step) }

  /// One amount in steps.
  func single(_ amount: Int64) -> Int64 { column([amount])[0] }

  /// So many steps for a reader, with commas.
  func text(_ steps: Int64) -> String {
    guard self == .cents else { return GroupedNumber.text(steps) }
    return GroupedNumber.text(Decimals.cents(steps))
  }
}

extension Decimals {
  /// Cents as a decimal number with two places.
  static func cents(_ amount: Int64) -> String {
    let magnitude = amount.magnitude
    let rest = magnitude % 100
    return (amount < 0 ? "-" : "") + "\(magnitude / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
