import RoadmapModel
import Scheduling

/// How far planning has come, told between rounds of the search.
public struct PlanningProgress: Hashable, Sendable {
  /// The schedules generated so far.
  public let schedules: Int
  /// Sum over chips of weight × days of launch after target, of the best plan; nil without one.
  public let weightedTardiness: Int?
  /// A proven lower bound on it.
  public let bound: Int
}

extension Planner {
  /// What a search found, and all schedules generated for it.
  struct Found {
    var justified: Justified?
    /// What that could not honour.
    var conflicts: [Conflict]
    var outcome: Outcome
    var schedules: Int
    var stoppingReason: Outcome.StoppingReason
    var repeatingEffort: Int?

    /// What an outcome alone tells.
    init(outcome: Outcome) {
      self.outcome = outcome
      conflicts = outcome.conflicts
      schedules = outcome.schedulesGenerated
      stoppingReason = outcome.stoppingReason
      repeatingEffort = outcome.repeatingEffort
    }
  }

  /// The best schedule of a projection, moved to and fro, and what is known about it.
  ///
  /// Near a reference the plan that would be made without it is where a second search begins, so
  /// that a tie-break costs no launch a day. What that search gains in launches by its own effort, a
  /// tie-break gives up again, since a plan anew would not have it either and it would move work that
  /// no change of the input moves; where a limit of time says how long to search, it is kept.
  func search(_ projection: Projection) async throws(PlanningError) -> Found {
    var options = SolveOptions(
      effort: effort,
      seed: UInt64(bitPattern: Int64(seed)),
      workers: workers
    )
    guard let reference else {
      options.warmStart =
        favour?.start(in: projection) ?? start.flatMap { projection.start(from: $0) }
      return await climbed(projection, options)
    }
    var anew = self
    anew.isOpenEnded = false
    let first = await anew.climbed(try project(near: nil), options)
    if let justified = first.justified {
      options.warmStart = Planner.nearest(justified, to: reference, in: projection)
    }
    options.isOpenEnded = isOpenEnded
    options.onProgress = progress(of: projection, after: first)
    let second = await solve(projection.problem, options: options)
    var found = Found(outcome: second)
    found.schedules += first.schedules
    var schedule = second.schedule
    if stability == .tieBreak, !isOpenEnded,
      let start = options.warmStart, let value = second.value,
      tardiness(value, projection) < tardiness(projection.problem.value(of: start), projection)
    {
      schedule = start
      found.outcome = first.outcome
      found.conflicts = first.conflicts
    }
    if let schedule {
      let targets = first.justified?.burstTargets
      found.justified = Planner.settled(schedule, targets, of: projection.problem, turns: 2)
    }
    return found
  }

  /// The projection, or why there is none in one error.
  func project(near reference: Plan?) throws(PlanningError) -> Projection {
    do {
      return try Projection.of(
        roadmap,
        status: statusDate,
        reference: reference,
        stability: stability,
        headStarts: headStarts,
        designsAnew: designsAnew,
        favour: favour
      )
    } catch let error as PlanningError {
      throw error
    } catch {
      throw PlanningError("the roadmap gives no network that can be calibrated: \(error)")
    }
  }

  /// What tells of a search that goes on after another one.
  func progress(
    of projection: Projection,
    after found: Found?
  ) -> (@Sendable (SolveProgress) -> Void)? {
    guard let onProgress else { return nil }
    let level = projection.problem.objective.firstIndex(of: .weightedTardiness)
    let schedules = found?.schedules ?? 0
    let known = found?.justified.map {
      tardiness(projection.problem.value(of: $0.latest), projection)
    }
    return { progress in
      let searched = level.flatMap { level in progress.value.map { Int($0[level]) } }
      onProgress(
        PlanningProgress(
          schedules: schedules + progress.schedulesGenerated,
          weightedTardiness: [known, searched].compactMap(\.self).min(),
          bound: level.map { Int(progress.bound[$0]) } ?? 0
        )
      )
    }
  }

  /// How the schedule was found and how good it is known to be.
  func summary(of found: Found, _ projection: Projection) -> SolutionSummary {
    let outcome = found.outcome
    var summary = SolutionSummary()
    summary.status =
      switch outcome.status {
      case .optimal: "optimal"
      case .feasible: "feasible"
      case .infeasible, .unsolved: "infeasible"
      case .cancelled: "cancelled"
      }
    summary.seed = seed
    summary.schedules = found.schedules
    summary.weightedTardiness = outcome.value.map { tardiness($0, projection) } ?? 0
    summary.bound = outcome.bound.map { tardiness($0, projection) } ?? 0
    summary.stoppingReason =
      switch found.stoppingReason {
      case .proof: .proof
      case .effort: .effort
      case .exhaustion: .exhaustion
      case .cancellation: .interruption
      }
    summary.repeatingEffort = found.repeatingEffort
    return summary
  }

  /// The weighted days of lateness in a value.
  func tardiness(_ value: ObjectiveValue, _ projection: Projection) -> Int {
    let term = projection.problem.objective.firstIndex(of: .weightedTardiness)
    return term.map { Int(value.terms[$0]) } ?? 0
  }
}
