/// The state of one call of ``solve(_:options:)`` between its rounds.
///
/// What is done is one sequence, which the effort cuts off: some first schedules, a short pass of
/// shifting, the other first schedules, a longer pass, then rounds of perturbation. A round that is
/// cancelled counts for nothing, so that the effort of the rounds before it makes the same again.
struct Search {
  /// The strands of the search.
  static let islands = 4
  /// The first schedules that come before any shifting.
  static let openings = 6
  /// The schedules of a short pass of shifting, and the most of a longer one.
  static let shortPass = 2
  static let longPass = 32
  /// The most activities of which the short pass is made to its end although the task is cancelled.
  static let greatestWhole = 4_000

  private let problem: Problem
  private let bound: ObjectiveValue
  private let context: PriorityContext
  private let options: SolveOptions
  private var total = IslandResult()
  /// The effort that makes again what is in `total`.
  private var spent = 0
  /// Whether something was left out because the task was cancelled.
  private var isCut = false
  /// Whether some effort makes again what is in `total`.
  private var isRepeatable = true
  /// Whether all first schedules and the pass behind them were made, and no more was needed.
  private(set) var isProvedAtOnce = false

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

  /// The schedules a strand generates before all of them are merged: fewer where each takes long,
  /// because a round that is cancelled is lost.
  private var roundLength: Int {
    max(4, min(64, 64_000 / max(1, problem.activities.count) / 4 * 4))
  }

  private var effort: Int { options.isOpenEnded ? .max : options.effort }

  private var isProved: Bool { total.best?.value == bound }

  /// Whether the search ends here; a cancelled one is cut off.
  private mutating func isOver() -> Bool {
    if isProved || isCut { return true }
    isCut = Task.isCancelled
    return isCut
  }

  /// All of it, until the effort is spent, the answer is proved or the task is cancelled.
  ///
  /// - Parameter isOwed: Whether a first schedule is made even in a task that was cancelled before.
  mutating func run(isOwed: Bool = false) async {
    if isOwed ? isProved : isOver() { return }
    let constructions = Construction.all(for: problem)
    let openings = Array(constructions.prefix(Self.openings))
    let wanted = max(1, min(openings.count, effort / 8 * 3 + effort % 8 * 3 / 8))
    // Even a cancelled search makes one, so that there is a schedule.
    let made = await construct(openings.prefix(wanted), obliged: 1)
    let holds = constructions.filter { $0.rule == .holdsInSequence }
    if total.best == nil { _ = await construct(holds[...], obliged: holds.count) }
    _ = accelerate(for: Self.shortPass, isFirst: true)
    // The least effort that wants so many first schedules.
    spent = (8 * made + 2) / 3
    report()
    isProvedAtOnce = isProved && made == openings.count
    if made < openings.count || isOver() { return }
    let others = constructions.dropFirst(Self.openings).prefix(max(0, (effort - spent + 1) / 2))
    let added = await construct(others, obliged: 0)
    spent += 2 * added
    if total.best == nil, problem.hasFluids { await improvise() }
    if isOver() { return }
    let passed = accelerate(for: min(Self.longPass, effort - spent), isFirst: false)
    spent += passed
    await improve()
  }

  /// First schedules by priority rules, a strand making every fourth.
  ///
  /// - Parameters:
  ///   - share: The ways to make them, in order.
  ///   - obliged: How many of them are made even in a cancelled task.
  /// - Returns: How many were made.
  private mutating func construct(
    _ share: ArraySlice<Construction>,
    obliged: Int
  ) async -> Int {
    var strands = [IslandResult](repeating: IslandResult(), count: Self.islands)
    var made = 0
    while made < share.count, !isCut || made < obliged {
      let batch = share.dropFirst(made).prefix(Self.islands)
      let (problem, bound, context, seed) = (self.problem, self.bound, self.context, options.seed)
      let jobs = zip(batch, strands).map { $1.best?.value == bound ? nil : $0 }
      let owed = max(0, obliged - made)
      let results = await concurrently(jobs.count) { island in
        guard let job = jobs[island], island < owed || !Task.isCancelled else {
          return IslandResult()
        }
        let random = SeededGenerator(seed: seed, streams: UInt64(island), 0)
        return Island(problem, bound: bound, random: random).construct(job, context)
      }
      isCut = isCut || Task.isCancelled
      let kept = isCut ? min(owed, results.count) : results.count
      for island in 0..<kept { strands[island].append(results[island]) }
      made += kept
    }
    for strand in strands { merge(strand) }
    return made
  }

