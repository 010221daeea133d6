public import RoadmapModel

/// Numbers with a magnitude, for columns where the size matters and the digits do not.
public enum CompactNumber {
  /// `942`, `41k`, `1.2M`: to a tenth below a hundred and to a whole above, rounded half to even.
  ///
  /// - Parameters:
  ///   - number: Any number.
  ///   - wholeFrom: How many of a unit are told without tenths, 100 or 10.
  /// - Returns: At most three digits, or two, and the unit.
  public static func text(_ number: Int64, wholeFrom: UInt64 = 100) -> String {
    let magnitude = number.magnitude
    let sign = number < 0 ? "-" : ""
    let units = [(UInt64(1_000_000_000), "B"), (1_000_000, "M"), (1_000, "k")]
    for (index, (limit, suffix)) in units.enumerated() where magnitude >= limit {
      var tenths = rounded(magnitude, by: limit / 10)
      if tenths >= wholeFrom * 10 { tenths = rounded(magnitude, by: limit) * 10 }
      // What rounds up to a thousand of one unit is one of the next.
      if tenths >= 10_000, index > 0 { return sign + "1" + units[index - 1].1 }
      let (whole, tenth) = tenths.quotientAndRemainder(dividingBy: 10)
      return sign + "\(whole)" + (tenth == 0 ? "" : ".\(tenth)") + suffix
    }
    return sign + "\(magnitude)"
  }

  /// Units of the amount's currency in the same form, without its code.
  public static func text(_ amount: Money) -> String {
    let minorUnits = amount.minorUnits
    let units = rounded(minorUnits.magnitude, by: UInt64(Currency.minorUnitsPerUnit))
    return text(minorUnits < 0 ? -Int64(units) : Int64(units))
  }

  private static func rounded(_ number: UInt64, by unit: UInt64) -> UInt64 {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: unit)
    let half = unit / 2
    let isUp = remainder > half || (remainder == half && !quotient.isMultiple(of: 2))
    return quotient + (isUp ? 1 : 0)
  }
}
