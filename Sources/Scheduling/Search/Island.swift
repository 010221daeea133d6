/// A schedule with its value, the best so far of one strand of the search.
struct Incumbent: Sendable {
  /// The schedule, moved as late as it costs nothing.
  var schedule: Schedule
  /// Its value.
  var value: ObjectiveValue
  /// What makes it again; nil for a warm start.
  var recipe: GenerationRecipe?
}

/// What one strand of the search did in a round.
struct IslandResult: Sendable {
  /// The best schedule, if any.
  var best: Incumbent?
  /// The schedules it generated.
  var schedulesGenerated = 0
  /// What stopped the last attempt that failed.
  var failure: Infeasibility?
  /// Where the strand stands at the end of a round.
  var trail: SearchTrail?
  /// Whether it ended because the task was cancelled, where nothing else would have ended it.
  var isCut = false

  /// Adds what the same strand did next; of equals the later schedule is kept.
  mutating func append(_ later: IslandResult) {
    schedulesGenerated += later.schedulesGenerated
    if let failure = later.failure { self.failure = failure }
    guard let found = later.best else { return }
    if let best, best.value < found.value { return }
    best = found
  }
}

/// One strand of the search: it owns a generation and a stream of random numbers.
struct Island: ~Copyable {
  let bound: ObjectiveValue
  var generation: SerialGeneration
  var random: SeededGenerator
  var result = IslandResult()

  /// Makes an island for one round.
  init(_ problem: Problem, bound: ObjectiveValue, random: SeededGenerator) {
    self.bound = bound
    self.random = random
    generation = SerialGeneration(problem)
  }

  /// Makes a first schedule.
  consuming func construct(
    _ construction: Construction,
    _ context: PriorityContext
  ) -> IslandResult {
    let list = construction.list(of: generation.problem, in: context)
    attempt(list, construction.selection.modes(for: generation.problem))
    result.schedulesGenerated = generation.schedulesGenerated
    return result
  }

  /// Follows lists by chance until one of them gives a schedule; every other one draws modes as well.
  consuming func improvise(effort: Int) -> IslandResult {
    let problem = generation.problem
    var tries = 0
    while tries < effort, result.best == nil, !Task.isCancelled {
      var modes = ContiguousArray<Int32>(repeating: -1, count: problem.activities.count)
      if tries % 2 == 1 {
        for activity in modes.indices {
          modes[activity] = Int32(random.below(problem.modes(of: activity).count + 1)) - 1
        }
      }
      let keys = problem.activities.map { _ in Int64(random.below(1 << 30)) }
      attempt(ActivityList(of: problem, keys: ContiguousArray(keys)), modes)
      tries += 1
    }
    result.schedulesGenerated = generation.schedulesGenerated
    return result
  }

  /// Shifts an incumbent to and fro and re-plans it in its own order, while that makes it better.
  ///
  /// Moving work late makes it cheaper where that costs nothing as things stand; once what follows
  /// can come earlier, the cheap mode is in its way. So work may take quicker modes on its way
  /// forth, and what late work waits for may take any when it is planned again.
  ///
  /// - Parameters:
  ///   - incumbent: The schedule to shift.
  ///   - effort: The schedules after which no other is begun.
  ///   - isFirst: Whether it is the short pass behind the first schedules, which goes on until nothing
  ///     gets better by shifting, whatever that takes.
  ///   - mayBeCut: Whether it ends when the task is cancelled. What was begun then counts for nothing;
  ///     a first pass that was cut can't be made again by an effort, because none goes without it.
  /// - Returns: The best schedule, at worst the one it began with.
  consuming func accelerate(
    _ incumbent: Incumbent,
    effort: Int,
    isFirst: Bool,
    mayBeCut: Bool
  ) -> IslandResult {
    result.best = incumbent
    while let best = result.best {
      result.schedulesGenerated = generation.schedulesGenerated
      if best.value == bound { return result }
      if !isFirst, generation.schedulesGenerated >= effort { return result }
      if mayBeCut, Task.isCancelled { return cut(back: best) }
      if shift(best, mayBeCut) { return cut(back: best) }
      if let shifted = result.best, shifted.value < best.value { continue }
      if isFirst, generation.schedulesGenerated + 2 > effort { break }
      let list = ActivityList(of: generation.problem, startsIn: best.schedule)
      attempt(list, modesFreedWhereLate(in: best.schedule))
      if let next = result.best, next.value == best.value { break }
    }
    result.schedulesGenerated = generation.schedulesGenerated
    return result
  }

