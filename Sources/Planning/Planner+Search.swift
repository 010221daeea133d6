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
    var outcome: Outcome
    var schedules: Int
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
      options.isOpenEnded = isOpenEnded
      options.onProgress = progress(of: projection, after: 0)
      let outcome = await solve(projection.problem, options: options)
      var justified: Justified?
      if let schedule = outcome.schedule {
        justified = await self.justified(schedule, of: projection.problem)
      }
      return Found(justified: justified, outcome: outcome, schedules: outcome.schedulesGenerated)
    }
    let free = try project(near: nil)
    options.onProgress = progress(of: free, after: 0)
    let first = await solve(free.problem, options: options)
    var targets: ContiguousArray<Int32>?
    if let schedule = first.schedule {
      let anew = await justified(schedule, of: free.problem)
      targets = anew.burstTargets
      options.warmStart = Planner.nearest(anew, to: reference, in: projection)
    }
    options.isOpenEnded = isOpenEnded
    options.onProgress = progress(of: projection, after: first.schedulesGenerated)
    let second = await solve(projection.problem, options: options)
    var found = Found(
      outcome: second,
      schedules: first.schedulesGenerated + second.schedulesGenerated
    )
    var schedule = second.schedule
    if stability == .tieBreak, !isOpenEnded,
      let start = options.warmStart, let value = second.value,
      tardiness(value, projection) < tardiness(projection.problem.value(of: start), projection)
    {
      (schedule, found.outcome) = (start, first)
    }
    if let schedule {
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

  private func progress(
    of projection: Projection,
    after schedules: Int
  ) -> (@Sendable (SolveProgress) -> Void)? {
    guard let onProgress else { return nil }
    let level = projection.problem.objective.firstIndex(of: .weightedTardiness)
    return { progress in
      onProgress(
        PlanningProgress(
          schedules: schedules + progress.schedulesGenerated,
          weightedTardiness: level.flatMap { level in progress.value.map { Int($0[level]) } },
          bound: level.map { Int(progress.bound[$0]) } ?? 0
        )
      )
    }
  }

  /// How the schedule was found and how good it is known to be.
  func summary(of outcome: Outcome, _ projection: Projection) -> SolutionSummary {
    var summary = SolutionSummary()
    summary.status =
      switch outcome.status {
      case .optimal: "optimal"
      case .feasible: "feasible"
      case .infeasible, .unsolved: "infeasible"
      case .cancelled: "cancelled"
      }
    summary.seed = seed
    summary.weightedTardiness = outcome.value.map { tardiness($0, projection) } ?? 0
    summary.bound = outcome.bound.map { tardiness($0, projection) } ?? 0
    summary.stoppingReason =
      switch outcome.stoppingReason {
      case .proof: .proof
      case .effort: .effort
      case .exhaustion: .exhaustion
      case .cancellation: .interruption
      }
    summary.repeatingEffort = outcome.repeatingEffort
    return summary
  }

  /// The weighted days of lateness in a value.
  func tardiness(_ value: ObjectiveValue, _ projection: Projection) -> Int {
    let term = projection.problem.objective.firstIndex(of: .weightedTardiness)
    return term.map { Int(value.terms[$0]) } ?? 0
  }
}
