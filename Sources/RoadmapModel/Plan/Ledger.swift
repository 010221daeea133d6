/// The money of a plan: what is spent and comes in by class, chip and fiscal quarter.
///
/// Stored with the run, so that reports and SQL say the same. Amounts are of the reports' currency.
public struct Ledger: Record {
  /// The currency of all amounts.
  public var currency = Currency.usDollar
  /// The fiscal year in whose prices inputs are stated.
  public var priceYear = 2000
  /// What a year of waiting takes off an amount.
  public var discountRate = Proportion(percent: 10)
  /// What was spent before this day is sunk.
  public var statusDate = CivilDate(dayNumber: 0)
  /// The last day that counts.
  public var valueUntil = CivilDate(dayNumber: 0)
  /// What the cash ahead comes to.
  public var value = LedgerValue()
  /// Chips that are not released, with what each comes to.
  public var chips: [ChipValue] = []
  /// All amounts, by class, chip, item and quarter.
  public var lines: [LedgerLine] = []
  /// What was noticed: implausible totals, prices that are missing.
  public var findings: [PlanFinding] = []

  /// A ledger of nothing.
  public init() {}

  /// The keys of a ledger.
  public static let schema = RecordSchema<Ledger>([
    .required("currency", \.currency, "The currency of all amounts."),
    .required("price_year", \.priceYear, "The fiscal year in whose prices inputs are stated."),
    .required("discount_rate", \.discountRate, "What a year of waiting takes off an amount."),
    .required("status_date", \.statusDate, "What was spent before this day is sunk."),
    .required("value_until", \.valueUntil, "The last day that counts."),
    .record("value", \.value, "What the cash ahead comes to."),
    .records("chips", \.chips, "Chips that are not released, with what each comes to."),
    .records("lines", \.lines, "All amounts, by class, chip, item and quarter."),
    .records("findings", \.findings, "What was noticed."),
  ])
}

/// What the cash of a plan comes to; sunk cost is shown and left out of the rest.
public struct LedgerValue: Record {
  /// Spent before the status date, less what came in.
  public var sunk = Money.zero(.usDollar)
  /// Spent once from the status date on.
  public var nre = Money.zero(.usDollar)
  /// The sum of discounted cash from the status date on.
  public var npv = Money.zero(.usDollar)
  /// The part of it after the horizon.
  public var npvBeyond = Money.zero(.usDollar)
  /// The least cumulative cash from the status date on, never above zero.
  public var trough = Money.zero(.usDollar)
  /// The quarter after which cumulative cash is least; nil where it never is below zero.
  public var troughPeriod: FiscalPeriod?
  /// The quarter in which cumulative cash turns positive for good; nil where it never does.
  public var payback: FiscalPeriod?
  /// Every discount rate at which the cash ahead is worth nothing, ascending.
  public var irr: [Proportion] = []

  /// No cash.
  public init() {}

  /// The keys of a ledger's value.
  public static let schema = RecordSchema<LedgerValue>([
    .required("sunk", \.sunk, "Spent before the status date, less what came in."),
    .required("nre", \.nre, "Spent once from the status date on."),
    .required("npv", \.npv, "The sum of discounted cash from the status date on."),
    .required("npv_beyond", \.npvBeyond, "The part of it after the horizon."),
    .required("trough", \.trough, "The least cumulative cash from the status date on."),
    .optional("trough_period", \.troughPeriod, "The quarter of the trough."),
    .optional("payback", \.payback, "The quarter in which cumulative cash turns positive."),
    .list("irr", \.irr, "Every rate at which the cash ahead is worth nothing."),
  ])
}

/// What one chip comes to; its id is the planned chip's.
public struct ChipValue: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "chip value"
  /// An id, for documentation.
  public static let exampleID = "graviton-7"

  /// The id.
  public var id = ID("")
  /// Spent once before the status date.
  public var sunk = Money.zero(.usDollar)
  /// Spent once from the status date on.
  public var nre = Money.zero(.usDollar)
  /// Units deployed over the deployment cycle until the last day that counts.
  public var units = 0
  /// The mean cost of a unit, royalties included; nil where none is known.
  public var unitCost: Money?
  /// The mean value of a unit; nil where none is stated.
  public var unitValue: Money?
  /// Units whose margin pays for all that is spent once, sunk cost included; nil where none does.
  public var breakEvenUnits: Int?
  /// The quarter in which the chip's cumulative cash, sunk included, turns positive.
  public var payback: FiscalPeriod?
  /// The sum of the chip's discounted cash from the status date on.
  public var npv = Money.zero(.usDollar)

  /// A chip of no value.
  public init() {}

  /// The keys of a chip's value.
  public static let schema = RecordSchema<ChipValue>([
    .required("sunk", \.sunk, "Spent once before the status date."),
    .required("nre", \.nre, "Spent once from the status date on."),
    .required("units", \.units, "Units deployed."),
    .optional("unit_cost", \.unitCost, "The mean cost of a unit, royalties included."),
    .optional("unit_value", \.unitValue, "The mean value of a unit."),
    .optional("break_even_units", \.breakEvenUnits, "Units that pay for all that is spent once."),
    .optional("payback", \.payback, "The quarter in which cumulative cash turns positive."),
    .required("npv", \.npv, "The sum of discounted cash from the status date on."),
  ])
}

/// An amount of one class, chip, item and quarter; its id is a running number.
public struct LedgerLine: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "ledger line"
  /// An id, for documentation.
  public static let exampleID = "1"

  /// The running number.
  public var id = ID("")
  /// What it is spent on, or comes in for.
  public var costClass = CostClass.people
  /// The planned chip; nil for what no chip alone bears.
  public var chip: Slug?
  /// The team, licence, node, farm, cloud or token pool concerned.
  public var item = ""
  /// The fiscal quarter.
  public var period = FiscalPeriod(year: 2000, quarter: 1)
  /// Whether it lies before the status date.
  public var isSunk = false
  /// Whether it comes from the books and not from the plan.
  public var isActual = false
  /// How much; positive for cost and for income alike.
  public var amount = Money.zero(.usDollar)

  /// No amount.
  public init() {}

  /// The amount as it changes cash: income adds, cost takes away.
  public var cash: Int64 { costClass == .income ? amount.minorUnits : -amount.minorUnits }

  /// The keys of a line.
  public static let schema = RecordSchema<LedgerLine>([
    .required("class", \.costClass, "What it is spent on, or comes in for."),
    .optional("chip", \.chip, "The planned chip; shared if left out."),
    .defaulted("item", \.item, "The team, licence, node, farm, cloud or token pool concerned."),
    .required("period", \.period, "The fiscal quarter."),
    .defaulted("sunk", \.isSunk, "Whether it lies before the status date."),
    .defaulted("actual", \.isActual, "Whether it comes from the books."),
    .required("amount", \.amount, "How much, positive for cost and income alike."),
  ])
}
