internal import RoadmapModel

/// A ratio of whole numbers that becomes an amount by rounding once.
///
/// 128 bits hold cents × people × days × price level without loss; the ranges that rules let
/// through keep below them.
struct ExactAmount {
  /// Minor units times the divisor.
  var numerator: Int128
  /// What the numerator is divided by, above zero.
  var divisor: Int128

  /// `numerator` / `divisor` minor units.
  init(_ numerator: Int128, over divisor: Int128 = 1) {
    precondition(divisor > 0, "an amount needs a divisor above zero")
    self.numerator = numerator
    self.divisor = divisor
  }

  /// The nearest whole number of minor units, half to even; clipped to what can be held.
  var minorUnits: Int64 {
    var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: divisor)
    if remainder < 0 {
      quotient -= 1
      remainder += divisor
    }
    let twice = remainder * 2
    if twice > divisor || (twice == divisor && !quotient.isMultiple(of: 2)) { quotient += 1 }
    return Int64(clamping: quotient)
  }
}

/// Divides whole amounts so that the parts add up to them.
enum LargestRemainder {
  /// The parts of `total` in proportion to `weights`, none negative, adding up to it exactly.
  ///
  /// Each part is rounded down, and what is left goes one by one to the largest remainders, the
  /// first among equals. All goes to the last where no weight is above zero. O(n log n).
  static func split(_ total: Int64, by weights: [Int64]) -> [Int64] {
    guard !weights.isEmpty else { return [] }
    let sum = weights.reduce(Int128(0)) { $0 + Int128(max($1, 0)) }
    guard sum > 0 else {
      return weights.indices.map { $0 == weights.count - 1 ? total : 0 }
    }
    let sign: Int128 = total < 0 ? -1 : 1
    let magnitude = Int128(total.magnitude)
    var parts: [Int128] = []
    var remainders: [(rest: Int128, index: Int)] = []
    for (index, weight) in weights.enumerated() {
      let (part, rest) = (magnitude * Int128(max(weight, 0))).quotientAndRemainder(dividingBy: sum)
      parts.append(part)
      remainders.append((rest, index))
    }
    let left = Int(magnitude - parts.reduce(0, +))
    remainders.sort { $0.rest != $1.rest ? $0.rest > $1.rest : $0.index < $1.index }
    for entry in remainders.prefix(left) { parts[entry.index] += 1 }
    return parts.map { Int64(clamping: sign * $0) }
  }
}
