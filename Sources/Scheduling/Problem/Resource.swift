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
