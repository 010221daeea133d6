import Scheduling
import TestSupport
import Testing

/// How serial generation serves fluid demands, against the reference and on every schedule made.
struct FluidGenerationTests {
  /// The list that takes activities by random keys.
  private static func list(_ problem: Problem, seed: UInt64) -> ActivityList {
    var random = SeededGenerator(seed: seed, streams: 5)
    let keys = problem.activities.map { _ in Int64(random.below(1000)) }
    return ActivityList(of: problem, keys: ContiguousArray(keys))
  }

  static func compareWithReference(seeds: ClosedRange<UInt64>) throws {
    var served = 0
    var unserved = 0
    for seed in seeds {
      let builder = FluidProblem.builder(
        seed: seed,
        activities: 2 + Int(seed % 6),
        features: seed % 2 == 0 ? [.steps] : [.steps, .modes]
      )
      let problem = try builder.build()
      let list = list(problem, seed: seed)
      let modes = [Int](repeating: -1, count: builder.activities.count)
      let expected = ReferenceScheduler(builder).schedule(list.order.map(Int.init), modes: modes)
      var generation = SerialGeneration(problem)
      guard let expected else {
        #expect(throws: Infeasibility.self, "seed \(seed)") {
          _ = try generation.schedule(list, modes: .earliestFinish)
        }
        unserved += 1
        continue
      }
      let found = try generation.schedule(list, modes: .earliestFinish)
      #expect(found.starts == expected.starts, "seed \(seed)")
      #expect(found.finishes == expected.finishes, "seed \(seed)")
      #expect(found.modes == expected.modes, "seed \(seed)")
      #expect(found.dailyRuns == expected.dailyRuns, "seed \(seed)")
      #expect(FeasibilityChecker(problem).violations(in: found).filter { !$0.isForced } == [])
      if found.fluidRuns.count > 3 { served += 1 }
    }
    #expect(served > seeds.count / 2)
    #expect(unserved < seeds.count / 4)
  }

  @Test func `the allocation is that of the reference, day for day`() throws {
    try Self.compareWithReference(seeds: 1...80)
  }

  @Test(.slow) func `the allocation is that of the reference in thousands of cases`() throws {
    try Self.compareWithReference(seeds: 1000...4000)
  }

  static func shift(seeds: some Collection<UInt64>) throws {
    var moved = 0
    for seed in seeds {
      let builder = FluidProblem.builder(
        seed: seed,
        activities: 4 + Int(seed % 12),
        features: [.steps, .modes, .lags, .holds, .preferences]
      )
      let problem = try builder.build()
      var generation = SerialGeneration(problem)
      guard let made = try? generation.schedule(list(problem, seed: seed), modes: .earliestFinish)
      else { continue }
      let right = generation.scheduleShiftedRight()
      let again = generation.rightShifted(made)
      let left = generation.leftShifted(right)
      let quick = generation.leftShifted(right, mayAccelerate: true)
      #expect(again == right, "seed \(seed)")
      for schedule in [made, right, left, quick] {
        let faults = FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced }
        #expect(faults == [], "seed \(seed)")
      }
      for (before, after) in [(made, right), (right, left)] {
        for term in ObjectiveTerm.allCases where term != .referenceDeviation && term != .makespan {
          let values = (problem.value(of: term, in: before), problem.value(of: term, in: after))
          #expect(values.1 <= values.0, "seed \(seed), \(term)")
        }
      }
      if right.fluidRuns != made.fluidRuns { moved += 1 }
    }
    #expect(moved > seeds.count / 4)
  }

  @Test func `shifts serve fluids again, keep every limit and cost nothing`() throws {
    try Self.shift(seeds: 1...80)
  }

  @Test func `what was late enough for a link by being stretched stays so when it is shifted`()
    throws
  {
    try Self.shift(seeds: [2217, 2348, 3835])
  }

  @Test(.slow) func `shifts cost nothing in thousands of cases`() throws {
    try Self.shift(seeds: 1000...4000)
  }
}
