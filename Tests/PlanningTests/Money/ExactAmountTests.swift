import Testing

@testable import Planning

struct ExactAmountTests {
  @Test(arguments: [
    (5, 2, 2), (7, 2, 4), (-5, 2, -2), (-7, 2, -4), (1, 3, 0), (2, 3, 1), (-2, 3, -1), (0, 7, 0),
  ])
  func `halves go to even, all else to the nearest`(numerator: Int, divisor: Int, wanted: Int) {
    let amount = ExactAmount(Int128(numerator), over: Int128(divisor))
    #expect(amount.minorUnits == Int64(wanted))
  }

  @Test func `more than can be held is clipped`() {
    #expect(ExactAmount(Int128(Int64.max) * 3).minorUnits == .max)
    #expect(ExactAmount(Int128(Int64.min) * 3).minorUnits == .min)
  }

  @Test func `parts add up to the whole and differ from their share by less than one`() {
    var generator = SeededWeights()
    for _ in 0..<500 {
      let weights = generator.next()
      let total = generator.total()
      let parts = LargestRemainder.split(total, by: weights)
      #expect(parts.reduce(0, +) == total)
      let sum = weights.reduce(0, +)
      guard sum > 0 else { continue }
      for (part, weight) in zip(parts, weights) {
        let share = Double(total) * Double(weight) / Double(sum)
        #expect(abs(Double(part) - share) < 1.000_001, "\(total) by \(weights)")
      }
    }
    #expect(LargestRemainder.split(10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(LargestRemainder.split(-10, by: [1, 1, 1]) == [-4, -3, -3])
    #expect(LargestRemainder.split(10, by: [0, 0]) == [0, 10])
    #expect(LargestRemainder.split(10, by: []) == [])
  }

  /// Weights and totals from a fixed sequence.
  private struct SeededWeights {
    var state: UInt64 = 7

    mutating func draw(_ bound: UInt64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64((state >> 33) % bound)
    }

    mutating func next() -> [Int64] { (0..<(1 + draw(9))).map { _ in draw(1_000) } }

    mutating func total() -> Int64 { draw(2_000_001) - 1_000_000 }
  }
}
