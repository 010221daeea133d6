/// The search for problems whose makespan is all that counts, as in the classical benchmarks.
///
/// Two populations look for good schedules while branching with learning looks for proofs, in rounds
/// between which they tell each other what they found. What each does in a round is a constant of
/// the problem and of what was found so far, never of the number of workers or of time.
struct MakespanSearch<Word: PackedWord> {
  private let problem: Problem
  private let options: SolveOptions
  private let populations: [PopulationStrand<Word>]
  private let populationSize: Int
  private let learning: LearningStrand?
  private var lowerBound: Int32
  private var best: Schedule?
  private var isExhausted = false
  private var schedulesGenerated = 0
  private var round = 0

  /// Prepares the search, or returns nil where the problem is outside its class.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - plain: The problem for the populations, if it is of their class.
  ///   - options: The effort and the seed.
  ///   - lowerBound: What no makespan is less than.
  init?(
    _ problem: Problem,
    _ plain: PlainProblem?,
    _ options: SolveOptions,
    lowerBound: Int32
  ) {
    guard problem.objective.map({ $0.parts.map(\.term) }) == [[.makespan]] else { return nil }
    self.problem = problem
    self.options = options
    self.lowerBound = lowerBound
    if let warmStart = options.warmStart,
      FeasibilityChecker(problem).violations(in: warmStart).allSatisfy(\.isForced)
    {
      best = warmStart
    }
    let size = Self.populationSize(for: options.effort)
    populationSize = size
    populations = (0..<2).compactMap { strand in
      let random = SeededGenerator(seed: options.seed, streams: UInt64(strand))
      return plain.flatMap {
        PopulationStrand<Word>($0, size: size, lowerBound: lowerBound, random: random)
      }
    }
    learning = LearningStrand(problem, incumbent: best, lowerBound: lowerBound)
    if learning == nil && populations.isEmpty { return nil }
  }

  /// The individuals of each half of a strand: more for more effort, as half a million schedules
  /// want about eight hundred in all.
  static func populationSize(for effort: Int) -> Int {
    var size = 16
    var wanted = 1_200
    while wanted < effort, size < 2_048 {
      // Times 1.5 in size for each doubling of the effort.
      size += size / 2
      wanted *= 2
    }
    return size
  }

  private var isFinished: Bool {
    isExhausted || best.map { $0.makespan <= lowerBound } ?? false
  }

  /// Searches until the effort is spent, the answer is proved or the task is cancelled.
  mutating func run() async {
    while !isFinished, !Task.isCancelled {
      let left = options.isOpenEnded ? Int.max : options.effort - schedulesGenerated
      if left <= 0 { return }
      await runRound(within: left)
      round += 1
      report()
    }
  }

  private func report() {
    guard let onProgress = options.onProgress else { return }
    let value = best.map { problem.value(of: $0) }
    let bound = value.map { min($0, boundValue) } ?? boundValue
    onProgress(SolveProgress(schedulesGenerated: schedulesGenerated, value: value, bound: bound))
  }

  /// The value of a schedule as long as the lower bound.
  private var boundValue: ObjectiveValue {
    ObjectiveValue([problem.objective[0].weight(of: .makespan) * Int64(lowerBound)])
  }

  /// The schedules of a strand in a round, about ten milliseconds.
  private var slice: Int { max(64, 250_000 / max(1, problem.activities.count)) }

  /// The conflicts of a round that take as long as a strand's schedules.
  private var conflictSlice: Int { max(8, 4_000 / max(1, problem.activities.count)) }

  /// The most activities of a problem whose proof is in reach however far the bound is away.
  private static var smallCount: Int { 40 }

