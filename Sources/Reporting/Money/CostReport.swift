internal import Planning
public import RoadmapModel

/// By what a report of cost is laid out.
public enum CostView: String, CaseIterable, Sendable {
  /// What it is spent on.
  case costClass = "class"
  /// Chips with what each comes to.
  case chip
  /// Fiscal quarters with cash.
  case quarter
  /// Families.
  case family
  /// Sites of teams.
  case site
  /// Disciplines of teams.
  case discipline

  /// All words, for help.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The sums that are shown; nil for chips and quarters, which have tables of their own.
  var grouping: CostGrouping? {
    switch self {
    case .costClass: .costClass
    case .family: .family
    case .site: .site
    case .discipline: .discipline
    case .chip, .quarter: nil
    }
  }
}

/// Writes what a plan costs and brings in.
///
/// Every amount is exact to the cent in every format, and rows add up to their totals.
public struct CostReport: Sendable {
  let ledger: Ledger
  let plan: Plan
  let roadmap: Roadmap
  let view: CostView
  let scale: MoneyScale
  let options: ReportOptions

  /// A report of the money of `plan`, given the roadmap it was made from.
  ///
  /// Tables and sentences for readers count in `scale`; data are exact to the cent.
  public init(
    of ledger: Ledger,
    _ plan: Plan,
    _ roadmap: Roadmap,
    by view: CostView,
    in scale: MoneyScale = .cents,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.ledger = ledger
    self.plan = plan
    self.roadmap = roadmap
    self.view = view
    self.scale = scale
    self.options = options
  }

