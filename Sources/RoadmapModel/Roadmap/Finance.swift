/// How money is counted over time: price year, escalation, discounting.
public struct Finance: Record {
  /// The fiscal year in whose prices amounts are stated; that of the status date if nil.
  public var priceYear: Int?
  /// How much dearer a class of money gets each fiscal year after the price year.
  public var escalation = OrderedTable<CostClass, Proportion>()
  /// What a year of waiting takes off an amount.
  public var discountRate = Proportion(percent: 10)
  /// The last day that counts; the last retirement of a chip that is planned if nil.
  public var valueUntil: CivilDate?

  /// Prices of the status date's year, without escalation.
  public init() {}

  /// The keys of `finance`.
  public static let schema = RecordSchema<Finance>([
    .optional(
      "price_year",
      \.priceYear,
      "The fiscal year in whose prices amounts are stated; the status date's if left out."
    ),
    .table(
      "escalation",
      \.escalation,
      "How much dearer a class of money gets each fiscal year after the price year."
    ),
    .defaulted("discount_rate", \.discountRate, "What a year of waiting takes off an amount."),
    .optional(
      "value_until",
      \.valueUntil,
      "The last day that counts for cash; the last retirement of a planned chip if left out."
    ),
  ])
}

/// What money is spent on, or comes in for.
public enum CostClass: String, WordValue, Comparable {
  /// Engineers until launch, those held idle included.
  case people
  /// Engineers who keep a deployed chip going.
  case sustaining
  /// Fees of licences and what each use of them costs.
  case ip
  /// Seats of EDA tools.
  case eda
  /// Mask sets and shuttle seats of every spin.
  case masks
  /// Wafers of every spin before production.
  case engineeringWafers = "engineering_wafers"
  /// Design of package and test.
  case packageTest = "package_test"
  /// Farms, rented cores and kept data.
  case compute
  /// Units made for deployment.
  case units
  /// What vendors of IP get of each unit.
  case royalties
  /// What units are worth: their price, or the saving against an alternative.
  case income

  /// What the words choose among.
  public static let noun = "class of money"

  /// Whether it is spent once, before there are units to deploy.
  public var isNRE: Bool {
    switch self {
    case .people, .ip, .eda, .masks, .engineeringWafers, .packageTest, .compute: true
    case .sustaining, .units, .royalties, .income: false
    }
  }

  /// Orders as reports do.
  public static func < (lhs: CostClass, rhs: CostClass) -> Bool { lhs.order < rhs.order }

  private var order: Int { CostClass.allCases.firstIndex(of: self) ?? 0 }
}

/// What one currency is worth in the currency of reports, from days on.
public struct ExchangeRate: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "exchange rate"
  /// An id as a user may choose it.
  public static let exampleID = "ils"

  /// The id.
  public var id = ID("")
  /// The currency that is converted.
  public var currency = Currency(code: "")
  /// How many units of it the rates are for.
  public var per = 1
  /// What so many units are worth, from each day on; before the first day the first rate counts.
  public var rates = OrderedTable<CivilDate, FixedPoint>()

  /// A rate of nothing.
  public init() {}

  /// The keys of an exchange rate.
  public static let schema = RecordSchema<ExchangeRate>([
    .required("currency", \.currency, "The currency that is converted."),
    .defaulted("per", \.per, "How many units of it the rates are for, 100 for small ones."),
    .table("rates", \.rates, "What so many units are worth in the roadmap's currency, by day."),
  ])

  /// The rate in force on a day, the first one before that.
  public func rate(on day: CivilDate) -> FixedPoint? {
    rates.value(on: day) ?? rates.entries.min { $0.key < $1.key }?.value
  }
}

/// Money that was spent, as the books say; it takes the place of what the plan computes.
public struct ActualSpend: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "actual spend"
  /// An id as a user may choose it.
  public static let exampleID = "fy26q1-masks-graviton-6"

  /// The id.
  public var id = ID("")
  /// The fiscal quarter in which it was spent.
  public var period = FiscalPeriod(year: 2000, quarter: 1)
  /// What it was spent on.
  public var costClass = CostClass.people
  /// The chip it was spent on; shared by all if nil.
  public var chip: Chip.ID?
  /// How much, negative for what came back.
  public var amount = Money.zero(.usDollar)

  /// Nothing spent.
  public init() {}

  /// The keys of actual spend.
  public static let schema = RecordSchema<ActualSpend>([
    .required("period", \.period, "The fiscal quarter in which it was spent, FY26Q1."),
    .required("class", \.costClass, "What it was spent on."),
    .optional("chip", \.chip, "The chip it was spent on; shared by all if left out."),
    .required("amount", \.amount, "How much; what is stated replaces what the plan computes."),
  ])
}
