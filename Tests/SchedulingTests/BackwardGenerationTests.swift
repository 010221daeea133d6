import Scheduling
import TestSupport
import Testing

struct BackwardGenerationTests {
  @Test func `work ends at the end, on days that are worked`() throws {
    var builder = ProblemBuilder()
    builder.span = 100
    // Slot 0 is a Monday.
    let week = builder.addCalendar(
      WorkPattern(week: [true, true, true, true, true, false, false])
    )
    let team = builder.addResource(Resource(capacity: 1))
    let indices = (0..<3).map {
      builder.addActivity(
        Activity(ordinal: Int32($0), calendar: week, duration: 3, demands: [Demand(team, 1)])
      )
    }
    builder.addPrecedence(Precedence(indices[0], to: indices[2]))
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    let list = ActivityList(of: problem, keys: [0, 1, 2])
    // By Sunday, slot 20: the last Friday is slot 18.
    let schedule = try generation.scheduleBackward(list, modes: .earliestFinish, by: 20)
    #expect(schedule.finishes[2] == 19)
    #expect(schedule.starts == [8, 11, 16])
    #expect(schedule.finishes == [11, 16, 19])
    #expect(FeasibilityChecker(problem).violations(in: schedule) == [])
    #expect(throws: Infeasibility.self) {
      try generation.scheduleBackward(list, modes: .earliestFinish, by: 8)
    }
  }

  /// Whether an activity could start in a later slot while all others stay and the end is kept.
  private func couldStartLater(
    _ index: Int,
    in schedule: Schedule,
    of problem: Problem,
    by end: Int32
  ) -> Bool {
    let checker = FeasibilityChecker(problem)
    let calendar = problem.calendar(of: ActivityIndex(offset: index))
    let duration = problem.activities[index].modes[Int(schedule.modes[index])].duration
    return (schedule.starts[index] + 1..<max(end, schedule.starts[index]) + 1).contains { start in
      var moved = schedule
      moved.starts[index] = start
      moved.finishes[index] = calendar.finish(from: start, duration)
      return moved.finishes[index] <= end
        && checker.violations(in: moved).allSatisfy(\.isForced)
    }
  }

  @Test func `backward schedules are sound and nothing in them can be later alone`() throws {
    var found = 0
    for seed in UInt64(1)...80 {
      let count = 5 + Int(seed % 8)
      let problem = try RandomProblem.builder(
        seed: seed,
        activities: count,
        features: [.lags, .modes, .steps, .permittedStarts, .stocks, .maximalLags, .holds]
      ).build()
      let list = ActivityList(of: problem, keys: ContiguousArray(repeating: 0, count: count))
      var generation = SerialGeneration(problem)
      let end: Int32 = 120
      let schedule = try? generation.scheduleBackward(list, modes: .cheapest, by: end)
      guard let schedule else { continue }
      found += 1
      let faults = FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced }
      #expect(faults == [], "seed \(seed)")
      #expect(schedule.makespan <= end, "seed \(seed)")
      // Justified to the left, it is a schedule of the forward kind.
      let forward = try? generation.schedule(
        ActivityList(of: problem, startsIn: schedule),
        modes: .given(schedule.modes)
      )
      if let forward { #expect(forward.makespan <= schedule.makespan, "seed \(seed)") }
      let isLoose = problem.precedences.allSatisfy { $0.maximalLag == nil }
      guard seed <= 40, isLoose, problem.holds.isEmpty else { continue }
      for index in 0..<count where problem.activities[index].modes.count == 1 {
        #expect(
          !couldStartLater(index, in: schedule, of: problem, by: end),
          "seed \(seed), \(index)"
        )
      }
    }
    #expect(found > 40)
  }
}
