/// Why a builder's parts make no problem.
public struct InvalidProblem: Error, Hashable, Sendable {
  /// What is wrong with one part.
  public enum Fault: Hashable, Sendable {
    /// A calendar's week is not of seven days, or its phase not from 0 to 6.
    case malformedWeek(CalendarIndex)
    /// A calendar has no worked day in the span.
    case neverOpen(CalendarIndex)
    /// The capacity steps of a resource are not strictly ascending, or one is negative or above
    /// 2^28 units.
    case malformedCapacity(ResourceIndex)
    /// A stock is negative or above 2^50 units.
    case malformedStock(NonrenewableIndex)
    /// The steps of a fluid supply are not strictly ascending, or one is negative or above 2^50.
    case malformedFluidSupply(FluidSupplyIndex)
    /// The periods of a cap on spend overlap or are out of order, or a limit is negative or above
    /// 2^62.
    case malformedSpendCap(SpendCapIndex)
    /// The unit of spend is not positive.
    case malformedSpendUnit
    /// A fluid demand's volume, limit, prices or uses are out of range, it names a supply or cap
    /// that was not added or one twice, or a free draw comes behind a priced one.
    case malformedFluidDemand(ActivityIndex, mode: Int)
    /// A waiting share is not from 0 to 1000 thousandths.
    case malformedWaitingShare(ActivityIndex)
    /// All fluid demands together could cost more than 2^62.
    case spendTooLarge
    /// A group's cost is negative or above 2^50.
    case malformedGroup(GroupIndex)
    /// A level of the objective is beyond the eighth, is empty, names a term twice or weighs one by
    /// less than 1 or more than 2^20.
    case malformedObjective(level: Int)
    /// A level of the objective might not fit `Int64`.
    case objectiveOverflow(level: Int)
    /// An activity names a calendar that was not added.
    case unknownCalendar(ActivityIndex, CalendarIndex)
    /// An activity demands a resource that was not added.
    case unknownResource(ActivityIndex, ResourceIndex)
    /// An activity uses a non-renewable resource that was not added.
    case unknownNonrenewable(ActivityIndex, NonrenewableIndex)
    /// An activity belongs to a group that was not added.
    case unknownGroup(ActivityIndex, GroupIndex)
    /// An activity has no mode.
    case noMode(ActivityIndex)
    /// A mode's duration is negative.
    case negativeDuration(ActivityIndex, mode: Int)
    /// A mode's demand is negative or above 2^20 units.
    case malformedDemand(ActivityIndex, mode: Int)
    /// A mode's use of a stock is negative or above 2^40 units.
    case malformedUse(ActivityIndex, mode: Int)
    /// A release or given start lies outside the span, a wished slot absurdly far away, or a
    /// weight is negative.
    case malformedDates(ActivityIndex)
    /// The permitted starts are empty or not strictly ascending.
    case malformedPermittedStarts(ActivityIndex)
    /// In every mode the activity demands more than the resource ever has.
    case demandAboveCapacity(ActivityIndex, ResourceIndex)
    /// A precedence names an activity that was not added.
    case unknownActivity(PrecedenceIndex, ActivityIndex)
    /// A precedence ties an activity to itself.
    case selfPrecedence(PrecedenceIndex, ActivityIndex)
    /// A lag is longer than the span.
    case lagBeyondSpan(PrecedenceIndex)
    /// A maximal lag is shorter than the minimal one of the same kind of days.
    case emptyLagWindow(PrecedenceIndex)
    /// A hold names a resource or an activity that was not added, or takes a negative amount or
    /// more than 2^20 units.
    case malformedHold(HoldIndex)
    /// A hold takes more than its resource ever has.
    case holdAboveCapacity(HoldIndex)
    /// The activities wait for each other, each for the one before it and the first for the last.
    case cycle([ActivityIndex])
    /// The span is not from 1 day to 400 years.
    case malformedSpan(Int32)
  }

  /// Every fault, in the order of the parts; never empty.
  public let faults: [Fault]

  /// Makes the error of some faults.
  public init(faults: [Fault]) {
    self.faults = faults
  }
}
