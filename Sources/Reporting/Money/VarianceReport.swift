public import Planning
public import RoadmapModel

/// Writes a plan's money against an earlier plan's and a budget, by programme and fiscal quarter.
///
/// Positive variances are favourable. Every amount is exact to the cent, and rows add up.
public struct VarianceReport: Sendable {
  let table: VarianceTable
  let plan: Plan
  let scale: MoneyScale
  let options: ReportOptions

  /// A report of a comparison of ledgers; tables for readers count in `scale`, data in cents.
  public init(
    _ table: VarianceTable,
    _ plan: Plan,
    in scale: MoneyScale = .cents,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.table = table
    self.plan = plan
    self.scale = scale
    self.options = options
  }

  /// The report in the given form.
  public func rendered(as format: OutputFormat) -> String {
    switch format {
    case .text: lines.rendered(colour: options.colour)
    case .plain: plain
    case .markdown: markdown
    case .csv: csv
    case .json: json
    }
  }

  private var title: String {
    let what =
      switch table.measure {
      case .nre: "what is spent once"
      case .cost: "all cost"
      case .net: "income less cost"
      }
    let against = table.total.budget == nil ? "prior" : "budget"
    let others = Set(table.priceYears).count > 1
    let years = table.priceYears.map { "FY\($0)" }
    let prices =
      others
      ? "prices of \(years.joined(separator: ", ")), which differ"
      : "prices of \(years.first ?? "no year")"
    return
      "\(what) in \(scale.title(table.currency.code)) by programme and fiscal quarter, \(prices); "
      + "variance against \(against), positive is favourable"
  }

  private static let headers = [
    "programme", "quarter", "current", "prior", "budget", "variance", "variance %",
  ]

  private func cells(_ row: VarianceTable.Row, _ programme: String, _ quarter: String) -> [String] {
    let none = options.charset.nothing
    let amount = { (steps: Int64?) in steps.map(scale.text) ?? none }
    return [
      programme, quarter, amount(row.current), amount(row.prior), amount(row.budget),
      amount(row.variance), percent(row) ?? none,
    ]
  }

  private func percent(_ row: VarianceTable.Row) -> String? {
    row.variancePerMille.map { NumberWords.tenths($0) }
  }

  /// The quarters of each programme with their sum, then the sum of all.
  private var rows: [[String]] {
    var rows: [[String]] = []
    let table = self.table.rounded(scale.column)
    for programme in table.programmes {
      let name = programme.programme ?? "shared"
      for row in table.rows where row.programme == programme.programme {
        rows.append(cells(row, name, row.period?.text ?? "all"))
      }
      rows.append(cells(programme, name, "all"))
    }
    rows.append(cells(table.total, "all programmes", "all"))
    return rows
  }

  private var lines: [StyledText] {
    var text = TextTable(
      columns: VarianceReport.headers.enumerated().map { index, header in
        index < 2
          ? .init(header, minimumWidth: 8, overflow: .wrap) : .init(header, .right)
      },
      charset: options.charset,
      hasRule: true
    )
    for row in rows { text.append(row) }
    let head = TextFitting.wrapped(options.charset.text(title), to: options.width, indent: 2)
    return head.map { StyledText($0) } + [StyledText()] + text.lines(width: options.width)
  }

  private var plain: String {
    let sentences = rows.map { row in
      let parts = zip(VarianceReport.headers, row).dropFirst(2).map { "\($0) \($1)" }
      return "\(row[0]), \(row[1]): \(parts.joined(separator: ", ")).\n"
    }
    return "\(title).\n" + sentences.joined()
  }

  private var markdown: String {
    var text = MarkdownTable(
      VarianceReport.headers.enumerated().map { ($1, $0 < 2 ? .left : .right) }
    )
    for row in rows { text.append(row) }
    return "\(title)\n\n\(text.text)"
  }

  private static let keys = [
    "programme", "quarter", "current", "prior", "budget", "variance", "variance_pct", "currency",
  ]

  private func facts(_ row: VarianceTable.Row) -> [String?] {
    let text = { (minorUnits: Int64?) in
      minorUnits.map { MetricUnit.money(table.currency).text($0) }
    }
    return [
      row.programme, row.period?.text, text(row.current), text(row.prior), text(row.budget),
      text(row.variance), percent(row), table.currency.code,
    ]
  }

  private var csv: String {
    options.csv.text(
      header: VarianceReport.keys,
      rows: table.rows.map { row in
        facts(row).enumerated().map { index, fact in
          fact.map { index == 0 ? .text($0) : .literal($0) } ?? .null
        }
      }
    )
  }

  private var json: String {
    let object = { (row: VarianceTable.Row) in
      JSONValue.object(
        zip(VarianceReport.keys, facts(row)).map { ($0, JSONValue.optional($1)) }
      )
    }
    return JSONText.envelope(
      schema: "tapeout.variance/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("measure", .string(table.measure.rawValue)), ("total", object(table.total)),
        ("programmes", .array(table.programmes.map(object))),
      ],
      data: table.rows.map(object)
    )
  }
}

/// Numbers in tenths.
enum NumberWords {
  /// A number of tenths in decimal notation, `-12.5`.
  static func tenths(_ tenths: Int64) -> String {
    let magnitude = tenths.magnitude
    return (tenths < 0 ? "-" : "") + "\(magnitude / 10).\(magnitude % 10)"
  }
}
