import Scheduling
import TestSupport
import Testing

struct SerialGenerationRepairsTests {
  /// Chains of three activities, each holding a seat from the first one to the last one.
  private func chains(_ count: Int, seats: [CapacityStep]) -> ProblemBuilder {
    var builder = ProblemBuilder()
    builder.span = 300
    let calendar = builder.addCalendar(.everyDay)
    let licence = builder.addResource(Resource(steps: seats))
    for chain in 0..<count {
      let indices = (0..<3).map { step in
        builder.addActivity(
          Activity(ordinal: Int32(3 * chain + step), calendar: calendar, duration: 4)
        )
      }
      builder.addPrecedence(Precedence(indices[0], to: indices[1], minimalLag: .days(2)))
      builder.addPrecedence(Precedence(indices[1], to: indices[2]))
      builder.addHold(licence, 1, fromStartOf: indices[0], untilFinishOf: indices[2])
    }
    return builder
  }

  private func generate(
    _ builder: ProblemBuilder,
    _ keys: ContiguousArray<Int64>
  ) throws -> Schedule {
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    let list = ActivityList(of: problem, keys: keys)
    let schedule = try generation.schedule(list, modes: .earliestFinish)
    #expect(FeasibilityChecker(problem).violations(in: schedule) == [])
    return schedule
  }

  @Test func `a seat is held whatever lies between its ends`() throws {
    let builder = chains(3, seats: [CapacityStep(from: 0, 1)])
    // The list takes all first activities first: two of them must be put off.
    let schedule = try generate(builder, [0, 3, 3, 1, 4, 4, 2, 5, 5])
    #expect(schedule.starts == [0, 6, 10, 14, 20, 24, 28, 34, 38])
  }

  @Test func `a hold moves behind a gap in its capacity`() throws {
    let builder = chains(
      1,
      seats: [CapacityStep(from: 0, 1), CapacityStep(from: 9, 0), CapacityStep(from: 30, 1)]
    )
    #expect(try generate(builder, [0, 1, 2]).starts == [30, 36, 40])
  }

  @Test func `a hold that ends before its licence does is not moved`() throws {
    let builder = chains(1, seats: [CapacityStep(from: 0, 1), CapacityStep(from: 14, 0)])
    #expect(try generate(builder, [0, 1, 2]).starts == [0, 6, 10])
  }

  @Test func `a hold that outlives its licence is named`() throws {
    let builder = chains(1, seats: [CapacityStep(from: 0, 1), CapacityStep(from: 13, 0)])
    #expect(throws: Infeasibility.holdOutlivesCapacity(HoldIndex(0))) {
      try generate(builder, [0, 1, 2])
    }
  }

  @Test func `holds that wait for each other are named, and solved in sequence`() async throws {
    var builder = ProblemBuilder()
    builder.span = 300
    let calendar = builder.addCalendar(.everyDay)
    let licence = builder.addResource(Resource(capacity: 1))
    let other = builder.addResource(Resource(capacity: 1))
    for chain in 0..<2 {
      let indices = (0..<3).map { step in
        builder.addActivity(
          Activity(ordinal: Int32(3 * chain + step), calendar: calendar, duration: 4)
        )
      }
      builder.addPrecedence(Precedence(indices[0], to: indices[1]))
      builder.addPrecedence(Precedence(indices[1], to: indices[2]))
      let (outer, inner) = chain == 0 ? (licence, other) : (other, licence)
      builder.addHold(outer, 1, fromStartOf: indices[0], untilFinishOf: indices[2])
      builder.addHold(inner, 1, fromStartOf: indices[1], untilFinishOf: indices[2])
    }
    #expect(throws: Infeasibility.holdDeadlock(HoldIndex(0))) {
      try generate(builder, [0, 2, 2, 1, 3, 3])
    }
    let problem = try builder.build()
    let outcome = await solve(problem)
    let schedule = try #require(outcome.schedule)
    #expect(FeasibilityChecker(problem).violations(in: schedule) == [])
  }

  @Test func `a predecessor follows its successor within the maximal lag`() throws {
    var builder = ProblemBuilder()
    builder.span = 300
    let calendar = builder.addCalendar(.everyDay)
    let first = builder.addActivity(Activity(ordinal: 0, calendar: calendar, duration: 4))
    var late = Activity(ordinal: 1, calendar: calendar, duration: 4)
    late.release = 50
    let second = builder.addActivity(late)
    builder.addPrecedence(Precedence(first, to: second, maximalLag: .days(3)))
    #expect(try generate(builder, [0, 1]).starts == [43, 50])
  }

  @Test func `lags that contradict each other are infeasible and named`() async throws {
    var builder = ProblemBuilder()
    builder.span = 300
    let calendar = builder.addCalendar(.everyDay)
    let indices = (0..<3).map {
      builder.addActivity(Activity(ordinal: Int32($0), calendar: calendar, duration: 5))
    }
    builder.addPrecedence(Precedence(indices[0], to: indices[1]))
    builder.addPrecedence(Precedence(indices[1], to: indices[2]))
    builder.addPrecedence(
      Precedence(indices[0], to: indices[2], minimalLag: .days(0), maximalLag: .days(3))
    )
    let outcome = await solve(try builder.build())
    #expect(outcome.status == .infeasible(.lagCycle([indices[0], indices[1], indices[2]])))
    #expect(outcome.schedule == nil)
  }

  @Test func `holds that one activity opens and another closes count together`() throws {
    var builder = ProblemBuilder()
    builder.span = 200
    let calendar = builder.addCalendar(.everyDay)
    let licence = builder.addResource(Resource(capacity: 3))
    var blocker = Activity(
      ordinal: 0,
      calendar: calendar,
      duration: 5,
      demands: [Demand(licence, 2)]
    )
    blocker.release = 30
    let indices =
      [builder.addActivity(blocker)]
      + (1..<3).map {
        builder.addActivity(Activity(ordinal: Int32($0), calendar: calendar, duration: 4))
      }
    builder.activities[2].due = Due(100)
    builder.addPrecedence(Precedence(indices[1], to: indices[2]))
    for _ in 0..<2 {
      builder.addHold(licence, 1, fromStartOf: indices[1], untilFinishOf: indices[2])
    }
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    let list = ActivityList(of: problem, keys: [0, 1, 2])
    let early = try generation.schedule(list, modes: .earliestFinish)
    // Without a known end both seats must be free for good, so the holds wait for the blocker.
    #expect(early.starts == [30, 35, 39])
    let inFront = try generation.schedule(
      ActivityList(of: problem, keys: [2, 0, 1]),
      modes: .earliestFinish
    )
    #expect(inFront.starts == [30, 0, 4])
    // Both seats must stay free, so their closer can't be moved past the blocker's start.
    let late = generation.scheduleShiftedRight()
    #expect(late.starts == [30, 22, 26])
    #expect(FeasibilityChecker(problem).violations(in: late) == [])
  }

  @Test func `a permitted start on a closed day counts for lags into the finish`() throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let always = builder.addCalendar(.everyDay)
    let weekdays = builder.addCalendar(
      WorkPattern(week: [true, true, true, true, true, false, false])
    )
    let first = builder.addActivity(Activity(ordinal: 0, calendar: always, duration: 9))
    var shuttle = Activity(ordinal: 1, calendar: weekdays, duration: 2)
    shuttle.permittedStarts = [5, 8]
    let second = builder.addActivity(shuttle)
    builder.addPrecedence(Precedence(first, .finish, to: second, .finish))
    #expect(try generate(builder, [0, 1]).starts == [0, 5])
  }
}
