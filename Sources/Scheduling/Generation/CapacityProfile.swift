/// The free units of each resource in each slot while a schedule is being made.
///
/// One flat row of slots for each resource. Rows cover what schedules reach, not the whole span:
/// they grow, all alike, when something is booked behind their end. From there to the span the
/// free units of a resource are one number, since capacities change no more and only what lasts to
/// the span is booked. Resetting copies only as far as units were booked. Negative units are
/// possible: fixed starts and open holds are booked whatever is free.
struct CapacityProfile: ~Copyable {
  private var free: ContiguousArray<Int32>
  /// The free units of each resource from ``width`` to the span.
  private var freeBehind: ContiguousArray<Int32>
  private var touched: ContiguousArray<Int32>
  /// The slot of each resource from which its free units are one number to the span.
  private var settled: ContiguousArray<Int32>
  /// The slots in a row.
  private var width: Int
  private let span: Int

  /// The slots of the first rows where the span has more: about eleven years of days.
  private static let firstWidth = 4096

  /// Makes the profile of a problem with nothing booked.
  init(_ problem: Problem) {
    span = Int(problem.span)
    width = min(span, max(problem.capacityWidth, Self.firstWidth))
    let count = problem.resources.count
    freeBehind = ContiguousArray(repeating: 0, count: count)
    touched = ContiguousArray(repeating: Int32(width), count: count)
    settled = touched
    free = ContiguousArray(repeating: 0, count: count * width)
    reset(to: problem)
  }

  /// Takes back every booking.
  ///
  /// - Complexity: O(slots booked so far).
  mutating func reset(to problem: borrowing Problem) {
    let given = problem.capacityWidth
    for resource in touched.indices {
      let booked = min(Int(touched[resource]), width)
      let row = resource * width
      let capacityRow = resource * given
      let last = problem.capacities[capacityRow + given - 1]
      let changing = min(booked, given)
      for slot in 0..<changing { free[row + slot] = problem.capacities[capacityRow + slot] }
      for slot in changing..<booked { free[row + slot] = last }
      freeBehind[resource] = last
      touched[resource] = 0
      settled[resource] = Int32(given - 1)
    }
  }

  /// The free units in a slot.
  func free(_ resource: ResourceIndex, at slot: Int32) -> Int32 {
    Int(slot) < width ? free[resource.offset * width + Int(slot)] : freeBehind[resource.offset]
  }

  /// The first slot behind which nothing is booked.
  func end(of resource: ResourceIndex) -> Int32 { touched[resource.offset] }

  /// Books units in an interval inside the span; negative units give back.
  mutating func book(_ resource: ResourceIndex, _ amount: Int32, _ interval: Range<Int32>) {
    if interval.isEmpty { return }
    let first = Int(interval.lowerBound)
    var last = Int(interval.upperBound)
    if last > width {
      let needed = last < span ? last : min(first, span)
      if needed > width { widen(to: needed) }
      if last > width {
        freeBehind[resource.offset] &-= amount
        last = width
      }
    }
    let row = resource.offset * width
    for position in row + first..<row + last { free[position] &-= amount }
    touched[resource.offset] = max(touched[resource.offset], interval.upperBound)
    let change = Int(interval.upperBound) >= span ? interval.lowerBound : interval.upperBound
    settled[resource.offset] = max(settled[resource.offset], change)
  }

  /// Makes every row at least so long.
  private mutating func widen(to needed: Int) {
    let new = min(span, max(needed, 2 * width))
    var rows = ContiguousArray<Int32>()
    rows.reserveCapacity(touched.count * new)
    for resource in touched.indices {
      rows.append(contentsOf: free[resource * width..<(resource + 1) * width])
      rows.append(contentsOf: repeatElement(freeBehind[resource], count: new - width))
    }
    free = rows
    width = new
  }

  /// The last slot of an interval with fewer free units than wanted, or -1.
  func lastBlocked(_ resource: ResourceIndex, _ amount: Int32, in interval: Range<Int32>) -> Int32 {
    var slot = Int(interval.upperBound) - 1
    if slot >= width {
      if !interval.isEmpty, freeBehind[resource.offset] < amount { return Int32(slot) }
      slot = width - 1
    }
    let row = resource.offset * width
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
    _ problem: borrowing Problem
  ) -> Int32 {
    var slot = Int(touched[resource.offset]) - 1
    let capacityRow = resource.offset * problem.capacityWidth
    if slot >= max(width, Int(start)) {
      let capacity = problem.capacities[capacityRow + problem.capacityWidth - 1]
      let left = freeBehind[resource.offset]
      if left < amount, left < capacity { return Int32(slot) }
    }
    slot = min(slot, width - 1)
    let row = resource.offset * width
    let settled = Int(self.settled[resource.offset])
    if slot > settled, slot > Int(start) {
      let left = free[row + slot]
      if left < amount, left < problem.capacities[capacityRow + problem.capacityWidth - 1] {
        return Int32(slot)
      }
      slot = max(settled, Int(start))
    }
    while slot >= Int(start) {
      let left = free[row + slot]
      let place = min(slot, problem.capacityWidth - 1)
      if left < amount, left < problem.capacities[capacityRow + place] { return Int32(slot) }
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
    let row = resource.offset * width
    let end = Int(interval.upperBound)
    var slot = Int(interval.lowerBound)
    while slot < min(end, width) {
      if free[row + slot] < amount { return Int32(slot) }
      slot += 1
    }
    return slot < end && freeBehind[resource.offset] < amount ? Int32(slot) : -1
  }

  /// The first slot from a given one with as many free units as wanted, or the span.
  func firstFree(_ resource: ResourceIndex, _ amount: Int32, from slot: Int32) -> Int32 {
    let row = resource.offset * width
    var slot = Int(slot)
    while slot < width {
      if free[row + slot] >= amount { return Int32(slot) }
      slot += 1
    }
    return freeBehind[resource.offset] >= amount ? Int32(min(slot, span)) : Int32(span)
  }
}
