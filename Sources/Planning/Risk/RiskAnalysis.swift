public import RoadmapModel
public import Scheduling

/// How sure a plan is: carries it out many times with all that may come otherwise.
///
/// The same plan, roadmap, seed, sampling and number of replications give the same summary on any
/// machine and with any number of workers.
public struct RiskAnalysis: Sendable {
  /// The replications to make at most.
  public var replications = 10_000
  /// The seed of all draws.
  public var seed = 1
  /// How replications share out random numbers.
  public var sampling = Sampling.independent
  /// Tasks that run at once; the summary does not depend on it.
  public var workers = 2
  /// Whether work may start before its planned day.
  public var startsEarly = false
  /// Days: the simulation ends when no launch's P80 has a greater standard error.
  public var error: Double?
  /// Replications of each run without one item, which tell what it costs; 0 for none.
  public var removals = 0
  /// Replications with early starts, which tell what these gain; 0 for none.
  public var earlyStarts = 0
  /// Told how many replications are done.
  public var onProgress: (@Sendable (Int) -> Void)?

  /// Ten thousand replications.
  public init() {}

  /// What the simulation of a plan comes to.
  ///
  /// Cancelling the task ends it with the replications done so far; the summary says so.
  ///
  /// - Parameters:
  ///   - plan: A plan with dates.
  ///   - roadmap: The roadmap it was made from, its scenario applied.
  ///   - ledger: The money of the plan.
  /// - Returns: The summary; without chips where all are launched or no batch was completed.
  /// - Throws: ``PlanningError`` where plan and roadmap don't belong together.
  public func summary(
    of plan: Plan,
    _ roadmap: Roadmap,
    ledger: Ledger
  ) async throws(PlanningError) -> RiskSummary {
    try await assessment(of: plan, roadmap, ledger: ledger).summary
  }

  /// The summary, and what early starts would gain where that is asked for.
  ///
  /// - Throws: ``PlanningError`` as ``summary(of:_:ledger:)`` does.
  public func assessment(
    of plan: Plan,
    _ roadmap: Roadmap,
    ledger: Ledger
  ) async throws(PlanningError) -> (summary: RiskSummary, early: EarlyStarts?) {
    var source = try RiskProjection(plan, roadmap, ledger)
    source.setStartsEarly(startsEarly)
    var options = SimulationOptions(
      replications: replications,
      seed: UInt64(bitPattern: Int64(seed)),
      workers: workers
    )
    options.sampling = sampling
    options.onProgress = onProgress
    if let error {
      let projects = source.simulated.indices
      options.isEnough = { tally in
        projects.allSatisfy { project in
          let estimate = tally.dateQuantile(0.8, of: project, date: RiskProjection.launch)
          return (estimate?.standardError ?? .infinity) <= error
        }
      }
    }
    let tally: SimulationTally
    do {
      tally = try await simulate(source.model, options: options)
    } catch {
      throw PlanningError(source.describe(error))
    }
    var removed: [[Int: Int]] = []
    if removals > 0, tally.replications > 0, !Task.isCancelled {
      removed = await removalDays(
        source,
        min(removals, SimulationTally.sampleSize, tally.replications)
      )
    }
    var summary = RiskReading(source, tally, removed).summary()
    summary.seed = seed
    summary.sampling = sampling.rawValue
    summary.startsEarly = startsEarly
    let isEnough = options.isEnough?(tally) ?? false
    summary.isInterrupted = tally.replications < replications && !isEnough
    let count = min(earlyStarts, SimulationTally.sampleSize, tally.replications)
    guard !startsEarly, count > 0, !summary.isInterrupted else { return (summary, nil) }
    var model = source.model
    model.startsEarly = true
    let early = try? await outcomes(of: model, count)
    guard let early, !Task.isCancelled else { return (summary, nil) }
    let planned = source.simulated.indices.map { Array(tally.sampledDates(of: $0).prefix(count)) }
    return (summary, EarlyStarts(summary, source, planned, early.dates))
  }

  /// The first outcomes of a model, its replications shared out among the workers.
  func outcomes(
    of model: SimulationModel,
    _ count: Int
  ) async throws(SimulationError) -> SimulatedOutcomes {
    typealias Part = Result<SimulatedOutcomes, SimulationError>
    let seed = UInt64(bitPattern: Int64(seed))
    let sampling = sampling
    let parts = max(1, min(workers, count))
    let found = await withTaskGroup(of: (Int, Part).self) { group in
      for part in 0..<parts {
        let numbers = count * part / parts..<count * (part + 1) / parts
        group.addTask {
          let outcomes = Part { () throws(SimulationError) in
            try simulatedOutcomes(model, numbers: numbers, seed: seed, sampling: sampling)
          }
          return (part, outcomes)
        }
      }
      var found: [(part: Int, outcomes: Part)] = []
      for await (part, outcomes) in group { found.append((part, outcomes)) }
      return found.sorted { $0.part < $1.part }
    }
    var all = try found[0].outcomes.get()
    for next in found.dropFirst() { all.append(try next.outcomes.get()) }
    return all
  }

  /// By how many days each project's P80 is earlier without each item, by item and project.
  private func removalDays(_ source: RiskProjection, _ count: Int) async -> [[Int: Int]] {
    let seed = UInt64(bitPattern: Int64(seed))
    let sampling = sampling
    let base = try? simulatedOutcomes(
      source.model,
      replications: count,
      seed: seed,
      sampling: sampling
    )
    guard let base else { return [] }
    let before = base.dates.map(Self.p80)
    var result = [[Int: Int]](repeating: [:], count: source.items.count)
    let limit = max(1, workers)
    await withTaskGroup(of: (Int, [Int]).self) { group in
      var next = 0
      func add() {
        let item = next
        next += 1
        let model = source.model.without(item: item)
        group.addTask {
          let outcomes = try? simulatedOutcomes(
            model,
            replications: count,
            seed: seed,
            sampling: sampling
          )
          return (item, outcomes?.dates.map(Self.p80) ?? [])
        }
      }
      while next < min(limit, source.items.count) { add() }
      for await (item, after) in group {
        for project in after.indices { result[item][project] = before[project] - after[project] }
        if next < source.items.count, !Task.isCancelled { add() }
      }
    }
    return result
  }

  static func p80(_ dates: [Int32]) -> Int { quantile(80, dates) }

  /// The slot by which so many percent of launches have come.
  static func quantile(_ percent: Int, _ dates: [Int32]) -> Int {
    guard !dates.isEmpty else { return 0 }
    let sorted = dates.sorted()
    return Int(sorted[min(sorted.count - 1, (sorted.count * percent + 99) / 100 - 1)])
  }
}

extension RiskProjection {
  /// Lets work start before its planned day, or not.
  mutating func setStartsEarly(_ startsEarly: Bool) { change { $0.startsEarly = startsEarly } }

  /// Why a plan can't be simulated, in the roadmap's terms.
  func describe(_ error: SimulationError) -> String {
    switch error {
    case .unsupported: return "the plan holds constraints that can't be simulated"
    case .differsFromPlan(let activity, let planned, let simulated):
      let name =
        projection.origins[activity.offset].map { origin in
          let project = projection.projects[origin.project]
          return "\(project.outline.id)/\(project.network.activities[origin.position].id)"
        } ?? "a licence"
      let when =
        simulated < 100_000 ? "on \(projection.axis.date(simulated))" : "never"
      return
        "the plan is not of this roadmap: \(name) starts on \(projection.axis.date(planned)) in "
        + "it, and \(when) by the roadmap; make it again: tapeout plan"
    }
  }
}
