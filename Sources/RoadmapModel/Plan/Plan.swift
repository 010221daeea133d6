/// A roadmap projected and scheduled: every chip with its dates, people, costs and reasons.
///
/// What a run stores; reports are drawn from it alone.
public struct Plan: Record {
  /// The roadmap that was planned.
  public var roadmap = Slug("unnamed")
  /// The scenario that was planned, `base` being the roadmap itself.
  public var scenario = "base"
  /// The day up to which facts were taken as known.
  public var statusDate = CivilDate(dayNumber: 0)
  /// The last day that drawings show.
  public var horizon = CivilDate(dayNumber: 0)
  /// How the schedule was found and how good it is known to be.
  public var solution = SolutionSummary()
  /// The chips by family and generation.
  public var chips: [PlannedChip] = []
  /// The rented machine of each class; empty where compute is ignored.
  public var machines: [PlannedMachine] = []
  /// What the planner noticed.
  public var findings: [PlanFinding] = []

  /// A plan of nothing.
  public init() {}

  /// The keys of a plan.
  public static let schema = RecordSchema<Plan>([
    .required("roadmap", \.roadmap, "The roadmap that was planned."),
    .required("scenario", \.scenario, "The scenario that was planned; base is the roadmap itself."),
    .required("status_date", \.statusDate, "The day up to which facts were taken as known."),
    .required("horizon", \.horizon, "The last day that drawings show."),
    .record("solution", \.solution, "How the schedule was found."),
    .records("chips", \.chips, "The chips by family and generation."),
    .records("machines", \.machines, "The rented machine of each compute class."),
    .records("findings", \.findings, "What the planner noticed."),
  ])
}

/// How a schedule was found and how good it is known to be.
public struct SolutionSummary: Record {
  /// What the engine reached: optimal, feasible, infeasible or cancelled.
  public var status = "none"
  /// The seed of the search.
  public var seed = 0
  /// Schedules that the engine generated.
  public var schedules = 0
  /// Sum over chips of weight × days of launch after target.
  public var weightedTardiness = 0
  /// A proven lower bound on it.
  public var bound = 0
  /// Why the search ended.
  public var stoppingReason = StoppingReason.effort
  /// The effort that makes the same plan without a limit; nil where no effort does.
  public var repeatingEffort: Int?

  /// By how many weighted days a better plan could be less late at best.
  public var gap: Int { max(0, weightedTardiness - bound) }

  /// Nothing found.
  public init() {}

  /// The keys of `solution`.
  public static let schema = RecordSchema<SolutionSummary>([
    .required("status", \.status, "What the engine reached."),
    .required("seed", \.seed, "The seed of the search."),
    .required("schedules", \.schedules, "Schedules that the engine generated."),
    .required("weighted_tardiness", \.weightedTardiness, "Sum of weight × days after target."),
    .required("bound", \.bound, "A proven lower bound on the weighted tardiness."),
    .required("stopping_reason", \.stoppingReason, "Why the search ended."),
    .optional("repeating_effort", \.repeatingEffort, "The effort that makes the same plan."),
  ])
}

/// Why a search for a schedule ended.
public enum StoppingReason: String, WordValue {
  /// It was proved that there is no better schedule, or none at all.
  case proof
  /// The schedules it was allowed were generated.
  case effort
  /// Nothing else could be tried.
  case exhaustion
  /// The limit on time was reached.
  case timeLimit = "time_limit"
  /// Somebody stopped it.
  case interruption

  /// What the words choose among.
  public static let noun = "reason for stopping"
}

