public import Scheduling

/// Seeded random problems of up to seven activities with everything a problem can say, on so few
/// slots that all schedules can be tried.
public struct SmallProblem {
  private var random: SeededGenerator
  private var builder = ProblemBuilder()

  /// Makes the builder of a random problem; the same seed makes the same one.
  public static func builder(seed: UInt64) -> ProblemBuilder {
    var problem = SmallProblem(random: SeededGenerator(seed: seed))
    problem.build()
    return problem.builder
  }

  private init(random: SeededGenerator) { self.random = random }

  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

  private mutating func number(_ range: ClosedRange<Int>) -> Int32 {
    Int32(range.lowerBound + random.below(range.count))
  }

  private mutating func build() {
    let count = [1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7][random.below(13)]
    builder.span = number(count > 5 ? 9...14 : 10...22)
    builder.objective = objective()
    builder.addCalendar(.everyDay)
    builder.addCalendar(
      WorkPattern(week: [true, true, true, true, true, false, false], phase: random.below(7))
    )
    builder.addCalendar(
      WorkPattern(
        week: [true, true, false, true, true, true, true],
        phase: random.below(7),
        closed: [5..<7],
        opened: [6]
      )
    )
    for _ in 0..<(1 + random.below(2)) { addResource() }
    for _ in 0..<random.below(3) where chance(60) {
      builder.addGroup(droppingCost: Int64(number(0...40)))
    }
    for index in 0..<count { addActivity(index) }
    for successor in 1..<max(1, count) {
      for _ in 0..<random.below(3) { addPrecedence(random.below(successor), successor) }
    }
    if count > 1, chance(50) { addLimits(count) }
    if chance(40) { addStocks() }
    if chance(40) { addHolds() }
  }

  private mutating func objective() -> [ObjectiveLevel] {
    switch random.below(6) {
    case 0: [.makespan]
    case 1: [.deadlineViolation, .weightedTardiness, .referenceDeviation, .cost]
    case 2: [.droppingCost, .weightedTardiness, .makespan]
    case 3:
      [.weighted(.init(.weightedTardiness, weight: 2), .init(.cost), .init(.makespan, weight: 3))]
    case 4: [.deadlineViolation, .weighted(.init(.referenceDeviation, weight: 3), .init(.cost))]
    default: [.cost, .weighted(.init(.deadlineViolation, weight: 5), .init(.makespan))]
    }
  }

  private mutating func addResource() {
    let capacity = number(1...3)
    guard chance(40) else {
      builder.addResource(Resource(capacity: capacity))
      return
    }
    let steps = [
      CapacityStep(from: number(0...2), capacity), CapacityStep(from: number(3...6), number(0...2)),
      CapacityStep(from: number(7...9), number(1...3)),
    ]
    builder.addResource(Resource(steps: steps))
  }

  private mutating func addActivity(_ index: Int) {
    let isMilestone = chance(12)
    var modes: [Mode] = []
    for _ in 0..<(isMilestone || chance(60) ? 1 : 2 + random.below(2)) {
      var demands: [Demand] = []
      for resource in builder.resources.indices where chance(55) {
        demands.append(Demand(ResourceIndex(offset: resource), number(1...2)))
      }
      let duration = isMilestone ? 0 : number(1...4)
      modes.append(Mode(duration: duration, demands: demands, cost: Int64(number(0...9))))
    }
    var activity = Activity(
      ordinal: number(0...9),
      calendar: CalendarIndex(offset: random.below(3)),
      modes: modes
    )
    if chance(15) { activity.additionalCalendars = [CalendarIndex(offset: random.below(3))] }
    if chance(25) { activity.release = number(0...5) }
    if chance(45) { activity.due = Due(number(1...10), weight: Int64(number(1...4))) }
    if chance(25) {
      activity.deadline = number(4...14)
      activity.isDeadlineHard = chance(50)
    }
    if chance(10) {
      activity.fixedStart = number(0...3)
    } else if chance(15) {
      activity.permittedStarts = stride(from: number(0...4), to: 30, by: Int(number(2...5)))
        .map(\.self)
    }
    if chance(30) { activity.preferredStart = number(0...10) }
    activity.isAnchored = chance(15)
    if !builder.groups.isEmpty, chance(45) {
      activity.group = GroupIndex(offset: random.below(builder.groups.count))
    }
    builder.addActivity(activity)
  }

  private mutating func lag(_ range: ClosedRange<Int>) -> Lag {
    let days = number(range)
    return chance(50) ? .days(days) : .workingDays(days)
  }

  private mutating func addPrecedence(_ first: Int, _ second: Int) {
    var precedence = Precedence(ActivityIndex(offset: first), to: ActivityIndex(offset: second))
    if chance(50) {
      precedence.predecessorEnd = chance(60) ? .finish : .start
      precedence.successorEnd = chance(60) ? .start : .finish
      precedence.minimalLag = lag(-3...4)
    }
    if chance(25) {
      let most = lag(0...6)
      switch (precedence.minimalLag, most) {
      case (.days(let least)?, .days(let days)) where days < least: break
      case (.workingDays(let least)?, .workingDays(let days)) where days < least: break
      default: precedence.maximalLag = most
      }
    }
    builder.addPrecedence(precedence)
  }

  /// Maximal lags alone, in either direction.
  private mutating func addLimits(_ count: Int) {
    for _ in 0..<(1 + random.below(2)) {
      let first = random.below(count)
      let second = (first + 1 + random.below(count - 1)) % count
      builder.addPrecedence(
        Precedence(
          ActivityIndex(offset: first),
          chance(50) ? .finish : .start,
          to: ActivityIndex(offset: second),
          chance(50) ? .finish : .start,
          minimalLag: nil,
          maximalLag: lag(-2...6)
        )
      )
    }
  }

  /// One or two stocks that may be too small.
  private mutating func addStocks() {
    for _ in 0..<(1 + random.below(2)) {
      let stock = builder.addNonrenewable(capacity: Int64(number(4...16)))
      for activity in builder.activities.indices where chance(70) {
        for mode in builder.activities[activity].modes.indices {
          builder.activities[activity].modes[mode].uses.append(Use(stock, Int64(number(0...5))))
        }
      }
    }
  }

  /// Seats held over ordered pairs, or over one activity.
  private mutating func addHolds() {
    let seats = builder.addResource(Resource(capacity: number(1...2)))
    for precedence in builder.precedences where chance(35) {
      builder.addHold(
        seats,
        1,
        fromStartOf: precedence.predecessor,
        untilFinishOf: precedence.successor
      )
    }
    let single = ActivityIndex(offset: random.below(builder.activities.count))
    if chance(30) { builder.addHold(seats, 1, fromStartOf: single, untilFinishOf: single) }
  }
}
