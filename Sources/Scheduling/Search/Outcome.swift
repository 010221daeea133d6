/// What a search found, and how good it is known to be.
public struct Outcome: Sendable {
  /// What is known about the schedule.
  public enum Status: Hashable, Sendable {
    /// No schedule is better: its value is the bound.
    case optimal
    /// There is a schedule, perhaps a better one exists.
    case feasible
    /// There can be no schedule, for this reason.
    case infeasible(Infeasibility)
    /// None was found; this stopped the last attempt. That there is none is not proved.
    case unsolved(Infeasibility)
    /// The search was cancelled before it found one.
    case cancelled
  }

  /// Why the search ended.
  public enum StoppingReason: Hashable, Sendable {
    /// The value reached the bound, or infeasibility was proved.
    case proof
    /// The schedules of the options were generated.
    case effort
    /// Every list the search knows how to make failed.
    case exhaustion
    /// The surrounding task was cancelled.
    case cancellation
  }

  /// What is known about the schedule.
  public let status: Status

  /// The best schedule found.
  public let schedule: Schedule?

  /// The best schedule's value.
  public let value: ObjectiveValue?

  /// A value that no schedule's value is less than; nil where even that has no schedule.
  public let bound: ObjectiveValue?

  /// How far the value lies above the bound; nil where it does not, or nothing was found.
  public let gap: ObjectiveGap?

  /// The schedules generated; the options' effort, unless the search ended sooner.
  public let schedulesGenerated: Int

  /// Why the search ended.
  public let stoppingReason: StoppingReason

  /// What the schedule could not honour because the problem forced it, by activity and resource.
  public let conflicts: [Conflict]
}
