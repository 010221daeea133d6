/// How sure the dates and the money of a plan are: what a simulation of it came to.
///
/// What a run stores beside its plan; reports are drawn from it alone.
public struct RiskSummary: Record {
  /// The scenario whose plan was simulated.
  public var scenario = "base"
  /// The day up to which facts were taken as known.
  public var statusDate = CivilDate(dayNumber: 0)
  /// The replications.
  public var replications = 0
  /// The seed of all draws.
  public var seed = 0
  /// How replications share out random numbers.
  public var sampling = "independent"
  /// Whether work may start before its planned day.
  public var startsEarly = false
  /// Whether somebody stopped it before all replications that were asked for were done.
  public var isInterrupted = false
  /// The currency of all amounts.
  public var currency = Currency.usDollar
  /// What is spent once on all chips from the status date on, by share of replications.
  public var costs = OrderedTable<Int, Money>()
  /// The standard errors of that cost at 10, 50, 80 and 90 percent.
  public var costErrors = OrderedTable<Int, Money>()
  /// The chips that are not launched yet.
  public var chips: [ChipRisk] = []
  /// Teams and licences: how often each lay on the chain that drove a launch.
  public var resources: [ResourceRisk] = []
  /// What the analysis noticed.
  public var findings: [PlanFinding] = []

  /// A summary of nothing.
  public init() {}

  /// How sure a chip is; nil where no launch of it lies ahead.
  public func risk(of chip: String) -> ChipRisk? { chips.first { $0.id.text == chip } }

  /// The keys of a summary.
  public static let schema = RecordSchema<RiskSummary>([
    .required("scenario", \.scenario, "The scenario whose plan was simulated."),
    .required("status_date", \.statusDate, "The day up to which facts were taken as known."),
    .required("replications", \.replications, "The replications."),
    .required("seed", \.seed, "The seed of all draws."),
    .required("sampling", \.sampling, "How replications share out random numbers."),
    .defaulted("starts_early", \.startsEarly, "Whether work may start before its planned day."),
    .defaulted("interrupted", \.isInterrupted, "Whether somebody stopped it."),
    .required("currency", \.currency, "The currency of all amounts."),
    .table(
      "cost_quantiles",
      \.costs,
      "What is spent once on all chips, by percent of replications."
    ),
    .table("cost_errors", \.costErrors, "Standard errors of that cost, by percent."),
    .records("chips", \.chips, "The chips that are not launched yet."),
    .records("resources", \.resources, "How often teams and licences bound."),
    .records("findings", \.findings, "What the analysis noticed."),
  ])
}

/// How sure one chip is; its id is the planned chip's.
public struct ChipRisk: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "chip risk"
  /// An id, for documentation.
  public static let exampleID = "graviton-7"

  /// The id.
  public var id = ID("")
  /// The launch of the plan.
  public var plannedLaunch = CivilDate(dayNumber: 0)
  /// The share of replications that launch by then, the percentile of the plan's date.
  public var planPercentile = Proportion(percent: 0)
  /// The launch that the cadence wants.
  public var target: CivilDate?
  /// The share of replications that launch by the target.
  public var targetProbability: Proportion?
  /// The launch that was promised.
  public var commitment: CivilDate?
  /// The share of replications that launch by the promised day.
  public var commitmentProbability: Proportion?
  /// The tapeout of the plan; nil where it has passed.
  public var plannedTapeout: CivilDate?
  /// The day by which it launches, by percent of replications, 0 and 100 being the extremes.
  public var launches = OrderedTable<Int, CivilDate>()
  /// The standard errors of the launches at 10, 50, 80 and 90 percent, in days.
  public var launchErrors = OrderedTable<Int, FixedPoint>()
  /// The day by which it tapes out, by percent of replications.
  public var tapeouts = OrderedTable<Int, CivilDate>()
  /// The standard errors of the tapeouts at 10, 50, 80 and 90 percent, in days.
  public var tapeoutErrors = OrderedTable<Int, FixedPoint>()
  /// How many replications launch in each month, by its first day.
  public var histogram = OrderedTable<CivilDate, Int>()
  /// What is spent once from the status date on, as planned.
  public var plannedCost = Money.zero(.usDollar)
  /// The same by percent of replications.
  public var costs = OrderedTable<Int, Money>()
  /// The standard errors of the costs at 10, 50, 80 and 90 percent.
  public var costErrors = OrderedTable<Int, Money>()
  /// The share of replications that keep the planned cost.
  public var costProbability = Proportion(percent: 0)
  /// The share of replications that keep target and planned cost both.
  public var jointProbability = Proportion(percent: 0)
  /// Pairs of a launch and a cost that 70 percent of replications keep both.
  public var jointFrontier = OrderedTable<CivilDate, Money>()
  /// The chance of good first silicon that was used; nil where spins are not simulated.
  public var firstSilicon: Proportion?
  /// The share of replications by number of tapeouts; the last stands for more.
  public var spins = OrderedTable<Int, Proportion>()
  /// The work: how often it drove the launch.
  public var activities: [ActivityRisk] = []
  /// What moves the launch most: a tornado.
  public var items: [ItemRisk] = []

  /// A chip of which nothing is known.
  public init() {}

  /// The keys of a chip's risk.
  public static let schema = RecordSchema<ChipRisk>([
    .required("planned_launch", \.plannedLaunch, "The launch of the plan."),
    .required(
      "plan_percentile",
      \.planPercentile,
      "The share of replications that launch by then."
    ),
    .optional("target", \.target, "The launch that the cadence wants."),
    .optional("target_probability", \.targetProbability, "The share that launches by the target."),
    .optional("commitment", \.commitment, "The launch that was promised."),
    .optional(
      "commitment_probability",
      \.commitmentProbability,
      "The share that launches by the promised day."
    ),
    .optional("planned_tapeout", \.plannedTapeout, "The tapeout of the plan."),
    .table(
      "launch_quantiles",
      \.launches,
      "The day by which it launches, by percent of replications."
    ),
    .table("launch_errors", \.launchErrors, "Standard errors of launches in days, by percent."),
    .table(
      "tapeout_quantiles",
      \.tapeouts,
      "The day by which it tapes out, by percent of replications."
    ),
    .table("tapeout_errors", \.tapeoutErrors, "Standard errors of tapeouts in days, by percent."),
    .table("histogram", \.histogram, "How many replications launch in each month."),
    .required("planned_cost", \.plannedCost, "What is spent once from the status date on."),
    .table("cost_quantiles", \.costs, "What is spent once, by percent of replications."),
    .table("cost_errors", \.costErrors, "Standard errors of costs, by percent."),
    .required("cost_probability", \.costProbability, "The share that keeps the planned cost."),
    .required("joint_probability", \.jointProbability, "The share that keeps target and cost."),
    .table("joint_frontier", \.jointFrontier, "Launch and cost that 70% keep both."),
    .optional("first_silicon", \.firstSilicon, "The chance of good first silicon."),
    .table("spins", \.spins, "The share of replications by number of tapeouts."),
    .records("activities", \.activities, "The work: how often it drove the launch."),
    .records("items", \.items, "What moves the launch most."),
  ])
}