  /// What there was before the last turn.
  private consuming func cut(back best: Incumbent) -> IslandResult {
    result.best = best
    result.isCut = true
    return result
  }

  /// Shifts an incumbent forth in quicker modes and back again, and plans it anew if it got better;
  /// returns whether it was cut off.
  private mutating func shift(_ best: Incumbent, _ mayBeCut: Bool) -> Bool {
    let earliest = generation.leftShifted(best.schedule, mayAccelerate: true)
    if mayBeCut, Task.isCancelled { return true }
    let latest = generation.rightShifted(earliest)
    guard generation.problem.value(of: latest) < best.value else { return false }
    if mayBeCut, Task.isCancelled { return true }
    // The order of its starts gives nothing later, so that there is a recipe for it.
    attempt(ActivityList(of: generation.problem, startsIn: latest), latest.modes)
    return false
  }

  /// The modes of a schedule, without those of late activities and what they wait for.
  private func modesFreedWhereLate(in schedule: Schedule) -> ContiguousArray<Int32> {
    var modes = schedule.modes
    for (activity, definition) in generation.problem.activities.enumerated() {
      guard let due = definition.due, schedule.finishes[activity] > due.slot else { continue }
      for earlier in generation.problem.ancestors(of: activity) { modes[earlier] = -1 }
    }
    return modes
  }

  /// Perturbs and re-plans a trail's schedule until so many schedules were generated.
  ///
  /// A schedule that is later than the trail admits, by a level that shifting can't mend, is given up
  /// before it is shifted; what is admitted is shifted, and generated again in the order of the
  /// latest starts (justification).
  consuming func improve(_ trail: inout SearchTrail, effort: Int) -> IslandResult {
    while generation.schedulesGenerated + 4 <= effort {
      if Task.isCancelled || result.best?.value == bound { break }
      let (keys, modes) = perturbed(trail.current.schedule)
      let list = ActivityList(of: generation.problem, keys: keys)
      do {
        try generation.generate(list, modes)
      } catch {
        result.failure = error
        continue
      }
      let forward = generation.problem.value(of: generation.current)
      if !trail.mayAdmit(forward, onLevels: primaryLevels) {
        trail.note()
        continue
      }
      generation.shiftRight()
      var found = incumbent(list, modes)
      // The order of the latest starts, in the modes that were chosen.
      let justifiedList = ActivityList(of: generation.problem, startsIn: found.schedule)
      if (try? generation.generate(justifiedList, found.schedule.modes)) != nil {
        generation.shiftRight()
        let justified = incumbent(justifiedList, found.schedule.modes)
        if justified.value <= found.value { found = justified }
      }
      trail.offer(found)
      if result.best.map({ found.value <= $0.value }) ?? true { result.best = found }
    }
    result.schedulesGenerated = generation.schedulesGenerated
    return result
  }

  /// The first levels of the objective, which moving work later never makes better: those without
  /// cost and deviation.
  var primaryLevels: Int {
    let objective = generation.problem.objective
    return objective.firstIndex { level in
      level.weight(of: .cost) != 0 || level.weight(of: .referenceDeviation) != 0
    } ?? objective.count
  }

  /// The schedule as it stands, with what makes it again.
  func incumbent(_ list: ActivityList, _ modes: ContiguousArray<Int32>) -> Incumbent {
    let schedule = generation.current
    return Incumbent(
      schedule: schedule,
      value: generation.problem.value(of: schedule),
      recipe: GenerationRecipe(list: list, modes: modes)
    )
  }

  /// Generates and shifts one schedule, and keeps it where it is not worse.
  private mutating func attempt(_ list: ActivityList, _ modes: ContiguousArray<Int32>) {
    do {
      try generation.generate(list, modes)
    } catch {
      result.failure = error
      return
    }
    generation.shiftRight()
    let found = incumbent(list, modes)
    if let best = result.best, best.value < found.value { return }
    result.best = found
  }

