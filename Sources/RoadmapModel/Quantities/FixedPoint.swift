/// A decimal number with six exact places: factors, densities, sizes and shares.
///
/// Held as millionths in an `Int64`, so that equal texts are equal numbers on any machine.
public struct FixedPoint: Hashable, Comparable, Sendable {
  /// The number times one million.
  public let millionths: Int64

  /// The number `millionths` / 1,000,000.
  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// A whole number; the greatest that can be held, some nine trillion, where it is beyond.
  public init(_ whole: Int) {
    millionths = Int64(whole).clampedProduct(1_000_000)
  }

  /// The nearest binary number, for reports and for the effort laws.
  public var value: Double { Double(millionths) / 1_000_000 }

  /// One.
  public static let one = FixedPoint(1)

  /// Orders by size.
  public static func < (lhs: FixedPoint, rhs: FixedPoint) -> Bool {
    lhs.millionths < rhs.millionths
  }
}

extension FixedPoint: CustomStringConvertible {
  /// The number in decimal notation without trailing zeros, `1.25`.
  public var description: String {
    NumberText.text(millionths, scale: 1_000_000)
  }
}

extension Int64 {
  /// The product, or the number nearest to it that can be held.
  func clampedProduct(_ other: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    guard overflow else { return product }
    return (self < 0) == (other < 0) ? .max : .min
  }
}

/// A share of a whole, written `40%`.
public struct Proportion: Hashable, Comparable, Sendable {
  /// The share, 1 being all of it.
  public let fraction: FixedPoint

  /// The given share, 1 being all of it.
  public init(_ fraction: FixedPoint) {
    self.fraction = fraction
  }

  /// A share in whole percent.
  public init(percent: Int) {
    fraction = FixedPoint(millionths: Int64(percent).clampedProduct(10_000))
  }

  /// The share as a binary number, 1 being all of it.
  public var value: Double { fraction.value }

  /// All of it.
  public static let whole = Proportion(.one)

  /// Orders by size.
  public static func < (lhs: Proportion, rhs: Proportion) -> Bool {
    lhs.fraction < rhs.fraction
  }
}

extension Proportion: CustomStringConvertible {
  /// The share in percent, `37.5%`.
  public var description: String {
    "\(NumberText.text(fraction.millionths, scale: 10_000))%"
  }
}
