import TestSupport
import Testing

@testable import Scheduling

/// Single strands of the search.
@Suite struct IslandTests {
  @Test func `a pass that is cut off leaves what there was, one that may not be goes on`()
    async throws
  {
    let problem = try PortfolioProblem.builder(seed: 1, chips: 3, teams: 3, modes: 2).build()
    let bound = try LowerBound(of: problem).value
    var generation = SerialGeneration(problem)
    let keys = ContiguousArray(problem.activities.indices.map { -Int64($0) })
    let list = ActivityList(of: problem, keys: keys)
    let schedule = try generation.schedule(list, modes: .cheapest)
    let value = problem.value(of: schedule)
    let start = Incumbent(schedule: schedule, value: value, recipe: nil)
    let results = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return [true, false].map { mayBeCut in
        Island(problem, bound: bound, random: SeededGenerator(seed: 1))
          .accelerate(start, effort: 2, isFirst: true, mayBeCut: mayBeCut)
      }
    }.value
    #expect(results[0].isCut)
    #expect(results[0].best?.schedule == schedule)
    #expect(results[0].schedulesGenerated == 0)
    #expect(!results[1].isCut)
    #expect(results[1].schedulesGenerated > 2)
    #expect((try #require(results[1].best)).value < value)
  }
}
