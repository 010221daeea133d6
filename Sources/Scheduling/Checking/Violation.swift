/// One way in which a schedule breaks its problem.
public struct Violation: Hashable, Sendable {
  /// What is broken.
  public enum Kind: Hashable, Sendable {
    /// The schedule has rows for so many activities, not for the problem's.
    case missingActivities(rows: Int)
    /// The mode is none of the activity's.
    case modeOutOfRange(ActivityIndex)
    /// The dropped groups are not ascending, or one is none of the problem's.
    case malformedDroppedGroups
    /// The activity is left out although its group is not dropped.
    case leftOut(ActivityIndex)
    /// The activity is placed although its group is dropped.
    case placedThoughDropped(ActivityIndex)
    /// The activity is left out but has a start or finish other than 0.
    case datedThoughDropped(ActivityIndex)
    /// The activity starts before slot 0.
    case beforeHorizon(ActivityIndex)
    /// The activity ends after the last slot.
    case beyondSpan(ActivityIndex)
    /// The finish is not the start and the duration on the calendar.
    case wrongFinish(ActivityIndex, expected: Int32)
    /// The activity starts on a day its calendar, or one that must be open too, is closed.
    case startsOnClosedDay(ActivityIndex)
    /// The activity starts before its release.
    case release(ActivityIndex)
    /// Work under way was moved.
    case fixedStartMoved(ActivityIndex)
    /// The start is not among the permitted ones.
    case startNotPermitted(ActivityIndex)
    /// The activity finishes after its deadline.
    case deadline(ActivityIndex)
    /// A minimal lag is not kept.
    case precedence(PrecedenceIndex)
    /// A maximal lag is not kept.
    case maximalLag(PrecedenceIndex)
    /// Activities hold more than there is in a slot.
    case capacity(ResourceIndex, slot: Int32, excess: Int32)
    /// Activities alone would fit in a slot, but the holds over it don't.
    case hold(ResourceIndex, slot: Int32, excess: Int32)
    /// The chosen modes use more than there is of a stock.
    case stock(NonrenewableIndex, excess: Int64)
    /// A run names a demand or draw that its activity does not have, or has no rate.
    case unknownFluidDraw(ActivityIndex)
    /// The runs are not sorted by activity.
    case fluidRunsOutOfOrder(ActivityIndex)
    /// A fluid demand is served before the start or after the finish.
    case fluidOutsideActivity(ActivityIndex, demand: Int)
    /// A fluid demand is served so many units, not its volume.
    case fluidVolume(ActivityIndex, demand: Int, done: Int64)
    /// A fluid demand is served more than its limit in a slot.
    case fluidLimit(ActivityIndex, demand: Int, slot: Int32)
    /// A fluid demand that never bursts is served from a priced draw.
    case burstRefused(ActivityIndex, demand: Int)
    /// More flows in a slot than a supply has.
    case fluidSupply(FluidSupplyIndex, slot: Int32, excess: Int64)
    /// More is spent in a period, by position, than a cap allows.
    case spendCap(SpendCapIndex, period: Int, excess: Int64)
  }

  /// What is broken.
  public let kind: Kind

  /// Whether the problem leaves no choice: work under way is in conflict with something, or a
  /// deadline that is not hard, and so a term of the objective, is missed.
  public let isForced: Bool
}