/// One chip of a plan; its id is the chip's, or family-generation for a projected one.
public struct PlannedChip: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "planned chip"
  /// An id, for documentation.
  public static let exampleID = "graviton-7"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name = ""
  /// The line it belongs to.
  public var family = Slug("any")
  /// Which generation it is.
  public var generation = 0
  /// Released, committed or projected.
  public var status = ChipStatus.projected
  /// Whether it is only an assumption.
  public var isHypothetical = false
  /// The weight of a day of its lateness.
  public var priority = 1
  /// The template it was made from; nil for released chips without a network.
  public var template: Slug?
  /// The nodes of its dies.
  public var nodes = OrderedTable<Slug, Slug>()
  /// The release that fills each IP slot, `block/release`.
  public var ip = OrderedTable<Slug, String>()
  /// How many days later its launch could be at best with the next newer node; nil if none is known.
  public var nextNodeWait: Int?
  /// The next newer node.
  public var nextNode: Slug?
  /// When milestones were or will be passed.
  public var milestones = OrderedTable<Milestone, ApproximateDate>()
  /// Milestones of which the date is a fact.
  public var passed: [Milestone] = []
  /// The launch that the cadence wants.
  public var target: CivilDate?
  /// The launch that was promised.
  public var commitment: CivilDate?
  /// The launch of the baseline it was measured against.
  public var baseline: CivilDate?
  /// Slip against cadence, commitment and baseline.
  public var slips: [Slip] = []
  /// The work.
  public var activities: [PlannedActivity] = []

  /// A chip of which nothing is planned.
  public init() {}

  /// The day of a milestone, nil if it has none.
  public func date(of milestone: Milestone) -> CivilDate? {
    milestones[milestone]?.date
  }

  /// The keys of a chip of a plan.
  public static let schema = RecordSchema<PlannedChip>([
    .required("name", \.name, "What people call the chip."),
    .required("family", \.family, "The line it belongs to."),
    .required("generation", \.generation, "Which generation it is."),
    .required("status", \.status, "Released, committed or projected."),
    .defaulted("hypothetical", \.isHypothetical, "Whether it is only an assumption."),
    .defaulted("priority", \.priority, "The weight of a day of lateness."),
    .optional("template", \.template, "The template it was made from."),
    .table("nodes", \.nodes, "The node of each die."),
    .table("ip", \.ip, "The release that fills each IP slot."),
    .optional("next_node_wait", \.nextNodeWait, "Days of launch that the next newer node costs."),
    .optional("next_node", \.nextNode, "The next newer node."),
    .table("milestones", \.milestones, "When each milestone was or will be passed."),
    .list("passed", \.passed, "Milestones of which the date is a fact."),
    .optional("target", \.target, "The launch that the cadence wants."),
    .optional("commitment", \.commitment, "The launch that was promised."),
    .optional("baseline", \.baseline, "The launch of the baseline it was measured against."),
    .records("slips", \.slips, "Slip against cadence, commitment and baseline."),
    .records("activities", \.activities, "The work."),
  ])
}

/// Days by which a launch comes after a reference, and what they are due to; its id is the reference.
public struct Slip: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "slip"
  /// An id: `cadence`, `commitment` or `baseline`.
  public static let exampleID = "cadence"

  /// What is measured against.
  public var id = ID("")
  /// Days after the reference, negative if before.
  public var days = 0
  /// The causes, whose days add up to `days`.
  public var causes: [SlipCause] = []

  /// No slip.
  public init() {}

  /// The keys of a slip.
  public static let schema = RecordSchema<Slip>([
    .required("days", \.days, "Days after the reference, negative if before."),
    .records("causes", \.causes, "What the days are due to; they add up exactly."),
  ])
}

/// Days of a slip that one constraint accounts for.
public struct SlipCause: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "slip cause"
  /// An id: the constraint's kind and item.
  public static let exampleID = "team-rtl-austin"

  /// The id, unique within the slip.
  public var id = ID("")
  /// The kind of constraint.
  public var constraint = Constraint.predecessor
  /// The team, node, release, chip or activity concerned.
  public var item = ""
  /// Days it accounts for, negative where it recovers some.
  public var days = 0

  /// No cause.
  public init() {}

  /// The keys of a cause.
  public static let schema = RecordSchema<SlipCause>([
    .required("constraint", \.constraint, "The kind of constraint."),
    .required("item", \.item, "The team, node, release, chip or activity concerned."),
    .required("days", \.days, "Days it accounts for, negative where it recovers some."),
  ])
}

/// What can make work wait or take longer.
public enum Constraint: String, WordValue {
  /// The day on which the chip may start by its cadence.
  case cadence
  /// Work of the same chip that must come first.
  case predecessor
  /// Engineers who are busy or too few.
  case team
  /// A building block that is not ready.
  case ip
  /// A licence that is not signed or whose seats are taken.
  case licence
  /// A process that is not ready.
  case node
  /// Days on which nobody works.
  case calendar
  /// The past: work that has not started can't start before today.
  case status
  /// Work under way that takes longer or shorter than planned.
  case progress
  /// A chip that grows faster than productivity.
  case scope
  /// Another chip that must come first.
  case crossChip = "cross_chip"
  /// Cores and boards that are busy or too few.
  case compute
  /// Money for rented compute that is spent.
  case budget
  /// Tokens of a tool that are taken.
  case token

