/// How far a search has come, told between its rounds.
public struct SolveProgress: Hashable, Sendable {
  /// The schedules generated so far; it never falls from one report to the next.
  public let schedulesGenerated: Int

  /// The value of the best schedule so far; nil where there is none yet.
  ///
  /// It never rises.
  public let value: ObjectiveValue?

  /// A value that no schedule's value is less than.
  public let bound: ObjectiveValue
}
