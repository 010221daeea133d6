import TestSupport
import Testing

@testable import Scheduling

/// ``Population``, its parts, and the search around it.
struct PopulationTests {
  private func plain(
    _ seed: UInt64,
    activities: Int,
    hasModes: Bool = false
  ) throws -> PlainProblem {
    let builder = PlainProblemSample.builder(seed: seed, activities: activities, hasModes: hasModes)
    return try #require(PlainProblem(try builder.build()))
  }

  private func population<Word: PackedWord>(
    _ plain: PlainProblem,
    size: Int = 8,
    _ word: Word.Type
  ) throws -> Population<Word> {
    let made = Population<Word>(
      plain,
      size: size,
      lowerBound: 0,
      random: SeededGenerator(seed: 7)
    )
    guard let made else { throw Missing() }
    return made
  }

  private struct Missing: Error {}

  @Test(arguments: 0..<SlowTests.cases(12, of: 40))
  func `every schedule that is kept is feasible and as long as it says`(_ seed: UInt64) throws {
    let plain = try plain(seed, activities: 25, hasModes: seed % 2 == 1)
    var population = try population(plain, UInt64.self)
    let checker = FeasibilityChecker(plain.problem)
    for _ in 0..<10 {
      population.run(schedules: 20)
      guard let schedule = population.bestSchedule else { continue }
      #expect(checker.violations(in: schedule).isEmpty)
      #expect(schedule.makespan == population.bestMakespan)
    }
  }

  @Test(arguments: 0..<SlowTests.cases(8, of: 20))
  func `lanes in one word and in two say the same`(_ seed: UInt64) throws {
    let plain = try plain(seed, activities: 20, hasModes: seed % 2 == 1)
    var one = try population(plain, UInt64.self)
    var two = try population(plain, DoubleWord.self)
    one.run(schedules: 300)
    two.run(schedules: 300)
    #expect(one.bestSchedule == two.bestSchedule)
    #expect(one.schedulesGenerated == two.schedulesGenerated)
  }

  @Test func `a run in slices is the run in one piece`() throws {
    let plain = try plain(3, activities: 40)
    var whole = try population(plain, UInt64.self)
    var sliced = try population(plain, UInt64.self)
    whole.run(schedules: 600)
    while sliced.schedulesGenerated < whole.schedulesGenerated { sliced.run(schedules: 1) }
    for slot in 0..<16 { #expect(whole.fitness[slot] == sliced.fitness[slot]) }
    #expect(whole.bestSchedule == sliced.bestSchedule)
  }

  @Test(arguments: 0..<SlowTests.cases(12, of: 40))
  func `tiny problems are solved to the optimum that exact search proves`(_ seed: UInt64) throws {
    let plain = try plain(seed, activities: 7, hasModes: seed % 2 == 1)
    var exact = ExactSearch(plain.problem)
    let proved = exact.run(nodes: 1_000_000, from: nil)
    try #require(proved.isProof)
    guard let optimum = proved.schedule?.makespan else { return }
    var population = try population(plain, size: 24, UInt64.self)
    population.run(schedules: 6_000)
    #expect(population.bestMakespan == optimum)
  }

  @Test(arguments: 0..<SlowTests.cases(15, of: 60))
  func `the energy bound is never above the optimum`(_ seed: UInt64) throws {
    let plain = try plain(seed, activities: 7, hasModes: seed % 2 == 1)
    var exact = ExactSearch(plain.problem)
    let proved = exact.run(nodes: 1_000_000, from: nil)
    guard proved.isProof, let optimum = proved.schedule?.makespan else { return }
    let starts = try LowerBound(of: plain.problem).starts
    #expect(EnergyBound(of: plain.problem, starts: starts).makespan <= optimum)
  }

  @Test func `energy between heads and tails counts`() throws {
    var builder = ProblemBuilder()
    builder.objective = [.makespan]
    let calendar = builder.addCalendar(.everyDay)
    let resource = builder.addResource(Resource(capacity: 2))
    func add(_ duration: Int32, _ amount: Int32) -> ActivityIndex {
      builder.addActivity(
        Activity(
          ordinal: 0,
          calendar: calendar,
          duration: duration,
          demands: [Demand(resource, amount)]
        )
      )
    }
    let head = add(3, 1)
    let middle = (0..<3).map { _ in add(4, 1) }
    let tail = add(5, 1)
    for activity in middle {
      builder.addPrecedence(Precedence(head, to: activity))
      builder.addPrecedence(Precedence(activity, to: tail))
    }
    let problem = try builder.build()
    let bound = EnergyBound(of: problem, starts: try LowerBound(of: problem).starts)
    // 3 days, then 12 days of work for two, then 5 days.
    #expect(bound.makespan == 14)
  }

  @Test func `capacities that don't fit in a word are laid out in two`() {
    #expect(LaneLayout(capacities: [1, 7, 8], in: 64)?.bits == [0, 2, 6])
    let wide = [Int32](repeating: .max, count: 3)
    #expect(LaneLayout(capacities: wide, in: 64) == nil)
    #expect(LaneLayout(capacities: wide, in: 128)?.bits == [0, 32, 64])
  }

  @Test(arguments: [false, true])
  func `the number of workers does not change what a makespan search finds`(
    _ hasModes: Bool
  ) async throws {
    let builder = PlainProblemSample.builder(seed: 5, activities: 40, hasModes: hasModes)
    let problem = try builder.build()
    let one = await solve(problem, options: SolveOptions(effort: 8_000, workers: 1))
    let two = await solve(problem, options: SolveOptions(effort: 8_000, workers: 2))
    #expect(one.schedule == two.schedule)
    #expect(one.bound == two.bound)
    #expect(one.schedulesGenerated == two.schedulesGenerated)
    let schedule = try #require(one.schedule)
    #expect(FeasibilityChecker(problem).violations(in: schedule).isEmpty)
  }
}
