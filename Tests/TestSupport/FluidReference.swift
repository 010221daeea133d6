public import Scheduling

/// The allocation rule of fluid demands as one would explain it: every unit of every day is looked
/// up and counted, every amount of priced units is tried in turn, from none on.
///
/// It uses nothing of the engine but the parts of a problem.
public struct FluidReference {
  /// What one activity is given: units by demand, draw and day.
  public typealias Served = [[[Int64]]]

  private let problem: ProblemBuilder
  private let targets: [Int32]
  private var left: [[Int64]]
  private var money: [[Int64]]

  /// Starts with all supplies and caps untouched.
  ///
  /// - Parameters:
  ///   - builder: A problem whose precedences are plain.
  ///   - isOpen: Whether an activity may work on a day.
  ///   - finish: The finish of an activity in a mode from a start on, without fluids.
  public init(
    _ builder: ProblemBuilder,
    isOpen: (Int, Int32) -> Bool,
    finish: (Int, Int, Int32) -> Int32?
  ) {
    problem = builder
    left = builder.fluidSupplies.map { supply in
      (0..<builder.span).map { day in supply.steps.last { $0.slot <= day }?.capacity ?? 0 }
    }
    money = builder.spendCaps.map { $0.periods.map(\.limit) }
    targets = Self.targets(builder, isOpen, finish)
  }

  /// The day by which each activity should have finished, for everything behind it to be in time
  /// with its cheapest modes.
  private static func targets(
    _ problem: ProblemBuilder,
    _ isOpen: (Int, Int32) -> Bool,
    _ finish: (Int, Int, Int32) -> Int32?
  ) -> [Int32] {
    var targets = [Int32](repeating: .max, count: problem.activities.count)
    // Predecessors come first in these problems.
    for activity in problem.activities.indices.reversed() {
      let definition = problem.activities[activity]
      if let due = definition.due { targets[activity] = min(targets[activity], due.slot) }
      if let deadline = definition.deadline {
        targets[activity] = min(targets[activity], deadline)
      }
      if targets[activity] == .max { continue }
      let mode =
        definition.modes.indices.min {
          (definition.modes[$0].cost, definition.modes[$0].duration)
            < (definition.modes[$1].cost, definition.modes[$1].duration)
        } ?? 0
      let least = definition.modes[mode].fluids.map { demand in
        demand.volume == 0 ? 0 : Int32((demand.volume - 1) / demand.limit) + 1
      }.max()
      var start = targets[activity]
      while start >= 0 {
        let isStart = definition.modes[mode].duration == 0 || isOpen(activity, start)
        if isStart, let end = finish(activity, mode, start),
          max(end, start + (least ?? 0)) <= targets[activity]
        {
          break
        }
        start -= 1
      }
      for precedence in problem.precedences where precedence.successor.offset == activity {
        let earlier = precedence.predecessor.offset
        targets[earlier] = min(targets[earlier], max(0, start))
      }
      targets[activity] = max(0, targets[activity])
    }
    return targets
  }

  /// How an activity would be served from a start on, and when it would finish; nil if never.
  public func trial(
    _ activity: Int,
    _ mode: Int,
    from start: Int32,
    work: Int32
  ) -> (finish: Int32, served: Served)? {
    let demands = problem.activities[activity].modes[mode].fluids
    if demands.isEmpty { return (work, []) }
    var target = min(problem.span, max(work, targets[activity]))
    let frugal = demands.map { $0.burst == .always ? Int64.max : 0 }
    if let first = serve(demands, frugal, from: start) {
      let isInTime = zip(demands, first.ends).allSatisfy { demand, end in
        let hasPriced = demand.draws.contains { $0.price != nil }
        return demand.burst != .whenLate || !hasPriced || end <= target
      }
      if isInTime { return (max(work, first.ends.max() ?? work), first.served) }
    }
    if let found = sparing(demands, until: target, from: start),
      found.ends.allSatisfy({ $0 <= target })
    {
      return (max(work, found.ends.max() ?? work), found.served)
    }
    let lavish = demands.map { $0.burst == .never ? 0 : Int64.max }
    guard let second = serve(demands, lavish, from: start) else { return nil }
    target = max(target, second.ends.max() ?? start)
    guard let last = sparing(demands, until: target, from: start) else { return nil }
    return (max(work, last.ends.max() ?? work), last.served)
  }

