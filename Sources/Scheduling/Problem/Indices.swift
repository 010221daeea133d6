/// A position in one of a problem's dense arrays, typed by what it is a position of.
///
/// Indices are handed out by ``ProblemBuilder`` from zero, in the order of adding.
public protocol DenseIndex: Hashable, Comparable, Sendable {
  /// The position, from zero.
  var rawValue: Int32 { get }

  /// Makes an index of a position.
  init(_ rawValue: Int32)
}

extension DenseIndex {
  /// The position as the standard library's collections want it.
  public var offset: Int { Int(rawValue) }

  /// Makes an index of a collection's offset.
  ///
  /// - Parameter offset: A position that fits `Int32`.
  public init(offset: Int) { self.init(Int32(offset)) }

  /// Whether the left position comes first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The position of an activity.
public struct ActivityIndex: DenseIndex {
  /// The position, from zero.
  public let rawValue: Int32

  /// Makes an index of a position.
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
}

/// The position of a renewable resource.
public struct ResourceIndex: DenseIndex {
  /// The position, from zero.
  public let rawValue: Int32

  /// Makes an index of a position.
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
}

/// The position of a calendar.
public struct CalendarIndex: DenseIndex {
  /// The position, from zero.
  public let rawValue: Int32

  /// Makes an index of a position.
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
}

/// The position of a precedence.
public struct PrecedenceIndex: DenseIndex {
  /// The position, from zero.
  public let rawValue: Int32

  /// Makes an index of a position.
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
}

/// The position of a hold.
public struct HoldIndex: DenseIndex {
  /// The position, from zero.
  public let rawValue: Int32

  /// Makes an index of a position.
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
}

/// The position of a non-renewable resource.
public struct NonrenewableIndex: DenseIndex {
  /// The position, from zero.
  public let rawValue: Int32

  /// Makes an index of a position.
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
}

/// The position of a fluid supply.
public struct FluidSupplyIndex: DenseIndex {
  /// The position, from zero.
  public let rawValue: Int32

  /// Makes an index of a position.
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
}

/// The position of a cap on spend.
public struct SpendCapIndex: DenseIndex {
  /// The position, from zero.
  public let rawValue: Int32

  /// Makes an index of a position.
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
}

/// The position of a group of activities that may be dropped.
public struct GroupIndex: DenseIndex {
  /// The position, from zero.
  public let rawValue: Int32

  /// Makes an index of a position.
  public init(_ rawValue: Int32) { self.rawValue = rawValue }
}