  /// Keys near a schedule's starts, and its modes, both a little disturbed.
  private mutating func perturbed(
    _ schedule: Schedule
  ) -> (keys: ContiguousArray<Int64>, modes: ContiguousArray<Int32>) {
    let count = schedule.starts.count
    var keys = ContiguousArray(schedule.starts.map { Int64($0) })
    var modes = schedule.modes
    let dueActivities = generation.problem.activities.indices.filter {
      generation.problem.activities[$0].due != nil
    }
    let kind = random.below(4)
    if kind == 0, overtake(in: schedule, &keys) {
      // One activity goes before what keeps its people.
    } else if !dueActivities.isEmpty, kind < 3 {
      let chosen = dueActivities[random.below(dueActivities.count)]
      let due = generation.problem.activities[chosen].due?.slot ?? 0
      let isLate = schedule.finishes[chosen] > due
      let shift = Int64(1 + random.below(180)) * (isLate ? -1 : 1)
      for activity in generation.problem.ancestors(of: chosen) { keys[activity] += shift }
    } else {
      let list = ActivityList(of: generation.problem, startsIn: schedule)
      let width = min(count, 4 + random.below(12 + count / 20))
      let first = random.below(count - width + 1)
      for place in 0..<count { keys[Int(list.order[place])] = Int64(place) }
      for place in first..<first + width {
        let activity = Int(list.order[place])
        keys[activity] = Int64(first + random.below(width))
        let choices = generation.problem.modes(of: activity).count
        if choices > 1, random.below(4) == 0 {
          modes[activity] = Int32(random.below(choices + 1)) - 1
        }
      }
    }
    return (keys, modes)
  }
}

extension Island {
  /// Puts an activity that something late waits for before another one that holds the same people
  /// just before it starts; false where there is none.
  private mutating func overtake(
    in schedule: Schedule,
    _ keys: inout ContiguousArray<Int64>
  ) -> Bool {
    let problem = generation.problem
    let late = problem.activities.indices.filter { activity in
      schedule.finishes[activity] > problem.objectiveDates[activity].due
    }
    guard !late.isEmpty else { return false }
    let chain = problem.ancestors(of: late[random.below(late.count)])
    let activity = chain[random.below(chain.count)]
    let mode = Int(problem.modeStarts[activity]) + Int(schedule.modes[activity])
    let demands = problem.demands(of: mode)
    guard !demands.isEmpty else { return false }
    let resource = problem.demands[demands.lowerBound + random.below(demands.count)].resource
    let start = schedule.starts[activity]
    let isOwn = Set(chain)
    let rivals = problem.activities.indices.filter { rival in
      guard !isOwn.contains(rival), schedule.starts[rival] < start,
        schedule.finishes[rival] > start - Self.reach
      else { return false }
      let mode = Int(problem.modeStarts[rival]) + Int(schedule.modes[rival])
      return problem.amountDemanded(in: mode, of: resource) > 0
    }
    guard !rivals.isEmpty else { return false }
    let rival = rivals[random.below(rivals.count)]
    let key = Int64(schedule.starts[rival]) - 1
    // What it waits for must come along, or nothing changes.
    for earlier in problem.ancestors(of: activity) { keys[earlier] = min(keys[earlier], key) }
    return true
  }

  /// How many days before an activity others count that held its people.
  private static var reach: Int32 { 60 }
}

extension Problem {
  /// An activity and all it waits for.
  ///
  /// - Complexity: O(activities + precedences).
  func ancestors(of activity: Int) -> ContiguousArray<Int> {
    var isKnown = ContiguousArray<Bool>(repeating: false, count: activities.count)
    var found: ContiguousArray<Int> = [activity]
    isKnown[activity] = true
    var next = 0
    while next < found.count {
      for position in arcs(into: found[next]) where !isKnown[Int(incoming[position].other)] {
        isKnown[Int(incoming[position].other)] = true
        found.append(Int(incoming[position].other))
      }
      next += 1
    }
    return found
  }
}
