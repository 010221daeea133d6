/// Everything that a silicon organisation plans with: the whole input of tapeout.
public struct Roadmap: Record {
  /// The name by which files and the database know the roadmap.
  public var id = Slug("unnamed")
  /// What people call it.
  public var name: String?
  /// The day up to which the facts are known; nil where the file leaves it to the caller.
  public var statusDate: CivilDate?
  /// The last day on which the design of a projected chip may start.
  public var horizon = CivilDate(dayNumber: 23_010)
  /// The currency of reports.
  public var currency = Currency.usDollar
  /// When the fiscal year starts and how it is divided.
  public var fiscal = FiscalCalendar()
  /// How much more an engineer gets done each year.
  public var productivityGrowth = Proportion(percent: 0)
  /// Which kinds of constraints bind.
  public var planning = PlanningRules()
  /// How money is counted over time.
  public var finance = Finance()
  /// Working weeks and holidays.
  public var calendars: [WorkCalendar] = []
  /// Places where teams sit.
  public var sites: [Site] = []
  /// Pools of engineers.
  public var teams: [Team] = []
  /// Foundries, IP and tool vendors.
  public var vendors: [Vendor] = []
  /// Foundry processes.
  public var nodes: [ProcessNode] = []
  /// Building blocks of vendors and of the house.
  public var ipBlocks: [IPBlock] = []
  /// Agreements with vendors.
  public var licences: [IPLicence] = []
  /// Compute that is owned.
  public var farms: [Farm] = []
  /// Compute that is rented.
  public var clouds: [Cloud] = []
  /// Machines that clouds rent out.
  public var machines: [RentedMachine] = []
  /// What holds for compute as a whole.
  public var compute = ComputeRules()
  /// Seats of EDA tools.
  public var tokenPools: [TokenPool] = []
  /// Caps on money in periods.
  public var budgets: [Budget] = []
  /// What other currencies are worth.
  public var exchangeRates: [ExchangeRate] = []
  /// Money that was spent, as the books say.
  public var actuals: [ActualSpend] = []
  /// Orders that have been placed.
  public var orders: [PlacedOrder] = []
  /// What others get done, to judge plans by.
  public var norms: [ProductivityNorm] = []
  /// Where installed units stand and what their electricity costs.
  public var fleet = FleetSite()
  /// Work that the fleet has to do.
  public var workloads: [Workload] = []
  /// Ways to do the same work in less time or with less energy.
  public var techniques: [Technique] = []
  /// How likely silicon is good.
  public var spins = SpinModel()
  /// Common causes of what is uncertain.
  public var drivers: [RiskDriver] = []
  /// How common causes go together.
  public var correlations: [RiskCorrelation] = []
  /// What is never exactly as planned.
  public var uncertainties: [Uncertainty] = []
  /// What may happen or not.
  public var risks: [Risk] = []
  /// What could be done against it.
  public var mitigations: [Mitigation] = []
  /// Networks of activities from which chips are made.
  public var templates: [ProjectTemplate] = []
  /// Lines of chips.
  public var families: [Family] = []
  /// Released and committed chips.
  public var chips: [Chip] = []
  /// What is decided of chips beside their own facts.
  public var decisions: [ChipDecision] = []
  /// Named sets of changes.
  public var scenarios: [Scenario] = []
  /// Where numbers come from, by their address.
  public var provenance: [ModelPath: Provenance] = [:]

  /// A roadmap of nothing.
  public init() {}

