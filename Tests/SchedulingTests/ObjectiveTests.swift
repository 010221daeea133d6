import Scheduling
import TestSupport
import Testing

struct ObjectiveTests {
  /// One activity of two modes after the other, the second one due and in a group.
  private func builder() -> ProblemBuilder {
    var builder = ProblemBuilder()
    builder.span = 60
    let calendar = builder.addCalendar(.everyDay)
    let modes = [Mode(duration: 5, cost: 7), Mode(duration: 2, cost: 20)]
    let first = builder.addActivity(Activity(ordinal: 0, calendar: calendar, modes: modes))
    var second = Activity(ordinal: 1, calendar: calendar, duration: 4, cost: 3)
    second.due = Due(6, weight: 3)
    second.deadline = 8
    second.preferredStart = 3
    second.group = builder.addGroup(droppingCost: 13)
    builder.addPrecedence(Precedence(first, to: builder.addActivity(second)))
    return builder
  }

  private let slow = Schedule(starts: [0, 5], finishes: [5, 9], modes: [0, 0])
  private let dropped = Schedule(
    starts: [0, 0],
    finishes: [5, 0],
    modes: [0, -1],
    droppedGroups: [GroupIndex(0)]
  )

  @Test func `each term says what it says`() throws {
    let problem = try builder().build()
    let terms: [ObjectiveTerm] = [
      .deadlineViolation, .weightedTardiness, .referenceDeviation, .cost, .makespan, .droppingCost,
    ]
    #expect(terms.map { problem.value(of: $0, in: slow) } == [1, 9, 2, 10, 9, 0])
    #expect(terms.map { problem.value(of: $0, in: dropped) } == [0, 0, 0, 20, 5, 13])
  }

  @Test func `levels are weighted sums, and earlier ones decide`() throws {
    var builder = builder()
    builder.objective = [
      .weighted(.init(.weightedTardiness, weight: 2), .init(.makespan, weight: 10)), .cost,
    ]
    let problem = try builder.build()
    #expect(problem.value(of: slow).terms == [2 * 9 + 10 * 9, 10])
    #expect(problem.value(of: dropped).terms == [50, 20])
    #expect(problem.value(of: dropped) < problem.value(of: slow))
    #expect(ObjectiveValue([1, 9]) < ObjectiveValue([2, 0]))
    #expect(!(ObjectiveValue([1, 9]) < ObjectiveValue([1, 9])))
  }

  @Test(arguments: [
    (ObjectiveLevel.droppingCost, [GroupIndex]()),
    (.weightedTardiness, [GroupIndex(0)]),
    (.weighted(.init(.weightedTardiness), .init(.cost)), []),
    (.weighted(.init(.weightedTardiness, weight: 3), .init(.cost)), [GroupIndex(0)]),
  ])
  func `what the objective says decides what is dropped`(
    _ level: ObjectiveLevel,
    _ groups: [GroupIndex]
  ) async throws {
    var builder = builder()
    builder.activities[0].modes.removeLast()
    builder.objective = [level]
    let problem = try builder.build()
    let outcome = await solve(problem)
    let schedule = try #require(outcome.schedule)
    #expect(schedule.droppedGroups == groups)
    #expect(FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced } == [])
    #expect(outcome.value == problem.value(of: schedule))
    #expect(outcome.status == .optimal)
  }

  @Test func `sums kept while activities come and go are the value`() throws {
    for seed in UInt64(1)...40 {
      let problem = try RandomProblem.builder(
        seed: seed,
        activities: 12,
        features: [.modes, .preferences, .lags]
      ).build()
      var generation = SerialGeneration(problem)
      let keys = ContiguousArray<Int64>(repeating: 0, count: 12)
      let schedule = try generation.schedule(
        ActivityList(of: problem, keys: keys),
        modes: .earliestFinish
      )
      func part(_ index: ActivityIndex) -> ObjectiveSums {
        problem.contribution(
          of: index,
          mode: schedule.modes[index.offset],
          start: schedule.starts[index.offset],
          finish: schedule.finishes[index.offset]
        )
      }
      var sums = ObjectiveSums()
      for index in problem.activityIndices { sums += part(index) }
      for index in problem.activityIndices where index.offset % 3 == 0 { sums -= part(index) }
      for index in problem.activityIndices where index.offset % 3 == 0 { sums += part(index) }
      let value = problem.value(of: sums, makespan: schedule.makespan)
      #expect(value == problem.value(of: schedule), "seed \(seed)")
    }
  }
}
