import Scheduling
import TestSupport
import Testing

struct SerialGenerationTests {
  /// Features the reference scheduler knows as well.
  private static let comparable: RandomProblem.Features = [
    .lags, .modes, .fixedStarts, .permittedStarts, .steps, .preferences,
  ]

  private func list(of problem: Problem, seed: UInt64) -> ActivityList {
    var random = SeededGenerator(seed: seed)
    let keys = problem.activities.map { _ in Int64(random.below(1000)) }
    return ActivityList(of: problem, keys: ContiguousArray(keys))
  }

  private func faults(_ problem: Problem, _ schedule: Schedule) -> [Violation] {
    FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced }
  }

  @Test func `every start is the one a day by day trial finds`() throws {
    for seed in UInt64(1)...80 {
      let builder = RandomProblem.builder(
        seed: seed,
        activities: 4 + Int(seed % 12),
        features: Self.comparable
      )
      let problem = try builder.build()
      let list = list(of: problem, seed: seed)
      let modes = problem.activities.map { $0.modes.count > 1 && seed % 2 == 0 ? -1 : 0 }
      let reference = ReferenceScheduler(builder).schedule(list.order.map { Int($0) }, modes: modes)
      var generation = SerialGeneration(problem)
      let schedule = try? generation.schedule(
        list,
        modes: .given(ContiguousArray(modes.map { Int32($0) }))
      )
      #expect(schedule == reference, "seed \(seed)")
      if let schedule { #expect(faults(problem, schedule) == [], "seed \(seed)") }
    }
  }

  @Test func `the workspace keeps nothing from one list to the next`() throws {
    let problem = try RandomProblem.builder(seed: 5, activities: 25, features: .all).build()
    var used = SerialGeneration(problem)
    for seed in UInt64(1)...20 {
      let list = list(of: problem, seed: seed)
      var fresh = SerialGeneration(problem)
      let first = try? used.schedule(list, modes: .earliestFinish)
      let second = try? fresh.schedule(list, modes: .earliestFinish)
      #expect(first == second, "seed \(seed)")
    }
  }

  @Test func `nothing starts before the slot it is told, and what has none as before`() throws {
    var found = 0
    for seed in UInt64(1)...60 {
      let problem = try RandomProblem.builder(seed: seed, activities: 15, features: .all).build()
      let list = list(of: problem, seed: seed)
      var generation = SerialGeneration(problem)
      let free = try? generation.schedule(list, modes: .earliestFinish)
      let none = ContiguousArray<Int32>(repeating: 0, count: 15)
      let same = try? generation.schedule(list, modes: .earliestFinish, notBefore: none)
      #expect(same == free, "seed \(seed)")
      var random = SeededGenerator(seed: seed)
      let floors = ContiguousArray((0..<15).map { _ in Int32(random.below(60)) })
      guard
        let held = try? generation.schedule(list, modes: .earliestFinish, notBefore: floors)
      else { continue }
      found += 1
      #expect(faults(problem, held) == [], "seed \(seed)")
      for (activity, start) in zip(problem.activities, zip(held.starts, floors))
      where activity.fixedStart == nil {
        #expect(start.0 >= start.1, "seed \(seed)")
      }
    }
    #expect(found > 20)
  }

  @Test func `schedules of every feature pass the checker`() throws {
    var found = 0
    for seed in UInt64(1)...150 {
      let builder = RandomProblem.builder(
        seed: seed,
        activities: 6 + Int(seed % 25),
        features: .all
      )
      let problem = try builder.build()
      var generation = SerialGeneration(problem)
      let list = list(of: problem, seed: seed)
      guard let schedule = try? generation.schedule(list, modes: .earliestFinish) else { continue }
      found += 1
      #expect(faults(problem, schedule) == [], "seed \(seed)")
    }
    #expect(found > 75)
  }

  @Test func `work holds its people over a weekend`() throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let weekdays = builder.addCalendar(
      WorkPattern(week: [true, true, true, true, true, false, false], phase: 3)
    )
    let always = builder.addCalendar(.everyDay)
    let team = builder.addResource(Resource(capacity: 1))
    builder.addActivity(
      Activity(ordinal: 0, calendar: weekdays, duration: 3, demands: [Demand(team, 1)])
    )
    builder.addActivity(
      Activity(ordinal: 1, calendar: always, duration: 1, demands: [Demand(team, 1)])
    )
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    let schedule = try generation.schedule(
      ActivityList(of: problem, keys: [0, 1]),
      modes: .earliestFinish
    )
    // Thursday, Friday, Monday: the weekend between is not free for the other one.
    #expect(schedule.starts == [0, 5])
    #expect(schedule.finishes == [5, 6])
  }

  @Test func `work longer than the span is named instead of looped over`() throws {
    var builder = ProblemBuilder()
    builder.span = 30
    let calendar = builder.addCalendar(.everyDay)
    let index = builder.addActivity(Activity(ordinal: 0, calendar: calendar, duration: 31))
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    #expect(throws: Infeasibility.beyondSpan(index)) {
      _ = try generation.schedule(ActivityList(of: problem, keys: [0]), modes: .earliestFinish)
    }
  }

  @Test func `capacity that never lasts long enough is named`() throws {
    var builder = ProblemBuilder()
    builder.span = 60
    let calendar = builder.addCalendar(.everyDay)
    let team = builder.addResource(
      Resource(steps: [CapacityStep(from: 0, 1), CapacityStep(from: 4, 0)])
    )
    let index = builder.addActivity(
      Activity(ordinal: 0, calendar: calendar, duration: 5, demands: [Demand(team, 1)])
    )
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    #expect(throws: Infeasibility.capacityNeverSuffices(index, team)) {
      _ = try generation.schedule(ActivityList(of: problem, keys: [0]), modes: .earliestFinish)
    }
  }
}