  /// The keys of a roadmap file.
  public static let schema = RecordSchema<Roadmap>([
    .required("roadmap", \.id, "The id of the roadmap; a database holds one roadmap."),
    .optional("name", \.name, "What people call the roadmap."),
    .optional(
      "status_date",
      \.statusDate,
      "The day up to which facts are known. Data dated after it is not known yet; without it, "
        + "--as-of or today is taken."
    ),
    .defaulted(
      "horizon",
      \.horizon,
      "The last day on which the design of a projected chip may start; drawings end there."
    ),
    .defaulted("currency", \.currency, "The currency of reports."),
    .record("fiscal", \.fiscal, "When the fiscal year starts and how it is divided."),
    .defaulted(
      "productivity_growth",
      \.productivityGrowth,
      "How much more an engineer gets done each year; growth of chips beyond it is slip."
    ),
    .record("planning", \.planning, "Which kinds of constraints bind."),
    .record("finance", \.finance, "How money is counted over time."),
    .records("calendars", \.calendars, "Working weeks and holidays."),
    .records("sites", \.sites, "Places where teams sit."),
    .records("teams", \.teams, "Pools of engineers of one discipline."),
    .records("vendors", \.vendors, "Foundries, IP vendors and tool vendors."),
    .records("nodes", \.nodes, "Foundry processes with their dates and costs."),
    .records("ip", \.ipBlocks, "Building blocks that vendors or the house offer."),
    .records("licences", \.licences, "Agreements with vendors on the use of IP."),
    .records("farms", \.farms, "Compute that is owned."),
    .records("clouds", \.clouds, "Compute that is rented."),
    .records("machines", \.machines, "Machines that clouds rent out, with their prices."),
    .record("compute", \.compute, "What holds for compute as a whole."),
    .records("tokens", \.tokenPools, "Seats of EDA tools that compute jobs hold."),
    .records("budgets", \.budgets, "Caps on money in fiscal periods."),
    .records("exchange_rates", \.exchangeRates, "What other currencies are worth, by day."),
    .records("actuals", \.actuals, "Money that was spent, as the books say."),
    .records(
      "orders",
      \.orders,
      "Orders that have been placed, so that tapeout buy counts them as bought."
    ),
    .records("norms", \.norms, "What others get done in a year: plans are judged by it."),
    .record("fleet", \.fleet, "Where installed units stand and what their electricity costs."),
    .records("workloads", \.workloads, "Work that the fleet has to do."),
    .records("techniques", \.techniques, "Ways to do work in less time or with less energy."),
    .record("spins", \.spins, "How likely silicon is good."),
    .records("drivers", \.drivers, "Common causes of what is uncertain."),
    .records("correlations", \.correlations, "How common causes go together."),
    .records("uncertainties", \.uncertainties, "What is never exactly as planned."),
    .records("risks", \.risks, "What may happen or not."),
    .records("mitigations", \.mitigations, "What could be done against risks, for a price."),
    .records("templates", \.templates, "Networks of activities from which chips are made."),
    .records("families", \.families, "Lines of chips with a cadence."),
    .records("chips", \.chips, "Released and committed chips; projected ones follow the cadence."),
    .records(
      "decisions",
      \.decisions,
      "Chips that are left out, kept in or wanted later, with the reason; ids are chips'."
    ),
    .records("scenarios", \.scenarios, "Named sets of changes with their reasons."),
  ])
}

/// The fiscal year: its start and its division into quarters and periods.
public struct FiscalCalendar: Record {
  /// The month in which the fiscal year starts, 1 to 12.
  public var startMonth = 1
  /// How a quarter is divided.
  public var pattern = FiscalPattern.month
  /// The day on which the last week of a year ends, for patterns of weeks.
  public var anchor = FiscalAnchor.lastSaturday

  /// The calendar year by months.
  public init() {}

  /// The keys of `fiscal`.
  public static let schema = RecordSchema<FiscalCalendar>([
    .defaulted(
      "start_month",
      \.startMonth,
      "The month, 1 to 12, in which the fiscal year starts; the year is named after its end."
    ),
    .defaulted("pattern", \.pattern, "How a quarter is divided: by months or by weeks."),
    .defaulted("anchor", \.anchor, "The Saturday that ends a year of weeks."),
  ])
}

/// How a fiscal quarter is divided into periods.
public enum FiscalPattern: String, WordValue {
  /// Three civil months.
  case month
  /// Periods of four, four and five weeks.
  case fourFourFive = "4-4-5"
  /// Periods of four, five and four weeks.
  case fourFiveFour = "4-5-4"
  /// Periods of five, four and four weeks.
  case fiveFourFour = "5-4-4"

  /// What the words choose among.
  public static let noun = "fiscal pattern"
}

/// Which Saturday ends a fiscal year of whole weeks.
public enum FiscalAnchor: String, WordValue {
  /// The last Saturday of the month before the start month.
  case lastSaturday = "last-sat"
  /// The Saturday nearest to the end of that month.
  case nearestSaturday = "nearest-sat"

  /// What the words choose among.
  public static let noun = "fiscal anchor"
}

/// Which kinds of constraints a plan observes; a scenario may set some aside.
public struct PlanningRules: Record {
  /// Whether headcount limits the work.
  public var people = Binding.binding
  /// Whether IP must be ready before it is integrated.
  public var ip = Binding.binding
  /// Whether seats and terms of licences limit the work.
  public var licences = Binding.binding
  /// Whether node dates limit the work.
  public var nodes = Binding.binding
  /// Whether farms, quotas, tokens and budgets stretch the work.
  public var compute = Binding.ignored

  /// Everything binds but compute.
  public init() {}

  /// The keys of `planning`.
  public static let schema = RecordSchema<PlanningRules>([
    .defaulted("people", \.people, "Whether headcount limits the work."),
    .defaulted("ip", \.ip, "Whether IP must be ready before it is integrated."),
    .defaulted("licences", \.licences, "Whether seats and terms of licences limit the work."),
    .defaulted("nodes", \.nodes, "Whether node dates limit the work."),
    .defaulted(
      "compute",
      \.compute,
      "Whether farms, quotas, tokens and budgets stretch the work."
    ),
  ])
}

/// Whether a kind of constraint binds.
public enum Binding: String, WordValue {
  /// The plan observes it.
  case binding
  /// The plan is made as if it were not there.
  case ignored

  /// What the words choose among.
  public static let noun = "rule"
}
