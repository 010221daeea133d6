import Scheduling
import TestSupport
import Testing

/// Stretched durations that can be worked out by hand.
struct FluidClosedFormTests {
  /// One activity that starts at slot 0 and flows.
  private static func single(
    duration: Int32,
    _ demand: (inout ProblemBuilder) -> FluidDemand,
    due: Int32? = nil
  ) -> ProblemBuilder {
    var builder = ProblemBuilder()
    builder.span = 4000
    let calendar = builder.addCalendar(.everyDay)
    var mode = Mode(duration: duration)
    mode.fluids = [demand(&builder)]
    var activity = Activity(ordinal: 0, calendar: calendar, modes: [mode])
    activity.due = due.map { Due($0) }
    builder.addActivity(activity)
    return builder
  }

  private static func schedule(_ builder: ProblemBuilder) throws -> Schedule {
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    let keys = ContiguousArray<Int64>(repeating: 0, count: problem.activities.count)
    let list = ActivityList(of: problem, keys: keys)
    let schedule = try generation.schedule(list, modes: .earliestFinish)
    #expect(FeasibilityChecker(problem).violations(in: schedule).filter { !$0.isForced } == [])
    return schedule
  }

  private static func ceiling(_ left: Int64, _ right: Int64) -> Int64 { (left + right - 1) / right }

  /// The longer of what the people need and the volume at the least of limit, farm and tokens.
  static func farmOnly(seeds: ClosedRange<UInt64>) throws {
    for seed in seeds {
      var random = SeededGenerator(seed: seed, streams: 1)
      func number(_ range: ClosedRange<Int>) -> Int64 {
        Int64(range.lowerBound + random.below(range.count))
      }
      let (duration, volume) = (Int32(number(0...60)), number(0...3000))
      let (limit, farm, perUnit) = (number(1...80), number(1...80), number(1...4))
      let (tokens, perToken) = (number(4...90), number(1...4))
      let builder = single(duration: duration) { builder in
        let source = builder.addFluidSupply(FluidSupply(capacity: farm * perUnit))
        let pool = builder.addFluidSupply(FluidSupply(capacity: tokens))
        let draw = FluidDraw(
          from: FluidUse(source, perUnit: perUnit),
          tokens: [FluidUse(pool, perUnit: perToken)]
        )
        return FluidDemand(volume, limit: limit, draws: [draw])
      }
      let days = ceiling(volume, min(limit, farm, tokens / perToken))
      #expect(Int64(try schedule(builder).makespan) == max(Int64(duration), days), "seed \(seed)")
    }
  }

  @Test func `a farm stretches work to the closed form`() throws {
    try Self.farmOnly(seeds: 1...90)
  }

  @Test(.slow) func `a farm stretches work to the closed form in thousands of cases`() throws {
    try Self.farmOnly(seeds: 1000...8000)
  }

  /// With a quota beside the farm: as much of it as meets the due slot, or all where none does.
  static func burst(seeds: ClosedRange<UInt64>) throws {
    var met = 0
    for seed in seeds {
      var random = SeededGenerator(seed: seed, streams: 2)
      func number(_ range: ClosedRange<Int>) -> Int64 {
        Int64(range.lowerBound + random.below(range.count))
      }
      let (duration, due) = (number(0...40), number(1...80))
      let (volume, limit) = (number(1...2000), number(1...80))
      let (farm, quota, price) = (number(0...40), number(1...40), number(1...9))
      let builder = single(
        duration: Int32(duration),
        { builder in
          let source = builder.addFluidSupply(FluidSupply(capacity: farm))
          let rented = builder.addFluidSupply(FluidSupply(capacity: quota))
          return FluidDemand(
            volume,
            limit: limit,
            draws: [
              FluidDraw(from: FluidUse(source)), FluidDraw(from: FluidUse(rented), price: price),
            ]
          )
        },
        due: Int32(due)
      )
      let found = try schedule(builder)
      let free = min(limit, farm)
      let full = ceiling(volume, min(limit, farm + quota))
      let goal = max(due, duration, full)
      let alone = free == 0 ? Int64.max : ceiling(volume, free)
      // Served early, the volume is done by the goal, or before it where no farm is left to wait for.
      let finish: Int64
      let units: Int64
      if alone <= max(due, duration) {
        (finish, units) = (max(duration, alone), 0)
      } else {
        // Where the farm alone would do by then, the limit is what keeps it from being in time.
        units = max(0, volume - free * goal)
        let rate = max(1, min(limit - free, quota))
        let served = free == 0 ? ceiling(units, rate) : units > 0 ? goal : alone
        finish = max(duration, served)
        met += units > 0 ? 1 : 0
      }
      #expect(Int64(found.makespan) == finish, "seed \(seed)")
      let problem = try builder.build()
      #expect(problem.spend(of: ActivityIndex(0), in: found) == units * price, "seed \(seed)")
    }
    #expect(met > seeds.count / 4)
  }

