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
}

/// One strand of the search: it owns a generation and a stream of random numbers.
struct Island: ~Copyable {
  private let bound: ObjectiveValue
  private var generation: SerialGeneration
  private var random: SeededGenerator
  private var result = IslandResult()

  /// Makes an island for one round.
  init(_ problem: Problem, bound: ObjectiveValue, random: SeededGenerator) {
    self.bound = bound
    self.random = random
    generation = SerialGeneration(problem)
  }

  /// Makes a first schedule in each of several ways.
  consuming func construct(
    _ constructions: [Construction],
    _ context: PriorityContext
  ) -> IslandResult {
    for construction in constructions {
      if Task.isCancelled { break }
      let list = construction.list(of: generation.problem, in: context)
      attempt(list, construction.selection.modes(for: generation.problem))
      if result.best?.value == bound { break }
    }
    result.schedulesGenerated = generation.schedulesGenerated
    return result
  }

  /// Shifts an incumbent to and fro and re-plans it in its own order, while that makes it better.
  ///
  /// Moving work late makes it cheaper where that costs nothing as things stand; once what follows
  /// can come earlier, the cheap mode is in its way. So work may take quicker modes on its way
  /// forth, and what late work waits for may take any when it is planned again.
  consuming func accelerate(_ incumbent: Incumbent, effort: Int) -> IslandResult {
    result.best = incumbent
    while let best = result.best {
      if Task.isCancelled || best.value == bound { break }
      shift(best)
      if let shifted = result.best, shifted.value < best.value { continue }
      if generation.schedulesGenerated + 2 > effort { break }
      let list = ActivityList(of: generation.problem, startsIn: best.schedule)
      attempt(list, modesFreedWhereLate(in: best.schedule))
      if let next = result.best, next.value == best.value { break }
    }
    result.schedulesGenerated = generation.schedulesGenerated
    return result
  }

  /// Shifts an incumbent forth in quicker modes and back again, and plans it anew if it got better.
  private mutating func shift(_ best: Incumbent) {
    let earliest = generation.leftShifted(best.schedule, mayAccelerate: true)
    let latest = generation.rightShifted(earliest)
    guard generation.problem.value(of: latest) < best.value else { return }
    // The order of its starts gives nothing later, so that there is a recipe for it.
    attempt(ActivityList(of: generation.problem, startsIn: latest), latest.modes)
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

  /// Perturbs and re-plans an incumbent until so many schedules were generated.
  consuming func improve(_ incumbent: Incumbent, effort: Int) -> IslandResult {
    result.best = incumbent
    while generation.schedulesGenerated + 4 <= effort, let best = result.best {
      if Task.isCancelled || best.value == bound { break }
      let (keys, modes) = perturbed(best.schedule)
      let list = ActivityList(of: generation.problem, keys: keys)
      guard attempt(list, modes) else { continue }
      // Justification: the order of the latest starts, in the modes that were chosen.
      let justified = generation.current
      attempt(ActivityList(of: generation.problem, startsIn: justified), justified.modes)
    }
    result.schedulesGenerated = generation.schedulesGenerated
    return result
  }

  /// Generates and shifts one schedule, and keeps it where it is not worse.
  @discardableResult
  private mutating func attempt(
    _ list: ActivityList,
    _ modes: ContiguousArray<Int32>
  ) -> Bool {
    do {
      try generation.generate(list, modes)
    } catch {
      result.failure = error
      return false
    }
    generation.shiftRight()
    let schedule = generation.current
    let value = generation.problem.value(of: schedule)
    if let best = result.best, best.value < value { return true }
    let recipe = GenerationRecipe(list: list, modes: modes)
    result.best = Incumbent(schedule: schedule, value: value, recipe: recipe)
    return true
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
    if !dueActivities.isEmpty, random.below(2) == 0 {
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
