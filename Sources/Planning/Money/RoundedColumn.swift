/// Amounts of a column in a larger unit, so that they still add up.
public enum RoundedColumn {
  /// The amounts in whole steps, adding up to their sum in whole steps.
  ///
  /// The sum is rounded half to even; each amount is rounded down, and what is missing goes one by one
  /// to the largest remainders, the first among equals. O(n log n).
  ///
  /// - Parameters:
  ///   - amounts: Minor units, of any sign.
  ///   - step: Minor units in a step, above zero.
  /// - Returns: So many steps for each amount.
  public static func steps(_ amounts: [Int64], of step: Int64) -> [Int64] {
    precondition(step > 0, "a column is rounded to steps above zero")
    let sum = amounts.reduce(Int128(0)) { $0 + Int128($1) }
    let total = ExactAmount(sum, over: Int128(step)).minorUnits
    var parts: [Int64] = []
    var remainders: [(rest: Int64, index: Int)] = []
    for (index, amount) in amounts.enumerated() {
      var (part, rest) = amount.quotientAndRemainder(dividingBy: step)
      if rest < 0 {
        part -= 1
        rest += step
      }
      parts.append(part)
      remainders.append((rest, index))
    }
    remainders.sort { $0.rest != $1.rest ? $0.rest > $1.rest : $0.index < $1.index }
    let missing = total - parts.reduce(0, +)
    for entry in remainders.prefix(Int(clamping: missing)) { parts[entry.index] += 1 }
    return parts
  }
}
