import Scheduling
import TestSupport
import Testing

struct ParallelGenerationTests {
  @Test func `nothing waits that could start, whatever its place in the list`() throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let always = builder.addCalendar(.everyDay)
    let team = builder.addResource(Resource(capacity: 3))
    for (ordinal, (days, units)) in [(4, 2), (6, 3), (2, 1)].enumerated() {
      builder.addActivity(
        Activity(
          ordinal: Int32(ordinal),
          calendar: always,
          duration: Int32(days),
          demands: [Demand(team, Int32(units))]
        )
      )
    }
    builder.activities[0].release = 1
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    // In serial the one of three units waits for its turn in the list; in slot 0 only it and the
    // last one can start.
    let list = ActivityList(of: problem, keys: [0, 1, 2])
    #expect(try generation.schedule(list, modes: .earliestFinish).starts == [1, 5, 0])
    #expect(try generation.scheduleInParallel(list, modes: .earliestFinish).starts == [6, 0, 6])
  }

  /// Whether an activity could start in an earlier slot while all others stay.
  private func couldStartEarlier(_ index: Int, in schedule: Schedule, of problem: Problem) -> Bool {
    let checker = FeasibilityChecker(problem)
    let calendar = problem.calendar(of: ActivityIndex(offset: index))
    let mode = Int(schedule.modes[index])
    let duration = problem.activities[index].modes[mode].duration
    return (0..<schedule.starts[index]).contains { start in
      var moved = schedule
      moved.starts[index] = start
      moved.finishes[index] = calendar.finish(from: start, duration)
      return checker.violations(in: moved).allSatisfy(\.isForced)
    }
  }

  @Test func `parallel schedules are sound and nothing in them can be earlier alone`() throws {
    var differing = 0
    for seed in UInt64(1)...60 {
      let count = 6 + Int(seed % 9)
      let problem = try RandomProblem.builder(
        seed: seed,
        activities: count,
        features: [.lags, .modes, .steps, .permittedStarts, .stocks]
      ).build()
      var random = SeededGenerator(seed: seed)
      let keys = ContiguousArray((0..<count).map { _ in Int64(random.below(100)) })
      let list = ActivityList(of: problem, keys: keys)
      var generation = SerialGeneration(problem)
      // Two stocks may suffice each for itself and not together.
      guard let serial = try? generation.schedule(list, modes: .cheapest) else { continue }
      let parallel = try generation.scheduleInParallel(list, modes: .cheapest)
      let faults = FeasibilityChecker(problem).violations(in: parallel).filter { !$0.isForced }
      #expect(faults == [], "seed \(seed)")
      if serial != parallel { differing += 1 }
      guard seed <= 20 else { continue }
      for index in 0..<count where problem.activities[index].modes.count == 1 {
        #expect(!couldStartEarlier(index, in: parallel, of: problem), "seed \(seed), \(index)")
      }
    }
    #expect(differing > 10)
  }

  @Test func `holds and maximal lags are kept in parallel, too`() throws {
    var found = 0
    for seed in UInt64(1)...80 {
      let problem = try RandomProblem.builder(seed: seed, activities: 14, features: .all).build()
      var generation = SerialGeneration(problem)
      let list = ActivityList(of: problem, keys: ContiguousArray(repeating: 0, count: 14))
      guard let schedule = try? generation.scheduleInParallel(list, modes: .earliestFinish) else {
        continue
      }
      found += 1
      let faults = FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced }
      #expect(faults == [], "seed \(seed)")
    }
    #expect(found > 30)
  }
}
