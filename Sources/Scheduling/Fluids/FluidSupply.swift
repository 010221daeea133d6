/// A change of how much a fluid supply gives in a slot.
public struct FluidStep: Hashable, Sendable {
  /// The first slot of the new capacity.
  public var slot: Int32

  /// The units a slot from then on, until the next step; from 0 to 2^50.
  public var capacity: Int64

  /// Makes a step.
  public init(from slot: Int32, _ capacity: Int64) {
    self.slot = slot
    self.capacity = capacity
  }
}

/// Something that flows: so many units in each slot, which are lost where nobody takes them.
///
/// Owned compute is one (core-hours a day), the quota of rented compute is one, and a pool of
/// tokens is one, of which work takes some with each unit of what it does.
public struct FluidSupply: Hashable, Sendable {
  /// The capacity over time, sorted by slot; 0 before the first step, the last value holds forever.
  public var steps: [FluidStep]

  /// Makes a supply of a capacity that changes.
  public init(steps: [FluidStep]) {
    self.steps = steps
  }

  /// Makes a supply of one capacity from slot 0 on.
  public init(capacity: Int64) {
    self.init(steps: [FluidStep(from: 0, capacity)])
  }

  /// The capacities of the slots from 0 to `span`.
  ///
  /// - Complexity: O(span + steps).
  func capacities(span: Int32) -> ContiguousArray<Int64> {
    var capacities = ContiguousArray<Int64>(repeating: 0, count: Int(span))
    for (position, step) in steps.enumerated() {
      let end = position + 1 < steps.count ? steps[position + 1].slot : span
      for slot in max(0, step.slot)..<max(0, step.slot, min(end, span)) {
        capacities[Int(slot)] = step.capacity
      }
    }
    return capacities
  }
}

/// The most that may be spent in each of several periods; nothing carries over.
public struct SpendCap: Hashable, Sendable {
  /// A stretch of slots with its cap.
  public struct Period: Hashable, Sendable {
    /// The slots.
    public var slots: Range<Int32>

    /// What may be spent in them, in the unit of prices; from 0 to 2^62.
    public var limit: Int64

    /// Makes a period.
    public init(_ slots: Range<Int32>, limit: Int64) {
      self.slots = slots
      self.limit = limit
    }
  }

  /// The periods, ascending, none overlapping another; slots outside are without a cap.
  public var periods: [Period]

  /// Makes a cap.
  public init(periods: [Period]) {
    self.periods = periods
  }
}
