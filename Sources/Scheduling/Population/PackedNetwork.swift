/// The tables of a plain problem in one direction of time, packed for generation.
///
/// Modes are numbered through, those of one activity side by side.
struct PackedNetwork<Word: PackedWord>: ~Copyable {
  /// What an activity waits for.
  struct Wait: BitwiseCopyable {
    /// The activity that must be over.
    let activity: Int32
    /// The days between.
    let lag: Int32
  }

  /// The number of activities.
  let count: Int

  /// Where the modes of each activity begin, and where the last ones end.
  let modeStarts: Row<Int32>

  /// The days each mode takes.
  let durations: Row<Int32>

  /// The units each mode holds.
  let demands: Row<Word>

  /// Where the waits of each activity begin, and where the last ones end.
  let waitStarts: Row<Int32>

  /// The waits by activity.
  let waits: Row<Wait>

  /// The least days from the start of each activity to the end of all that follows.
  let tails: Row<Int32>

  /// An order in which each activity follows what it waits for.
  let topologicalOrder: Row<Int32>

  /// The free units of an empty slot, guard bits set.
  let capacity: Word

  /// The guard bits.
  let guards: Word

  /// Packs a problem, or returns nil where the units don't fit into a word.
  ///
  /// - Parameters:
  ///   - plain: The problem.
  ///   - isMirrored: Whether time runs from the end to the beginning.
  init?(_ plain: borrowing PlainProblem, isMirrored: Bool) {
    guard let layout = LaneLayout(capacities: plain.capacities, in: Word.bitCount) else {
      return nil
    }
    let problem = plain.problem
    let count = problem.activities.count
    self.count = count
    modeStarts = Row(startsOf: plain.modes.map(\.count))
    var durations = Row<Int32>()
    var demands = Row<Word>()
    for mode in plain.modes.joined() {
      durations.append(problem.durations[mode])
      var word = Word.zero
      if problem.durations[mode] > 0 {
        for position in problem.demands(of: mode) {
          let demand = problem.demands[position]
          let bit = layout.bits[demand.resource.offset]
          word = word | Word.lane(UInt64(demand.amount), at: bit)
        }
      }
      demands.append(word)
    }
    var capacity = Word.zero
    var guards = Word.zero
    for (resource, units) in plain.capacities.enumerated() {
      let bit = layout.bits[resource]
      capacity = capacity | Word.lane(UInt64(units), at: bit)
      guards = guards | Word.lane(1, at: bit + layout.widths[resource])
    }
    self.capacity = capacity | guards
    self.guards = guards

    var waitsOf = [[Wait]](repeating: [], count: count)
    for (activity, followers) in plain.successors.enumerated() {
      for follower in followers {
        if isMirrored {
          waitsOf[activity].append(Wait(activity: follower.activity, lag: follower.lag))
        } else {
          let wait = Wait(activity: Int32(activity), lag: follower.lag)
          waitsOf[Int(follower.activity)].append(wait)
        }
      }
    }
    waitStarts = Row(startsOf: waitsOf.map(\.count))
    waits = Row(Array(waitsOf.joined()))
    let order =
      isMirrored ? ContiguousArray(problem.topologicalOrder.reversed()) : problem.topologicalOrder
    topologicalOrder = Row(order)

    var tails = Row<Int32>(repeating: 0, count: count)
    var behind = Row<Int32>(repeating: 0, count: count)
    for activity in order.reversed() {
      let least = plain.modes[Int(activity)].lazy.map { problem.durations[$0] }.min() ?? 0
      tails[activity] = behind[activity] + least
      for wait in waitsOf[Int(activity)] {
        behind[wait.activity] = max(behind[wait.activity], tails[activity] + wait.lag)
      }
    }
    self.tails = tails
    self.durations = durations
    self.demands = demands
  }

  /// Whether an activity waits for another one itself.
  func waits(_ activity: Int32, for other: Int32) -> Bool {
    for position in waitStarts[activity]..<waitStarts[activity + 1]
    where waits[position].activity == other {
      return true
    }
    return false
  }
}
