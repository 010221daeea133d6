public import Scheduling

/// Tiny seeded problems with minimal and maximal lags between all ends, on every-day calendars, whose
/// schedules can all be listed.
public enum LaggedProblem {
  /// Makes the builder of a problem; the same arguments make the same one.
  ///
  /// With modes, most activities have two or three, which also draw on a stock.
  public static func builder(
    seed: UInt64,
    activities count: Int,
    modes hasModes: Bool = false
  ) -> ProblemBuilder {
    var random = SeededGenerator(seed: seed)
    func chance(_ percent: Int) -> Bool { random.below(100) < percent }
    func number(_ range: ClosedRange<Int>) -> Int32 {
      Int32(range.lowerBound + random.below(range.count))
    }
    var builder = ProblemBuilder()
    builder.span = 60
    builder.objective = [.makespan]
    let everyDay = builder.addCalendar(.everyDay)
    for _ in 0..<2 {
      let capacity = number(2...3)
      var steps = [CapacityStep(from: 0, capacity)]
      if chance(30) {
        steps.append(CapacityStep(from: number(2...5), number(0...2)))
        steps.append(CapacityStep(from: number(6...9), capacity))
      }
      builder.addResource(Resource(steps: steps))
    }
    let stock = hasModes ? builder.addNonrenewable(capacity: Int64(number(2...6))) : nil
    for index in 0..<count {
      let demands = (0..<2).compactMap { resource in
        chance(70) ? Demand(ResourceIndex(offset: resource), number(1...2)) : nil
      }
      var activity = Activity(
        ordinal: Int32(index),
        calendar: everyDay,
        duration: number(0...4),
        demands: demands
      )
      if let stock, chance(80) {
        activity.modes = (0...random.below(3)).map { _ in
          Mode(
            duration: number(0...4),
            demands: demands.map { Demand($0.resource, number(0...2)) },
            uses: chance(70) ? [Use(stock, Int64(number(0...3)))] : []
          )
        }
      }
      if chance(20) { activity.release = number(0...4) }
      if chance(8), activity.modes.count == 1 { activity.fixedStart = number(0...2) }
      builder.addActivity(activity)
    }
    for successor in 1..<max(1, count) {
      for _ in 0..<random.below(3) {
        var precedence = Precedence(
          ActivityIndex(offset: random.below(successor)),
          chance(60) ? .finish : .start,
          to: ActivityIndex(offset: successor),
          chance(70) ? .start : .finish
        )
        let lag = number(-3...3)
        precedence.minimalLag = chance(50) ? .days(lag) : .workingDays(lag)
        if chance(40) {
          let most = lag + number(0...4)
          precedence.maximalLag = chance(50) ? .days(most) : .workingDays(most)
        }
        builder.addPrecedence(precedence)
      }
    }
    return builder
  }
}

/// Every schedule of a tiny problem on every-day calendars, found by trying every start.
///
/// It shares no code with the engine, and reads the problem's parts as they were given.
public struct ExhaustiveStarts {
  private let problem: ProblemBuilder
  private let limit: Int32
  private var starts: [Int32]
  private var finishes: [Int32]
  private var modes: [Int32]

  /// Makes the list of a problem's schedules with a makespan of at most `limit`.
  public init(_ builder: ProblemBuilder, limit: Int32) {
    problem = builder
    self.limit = limit
    starts = Array(repeating: 0, count: builder.activities.count)
    finishes = starts
    modes = starts
  }

  /// Calls a function with each schedule, until it returns false.
  public mutating func visit(_ body: (Schedule) -> Bool) {
    _ = extend(0, body)
  }

  /// The first schedule in the order of starts, or nil.
  public mutating func first() -> Schedule? {
    var found: Schedule?
    visit { schedule in
      found = schedule
      return false
    }
    return found
  }

  private mutating func extend(_ index: Int, _ body: (Schedule) -> Bool) -> Bool {
    if index == problem.activities.count {
      return body(
        Schedule(
          starts: ContiguousArray(starts),
          finishes: ContiguousArray(finishes),
          modes: ContiguousArray(modes)
        )
      )
    }
    let activity = problem.activities[index]
    for mode in activity.modes.indices {
      let duration = activity.modes[mode].duration
      let range =
        activity.fixedStart.map { $0...$0 }
        ?? (activity.release...max(activity.release, limit - duration))
      for start in range where start + duration <= limit {
        starts[index] = start
        finishes[index] = start + duration
        modes[index] = Int32(mode)
        guard keepsLags(index), keepsStocks(index), keepsCapacities(index) else { continue }
        if !extend(index + 1, body) { return false }
      }
    }
    return true
  }

  /// Whether the lags among the activities up to one are kept; work under way keeps none.
  private func keepsLags(_ index: Int) -> Bool {
    problem.precedences.allSatisfy { precedence in
      let (from, to) = (precedence.predecessor.offset, precedence.successor.offset)
      guard max(from, to) == index, problem.activities[to].fixedStart == nil else { return true }
      let first = precedence.predecessorEnd == .start ? starts[from] : finishes[from]
      let second = precedence.successorEnd == .start ? starts[to] : finishes[to]
      func days(_ lag: Lag) -> Int32 {
        switch lag {
        case .days(let days), .workingDays(let days): days
        }
      }
      return (precedence.minimalLag.map { second - first >= days($0) } ?? true)
        && precedence.maximalLag.map { second - first <= days($0) } ?? true
    }
  }

  /// Whether the stocks suffice for the activities up to one.
  private func keepsStocks(_ index: Int) -> Bool {
    problem.stocks.indices.allSatisfy { stock in
      var left = problem.stocks[stock]
      for activity in 0...index {
        for use in problem.activities[activity].modes[Int(modes[activity])].uses
        where use.resource.offset == stock {
          left -= use.amount
        }
      }
      return left >= 0
    }
  }

  /// Whether the activities up to one fit, in each slot where not all of them are under way.
  private func keepsCapacities(_ index: Int) -> Bool {
    problem.resources.indices.allSatisfy { resource in
      (0..<limit).allSatisfy { slot in
        var held: Int32 = 0
        var isForced = true
        for activity in 0...index where starts[activity] <= slot && slot < finishes[activity] {
          let mode = problem.activities[activity].modes[Int(modes[activity])]
          for demand in mode.demands where demand.resource.offset == resource && demand.amount > 0 {
            held += demand.amount
            if problem.activities[activity].fixedStart == nil { isForced = false }
          }
        }
        let capacity = problem.resources[resource].steps.last { $0.slot <= slot }?.capacity ?? 0
        return isForced || held <= capacity
      }
    }
  }
}
