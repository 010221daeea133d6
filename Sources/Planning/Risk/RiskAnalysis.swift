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
    let early = await outcomes(of: model, count)
    guard let early, !Task.isCancelled else { return (summary, nil) }
    let planned = source.simulated.indices.map { Array(tally.sampledDates(of: $0).prefix(count)) }
    return (summary, EarlyStarts(summary, source, planned, early.dates))
  }

  /// The first outcomes of a model, its replications shared out among the workers.
  private func outcomes(of model: SimulationModel, _ count: Int) async -> SimulatedOutcomes? {
    let seed = UInt64(bitPattern: Int64(seed))
    let sampling = sampling
    let parts = max(1, min(workers, count))
    return await withTaskGroup(of: (Int, SimulatedOutcomes?).self) { group in
      for part in 0..<parts {
        let numbers = count * part / parts..<count * (part + 1) / parts
        group.addTask {
          (
            part,
            try? simulatedOutcomes(model, numbers: numbers, seed: seed, sampling: sampling)
          )
        }
      }
      var found = [SimulatedOutcomes?](repeating: nil, count: parts)
      for await (part, outcomes) in group { found[part] = outcomes }
      return found.dropFirst().reduce(found[0]) { sum, next in
        guard var sum, let next else { return nil }
        sum.append(next)
        return sum
      }
    }
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

  /// The launches of a plan's chips, replication by replication.
  ///
  /// Plans of several scenarios whose samples are made with the same seed and number share the
  /// random numbers: replication k is the same world for all of them, so that ``PairedLaunches``
  /// tells how sure a difference is.
  ///
  /// - Throws: ``PlanningError`` where plan and roadmap don't belong together.
  /// - Complexity: O(replications × (activities + precedences)).
  public func launchSamples(
    of plan: Plan,
    _ roadmap: Roadmap,
    ledger: Ledger
  ) throws(PlanningError) -> LaunchSamples {
    var source = try RiskProjection(plan, roadmap, ledger)
    source.setStartsEarly(startsEarly)
    // Teams are paid whatever they work on: what a world costs more is what is bought for it.
    source.change { $0.dailyCost = $0.dailyCost.map { _ in 0 } }
    let outcomes: SimulatedOutcomes
    do {
      outcomes = try simulatedOutcomes(
        source.model,
        replications: replications,
        seed: UInt64(bitPattern: Int64(seed)),
        sampling: sampling
      )
    } catch {
      throw PlanningError(source.describe(error))
    }
    return LaunchSamples(
      chips: source.simulated.map { source.projection.projects[$0].outline.id.rawValue },
      launches: outcomes.dates.map { row in row.map { source.projection.axis.date($0) } },
      tapeouts: source.simulated.indices.map { number in
        // Where the first tapeout has passed nothing of the plan makes it.
        guard !source.model.projects[number].dates[RiskProjection.tapeout].isEmpty else {
          return []
        }
        return outcomes.allDates[number][RiskProjection.tapeout].map {
          source.projection.axis.date($0)
        }
      },
      extras: zip(outcomes.costs, source.model.projects).map { costs, project in
        costs.map { $0 - project.plannedCost }
      },
      respins: source.simulated.indices.map { number in
        source.model.repetitions.filter { $0.project == number }
          .reduce(0) { $0 + $1.expectedPasses }
      }
    )
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

/// The launches of chips in the same replications of one plan.
public struct LaunchSamples: Sendable {
  /// The chips' ids.
  public let chips: [String]
  /// The launches of each chip by replication.
  public let launches: [[CivilDate]]
  /// The tapeouts of each chip by replication; none for one that has taped out.
  public let tapeouts: [[CivilDate]]
  /// What each chip costs more than planned, people left out, by replication, in minor units.
  public let extras: [[Int64]]
  /// How many respins each chip is to expect.
  public let respins: [Double]

  /// The launches of a chip, nil where it is not simulated.
  public func launches(of chip: String) -> [CivilDate]? {
    chips.firstIndex(of: chip).map { launches[$0] }
  }

  /// The tapeouts of a chip, nil where they are not simulated.
  func tapeouts(of chip: String) -> [CivilDate]? {
    chips.firstIndex(of: chip).flatMap { tapeouts[$0].isEmpty ? nil : tapeouts[$0] }
  }
}

/// Launches of one chip in two plans, pair by pair of the same world.
public struct PairedLaunches: Sendable {
  /// Days by which the second plan launches after the first, ascending.
  public let differences: [Int]

  /// The pairs of a chip; nil where one plan does not simulate it.
  public init?(_ chip: String, _ first: LaunchSamples, _ second: LaunchSamples) {
    guard let left = first.launches(of: chip), let right = second.launches(of: chip) else {
      return nil
    }
    differences = zip(left, right).map { $1 - $0 }.sorted()
  }

  /// The share of worlds in which the second plan launches earlier; as early counts half.
  public var probabilitySecondIsEarlier: Double {
    guard !differences.isEmpty else { return 0 }
    let earlier = differences.count { $0 < 0 }
    let equal = differences.count { $0 == 0 }
    return (Double(earlier) + Double(equal) / 2) / Double(differences.count)
  }

  /// The share of worlds in which both launch on the same day.
  public var probabilityEqual: Double {
    differences.isEmpty ? 0 : Double(differences.count { $0 == 0 }) / Double(differences.count)
  }

  /// The difference in days that a share of worlds stays below.
  public func quantile(_ share: Double) -> Int {
    guard !differences.isEmpty else { return 0 }
    let place = Int((Double(differences.count) * share).rounded(.up)) - 1
    return differences[min(max(place, 0), differences.count - 1)]
  }

  /// The mean difference in days, and its standard error.
  public var mean: (days: Double, error: Double) {
    let count = Double(differences.count)
    guard count > 1 else { return (Double(differences.first ?? 0), 0) }
    let mean = Double(differences.reduce(0, +)) / count
    let squares = differences.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (mean, (squares / (count - 1) / count).squareRoot())
  }
}
