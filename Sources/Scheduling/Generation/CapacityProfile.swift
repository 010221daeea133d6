/// The free units of each resource in each slot while a schedule is being made.
///
/// One flat row of `span` slots for each resource, reserved once. Resetting copies only as far as
/// units were booked. Negative units are possible: fixed starts and open holds are booked whatever
/// is free.
struct CapacityProfile: ~Copyable {
  private var free: ContiguousArray<Int32>
  private var touched: ContiguousArray<Int32>
  private let span: Int

  /// Makes the profile of a problem with nothing booked.
  init(_ problem: Problem) {
    free = problem.capacities
    touched = ContiguousArray(repeating: 0, count: problem.resources.count)
    span = Int(problem.span)
  }

  /// Takes back every booking.
  ///
  /// - Complexity: O(slots booked so far).
  mutating func reset(to capacities: borrowing ContiguousArray<Int32>) {
    for resource in touched.indices {
      let row = resource * span
      for position in row..<row + Int(touched[resource]) { free[position] = capacities[position] }
      touched[resource] = 0
    }
  }

  /// The free units in a slot.
  func free(_ resource: ResourceIndex, at slot: Int32) -> Int32 {
    free[resource.offset * span + Int(slot)]
  }

  /// The first slot behind which nothing is booked.
  func end(of resource: ResourceIndex) -> Int32 { touched[resource.offset] }

  /// Books units in an interval inside the span; negative units give back.
  mutating func book(_ resource: ResourceIndex, _ amount: Int32, _ interval: Range<Int32>) {
    let row = resource.offset * span
    for position in row + Int(interval.lowerBound)..<row + Int(interval.upperBound) {
      free[position] &-= amount
    }
    touched[resource.offset] = max(touched[resource.offset], interval.upperBound)
  }

  /// The last slot of an interval with fewer free units than wanted, or -1.
  func lastBlocked(_ resource: ResourceIndex, _ amount: Int32, in interval: Range<Int32>) -> Int32 {
    let row = resource.offset * span
    var slot = Int(interval.upperBound) - 1
    while slot >= Int(interval.lowerBound) {
      if free[row + slot] < amount { return Int32(slot) }
      slot -= 1
    }
    return -1
  }

  /// The last slot from a given one where others leave fewer free units than wanted, or -1.
  ///
  /// Slots where nothing is booked don't count: a hold without a known end leaves the question
  /// whether capacity lasts to the moment its end is known.
  func lastContested(
    _ resource: ResourceIndex,
    _ amount: Int32,
    from start: Int32,
    _ capacities: borrowing ContiguousArray<Int32>
  ) -> Int32 {
    let row = resource.offset * span
    var slot = Int(touched[resource.offset]) - 1
    while slot >= Int(start) {
      if free[row + slot] < amount, free[row + slot] < capacities[row + slot] {
        return Int32(slot)
      }
      slot -= 1
    }
    return -1
  }

  /// The first slot of an interval with fewer free units than wanted, or -1.
  func firstBlocked(
    _ resource: ResourceIndex,
    _ amount: Int32,
    in interval: Range<Int32>
  ) -> Int32 {
    let row = resource.offset * span
    for slot in Int(interval.lowerBound)..<Int(interval.upperBound) where free[row + slot] < amount
    {
      return Int32(slot)
    }
    return -1
  }

  /// The first slot from a given one with as many free units as wanted, or the span.
  func firstFree(_ resource: ResourceIndex, _ amount: Int32, from slot: Int32) -> Int32 {
    let row = resource.offset * span
    var slot = Int(slot)
    while slot < span, free[row + slot] < amount { slot += 1 }
    return Int32(slot)
  }
}
