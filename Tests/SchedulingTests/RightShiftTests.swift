import Scheduling
import TestSupport
import Testing

struct RightShiftTests {
  private func shifted(_ problem: Problem, seed: UInt64) -> (early: Schedule, late: Schedule)? {
    var random = SeededGenerator(seed: seed)
    let keys = ContiguousArray(problem.activities.map { _ in Int64(random.below(1000)) })
    var generation = SerialGeneration(problem)
    let list = ActivityList(of: problem, keys: keys)
    let modes = ModeSelection.earliestFinish
    guard let early = try? generation.schedule(list, modes: modes) else { return nil }
    return (early, generation.scheduleShiftedRight())
  }

  @Test func `moving work later breaks nothing and costs nothing`() throws {
    var found = 0
    for seed in UInt64(1)...150 {
      let count = 6 + Int(seed % 25)
      var builder = RandomProblem.builder(seed: seed, activities: count, features: .all)
      builder.objective.append(.makespan)
      let problem = try builder.build()
      guard let (early, late) = shifted(problem, seed: seed) else { continue }
      found += 1
      let faults = FeasibilityChecker(problem).violations(in: late).filter { !$0.isForced }
      #expect(faults == [], "seed \(seed)")
      for (before, after) in zip(problem.value(of: early).terms, problem.value(of: late).terms) {
        #expect(after <= before, "seed \(seed)")
      }
    }
    #expect(found > 75)
  }

  @Test func `with one mode nothing moves earlier, and anchored work not at all`() throws {
    for seed in UInt64(1)...80 {
      let features: RandomProblem.Features = [.lags, .holds, .preferences, .maximalLags, .steps]
      let problem = try RandomProblem.builder(seed: seed, activities: 20, features: features)
        .build()
      guard let (early, late) = shifted(problem, seed: seed) else { continue }
      for (index, activity) in problem.activities.enumerated() {
        #expect(late.starts[index] >= early.starts[index], "seed \(seed)")
        if activity.isAnchored {
          #expect(late.starts[index] == early.starts[index], "seed \(seed)")
        }
      }
    }
  }

  @Test
  func `what starts too early goes to its preferred start where that counts more than being late`()
    throws
  {
    var builder = ProblemBuilder()
    let calendar = builder.addCalendar(.everyDay)
    var indices: [ActivityIndex] = []
    for ordinal in Int32(0)..<3 {
      var activity = Activity(ordinal: ordinal, calendar: calendar, duration: 5)
      activity.preferredStart = 10 + 8 * ordinal
      // The first one is anchored, the last one due before its preferred start is over.
      activity.isAnchored = ordinal == 0
      if ordinal == 2 { activity.due = Due(20) }
      indices.append(builder.addActivity(activity))
      if ordinal > 0 {
        builder.addPrecedence(Precedence(indices[Int(ordinal) - 1], to: indices[Int(ordinal)]))
      }
    }
    for (objective, starts): ([ObjectiveLevel], ContiguousArray<Int32>) in [
      ([.deadlineViolation, .weightedTardiness, .referenceDeviation], [0, 10, 15]),
      ([.deadlineViolation, .referenceDeviation, .weightedTardiness], [10, 18, 26]),
    ] {
      builder.objective = objective
      let problem = try builder.build()
      let late = try #require(shifted(problem, seed: 1)).late
      #expect(late.starts == starts)
    }
  }

  @Test func `what is moved could not have gone a day later`() throws {
    for seed in UInt64(1)...30 {
      let problem = try RandomProblem.builder(seed: seed, activities: 12, features: [.steps])
        .build()
      guard let (_, late) = shifted(problem, seed: seed) else { continue }
      let value = problem.value(of: late)
      for (index, activity) in problem.activities.enumerated()
      where problem.precedences.contains(where: { $0.predecessor.offset == index }) {
        let calendar = problem.calendar(of: ActivityIndex(offset: index))
        var later = late
        let duration = activity.modes[0].duration
        later.starts[index] = calendar.firstOpen(from: late.starts[index] + 1)
        later.finishes[index] = calendar.finish(from: later.starts[index], duration)
        if duration == 0 { continue }
        let isFree =
          FeasibilityChecker(problem).violations(in: later).allSatisfy(\.isForced)
          && problem.value(of: later) <= value
        #expect(!isFree, "seed \(seed), activity \(index)")
      }
    }
  }

  @Test func `work starts just in time for its due slot, nothing due stays`() throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let calendar = builder.addCalendar(.everyDay)
    let first = builder.addActivity(Activity(ordinal: 0, calendar: calendar, duration: 3))
    var launch = Activity(ordinal: 1, calendar: calendar, duration: 0)
    launch.due = Due(20)
    let second = builder.addActivity(launch)
    builder.addActivity(Activity(ordinal: 2, calendar: calendar, duration: 5))
    builder.addPrecedence(Precedence(first, to: second))
    let problem = try builder.build()
    #expect(shifted(problem, seed: 1)?.late.starts == [17, 20, 0])
  }

  @Test func `slack buys the cheaper mode`() throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let calendar = builder.addCalendar(.everyDay)
    let modes = [Mode(duration: 3, cost: 30), Mode(duration: 8, cost: 10)]
    for due in [Int32(20), 5] {
      var activity = Activity(ordinal: due, calendar: calendar, modes: modes)
      activity.due = Due(due)
      builder.addActivity(activity)
    }
    let late = shifted(try builder.build(), seed: 1)?.late
    #expect(late?.modes == [1, 0])
    #expect(late?.starts == [12, 2])
  }
}