  @Test func `a burst meets the due slot with as little as that takes`() throws {
    try Self.burst(seeds: 1...90)
  }

  @Test(.slow) func `a burst takes as little as it must in thousands of cases`() throws {
    try Self.burst(seeds: 1000...8000)
  }

  /// Without a farm and with a cap a period: whole periods by the cap, then the rest.
  static func capped(seeds: ClosedRange<UInt64>) throws {
    for seed in seeds {
      var random = SeededGenerator(seed: seed, streams: 3)
      func number(_ range: ClosedRange<Int>) -> Int64 {
        Int64(range.lowerBound + random.below(range.count))
      }
      let (volume, length) = (number(1...900), number(5...40))
      let (quota, price) = (number(1...60), number(1...9))
      let cap = number(Int(price)...2000)
      let builder = single(duration: 0) { builder in
        let rented = builder.addFluidSupply(FluidSupply(capacity: quota))
        let periods = stride(from: 0, to: 2000, by: Int(length)).map { first in
          SpendCap.Period(Int32(first)..<Int32(first) + Int32(length), limit: cap)
        }
        let budget = builder.addSpendCap(SpendCap(periods: periods))
        let draw = FluidDraw(from: FluidUse(rented), price: price, caps: [budget])
        return FluidDemand(volume, burst: .always, draws: [draw])
      }
      let each = min(quota * length, cap / price)
      let periods = (volume - 1) / each
      let days = periods * length + ceiling(volume - periods * each, quota)
      guard days <= 2000 else { continue }
      #expect(Int64(try schedule(builder).makespan) == days, "seed \(seed)")
    }
  }

  @Test func `what a cap defers waits for the next period`() throws {
    try Self.capped(seeds: 1...90)
  }

  @Test(.slow) func `what a cap defers waits for the next period, in thousands of cases`() throws {
    try Self.capped(seeds: 1000...8000)
  }

  /// Each day two activities together get as much of the farm as they could use.
  static func shared(seeds: ClosedRange<UInt64>) throws {
    for seed in seeds {
      var random = SeededGenerator(seed: seed, streams: 4)
      func number(_ range: ClosedRange<Int>) -> Int64 {
        Int64(range.lowerBound + random.below(range.count))
      }
      var builder = ProblemBuilder()
      builder.span = 4000
      let calendar = builder.addCalendar(.everyDay)
      let steps = [FluidStep(from: 0, number(1...30)), FluidStep(from: 9, number(1...30))]
      let farm = builder.addFluidSupply(FluidSupply(steps: steps))
      let volumes = [number(1...900), number(1...900)]
      let limits = [number(1...30), number(1...30)]
      for (volume, limit) in zip(volumes, limits) {
        var mode = Mode(duration: Int32(number(0...20)))
        mode.fluids = [
          FluidDemand(volume, limit: limit, draws: [FluidDraw(from: FluidUse(farm))])
        ]
        builder.addActivity(Activity(ordinal: 0, calendar: calendar, modes: [mode]))
      }
      let found = try schedule(builder)
      var left = volumes
      for day in 0..<found.makespan {
        let capacity = steps.last { $0.slot <= day }?.capacity ?? 0
        let wish = zip(left, limits).reduce(Int64(0)) { $0 + min($1.0, $1.1) }
        var done: Int64 = 0
        for run in found.fluidRuns where run.slots.contains(day) {
          done += run.rate
          left[run.activity.offset] -= run.rate
        }
        #expect(done == min(capacity, wish), "seed \(seed), day \(day)")
      }
      #expect(left == [0, 0], "seed \(seed)")
    }
  }

  @Test func `two that share a farm conserve the work of every day`() throws {
    try Self.shared(seeds: 1...60)
  }

  @Test(.slow) func `two that share a farm conserve work in thousands of cases`() throws {
    try Self.shared(seeds: 1000...6000)
  }
}
