/// The search of a problem whose parts share nothing: each part gets the whole effort, as if it were
/// alone.
///
/// A schedule of a part takes as much of the work of a schedule of all as the part has of the
/// activities, so that all of it takes as long as one search of the whole. All parts have the same
/// seed: what is added to or taken from a problem then changes no other part.
struct PartSearch {
  private let parts: ProblemParts
  private let options: SolveOptions
  private var results: [Result?]
  /// The schedules generated, times the activities of their parts.
  private var work = 0
  /// What stopped a part of which there is no schedule.
  private var failure: Infeasibility?

  /// The best schedule of a part.
  private struct Result {
    let part: ProblemPart
    var incumbent: Incumbent
    let bound: ObjectiveValue
    /// The effort that makes it again; nil where any does that makes the first schedules.
    var effort: Int?

    var isProved: Bool { incumbent.value == bound }
  }

  /// The effort with which a search without end looks at every part first: that of the first
  /// schedules.
  private static let glance = 16

  /// Prepares the search.
  init(_ parts: ProblemParts, _ options: SolveOptions) {
    self.parts = parts
    self.options = options
    results = Array(repeating: nil, count: parts.count)
  }

  /// The best schedules of all parts in one; once it has begun, even a cancelled search makes one of
  /// each.
  consuming func outcome() async -> Outcome {
    if Task.isCancelled { return unsolved(.cancelled) }
    // The smallest come first: most of them are proved at once.
    let order = (0..<parts.count).sorted { (parts.size(of: $0), $0) < (parts.size(of: $1), $1) }
    let effort = options.isOpenEnded ? Self.glance : options.effort
    for part in order {
      await search(part, effort: effort, isOpenEnded: false)
      if results[part] == nil { return unsolved(.unsolved(failure ?? .lagCycle([]))) }
    }
    if options.isOpenEnded { await goOn(order) }
    return merged()
  }

  /// Searches on until the task is cancelled or all parts are proved.
  private mutating func goOn(_ order: [Int]) async {
    var effort = Self.glance
    while true {
      let open = order.filter { results[$0]?.isProved == false }
      if open.isEmpty || Task.isCancelled { return }
      if open.count == 1 {
        await search(open[0], effort: max(effort, options.effort), isOpenEnded: true)
        return
      }
      // Twice as long each time, so that no part waits for the end of another one's search.
      effort *= 2
      for part in open where !Task.isCancelled {
        await search(part, effort: effort, isOpenEnded: false)
      }
    }
  }

  /// Searches a part from its beginning; of equals the later schedule is kept.
  private mutating func search(_ number: Int, effort: Int, isOpenEnded: Bool) async {
    let part = results[number]?.part ?? parts.problem(of: number)
    var options = self.options
    options.effort = effort
    options.isOpenEnded = isOpenEnded
    options.warmStart = self.options.warmStart.map { part.restricted($0) }
    options.onProgress = progress(of: number)
    let bound: ObjectiveValue
    let context: PriorityContext
    do {
      bound = try LowerBound(of: part.problem).value
      context = try PriorityContext(
        of: part.problem,
        modes: ModeSelection.cheapest.modes(for: part.problem)
      )
    } catch {
      failure = part.expanded(error)
      return
    }
    var search = Search(part.problem, bound, context, options)
    await search.run(isOwed: true)
    let outcome = search.outcome()
    work += outcome.schedulesGenerated * parts.size(of: number)
    guard let schedule = outcome.schedule, let value = outcome.value else {
      if case .unsolved(let reason) = outcome.status { failure = part.expanded(reason) }
      return
    }
    if let known = results[number]?.incumbent, known.value < value { return }
    results[number] = Result(
      part: part,
      incumbent: Incumbent(schedule: schedule, value: value, recipe: outcome.recipe),
      bound: bound,
      effort: search.isProvedAtOnce ? nil : outcome.repeatingEffort ?? 0
    )
  }

