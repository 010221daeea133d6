import Planning
import Testing

struct ConcurrentlyTests {
  /// How many run now, and how many ran at once at most.
  private actor Census {
    var now = 0
    var most = 0

    func enter() {
      now += 1
      most = max(most, now)
    }

    func leave() { now -= 1 }
  }

  @Test(arguments: [1, 2, 7])
  func `results come in the order of the elements, whoever is done first`(limit: Int) async throws {
    let census = Census()
    let doubled = try await concurrently(Array(0..<40), atOnce: limit) { number in
      await census.enter()
      // The first ones of each handful take longest.
      for _ in 0..<(5 - number % 5) { await Task.yield() }
      await census.leave()
      return number * 2
    }
    #expect(doubled == (0..<40).map { $0 * 2 })
    #expect(await census.most <= limit)
    let none: [Int] = try await concurrently([]) { $0 }
    #expect(none.isEmpty)
  }

  @Test func `what one throws is thrown`() async {
    struct Odd: Error {}
    await #expect(throws: Odd.self) {
      try await concurrently([2, 4, 5, 6]) { if $0 % 2 == 1 { throw Odd() } }
    }
  }
}
