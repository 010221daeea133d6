extension Island {
  /// The activities that are placed anew before the schedule is shifted and generated again, in
  /// multiples of all there are.
  private static var sweep: Int { 4 }

  /// The least effort of a round: a sweep, two shifts and the generation that confirms it, which may
  /// need a repair.
  static var leastExchange: Int { sweep + 4 }

  /// Takes a late part and a rival or two out of the strand's schedule, and puts them back in another
  /// order, again and again (large neighbourhood search; Shaw 1998).
  ///
  /// A move places as many activities as its parts have, not all there are, and counts as such a share
  /// of a schedule. What made nothing later in sum is kept. After a while the schedule is shifted to
  /// and fro, and generated in the order of its starts: only that value counts.
  consuming func exchange(
    _ trail: inout SearchTrail,
    _ partition: ChipPartition,
    effort: Int
  ) -> IslandResult {
    let count = generation.problem.activities.count
    while generation.schedulesGenerated + Self.leastExchange <= effort {
      if Task.isCancelled || result.best?.value == bound { break }
      var parts = Exchange(generation.problem, partition, primaryLevels)
      generation.load(trail.current.schedule)
      var left = Self.sweep * count
      while left > 0 {
        let moved = parts.move(in: &generation, &random)
        if moved == 0 { break }
        left -= moved
      }
      generation.schedulesGenerated += Self.sweep
      if left == Self.sweep * count { break }
      generation.shiftRight()
      let shifted = generation.current
      let list = ActivityList(of: generation.problem, startsIn: shifted)
      if (try? generation.generate(list, shifted.modes)) != nil {
        generation.shiftRight()
        let found = incumbent(list, shifted.modes)
        trail.offer(found)
        if result.best.map({ found.value <= $0.value }) ?? true { result.best = found }
      }
    }
    result.schedulesGenerated = generation.schedulesGenerated
    return result
  }
}

/// One move of the large neighbourhood search: what it takes out, and whether that is kept.
private struct Exchange {
  private let problem: Problem
  private let partition: ChipPartition
  /// The first levels of the objective, those that count here.
  private let levels: Int
  private var chosen: ContiguousArray<Int32>

  /// How many days before an activity others count that held its people.
  private static let reach: Int32 = 90

  init(_ problem: Problem, _ partition: ChipPartition, _ levels: Int) {
    self.problem = problem
    self.partition = partition
    self.levels = levels
    chosen = ContiguousArray(repeating: -1, count: problem.activities.count)
  }

  /// Makes a move; returns how many activities it placed, 0 where nothing is late.
  mutating func move(
    in generation: inout SerialGeneration,
    _ random: inout SeededGenerator
  ) -> Int {
    let late = partition.dues.indices.filter { part in
      partition.dues[part].contains {
        generation.finishes[Int($0)] > problem.objectiveDates[Int($0)].due
      }
    }
    guard !late.isEmpty else { return 0 }
    let first = late[random.below(late.count)]
    var parts = [first]
    for _ in 0..<1 + random.below(3) {
      if let rival = rival(of: parts[random.below(parts.count)], generation, &random),
        !parts.contains(rival)
      {
        parts.append(rival)
      }
    }
    let taken = order(parts, generation, &random)
    guard !taken.isEmpty else { return 1 }
    let before = value(of: taken, generation)
    for index in taken {
      let activity = Int(index)
      let isFree = partition.partOf[activity] == Int32(first) || random.below(2) == 0
      chosen[activity] = isFree ? -1 : generation.modes[activity] - problem.modeStarts[activity]
    }
    let old = generation.takeOut(taken)
    if generation.placeBetween(taken, chosen), admits(value(of: taken, generation), before) {
      return taken.count
    }
    generation.withdrawAll(taken)
    generation.putBack(old)
    return taken.count
  }

  /// A part that holds people of another one just before they are wanted.
  private func rival(
    of part: Int,
    _ generation: borrowing SerialGeneration,
    _ random: inout SeededGenerator
  ) -> Int? {
    let members = partition.members[part]
    guard !members.isEmpty else { return nil }
    let activity = Int(members[random.below(members.count)])
    let demands = problem.demands(of: Int(generation.modes[activity]))
    guard !demands.isEmpty else { return nil }
    let resource = problem.demands[demands.lowerBound + random.below(demands.count)].resource
    let start = generation.starts[activity]
    var seen = 0
    var found: Int?
    for index in partition.users[resource.offset] {
      let rival = Int(index)
      guard partition.partOf[rival] != Int32(part), generation.starts[rival] < start,
        generation.finishes[rival] > start - Self.reach
      else { continue }
      seen += 1
      if random.below(seen) == 0 { found = Int(partition.partOf[rival]) }
    }
    return found
  }

  /// The activities of parts in the order of placing: mostly one part after the other, else by the
  /// present starts with the late part ahead.
  private func order(
    _ parts: [Int],
    _ generation: borrowing SerialGeneration,
    _ random: inout SeededGenerator
  ) -> ContiguousArray<Int32> {
    var keyed: [(key: Int64, place: Int, activity: Int32)] = []
    let isApart = random.below(4) != 0
    for (number, part) in parts.enumerated() {
      let lead = isApart ? Int64(number) << 32 : -Int64(number == 0 ? random.below(120) : 0)
      for activity in partition.members[part] {
        keyed.append((lead + Int64(generation.starts[Int(activity)]), keyed.count, activity))
      }
    }
    keyed.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    return inOrder(keyed.map(\.activity))
  }

  /// An order as near to the given one as what waits for what allows.
  private func inOrder(_ wanted: [Int32]) -> ContiguousArray<Int32> {
    var isWaiting = Set(wanted)
    var order = ContiguousArray<Int32>()
    order.reserveCapacity(wanted.count)
    var stack: [Int32] = []
    for first in wanted where isWaiting.contains(first) {
      stack.append(first)
      while let top = stack.last {
        guard isWaiting.contains(top) else {
          stack.removeLast()
          continue
        }
        var isReady = true
        for position in problem.arcs(into: Int(top)) {
          let other = problem.incoming[position].other
          if isWaiting.contains(other) {
            stack.append(other)
            isReady = false
          }
        }
        guard isReady else { continue }
        stack.removeLast()
        isWaiting.remove(top)
        order.append(top)
      }
    }
    return order
  }

  private func value(
    of activities: ContiguousArray<Int32>,
    _ generation: borrowing SerialGeneration
  ) -> ObjectiveValue {
    var sums = ObjectiveSums()
    for index in activities {
      let activity = Int(index)
      sums += problem.contribution(
        of: activity,
        mode: Int(generation.modes[activity]),
        start: generation.starts[activity],
        finish: generation.finishes[activity]
      )
    }
    return problem.value(of: sums, makespan: 0)
  }

  private func admits(_ new: ObjectiveValue, _ old: ObjectiveValue) -> Bool {
    for level in 0..<levels where new[level] != old[level] { return new[level] < old[level] }
    return true
  }
}
