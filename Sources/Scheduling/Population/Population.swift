/// A bi-population genetic algorithm on activity lists (Debels and Vanhoucke 2005), for plain
/// problems.
///
/// One half of the population holds lists to generate forward, the other half lists to generate
/// backward. Each half comes from the schedules of the other one, so that every child is justified
/// against the end of time where its parents were not. <doc:Population> tells the rest.
///
/// It runs in slices of a number of schedules and is deterministic: the same calls give the same
/// individuals. An object belongs to one task at a time.
struct Population<Word: PackedWord>: ~Copyable {
  /// The problem.
  let plain: PlainProblem

  /// The individuals of each half.
  let size: Int

  /// The number of activities.
  let count: Int

  /// The least makespan there can be; reaching it ends the search.
  var lowerBound: Int32

  /// Generation forward and backward in time.
  var forward: PackedGeneration<Word>
  var backward: PackedGeneration<Word>

  /// Rows of the individuals, those of the forward half first.
  ///
  /// A key is the start its schedule suggests in the half's direction; a list is the order of keys.
  var keys: Row<Int32>
  var lists: Row<Int32>
  var modes: Row<Int32>

  /// The makespan of each individual, or ``stockPenalty`` and more where stocks don't suffice.
  var fitness: Row<Int32>

  /// The best schedule so far, in forward time.
  var bestStarts: Row<Int32>
  var bestModes: Row<Int32>
  var bestMakespan = Int32.max

  /// The child in the making.
  var childList: Row<Int32>
  var childModes: Row<Int32>
  var childKeys: Row<Int32>

  /// What crossover and sorting write on.
  var stamps: Row<Int32>
  var stamp: Int32 = 0
  var buckets: Row<Int32>
  var load: Row<Int32>

  /// Orders that follow the waits, some for each half, by which equal keys are sorted.
  var extensions: Row<Int32>
  let extensionCount: Int

  /// What one day of each mode weighs in the search for the peak.
  let weights: Row<Int32>

  /// Whether there is a choice of modes.
  let hasModes: Bool

  var random: SeededGenerator

  /// The next individual to replace, both halves numbered through.
  private var cursor = 0

  /// What a fitness starts from where stocks don't suffice.
  static var stockPenalty: Int32 { 1 << 29 }

  /// Makes a population, or returns nil where the problem's units don't fit into words.
  ///
  /// - Parameters:
  ///   - plain: The problem.
  ///   - size: The individuals of each half, at least 2.
  ///   - lowerBound: What no makespan is less than.
  ///   - random: The source of all its draws.
  init?(_ plain: PlainProblem, size: Int, lowerBound: Int32, random: SeededGenerator) {
    let problem = plain.problem
    let horizon = Int(problem.serialHorizon)
    guard let ahead = PackedNetwork<Word>(plain, isMirrored: false),
      let behind = PackedNetwork<Word>(plain, isMirrored: true)
    else { return nil }
    self.plain = plain
    self.size = size
    self.lowerBound = lowerBound
    self.random = random
    count = problem.activities.count
    hasModes = plain.modes.contains { $0.count > 1 }
    weights = Row(
      plain.modes.joined().map { mode in
        problem.demands(of: mode).reduce(0) { sum, position in
          let demand = problem.demands[position]
          return sum + demand.amount * 1_000 / max(1, plain.capacities[demand.resource.offset])
        }
      }
    )
    forward = PackedGeneration(ahead, horizon: horizon)
    backward = PackedGeneration(behind, horizon: horizon)
    keys = Row(repeating: 0, count: 2 * size * count)
    lists = Row(repeating: 0, count: 2 * size * count)
    modes = Row(repeating: 0, count: 2 * size * count)
    fitness = Row(repeating: .max, count: 2 * size)
    bestStarts = Row(repeating: 0, count: count)
    bestModes = Row(repeating: 0, count: count)
    childList = Row(repeating: 0, count: count)
    childModes = Row(repeating: 0, count: count)
    childKeys = Row(repeating: 0, count: count)
    stamps = Row(repeating: 0, count: count)
    buckets = Row(repeating: 0, count: 4 * horizon + 4)
    load = Row(repeating: 0, count: horizon + 2)
    extensionCount = max(2, min(64, 1 << 18 / max(1, count)))
    extensions = Row(capacity: 2 * extensionCount * count)
    drawExtensions(plain)
  }

  /// The schedules generated so far.
  var schedulesGenerated: Int { forward.count + backward.count }