  /// What is told of the whole while a part is searched; nothing before every part has a schedule.
  private func progress(of number: Int) -> (@Sendable (SolveProgress) -> Void)? {
    guard let onProgress = options.onProgress else { return nil }
    let count = parts.whole.activities.count
    let size = parts.size(of: number)
    var rest = parts.whole.value(of: ObjectiveSums(), makespan: 0)
    var restBound = rest
    for place in results.indices where place != number {
      guard let result = results[place] else { return nil }
      rest = rest + result.incumbent.value
      restBound = restBound + result.bound
    }
    let (others, bounds) = (rest, restBound)
    let (known, work) = (results[number]?.incumbent.value, self.work)
    return { progress in
      let best = [progress.value, known].compactMap { $0 }.min()
      onProgress(
        SolveProgress(
          schedulesGenerated: (work + progress.schedulesGenerated * size) / count,
          value: best.map { others + $0 },
          bound: bounds + progress.bound
        )
      )
    }
  }

  /// The outcome where a part has no schedule.
  private func unsolved(_ status: Outcome.Status) -> Outcome {
    Outcome(
      status: status,
      schedule: nil,
      recipe: nil,
      value: nil,
      bound: (try? LowerBound(of: parts.whole))?.value,
      gap: nil,
      schedulesGenerated: schedulesGenerated,
      stoppingReason: status == .cancelled ? .cancellation : .exhaustion,
      conflicts: []
    )
  }

  private var schedulesGenerated: Int {
    let count = parts.whole.activities.count
    return (work + count - 1) / count
  }

  private func merged() -> Outcome {
    let whole = parts.whole
    let count = whole.activities.count
    var schedule = Schedule(
      starts: ContiguousArray(repeating: 0, count: count),
      finishes: ContiguousArray(repeating: 0, count: count),
      modes: ContiguousArray(repeating: -1, count: count)
    )
    var list = ContiguousArray<Int32>()
    list.reserveCapacity(count)
    var modes = schedule.modes
    var bound = whole.value(of: ObjectiveSums(), makespan: 0)
    var isMadeByRecipe = true
    for case let result? in results {
      let part = result.part
      let found = result.incumbent.schedule
      for (place, activity) in part.activities.enumerated() {
        schedule.starts[Int(activity)] = found.starts[place]
        schedule.finishes[Int(activity)] = found.finishes[place]
        schedule.modes[Int(activity)] = found.modes[place]
      }
      for var run in found.fluidRuns {
        run.activity = ActivityIndex(part.activities[run.activity.offset])
        schedule.fluidRuns.append(run)
      }
      bound = bound + result.bound
      guard let recipe = result.incumbent.recipe else {
        isMadeByRecipe = false
        continue
      }
      for place in recipe.list.order { list.append(part.activities[Int(place)]) }
      for (place, mode) in recipe.modes.enumerated() { modes[Int(part.activities[place])] = mode }
    }
    let value = whole.value(of: schedule)
    let isOptimal = value == bound
    let isCancelled = Task.isCancelled && !isOptimal
    var outcome = Outcome(
      status: isOptimal ? .optimal : .feasible,
      schedule: schedule,
      recipe: isMadeByRecipe
        ? GenerationRecipe(list: ActivityList(order: list), modes: modes) : nil,
      value: value,
      bound: bound,
      gap: ObjectiveGap(of: value, above: bound, whole.objective),
      schedulesGenerated: schedulesGenerated,
      stoppingReason: isOptimal ? .proof : isCancelled ? .cancellation : .effort,
      conflicts: whole.conflicts(in: schedule)
    )
    let isShorter = isCancelled || options.isOpenEnded
    outcome.repeatingEffort = isShorter ? repeatingEffort : options.effort
    return outcome
  }

  /// The effort that makes all of it again: where one part alone took more than first schedules, that
  /// of this one.
  private var repeatingEffort: Int? {
    let efforts = results.compactMap { $0?.effort }
    guard let effort = efforts.first else { return Self.glance }
    return efforts.count == 1 && effort >= Self.glance ? effort : nil
  }
}