  /// What the words choose among.
  public static let noun = "constraint"
}

/// One activity of a plan; its id is the template's activity, with `@die` where there is one a die.
public struct PlannedActivity: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "planned activity"
  /// An id, for documentation.
  public static let exampleID = "rtl-design"

  /// The id, unique within its chip.
  public var id = ID("")
  /// What people call it.
  public var name = ""
  /// The group it is drawn in.
  public var phase = Phase.concept
  /// The milestone that it is, where it is a point.
  public var milestone: Milestone?
  /// How far it has come.
  public var state = ActivityState.planned
  /// The first day of work.
  public var start = CivilDate(dayNumber: 0)
  /// The first day on which there is no more work.
  public var finish = CivilDate(dayNumber: 0)
  /// Days it is worked on.
  public var workingDays = 0
  /// Days from its earliest possible finish to the latest that keeps the launch.
  public var float = 0
  /// What kept it from starting earlier.
  public var driver = Constraint.cadence
  /// The activity, team, node or release that did.
  public var driverItem = ""
  /// How a driving predecessor is tied, `SS + 8 weeks`; empty for other drivers.
  public var driverLink = ""
  /// People by team in tenths of an engineer, held from start to finish.
  public var people = OrderedTable<Slug, Int>()
  /// Compute by class.
  public var compute = OrderedTable<ComputeClass, ComputeVolume>()
  /// Where and when its compute runs from the status date on; empty where compute is ignored.
  public var runs: [ComputeRun] = []
  /// What of compute makes it longer, most days first.
  public var stretchCauses: [StretchCause] = []

  /// An activity of which nothing is planned.
  public init() {}

  /// Whether a day of delay is a day of launch.
  public var isCritical: Bool { float <= 0 && state != .done }

  /// The keys of an activity of a plan.
  public static let schema = RecordSchema<PlannedActivity>([
    .required("name", \.name, "What people call the activity."),
    .required("phase", \.phase, "The group it is drawn in."),
    .optional("milestone", \.milestone, "The milestone that it is, where it is a point."),
    .defaulted("state", \.state, "Done, under way or planned."),
    .required("start", \.start, "The first day of work."),
    .required("finish", \.finish, "The first day on which there is no more work."),
    .required("working_days", \.workingDays, "Days it is worked on."),
    .required(
      "float",
      \.float,
      "Days from its earliest possible finish to the latest that keeps the launch."
    ),
    .required("driver", \.driver, "What kept it from starting earlier."),
    .defaulted("driver_item", \.driverItem, "The activity, team, node or release that did."),
    .defaulted("driver_link", \.driverLink, "How a driving predecessor is tied."),
    .table("people", \.people, "People by team in tenths of an engineer."),
    .table("compute", \.compute, "Compute by class."),
    .records("runs", \.runs, "Where and when its compute runs."),
    .records("stretch_causes", \.stretchCauses, "What of compute makes it longer."),
  ])
}

/// How far an activity of a plan has come.
public enum ActivityState: String, WordValue {
  /// Finished before the status date.
  case done
  /// Started before the status date.
  case underWay = "under_way"
  /// Not started.
  case planned

  /// What the words choose among.
  public static let noun = "state"
}

/// Something the planner noticed; its id is a running number.
public struct PlanFinding: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "finding"
  /// An id, for documentation.
  public static let exampleID = "1"

  /// The running number.
  public var id = ID("")
  /// The stable name of the kind of finding, `generation-missed`.
  public var identifier = ""
  /// How bad it is: note, warning or error.
  public var severity = "warning"
  /// What it is about.
  public var path = ""
  /// One sentence that tells what was noticed, with the values in it.
  public var text = ""

  /// A finding of nothing.
  public init() {}

  /// The keys of a finding.
  public static let schema = RecordSchema<PlanFinding>([
    .required("identifier", \.identifier, "The stable name of the kind of finding."),
    .required("severity", \.severity, "How bad it is: note, warning or error."),
    .required("path", \.path, "What it is about."),
    .required("text", \.text, "What was noticed."),
  ])
}
