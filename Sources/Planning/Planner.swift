public import RoadmapModel
import Scheduling

/// Plans a roadmap: projects its chips on their cadence, schedules the work, reads back dates.
///
/// The same values give the same plan on any machine and with any number of workers.
public struct Planner: Sendable {
  /// The roadmap with its scenario applied.
  public var roadmap: Roadmap
  /// The day up to which facts are known.
  public var statusDate: CivilDate
  /// The scenario's name, `base` for the roadmap itself.
  public var scenario: String
  /// A plan to measure launches against.
  public var baseline: Plan?
  /// A plan from which starts should deviate little.
  public var reference: Plan?
  /// How much nearness to the reference plan counts.
  public var stability = Stability.tieBreak
  /// How much before its design start work on a chip may begin, beyond what its family allows.
  ///
  /// Answers what an earlier start would buy; empty for a plan that is to be kept.
  public var headStarts: [Chip.ID: TimeSpan] = [:]
  /// Whether every block is designed anew, whatever of it could be taken over.
  ///
  /// Answers what reuse saves: the network keeps its nominal lengths, and the work on what is new or
  /// modified grows to that of all gates.
  public var designsAnew = false
  /// A plan from which the search starts; what it finds is no worse where the roadmap allows that plan.
  ///
  /// Answers what a change does; nil for a plan that is to depend on the roadmap alone.
  public var start: Plan?
  /// The one launch that counts, and what it may spend on rented compute; nil for a plan that is to
  /// be kept.
  var favour: FavouredLaunch?
  /// How many schedules the search is given: some more are generated before and behind it, those of all
  /// levels below it where compute binds, and as many again where there is a reference plan, first
  /// without it.
  public var effort: Int
  /// Whether the search goes on after the effort, until the task is cancelled or has its proof.
  public var isOpenEnded = false
  /// Called between rounds of the search, never from two tasks at once.
  public var onProgress: (@Sendable (PlanningProgress) -> Void)?
  /// The seed of the search.
  public var seed: Int
  /// Tasks that run at once; the plan does not depend on it.
  public var workers: Int

  /// A planner of `roadmap`.
  public init(
    roadmap: Roadmap,
    statusDate: CivilDate,
    scenario: String = "base",
    baseline: Plan? = nil,
    reference: Plan? = nil,
    effort: Int = SearchEffort.low,
    seed: Int = 1,
    workers: Int = 2
  ) {
    self.roadmap = roadmap
    self.statusDate = statusDate
    self.scenario = scenario
    self.baseline = baseline
    self.reference = reference
    self.effort = effort
    self.seed = seed
    self.workers = workers
  }

  /// The plan, or the reason why there is none.
  ///
  /// Cancelling the task ends the search with the best plan so far; its solution then says
  /// `interruption`. A task that was cancelled before gives a plan without dates, `cancelled`.
  ///
  /// A roadmap whose constraints can't be met gives a plan without dates whose solution says
  /// `infeasible` and whose findings name what stands in the way.
  ///
  /// - Throws: ``PlanningError`` where the roadmap breaks a rule that should have been checked.
  public func plan() async throws(PlanningError) -> Plan {
    let projection = try project(near: reference)
    let found = try await search(projection)
    var plan = Plan()
    plan.roadmap = roadmap.id
    plan.scenario = scenario
    plan.statusDate = statusDate
    plan.horizon = roadmap.horizon
    plan.solution = summary(of: found, projection)
    if reference != nil, plan.solution.stoppingReason == .interruption {
      // Two searches shared the time, and no one effort cuts both where they were cut.
      plan.solution.repeatingEffort = nil
    }
    var findings = projection.findings
    if let justified = found.justified {
      let latest = justified.latest.withFreeTiersFirst(in: projection.problem)
      plan.solution.weightedTardiness = tardiness(projection.problem.value(of: latest), projection)
      var reader = PlanReader(
        projection,
        latest,
        earliest: justified.earliest,
        burstTargets: justified.burstTargets
      )
      plan.chips = reader.chips()
      plan.machines = ComputeClass.allCases.compactMap { projection.compute.machines[$0] }
        .map { PlannedMachine($0) }
      findings += found.conflicts.compactMap { projection.finding(for: $0) }
      findings += CadenceFindings.close(plan.chips, roadmap)
      findings += LicenceFindings.expired(projection, plan)
      if let baseline { plan.measure(against: baseline) }
    } else {
      findings.append(projection.finding(for: found.outcome))
    }
    plan.findings = findings.enumerated().map { PlanFinding($0.element, number: $0.offset + 1) }
    return plan
  }
}

extension PlanFinding {
  /// A finding of a plan with its number.
  init(_ diagnostic: Diagnostic, number: Int) {
    self.init()
    id = ID("\(number)")
    identifier = diagnostic.message.identifier
    severity = diagnostic.severity.rawValue
    path = diagnostic.path.text
    text = diagnostic.message.text
  }
}

extension Plan {
  /// Adds to every chip its slip against the launch of another plan.
  ///
  /// The causes are the changes of what is charged against the cadence, and the change of target.
  public mutating func measure(against baseline: Plan) {
    let known = Dictionary(
      baseline.chips.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for index in chips.indices {
      guard let before = known[chips[index].id], let old = before.date(of: .launch),
        let launch = chips[index].date(of: .launch)
      else { continue }
      chips[index].baseline = old
      var charges = (chips[index].slips.first { $0.id.rawValue == "cadence" }?.causes ?? []).map {
        SlipAttribution.Charge(constraint: $0.constraint, item: $0.item, days: $0.days)
      }
      for cause in before.slips.first(where: { $0.id.rawValue == "cadence" })?.causes ?? [] {
        let same = charges.firstIndex {
          $0.constraint == cause.constraint && $0.item == cause.item
        }
        if let same {
          charges[same].days -= cause.days
        } else {
          charges.append(
            .init(constraint: cause.constraint, item: cause.item, days: -cause.days)
          )
        }
      }
      charges.removeAll { $0.days == 0 }
      let days = launch - old
      let rest = days - charges.reduce(0) { $0 + $1.days }
      if rest != 0 {
        charges.append(.init(constraint: .cadence, item: "target moved", days: rest))
      }
      chips[index].slips.removeAll { $0.id.rawValue == "baseline" }
      chips[index].slips.append(Slip("baseline", days: days, charges))
    }
  }
}
