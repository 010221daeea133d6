@testable import Scheduling

/// A network of activities that runs every day, to simulate.
struct Network {
  var builder = ProblemBuilder()
  let everyDay: CalendarIndex
  private(set) var activities: [ActivityIndex] = []

  init(span: Int32 = 6000) {
    builder.span = span
    everyDay = builder.addCalendar(.everyDay)
  }

  /// Adds an activity behind others.
  mutating func add(
    _ length: Int32,
    after predecessors: [ActivityIndex] = [],
    _ demands: [Demand] = []
  ) -> ActivityIndex {
    let index = builder.addActivity(
      Activity(
        ordinal: Int32(activities.count),
        calendar: everyDay,
        duration: length,
        demands: demands
      )
    )
    for predecessor in predecessors {
      _ = builder.addPrecedence(Precedence(predecessor, to: index))
    }
    activities.append(index)
    return index
  }

  /// The model of the network planned as early as can be, with one project that ends with `last`.
  func model(endingWith last: ActivityIndex) throws -> SimulationModel {
    let problem = try builder.build()
    var generation = SerialGeneration(problem)
    let order = ActivityList(
      of: problem,
      keys: ContiguousArray(activities.map { Int64($0.rawValue) })
    )
    let plan = try generation.schedule(order, modes: .earliestFinish)
    return SimulationModel(
      problem: problem,
      plan: plan,
      projectOf: activities.map { _ in 0 },
      projects: [
        SimulatedProject(dates: [[last]], mainDate: 0, target: nil, plannedCost: 1_000_000)
      ],
      dailyCost: activities.map { _ in 0 }
    )
  }
}

extension SimulationModel {
  /// Multiplies the length of an activity by a random number of its own.
  mutating func vary(_ activity: ActivityIndex, _ distribution: Distribution) {
    quantities.append(
      RandomQuantity(
        RandomKey("activity \(activity.rawValue)"),
        item: 0,
        distribution,
        neutral: 1,
        effects: [.factor(activity)]
      )
    )
    itemCount = max(itemCount, 1)
  }

  /// Gives an activity a random length of its own, in units of so many slots.
  mutating func varyLength(of activity: ActivityIndex, _ length: Distribution, scale: Double) {
    let planned = Double(problem[activity].modes[0].duration) / scale
    vary(activity, length.divided(by: planned))
  }
}

extension Distribution {
  /// The distribution of a number divided by a positive one.
  fileprivate func divided(by divisor: Double) -> Distribution {
    switch self {
    case .constant(let value): .constant(value / divisor)
    case .uniform(let least, let most): .uniform(least / divisor, most / divisor)
    case .triangular(let least, let mode, let most):
      .triangular(least / divisor, mode / divisor, most / divisor)
    case .pert(let least, let mode, let most):
      .pert(least / divisor, mode / divisor, most / divisor)
    case .lognormal(let median, let sigma): .lognormal(median: median / divisor, sigma: sigma)
    case .exponential(let mean): .exponential(mean: mean / divisor)
    case .empirical(let values): .empirical(values.map { $0 / divisor })
    }
  }
}
