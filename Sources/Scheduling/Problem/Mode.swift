/// Units of a resource that an activity holds from its start to its finish.
public struct Demand: Hashable, Sendable {
  /// The resource.
  public var resource: ResourceIndex

  /// The units, at least 0.
  public var amount: Int32

  /// Makes a demand.
  public init(_ resource: ResourceIndex, _ amount: Int32) {
    self.resource = resource
    self.amount = amount
  }
}

/// Units of a non-renewable resource that an activity uses up.
public struct Use: Hashable, Sendable {
  /// The non-renewable resource.
  public var resource: NonrenewableIndex

  /// The units, at least 0.
  public var amount: Int64

  /// Makes a use.
  public init(_ resource: NonrenewableIndex, _ amount: Int64) {
    self.resource = resource
    self.amount = amount
  }
}

/// One way to carry out an activity: a team size, with the duration and the price it brings.
public struct Mode: Hashable, Sendable {
  // Numbers of a size stand side by side: large problems have several of these for each activity.

  /// Working days of the activity's calendar, at least 0; 0 makes a milestone.
  public var duration: Int32

  /// The thousandths of ``demands`` that are held, rounded up, from the end of the duration to the
  /// finish, where a fluid demand stretches the activity.
  public var waitingShare: Int32 = 1000

  /// What is held from start to finish, closed days between included.
  public var demands: [Demand]

  /// What is used up, once and for good, of the stocks that all activities share.
  public var uses: [Use]

  /// Work that flows from the start on and keeps the activity from finishing before it is done.
  public var fluids: [FluidDemand] = []

  /// What this mode costs, in whatever unit the caller sums.
  public var cost: Int64

  /// Makes a mode.
  public init(duration: Int32, demands: [Demand] = [], uses: [Use] = [], cost: Int64 = 0) {
    self.duration = duration
    self.demands = demands
    self.uses = uses
    self.cost = cost
  }

  /// The demands with those of one resource added up, without empty ones, by resource.
  var mergedDemands: [Demand] {
    let isMerged =
      demands.allSatisfy { $0.amount > 0 }
      && zip(demands, demands.dropFirst()).allSatisfy { $0.resource < $1.resource }
    // The given array is shared then, not copied.
    if isMerged { return demands }
    var merged: [Demand] = []
    for demand in demands.sorted(by: { $0.resource < $1.resource }) where demand.amount > 0 {
      if merged.last?.resource == demand.resource {
        merged[merged.count - 1].amount += demand.amount
      } else {
        merged.append(demand)
      }
    }
    return merged
  }
}