  /// Lists by chance until one gives a schedule or the effort is spent.
  ///
  /// Whether a volume is served in time depends on who is served before it, which no rule looks at.
  private mutating func improvise() async {
    var round: UInt64 = 1
    while total.best == nil, !isOver() {
      let each = min(roundLength, (effort - spent) / Self.islands)
      if each <= 0 { return }
      let (problem, bound, seed, number) = (self.problem, self.bound, options.seed, round)
      let results = await concurrently(Self.islands) { island in
        let random = SeededGenerator(seed: seed, streams: UInt64(island), number)
        return Island(problem, bound: bound, random: random).improvise(effort: each)
      }
      if isOver() { return }
      for result in results { merge(result) }
      spent += Self.islands * each
      round += 1
      report()
    }
  }

  /// Re-plans the best schedule in its own order; returns the schedules it took.
  private mutating func accelerate(for effort: Int, isFirst: Bool) -> Int {
    guard !isProved, let best = total.best, effort > 0 else { return 0 }
    let random = SeededGenerator(seed: options.seed, streams: 0, 0)
    let island = Island(problem, bound: bound, random: random)
    let result = island.accelerate(
      best,
      effort: effort,
      isFirst: isFirst,
      mayBeCut: !isFirst || problem.activities.count > Self.greatestWhole
    )
    if isFirst, result.isCut { isRepeatable = false }
    merge(result)
    return result.schedulesGenerated
  }

  /// Rounds of perturbation, until the effort is spent.
  ///
  /// Each strand goes its own way; every eighth round the worst one goes on from the best schedule.
  private mutating func improve() async {
    guard let start = total.best else { return }
    var trails = [SearchTrail](repeating: SearchTrail(at: start), count: Self.islands)
    let partition = ChipPartition(problem)
    // By the length of whole rounds, so that less effort cuts the same sequence off sooner.
    let mayExchange = roundLength >= Island.leastExchange
    var round: UInt64 = 1
    report()
    while !isOver() {
      let left = effort - spent
      let share = min(roundLength, left / Self.islands / 4 * 4)
      // A perturbation and its justification take four.
      let islands = share >= 4 ? Self.islands : left / 4
      if islands <= 0 { return }
      let each = max(4, share)
      let (problem, bound, seed, number) = (self.problem, self.bound, options.seed, round)
      let before = trails
      let results = await concurrently(islands) { island in
        let random = SeededGenerator(seed: seed, streams: UInt64(island), number)
        var trail = before[island]
        let strand = Island(problem, bound: bound, random: random)
        var result: IslandResult
        // Every other strand exchanges parts; the rest perturb, which finds what no exchange does.
        if let partition, island % 2 == 0, partition.isLate(trail.current.schedule, problem),
          mayExchange
        {
          result = strand.exchange(&trail, partition, effort: each)
        } else {
          result = strand.improve(&trail, effort: each)
        }
        result.trail = trail
        return result
      }
      // What a cancelled round found depends on when it was cancelled.
      if isOver() { return }
      for (island, result) in results.enumerated() {
        merge(result)
        if let trail = result.trail { trails[island] = trail }
      }
      spent += islands * each
      if round % 8 == 0, let best = total.best,
        let worst = trails.indices.max(by: {
          (trails[$0].current.value, $1) < (trails[$1].current.value, $0)
        })
      {
        trails[worst].adopt(best)
      }
      round += 1
      report()
    }
  }

  private func report() {
    options.onProgress?(
      SolveProgress(
        schedulesGenerated: total.schedulesGenerated,
        value: total.best?.value,
        bound: bound
      )
    )
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
    let isCancelled = isCut && !isProved
    let isShorter = isCancelled || options.isOpenEnded
    return Outcome(
      of: problem,
      total,
      bound: bound,
      isCancelled: isCancelled,
      repeatingEffort: !isShorter ? options.effort : spent > 0 && isRepeatable ? spent : nil
    )
  }
}
