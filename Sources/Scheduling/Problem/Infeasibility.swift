/// Why no schedule was found, naming what stands in the way.
public enum Infeasibility: Error, Hashable, Sendable {
  /// The activity would end after the last slot that calendars and capacities cover.
  case beyondSpan(ActivityIndex)
  /// No permitted start is left after what the activity waits for.
  case noPermittedStart(ActivityIndex)
  /// The resource never has enough units for as long as the activity takes.
  case capacityNeverSuffices(ActivityIndex, ResourceIndex)
  /// No choice of modes was found that uses no more than there is of this stock.
  case stockNeverSuffices(NonrenewableIndex)
  /// The activity's fluid demand is never met, for want of this at the end.
  case fluidNeverSuffices(ActivityIndex, FluidCap)
  /// The activity can't finish by its hard deadline.
  case deadline(ActivityIndex)
  /// The hold can't be released: what it waits for is blocked by open holds.
  case holdDeadlock(HoldIndex)
  /// The hold lasts until after its resource's capacity ends.
  case holdOutlivesCapacity(HoldIndex)
  /// The maximal lag of the precedence can't be kept.
  case maximalLag(PrecedenceIndex)
  /// Several constraints contradict each other; ``Outcome/explanation`` names them.
  case contradiction
  /// Minimal and maximal lags between these activities contradict each other.
  case lagCycle([ActivityIndex])
}
