/// Events by slot: linked lists in flat arrays, and a bit for each slot that has any.
///
/// Every event has a fixed number and stands at one slot at most, so that it can be taken out again.
struct SlotQueue: ~Copyable {
  private var heads: Row<Int32>
  private var next: Row<Int32>
  private var previous: Row<Int32>
  private var slots: Row<Int32>
  private var occupied: Row<UInt64>

  /// A queue of so many events over so many slots.
  init(events: Int, slots count: Int) {
    heads = Row(repeating: -1, count: count)
    next = Row(repeating: -1, count: events)
    previous = Row(repeating: -1, count: events)
    slots = Row(repeating: -1, count: events)
    occupied = Row(repeating: 0, count: (count + 63) / 64)
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
    for word in 0..<occupied.count where occupied[word] != 0 {
      for slot in word * 64..<min(heads.count, word * 64 + 64) where heads[slot] >= 0 {
        while pop(at: Int32(slot)) >= 0 {}
      }
    }
  }
}
