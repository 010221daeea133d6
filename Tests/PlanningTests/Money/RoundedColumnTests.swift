import Planning
import Testing

struct RoundedColumnTests {
  @Test(arguments: [1, 100, 100_000, 100_000_000] as [Int64])
  func `rounded rows add up to the rounded total`(step: Int64) {
    for seed in 0..<50 as Range<Int64> {
      let amounts = (0..<12 as Range<Int64>).map { index -> Int64 in
        let size = (seed * 7_919 + index * 104_729 + index * index * 15_485_863) % 900_000_011
        return (index + seed).isMultiple(of: 3) ? -size : size
      }
      let parts = RoundedColumn.steps(amounts, of: step)
      let sum = amounts.reduce(0, +)
      let total = parts.reduce(0, +)
      #expect(abs(total * step - sum) * 2 <= step, "seed \(seed)")
      for (part, amount) in zip(parts, amounts) { #expect(abs(part * step - amount) < step) }
      if step == 1 { #expect(parts == amounts) }
    }
  }

  @Test func `the largest remainders are rounded up, the first among equals`() {
    #expect(RoundedColumn.steps([149, 149, 102], of: 100) == [2, 1, 1])
    #expect(RoundedColumn.steps([-149, 49], of: 100) == [-1, 0])
    #expect(RoundedColumn.steps([50], of: 100) == [0])
    #expect(RoundedColumn.steps([150], of: 100) == [2])
    #expect(RoundedColumn.steps([], of: 100) == [])
  }
}
