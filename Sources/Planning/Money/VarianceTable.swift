public import RoadmapModel

/// What of a ledger is compared.
public enum VarianceMeasure: String, CaseIterable, Sendable {
  /// What is spent once.
  case nre
  /// All cost.
  case cost
  /// Income less cost.
  case net
}

/// What a row of a variance stands for.
public enum VarianceGrouping: String, CaseIterable, Sendable {
  /// A programme in a fiscal quarter.
  case both = "programme,quarter"
  /// A programme.
  case programme
  /// A fiscal quarter.
  case quarter
}

/// Ledgers in different currencies, which can't be compared.
public struct LedgerMismatch: Error, Equatable, Sendable {
  /// The codes of the currencies.
  public let currencies: [String]
}

/// One plan's money against an earlier plan's and a budget, by programme and fiscal quarter.
public struct VarianceTable: Equatable, Sendable {
  /// A ledger with the plan that says which chip belongs to which family.
  public struct Source: Sendable {
    let ledger: Ledger
    let plan: Plan

    /// A ledger of a plan.
    public init(_ ledger: Ledger, _ plan: Plan) {
      self.ledger = ledger
      self.plan = plan
    }
  }

  /// One programme and quarter, in minor units.
  public struct Row: Equatable, Sendable {
    /// The family; nil for what no chip alone bears.
    public var programme: String?
    /// The quarter; nil for the sum of a programme.
    public var period: FiscalPeriod?
    /// The plan that is reported.
    public var current: Int64 = 0
    /// The plan before; nil where none is known.
    public var prior: Int64?
    /// The approved plan; nil where none is named.
    public var budget: Int64?
    /// Positive where it is favourable: less cost or more net than budget, or than prior without
    /// a budget; nil with neither.
    public var variance: Int64?

    /// The variance in tenths of a percent of what it is measured against; nil where that is zero.
    public var variancePerMille: Int64? {
      guard let variance, let base = budget ?? prior, base != 0 else { return nil }
      let magnitude = Int128(base.magnitude)
      let (whole, rest) = (Int128(variance) * 1_000).quotientAndRemainder(dividingBy: magnitude)
      let isUp = rest.magnitude * 2 >= magnitude.magnitude
      return Int64(clamping: whole + (isUp ? (variance < 0 ? -1 : 1) : 0))
    }
  }

  /// The currency of all amounts.
  public let currency: Currency
  /// The fiscal years in whose prices the plans count: current, then prior and budget where known.
  public let priceYears: [Int]
  /// What is compared.
  public let measure: VarianceMeasure
  /// Rows by programme in the order of families, what is shared last, then by quarter.
  public let rows: [Row]
  /// One row for each programme: the sum of its quarters.
  public let programmes: [Row]
  /// One row for each quarter: the sum of its programmes.
  public let quarters: [Row]
  /// The sum of all rows.
  public let total: Row

  /// Compares ledgers of one currency, in time that grows with their lines.
  public init(
    current: Source,
    prior: Source?,
    budget: Source?,
    families: [String],
    measure: VarianceMeasure
  ) throws(LedgerMismatch) {
    let sources = [current, prior, budget].compactMap { $0 }
    let codes = sources.map(\.ledger.currency.code)
    guard Set(codes).count == 1 else { throw LedgerMismatch(currencies: Set(codes).sorted()) }
    currency = current.ledger.currency
    priceYears = sources.map(\.ledger.priceYear)
    self.measure = measure
    let sums = [current, prior, budget].map { source in
      source.map { VarianceTable.sums($0, measure) }
    }
    let known = Set(sums.compactMap { $0 }.flatMap(\.keys))
    let others = Set(known.compactMap(\.programme)).subtracting(families).sorted()
    let order = (families + others).map(Optional.some) + [nil]
    var rows: [Row] = []
    for programme in order {
      for key in known.filter({ $0.programme == programme }).sorted(by: { $0.period < $1.period }) {
        rows.append(
          VarianceTable.row(
            programme,
            key.period,
            sums.map { sum in sum.map { $0[key] ?? 0 } },
            measure
          )
        )
      }
    }
    self.rows = rows
    programmes = order.compactMap { programme in
      let own = rows.filter { $0.programme == programme }
      return own.isEmpty ? nil : VarianceTable.sum(own, programme, sums.map { $0 != nil }, measure)
    }
    quarters = VarianceTable.byQuarter(rows, sums.map { $0 != nil }, measure)
    total = VarianceTable.sum(rows, nil, sums.map { $0 != nil }, measure)
  }