  /// Serves demands, those that burst when late with as few priced units as let them finish by a day.
  private func sparing(
    _ demands: [FluidDemand],
    until target: Int32,
    from start: Int32
  ) -> (ends: [Int32], served: Served)? {
    var allowed = demands.map { $0.burst == .never ? 0 : Int64.max }
    for number in demands.indices where demands[number].burst == .whenLate {
      for units in 0...demands[number].volume {
        allowed[number] = units
        let part = Array(demands[...number])
        if let found = serve(part, Array(allowed[...number]), from: start, catchUp: target),
          found.ends[number] <= target
        {
          break
        }
      }
    }
    return serve(demands, allowed, from: start, catchUp: target)
  }

  /// Serves demands one after the other, each with so many units of priced draws at most.
  private func serve(
    _ demands: [FluidDemand],
    _ allowed: [Int64],
    from start: Int32,
    catchUp: Int32 = .max
  ) -> (ends: [Int32], served: Served)? {
    var state = self
    var ends: [Int32] = []
    var served: Served = []
    for (demand, most) in zip(demands, allowed) {
      var rows = demand.draws.map { _ in [Int64](repeating: 0, count: Int(problem.span)) }
      var rest = demand.volume
      var priced = most
      var end = start
      while rest > 0 {
        guard end < problem.span else { return nil }
        if end == catchUp, demand.burst == .whenLate { priced = .max }
        var today: Int64 = 0
        for (number, draw) in demand.draws.enumerated() {
          while rest > 0, today < demand.limit, draw.price == nil || priced > 0,
            state.takeOne(draw, on: end)
          {
            rows[number][Int(end)] += 1
            rest -= 1
            today += 1
            if draw.price != nil, priced < .max { priced -= 1 }
          }
        }
        end += 1
      }
      ends.append(end)
      served.append(rows)
    }
    return (ends, served)
  }

  /// Takes one unit if all that it uses, and its caps, have room.
  private mutating func takeOne(_ draw: FluidDraw, on day: Int32) -> Bool {
    let uses = [draw.source] + draw.tokens
    guard uses.allSatisfy({ left[$0.supply.offset][Int(day)] >= $0.perUnit }) else { return false }
    let price = draw.price ?? 0
    var charged: [(cap: Int, period: Int)] = []
    for cap in draw.caps {
      let periods = problem.spendCaps[cap.offset].periods
      guard let period = periods.firstIndex(where: { $0.slots.contains(day) }) else { continue }
      if money[cap.offset][period] < price { return false }
      charged.append((cap.offset, period))
    }
    for use in uses { left[use.supply.offset][Int(day)] -= use.perUnit }
    for charge in charged { money[charge.cap][charge.period] -= price }
    return true
  }

  /// Books what an activity was served.
  public mutating func book(_ activity: Int, _ mode: Int, _ served: Served) {
    for (number, rows) in served.enumerated() {
      let draws = problem.activities[activity].modes[mode].fluids[number].draws
      for (draw, row) in zip(draws, rows) {
        for day in row.indices {
          for _ in 0..<row[day] { _ = takeOne(draw, on: Int32(day)) }
        }
      }
    }
  }

  /// What all activities are served, day by day, as a schedule tells it.
  public static func runs(_ served: [Served]) -> [FluidRun] {
    var runs: [FluidRun] = []
    for (activity, demands) in served.enumerated() {
      for (demand, draws) in demands.enumerated() {
        for day in draws.first?.indices ?? 0..<0 {
          for draw in draws.indices where draws[draw][day] > 0 {
            let run = FluidRun(
              ActivityIndex(offset: activity),
              demand: Int32(demand),
              draw: Int32(draw),
              slots: Int32(day)..<Int32(day) + 1,
              rate: draws[draw][day]
            )
            runs.append(run)
          }
        }
      }
    }
    return runs
  }
}

extension Schedule {
  /// The fluid runs cut into single days, by activity, demand, day and draw.
  public var dailyRuns: [FluidRun] {
    fluidRuns.flatMap { run in
      run.slots.map { day in
        FluidRun(
          run.activity,
          demand: run.demand,
          draw: run.draw,
          slots: day..<day + 1,
          rate: run.rate
        )
      }
    }.sorted { left, right in
      (left.activity.rawValue, left.demand, left.slots.lowerBound, left.draw)
        < (right.activity.rawValue, right.demand, right.slots.lowerBound, right.draw)
    }
  }
}