  /// The report in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.colour)
  }

  /// An amount of minor units in the scale, with commas.
  func amount(_ minorUnits: Int64) -> String { scale.text(scale.single(minorUnits)) }

  /// An amount of minor units to the cent, with commas.
  private func exact(_ minorUnits: Int64) -> String {
    GroupedNumber.text(MetricUnit.money(ledger.currency).text(minorUnits))
  }

  /// A table for readers: headers and rows of words; the last row is the total where there is one.
  struct Table {
    var headers: [(text: String, isNumber: Bool)]
    var rows: [[String]] = []
  }

  var table: Table {
    if let grouping = view.grouping { return sums(grouping) }
    return view == .chip ? chips : quarters
  }

  private func sums(_ grouping: CostGrouping) -> Table {
    var table = Table(
      headers: [
        (grouping.rawValue, false), ("sunk", true), ("from now on", true), ("total", true),
      ]
    )
    let rows = ledger.costs(by: grouping, plan, roadmap)
    let row = { (name: String, sunk: Int64, ahead: Int64) in
      [name, scale.text(sunk), scale.text(ahead), scale.text(sunk + ahead)]
    }
    let other = [.site, .discipline].contains(grouping) ? "no team" : "shared"
    // What is shown adds up, to the column's sum and to the row's.
    let (sunk, ahead) = (scale.column(rows.map(\.sunk)), scale.column(rows.map(\.ahead)))
    for (index, cost) in rows.enumerated() {
      table.rows.append(row(cost.key ?? other, sunk[index], ahead[index]))
    }
    let all = (sunk: sunk.reduce(0, +), ahead: ahead.reduce(0, +))
    table.rows.append(row("all cost", all.sunk, all.ahead))
    if grouping == .costClass {
      let income = (
        sunk: scale.single(ledger.income.sunk), ahead: scale.single(ledger.income.ahead)
      )
      table.rows.append(row("income", income.sunk, income.ahead))
      table.rows.append(row("net", income.sunk - all.sunk, income.ahead - all.ahead))
    }
    return table
  }

  private var chips: Table {
    var table = Table(
      headers: [
        ("chip", false), ("sunk", true), ("NRE from now on", true), ("units", true),
        ("unit cost", true), ("unit value", true), ("break-even", true), ("payback", false),
        ("NPV", true),
      ]
    )
    let none = options.charset.nothing
    for chip in ledger.chips {
      table.rows.append([
        chip.id.text, amount(chip.sunk.minorUnits), amount(chip.nre.minorUnits),
        GroupedNumber.text(Int64(chip.units)),
        chip.unitCost.map { exact($0.minorUnits) } ?? none,
        chip.unitValue.map { exact($0.minorUnits) } ?? none,
        chip.breakEvenUnits.map { GroupedNumber.text(Int64($0)) } ?? none,
        chip.payback?.text ?? none, amount(chip.npv.minorUnits),
      ])
    }
    return table
  }

  private var quarters: Table {
    var table = Table(
      headers: [
        ("quarter", false), ("sunk", true), ("cost", true), ("income", true), ("net", true),
        ("cumulative", true),
      ]
    )
    let rows = ledger.cash
    let sunk = scale.column(rows.map(\.sunk))
    let cost = scale.column(rows.map(\.cost))
    let income = scale.column(rows.map(\.income))
    var sum: Int64 = 0
    for (index, row) in rows.enumerated() {
      let net = income[index] - cost[index]
      sum += net
      let cells = [sunk[index], cost[index], income[index], net, sum]
      table.rows.append([row.period.text] + cells.map(scale.text))
    }
    let totals = [sunk, cost, income].map { $0.reduce(0, +) }
    table.rows.append(["all"] + (totals + [sum, sum]).map(scale.text))
    return table
  }

  /// What the cash ahead comes to, in sentences without periods.
  var verdict: [String] {
    let value = ledger.value
    let code = scale.title(ledger.currency.code)
    var lines = [
      "\(code), prices of FY\(ledger.priceYear), cash until \(ledger.valueUntil); "
        + "what released chips earn is not counted",
      "sunk \(amount(value.sunk.minorUnits)), which is in nothing below; "
        + "NRE from now on \(amount(value.nre.minorUnits))",
      "NPV at \(ledger.discountRate) a year \(amount(value.npv.minorUnits)), of which "
        + "\(amount(value.npvBeyond.minorUnits))\(beyondShare) after \(plan.horizon)",
    ]
    switch value.irr.count {
    case 0: lines.append("IRR: none, no rate makes the cash ahead worth nothing")
    case 1: lines.append("IRR \(value.irr[0])")
    default:
      let rates = value.irr.map(\.description).joined(separator: ", ")
      lines.append("IRR: \(value.irr.count) rates, because cash turns more than once: \(rates)")
    }
    if let trough = value.troughPeriod {
      lines.append(
        "trough \(amount(value.trough.minorUnits)) after \(trough.text); "
          + (value.payback.map { "paid back in \($0.text)" } ?? "never paid back")
      )
    } else {
      lines.append("cumulative cash is never below zero")
    }
    return lines
  }

  /// The share of the NPV beyond the horizon in brackets, where both have one sign.
  private var beyondShare: String {
    let (part, whole) = (ledger.value.npvBeyond.minorUnits, ledger.value.npv.minorUnits)
    guard whole > 0, part >= 0 else { return "" }
    return " (\(Int((Double(part) * 100 / Double(whole)).rounded()))%)"
  }

  var lines: [StyledText] {
    let charset = options.charset
    let shown = table
    var text = TextTable(
      columns: shown.headers.map { header in
        header.isNumber
          ? .init(header.text, .right) : .init(header.text, minimumWidth: 8, overflow: .wrap)
      },
      charset: charset,
      hasRule: true
    )
    for row in shown.rows { text.append(row) }
    var lines = text.lines(width: options.width) + [StyledText()]
    for sentence in verdict + findings {
      lines += TextFitting.wrapped(charset.text(sentence), to: options.width, indent: 2)
        .map { StyledText($0) }
    }
    return lines
  }

  /// What was noticed, a line each.
  var findings: [String] {
    ledger.findings.map { "\($0.severity): \($0.text) (\($0.path))" }
  }

  var plain: String {
    let shown = table
    let rows = shown.rows.map { row in
      let parts = zip(shown.headers, row).dropFirst().map { "\($0.text) \($1)" }
      return "\(row[0]): \(parts.joined(separator: ", ")).\n"
    }
    return rows.joined() + (verdict + findings).map { "\($0).\n" }.joined()
  }

  var markdown: String {
    let shown = table
    var text = MarkdownTable(shown.headers.map { ($0.text, $0.isNumber ? .right : .left) })
    for row in shown.rows { text.append(row) }
    return text.text + "\n"
      + (verdict + findings).map { "- \(MarkdownTable.escaped($0))\n" }.joined()
  }
}

extension CostReport: ReportForms {}
