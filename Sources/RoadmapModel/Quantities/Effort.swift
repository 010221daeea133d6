/// Work of people, exact to a thousandth of an engineer-day; a day is one person's working day.
public struct EngineerDays: Hashable, Comparable, Sendable {
  /// Thousandths of an engineer-day.
  public let thousandths: Int64

  /// Effort of `thousandths` / 1,000 engineer-days.
  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// A whole number of engineer-days; the greatest that can be held where it is beyond.
  public init(_ days: Int) {
    thousandths = Int64(days).clampedProduct(1_000)
  }

  /// No effort.
  public static let zero = EngineerDays(0)

  /// The effort in engineer-days as a binary number.
  public var value: Double { Double(thousandths) / 1_000 }

  /// The sum of two efforts.
  public static func + (lhs: EngineerDays, rhs: EngineerDays) -> EngineerDays {
    EngineerDays(thousandths: lhs.thousandths + rhs.thousandths)
  }

  /// Orders by size.
  public static func < (lhs: EngineerDays, rhs: EngineerDays) -> Bool {
    lhs.thousandths < rhs.thousandths
  }
}

/// Days on which a calendar is open.
public struct WorkingDays: Hashable, Comparable, Sendable {
  /// How many open days.
  public let count: Int

  /// A number of open days.
  public init(_ count: Int) {
    self.count = count
  }

  /// Orders by size.
  public static func < (lhs: WorkingDays, rhs: WorkingDays) -> Bool {
    lhs.count < rhs.count
  }
}

/// Compute in hours of one core.
public struct CoreHours: Hashable, Comparable, Sendable {
  /// Whole core-hours.
  public let count: Int64

  /// A number of core-hours.
  public init(_ count: Int64) {
    self.count = count
  }

  /// Orders by size.
  public static func < (lhs: CoreHours, rhs: CoreHours) -> Bool {
    lhs.count < rhs.count
  }
}

/// Emulation in hours of one board.
public struct BoardHours: Hashable, Comparable, Sendable {
  /// Whole board-hours.
  public let count: Int64

  /// A number of board-hours.
  public init(_ count: Int64) {
    self.count = count
  }

  /// Orders by size.
  public static func < (lhs: BoardHours, rhs: BoardHours) -> Bool {
    lhs.count < rhs.count
  }
}

/// A volume of compute of one class.
public enum ComputeVolume: Hashable, Sendable {
  /// Hours of cores.
  case cores(CoreHours)
  /// Hours of emulation boards.
  case boards(BoardHours)

  /// The number of hours, whatever is counted.
  public var hours: Int64 {
    switch self {
    case .cores(let volume): volume.count
    case .boards(let volume): volume.count
    }
  }
}
