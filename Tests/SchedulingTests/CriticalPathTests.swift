import Scheduling
import TestSupport
import Testing

struct CriticalPathTests {
  private func diamond() -> (ProblemBuilder, [ActivityIndex]) {
    var builder = ProblemBuilder()
    builder.span = 200
    let calendar = builder.addCalendar(.everyDay)
    let indices = [3, 5, 2, 4].enumerated().map { ordinal, duration in
      builder.addActivity(
        Activity(ordinal: Int32(ordinal), calendar: calendar, duration: Int32(duration))
      )
    }
    builder.addPrecedence(Precedence(indices[0], to: indices[1]))
    builder.addPrecedence(Precedence(indices[0], to: indices[2]))
    builder.addPrecedence(Precedence(indices[1], to: indices[3]))
    builder.addPrecedence(Precedence(indices[2], to: indices[3], minimalLag: .days(1)))
    return (builder, indices)
  }

  @Test func `float is what an activity may slip without moving the end`() throws {
    let (builder, indices) = diamond()
    let path = try CriticalPath(of: try builder.build())
    #expect(path.earlyStarts == [0, 3, 3, 8])
    #expect(path.lateStarts == [0, 3, 5, 8])
    #expect(indices.map { path.totalFloat(of: $0) } == [0, 0, 2, 0])
    #expect(indices.filter { path.isCritical($0) } == [indices[0], indices[1], indices[3]])
  }

  @Test func `a missed due slot leaves negative float`() throws {
    let (sound, indices) = diamond()
    var builder = sound
    builder.activities[3].due = Due(10)
    var assumptions = CriticalPath.Assumptions()
    assumptions.lateAnchor = .dueSlots
    let path = try CriticalPath(of: try builder.build(), assuming: assumptions)
    #expect(indices.map { path.totalFloat(of: $0) } == [-2, -2, 0, -2])
  }

  @Test func `assumed releases and starts count`() throws {
    let (builder, _) = diamond()
    var assumptions = CriticalPath.Assumptions()
    assumptions.releases = [0, 0, 6, 0]
    assumptions.fixedStarts = [2, nil, nil, nil]
    let path = try CriticalPath(of: try builder.build(), assuming: assumptions)
    #expect(path.earlyStarts == [2, 5, 6, 10])
  }

  @Test func `without resources the critical path is what serial generation makes`() throws {
    for seed in UInt64(1)...60 {
      var builder = RandomProblem.builder(
        seed: seed,
        activities: 20,
        features: [.lags, .permittedStarts, .fixedStarts]
      )
      for index in builder.activities.indices { builder.activities[index].modes[0].demands = [] }
      let problem = try builder.build()
      let path = try CriticalPath(of: problem)
      var generation = SerialGeneration(problem)
      let list = ActivityList(
        of: problem,
        keys: ContiguousArray(repeating: 0, count: problem.activities.count)
      )
      let schedule = try generation.schedule(list, modes: .earliestFinish)
      #expect(schedule.starts == path.earlyStarts, "seed \(seed)")
      #expect(schedule.finishes == path.earlyFinishes, "seed \(seed)")
    }
  }

  @Test func `starting at late dates breaks no precedence`() throws {
    for seed in UInt64(1)...60 {
      var builder = RandomProblem.builder(seed: seed, activities: 20, features: [.lags])
      for index in builder.activities.indices {
        builder.activities[index].modes[0].demands = []
        builder.activities[index].deadline = nil
      }
      let problem = try builder.build()
      let path = try CriticalPath(of: problem)
      let modes = ContiguousArray<Int32>(repeating: 0, count: problem.activities.count)
      let late = Schedule(starts: path.lateStarts, finishes: path.lateFinishes, modes: modes)
      #expect(FeasibilityChecker(problem).violations(in: late) == [], "seed \(seed)")
      #expect(late.makespan == path.earlyFinishes.max(), "seed \(seed)")
    }
  }

  @Test func `no schedule beats the lower bound in any term`() throws {
    for seed in UInt64(1)...60 {
      let problem = try RandomProblem.builder(seed: seed, activities: 15, features: .all).build()
      var generation = SerialGeneration(problem)
      let keys = ContiguousArray<Int64>(repeating: 0, count: problem.activities.count)
      let list = ActivityList(of: problem, keys: keys)
      guard let schedule = try? generation.schedule(list, modes: .earliestFinish) else { continue }
      let bound = try LowerBound(of: problem)
      for (value, least) in zip(problem.value(of: schedule).terms, bound.value.terms) {
        #expect(value >= least, "seed \(seed)")
      }
      for index in schedule.starts.indices {
        #expect(schedule.starts[index] >= bound.starts[index], "seed \(seed)")
        #expect(schedule.finishes[index] >= bound.finishes[index], "seed \(seed)")
      }
    }
  }

  @Test func `a lag that contradicts around a weekend need not do so elsewhere`() throws {
    var builder = ProblemBuilder()
    builder.span = 40
    let always = builder.addCalendar(.everyDay)
    // Slots 4 and 5 are the first weekend.
    let week = builder.addCalendar(
      WorkPattern(week: [true, true, true, true, true, false, false], phase: 1)
    )
    let first = builder.addActivity(Activity(ordinal: 0, calendar: always, duration: 4))
    let second = builder.addActivity(Activity(ordinal: 1, calendar: week, duration: 3))
    builder.addPrecedence(Precedence(first, to: second, minimalLag: .days(-3)))
    builder.addPrecedence(
      Precedence(
        first,
        .start,
        to: second,
        .finish,
        minimalLag: nil,
        maximalLag: .workingDays(3)
      )
    )
    builder.activities[0].release = 1
    let path = try CriticalPath(of: try builder.build())
    #expect(path.earlyStarts == [4, 6])
    #expect(path.earlyFinishes == [8, 9])
  }
}
