/// Events by slot: linked lists in flat arrays, and a bit for each slot that has any.
///
/// Every event has a fixed number and stands at one slot at most, so that it can be taken out again.
struct SlotQueue: ~Copyable {
  private var heads: ContiguousArray<Int32>
  private var next: ContiguousArray<Int32>
  private var previous: ContiguousArray<Int32>
  private var slots: ContiguousArray<Int32>
  private var occupied: ContiguousArray<UInt64>

  /// A queue of so many events over so many slots.
  init(events: Int, slots count: Int) {
    heads = ContiguousArray(repeating: -1, count: count)
    next = ContiguousArray(repeating: -1, count: events)
    previous = next
    slots = next
    occupied = ContiguousArray(repeating: 0, count: (count + 63) / 64)
  }

  /// Puts an event at a slot; it must stand nowhere.
  ///
  /// What lies behind the last slot never comes.
  mutating func insert(_ event: Int, at slot: Int32) {
    guard slot < heads.count else { return }
    let head = heads[Int(slot)]
    next[event] = head
    previous[event] = -1
    if head >= 0 { previous[Int(head)] = Int32(event) }
    heads[Int(slot)] = Int32(event)
    slots[event] = slot
    occupied[Int(slot) >> 6] |= 1 << UInt64(slot & 63)
  }

  /// Takes an event out, wherever it stands.
  mutating func remove(_ event: Int) {
    let slot = Int(slots[event])
    guard slot >= 0 else { return }
    let (before, after) = (previous[event], next[event])
    if before >= 0 { next[Int(before)] = after } else { heads[slot] = after }
    if after >= 0 { previous[Int(after)] = before }
    slots[event] = -1
    if heads[slot] < 0 { occupied[slot >> 6] &= ~(1 << UInt64(slot & 63)) }
  }

  /// Takes out and returns an event of a slot, the last one put there first; -1 where it has none.
  mutating func pop(at slot: Int32) -> Int {
    let event = heads[Int(slot)]
    if event < 0 { return -1 }
    let after = next[Int(event)]
    heads[Int(slot)] = after
    slots[Int(event)] = -1
    if after >= 0 {
      previous[Int(after)] = -1
    } else {
      occupied[Int(slot) >> 6] &= ~(1 << UInt64(slot & 63))
    }
    return Int(event)
  }

  /// The first slot from a given one that has events, or ``WorkCalendar/never``.
  func firstOccupied(from slot: Int32) -> Int32 {
    var word = Int(slot) >> 6
    guard word < occupied.count else { return WorkCalendar.never }
    var bits = occupied[word] & (.max << UInt64(slot & 63))
    while bits == 0 {
      word += 1
      if word == occupied.count { return WorkCalendar.never }
      bits = occupied[word]
    }
    return Int32(word * 64 + bits.trailingZeroBitCount)
  }

  /// Takes everything out.
  mutating func removeAll() {
    for word in occupied.indices where occupied[word] != 0 {
      for slot in word * 64..<min(heads.count, word * 64 + 64) where heads[slot] >= 0 {
        while pop(at: Int32(slot)) >= 0 {}
      }
    }
  }
}
/// The demands for each resource, in the plan's order, of work that is still to start: linked lists, so
/// that what has started costs nothing to pass.
struct DemandLists: ~Copyable {
  private let starts: ContiguousArray<Int32>
  /// The place of each demand among those for its resource.
  private let placeOf: ContiguousArray<Int32>
  private let resourceOf: ContiguousArray<Int32>
  private var heads: ContiguousArray<Int32>
  private var following: ContiguousArray<Int32>
  private var preceding: ContiguousArray<Int32>
  private var isIn: ContiguousArray<Bool>

  init(_ tables: SimulationTables) {
    starts = tables.userStarts
    var placeOf = ContiguousArray<Int32>(repeating: 0, count: tables.users.count)
    for (place, user) in tables.users.enumerated() { placeOf[Int(user)] = Int32(place) }
    self.placeOf = placeOf
    resourceOf = ContiguousArray(tables.demands.lazy.map { $0.resource.rawValue })
    heads = ContiguousArray(repeating: -1, count: max(0, tables.userStarts.count - 1))
    following = ContiguousArray(repeating: -1, count: tables.users.count)
    preceding = following
    isIn = ContiguousArray(repeating: false, count: tables.users.count)
    fill()
  }

  /// Puts every demand into its list.
  mutating func fill() {
    for resource in heads.indices {
      let (first, end) = (starts[resource], starts[resource + 1])
      heads[resource] = first < end ? first : -1
      for place in first..<end {
        following[Int(place)] = place + 1 < end ? place + 1 : -1
        preceding[Int(place)] = place > first ? place - 1 : -1
        isIn[Int(place)] = true
      }
    }
  }

  /// The first place of a resource's list, -1 where it is empty.
  func first(of resource: Int) -> Int32 { heads[resource] }

  /// The place behind another, -1 behind the last.
  func next(_ place: Int32) -> Int32 { following[Int(place)] }

  /// Takes a demand out of its list.
  mutating func remove(_ demand: Int) {
    let place = Int(placeOf[demand])
    guard isIn[place] else { return }
    isIn[place] = false
    let (before, after) = (preceding[place], following[place])
    if before >= 0 {
      following[Int(before)] = after
    } else {
      heads[Int(resourceOf[demand])] = after
    }
    if after >= 0 { preceding[Int(after)] = before }
  }

  /// Puts a demand back into its list, at its place.
  mutating func insert(_ demand: Int) {
    let place = placeOf[demand]
    guard !isIn[Int(place)] else { return }
    isIn[Int(place)] = true
    let resource = Int(resourceOf[demand])
    var before: Int32 = -1
    var after = heads[resource]
    while after >= 0, after < place {
      before = after
      after = following[Int(after)]
    }
    following[Int(place)] = after
    preceding[Int(place)] = before
    if before >= 0 { following[Int(before)] = place } else { heads[resource] = place }
    if after >= 0 { preceding[Int(after)] = place }
  }
}
