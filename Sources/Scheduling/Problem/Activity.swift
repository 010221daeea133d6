/// A date an activity should keep, and what each day beyond it weighs.
public struct Due: Hashable, Sendable {
  /// The weight of each day of tardiness, at least 0.
  public var weight: Int64

  /// The slot by which the activity should have finished.
  public var slot: Int32

  /// Makes a due date.
  public init(_ slot: Int32, weight: Int64 = 1) {
    self.slot = slot
    self.weight = weight
  }
}

/// A piece of work to place, as a builder is told it.
///
/// A start is the first worked day at or after what it waits for; an activity of duration zero (a
/// milestone) sits at that bound exactly, worked day or not. Starts given by hand
/// (``fixedStart``, ``permittedStarts``) are taken as they are.
public struct Activity: Hashable, Sendable {
  // Ordered by size, so that large problems lose no room between.

  /// Calendars that must be open too: the work progresses on the intersection.
  public var additionalCalendars: [CalendarIndex] = []

  /// The ways to carry it out, at least one.
  public var modes: [Mode]

  /// The only slots at which it may start, sorted, for example shuttle dates.
  public var permittedStarts: [Int32]?

  /// The date it should keep.
  public var due: Due?

  /// A stable number by which ties are broken, before the index.
  public var ordinal: Int32

  /// The calendar the work progresses on.
  public var calendar: CalendarIndex

  /// The first slot at which it may start.
  public var release: Int32 = 0

  /// The slot by which it must have finished; missing it is the worst a schedule can do.
  public var deadline: Int32?

  /// Whether a schedule that misses the deadline is none at all; work under way may miss it even so.
  public var isDeadlineHard: Bool = false

  /// The start of work under way, honoured whatever it conflicts with.
  public var fixedStart: Int32?

  /// Whether it stays at its earliest start when work is moved as late as costs nothing.
  public var isAnchored: Bool = false

  /// The start in the plan to stay close to.
  public var preferredStart: Int32?

  /// The group with which it may be dropped.
  public var group: GroupIndex?

  /// Makes an activity of several modes.
  public init(ordinal: Int32, calendar: CalendarIndex, modes: [Mode]) {
    self.ordinal = ordinal
    self.calendar = calendar
    self.modes = modes
  }

  /// Makes an activity of one mode.
  public init(
    ordinal: Int32,
    calendar: CalendarIndex,
    duration: Int32,
    demands: [Demand] = [],
    cost: Int64 = 0
  ) {
    self.init(
      ordinal: ordinal,
      calendar: calendar,
      modes: [Mode(duration: duration, demands: demands, cost: cost)]
    )
  }
}
