/// Collects what a problem consists of; ``build()`` checks it and freezes it.
///
/// Slots are calendar days, slot 0 is the first day of the horizon. The horizon is open to the
/// right: late is not infeasible. Only what would end after ``span`` slots can't be placed.
public struct ProblemBuilder: Sendable {
  /// The number of slots that calendars and capacities are laid out for; 60 years by default.
  public var span: Int32 = 21_915

  /// What a solver makes small, most important level first; at most eight levels.
  public var objective: [ObjectiveLevel] = [
    .deadlineViolation, .weightedTardiness, .referenceDeviation, .cost,
  ]

  /// The calendars added so far.
  public private(set) var calendars: [WorkPattern] = []

  /// The resources added so far.
  public internal(set) var resources: [Resource] = []

  /// The stocks of the non-renewable resources added so far: the units there are for all activities
  /// together.
  public internal(set) var stocks: [Int64] = []

  /// The groups of activities that may be dropped, added so far.
  public internal(set) var groups: [Group] = []

  /// What groups that were dropped before cost; part of every schedule's value.
  var sunkSums = ObjectiveSums()

  /// The activities added so far; may be changed in place until the problem is built.
  public var activities: [Activity] = []

  /// The precedences added so far.
  public internal(set) var precedences: [Precedence] = []

  /// The holds added so far.
  public internal(set) var holds: [Hold] = []

  /// The fluid supplies added so far.
  public private(set) var fluidSupplies: [FluidSupply] = []

  /// The caps on spend added so far.
  public private(set) var spendCaps: [SpendCap] = []

  /// The units of spend, as prices count them, that weigh as much as one unit of a mode's cost.
  public var spendUnit: Int64 = 1

  /// Makes an empty builder.
  public init() {}

  /// Makes room for parts whose numbers are known, which saves the growing.
  public mutating func reserveCapacity(activities activityCount: Int, precedences: Int) {
    activities.reserveCapacity(activityCount)
    self.precedences.reserveCapacity(precedences)
  }

  /// Adds a calendar.
  @discardableResult
  public mutating func addCalendar(_ pattern: WorkPattern) -> CalendarIndex {
    calendars.append(pattern)
    return CalendarIndex(offset: calendars.count - 1)
  }

  /// Adds a resource.
  @discardableResult
  public mutating func addResource(_ resource: Resource) -> ResourceIndex {
    resources.append(resource)
    return ResourceIndex(offset: resources.count - 1)
  }

  /// Adds a non-renewable resource.
  ///
  /// - Parameter capacity: The units there are for all activities together, from 0 to 2^50.
  /// - Returns: What modes name in their ``Mode/uses``.
  @discardableResult
  public mutating func addNonrenewable(capacity: Int64) -> NonrenewableIndex {
    stocks.append(capacity)
    return NonrenewableIndex(offset: stocks.count - 1)
  }

  /// Adds a fluid supply.
  @discardableResult
  public mutating func addFluidSupply(_ supply: FluidSupply) -> FluidSupplyIndex {
    fluidSupplies.append(supply)
    return FluidSupplyIndex(offset: fluidSupplies.count - 1)
  }

  /// Adds a cap on spend.
  @discardableResult
  public mutating func addSpendCap(_ cap: SpendCap) -> SpendCapIndex {
    spendCaps.append(cap)
    return SpendCapIndex(offset: spendCaps.count - 1)
  }

  /// Adds a group of activities that may be dropped; activities name it.
  @discardableResult
  public mutating func addGroup(droppingCost: Int64) -> GroupIndex {
    groups.append(Group(droppingCost: droppingCost))
    return GroupIndex(offset: groups.count - 1)
  }

  /// Adds an activity.
  @discardableResult
  public mutating func addActivity(_ activity: Activity) -> ActivityIndex {
    activities.append(activity)
    return ActivityIndex(offset: activities.count - 1)
  }

  /// Adds a precedence.
  @discardableResult
  public mutating func addPrecedence(_ precedence: Precedence) -> PrecedenceIndex {
    precedences.append(precedence)
    return PrecedenceIndex(offset: precedences.count - 1)
  }

  /// Adds a hold.
  @discardableResult
  public mutating func addHold(
    _ resource: ResourceIndex,
    _ amount: Int32,
    fromStartOf opener: ActivityIndex,
    untilFinishOf closer: ActivityIndex
  ) -> HoldIndex {
    holds.append(Hold(resource: resource, amount: amount, opener: opener, closer: closer))
    return HoldIndex(offset: holds.count - 1)
  }

  /// Checks the parts and freezes them.
  ///
  /// - Throws: Every fault found, in the order of the parts.
  /// - Complexity: O(span × (calendars + resources) + activities + precedences).
  public consuming func build() throws(InvalidProblem) -> Problem {
    let faults = self.faults()
    if !faults.isEmpty { throw InvalidProblem(faults: faults) }
    return Problem(self)
  }
}
