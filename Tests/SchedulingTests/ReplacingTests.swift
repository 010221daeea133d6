import TestSupport
import Testing

@testable import Scheduling

/// Schedules of which a part is placed anew.
@Suite struct ReplacingTests {
  @Test func `what is placed anew leaves all others where they are`() throws {
    var moved = 0
    for seed in UInt64(1)...150 {
      let problem = try FluidProblem.builder(
        seed: seed,
        activities: 12,
        features: [.steps, .modes, .holds]
      ).build()
      var generation = SerialGeneration(problem)
      let list = ActivityList(of: problem, keys: ContiguousArray(repeating: 0, count: 12))
      guard let made = try? generation.schedule(list, modes: .earliestFinish) else { continue }
      let schedule = generation.rightShifted(made)
      let order = ActivityList(of: problem, startsIn: schedule).order
      let moving = ContiguousArray(order.filter { UInt64($0) % 4 == seed % 4 })
      guard let found = generation.replacing(moving, in: schedule) else { continue }
      let violations = FeasibilityChecker(problem).violations(in: found)
      #expect(violations.filter { !$0.isForced } == [], "seed \(seed)")
      for activity in problem.activityIndices where !moving.contains(Int32(activity.offset)) {
        #expect(found.interval(of: activity) == schedule.interval(of: activity), "seed \(seed)")
        #expect(found.fluidRuns(of: activity).elementsEqual(schedule.fluidRuns(of: activity)))
      }
      if found.starts != schedule.starts { moved += 1 }
    }
    #expect(moved > 40)
  }

  @Test func `what takes longer moves no more than what it runs into`() throws {
    var (mended, untouched) = (0, 0)
    for seed in UInt64(1)...200 {
      var builder = FluidProblem.builder(
        seed: seed,
        activities: 12,
        features: [.steps, .modes, .holds]
      )
      let problem = try builder.build()
      var generation = SerialGeneration(problem)
      let list = ActivityList(of: problem, keys: ContiguousArray(repeating: 0, count: 12))
      guard let made = try? generation.schedule(list, modes: .earliestFinish) else { continue }
      let schedule = generation.rightShifted(made)
      #expect(generation.mended(schedule)?.starts == schedule.starts, "seed \(seed)")
      let longer = Int(seed % 12)
      for mode in builder.activities[longer].modes.indices {
        builder.activities[longer].modes[mode].duration += 1
      }
      let changed = try builder.build()
      var mending = SerialGeneration(changed)
      guard let found = mending.mended(schedule) else { continue }
      mended += 1
      let violations = FeasibilityChecker(changed).violations(in: found)
      #expect(violations.filter { !$0.isForced } == [], "seed \(seed)")
      // Nothing gets earlier, and what comes to an end before the change begins stays.
      for activity in changed.activityIndices where activity.offset != longer {
        #expect(found.starts[activity.offset] >= schedule.starts[activity.offset], "seed \(seed)")
        if schedule.finishes[activity.offset] <= schedule.starts[longer] {
          #expect(found.interval(of: activity) == schedule.interval(of: activity), "seed \(seed)")
          untouched += 1
        }
      }
    }
    #expect(mended > 60 && untouched > 60, "\(mended), \(untouched)")
  }
}
