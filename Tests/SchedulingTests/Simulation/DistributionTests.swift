import Testing

@testable import Scheduling

@Suite struct `Distributions` {
  private static let all: [Distribution] = [
    .uniform(0.5, 2), .triangular(0.5, 1, 2.5), .triangular(1, 1, 2), .pert(0.8, 1, 2.2),
    .pert(1, 1, 2), .pert(0, 2, 2), .lognormal(median: 1.1, sigma: 0.4), .exponential(mean: 2),
  ]

  @Test func `the normal distribution has the values of the tables`() {
    // Abramowitz and Stegun, table 26.1 and 26.2.
    let known = [(0.0, 0.5), (1, 0.841_344_746_068_543), (1.96, 0.975_002_104_851_780)]
    for (z, p) in known {
      #expect(abs(StandardNormal.cumulative(z) - p) < 1e-12)
      #expect(abs(StandardNormal.cumulative(-z) - (1 - p)) < 1e-12)
    }
    #expect(abs(StandardNormal.cumulative(-6) / 9.865_876_450_377e-10 - 1) < 1e-9)
    #expect(abs(StandardNormal.lowerQuantile(0.025) + 1.959_963_984_540) < 1e-9)
    #expect(abs(StandardNormal.lowerQuantile(1e-9) + 5.997_807_015) < 1e-7)
  }

  @Test func `ranks become normal numbers, mirrored exactly`() {
    let table = NormalQuantileTable.shared
    for step in 1..<400 {
      let p = Double(step) / 1000
      let bits = UInt64(p * 0x1p64)
      let exact = StandardNormal.lowerQuantile(p)
      #expect(abs(table.number(bits) - exact) < 2e-5, "\(p)")
      #expect(table.number(~bits) == -table.number(bits))
    }
    #expect(table.number(0) < -6 && table.number(.max) > 6)
  }

  @Test(arguments: all) func `quantiles rise and lie where the mean says`(
    _ distribution: Distribution
  ) {
    var last = -Double.infinity
    var sum = 0.0
    let count = 1000
    for step in 0..<count {
      let share = (Double(step) + 0.5) / Double(count)
      let value = distribution.quantile(lower: share, upper: 1 - share)
      #expect(value >= last)
      last = value
      sum += value
    }
    #expect(abs(sum / Double(count) - distribution.mean) < 0.006 * distribution.mean)
  }

  @Test(arguments: all) func `the table of a distribution has its mean and variance`(
    _ distribution: Distribution
  ) {
    let table = QuantileTable(distribution)
    // Integrated over the normal density by the rule of rectangles, which is exact for it.
    var (mean, squares) = (0.0, 0.0)
    for step in -640...640 {
      let z = Double(step) / 80
      let weight = StandardNormal.density(z) / 80
      let value = table.value(z)
      mean += weight * value
      squares += weight * value * value
    }
    #expect(abs(mean - distribution.mean) < 2e-3 * distribution.mean)
    if let variance = distribution.variance {
      #expect(abs(squares - mean * mean - variance) < 0.01 * variance + 1e-6)
    }
  }

  @Test func `observed numbers are met at their ranks`() {
    let seen = Distribution.empirical([1.4, 0.9, 1.1])
    #expect(seen.quantile(lower: 0, upper: 1) == 0.9)
    #expect(seen.quantile(lower: 0.5, upper: 0.5) == 1.1)
    #expect(seen.quantile(lower: 1, upper: 0) == 1.4)
    #expect(abs(seen.quantile(lower: 0.25, upper: 0.75) - 1) < 1e-12)
  }

  @Test func `of 256 Latin ranks each falls into a part of its own`() {
    let source = RandomSource(seed: 5, sampling: .latin)
    for key in [RandomKey("a"), RandomKey("b")] {
      for block in 0..<3 {
        let cells = (0..<256).map { place in
          source.bits(key.rawValue, 0, in: source.replication(block * 256 + place)) >> 56
        }
        #expect(Set(cells).count == 256)
      }
    }
  }

  @Test func `antithetic ranks are mirrored in pairs`() {
    let source = RandomSource(seed: 5, sampling: .antithetic)
    let key = RandomKey("a").rawValue
    for number in stride(from: 0, to: 20, by: 2) {
      let first = source.bits(key, 0, in: source.replication(number))
      #expect(source.bits(key, 0, in: source.replication(number + 1)) == ~first)
    }
  }

  @Test func `ranks are even and independent from key to key`() {
    let source = RandomSource(seed: 1, sampling: .independent)
    var cells = [Int](repeating: 0, count: 16)
    var both = [Int](repeating: 0, count: 4)
    let (first, second) = (RandomKey("a").rawValue, RandomKey("b").rawValue)
    for number in 0..<16_000 {
      let replication = source.replication(number)
      let left = source.bits(first, 0, in: replication)
      let right = source.bits(second, 0, in: replication)
      cells[Int(left >> 60)] += 1
      both[Int(left >> 63) * 2 + Int(right >> 63)] += 1
    }
    // Chi-square of 15 degrees above 44.3 has a chance of 1 in 10,000; of 3 degrees, 21.1.
    #expect(cells.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 } < 44.3)
    #expect(both.reduce(0.0) { $0 + Double(($1 - 4000) * ($1 - 4000)) / 4000 } < 21.1)
  }

  @Test func `correlations that contradict each other are repaired, others left alone`() {
    let good = CorrelationMatrix(count: 3, pairs: [(0, 1, 0.5), (1, 2, -0.3)])
    #expect(good.repair == 0 && good[0, 1] == 0.5 && good[2, 1] == -0.3 && good[0, 2] == 0)
    let bad = CorrelationMatrix(count: 3, pairs: [(0, 1, 0.9), (1, 2, 0.9), (0, 2, -0.9)])
    #expect(bad.repair > 0.1 && bad.repair < 0.6)
    for index in 0..<3 { #expect(bad[index, index] == 1) }
    #expect(bad[0, 1] > 0.3 && bad[0, 2] < 0)
    // What is left is the product of its factor.
    for row in 0..<3 {
      for column in 0..<3 {
        let product = (0..<3).reduce(0.0) {
          $0 + bad.factor[row * 3 + $1] * bad.factor[column * 3 + $1]
        }
        #expect(abs(product - bad[row, column]) < 1e-6)
      }
    }
  }
}
