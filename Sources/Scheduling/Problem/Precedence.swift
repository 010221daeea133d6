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
  // Packed: projects have several of these for each activity.

  /// The activity that comes first.
  public var predecessor: ActivityIndex

  /// The activity that waits.
  public var successor: ActivityIndex

  /// The days of the lags, 0 where there is none.
  private var minimalDays: Int32 = 0
  private var maximalDays: Int32 = 0

  /// What lags there are, and which of them count worked days.
  private var lags = LagKinds()

  /// The point of the predecessor.
  public var predecessorEnd: ActivityEnd

  /// The point of the successor.
  public var successorEnd: ActivityEnd

  /// The least distance, if there is one.
  public var minimalLag: Lag? {
    get { lags.lag(of: minimalDays, .minimal, .minimalIsWorking) }
    set { minimalDays = lags.set(newValue, .minimal, .minimalIsWorking) }
  }

  /// The greatest distance, if there is one.
  public var maximalLag: Lag? {
    get { lags.lag(of: maximalDays, .maximal, .maximalIsWorking) }
    set { maximalDays = lags.set(newValue, .maximal, .maximalIsWorking) }
  }

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

/// What lags a precedence has.
private struct LagKinds: OptionSet, Hashable {
  let rawValue: UInt8

  static let minimal = Self(rawValue: 1)
  static let minimalIsWorking = Self(rawValue: 2)
  static let maximal = Self(rawValue: 4)
  static let maximalIsWorking = Self(rawValue: 8)

  func lag(of days: Int32, _ kind: Self, _ working: Self) -> Lag? {
    if !contains(kind) { return nil }
    return contains(working) ? .workingDays(days) : .days(days)
  }

  /// Takes note of a lag; returns its days.
  mutating func set(_ lag: Lag?, _ kind: Self, _ working: Self) -> Int32 {
    subtract([kind, working])
    guard let lag else { return 0 }
    insert(kind)
    if case .workingDays = lag { insert(working) }
    return lag.count
  }
}
