/// What a die costs by its area: how many a wafer holds, and how many of them work.
///
/// Only additions, multiplications, divisions, square roots and the planner's own power are used,
/// so that a price is the same on every machine.
public enum DieCost {
  private static let pi = 3.141_592_653_589_793

  /// How many whole dies a wafer holds, a mean and no whole number; zero where none fits.
  ///
  /// The area of the wafer over that of a die, less what the rim cuts, π·d/√(2·A). Source: Ning,
  /// Tziantzioulis and Wentzlaff (ISCA 2023) without scribe and rim; Feng and Ma, Chiplet Actuary
  /// (DAC 2022) with 0.2 mm and 5 mm.
  ///
  /// - Parameters:
  ///   - area: The area of a die in mm².
  ///   - scribe: The width of the lines between dies in mm.
  ///   - edge: The width of the rim that is not used, in mm.
  ///   - diameter: That of the wafer in mm.
  /// - Returns: The mean number of dies, at least zero.
  public static func diesPerWafer(
    area: Double,
    scribe: Double = 0.2,
    edge: Double = 5,
    diameter: Double = 300
  ) -> Double {
    guard area > 0 else { return 0 }
    let site = area + 2 * scribe * area.squareRoot() + scribe * scribe
    let usable = diameter - 2 * edge
    let count = pi * usable * usable / 4 / site - pi * usable / (2 * site).squareRoot()
    return max(0, count)
  }

  /// The share of dies that work: (1 + A·D/c)^−c, the negative binomial law.
  ///
  /// - Parameters:
  ///   - area: The area of a die in mm².
  ///   - defects: Defects per cm².
  ///   - cluster: How little they cluster: 3 (ISCA 2023) or 10 (DAC 2022).
  /// - Returns: The share, 0 to 1.
  public static func yield(area: Double, defects: Double, cluster: Double) -> Double {
    DeterministicMath.power(1 + area / 100 * defects / cluster, -cluster)
  }

  /// What a die that works costs, in the unit of the wafer's price; nil where no die fits a wafer.
  public static func knownGoodDie(
    area: Double,
    defects: Double,
    cluster: Double,
    waferPrice: Double
  ) -> Double? {
    let count = diesPerWafer(area: area)
    guard count > 0 else { return nil }
    return waferPrice / count / yield(area: area, defects: defects, cluster: cluster)
  }
}
