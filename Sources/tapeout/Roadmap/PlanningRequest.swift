import Planning
import RoadmapFormat
import RoadmapModel

/// What the planner is asked for, whoever asks.
struct PlanningRequest {
  /// The scenario, `base` being the roadmap itself.
  var scenario: String
  /// The status date, where it is not the roadmap's.
  var asOf: CivilDate?
  /// Single values that are changed.
  var changes: [ValueChange] = []
  /// How many schedules are tried.
  var effort: EffortChoice
  /// How long the search may take in seconds.
  var timeLimit: Int?
  /// Whether the search goes on after the effort until the limit on time.
  var isOpenEnded = false
  /// How much nearness to a reference plan counts.
  var stability = Stability.tieBreak
  /// Whether a plan that Ctrl-C cut short is wanted; else the command ends.
  var takesInterrupted = false
  /// The seed of the search.
  var seed: Int

  /// Plans `roadmap`; `map` tells where it stands in a file.
  func plan(
    _ roadmap: Roadmap,
    baseline: Plan? = nil,
    reference: Plan? = nil,
    map: SourceMap? = nil,
    in session: Session
  ) async throws -> PlannedRoadmap {
    let planner = try planner(
      roadmap,
      baseline: baseline,
      reference: reference,
      map: map,
      in: session
    )
    let plan = try await watched(planner, in: session)
    return PlannedRoadmap(
      plan: plan,
      roadmap: planner.roadmap,
      // Time alone was the limit: what the search spent is what it was given.
      effort: isOpenEnded
        ? plan.solution.repeatingEffort ?? plan.solution.schedules : planner.effort,
      reference: reference,
      storedLedger: nil
    )
  }

  /// What plans `roadmap` as it is asked for.
  func planner(
    _ roadmap: Roadmap,
    baseline: Plan? = nil,
    reference: Plan? = nil,
    map: SourceMap? = nil,
    in session: Session
  ) throws -> Planner {
    let changed = try roadmap.changedForPlanning(
      scenario: scenario,
      settings: changes,
      map: map,
      in: session
    )
    let date = asOf ?? changed.statusDate ?? session.surroundings.today
    if asOf == nil, changed.statusDate == nil {
      session.console.say("The roadmap states no status_date; today, \(date), is taken.")
    }
    var planner = Planner(
      roadmap: changed,
      statusDate: date,
      scenario: scenario,
      baseline: baseline,
      reference: reference,
      effort: effort.schedules(for: changed),
      seed: seed
    )
    planner.isOpenEnded = isOpenEnded
    planner.stability = stability
    return planner
  }

  /// The plans of several planners, made beside each other; one after another where time is limited.
  func plans(_ planners: [Planner], in session: Session) async throws -> [Plan] {
    guard planners.count > 1, timeLimit == nil else {
      var plans: [Plan] = []
      for planner in planners { plans.append(try await watched(planner, in: session)) }
      return plans
    }
    let watch = PlanningWatch()
    let reporting = planners.map { planner in
      var planner = planner
      planner.onProgress = { if $0.weightedTardiness != nil { watch.notePlan() } }
      return planner
    }
    let plans = try await session.console.whileSaying("Planning \(planners.count) plans") {
      try await watch.guarding(timeLimit: nil) {
        try await concurrently(reporting) { try await $0.plan() }
      }
    }
    if watch.stop == .interruption { throw CommandFailure.silent(.interrupted) }
    return plans
  }
}

extension PlanningRequest {
  /// The plan, or the best one until somebody or the limit on time stopped the search.
  private func watched(_ planner: Planner, in session: Session) async throws -> Plan {
    let watch = PlanningWatch()
    let line = ProgressLine(session.surroundings)
    var reporting = planner
    reporting.onProgress = { progress in
      if progress.weightedTardiness != nil { watch.notePlan() }
      line.show(progress)
    }
    let watched = reporting
    line.begin()
    defer { line.clear() }
    var plan = try await watch.guarding(timeLimit: timeLimit) { try await watched.plan() }
    if watch.stop == .interruption, !takesInterrupted { throw CommandFailure.silent(.interrupted) }
    if plan.solution.stoppingReason == .interruption, watch.stop == .timeLimit {
      plan.solution.stoppingReason = .timeLimit
    }
    return plan
  }
}

/// A plan and the roadmap it was made from, scenario included.
struct PlannedRoadmap {
  let plan: Plan
  let roadmap: Roadmap
  /// How many schedules were tried.
  let effort: Int
  /// The plan from whose starts it deviates little.
  let reference: Plan?
  /// The money of the plan as it was stored; nil where it was not.
  let storedLedger: Ledger?
  /// The newest simulation that is stored with the run; nil where there is none.
  var risk: RiskSummary?

  /// The money of the plan: as stored, else worked out from the plan and its roadmap.
  var ledger: Ledger { storedLedger ?? Ledger(plan, roadmap) }
}
