/// The standard normal distribution with the same bits on every machine.
public enum StandardNormal {
  private static let inverseRootOfTwoPi = 0.398_942_280_401_432_7

  /// The density at `z`.
  public static func density(_ z: Double) -> Double {
    inverseRootOfTwoPi * DeterministicMath.exponential(max(-700, -z * z / 2))
  }

  /// The probability of a number below `z`, within 1e-11 of its magnitude down to -4, then 1e-14.
  ///
  /// A power series near the middle, the continued fraction of Mills's ratio in the tails
  /// (Abramowitz and Stegun, 26.2.11 and 26.2.14).
  public static func cumulative(_ z: Double) -> Double {
    if z > 0 { return 1 - cumulative(-z) }
    let x = -z
    if x < 4 {
      var term = x
      var sum = x
      var divisor = 1.0
      while abs(term) > 1e-17 {
        divisor += 2
        term *= x * x / divisor
        sum += term
      }
      return 0.5 - density(x) * sum
    }
    var fraction = x
    var level = 50.0
    while level > 0 {
      fraction = x + level / fraction
      level -= 1
    }
    return density(x) / fraction
  }

  /// The number below which the share `p`, above 0 and at most one half, lies.
  ///
  /// Newton steps on the logarithm, which is nearly straight in the tails.
  ///
  /// - Parameters:
  ///   - p: The share.
  ///   - start: A number in the neighbourhood, where one is known.
  /// - Returns: The quantile, at most 0.
  public static func lowerQuantile(_ p: Double, near start: Double? = nil) -> Double {
    precondition(p > 0 && p <= 0.5, "a share of the lower half")
    if p == 0.5 { return 0 }
    let logarithm = DeterministicMath.logarithm(p)
    var z = start ?? -max(0.1, -2 * logarithm - 1.4).squareRoot()
    for _ in 0..<(start == nil ? 12 : 4) {
      let reached = cumulative(z)
      let step = (DeterministicMath.logarithm(reached) - logarithm) * reached / density(z)
      z = min(z - step, 0)
      if abs(step) < 1e-13 { break }
    }
    return z
  }
}

/// Turns 64 random bits into a standard normal number by its quantile, in a few nanoseconds.
///
/// The lower half of probabilities is cut into octaves and each into 128 cells, with a straight line
/// in each cell: the error is below 1e-5 of a standard deviation. All bits inverted give the same
/// number with the other sign, exactly.
struct NormalQuantileTable: Sendable {
  private static let octaves = 32
  private static let cells = 128

  private let nodes: ContiguousArray<Double>

  /// One table is enough for everybody.
  static let shared = NormalQuantileTable()

  private init() {
    var nodes = ContiguousArray<Double>()
    nodes.reserveCapacity(Self.octaves * (Self.cells + 1))
    var near: Double?
    for octave in 0..<Self.octaves {
      let top = Double(sign: .plus, exponent: -1 - octave, significand: 1)
      var row: [Double] = []
      for cell in (0...Self.cells).reversed() {
        let p = top / 2 * (1 + Double(cell) / Double(Self.cells))
        let z = StandardNormal.lowerQuantile(p, near: near)
        near = z
        row.append(z)
      }
      nodes.append(contentsOf: row.reversed())
    }
    self.nodes = nodes
  }

  /// The number of which `bits` are the rank.
  func number(_ bits: UInt64) -> Double {
    let isUpper = bits >> 63 != 0
    // 63 bits of the lower half, never zero.
    let rank = ((isUpper ? ~bits : bits) << 1) | 1
    let octave = min(rank.leadingZeroBitCount, Self.octaves - 1)
    let rest = (rank << UInt64(octave)) << 1
    let cell = Int(rest >> 57)
    let share = Double((rest << 7) >> 11) * 0x1p-53
    let place = octave * (Self.cells + 1) + cell
    let number = nodes[place] + (nodes[place + 1] - nodes[place]) * share
    return isUpper ? -number : number
  }
}
