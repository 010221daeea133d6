/// Searches for the best schedule of a problem.
///
/// The same problem, effort, seed and warm start give the same outcome, whatever the number of
/// workers: the strands of the search and the rounds between which they are merged are constants.
/// Cancelling the surrounding task ends the search at the next schedule with the best one so far.
///
/// - Complexity: O(effort) generations.
public func solve(_ problem: Problem, options: SolveOptions = SolveOptions()) async -> Outcome {
  var outcome: Outcome
  if problem.groups.isEmpty {
    outcome = await search(problem, options)
  } else {
    outcome = await GroupChoice(problem, options, solving: search).outcome()
  }
  if case .infeasible = outcome.status { outcome.explanation = problem.conflictSet() }
  return outcome
}

/// Searches for the best schedule of a problem without groups.
private func search(_ problem: Problem, _ options: SolveOptions) async -> Outcome {
  let bounds: LowerBound
  do {
    bounds = try LowerBound(of: problem)
  } catch {
    return Outcome(status: .infeasible(error), bound: nil)
  }
  let bound = bounds.value
  let context: PriorityContext
  do {
    context = try PriorityContext(of: problem, modes: ModeSelection.cheapest.modes(for: problem))
  } catch {
    // In other modes the lags may agree.
    let isProof = problem.durations.count == problem.activities.count
    if isProof { return Outcome(status: .infeasible(error), bound: bound) }
    return problem.provedOutcome(from: options.warmStart)
      ?? Outcome(status: .unsolved(error), bound: bound)
  }
  if let outcome = problem.provedOutcome(from: options.warmStart) { return outcome }
  if let outcome = await makespanOutcome(of: problem, options, bounds) { return outcome }
  var search = Search(problem, bound, context, options)
  await search.construct()
  search.accelerate()
  await search.improve()
  return search.outcome()
}

/// What the search for the makespan finds, or nil where other things count or limit it.
private func makespanOutcome(
  of problem: Problem,
  _ options: SolveOptions,
  _ bounds: LowerBound
) async -> Outcome? {
  let energy = EnergyBound(of: problem, starts: bounds.starts).makespan
  let lowerBound = max(energy, bounds.finishes.max() ?? 0)
  let plain = PlainProblem(problem)
  if let plain, LaneLayout(capacities: plain.capacities, in: UInt64.bitCount) == nil {
    return await outcome(
      of: MakespanSearch<DoubleWord>(problem, plain, options, lowerBound: lowerBound)
    )
  }
  return await outcome(of: MakespanSearch<UInt64>(problem, plain, options, lowerBound: lowerBound))
}

private func outcome<Word: PackedWord>(of search: MakespanSearch<Word>?) async -> Outcome? {
  guard var search else { return nil }
  await search.run()
  return search.outcome()
}

/// The state of one call of ``solve(_:options:)`` between its rounds.
private struct Search {
  /// The strands of the search.
  static let islands = 4
  /// The schedules a strand generates before all of them are merged.
  static let roundLength = 64

  private let problem: Problem
  private let bound: ObjectiveValue
  private let context: PriorityContext
  private let options: SolveOptions
  private var total = IslandResult()

  init(
    _ problem: Problem,
    _ bound: ObjectiveValue,
    _ context: PriorityContext,
    _ options: SolveOptions
  ) {
    self.problem = problem
    self.bound = bound
    self.context = context
    self.options = options
    guard let warmStart = options.warmStart else { return }
    let checker = FeasibilityChecker(problem)
    guard checker.violations(in: warmStart).allSatisfy(\.isForced) else { return }
    let value = problem.value(of: warmStart)
    total.best = Incumbent(schedule: warmStart, value: value, recipe: nil)
  }

  private var isFinished: Bool {
    Task.isCancelled || total.best?.value == bound
  }

  /// First schedules by priority rules; at least one, and as many as the effort allows.
  mutating func construct() async {
    if isFinished { return }
    var constructions = Construction.all(for: problem)
    let holds = constructions.filter { $0.rule == .holdsInSequence }
    constructions = Array(constructions.prefix(max(1, options.effort * 3 / 8)))
    await run { island in constructions.dealt(to: island, of: Search.islands) }
    if total.best == nil, !holds.isEmpty { await run { $0 == 0 ? holds : [] } }
  }

