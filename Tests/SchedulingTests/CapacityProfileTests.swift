import TestSupport
import Testing

@testable import Scheduling

@Suite struct CapacityProfileTests {
  /// Free units slot by slot: slow and obvious.
  private struct Slots {
    let capacities: [Int32]
    var free: [Int32]

    init(_ problem: Problem, _ resource: ResourceIndex) {
      capacities = (0..<problem.span).map { problem.capacity(of: resource, at: $0) }
      free = capacities
    }

    mutating func book(_ amount: Int32, _ interval: Range<Int32>) {
      for slot in interval { free[Int(slot)] -= amount }
    }
  }

  @Test(arguments: 1...SlowTests.cases(6, of: 20) as ClosedRange<UInt64>)
  func `rows that grow say what a slot for each day of the span says`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var builder = ProblemBuilder()
    builder.span = Int32(10 + random.below(12_000))
    builder.addCalendar(.everyDay)
    for _ in 0..<2 {
      var steps = [CapacityStep(from: Int32(random.below(3)), Int32(random.below(9)))]
      for _ in 0..<random.below(4) {
        let slot = (steps.last?.slot ?? 0) + 1 + Int32(random.below(3000))
        steps.append(CapacityStep(from: slot, Int32(random.below(9))))
      }
      builder.addResource(Resource(steps: steps))
    }
    let problem = try builder.build()
    var profile = CapacityProfile(problem)
    for _ in 0..<2 {
      var slots = [0, 1].map { Slots(problem, ResourceIndex($0)) }
      for _ in 0..<60 {
        let resource = ResourceIndex(Int32(random.below(2)))
        let first = Int32(random.below(Int(problem.span) + 1))
        let length = random.below(3) == 0 ? problem.span : Int32(random.below(400))
        let interval = first..<min(problem.span, first + length)
        let amount = Int32(random.below(7)) - 3
        profile.book(resource, amount, interval)
        slots[resource.offset].book(amount, interval)
        try compare(profile, slots, problem, &random)
      }
      profile.reset(to: problem)
    }
  }

  private func compare(
    _ profile: borrowing CapacityProfile,
    _ slots: [Slots],
    _ problem: Problem,
    _ random: inout SeededGenerator
  ) throws {
    let resource = ResourceIndex(Int32(random.below(2)))
    let row = slots[resource.offset]
    let first = Int32(random.below(Int(problem.span)))
    let interval = first..<min(problem.span, first + 1 + Int32(random.below(5000)))
    let amount = Int32(random.below(10))
    let blocked = interval.filter { row.free[Int($0)] < amount }
    #expect(profile.free(resource, at: first) == row.free[Int(first)])
    #expect(profile.firstBlocked(resource, amount, in: interval) == blocked.first ?? -1)
    #expect(profile.lastBlocked(resource, amount, in: interval) == blocked.last ?? -1)
    let free = (first..<problem.span).first { row.free[Int($0)] >= amount }
    #expect(profile.firstFree(resource, amount, from: first) == free ?? problem.span)
    let contested = (first..<max(first, profile.end(of: resource))).last {
      row.free[Int($0)] < amount && row.free[Int($0)] < row.capacities[Int($0)]
    }
    #expect(profile.lastContested(resource, amount, from: first, problem) == contested ?? -1)
  }
}
