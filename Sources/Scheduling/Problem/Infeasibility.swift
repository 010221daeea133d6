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

extension Infeasibility {
  /// The same reason where activities and other parts have other indices.
  func mapped(
    activity: (ActivityIndex) -> ActivityIndex,
    precedence: (PrecedenceIndex) -> PrecedenceIndex,
    hold: (HoldIndex) -> HoldIndex,
    resource: (ResourceIndex) -> ResourceIndex
  ) -> Infeasibility {
    switch self {
    case .beyondSpan(let index): .beyondSpan(activity(index))
    case .noPermittedStart(let index): .noPermittedStart(activity(index))
    case .capacityNeverSuffices(let index, let short):
      .capacityNeverSuffices(activity(index), resource(short))
    case .stockNeverSuffices, .contradiction: self
    case .fluidNeverSuffices(let index, let cap): .fluidNeverSuffices(activity(index), cap)
    case .deadline(let index): .deadline(activity(index))
    case .holdDeadlock(let index): .holdDeadlock(hold(index))
    case .holdOutlivesCapacity(let index): .holdOutlivesCapacity(hold(index))
    case .maximalLag(let index): .maximalLag(precedence(index))
    case .lagCycle(let indices): .lagCycle(indices.map(activity))
    }
  }
}
