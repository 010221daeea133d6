public import Scheduling

/// Seeded random scheduling problems for property tests.
public struct RandomProblem {
  /// What the problems contain beside activities, resources, calendars and plain precedences.
  public struct Features: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Makes a set of bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Lags of both kinds, negative too, between all ends.
    public static let lags = Features(rawValue: 1)
    /// Some activities in two or three modes.
    public static let modes = Features(rawValue: 2)
    /// Holds over chains.
    public static let holds = Features(rawValue: 4)
    /// Work under way.
    public static let fixedStarts = Features(rawValue: 8)
    /// Permitted starts.
    public static let permittedStarts = Features(rawValue: 16)
    /// Maximal lags.
    public static let maximalLags = Features(rawValue: 32)
    /// Preferred starts and anchored activities.
    public static let preferences = Features(rawValue: 64)
    /// Capacities that change.
    public static let steps = Features(rawValue: 128)

    /// Non-renewable resources.
    public static let stocks = Features(rawValue: 256)

    /// All of them.
    public static let all = Features(rawValue: 511)
  }

  private var random: SeededGenerator
  private var builder = ProblemBuilder()
  private let features: Features
  private let activityCount: Int

  /// Makes the builder of a random problem; the same arguments make the same one.
  public static func builder(
    seed: UInt64,
    activities: Int,
    features: Features = []
  ) -> ProblemBuilder {
    var problem = RandomProblem(
      random: SeededGenerator(seed: seed),
      features: features,
      activityCount: activities
    )
    problem.build()
    return problem.builder
  }

  private init(random: SeededGenerator, features: Features, activityCount: Int) {
    self.random = random
    self.features = features
    self.activityCount = activityCount
  }

  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

  private mutating func number(_ range: ClosedRange<Int>) -> Int32 {
    Int32(range.lowerBound + random.below(range.count))
  }

  private mutating func build() {
    builder.span = 700
    builder.addCalendar(.everyDay)
    builder.addCalendar(
      WorkPattern(
        week: [true, true, true, true, true, false, false],
        phase: 3,
        closed: [10..<13, 60..<70]
      )
    )
    builder.addCalendar(
      WorkPattern(
        week: [true, true, true, true, false, false, true],
        phase: 3,
        closed: [20..<24],
        opened: [22]
      )
    )
    for _ in 0..<3 {
      let capacity = number(2...5)
      guard features.contains(.steps) else {
        builder.addResource(Resource(capacity: capacity))
        continue
      }
      let steps = [
        CapacityStep(from: 0, capacity), CapacityStep(from: number(5...20), number(0...2)),
        CapacityStep(from: number(21...40), capacity + number(0...2)),
      ]
      builder.addResource(Resource(steps: steps))
    }
    for index in 0..<activityCount { addActivity(index) }
    for successor in 1..<max(1, activityCount) {
      for _ in 0..<random.below(3) { addPrecedence(random.below(successor), successor) }
    }
    if features.contains(.holds) { addHolds() }
    if features.contains(.stocks) { addStocks() }
  }

  private mutating func addActivity(_ index: Int) {
    let isMilestone = chance(10)
    let modeCount = features.contains(.modes) && !isMilestone ? 1 + random.below(3) : 1
    var modes: [Mode] = []
    for number in 0..<modeCount {
      var demands: [Demand] = []
      for resource in 0..<3 where chance(45) {
        let amount = min(2, self.number(0...2) + Int32(number))
        demands.append(Demand(ResourceIndex(offset: resource), amount))
      }
      let duration = isMilestone ? 0 : self.number(1...9)
      modes.append(Mode(duration: duration, demands: demands, cost: Int64(random.below(20))))
    }
    let calendar = CalendarIndex(offset: random.below(3))
    var activity = Activity(
      ordinal: Int32(activityCount - index),
      calendar: calendar,
      modes: modes
    )
    if chance(15) { activity.additionalCalendars = [CalendarIndex(offset: random.below(3))] }
    if chance(25) { activity.release = number(0...25) }
    if chance(40) { activity.due = Due(number(5...50), weight: Int64(1 + random.below(5))) }
    if chance(10) { activity.deadline = number(20...60) }
    if features.contains(.fixedStarts), chance(12) {
      activity.fixedStart = number(0...6)
    } else if features.contains(.permittedStarts), chance(15) {
      activity.permittedStarts = stride(from: number(0...9), to: 690, by: 11).map(\.self)
    }
    if features.contains(.preferences) {
      if chance(30) { activity.preferredStart = number(0...40) }
      activity.isAnchored = chance(20)
    }
    builder.addActivity(activity)
  }

  private mutating func addPrecedence(_ first: Int, _ second: Int) {
    var precedence = Precedence(
      ActivityIndex(offset: first),
      to: ActivityIndex(offset: second)
    )
    if features.contains(.lags) {
      precedence.predecessorEnd = chance(60) ? .finish : .start
      precedence.successorEnd = chance(70) ? .start : .finish
      let lag = number(-4...6)
      precedence.minimalLag = chance(50) ? .days(lag) : .workingDays(lag)
    }
    if features.contains(.maximalLags), chance(25) {
      let lag = precedence.minimalLag
      switch lag {
      case nil: break
      case .days(let days)?: precedence.maximalLag = .days(days + number(8...25))
      case .workingDays(let days)?: precedence.maximalLag = .workingDays(days + number(8...25))
      }
    }
    builder.addPrecedence(precedence)
  }

  /// Two stocks that quick modes use more of, enough for the leanest modes and something over.
  private mutating func addStocks() {
    for _ in 0..<2 {
      var least: Int64 = 0
      var most: Int64 = 0
      let stock = NonrenewableIndex(offset: builder.stocks.count)
      for activity in builder.activities.indices where chance(70) {
        var amounts: [Int64] = []
        for mode in builder.activities[activity].modes.indices {
          let amount =
            Int64(number(0...9)) + 20 / Int64(builder.activities[activity].modes[mode].duration + 2)
          builder.activities[activity].modes[mode].uses.append(Use(stock, amount))
          amounts.append(amount)
        }
        least += amounts.min() ?? 0
        most += amounts.max() ?? 0
      }
      builder.addNonrenewable(capacity: least + (most - least) * Int64(number(3...9)) / 10)
    }
  }

  /// Seats of a fourth resource over pairs that a precedence orders.
  private mutating func addHolds() {
    let seats = builder.addResource(Resource(capacity: 2))
    for precedence in builder.precedences where chance(20) {
      builder.addHold(
        seats,
        1,
        fromStartOf: precedence.predecessor,
        untilFinishOf: precedence.successor
      )
    }
  }
}