  /// Whether no better schedule can be found.
  var isFinished: Bool { bestMakespan <= lowerBound }

  /// Breeds until so many schedules more were generated, or the task is cancelled.
  mutating func run(schedules: Int) {
    let end = schedulesGenerated + schedules
    var steps = 0
    while schedulesGenerated < end, !isFinished {
      steps += 1
      if steps & 63 == 0, Task.isCancelled { return }
      if cursor < size {
        found(cursor)
      } else {
        let side = cursor / size & 1
        breed(side, cursor % size)
      }
      cursor += 1
      // The first individuals are made for both halves at once; from then on the halves take turns.
      if cursor == 3 * size { cursor = size }
    }
  }

  /// The position of an individual's rows.
  func row(_ side: Int, _ slot: Int) -> Int { (side * size + slot) * count }

  /// Makes one child for a place in the other half and keeps it where it is not worse.
  private mutating func breed(_ side: Int, _ slot: Int) {
    let mother = tournament(side)
    cross(side, father: slot, mother: mother)
    disturb(side)
    if hasModes { mutateModes() }
    keep(side, in: slot, within: fitness[(1 - side) * size + slot])
  }

  /// Generates the child and puts it into the other half where it is no worse than a bound.
  mutating func keep(_ side: Int, in slot: Int, within bound: Int32) {
    if hasModes {
      let excess = stockExcess()
      if excess > 0 {
        let value = Self.stockPenalty + Int32(min(excess, Int64(Self.stockPenalty) - 1))
        guard value <= bound, generate(side, within: .max - Self.stockPenalty) != nil else {
          return
        }
        store(side, in: slot, fitness: value)
        return
      }
    }
    let bound = min(bound, .max - Self.stockPenalty)
    let found = hasModes ? generateChoosing(side, within: bound) : generate(side, within: bound)
    guard let makespan = found else { return }
    store(side, in: slot, fitness: makespan)
    if makespan < bestMakespan { remember(side, makespan) }
  }

  private mutating func generate(_ side: Int, within bound: Int32) -> Int32? {
    side == 0
      ? forward.generate(childList, childModes, within: bound)
      : backward.generate(childList, childModes, within: bound)
  }

  /// The better one of two individuals of a half.
  private mutating func tournament(_ side: Int) -> Int {
    let first = random.below(size)
    let second = random.below(size)
    return fitness[side * size + first] <= fitness[side * size + second] ? first : second
  }

  /// Puts the schedule just generated into the other half, turned around.
  private mutating func store(_ side: Int, in slot: Int, fitness value: Int32) {
    let other = 1 - side
    let base = row(other, slot)
    var makespan: Int32 = 0
    for activity in 0..<count {
      makespan = max(makespan, start(side, activity) &+ duration(activity))
    }
    for activity in 0..<count {
      let key = makespan &- start(side, activity) &- duration(activity)
      childKeys[activity] = key
      keys[base + activity] = key
      modes[base + activity] = childModes[activity]
    }
    sortChild(other, range: makespan)
    for place in 0..<count { lists[base + place] = childList[place] }
    fitness[other * size + slot] = value
  }

  /// Keeps the schedule just generated as the best one.
  private mutating func remember(_ side: Int, _ makespan: Int32) {
    bestMakespan = makespan
    for activity in 0..<count {
      let start = self.start(side, activity)
      bestStarts[activity] = side == 0 ? start : makespan - start - duration(activity)
      bestModes[activity] = childModes[activity]
    }
  }

  func start(_ side: Int, _ activity: Int) -> Int32 {
    side == 0 ? forward.starts[activity] : backward.starts[activity]
  }

  func duration(_ activity: Int) -> Int32 {
    forward.network.durations[childModes[activity]]
  }

  /// The best schedule so far.
  var bestSchedule: Schedule? {
    if bestMakespan == .max { return nil }
    let problem = plain.problem
    var starts = ContiguousArray<Int32>()
    var finishes = ContiguousArray<Int32>()
    var chosen = ContiguousArray<Int32>()
    for activity in 0..<count {
      let number = Int(bestModes[activity] - forward.network.modeStarts[activity])
      let mode = plain.modes[activity][number]
      starts.append(bestStarts[activity])
      finishes.append(bestStarts[activity] + problem.durations[mode])
      chosen.append(Int32(mode) - problem.modeStarts[activity])
    }
    return Schedule(starts: starts, finishes: finishes, modes: chosen)
  }
}
