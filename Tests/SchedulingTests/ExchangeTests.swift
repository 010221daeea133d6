@testable import Scheduling
import TestSupport
import Testing

struct ExchangeTests {
  private func faults(_ problem: Problem, _ schedule: Schedule) -> [Violation] {
    FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced }
  }

  @Test func `parts hold what leads to their due activity, each activity once`() throws {
    let problem = try PortfolioProblem.builder(seed: 3, chips: 5, teams: 6).build()
    let partition = try #require(ChipPartition(problem))
    #expect(partition.members.count == 5)
    for (part, members) in partition.members.enumerated() {
      #expect(members.map(Int.init).sorted() == Array(part * 50..<part * 50 + 50))
      #expect(partition.dues[part] == [Int32(part * 50 + 49)])
    }
    let few = try PortfolioProblem.builder(seed: 3, chips: 2, teams: 6).build()
    #expect(ChipPartition(few) == nil)
  }

  @Test func `a part taken out and put back leaves the schedule and what is free as they were`()
    throws
  {
    let problem = try PortfolioProblem.builder(seed: 5, chips: 6, teams: 6, modes: 2).build()
    let partition = try #require(ChipPartition(problem))
    let schedule = try ReferenceStart.schedule(of: problem)
    var generation = SerialGeneration(problem)
    generation.load(schedule)
    for members in partition.members {
      let taken = generation.takeOut(members)
      let isPlaced = generation.placeBetween(
        members,
        ContiguousArray(repeating: -1, count: problem.activities.count)
      )
      if isPlaced { #expect(faults(problem, generation.current) == []) }
      generation.withdrawAll(members)
      generation.putBack(taken)
      #expect(generation.current == schedule)
    }
    // Had a booking been left behind, nothing would shift as it does from the schedule alone.
    var fresh = SerialGeneration(problem)
    generation.shiftRight()
    #expect(generation.current == fresh.rightShifted(schedule))
  }

  @Test func `parts placed between others break nothing`() throws {
    var placed = 0
    for seed in UInt64(1)...SlowTests.cases(5, of: 12) {
      let problem = try PortfolioProblem.builder(seed: seed, chips: 6, teams: 5, seats: 3).build()
      let partition = try #require(ChipPartition(problem))
      var generation = SerialGeneration(problem)
      generation.load(try ReferenceStart.schedule(of: problem))
      for part in 0..<5 {
        let both = partition.members[part + 1] + partition.members[part]
        _ = generation.takeOut(both)
        let modes = ContiguousArray<Int32>(repeating: -1, count: problem.activities.count)
        guard generation.placeBetween(both, modes) else { break }
        placed += 1
        #expect(faults(problem, generation.current) == [], "seed \(seed), part \(part)")
      }
    }
    #expect(placed > SlowTests.cases(8, of: 20))
  }

  @Test func `an exchange makes late chips earlier and keeps the recipe`() throws {
    var better = 0
    for seed in UInt64(1)...SlowTests.cases(4, of: 6) {
      let problem = try PortfolioProblem.builder(seed: seed, chips: 8, teams: 5, seats: 3).build()
      let partition = try #require(ChipPartition(problem))
      let bound = try LowerBound(of: problem).value
      let start = try ReferenceStart.schedule(of: problem)
      let value = problem.value(of: start)
      var trail = SearchTrail(at: Incumbent(schedule: start, value: value, recipe: nil))
      let island = Island(problem, bound: bound, random: SeededGenerator(seed: seed))
      let result = island.exchange(&trail, partition, effort: 40)
      let found = try #require(result.best)
      #expect(found.value == problem.value(of: found.schedule))
      #expect(faults(problem, found.schedule) == [], "seed \(seed)")
      if found.value < value { better += 1 }
      var generation = SerialGeneration(problem)
      let recipe = try #require(found.recipe)
      #expect(try generation.schedule(following: recipe) == found.schedule)
    }
    #expect(better > SlowTests.cases(1, of: 3))
  }

  @Test func `the number of workers changes nothing where chips are exchanged`() async throws {
    let problem = try PortfolioProblem.builder(seed: 1, chips: 6, teams: 5, seats: 3).build()
    let alone = await solve(problem, options: SolveOptions(effort: 200, seed: 1, workers: 1))
    let both = await solve(problem, options: SolveOptions(effort: 200, seed: 1, workers: 2))
    #expect(alone.schedule == both.schedule)
    #expect(faults(problem, try #require(alone.schedule)) == [])
  }
}

private enum ReferenceStart {
  /// A schedule that serves the chips that come last first.
  static func schedule(of problem: Problem) throws -> Schedule {
    var generation = SerialGeneration(problem)
    let keys = ContiguousArray(problem.activities.indices.map { -Int64($0) })
    return try generation.schedule(ActivityList(of: problem, keys: keys), modes: .earliestFinish)
  }
}
