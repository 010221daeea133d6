/// A kind of compute job.
public enum ComputeClass: String, WordValue {
  /// RTL and gate-level simulation regressions.
  case simulation
  /// Formal verification.
  case formal
  /// Emulation and prototyping, in board-hours.
  case emulation
  /// Synthesis and place and route.
  case implementation
  /// Static timing signoff.
  case timing
  /// Physical signoff: design rules, layout against schematic, power integrity.
  case physicalSignoff = "physical_signoff"
  /// Library characterisation.
  case characterisation
  /// Mask-data preparation, which the foundry does for a fabless company.
  case maskData = "mask_data"

  /// What the words choose among.
  public static let noun = "compute class"
}

/// Compute that is owned: fixed, paid whether used or not.
public struct Farm: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "farm"
  /// An id as a user may choose it.
  public static let exampleID = "haifa-farm"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// Where it stands.
  public var site: Site.ID?
  /// Cores from a day on.
  public var cores = OrderedTable<CivilDate, Int>()
  /// Emulation boards from a day on.
  public var boards = OrderedTable<CivilDate, Int>()
  /// The share of the hours that jobs can use.
  public var utilisation = Proportion(percent: 80)
  /// What it costs, used or not.
  public var cost: MoneyPerYear?
  /// The classes it runs; all if empty.
  public var classes: [ComputeClass] = []

  /// A farm of which nothing is known.
  public init() {}

  /// The keys of a farm.
  public static let schema = RecordSchema<Farm>([
    .optional("name", \.name, "What people call the farm."),
    .optional("site", \.site, "Where it stands."),
    .table("cores", \.cores, "Cores from each day on."),
    .table("boards", \.boards, "Emulation boards from each day on."),
    .defaulted("utilisation", \.utilisation, "The share of the hours that jobs can use."),
    .optional("cost", \.cost, "What it costs a year, used or not."),
    .list("classes", \.classes, "The compute classes it runs; all if empty."),
  ])
}

/// Compute that is rented: elastic up to a quota, paid by use.
public struct Cloud: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "cloud"
  /// An id as a user may choose it.
  public static let exampleID = "ec2-us-east-1"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// Who rents it out.
  public var vendor: Vendor.ID?
  /// The provider's region.
  public var region: String?
  /// Cores that may run at once, from a day on.
  public var quota = OrderedTable<CivilDate, Int>()
  /// A core-hour on demand.
  public var onDemand: Price?
  /// A core-hour that may be interrupted.
  public var spot: Price?
  /// A core-hour under a commitment.
  public var committed: Price?
  /// The classes it runs; all if empty.
  public var classes: [ComputeClass] = []
  /// The shipped price list from which machines are copied.
  public var catalogue: Slug?
  /// The machines that are copied from it.
  public var instances: [Slug] = []

  /// A cloud of which nothing is known.
  public init() {}

  /// The keys of a cloud.
  public static let schema = RecordSchema<Cloud>([
    .optional("name", \.name, "What people call the cloud."),
    .optional("vendor", \.vendor, "Who rents it out."),
    .optional("region", \.region, "The provider's region."),
    .table("quota", \.quota, "Cores that may run at once, from each day on."),
    .optional("on_demand", \.onDemand, "The price of a core-hour on demand."),
    .optional("spot", \.spot, "The price of a core-hour that may be interrupted."),
    .optional("committed", \.committed, "The price of a core-hour under a commitment."),
    .list("classes", \.classes, "The compute classes it runs; all if empty."),
    .optional(
      "catalogue",
      \.catalogue,
      "The shipped price list from which the instances are copied as machines."
    ),
    .list("instances", \.instances, "The instances of it that the cloud rents out."),
  ])
}

