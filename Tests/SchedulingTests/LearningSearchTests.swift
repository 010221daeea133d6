import TestSupport
import Testing

@testable import Scheduling

/// ``LearningSearch`` against lists of all schedules of tiny problems.
struct LearningSearchTests {
  /// Runs a search to its end.
  @discardableResult
  private func exhaust(_ search: inout LearningSearch) -> LearningFixtures.Answer {
    var status = LearningSearch.Status.open
    while status == .open, search.conflicts < 100_000 { status = search.run(conflicts: 1_000) }
    return LearningFixtures.Answer(search, status)
  }

  @Test(arguments: 0..<SlowTests.cases(14, of: 100))
  func `an exhausted search has the best of all schedules`(_ seed: UInt64) throws {
    let hasModes = seed % 2 == 1
    let count = hasModes ? 3 + Int(seed % 4) / 3 : 3 + Int(seed % 3)
    let builder = LaggedProblem.builder(seed: seed, activities: count, modes: hasModes)
    let problem = try builder.build()
    var search = try LearningFixtures.search(problem)
    let answer = exhaust(&search)
    #expect(answer.status == .exhausted)
    guard let schedule = answer.schedule else {
      var all = ExhaustiveStarts(builder, limit: 11)
      #expect(all.first() == nil)
      return
    }
    let violations = FeasibilityChecker(problem).violations(in: schedule)
    #expect(violations.filter { !$0.isForced }.isEmpty)
    #expect(answer.lowerBound == schedule.makespan)
    var better = ExhaustiveStarts(builder, limit: schedule.makespan - 1)
    #expect(better.first() == nil)
  }

  @Test(arguments: 0..<SlowTests.cases(12, of: 80))
  func `no schedule of interest violates a learned clause`(_ seed: UInt64) throws {
    let builder = LaggedProblem.builder(seed: seed, activities: 4, modes: seed % 2 == 1)
    let problem = try builder.build()
    var probe = try LearningFixtures.search(problem)
    guard let best = exhaust(&probe).schedule else { return }
    // A limit above the optimum leaves schedules that a wrong clause would exclude.
    var all: [Schedule] = []
    var list = ExhaustiveStarts(builder, limit: best.makespan + 2)
    list.visit { schedule in
      all.append(schedule)
      return all.count < 2_000
    }
    var incumbent = best
    incumbent.finishes[0] = max(incumbent.finishes[0], best.makespan + 3)
    var search = try LearningFixtures.search(problem, incumbent: incumbent)
    while search.conflicts < 500 {
      let known = search.clauses.count
      let status = search.run(conflicts: 1)
      // A slice ends with its conflict: schedules found in it came before the clause.
      let limit = search.bestSchedule.map { $0.makespan - 1 } ?? 0
      for clause in known..<search.clauses.count {
        for schedule in all where schedule.makespan <= limit && uses(schedule, search) {
          if !satisfies(schedule, clause, &search) { Issue.record("clause \(clause) is wrong") }
        }
      }
      let least = search.trail.roots[LearningModel.makespan * 2]
      let refuted = all.first { $0.makespan <= limit && $0.makespan < least }
      #expect(refuted == nil)
      if status == .exhausted { break }
    }
  }

  /// Whether a schedule is in none of the modes that the search leaves out.
  private func uses(_ schedule: Schedule, _ search: borrowing LearningSearch) -> Bool {
    schedule.modes.indices.allSatisfy { activity in
      let range = search.model.modeStarts[activity]..<search.model.modeStarts[activity + 1]
      return range.contains { search.model.modeNumbers[$0] == schedule.modes[activity] }
    }
  }

  /// Whether a schedule satisfies a clause.
  private func satisfies(
    _ schedule: Schedule,
    _ clause: Int,
    _ search: inout LearningSearch
  ) -> Bool {
    // What the schedule wishes for is its value of each variable.
    search.wish(for: schedule)
    search.wishes[LearningModel.makespan] = schedule.makespan
    let start = search.clauses.starts[clause]
    return (start..<start + search.clauses.sizes[clause]).contains { position in
      let literal = search.clauses.literals[position]
      let value = search.wishes[literal.key >> 1]
      return (literal.key & 1 == 0 ? value : -value) >= literal.value
    }
  }

  @Test func `slices of any length make the same search`() throws {
    let problem = try LearningFixtures.busyProblem(activities: 14).build()
    var whole = try LearningFixtures.search(problem)
    var sliced = try LearningFixtures.search(problem)
    let status = whole.run(conflicts: 400)
    var slicedStatus = status
    for _ in 0..<40 { slicedStatus = sliced.run(conflicts: 10) }
    let (first, second) = (
      LearningFixtures.Answer(whole, status), LearningFixtures.Answer(sliced, slicedStatus)
    )
    #expect(first == second)
  }

