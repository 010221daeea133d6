/// Something that keeps an activity from starting earlier, with the first slot it allows.
public struct StartBinding: Hashable, Sendable {
  /// What binds.
  public enum Cause: Hashable, Sendable {
    /// The activity's release.
    case release
    /// A precedence; its predecessor is what the activity waits for.
    case precedence(PrecedenceIndex)
    /// Units of a resource. Of the activities that hold some in the last slot in the way, the one
    /// that finishes first is named, ties by index; nil where capacity itself is missing.
    case resource(ResourceIndex, heldBy: ActivityIndex?)
    /// Units of a resource that a hold takes in the last slot in the way.
    case hold(ResourceIndex, HoldIndex)
    /// Closed days of the activity's calendar, after what else binds.
    case calendar
    /// Only certain starts are permitted.
    case permittedStart
    /// The work is under way.
    case fixedStart
    /// Nothing: it could start sooner, but starts as late as that costs nothing.
    case slack
  }

  /// What binds.
  public let cause: Cause

  /// The first slot that the cause leaves for the start; for slack, the first slot there is.
  public let slot: Int32

  /// Makes a binding.
  public init(cause: Cause, slot: Int32) {
    self.cause = cause
    self.slot = slot
  }
}
