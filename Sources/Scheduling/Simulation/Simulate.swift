/// What a simulation may do and whom it tells.
public struct SimulationOptions: Sendable {
  /// The replications to make at most.
  public var replications: Int
  /// The seed that all draws are keyed with.
  public var seed: UInt64
  /// How replications share out random numbers.
  public var sampling = Sampling.independent
  /// Tasks that run at once; the result does not depend on it.
  public var workers: Int
  /// Replications between two looks at cancellation, progress and error: an even number of 256.
  public var batch = 1024
  /// Asked after every batch whether the result is good enough.
  public var isEnough: (@Sendable (SimulationTally) -> Bool)?
  /// Told the replications done after every batch.
  public var onProgress: (@Sendable (Int) -> Void)?

  /// Makes options.
  public init(replications: Int = 10_000, seed: UInt64 = 1, workers: Int = 2) {
    self.replications = replications
    self.seed = seed
    self.workers = workers
  }
}

/// Carries out a plan many times with what may come otherwise.
///
/// The same model, seed, sampling and number of replications give the same tally, whatever the
/// number of workers: every replication draws by itself and tallies are sums of whole numbers.
/// Cancelling the task ends the simulation after the last complete batch.
///
/// - Returns: The tally of all complete batches; without replications where not one was completed.
/// - Throws: ``SimulationError`` where the problem can't be simulated or the plan is not its own.
/// - Complexity: O(activities + precedences + demands) a replication, beside days that are walked.
public func simulate(
  _ model: SimulationModel,
  options: SimulationOptions
) async throws(SimulationError) -> SimulationTally {
  let plan = SimulationTallyPlan(model)
  let tables = try SimulationTables(model)
  let draws = SimulationDraws(model, RandomSource(seed: options.seed, sampling: options.sampling))
  // What can't be simulated is told before tasks are made.
  var own = try Simulator.following(model, tables, draws)
  var total = SimulationTally(model)
  let workers = max(1, options.workers)
  if workers == 1 {
    var done = 0
    while done < options.replications, !Task.isCancelled {
      let end = min(options.replications, done + options.batch)
      for number in done..<end {
        own.run(number: number)
        own.count(in: &total, plan, number: number)
      }
      done = end
      if report(total, options) { break }
    }
    return total
  }
  // Long batches, since every worker lays out its arrays once for each.
  let step = options.isEnough == nil ? max(options.batch, 4 * options.batch) : 2 * options.batch
  var done = 0
  while done < options.replications, !Task.isCancelled {
    let end = min(options.replications, done + step)
    let first = done
    let part = await withTaskGroup(of: SimulationTally?.self) { group in
      for worker in 0..<workers {
        group.addTask {
          batch(model, tables, draws, plan, from: first + worker, to: end, by: workers)
        }
      }
      var sum: SimulationTally?
      var isWhole = true
      for await tally in group {
        guard let tally else {
          isWhole = false
          continue
        }
        if sum == nil { sum = tally } else { sum?.add(tally) }
      }
      return isWhole ? sum : nil
    }
    guard let part else { break }
    total.add(part)
    done = end
    if report(total, options) { break }
  }
  return total
}

/// The replications of one worker; nil where they were broken off.
private func batch(
  _ model: SimulationModel,
  _ tables: SimulationTables,
  _ draws: SimulationDraws,
  _ plan: SimulationTallyPlan,
  from first: Int,
  to end: Int,
  by step: Int
) -> SimulationTally? {
  guard var simulator = try? Simulator.following(model, tables, draws) else { return nil }
  var tally = SimulationTally(model)
  for number in stride(from: first, to: end, by: step) {
    if number & 63 < step, Task.isCancelled { return nil }
    simulator.run(number: number)
    simulator.count(in: &tally, plan, number: number)
  }
  return tally
}

/// Tells how far it has come; true where that is enough.
private func report(_ total: SimulationTally, _ options: SimulationOptions) -> Bool {
  options.onProgress?(total.replications)
  return options.isEnough?(total) ?? false
}

/// Main dates and costs of projects, replication by replication, to compare plans pair by pair.
public struct SimulatedOutcomes: Sendable {
  /// The main date of each project in each replication.
  public var dates: [[Int32]]
  /// All dates of each project, date by date, in each replication; 0 where nothing makes one.
  public var allDates: [[[Int32]]]
  /// The cost of each project in each replication.
  public var costs: [[Int64]]

  /// Adds the replications that follow.
  public mutating func append(_ next: SimulatedOutcomes) {
    for project in dates.indices {
      dates[project] += next.dates[project]
      for date in allDates[project].indices {
        allDates[project][date] += next.allDates[project][date]
      }
      costs[project] += next.costs[project]
    }
  }
}

/// The outcomes of the first replications one by one.
///
/// Two models simulated with one seed share the random numbers of whatever has the same key in both,
/// so that the difference of two outcomes is that of the models.
///
/// - Returns: Dates and costs; fewer replications where the task was cancelled.
/// - Throws: ``SimulationError`` as ``simulate(_:options:)`` does.
public func simulatedOutcomes(
  _ model: SimulationModel,
  replications: Int,
  seed: UInt64,
  sampling: Sampling = .independent
) throws(SimulationError) -> SimulatedOutcomes {
  try simulatedOutcomes(model, numbers: 0..<replications, seed: seed, sampling: sampling)
}

/// The outcomes of the replications of some numbers one by one.
///
/// - Throws: ``SimulationError`` as ``simulate(_:options:)`` does.
public func simulatedOutcomes(
  _ model: SimulationModel,
  numbers: Range<Int>,
  seed: UInt64,
  sampling: Sampling = .independent
) throws(SimulationError) -> SimulatedOutcomes {
  let source = RandomSource(seed: seed, sampling: sampling)
  let plan = SimulationTallyPlan(model)
  var simulator = try Simulator.following(model, source)
  let count = model.projects.count
  let dateCount = model.projects.first?.dates.count ?? 0
  var outcomes = SimulatedOutcomes(
    dates: [[Int32]](repeating: [], count: count),
    allDates: [[[Int32]]](
      repeating: [[Int32]](repeating: [], count: dateCount),
      count: count
    ),
    costs: [[Int64]](repeating: [], count: count)
  )
  for project in 0..<count {
    outcomes.dates[project].reserveCapacity(numbers.count)
    outcomes.costs[project].reserveCapacity(numbers.count)
  }
  for number in numbers {
    if number & 255 == 0, Task.isCancelled { break }
    simulator.run(number: number)
    simulator.sumCosts(plan)
    for project in 0..<count {
      outcomes.dates[project].append(
        plan.mainOf(project, simulator.finishes, dateCount, Int(model.problem.span))
      )
      for date in 0..<dateCount {
        outcomes.allDates[project][date].append(
          plan.dateOf(project, date, simulator.finishes, dateCount, Int(model.problem.span))
        )
      }
      outcomes.costs[project].append(simulator.scratchCosts[project])
    }
  }
  return outcomes
}
