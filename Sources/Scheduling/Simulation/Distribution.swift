/// A distribution of one uncertain number.
public enum Distribution: Hashable, Sendable {
  /// Always the same number.
  case constant(Double)
  /// Every number between two is as likely.
  case uniform(Double, Double)
  /// Least, likeliest and greatest number, straight lines between.
  case triangular(Double, Double, Double)
  /// Least, likeliest and greatest number with the beta distribution that PERT uses: its mean is
  /// (least + 4 × likeliest + greatest) ÷ 6 (Malcolm, Roseboom, Clark and Fazar, 1959).
  case pert(Double, Double, Double)
  /// The median and the standard deviation of the logarithm.
  case lognormal(median: Double, sigma: Double)
  /// The mean of a time without memory.
  case exponential(mean: Double)
  /// Numbers that were observed, between which straight lines are drawn.
  case empirical([Double])

  /// The mean.
  public var mean: Double {
    switch self {
    case .constant(let value): return value
    case .uniform(let least, let most): return (least + most) / 2
    case .triangular(let least, let mode, let most): return (least + mode + most) / 3
    case .pert(let least, let mode, let most): return (least + 4 * mode + most) / 6
    case .lognormal(let median, let sigma):
      return median * DeterministicMath.exponential(sigma * sigma / 2)
    case .exponential(let mean): return mean
    case .empirical(let values):
      let sorted = values.sorted()
      guard sorted.count > 1 else { return sorted.first ?? 0 }
      // The mean of the polygon through the order statistics.
      let inner = zip(sorted, sorted.dropFirst()).reduce(0) { $0 + ($1.0 + $1.1) / 2 }
      return inner / Double(sorted.count - 1)
    }
  }

  /// The variance; nil for observed numbers, whose polygon has none in closed form here.
  public var variance: Double? {
    switch self {
    case .constant: return 0
    case .uniform(let least, let most): return (most - least) * (most - least) / 12
    case .triangular(let a, let m, let b):
      return (a * a + m * m + b * b - a * m - a * b - m * b) / 18
    case .pert(let least, let mode, let most):
      let mean = (least + 4 * mode + most) / 6
      return (mean - least) * (most - mean) / 7
    case .lognormal(let median, let sigma):
      let square = DeterministicMath.exponential(sigma * sigma)
      return median * median * square * (square - 1)
    case .exponential(let mean): return mean * mean
    case .empirical: return nil
    }
  }

  /// The number below which a share of all lies.
  ///
  /// - Parameters:
  ///   - lower: The share below, from 0 to 1.
  ///   - upper: The share above; both are given so that neither tail loses digits.
  /// - Returns: The quantile; of the PERT distribution within a two-thousandth of its range.
  public func quantile(lower: Double, upper: Double) -> Double {
    switch self {
    case .constant(let value): return value
    case .uniform(let least, let most): return least + (most - least) * lower
    case .triangular(let least, let mode, let most):
      guard most > least else { return least }
      let split = (mode - least) / (most - least)
      if lower <= split { return least + (lower * (most - least) * (mode - least)).squareRoot() }
      return most - (upper * (most - least) * (most - mode)).squareRoot()
    case .pert(let least, let mode, let most):
      return BetaCurve(least, mode, most).quantile(lower)
    case .lognormal(let median, let sigma):
      let z =
        lower <= 0.5
        ? StandardNormal.lowerQuantile(max(lower, 1e-300))
        : -StandardNormal.lowerQuantile(max(upper, 1e-300))
      return median * DeterministicMath.exponential(min(700, sigma * z))
    case .exponential(let mean):
      return -mean * DeterministicMath.logarithm(max(upper, 1e-300))
    case .empirical(let values): return Self.polygon(values.sorted(), lower)
    }
  }

  /// The quantile of the polygon through sorted numbers.
  static func polygon(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.last, sorted.count > 1 else { return sorted.first ?? 0 }
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (place - Double(index))
  }
}

/// The cumulated beta density of a PERT distribution on a fixed grid.
struct BetaCurve {
  private static let cells = 2048

  private let least: Double
  private let range: Double
  /// The share below each grid point.
  private let shares: ContiguousArray<Double>

  init(_ least: Double, _ mode: Double, _ most: Double) {
    self.least = least
    range = most - least
    guard range > 0 else {
      shares = []
      return
    }
    let alpha = 1 + 4 * (mode - least) / range
    let beta = 1 + 4 * (most - mode) / range
    func density(_ x: Double) -> Double {
      (alpha == 1 ? 1 : x <= 0 ? 0 : DeterministicMath.power(x, alpha - 1))
        * (beta == 1 ? 1 : x >= 1 ? 0 : DeterministicMath.power(1 - x, beta - 1))
    }
    var sums: ContiguousArray<Double> = [0]
    sums.reserveCapacity(Self.cells + 1)
    var left = density(0)
    for cell in 0..<Self.cells {
      let x = Double(cell) / Double(Self.cells)
      let right = density(Double(cell + 1) / Double(Self.cells))
      // Simpson's rule in each cell.
      let middle = density(x + 0.5 / Double(Self.cells))
      sums.append(sums[cell] + (left + 4 * middle + right))
      left = right
    }
    let total = sums[Self.cells]
    for index in sums.indices { sums[index] /= total }
    shares = sums
  }

  /// The quantile of a share.
  func quantile(_ share: Double) -> Double {
    guard !shares.isEmpty else { return least }
    let above = shares.partitioningIndex { $0 > share }
    guard above > 0 else { return least }
    guard above < shares.count else { return least + range }
    let width = shares[above] - shares[above - 1]
    let part = width > 0 ? (share - shares[above - 1]) / width : 0
    return least + range * (Double(above - 1) + part) / Double(Self.cells)
  }
}

/// A distribution as a function of a standard normal number, on a grid with straight lines between.
///
/// Correlated normal numbers become correlated numbers of any distribution so (a Gaussian copula).
/// The grid has 64 points a standard deviation: what the lines miss is below 3e-5 of the curvature.
struct QuantileTable: Sendable {
  private static let reach = 8.0
  private static let density = 64.0

  private let nodes: ContiguousArray<Double>

  init(_ distribution: Distribution) {
    if case .constant(let value) = distribution {
      nodes = [value]
      return
    }
    let steps = Int(Self.reach * Self.density)
    let curve: BetaCurve? =
      if case .pert(let a, let m, let b) = distribution { BetaCurve(a, m, b) } else { nil }
    let sorted: [Double]? =
      if case .empirical(let values) = distribution { values.sorted() } else { nil }
    nodes = ContiguousArray(
      (-steps...steps).map { step in
        let z = Double(step) / Self.density
        if case .lognormal(let median, let sigma) = distribution {
          return median * DeterministicMath.exponential(min(700, sigma * z))
        }
        let lower = StandardNormal.cumulative(z)
        if let curve { return curve.quantile(lower) }
        if let sorted { return Distribution.polygon(sorted, lower) }
        return distribution.quantile(lower: lower, upper: StandardNormal.cumulative(-z))
      }
    )
  }

  /// The number that belongs to a standard normal one.
  func value(_ z: Double) -> Double {
    if nodes.count == 1 { return nodes[0] }
    let place = (min(max(z, -Self.reach), Self.reach) + Self.reach) * Self.density
    let index = min(Int(place), nodes.count - 2)
    return nodes[index] + (nodes[index + 1] - nodes[index]) * (place - Double(index))
  }
}
