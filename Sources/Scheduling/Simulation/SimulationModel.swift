/// What a random quantity does to a replication.
public enum SimulationEffect: Sendable {
  /// Multiplies the length of an activity.
  case factor(ActivityIndex)
  /// Multiplies the time for which an activity is served its fluids.
  case fluid(ActivityIndex)
  /// Adds days to the length of an activity, on its calendar.
  case delay(ActivityIndex)
  /// Keeps an activity from starting before a slot plus so many days.
  case release(ActivityIndex, base: Int32)
  /// Lets those who are hired into a resource come so many days later.
  case hiring(ResourceIndex)
  /// Multiplies the loss of people, of which a yearly share is planned.
  case attrition(ResourceIndex, yearlyShare: Double)
  /// Adds an amount times what the value is above its neutral one to the cost of a project.
  case cost(project: Int, amount: Int64)
  /// Adds an amount to the cost of a project where the quantity occurs.
  case charge(project: Int, amount: Int64)
}

/// A random number of a replication, and what follows from it.
public struct RandomQuantity: Sendable {
  /// What its draws are keyed by.
  public var key: RandomKey
  /// The item of the reports it belongs to.
  public var item: Int
  /// Its values.
  public var distribution: Distribution
  /// The value that changes nothing: 1 of a factor, 0 of days.
  public var neutral: Double
  /// The chance that it occurs at all; else it has its neutral value.
  public var probability = 1.0
  /// Correlations with drivers, by position; the sum of their squares is at most 1 where drivers
  /// are independent.
  public var loadings: [(driver: Int, weight: Double)] = []
  /// What follows from it.
  public var effects: [SimulationEffect]

  /// Makes a quantity.
  public init(
    _ key: RandomKey,
    item: Int,
    _ distribution: Distribution,
    neutral: Double,
    effects: [SimulationEffect]
  ) {
    self.key = key
    self.item = item
    self.distribution = distribution
    self.neutral = neutral
    self.effects = effects
  }
}

/// A common cause: a standard normal number that quantities are correlated with.
public struct RandomDriver: Sendable {
  /// What its draws are keyed by.
  public var key: RandomKey
  /// The item of the reports it is.
  public var item: Int
  /// Whether it varies; a driver that is switched off stays at its median.
  public var isActive = true

  /// Makes a driver.
  public init(_ key: RandomKey, item: Int) {
    self.key = key
    self.item = item
  }
}

/// Work that is repeated until it succeeds: silicon that is debugged, fixed, made and tested again.
///
/// A pass is all members once. The plan holds so many passes; in a replication none are made where
/// the first attempt succeeds (only the entry is carried out, which finds that out), else as many as
/// it takes. The verdict falls when one member finishes: work of a pass that failed is broken off.
public struct RepeatedWork: Sendable {
  /// What its draws are keyed by.
  public var key: RandomKey
  /// The item of the reports it is.
  public var item: Int
  /// The project it belongs to.
  public var project: Int
  /// The activities of a pass.
  public var members: [ActivityIndex]
  /// Those members with which a pass begins, which are carried out in any case.
  public var entries: [ActivityIndex]
  /// The member whose finish tells whether another pass follows.
  public var verdict: ActivityIndex
  /// The chance that no pass is needed.
  public var firstSuccess: Double
  /// The chance that a pass is the last one.
  public var laterSuccess: Double
  /// The chance that a pass is a heavy one.
  public var heavyShare: Double
  /// The lengths that members have in a heavy pass, where they differ.
  public var heavyLengths: [(ActivityIndex, Int32)] = []
  /// The passes that are certain, because the first attempt is known to have failed.
  public var certainPasses = 0
  /// Days before a further pass begins, for work of a pass that the problem does not hold any more.
  public var restartDays: Int32 = 0
  /// What a pass costs beside its work.
  public var passCost: Int64 = 0
  /// What a heavy pass costs beside its work.
  public var heavyPassCost: Int64 = 0
  /// Whether the number of passes varies; else there is the one of the plan.
  public var isActive = true

  /// The mean number of passes where it varies.
  public var expectedPasses: Double {
    guard isActive, laterSuccess > 0 else { return 1 }
    return certainPasses > 0
      ? Double(certainPasses) + (1 - laterSuccess) / laterSuccess
      : (1 - firstSuccess) / laterSuccess
  }

