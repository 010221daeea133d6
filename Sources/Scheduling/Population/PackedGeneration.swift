/// Serial generation on packed words: the inner loop of the population search.
///
/// The struct owns the profile of one direction of time. A generation clears only what the one
/// before it booked, and stops as soon as the makespan is known to exceed what is of interest.
struct PackedGeneration<Word: PackedWord>: ~Copyable {
  /// What is generated.
  let network: PackedNetwork<Word>

  /// The starts of the last generation, by activity.
  private(set) var starts: Row<Int32>

  /// The generations so far.
  private(set) var count = 0

  private var free: Row<Word>
  private var touched = 0

  /// Makes the profile, for schedules of at most so many slots.
  init(_ network: consuming PackedNetwork<Word>, horizon: Int) {
    starts = Row(repeating: 0, count: network.count)
    free = Row(repeating: network.capacity, count: horizon + 1)
    self.network = network
  }

  /// Generates the schedule of a list.
  ///
  /// - Parameters:
  ///   - list: Every activity once, each behind what it waits for.
  ///   - modes: The mode of each activity, as the network numbers them.
  ///   - bound: The greatest makespan of interest.
  /// - Returns: The makespan, or nil where it would exceed the bound.
  /// - Complexity: O(waits + days booked + days looked at in vain).
  mutating func generate(
    _ list: borrowing Row<Int32>,
    _ modes: borrowing Row<Int32>,
    within bound: Int32
  ) -> Int32? {
    begin()
    var makespan: Int32 = 0
    for place in 0..<network.count {
      let activity = list[place]
      let mode = modes[activity]
      let duration = network.durations[mode]
      var start = earliest(activity, modes)
      if duration > 0 {
        start = firstFit(network.demands[mode], duration, from: start)
        if start &+ network.tails[activity] > bound {
          touched = Int(makespan)
          return nil
        }
        book(network.demands[mode], start, duration)
      }
      starts[activity] = start
      makespan = max(makespan, start &+ duration)
    }
    touched = Int(makespan)
    return makespan <= bound ? makespan : nil
  }

  /// Clears what the last generation booked.
  mutating func begin() {
    count += 1
    let empty = network.capacity
    for slot in 0..<touched { free[slot] = empty }
    touched = 0
  }

  /// Ends a generation that was made step by step, with the latest finish that was booked.
  mutating func end(_ makespan: Int32) { touched = Int(makespan) }

  /// Notes a start of a generation that is made step by step.
  mutating func place(_ activity: Int32, at start: Int32) { starts[activity] = start }

  /// The first slot after what an activity waits for.
  func earliest(_ activity: Int32, _ modes: borrowing Row<Int32>) -> Int32 {
    var bound: Int32 = 0
    var position = network.waitStarts[activity]
    let end = network.waitStarts[activity &+ 1]
    while position < end {
      let wait = network.waits[position]
      let finish = starts[wait.activity] &+ network.durations[modes[wait.activity]] &+ wait.lag
      bound = max(bound, finish)
      position &+= 1
    }
    return bound
  }

  /// The first slot from which a demand fits for as long as it lasts.
  ///
  /// A window is looked at from its end, so that a blocked slot skips all that lies before it; what
  /// was found free behind that slot is not looked at again.
  func firstFit(_ demand: Word, _ duration: Int32, from bound: Int32) -> Int32 {
    let guards = network.guards
    var start = bound
    var checked = bound
    while true {
      var slot = start &+ duration &- 1
      while slot >= checked, demand.fits(in: free[slot], guardedBy: guards) { slot &-= 1 }
      if slot < checked { return start }
      checked = max(start &+ duration, slot &+ 1)
      start = slot &+ 1
    }
  }

  /// Books a demand.
  mutating func book(_ demand: Word, _ start: Int32, _ duration: Int32) {
    var slot = start
    let end = start &+ duration
    while slot < end {
      free[slot] = free[slot] &- demand
      slot &+= 1
    }
  }
}
