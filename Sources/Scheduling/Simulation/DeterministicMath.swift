/// Logarithm, exponential and power that give the same bits on every machine.
///
/// Only additions, multiplications and divisions are used, which IEEE 754 defines exactly; the C
/// library's functions may differ in their last bits between versions, and a duration must not.
public enum DeterministicMath {
  private static let logarithmOfTwo = 0.693_147_180_559_945_309

  /// The natural logarithm of a positive number, within 1e-15 of its magnitude.
  ///
  /// The significand is brought near 1 and summed by the series of the inverse hyperbolic tangent.
  public static func logarithm(_ number: Double) -> Double {
    precondition(number > 0 && number.isFinite, "a logarithm needs a positive number")
    var significand = number.significand
    var exponent = Double(number.exponent)
    if significand > 1.414_213_562_373_095 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = 0.0
    var divisor = 1.0
    while divisor < 40 {
      sum += power / divisor
      power *= square
      divisor += 2
    }
    return 2 * sum + exponent * logarithmOfTwo
  }

  /// The exponential of a number between -700 and 700, within 1e-14 of its magnitude.
  public static func exponential(_ number: Double) -> Double {
    precondition(abs(number) <= 700, "the exponential leaves the range of numbers")
    let halvings = (number / logarithmOfTwo).rounded()
    let rest = number - halvings * logarithmOfTwo
    var term = 1.0
    var sum = 1.0
    var index = 1.0
    while index < 22 {
      term *= rest / index
      sum += term
      index += 1
    }
    return Double(sign: .plus, exponent: Int(halvings), significand: 1) * sum
  }

  /// A positive base to any power; 1 to any power is exactly 1.
  public static func power(_ base: Double, _ exponent: Double) -> Double {
    if base == 1 || exponent == 0 { return 1 }
    if exponent == 1 { return base }
    return exponential(exponent * logarithm(base))
  }
}
