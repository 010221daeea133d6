/// A change of a resource's capacity.
public struct CapacityStep: Hashable, Sendable {
  /// The first slot of the new capacity.
  public var slot: Int32

  /// The units from then on, until the next step.
  public var capacity: Int32

  /// Makes a step.
  public init(from slot: Int32, _ capacity: Int32) {
    self.slot = slot
    self.capacity = capacity
  }
}

/// Something renewable that activities hold: people of a team, seats of a licence.
public struct Resource: Hashable, Sendable {
  /// The capacity over time, sorted by slot; 0 before the first step, the last value holds forever.
  public var steps: [CapacityStep]

  /// Makes a resource of a capacity that changes.
  public init(steps: [CapacityStep]) {
    self.steps = steps
  }

  /// Makes a resource of one capacity from slot 0 on.
  public init(capacity: Int32) {
    self.init(steps: [CapacityStep(from: 0, capacity)])
  }

  /// The capacities of the slots from 0 to `span`.
  ///
  /// - Complexity: O(span + steps).
  func capacities(span: Int32) -> ContiguousArray<Int32> {
    var capacities = ContiguousArray<Int32>(repeating: 0, count: Int(span))
    for (position, step) in steps.enumerated() {
      let end = position + 1 < steps.count ? steps[position + 1].slot : span
      for slot in max(0, step.slot)..<max(0, step.slot, min(end, span)) {
        capacities[Int(slot)] = step.capacity
      }
    }
    return capacities
  }
}

/// Units of a resource held from the start of one activity to the finish of another.
///
/// A seat of an IP licence is held from the start of integration to the last tapeout, whatever
/// lies between. Activities between must not demand the seat again.
public struct Hold: Hashable, Sendable {
  /// The resource.
  public var resource: ResourceIndex

  /// The units, at least 0.
  public var amount: Int32

  /// The activity at whose start the units are taken.
  public var opener: ActivityIndex

  /// The activity at whose finish the units are given back.
  public var closer: ActivityIndex
}