  private mutating func run(_ share: (Int) -> [Construction]) async {
    let (problem, bound, context, seed) = (self.problem, self.bound, self.context, options.seed)
    let shares = (0..<Self.islands).map(share)
    let results = await concurrently(Self.islands) { island in
      if shares[island].isEmpty { return IslandResult() }
      let random = SeededGenerator(seed: seed, streams: UInt64(island), 0)
      return Island(problem, bound: bound, random: random).construct(shares[island], context)
    }
    for result in results { merge(result) }
  }

  /// Re-plans the best first schedule in its own order, once at least.
  mutating func accelerate() {
    guard !isFinished, let best = total.best else { return }
    let random = SeededGenerator(seed: options.seed, streams: 0, 0)
    let effort = max(2, (options.effort - total.schedulesGenerated) / 2)
    merge(Island(problem, bound: bound, random: random).accelerate(best, effort: effort))
  }

  /// Rounds of perturbation, until the effort is spent.
  ///
  /// Each strand goes its own way; every eighth round the worst one goes on from the best schedule.
  mutating func improve() async {
    guard let start = total.best else { return }
    var trails = [SearchTrail](repeating: SearchTrail(at: start), count: Self.islands)
    let partition = ChipPartition(problem)
    var round: UInt64 = 1
    while !isFinished {
      let left = options.isOpenEnded ? .max : options.effort - total.schedulesGenerated
      let share = min(Self.roundLength, left / Self.islands)
      // A perturbation and its justification take four.
      let islands = share >= 4 ? Self.islands : left / 4
      if islands <= 0 { return }
      let effort = max(4, share)
      let (problem, bound, seed, number) = (self.problem, self.bound, options.seed, round)
      let before = trails
      let results = await concurrently(islands) { island in
        let random = SeededGenerator(seed: seed, streams: UInt64(island), number)
        var trail = before[island]
        let strand = Island(problem, bound: bound, random: random)
        var result: IslandResult
        // Every other strand exchanges parts; the rest perturb, which finds what no exchange does.
        if let partition, island % 2 == 0, partition.isLate(trail.current.schedule, problem),
          effort >= Island.leastExchange
        {
          result = strand.exchange(&trail, partition, effort: effort)
        } else {
          result = strand.improve(&trail, effort: effort)
        }
        result.trail = trail
        return result
      }
      for (island, result) in results.enumerated() {
        merge(result)
        if let trail = result.trail { trails[island] = trail }
      }
      if round % 8 == 0, let best = total.best,
        let worst = trails.indices.max(by: {
          (trails[$0].current.value, $1) < (trails[$1].current.value, $0)
        })
      {
        trails[worst].adopt(best)
      }
      round += 1
    }
  }

  /// Takes over what a strand found; among equals the first one stays.
  private mutating func merge(_ result: IslandResult) {
    total.schedulesGenerated += result.schedulesGenerated
    if total.failure == nil { total.failure = result.failure }
    guard let found = result.best else { return }
    if let best = total.best, best.value <= found.value { return }
    total.best = found
  }

  /// Runs the strands, as many at once as there are workers, and orders what they return.
  private func concurrently(
    _ count: Int,
    _ body: @Sendable @escaping (Int) -> IslandResult
  ) async -> [IslandResult] {
    let workers = max(1, options.workers)
    return await withTaskGroup(of: (Int, IslandResult).self) { group in
      var results = [IslandResult](repeating: IslandResult(), count: count)
      for island in 0..<count {
        if island >= workers, let (finished, result) = await group.next() {
          results[finished] = result
        }
        group.addTask { (island, body(island)) }
      }
      for await (finished, result) in group { results[finished] = result }
      return results
    }
  }

  /// What the rounds add up to.
  consuming func outcome() -> Outcome {
    Outcome(of: problem, total, bound: bound, isCancelled: Task.isCancelled)
  }
}

extension Array {
  /// Every `count`-th element, from a hand's own first one on.
  fileprivate func dealt(to hand: Int, of count: Int) -> [Element] {
    stride(from: hand, to: self.count, by: count).map { self[$0] }
  }
}