  /// Makes repeated work.
  public init(
    _ key: RandomKey,
    item: Int,
    project: Int,
    members: [ActivityIndex],
    entries: [ActivityIndex],
    verdict: ActivityIndex,
    firstSuccess: Double,
    laterSuccess: Double,
    heavyShare: Double
  ) {
    self.key = key
    self.item = item
    self.project = project
    self.members = members
    self.entries = entries
    self.verdict = verdict
    self.firstSuccess = firstSuccess
    self.laterSuccess = laterSuccess
    self.heavyShare = heavyShare
  }
}

/// People who join a resource, so that they can come later: its capacity without what they add.
public struct HiringRamp: Sendable {
  /// The resource.
  public var resource: ResourceIndex
  /// The units that hires add over time, sorted by slot; part of the resource's capacity.
  public var added: [CapacityStep]

  /// Makes a ramp.
  public init(_ resource: ResourceIndex, added: [CapacityStep]) {
    self.resource = resource
    self.added = added
  }
}

/// A project of a simulation: whose dates and cost are of interest.
public struct SimulatedProject: Sendable {
  /// The activities whose last finish is each date of interest.
  public var dates: [[ActivityIndex]]
  /// The date of interest that correlations and chains are about.
  public var mainDate: Int
  /// The slot the main date should keep, where there is one.
  public var target: Int32?
  /// What the project costs as planned.
  public var plannedCost: Int64

  /// Makes a project.
  public init(dates: [[ActivityIndex]], mainDate: Int, target: Int32?, plannedCost: Int64) {
    self.dates = dates
    self.mainDate = mainDate
    self.target = target
    self.plannedCost = plannedCost
  }
}

/// A plan and all that may come otherwise, as a simulation is told it.
public struct SimulationModel: Sendable {
  /// The problem that was planned; without maximal lags, stocks, groups and starts permitted one
  /// by one.
  public var problem: Problem
  /// The plan: starts, finishes and modes that each replication keeps to as long as it can.
  public var plan: Schedule
  /// The slot behind the last one in which each activity is served fluids by plan; 0 where it is not.
  public var served: ContiguousArray<Int32>
  /// The project of each activity, negative for none.
  public var projectOf: [Int]
  /// The projects.
  public var projects: [SimulatedProject]
  /// What a day of each activity costs its project beyond or short of plan.
  public var dailyCost: [Int64]
  /// The random quantities.
  public var quantities: [RandomQuantity] = []
  /// The common causes.
  public var drivers: [RandomDriver] = []
  /// How the common causes are correlated.
  public var correlations = CorrelationMatrix(count: 0, pairs: [])
  /// Work that is repeated until it succeeds.
  public var repetitions: [RepeatedWork] = []
  /// Who joins resources.
  public var ramps: [HiringRamp] = []
  /// The number of items of the reports.
  public var itemCount = 0
  /// Whether work may start before its planned day as soon as all it waits for is there.
  public var startsEarly = false

  /// Makes the model of a plan from which nothing varies.
  public init(
    problem: Problem,
    plan: Schedule,
    projectOf: [Int],
    projects: [SimulatedProject],
    dailyCost: [Int64]
  ) {
    self.problem = problem
    self.plan = plan
    served = ContiguousArray(repeating: 0, count: plan.starts.count)
    for run in plan.fluidRuns {
      let activity = run.activity.offset
      served[activity] = max(served[activity], run.slots.upperBound)
    }
    self.projectOf = projectOf
    self.projects = projects
    self.dailyCost = dailyCost
  }

  /// The model without what belongs to one item: its quantities neutral, its driver at the median.
  public func without(item: Int) -> SimulationModel {
    var model = self
    model.quantities.removeAll { $0.item == item }
    for index in model.drivers.indices where model.drivers[index].item == item {
      model.drivers[index].isActive = false
    }
    for index in model.repetitions.indices where model.repetitions[index].item == item {
      model.repetitions[index].isActive = false
    }
    return model
  }

  /// The model in which nothing varies.
  public func withoutUncertainty() -> SimulationModel {
    var model = self
    model.quantities = []
    for index in model.repetitions.indices { model.repetitions[index].isActive = false }
    return model
  }
}

/// Why a plan can't be simulated.
public enum SimulationError: Error, Equatable {
  /// The problem has maximal lags, stocks, groups or starts permitted one by one.
  case unsupported
  /// Without uncertainty an activity would not start as planned.
  case differsFromPlan(ActivityIndex, planned: Int32, simulated: Int32)
}
