import Scheduling
import TestSupport
import Testing

struct LeftShiftTests {
  @Test func `shifting earlier breaks nothing and makes nothing late, in any mode`() throws {
    var found = 0
    var changed = 0
    for seed in UInt64(1)...150 {
      let count = 6 + Int(seed % 25)
      let problem = try RandomProblem.builder(seed: seed, activities: count, features: .all).build()
      var random = SeededGenerator(seed: seed)
      let keys = ContiguousArray(problem.activities.map { _ in Int64(random.below(1000)) })
      var generation = SerialGeneration(problem)
      let list = ActivityList(of: problem, keys: keys)
      guard (try? generation.schedule(list, modes: .cheapest)) != nil else { continue }
      let late = generation.scheduleShiftedRight()
      found += 1
      for mayAccelerate in [false, true] {
        let early = generation.leftShifted(late, mayAccelerate: mayAccelerate)
        let faults = FeasibilityChecker(problem).violations(in: early).filter { !$0.isForced }
        #expect(faults == [], "seed \(seed)")
        for index in problem.activities.indices {
          #expect(early.starts[index] <= late.starts[index], "seed \(seed)")
          #expect(early.finishes[index] <= late.finishes[index], "seed \(seed)")
        }
        if early.modes != late.modes { changed += 1 }
        if !mayAccelerate { #expect(early.modes == late.modes, "seed \(seed)") }
      }
    }
    #expect(found > 75)
    #expect(changed > 20)
  }

  @Test func `what flows is tried again as long as something may gain`() throws {
    var shifted = 0
    for seed in UInt64(1)...200 {
      let builder = FluidProblem.builder(
        seed: seed,
        activities: 14,
        features: [.steps, .modes, .holds]
      )
      let problem = try builder.build()
      var generation = SerialGeneration(problem)
      let list = ActivityList(of: problem, keys: ContiguousArray(repeating: 0, count: 14))
      guard (try? generation.schedule(list, modes: .cheapest)) != nil else { continue }
      let late = generation.scheduleShiftedRight()
      let early = generation.leftShifted(late)
      let again = generation.leftShifted(early)
      #expect(again.starts == early.starts && again.finishes == early.finishes, "seed \(seed)")
      if early.starts != late.starts { shifted += 1 }
    }
    #expect(shifted > 60, "\(shifted)")
  }

  @Test func `late work leaves its cheap mode`() throws {
    var builder = ProblemBuilder()
    builder.span = 100
    let always = builder.addCalendar(.everyDay)
    let work = builder.addActivity(
      Activity(
        ordinal: 0,
        calendar: always,
        modes: [
          Mode(duration: 10, demands: [], cost: 1), Mode(duration: 5, demands: [], cost: 2),
        ]
      )
    )
    var end = Activity(ordinal: 1, calendar: always, duration: 0)
    end.due = Due(5)
    builder.addPrecedence(Precedence(work, to: builder.addActivity(end)))
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    let slow = Schedule(starts: [0, 10], finishes: [10, 10], modes: [0, 0])
    #expect(generation.leftShifted(slow) == slow)
    let quick = Schedule(starts: [0, 5], finishes: [5, 5], modes: [1, 0])
    #expect(generation.leftShifted(slow, mayAccelerate: true) == quick)
  }
}
