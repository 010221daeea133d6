internal import Planning
public import RoadmapModel

/// Writes the compute of a plan by fiscal quarter against farms, quotas and budgets.
public struct ComputeReport: Sendable {
  let demand: ComputeDemand
  let plan: Plan
  let options: ReportOptions
  /// Whether only quarters that break something are shown to people; data hold all.
  public var hasBreaksOnly = false

  /// A report of what `plan` asks for, given the roadmap it was made from.
  public init(
    of plan: Plan,
    _ roadmap: Roadmap,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    demand = ComputeDemand(plan, roadmap)
    self.plan = plan
    self.options = options
  }

  /// The demand in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.colour)
  }

  /// Which quarter breaks first and what; one line.
  var verdict: String {
    guard let quarter = demand.firstBreak else {
      return "no quarter from the status date on breaks a quota, the boards or a budget"
    }
    let words = quarter.breaks.map(ComputeReport.words).joined(separator: ", ")
    return "first quarter that breaks: \(quarter.period.text) (\(words))"
  }

  static func words(_ limit: ComputeQuarter.Limit) -> String {
    switch limit {
    case .quota: "farm and quota"
    case .boards: "boards"
    case .budget: "budget"
    case .yearBudget: "year's budget"
    }
  }

  private static let headers = [
    "quarter", "core-hours", "farm", "farm can", "cloud", "quota", "no place", "board-hours",
    "boards can", "spend", "budget", "breaks",
  ]

  /// The cells of a quarter, in three digits where `isShort`, else exact.
  private func cells(_ quarter: ComputeQuarter, isShort: Bool) -> [String] {
    let none = options.charset.nothing
    let hours = { (count: Int64) in
      count == 0 ? none : isShort ? CompactNumber.text(count) : GroupedNumber.text(count)
    }
    let money = { (amount: Money) in
      isShort
        ? CompactNumber.text(amount)
        : GroupedNumber.text(MetricUnit.money(amount.currency).text(amount.minorUnits))
    }
    return [
      quarter.period.text, hours(quarter.coreHours), hours(quarter.farmHours),
      hours(quarter.farmCapacity), hours(quarter.cloudHours),
      quarter.quotaHours.map(hours) ?? "no limit", hours(quarter.unservedHours),
      hours(quarter.boardHours), hours(quarter.boardCapacity),
      quarter.spend.minorUnits == 0 ? none : money(quarter.spend),
      quarter.budget.map(money) ?? none,
      quarter.breaks.map(ComputeReport.words).joined(separator: ", "),
    ]
  }

  private static let shortHeaders = [
    "quarter", "core-h", "farm of", "cloud of", "no place", "board-h of", "spend of", "breaks",
  ]

  /// The same in fewer columns: what is used of what there is.
  private func shortCells(_ quarter: ComputeQuarter) -> [String] {
    let all = cells(quarter, isShort: true)
    let none = options.charset.nothing
    let pair = { (used: String, limit: String) in
      used == none ? none : limit == none ? used : "\(used) of \(limit)"
    }
    return [
      all[0], all[1], pair(all[2], all[3]), pair(all[4], all[5]), all[6], pair(all[7], all[8]),
      pair(all[9], all[10]), all[11],
    ]
  }

  /// Quarters that are not over; data hold the others too.
  private var openQuarters: [ComputeQuarter] {
    demand.quarters.filter {
      $0.days.upperBound > plan.statusDate && !(hasBreaksOnly && $0.breaks.isEmpty)
    }
  }

  /// What each year with a budget of its own spends of it, `FY28 3.2M of 3M`; nil where none has.
  private func yearBudgets(isShort: Bool) -> String? {
    var years: [(year: FiscalPeriod, spend: Money, amounts: Int64, cap: Money)] = []
    for quarter in demand.quarters {
      guard let cap = quarter.yearBudget else { continue }
      let year = FiscalPeriod(year: quarter.period.year)
      if years.last?.year != year { years.append((year, .zero(demand.currency), 0, cap)) }
      let last = years.count - 1
      years[last].spend = years[last].spend + quarter.spend
      years[last].amounts += quarter.amounts
    }
    guard !years.isEmpty else { return nil }
    let amount = { (minorUnits: Int64) in
      isShort
        ? CompactNumber.text(Money(minorUnits: minorUnits, currency: demand.currency))
        : GroupedNumber.text(MetricUnit.money(demand.currency).text(minorUnits))
    }
    let told = years.map {
      "\($0.year.text) \(amount($0.spend.minorUnits)) of \(amount($0.cap.minorUnits))"
        + (ComputeQuarter.isOver($0.spend, of: $0.amounts, $0.cap) ? " (over)" : "")
    }
    return "year's budgets, \(demand.currency.code): " + told.joined(separator: ", ")
  }

  var lines: [StyledText] {
    let charset = options.charset
    guard !demand.quarters.isEmpty else { return ["no activity needs compute"] }
    // What no quarter has is left out, so that the rest has room.
    let rows = openQuarters.map(shortCells)
    let shown = ComputeReport.shortHeaders.indices.filter { index in
      index == 0 || rows.contains { $0[index] != charset.nothing && !$0[index].isEmpty }
    }
    var table = TextTable(
      columns: shown.map { index in
        let header = ComputeReport.shortHeaders[index]
        return header == "breaks" || header == "quarter"
          ? .init(header, minimumWidth: 7, overflow: .wrap) : .init(header, .right)
      },
      charset: charset,
      hasRule: true
    )
    for (quarter, row) in zip(openQuarters, rows) {
      let style: TextStyle = quarter.breaks.isEmpty ? .plain : .red
      table.rows.append(shown.map { StyledText(row[$0], style) })
    }
    var lines: [StyledText] = []
    if !rows.isEmpty { lines = table.lines(width: options.width) + [StyledText()] }
    let years = yearBudgets(isShort: true).map { [$0] } ?? []
    let isShortened = !rows.isEmpty || !years.isEmpty
    let units = isShortened ? ["k thousand, M million; exact in the other formats"] : []
    for text in [totals] + years + [verdict] + units {
      lines += TextFitting.wrapped(charset.text(text), to: options.width, indent: 2)
        .map { StyledText($0) }
    }
    return lines
  }

  private var totals: String {
    let spend = MetricUnit.money(demand.currency).text(demand.spend.minorUnits)
    let unpriced = demand.quarters.reduce(Int64(0)) { $0 + $1.unpricedHours }
    return "over the whole plan \(GroupedNumber.text(demand.coreHours)) core-hours, "
      + "\(GroupedNumber.text(demand.boardHours)) board-hours, "
      + "\(GroupedNumber.text(spend)) \(demand.currency.code) of cloud spend on demand"
      + (unpriced == 0 ? "" : ", \(GroupedNumber.text(unpriced)) cloud core-hours without a price")
  }

  var plain: String {
    let quarters = openQuarters.map { quarter in
      let spend = GroupedNumber.text(
        MetricUnit.money(demand.currency).text(quarter.spend.minorUnits)
      )
      let breaks = quarter.breaks.map(ComputeReport.words).joined(separator: ", ")
      return "\(quarter.period.text): \(GroupedNumber.text(quarter.coreHours)) core-hours, "
        + "\(GroupedNumber.text(quarter.farmHours)) on farms, "
        + "\(GroupedNumber.text(quarter.cloudHours)) in clouds for \(spend) "
        + "\(demand.currency.code), \(GroupedNumber.text(quarter.unservedHours)) without a place; "
        + "\(GroupedNumber.text(quarter.boardHours)) board-hours"
        + (breaks.isEmpty ? ".\n" : "; breaks \(breaks).\n")
    }
    let years = yearBudgets(isShort: false).map { "\($0).\n" } ?? ""
    return quarters.joined() + years + "\(verdict).\n"
  }

  var markdown: String {
    guard !demand.quarters.isEmpty else { return "no activity needs compute\n" }
    var table = MarkdownTable(
      ComputeReport.headers.map { header in
        (header, header == "quarter" || header == "breaks" ? .left : .right)
      }
    )
    for quarter in openQuarters { table.append(cells(quarter, isShort: false)) }
    let years = yearBudgets(isShort: false).map { "\($0)\n\n" } ?? ""
    return table.text + "\n\(totals)\n\n\(years)\(verdict)\n"
  }
}

extension ComputeReport: ReportForms {}
