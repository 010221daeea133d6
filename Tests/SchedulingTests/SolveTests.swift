import Scheduling
import TestSupport
import Testing

struct SolveTests {
  private func faults(_ problem: Problem, _ schedule: Schedule) -> [Violation] {
    FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced }
  }

  @Test func `no outcome beats the optimum, and one called optimal equals it`() async throws {
    var optimal = 0
    var reached = 0
    let count = SlowTests.cases(12, of: 25)
    for seed in UInt64(1)...UInt64(count) {
      var builder = RandomProblem.builder(seed: seed, activities: 5, features: [.steps, .modes])
      builder.span = 250
      for index in builder.activities.indices where index > 1 {
        builder.activities[index].modes.removeSubrange(1...)
      }
      let problem = try builder.build()
      let best = try #require(ReferenceScheduler(builder).bestValue(in: problem))
      let outcome = await solve(problem, options: SolveOptions(effort: 240, seed: seed))
      let value = try #require(outcome.value)
      let bound = try #require(outcome.bound)
      #expect(value >= best, "seed \(seed)")
      #expect(bound <= best, "seed \(seed)")
      if value == best { reached += 1 }
      if outcome.status == .optimal {
        optimal += 1
        #expect(value == best, "seed \(seed)")
      }
    }
    #expect(optimal > count / 5)
    #expect(reached >= count - 1)
  }

  @Test func `every outcome passes the checker and states its own value`() async throws {
    var found = 0
    for seed in UInt64(1)...SlowTests.cases(20, of: 40) {
      let count = 8 + Int(seed % 20)
      let problem = try RandomProblem.builder(seed: seed, activities: count, features: .all)
        .build()
      let outcome = await solve(problem, options: SolveOptions(effort: 60, seed: seed))
      guard let schedule = outcome.schedule else { continue }
      found += 1
      #expect(faults(problem, schedule) == [], "seed \(seed)")
      #expect(outcome.value == problem.value(of: schedule), "seed \(seed)")
      #expect(outcome.schedulesGenerated > 0)
    }
    #expect(found > SlowTests.cases(10, of: 20))
  }

  @Test func `the number of workers changes nothing`() async throws {
    for seed in UInt64(1)...6 {
      let problem = try RandomProblem.builder(seed: seed, activities: 30, features: .all).build()
      let options = [1, 2, 7].map { SolveOptions(effort: 300, seed: seed, workers: $0) }
      let first = await solve(problem, options: options[0])
      for option in options.dropFirst() {
        let other = await solve(problem, options: option)
        #expect(first.schedule == other.schedule, "seed \(seed)")
        #expect(first.schedulesGenerated == other.schedulesGenerated, "seed \(seed)")
        #expect(first.status == other.status, "seed \(seed)")
      }
    }
  }

  @Test func `more effort is never worse`() async throws {
    for seed in UInt64(1)...10 {
      let problem = try RandomProblem.builder(
        seed: seed,
        activities: 25,
        features: [.modes, .lags, .steps]
      ).build()
      let little = await solve(problem, options: SolveOptions(effort: 2, seed: seed))
      let much = await solve(problem, options: SolveOptions(effort: 240, seed: seed))
      let values = (try #require(much.value), try #require(little.value))
      #expect(values.0 <= values.1, "seed \(seed)")
    }
  }

  @Test func `a warm start is kept unless something better is found`() async throws {
    for seed in UInt64(1)...10 {
      let problem = try RandomProblem.builder(
        seed: seed,
        activities: 25,
        features: [.modes, .steps]
      ).build()
      let good = await solve(problem, options: SolveOptions(effort: 240, seed: seed))
      let options = SolveOptions(effort: 2, seed: seed + 1, warmStart: good.schedule)
      let again = await solve(problem, options: options)
      let values = (try #require(again.value), try #require(good.value))
      #expect(values.0 <= values.1, "seed \(seed)")
    }
  }

  @Test func `a cancelled search says so`() async throws {
    let problem = try RandomProblem.builder(seed: 3, activities: 40, features: [.steps]).build()
    let task = Task { () -> Outcome in
      withUnsafeCurrentTask { $0?.cancel() }
      return await solve(problem)
    }
    let outcome = await task.value
    #expect(outcome.status == .cancelled)
    #expect(outcome.stoppingReason == .cancellation)
  }

  @Test func `work under way that exceeds capacity is a conflict, not a failure`() async throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let calendar = builder.addCalendar(.everyDay)
    let team = builder.addResource(Resource(capacity: 1))
    for ordinal in Int32(0)..<3 {
      var activity = Activity(
        ordinal: ordinal,
        calendar: calendar,
        duration: 4,
        demands: [Demand(team, 1)]
      )
      if ordinal < 2 { activity.fixedStart = 2 * ordinal }
      activity.deadline = 8
      builder.addActivity(activity)
    }
    let problem = try builder.build()
    let outcome = await solve(problem)
    #expect(outcome.schedule?.starts == [0, 2, 6])
    #expect(
      outcome.conflicts == [
        .deadlineMissed(ActivityIndex(2), days: 2), .resourceExceeded(team, 2..<4, excess: 1),
      ]
    )
    let violations = FeasibilityChecker(problem).violations(in: try #require(outcome.schedule))
    #expect(violations.count == 3)
    #expect(violations.map(\.isForced) == [true, true, true])
  }

  @Test func `a problem without activities is solved`() async throws {
    let outcome = await solve(try ProblemBuilder().build())
    #expect(outcome.status == .optimal)
    #expect(outcome.schedule?.makespan == 0)
  }

  @Test func `what has no place in the span is infeasible`() async throws {
    var builder = ProblemBuilder()
    builder.span = 10
    let calendar = builder.addCalendar(.everyDay)
    let long = builder.addActivity(Activity(ordinal: 0, calendar: calendar, duration: 11))
    let outcome = await solve(try builder.build())
    #expect(outcome.status == .infeasible(.beyondSpan(long)))
    #expect(outcome.stoppingReason == .proof)
  }

  @Test func `a missed shuttle is infeasible`() async throws {
    var builder = ProblemBuilder()
    builder.span = 50
    let calendar = builder.addCalendar(.everyDay)
    var tapeout = Activity(ordinal: 0, calendar: calendar, duration: 0)
    tapeout.release = 20
    tapeout.permittedStarts = [5, 19]
    let index = builder.addActivity(tapeout)
    let outcome = await solve(try builder.build())
    #expect(outcome.status == .infeasible(.noPermittedStart(index)))
  }
}

