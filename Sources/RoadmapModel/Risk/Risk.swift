/// A common cause: what it touches varies together.
public struct RiskDriver: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "driver"
  /// An id as a user may choose it.
  public static let exampleID = "node-maturity"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// What it is and why it touches what it touches.
  public var cause: String?

  /// A driver of nothing.
  public init() {}

  /// The keys of a driver.
  public static let schema = RecordSchema<RiskDriver>([
    .optional("name", \.name, "What people call the driver."),
    .optional("cause", \.cause, "What it is, and why it touches what it touches."),
  ])
}

/// How two common causes go together.
public struct RiskCorrelation: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "correlation"
  /// An id as a user may choose it.
  public static let exampleID = "node-and-ip"

  /// The id.
  public var id = ID("")
  /// One driver.
  public var first = RiskDriver.ID("")
  /// The other.
  public var second = RiskDriver.ID("")
  /// From -100 % to 100 %.
  public var coefficient = Proportion(percent: 0)

  /// No correlation.
  public init() {}

  /// The keys of a correlation.
  public static let schema = RecordSchema<RiskCorrelation>([
    .required("first", \.first, "One driver."),
    .required("second", \.second, "The other driver."),
    .required("coefficient", \.coefficient, "How they go together, -100% to 100%."),
  ])
}

/// Something that is never exactly as planned.
public struct Uncertainty: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "uncertainty"
  /// An id as a user may choose it.
  public static let exampleID = "physical-design"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// What is uncertain.
  public var subjects: [RiskSubject] = []
  /// What about it.
  public var measure = RiskMeasure.duration
  /// Its values.
  public var distribution = UncertainValue.constant(.one)
  /// Whether one value holds for all it touches; else each activity has its own.
  public var isCommon = false
  /// Correlations with common causes.
  public var drivers = OrderedTable<RiskDriver.ID, Proportion>()

  /// An uncertainty of nothing.
  public init() {}

  /// The keys of an uncertainty.
  public static let schema = RecordSchema<Uncertainty>([
    .optional("name", \.name, "What people call the uncertainty."),
    .list(
      "of",
      \.subjects,
      "What is uncertain: all, activities/ID, phases/PHASE, families/ID or chips/ID with or without "
        + "/ACTIVITY, nodes/ID, ip/ID, teams/ID, compute, compute/CLASS, prices/CLASS, shuttles."
    ),
    .defaulted(
      "measure",
      \.measure,
      "What about it: duration, demand, price and attrition are factors, delay and hiring days."
    ),
    .required(
      "distribution",
      \.distribution,
      "Its values: three-point or pert LEAST LIKELIEST GREATEST, lognormal MEDIAN sigma S, uniform "
        + "LEAST GREATEST, empirical and the values that were seen, constant VALUE, or history: what "
        + "finished chips took against their promise."
    ),
    .defaulted(
      "common",
      \.isCommon,
      "Whether one value holds for all it touches; else each activity has its own."
    ),
    .table(
      "drivers",
      \.drivers,
      "Common causes with which the values are correlated, and how strongly."
    ),
  ])
}

/// Something that may happen or not.
public struct Risk: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "risk"
  /// An id as a user may choose it.
  public static let exampleID = "late-hbm"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// Why it may happen.
  public var cause: String?
  /// How likely it is.
  public var probability = Proportion(percent: 0)
  /// What it hits.
  public var subjects: [RiskSubject] = []
  /// What it does to that.
  public var measure = RiskMeasure.delay
  /// How much, where it happens.
  public var impact: UncertainValue?
  /// What it costs each chip it hits, where it happens.
  public var cost: Money?
  /// Correlations of the impact with common causes.
  public var drivers = OrderedTable<RiskDriver.ID, Proportion>()

  /// A risk of nothing.
  public init() {}

  /// The keys of a risk.
  public static let schema = RecordSchema<Risk>([
    .optional("name", \.name, "What people call the risk."),
    .optional("cause", \.cause, "Why it may happen."),
    .required("probability", \.probability, "How likely it is, once for all it hits."),
    .list("of", \.subjects, "What it hits, written as that of an uncertainty."),
    .defaulted(
      "measure",
      \.measure,
      "What it does to that: delay in days, or duration by a factor."
    ),
    .optional("impact", \.impact, "How much, where it happens: a distribution."),
    .optional("cost", \.cost, "What it costs each chip it hits, where it happens."),
    .table("drivers", \.drivers, "Common causes with which the impact is correlated."),
  ])
}

/// Something that could be done against risks, for a price.
public struct Mitigation: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "mitigation"
  /// An id as a user may choose it.
  public static let exampleID = "second-source"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// The risk it is meant for; nil where it is for several.
  public var risk: Risk.ID?
  /// What it costs.
  public var cost = Money.zero(.usDollar)
  /// What it changes, as a scenario would: values of risks, uncertainties, spins, drivers.
  public var changes = OrderedTable<String, String>()
  /// Why it should help.
  public var reason: String?

  /// A mitigation that does nothing.
  public init() {}

  /// The sections of a roadmap that a mitigation may change.
  public static let sections = ["spins", "drivers", "correlations", "uncertainties", "risks"]

  /// The keys of a mitigation.
  public static let schema = RecordSchema<Mitigation>([
    .optional("name", \.name, "What people call the mitigation."),
    .optional("risk", \.risk, "The risk it is meant for, where it is one."),
    .required("cost", \.cost, "What it costs."),
    .table(
      "changes",
      \.changes,
      "New values by path, risks/late-hbm/probability: 5%, of risks, uncertainties, spins, drivers "
        + "and correlations."
    ),
    .optional("because", \.reason, "Why it should help."),
  ])
}
