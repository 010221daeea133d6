import Scheduling
import Testing

@testable import Planning

@Suite struct SubsetSearchTests {
  /// Values of members less penalties of pairs: the sum of the positive values is a bound.
  private struct Instance {
    let values: [Int64]
    let penalties: [[Int64]]
    let spends: [Int64]
    let cap: Int64
    let needs: [[Int]]

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      let draw = { (limit: UInt64) in Int64(random.next() % limit) }
      let count = 1 + Int(draw(10))
      values = (0..<count).map { _ in draw(100) - 20 }
      penalties = (0..<count).map { row in (0..<count).map { $0 < row ? draw(30) : 0 } }
      spends = (0..<count).map { _ in draw(50) }
      cap = draw(UInt64(count) * 40)
      needs = (0..<count).map { member in
        draw(4) == 0 && count > 1 ? [(member + 1) % count] : []
      }
    }

    func value(_ mask: SubsetMask) -> SubsetValue {
      let members = values.indices.filter { mask.contains($0) }
      var sum: Int64 = 0
      for member in members {
        sum += values[member]
        for other in members { sum -= penalties[member][other] }
      }
      return SubsetValue(value: sum, isAllowed: members.reduce(0) { $0 + spends[$1] } <= cap)
    }

    func bound(_ chosen: SubsetMask, _ open: SubsetMask) -> Int64 {
      values.indices.reduce(0) { sum, member in
        if chosen.contains(member) { return sum + values[member] }
        return open.contains(member) ? sum + max(0, values[member]) : sum
      }
    }

    func isComplete(_ mask: SubsetMask) -> Bool {
      values.indices.allSatisfy { member in
        !mask.contains(member) || needs[member].allSatisfy { mask.contains($0) }
      }
    }

    var best: Int64? {
      (0..<(UInt64(1) << UInt64(values.count))).map { SubsetMask(bits: $0) }
        .filter { isComplete($0) && value($0).isAllowed }
        .map { value($0).value }.max()
    }

    func search(limit: Int? = nil) async throws -> SubsetSearch.Result {
      try await SubsetSearch(
        count: values.count,
        limit: limit,
        needs: needs,
        hopes: values,
        bound: bound
      )
      .run { value($0) }
    }
  }

  @Test func `the search equals brute force`() async throws {
    for seed in UInt64(1)...400 {
      let instance = Instance(seed: seed)
      let result = try await instance.search()
      #expect(result.best?.value == instance.best, "seed \(seed)")
      #expect(result.isProven, "seed \(seed)")
      #expect(result.bound == instance.best, "seed \(seed)")
      if let mask = result.best?.mask { #expect(instance.isComplete(mask), "seed \(seed)") }
    }
  }

  @Test func `the bound cuts off most sets`() async throws {
    let counts = try await (UInt64(1)...50).async { try await Instance(seed: $0).search() }
    #expect(counts.reduce(0) { $0 + $1.pruned } > 100)
  }

  @Test func `a stopped search has a bound that is no lower than the best`() async throws {
    for seed in UInt64(1)...100 {
      let instance = Instance(seed: seed)
      let result = try await instance.search(limit: 3)
      #expect(result.evaluations <= 3, "seed \(seed)")
      guard let best = instance.best, let bound = result.bound else { continue }
      #expect(bound >= best, "seed \(seed)")
    }
  }
}

extension Sequence {
  /// The results of an asynchronous transform, one after the other.
  fileprivate func async<Value>(
    _ transform: (Element) async throws -> Value
  ) async throws -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await transform(element)) }
    return values
  }
}