/// How an activity drove its chip's launch; its id is the planned activity's.
public struct ActivityRisk: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "activity risk"
  /// An id, for documentation.
  public static let exampleID = "rtl-design"

  /// The id.
  public var id = ID("")
  /// The share of replications in which it lay on the chain that drove the launch.
  public var criticality = Proportion(percent: 0)
  /// Pearson's correlation of its length with the launch.
  public var cruciality = Proportion(percent: 0)
  /// Criticality times its deviation over that of the launch.
  public var sensitivity = Proportion(percent: 0)
  /// The mean of the days it takes, all passes together, first to last day.
  public var meanDays = FixedPoint(0)
  /// The standard deviation of these days.
  public var deviationDays = FixedPoint(0)

  /// An activity of which nothing is known.
  public init() {}

  /// The keys of an activity's risk.
  public static let schema = RecordSchema<ActivityRisk>([
    .required("criticality", \.criticality, "The share in which it drove the launch."),
    .required("cruciality", \.cruciality, "Correlation of its length with the launch."),
    .required("sensitivity", \.sensitivity, "Criticality times its deviation over the launch's."),
    .required("mean_days", \.meanDays, "The mean of the days it takes."),
    .required("deviation_days", \.deviationDays, "The standard deviation of these days."),
  ])
}

/// What an uncertainty, a risk, a driver or the spins do to a launch; its id names the kind too.
public struct ItemRisk: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "item risk"
  /// An id, for documentation.
  public static let exampleID = "risks.late-hbm"

  /// The id, `risks.late-hbm`, or `spins`.
  public var id = ID("")
  /// What people call it.
  public var name = ""
  /// Spearman's rank correlation of how hard it hit the chip with the launch.
  public var rankCorrelation = Proportion(percent: 0)
  /// Mean launch in the decile it hits hardest less that in the decile it hits least, in days.
  public var swingDays = 0
  /// By how many days P80 is earlier without it; nil where that was not computed.
  public var removalDays: Int?

  /// An item of which nothing is known.
  public init() {}

  /// The keys of an item's risk.
  public static let schema = RecordSchema<ItemRisk>([
    .required("name", \.name, "What people call it."),
    .required("rank_correlation", \.rankCorrelation, "Rank correlation with the launch."),
    .required("swing_days", \.swingDays, "Mean launch of the hardest decile less the least one's."),
    .optional("removal_days", \.removalDays, "By how many days P80 is earlier without it."),
  ])
}

/// How often a team or a licence bound; its id is the team's or the licence's.
public struct ResourceRisk: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "resource risk"
  /// An id, for documentation.
  public static let exampleID = "rtl-austin"

  /// The id.
  public var id = ID("")
  /// The share of replications in which it lay on a chain that drove a launch.
  public var share = Proportion(percent: 0)
  /// The mean of the days waited for it beyond plan on such a chain.
  public var meanDays = FixedPoint(0)

  /// A resource of which nothing is known.
  public init() {}

  /// The keys of a resource's risk.
  public static let schema = RecordSchema<ResourceRisk>([
    .required("share", \.share, "The share of replications in which it bound."),
    .required("mean_days", \.meanDays, "The mean of the days waited for it beyond plan."),
  ])
}