/// Seats of EDA tools that compute jobs hold while they run.
public struct TokenPool: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "token pool"
  /// An id as a user may choose it.
  public static let exampleID = "signoff-tokens"

  /// The id.
  public var id = ID("")
  /// Who sells them.
  public var vendor: Vendor.ID?
  /// Tokens from a day on.
  public var count = OrderedTable<CivilDate, Int>()
  /// What a token costs a year.
  public var cost: MoneyPerYear?
  /// The classes whose jobs hold one.
  public var classes: [ComputeClass] = []
  /// A day on which the contract has to be renewed; the first of each fiscal year if nil.
  public var renewal: CivilDate?
  /// How long a contract runs.
  public var term = TimeSpan(1, .years)
  /// How long before the end of a contract the next one must be ordered.
  public var leadTime = TimeSpan(2, .months)
  /// Tokens on lease for peaks, from a day on, beside the others.
  public var peakLease = OrderedTable<CivilDate, Int>()

  /// A pool of which nothing is known.
  public init() {}

  /// The keys of a token pool.
  public static let schema = RecordSchema<TokenPool>([
    .optional("vendor", \.vendor, "Who sells the tokens."),
    .table("count", \.count, "Tokens from each day on."),
    .optional("cost", \.cost, "What a token costs a year."),
    .list("classes", \.classes, "The compute classes whose jobs hold one."),
    .optional(
      "renewal",
      \.renewal,
      "A day on which the contract has to be renewed; the first of each fiscal year if left out."
    ),
    .defaulted("term", \.term, "How long a contract runs."),
    .defaulted(
      "lead_time",
      \.leadTime,
      "How long before the end of a contract the next one must be ordered."
    ),
    .table(
      "peak_lease",
      \.peakLease,
      "Tokens leased for a peak from each day on, beside the others."
    ),
  ])
}

/// A cap on money in fiscal periods.
public struct Budget: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "budget"
  /// An id as a user may choose it.
  public static let exampleID = "cloud-spend"

  /// The id.
  public var id = ID("")
  /// What the money is for.
  public var purpose = BudgetPurpose.cloud
  /// The cap by fiscal quarter or year; nothing carries over.
  public var caps = OrderedTable<FiscalPeriod, Money>()

  /// A budget of nothing.
  public init() {}

  /// The keys of a budget.
  public static let schema = RecordSchema<Budget>([
    .defaulted("purpose", \.purpose, "What the money is for."),
    .table("caps", \.caps, "The cap by fiscal quarter or year; nothing carries over."),
  ])
}

/// What a budget pays for.
public enum BudgetPurpose: String, WordValue {
  /// Rented compute.
  case cloud

  /// What the words choose among.
  public static let noun = "purpose"
}

/// A fiscal quarter or year, `FY27Q3` or `FY27`; the year is named after the one it ends in.
public struct FiscalPeriod: FieldValue, Comparable {
  /// The fiscal year, 2027 for FY27.
  public let year: Int
  /// The quarter, 1 to 4, nil for the whole year.
  public let quarter: Int?

  /// A fiscal period.
  public static let kind = ValueKind("fiscal period", example: "FY27Q3")

  /// The given quarter, or the whole year.
  public init(year: Int, quarter: Int? = nil) {
    self.year = year
    self.quarter = quarter
  }

  /// The period that `text` spells, `FY27Q3` or `FY27`.
  public init(text: String) throws(ValueError) {
    let digits = text.dropFirst(2)
    guard text.hasPrefix("FY"), digits.prefix(2).utf8.allSatisfy(NumberText.isDigit),
      digits.prefix(2).utf8.count == 2, let year = Int(digits.prefix(2))
    else {
      throw ValueError("is not a fiscal period", remedy: "write FY27Q3 or FY27")
    }
    let rest = digits.dropFirst(2)
    guard !rest.isEmpty else {
      self.init(year: 2000 + year)
      return
    }
    guard rest.count == 2, rest.first == "Q", let quarter = Int(rest.dropFirst()),
      (1...4).contains(quarter)
    else { throw ValueError("names no quarter", remedy: "write Q1 to Q4 behind the year") }
    self.init(year: 2000 + year, quarter: quarter)
  }

  /// The period as it is written.
  public var text: String {
    let short = year % 100
    return "FY" + (short < 10 ? "0" : "") + "\(short)" + (quarter.map { "Q\($0)" } ?? "")
  }

  /// Orders by time, a year before its quarters.
  public static func < (lhs: FiscalPeriod, rhs: FiscalPeriod) -> Bool {
    (lhs.year, lhs.quarter ?? 0) < (rhs.year, rhs.quarter ?? 0)
  }
}
