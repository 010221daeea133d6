/// A point of an activity that a precedence ties to.
public enum ActivityEnd: Hashable, Sendable {
  /// The first day of the work.
  case start
  /// The day after the last day of the work.
  case finish
}

/// The distance of two points.
public enum Lag: Hashable, Sendable {
  /// Calendar days; negative where the successor may come first.
  case days(Int32)
  /// Worked days of the successor's calendar; negative where the successor may come first.
  case workingDays(Int32)

  /// The number, whatever the days are.
  var count: Int32 {
    switch self {
    case .days(let count), .workingDays(let count): count
    }
  }
}

/// An order between a point of one activity and a point of another.
///
/// The successor's point lies at or after the predecessor's point plus ``minimalLag``, and at or
/// before the predecessor's point plus ``maximalLag``, where these are given. Minimal lags may not
/// form a cycle; maximal lags may, with each other and with minimal ones.
public struct Precedence: Hashable, Sendable {
  // Ordered by alignment: projects have several of these for each activity.

  /// The activity that comes first.
  public var predecessor: ActivityIndex

  /// The activity that waits.
  public var successor: ActivityIndex

  /// The least distance, if there is one.
  public var minimalLag: Lag?

  /// The greatest distance, if there is one.
  public var maximalLag: Lag?

  /// The point of the predecessor.
  public var predecessorEnd: ActivityEnd

  /// The point of the successor.
  public var successorEnd: ActivityEnd

  /// Makes a precedence; by default finish to start without lag.
  public init(
    _ predecessor: ActivityIndex,
    _ predecessorEnd: ActivityEnd = .finish,
    to successor: ActivityIndex,
    _ successorEnd: ActivityEnd = .start,
    minimalLag: Lag? = .days(0),
    maximalLag: Lag? = nil
  ) {
    self.predecessor = predecessor
    self.predecessorEnd = predecessorEnd
    self.successor = successor
    self.successorEnd = successorEnd
    self.minimalLag = minimalLag
    self.maximalLag = maximalLag
  }
}
