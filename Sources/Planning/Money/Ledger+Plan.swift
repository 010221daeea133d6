public import RoadmapModel

extension Ledger {
  /// The money of `plan`, given the roadmap it was made from with its scenario.
  ///
  /// A pure function: the same plan and roadmap give the same ledger. O(activities × spans +
  /// lines × log(lines)).
  public init(_ plan: Plan, _ roadmap: Roadmap) {
    self.init()
    var builder = LedgerBuilder(plan, roadmap)
    builder.addPeople()
    builder.addIP()
    builder.addTools()
    builder.addSpins()
    builder.addUnits()
    let all = builder.lines()
    lines = all.map(\.line)
    currency = roadmap.currency
    priceYear = builder.level.priceYear
    discountRate = roadmap.finance.discountRate
    statusDate = plan.statusDate
    valueUntil = builder.valueUntil
    let valuer = Valuer(all, builder)
    value = valuer.total(discountRate, currency)
    chips = builder.openChips.map { valuer.chip($0.chip, discountRate, currency) }
    let doubts = PublishedTotals.doubts(about: chips, of: plan, roadmap)
    findings =
      (builder.findings.sorted { ($0.path, $0.message.text) < ($1.path, $1.message.text) }
      + doubts).enumerated().map { PlanFinding($0.element, number: $0.offset + 1) }
  }
}

/// Sums lines to what a chip, or all, comes to.
private struct Valuer {
  private let lines: [(line: LedgerLine, span: Int)]
  private let builder: LedgerBuilder

  init(_ lines: [(line: LedgerLine, span: Int)], _ builder: LedgerBuilder) {
    self.lines = lines
    self.builder = builder
  }

  /// Cash of the spans that lie ahead, or of all.
  private func flows(
    _ isCounted: (LedgerLine) -> Bool,
    withSunk: Bool = false
  ) -> Valuation {
    var cash = [Int64](repeating: 0, count: builder.axis.spans.count)
    for (line, span) in lines where (withSunk || !line.isSunk) && isCounted(line) {
      cash[span] += line.cash
    }
    let status = builder.plan.statusDate
    let flows = zip(builder.axis.spans, cash).compactMap { span, cash -> Valuation.Flow? in
      guard withSunk || !span.isSunk else { return nil }
      // Half days count: the middle of 91 days is not a day's morning.
      let halves = (span.days.lowerBound - status) + (span.days.upperBound - status)
      return Valuation.Flow(
        period: span.period,
        cash: cash,
        years: Double(halves) / 2 / 365.25,
        isBeyond: span.days.lowerBound > builder.plan.horizon
      )
    }
    return Valuation(flows: flows)
  }

  func total(_ rate: Proportion, _ currency: Currency) -> LedgerValue {
    let money = { (minorUnits: Int64) in Money(minorUnits: minorUnits, currency: currency) }
    let ahead = flows { _ in true }
    var value = LedgerValue()
    value.sunk = money(lines.reduce(0) { $0 - ($1.line.isSunk ? $1.line.cash : 0) })
    value.nre = money(
      lines.reduce(0) { sum, entry in
        let counts = entry.line.costClass.isNRE && !entry.line.isSunk
        return sum + (counts ? entry.line.amount.minorUnits : 0)
      }
    )
    value.npv = money(ahead.presentValue(at: rate.value))
    value.npvBeyond = money(ahead.presentValue(at: rate.value, beyondOnly: true))
    let trough = ahead.trough
    value.trough = money(trough.amount)
    value.troughPeriod = trough.period
    value.payback = ahead.payback
    value.irr = ahead.internalRates
    return value
  }

  func chip(_ chip: PlannedChip, _ rate: Proportion, _ currency: Currency) -> ChipValue {
    let money = { (minorUnits: Int64) in Money(minorUnits: minorUnits, currency: currency) }
    let own = lines.map(\.line).filter { $0.chip?.text == chip.id.text }
    let sum = { (isCounted: (LedgerLine) -> Bool) in
      own.reduce(Int64(0)) { $0 + (isCounted($1) ? $1.amount.minorUnits : 0) }
    }
    var value = ChipValue()
    value.id = ChipValue.ID(chip.id.text)
    value.sunk = money(sum { $0.costClass.isNRE && $0.isSunk })
    value.nre = money(sum { $0.costClass.isNRE && !$0.isSunk })
    if let unit = UnitEconomics(chip, in: builder.plan, builder.roadmap) {
      value.units = Int(unit.deployed(before: builder.valueUntil + 1))
    }
    if value.units > 0 {
      let units = Int128(value.units)
      let cost = sum { [.units, .royalties].contains($0.costClass) }
      let income = sum { $0.costClass == .income }
      if own.contains(where: { $0.costClass == .units }) {
        value.unitCost = money(ExactAmount(Int128(cost), over: units).minorUnits)
      }
      if own.contains(where: { $0.costClass == .income }) {
        value.unitValue = money(ExactAmount(Int128(income), over: units).minorUnits)
      }
      let margin = income - cost
      if value.unitCost != nil, value.unitValue != nil, margin > 0 {
        let once = Int128(value.sunk.minorUnits + value.nre.minorUnits)
        value.breakEvenUnits = Int(
          clamping: (once * units + Int128(margin) - 1) / Int128(margin)
        )
      }
    }
    let isOwn = { (line: LedgerLine) in line.chip?.text == chip.id.text }
    value.payback = flows(isOwn, withSunk: true).payback
    value.npv = money(flows(isOwn).presentValue(at: rate.value))
    return value
  }
}
