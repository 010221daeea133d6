import TestSupport
import Testing

@testable import Scheduling

/// Bursts of what a schedule makes late because of people, and how far starts of flowing work may move.
struct BurstTargetTests {
  /// Work that flows, and two pieces of work behind it that share one engineer, the last due.
  private static func builder(due: Int32) -> ProblemBuilder {
    var builder = ProblemBuilder()
    builder.span = 400
    let calendar = builder.addCalendar(.everyDay)
    let engineer = builder.addResource(Resource(capacity: 1))
    let farm = builder.addFluidSupply(FluidSupply(capacity: 1))
    let cloud = builder.addFluidSupply(FluidSupply(capacity: 10))
    var flowing = Mode(duration: 1)
    flowing.fluids = [
      FluidDemand(
        20,
        limit: 10,
        draws: [
          FluidDraw(from: FluidUse(farm)), FluidDraw(from: FluidUse(cloud), price: 1),
        ]
      )
    ]
    let first = builder.addActivity(Activity(ordinal: 0, calendar: calendar, modes: [flowing]))
    var last = Activity(ordinal: 3, calendar: calendar, modes: [Mode(duration: 0)])
    last.due = Due(due)
    let launch = builder.addActivity(last)
    for ordinal in [1, 2] as [Int32] {
      let mode = Mode(duration: 10, demands: [Demand(engineer, 1)])
      let work = builder.addActivity(Activity(ordinal: ordinal, calendar: calendar, modes: [mode]))
      builder.addPrecedence(Precedence(first, to: work))
      builder.addPrecedence(Precedence(work, to: launch))
    }
    return builder
  }

  @Test func `what waits for people behind makes work late that links leave time`() throws {
    let problem = try Self.builder(due: 32).build()
    var generation = SerialGeneration(problem)
    let list = ActivityList(of: problem, keys: [0, 0, 0, 0])
    let schedule = generation.rightShifted(try generation.schedule(list, modes: .earliestFinish))
    // By links alone it may take until slot 22, so that the farm does it all.
    #expect(schedule.finishes[0] == 20 && schedule.finishes[1] == 40)
    #expect(problem.fluidTargets()[0] == 22)
    #expect(problem.burstTargets(after: schedule, makingGood: 1)[0] == 12)
    #expect(problem.burstTargets(after: schedule, makingGood: 4)[0] == 18)
    #expect(problem.burstTargets(after: schedule, makingGood: 0)[0] == 0)
    let targets = problem.burstTargets(after: schedule, makingGood: 1)
    var bursting = SerialGeneration(problem, burstTargets: targets)
    let sooner = bursting.rightShifted(bursting.leftShifted(schedule, mayAccelerate: true))
    #expect(FeasibilityChecker(problem).violations(in: sooner).filter { !$0.isForced } == [])
    #expect(sooner.finishes[0] == 12 && sooner.finishes[1] == 32)
    // Twenty units in twelve slots, a unit of each by the farm.
    let rented = sooner.fluidRuns.filter { $0.draw == 1 }.reduce(Int64(0)) { $0 + $1.volume }
    #expect(rented == 8)
  }

  @Test func `what is on time keeps the targets of its links`() throws {
    let problem = try Self.builder(due: 60).build()
    var generation = SerialGeneration(problem)
    let list = ActivityList(of: problem, keys: [0, 0, 0, 0])
    let schedule = generation.rightShifted(try generation.schedule(list, modes: .earliestFinish))
    #expect(problem.burstTargets(after: schedule, makingGood: 1) == problem.fluidTargets())
  }

  @Test func `the latest start of flowing work is the latest from which it is served in time`()
    throws
  {
    var later = 0
    for seed in UInt64(1)...120 {
      let problem = try FluidProblem.builder(seed: seed, activities: 10).build()
      var generation = SerialGeneration(problem)
      let list = ActivityList(of: problem, keys: ContiguousArray(repeating: 0, count: 10))
      guard let schedule = try? generation.schedule(list, modes: .earliestFinish) else { continue }
      var explanation = FluidExplanation(problem, schedule)
      var profile = FluidProfile(problem)
      func mode(_ activity: Int) -> Int {
        Int(problem.modeStarts[activity]) + Int(schedule.modes[activity])
      }
      for activity in problem.activities.indices where problem.flows(activity) {
        let runs = schedule.fluidRuns(of: ActivityIndex(offset: activity))
        profile.load(runs, activity, mode(activity), of: problem)
      }
      for activity in problem.activities.indices
      where problem.flows(activity) && profile.spends[activity] == 0 {
        let last = schedule.finishes[activity] + Int32((seed + UInt64(activity)) % 9)
        let duration = problem.durations[mode(activity)]
        profile.release(activity, problem.fluid)
        var expected = schedule.starts[activity]
        for start in (expected + 1)..<(last + 2) {
          let served = problem.firstStart(of: activity, duration: duration, from: start)
          guard served == start else { continue }
          let work = problem.finish(of: activity, duration: duration, from: start)
          let finish = profile.attempt(
            activity,
            mode(activity),
            from: start,
            workFinish: work,
            problem.fluid
          )
          if finish >= 0, finish <= last, profile.trial.spend == 0 { expected = start }
        }
        profile.restore(activity, problem.fluid)
        let found = explanation.latestStart(
          of: ActivityIndex(offset: activity),
          finishingBy: last
        )
        #expect(found == expected, "seed \(seed), activity \(activity) by \(last)")
        if found > schedule.starts[activity] { later += 1 }
      }
    }
    #expect(later > 100)
  }
}