  @Test func `an adopted schedule is improved on, not repeated`() throws {
    let problem = try LearningFixtures.busyProblem(activities: 12).build()
    var probe = try LearningFixtures.search(problem)
    let optimum = exhaust(&probe).schedule
    let best = try #require(optimum)
    var search = try LearningFixtures.search(problem)
    search.adopt(best)
    let answer = exhaust(&search)
    #expect(answer.schedule == best)
    #expect(answer.lowerBound == best.makespan)
  }

  @Test func `windows keep starts where they are told`() throws {
    let problem = try LearningFixtures.busyProblem(activities: 10).build()
    var probe = try LearningFixtures.search(problem)
    let optimum = exhaust(&probe).schedule
    let best = try #require(optimum)
    let windows = best.starts.map { max(0, $0 - 1)...($0 + 1) }
    var search = try LearningFixtures.search(problem, windows: windows)
    let found = exhaust(&search).schedule
    let schedule = try #require(found)
    #expect(FeasibilityChecker(problem).violations(in: schedule).isEmpty)
    for (window, start) in zip(windows, schedule.starts) { #expect(window.contains(start)) }
    #expect(schedule.makespan == best.makespan)
  }

  @Test func `maximal lags that contradict capacities are infeasible`() throws {
    var builder = ProblemBuilder()
    builder.objective = [.makespan]
    let calendar = builder.addCalendar(.everyDay)
    let press = builder.addResource(Resource(capacity: 1))
    for index: Int32 in 0..<3 {
      builder.addActivity(
        Activity(ordinal: index, calendar: calendar, duration: 4, demands: [Demand(press, 1)])
      )
    }
    // Any two of three blocks of four days on one press start at most seven days apart: too close.
    for (first, second): (Int32, Int32) in [(0, 1), (0, 2), (1, 2)] {
      builder.addPrecedence(
        Precedence(
          ActivityIndex(first),
          .start,
          to: ActivityIndex(second),
          .start,
          minimalLag: .days(-7),
          maximalLag: .days(7)
        )
      )
    }
    let problem = try builder.build()
    var search = try LearningFixtures.search(problem)
    let answer = exhaust(&search)
    #expect(answer.status == .exhausted)
    #expect(answer.schedule == nil)
  }

  @Test func `problems outside the class are refused`() throws {
    var tardy = LearningFixtures.busyProblem(activities: 3)
    tardy.objective = [.weightedTardiness]
    try LearningFixtures.expectRefusal(of: tardy)
    var weekly = LearningFixtures.busyProblem(activities: 3)
    let week = weekly.addCalendar(WorkPattern(week: [true, true, true, true, true, false, false]))
    weekly.activities[1].calendar = week
    try LearningFixtures.expectRefusal(of: weekly)
    var shuttle = LearningFixtures.busyProblem(activities: 3)
    shuttle.activities[2].permittedStarts = [3, 9]
    try LearningFixtures.expectRefusal(of: shuttle)
  }
}

/// Problems that several tests of the search share.
enum LearningFixtures {
  /// A problem lies outside the class.
  struct Refusal: Error {}

  /// A search, or a failed test; an optional that can't be copied is nothing `#require` takes.
  static func search(
    _ problem: Problem,
    incumbent: Schedule? = nil,
    windows: [ClosedRange<Int32>]? = nil
  ) throws -> LearningSearch {
    guard let search = LearningSearch(problem, incumbent: incumbent, windows: windows) else {
      throw Refusal()
    }
    return search
  }

  /// Checks that the search does not take a problem.
  static func expectRefusal(of builder: ProblemBuilder) throws {
    let problem = try builder.build()
    if LearningSearch(problem) != nil { Issue.record("taken") }
  }

  /// What can be said about a search, to be compared.
  struct Answer: Equatable {
    /// What is known.
    var status: LearningSearch.Status
    /// The best schedule.
    var schedule: Schedule?
    /// What no makespan is less than.
    var lowerBound: Int32
    /// The conflicts so far.
    var conflicts: Int
    /// The branchings so far.
    var branchings: Int

    /// Reads a search.
    init(_ search: borrowing LearningSearch, _ status: LearningSearch.Status) {
      self.status = status
      schedule = search.bestSchedule
      lowerBound = search.lowerBound
      conflicts = search.conflicts
      branchings = search.branchings
    }
  }

  /// Activities that crowd two resources, each behind an earlier one.
  static func busyProblem(activities count: Int) -> ProblemBuilder {
    var random = SeededGenerator(seed: 11)
    var builder = ProblemBuilder()
    builder.span = 400
    builder.objective = [.makespan]
    let calendar = builder.addCalendar(.everyDay)
    let resources = (0..<2).map { _ in builder.addResource(Resource(capacity: 4)) }
    for index in 0..<count {
      let demands = resources.map { Demand($0, Int32(random.below(4))) }
      let duration = Int32(1 + random.below(8))
      builder.addActivity(
        Activity(ordinal: Int32(index), calendar: calendar, duration: duration, demands: demands)
      )
      if index >= 3 {
        let earlier = ActivityIndex(offset: random.below(index - 2))
        builder.addPrecedence(Precedence(earlier, to: ActivityIndex(offset: index)))
      }
    }
    return builder
  }
}
