/// The free units of several resources in one slot, side by side in the bits of a word.
///
/// Each resource has a lane just wide enough for its capacity and one guard bit above it. Taking a
/// demand away borrows a lane's guard bit exactly where the demand is above what is free, so one
/// subtraction and one comparison answer for all resources at once.
protocol PackedWord: BitwiseCopyable, Sendable {
  /// A word of empty lanes.
  static var zero: Self { get }

  /// The number of bits for lanes.
  static var bitCount: Int { get }

  /// A word with one bit run set to a value; the run does not cross a boundary of 64 bits.
  static func lane(_ value: UInt64, at bit: Int) -> Self

  /// The lanes of both words; no bit is set in both.
  static func | (left: Self, right: Self) -> Self

  /// What is left of free units after a demand that fits.
  static func &- (free: Self, demand: Self) -> Self

  /// Whether a demand fits in free units with these guard bits.
  func fits(in free: Self, guardedBy guards: Self) -> Bool
}

extension UInt64: PackedWord {
  static var zero: UInt64 { 0 }
  static var bitCount: Int { 64 }

  static func lane(_ value: UInt64, at bit: Int) -> UInt64 { value << UInt64(bit) }

  func fits(in free: UInt64, guardedBy guards: UInt64) -> Bool {
    (free &- self) & guards == guards
  }
}

/// Two words, for resources whose lanes don't fit in one.
struct DoubleWord: PackedWord {
  var low: UInt64
  var high: UInt64

  static var zero: DoubleWord { DoubleWord(low: 0, high: 0) }
  static var bitCount: Int { 128 }

  static func lane(_ value: UInt64, at bit: Int) -> DoubleWord {
    bit < 64
      ? DoubleWord(low: value << UInt64(bit), high: 0)
      : DoubleWord(low: 0, high: value << UInt64(bit - 64))
  }

  static func | (left: DoubleWord, right: DoubleWord) -> DoubleWord {
    DoubleWord(low: left.low | right.low, high: left.high | right.high)
  }

  static func &- (free: DoubleWord, demand: DoubleWord) -> DoubleWord {
    DoubleWord(low: free.low &- demand.low, high: free.high &- demand.high)
  }

  func fits(in free: DoubleWord, guardedBy guards: DoubleWord) -> Bool {
    (free.low &- low) & guards.low == guards.low && (free.high &- high) & guards.high == guards.high
  }
}

/// Where the lane of each resource lies.
struct LaneLayout: Sendable {
  /// The first bit of each resource's lane.
  let bits: [Int]

  /// The width of each lane without its guard bit.
  let widths: [Int]

  /// Lays out lanes for capacities, or returns nil where they don't fit into so many bits.
  ///
  /// - Complexity: O(resources).
  init?(capacities: [Int32], in bitCount: Int) {
    var bits: [Int] = []
    var widths: [Int] = []
    var next = 0
    for capacity in capacities {
      let width = Int32.bitWidth - capacity.leadingZeroBitCount
      if next % 64 + width + 1 > 64 { next += 64 - next % 64 }
      bits.append(next)
      widths.append(width)
      next += width + 1
    }
    guard next <= bitCount else { return nil }
    self.bits = bits
    self.widths = widths
  }
}
