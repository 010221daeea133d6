import Scheduling
import TestSupport
import Testing

/// Work that moves from priced to free tiers on its days.
struct FluidFreeTiersTests {
  @Test func `every slot keeps its units, nothing costs more, and the checker agrees`() throws {
    var moved = 0
    for seed in UInt64(0)..<300 {
      let problem = try FluidProblem.builder(seed: seed, activities: 3 + Int(seed % 5)).build()
      var generation = SerialGeneration(problem)
      let keys = ContiguousArray(problem.activityIndices.map { Int64($0.offset) })
      let list = ActivityList(of: problem, keys: keys)
      guard let made = try? generation.schedule(list, modes: .cheapest) else { continue }
      let schedule = generation.rightShifted(generation.leftShifted(made))
      let cheaper = schedule.withFreeTiersFirst(in: problem)
      #expect(cheaper.starts == schedule.starts && cheaper.finishes == schedule.finishes)
      let violations = FeasibilityChecker(problem).violations(in: cheaper)
      #expect(
        violations == FeasibilityChecker(problem).violations(in: schedule),
        "seed \(seed): \(violations)"
      )
      for activity in problem.activityIndices {
        #expect(
          problem.spend(of: activity, in: cheaper) <= problem.spend(of: activity, in: schedule)
        )
        func units(_ runs: ArraySlice<FluidRun>) -> [String: Int64] {
          var units: [String: Int64] = [:]
          for run in runs {
            for slot in run.slots { units["\(run.demand) \(slot)", default: 0] += run.rate }
          }
          return units
        }
        #expect(units(cheaper.fluidRuns(of: activity)) == units(schedule.fluidRuns(of: activity)))
      }
      if cheaper != schedule { moved += 1 }
    }
    #expect(moved > 0)
  }
}