  private init(_ table: VarianceTable, rows: [Row]) {
    currency = table.currency
    priceYears = table.priceYears
    measure = table.measure
    self.rows = rows
    let isKnown = [true, table.total.prior != nil, table.total.budget != nil]
    programmes = table.programmes.map { sum in
      let own = rows.filter { $0.programme == sum.programme }
      return VarianceTable.sum(own, sum.programme, isKnown, table.measure)
    }
    quarters = VarianceTable.byQuarter(rows, isKnown, table.measure)
    total = VarianceTable.sum(rows, nil, isKnown, table.measure)
  }

  /// The table with each column rounded by `column`; sums and variances are those of what is shown.
  public func rounded(_ column: ([Int64]) -> [Int64]) -> VarianceTable {
    let current = column(rows.map(\.current))
    let prior = column(rows.map { $0.prior ?? 0 })
    let budget = column(rows.map { $0.budget ?? 0 })
    return VarianceTable(
      self,
      rows: rows.enumerated().map { index, row in
        VarianceTable.row(
          row.programme,
          row.period,
          [
            current[index], row.prior == nil ? nil : prior[index],
            row.budget == nil ? nil : budget[index],
          ],
          measure
        )
      }
    )
  }

  private struct Key: Hashable {
    let programme: String?
    let period: FiscalPeriod
  }

  private static func sums(_ source: Source, _ measure: VarianceMeasure) -> [Key: Int64] {
    var families: [String: String] = [:]
    for chip in source.plan.chips { families[chip.id.text] = chip.family.text }
    var sums: [Key: Int64] = [:]
    for line in source.ledger.lines {
      let amount: Int64 =
        switch measure {
        case .nre: line.costClass.isNRE ? line.amount.minorUnits : 0
        case .cost: line.costClass == .income ? 0 : line.amount.minorUnits
        case .net: line.cash
        }
      guard amount != 0 else { continue }
      let programme = line.chip.flatMap { families[$0.text] }
      sums[Key(programme: programme, period: line.period), default: 0] += amount
    }
    return sums
  }

  private static func row(
    _ programme: String?,
    _ period: FiscalPeriod?,
    _ values: [Int64?],
    _ measure: VarianceMeasure
  ) -> Row {
    var row = Row(programme: programme, period: period)
    row.current = values[0] ?? 0
    row.prior = values[1]
    row.budget = values[2]
    row.variance = (values[2] ?? values[1]).map { base in
      measure == .net ? row.current - base : base - row.current
    }
    return row
  }

  /// The sums of all programmes by quarter, in order.
  private static func byQuarter(
    _ rows: [Row],
    _ isKnown: [Bool],
    _ measure: VarianceMeasure
  ) -> [Row] {
    Set(rows.compactMap(\.period)).sorted().map { period in
      var row = sum(rows.filter { $0.period == period }, nil, isKnown, measure)
      row.period = period
      return row
    }
  }

  private static func sum(
    _ rows: [Row],
    _ programme: String?,
    _ isKnown: [Bool],
    _ measure: VarianceMeasure
  ) -> Row {
    row(
      programme,
      nil,
      [
        rows.reduce(0) { $0 + $1.current },
        isKnown[1] ? rows.reduce(0) { $0 + ($1.prior ?? 0) } : nil,
        isKnown[2] ? rows.reduce(0) { $0 + ($1.budget ?? 0) } : nil,
      ],
      measure
    )
  }
}