  /// The eighths of a strand's time that go to learning.
  ///
  /// Half at first; nearly all once the schedule is within a hundredth of the bound, or where the
  /// problem is small; little where the bound is far away and a proof is out of reach.
  private var learningShare: Int {
    if learning == nil { return 0 }
    if populations.isEmpty { return 8 }
    if round < 16 { return 4 }
    guard let best else { return 4 }
    let gap = best.makespan - lowerBound
    if gap * 100 <= lowerBound || problem.activities.count <= Self.smallCount { return 7 }
    return gap * 100 <= 3 * lowerBound ? 4 : 1
  }

  private mutating func runRound(within left: Int) async {
    let share = learningShare
    let wanted = min(slice, max(1, left / 2))
    let conflicts = share == 0 ? 0 : max(1, conflictSlice * share / 8)
    let (known, populations, learning) = (best, self.populations, self.learning)
    let second: @Sendable () async -> (Int, LearningStrand.Report?) = {
      var generated = 0
      if populations.count > 1 {
        generated = await populations[1].run(schedules: wanted * (8 - share) / 8)
      }
      let report =
        conflicts > 0 ? await learning?.run(conflicts: conflicts, knowing: known) : nil
      return (generated, report)
    }
    let first: @Sendable () async -> Int = {
      populations.isEmpty ? 0 : await populations[0].run(schedules: wanted)
    }
    let report: LearningStrand.Report?
    if options.workers > 1 {
      async let one = first()
      async let two = second()
      let (generated, found) = await two
      schedulesGenerated += await one + generated
      report = found
    } else {
      schedulesGenerated += await first()
      let (generated, found) = await second()
      schedulesGenerated += generated
      report = found
    }
    if let report { take(report) }
    await takeFromPopulations()
    await exchange()
  }

  private mutating func take(_ report: LearningStrand.Report) {
    schedulesGenerated += report.conflicts
    if let schedule = report.schedule { take(schedule) }
    if report.isExhausted {
      isExhausted = true
      if let best { lowerBound = best.makespan }
    } else {
      lowerBound = max(lowerBound, report.lowerBound)
    }
  }

  private mutating func take(_ schedule: Schedule) {
    if let best, best.makespan <= schedule.makespan { return }
    best = schedule
  }

  private mutating func takeFromPopulations() async {
    for strand in populations {
      await strand.raise(lowerBound)
      let makespan = await strand.makespan
      if makespan < best?.makespan ?? .max, let schedule = await strand.bestSchedule {
        take(schedule)
      }
    }
  }

  /// Lets the two populations exchange a quarter of their individuals, another one each time.
  private func exchange() async {
    guard populations.count == 2, round % 4 == 3 else { return }
    let quarter = max(1, populationSize / 4)
    let first = round / 4 * quarter % populationSize
    let slots = first..<min(populationSize, first + quarter)
    let mine = await populations[0].individuals(at: slots)
    let theirs = await populations[1].individuals(at: slots)
    await populations[0].receive(theirs, at: slots)
    await populations[1].receive(mine, at: slots)
  }

  /// What the rounds add up to.
  func outcome() -> Outcome {
    guard let best else {
      return Outcome(
        status: isExhausted ? .infeasible(.contradiction) : .cancelled,
        schedule: nil,
        recipe: nil,
        value: nil,
        bound: nil,
        gap: nil,
        schedulesGenerated: schedulesGenerated,
        stoppingReason: isExhausted ? .proof : Task.isCancelled ? .cancellation : .effort,
        conflicts: []
      )
    }
    let value = problem.value(of: best)
    let bound = min(value, boundValue)
    let (schedule, recipe) = problem.presented(best, worth: value)
    let isOptimal = value == bound
    return Outcome(
      status: isOptimal ? .optimal : .feasible,
      schedule: schedule,
      recipe: recipe,
      value: value,
      bound: bound,
      gap: ObjectiveGap(of: value, above: bound, problem.objective),
      schedulesGenerated: schedulesGenerated,
      stoppingReason: isOptimal ? .proof : Task.isCancelled ? .cancellation : .effort,
      conflicts: problem.conflicts(in: schedule)
    )
  }
}
