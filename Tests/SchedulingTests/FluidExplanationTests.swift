import Scheduling
import TestSupport
import Testing

/// Which cap stretched what, and that the slots add up.
struct FluidExplanationTests {
  /// Volume 100 in an activity of 5 days, due at slot 10.
  private static func stretches(
    limit: Int64 = .max,
    farm: Int64,
    quota: Int64 = 0,
    tokens: Int64 = 1000,
    cap: Int64 = 1000,
    burst: BurstPolicy = .whenLate
  ) throws -> [FluidStretch] {
    var builder = ProblemBuilder()
    builder.span = 1000
    let calendar = builder.addCalendar(.everyDay)
    let source = builder.addFluidSupply(FluidSupply(capacity: farm))
    let rented = builder.addFluidSupply(FluidSupply(capacity: quota))
    let pool = builder.addFluidSupply(FluidSupply(capacity: tokens))
    let budget = builder.addSpendCap(SpendCap(periods: [SpendCap.Period(0..<50, limit: cap)]))
    var mode = Mode(duration: 5)
    mode.fluids = [
      FluidDemand(
        100,
        limit: limit,
        burst: burst,
        draws: [
          FluidDraw(from: FluidUse(source), tokens: [FluidUse(pool)]),
          FluidDraw(from: FluidUse(rented), tokens: [FluidUse(pool)], price: 1, caps: [budget]),
        ]
      )
    ]
    var activity = Activity(ordinal: 0, calendar: calendar, modes: [mode])
    activity.due = Due(10)
    let index = builder.addActivity(activity)
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    let list = ActivityList(of: problem, keys: [0])
    let schedule = try generation.schedule(list, modes: .earliestFinish)
    return FluidExplanation(problem, schedule).stretches(of: index)
  }

  @Test func `each cap is named where it binds alone`() throws {
    let (farm, quota, pool) = (FluidSupplyIndex(0), FluidSupplyIndex(1), FluidSupplyIndex(2))
    // Twenty a day would do it in five.
    #expect(try Self.stretches(farm: 20) == [])
    #expect(try Self.stretches(limit: 4, farm: 99) == [FluidStretch(cap: .limit, slots: 20)])
    #expect(
      try Self.stretches(farm: 10, burst: .never)
        == [FluidStretch(cap: .source(farm), slots: 5)]
    )
    // In time without a burst, so that the farm stretches it although there is a quota.
    #expect(try Self.stretches(farm: 10, quota: 9) == [FluidStretch(cap: .source(farm), slots: 5)])
    // Late, so that the quota is what keeps it from being faster.
    #expect(try Self.stretches(farm: 2, quota: 3) == [FluidStretch(cap: .source(quota), slots: 15)])
    #expect(
      try Self.stretches(farm: 2, quota: 50, tokens: 4)
        == [FluidStretch(cap: .tokens(pool), slots: 20)]
    )
    #expect(
      try Self.stretches(farm: 2, quota: 50, cap: 0)
        == [FluidStretch(cap: .spend(SpendCapIndex(0)), slots: 45)]
    )
  }

  @Test func `a limit takes its own part and the farm the rest`() throws {
    let found = try Self.stretches(limit: 10, farm: 4, burst: .never)
    #expect(
      found == [
        FluidStretch(cap: .source(FluidSupplyIndex(0)), slots: 15),
        FluidStretch(cap: .limit, slots: 5),
      ]
    )
  }

  @Test func `the slots add up to the stretch`() throws {
    var stretched = 0
    for seed in UInt64(1)...150 {
      let problem = try FluidProblem.builder(
        seed: seed,
        activities: 12,
        features: [.steps, .modes, .holds]
      ).build()
      var generation = SerialGeneration(problem)
      let keys = ContiguousArray(
        problem.activities.indices.map { Int64(($0 * 7 + Int(seed)) % 12) }
      )
      let list = ActivityList(of: problem, keys: keys)
      guard (try? generation.schedule(list, modes: .earliestFinish)) != nil else { continue }
      let schedule = generation.scheduleShiftedRight()
      let explanation = FluidExplanation(problem, schedule)
      for activity in problem.activityIndices {
        let mode = problem[activity].modes[Int(schedule.modes[activity.offset])]
        let start = schedule.starts[activity.offset]
        let work = problem.calendar(of: activity).finish(from: start, mode.duration)
        let stretches = explanation.stretches(of: activity)
        let sum = stretches.reduce(Int32(0)) { $0 + $1.slots }
        #expect(sum == schedule.finishes[activity.offset] - work, "seed \(seed), \(activity)")
        #expect(stretches.allSatisfy { $0.slots > 0 }, "seed \(seed)")
        #expect(Set(stretches.map(\.cap)).count == stretches.count, "seed \(seed)")
        if !stretches.isEmpty { stretched += 1 }
      }
    }
    #expect(stretched > 100)
  }
}
