import Scheduling

/// Logarithm, exponential and power that give the same bits on every machine: the engine's own.
enum DeterministicMath {
  /// The natural logarithm of a positive number, within 1e-15 of its magnitude.
  static func logarithm(_ number: Double) -> Double {
    Scheduling.DeterministicMath.logarithm(number)
  }

  /// The exponential of a number between -700 and 700, within 1e-14 of its magnitude.
  static func exponential(_ number: Double) -> Double {
    Scheduling.DeterministicMath.exponential(number)
  }

  /// A positive base to any power; 1 to any power is exactly 1.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    Scheduling.DeterministicMath.power(base, exponent)
  }
}
