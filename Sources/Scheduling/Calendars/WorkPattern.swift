/// Which days are worked: a weekly pattern with exceptions, as a builder is told it.
///
/// Where the exceptions disagree, an opened day wins over a closed interval.
public struct WorkPattern: Hashable, Sendable {
  /// Seven flags, the days of a week that are worked; which weekday comes first is the caller's.
  public var week: [Bool]

  /// The position in ``week`` of slot 0, from 0 to 6.
  public var phase: Int

  /// Intervals that are not worked, in any order.
  public var closed: [Range<Int32>]

  /// Days that are worked although the week or an interval says otherwise, in any order.
  public var opened: [Int32]

  /// Makes a pattern.
  ///
  /// - Parameters:
  ///   - week: Seven flags; any other number is refused when the problem is built.
  ///   - phase: The position of slot 0 in the week.
  ///   - closed: Half-open intervals of slots, for example holidays.
  ///   - opened: Slots that are worked all the same.
  public init(
    week: [Bool],
    phase: Int = 0,
    closed: [Range<Int32>] = [],
    opened: [Int32] = []
  ) {
    self.week = week
    self.phase = phase
    self.closed = closed
    self.opened = opened
  }

  /// A calendar on which every day is worked: fabrication, qualification, compute.
  public static let everyDay = WorkPattern(week: Array(repeating: true, count: 7))

  /// The flags of the slots from 0 to `span`.
  ///
  /// - Complexity: O(span + exceptions).
  func flags(span: Int32) -> ContiguousArray<Bool> {
    var flags = ContiguousArray<Bool>(repeating: false, count: Int(span))
    for slot in flags.indices { flags[slot] = week[(slot + phase) % 7] }
    for interval in closed {
      let clipped = interval.clamped(to: 0..<span)
      for slot in clipped { flags[Int(slot)] = false }
    }
    for slot in opened where slot >= 0 && slot < span { flags[Int(slot)] = true }
    return flags
  }
}