extension SolveTests {
  @Test func `following the recipe makes the schedule again, day for day`() async throws {
    for seed in UInt64(1)...20 {
      let problem = try RandomProblem.builder(seed: seed, activities: 25, features: .all).build()
      let outcome = await solve(problem, options: SolveOptions(effort: 100, seed: seed))
      guard let recipe = outcome.recipe else { continue }
      var generation = SerialGeneration(problem)
      let again = try generation.schedule(following: recipe)
      #expect(again == outcome.schedule, "seed \(seed)")
    }
  }

  @Test func `there are conflicts exactly where the checker finds forced violations`() async throws
  {
    var found = 0
    for seed in UInt64(1)...60 {
      let features: RandomProblem.Features = [.fixedStarts, .lags, .maximalLags, .holds]
      let problem = try RandomProblem.builder(seed: seed, activities: 15, features: features)
        .build()
      let outcome = await solve(problem, options: SolveOptions(effort: 12, seed: seed))
      guard let schedule = outcome.schedule else { continue }
      let forced = FeasibilityChecker(problem).violations(in: schedule).filter(\.isForced)
      #expect(outcome.conflicts.isEmpty == forced.isEmpty, "seed \(seed)")
      if !forced.isEmpty { found += 1 }
    }
    #expect(found > 20)
  }

  @Test func `extreme numbers are refused or reported, never overflowed`() async throws {
    var builder = ProblemBuilder()
    builder.span = 20
    let calendar = builder.addCalendar(.everyDay)
    let index = builder.addActivity(Activity(ordinal: 0, calendar: calendar, duration: .max))
    let outcome = await solve(try builder.build())
    #expect(outcome.status == .infeasible(.beyondSpan(index)))
    builder.activities[0].modes[0].duration = 1
    builder.activities[0].due = Due(.min)
    #expect(throws: InvalidProblem(faults: [.malformedDates(index)])) { try builder.build() }
    builder.activities[0].due = nil
    builder.activities[0].permittedStarts = [1, .max]
    #expect(await solve(try builder.build()).schedule?.starts == [1])
  }
}

extension SolveTests {
  @Test(arguments: [1, 3])
  func `a portfolio of overlapping designs is planned without fault`(modes: Int) async throws {
    let builder = PortfolioProblem.builder(seed: 1, chips: 8, teams: 6, modes: modes)
    let problem = try builder.build()
    let outcome = await solve(problem, options: SolveOptions(effort: 12, workers: 2))
    let schedule = try #require(outcome.schedule)
    #expect(FeasibilityChecker(problem).violations(in: schedule) == [])
    let again = await solve(problem, options: SolveOptions(effort: 12, workers: 1))
    #expect(again.schedule == schedule)
  }
}
