public import Planning
public import RoadmapModel

/// Writes a plan's money against an earlier plan's and a budget, by programme and fiscal quarter.
///
/// Positive variances are favourable. Every amount is exact to the cent, and rows add up.
public struct VarianceReport: Sendable {
  let table: VarianceTable
  let plan: Plan
  let grouping: VarianceGrouping
  let columns: [VarianceColumn]
  let scale: MoneyScale
  let options: ReportOptions

  /// A report of a comparison of ledgers; tables for readers count in `scale`, data in cents.
  ///
  /// A row stands for what `grouping` says and shows the amounts of `columns` in their order; JSON has
  /// all of them.
  public init(
    _ table: VarianceTable,
    _ plan: Plan,
    by grouping: VarianceGrouping = .both,
    columns: [VarianceColumn] = VarianceColumn.allCases,
    in scale: MoneyScale = .cents,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.grouping = grouping
    self.columns = columns
    self.table = table
    self.plan = plan
    self.scale = scale
    self.options = options
  }

  /// The report in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.colour)
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
      "\(what) in \(scale.title(table.currency.code)) by \(key), \(prices); "
      + "variance against \(against), positive is favourable"
  }

  /// What a row stands for, in words.
  private var key: String {
    switch grouping {
    case .both: "programme and fiscal quarter"
    case .programme: "programme"
    case .quarter: "fiscal quarter"
    }
  }

  /// The columns that say what a row stands for.
  private var keys: [String] { grouping.rawValue.split(separator: ",").map(String.init) }

  private var headers: [String] { keys + columns.map(\.title) }

  private func cells(_ row: VarianceTable.Row, _ programme: String, _ quarter: String) -> [String] {
    let none = options.charset.nothing
    let amount = { (steps: Int64?) in steps.map(scale.text) ?? none }
    let names =
      switch grouping {
      case .both: [programme, quarter]
      case .programme: [programme]
      case .quarter: [quarter]
      }
    return names
      + columns.map { column in
        switch column {
        case .current: amount(row.current)
        case .prior: amount(row.prior)
        case .budget: amount(row.budget)
        case .variance: amount(row.variance)
        case .percent: percent(row) ?? none
        }
      }
  }

  private func percent(_ row: VarianceTable.Row) -> String? {
    row.variancePerMille.map { NumberWords.tenths($0) }
  }

  /// The rows for readers: of programmes and quarters with the sum of each programme, then the sum of all.
  private var rows: [[String]] {
    var rows: [[String]] = []
    let table = self.table.rounded(scale.column)
    switch grouping {
    case .both, .programme:
      for programme in table.programmes {
        let name = programme.programme ?? "shared"
        for row in table.rows
        where grouping == .both && row.programme == programme.programme {
          rows.append(cells(row, name, row.period?.text ?? "all"))
        }
        rows.append(cells(programme, name, "all"))
      }
    case .quarter:
      rows = table.quarters.map { cells($0, "all programmes", $0.period?.text ?? "all") }
    }
    rows.append(cells(table.total, "all programmes", "all"))
    return rows
  }

  /// The rows of data, to the cent, without sums.
  private var dataRows: [VarianceTable.Row] {
    switch grouping {
    case .both: table.rows
    case .programme: table.programmes
    case .quarter: table.quarters
    }
  }

  var lines: [StyledText] {
    var text = TextTable(
      columns: headers.enumerated().map { index, header in
        index < keys.count
          ? .init(header, minimumWidth: 8, overflow: .wrap) : .init(header, .right)
      },
      charset: options.charset,
      hasRule: true
    )
    for row in rows { text.append(row) }
    let head = TextFitting.wrapped(options.charset.text(title), to: options.width, indent: 2)
    return head.map { StyledText($0) } + [StyledText()] + text.lines(width: options.width)
  }

  var plain: String {
    let sentences = rows.map { row in
      let parts = zip(headers, row).dropFirst(keys.count).map { "\($0) \($1)" }
      let name = row.prefix(keys.count).joined(separator: ", ")
      return "\(name): \(parts.joined(separator: ", ")).\n"
    }
    return "\(title).\n" + sentences.joined()
  }

  var markdown: String {
    var text = MarkdownTable(
      headers.enumerated().map { ($1, $0 < keys.count ? .left : .right) }
    )
    for row in rows { text.append(row) }
    return "\(title)\n\n\(text.text)"
  }

  /// All facts of a row by their keys in data.
  private func facts(_ row: VarianceTable.Row) -> [(key: String, value: String?)] {
    let text = { (minorUnits: Int64?) in
      minorUnits.map { MetricUnit.money(table.currency).text($0) }
    }
    return [
      ("programme", row.programme), ("quarter", row.period?.text),
      (VarianceColumn.current.rawValue, text(row.current)),
      (VarianceColumn.prior.rawValue, text(row.prior)),
      (VarianceColumn.budget.rawValue, text(row.budget)),
      (VarianceColumn.variance.rawValue, text(row.variance)),
      (VarianceColumn.percent.rawValue, percent(row)), ("currency", table.currency.code),
    ]
  }

  var csv: String {
    let header = keys + columns.map(\.rawValue) + ["currency"]
    return options.csv.text(
      header: header,
      rows: dataRows.map { row in
        let facts = facts(row)
        return header.map { key in
          guard let value = facts.first(where: { $0.key == key })?.value else { return .null }
          return key == "programme" ? .text(value) : .literal(value)
        }
      }
    )
  }

  var json: String {
    let object = { (row: VarianceTable.Row) in
      JSONValue.object(facts(row).map { ($0.key, JSONValue.optional($0.value)) })
    }
    return JSONText.envelope(
      schema: "tapeout.variance/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("measure", .string(table.measure.rawValue)), ("by", .string(grouping.rawValue)),
        ("total", object(table.total)),
        ("programmes", .array(table.programmes.map(object))),
      ],
      data: dataRows.map(object)
    )
  }
}

/// An amount of a row of a variance.
public enum VarianceColumn: String, CaseIterable, Sendable {
  /// The plan that is reported.
  case current
  /// The plan before.
  case prior
  /// The approved plan.
  case budget
  /// How much better it is.
  case variance
  /// The same in percent.
  case percent = "variance_pct"

  /// The column that a name means, `var` and `var%` for short; nil for none.
  public init?(named name: String) {
    switch name {
    case "var": self = .variance
    case "var%", "variance%", "variance %": self = .percent
    default: self.init(rawValue: name)
    }
  }

  /// The heading.
  var title: String { self == .percent ? "variance %" : rawValue }
}

/// Numbers in tenths.
enum NumberWords {
  /// A number of tenths in decimal notation, `-12.5`.
  static func tenths(_ tenths: Int64) -> String {
    let magnitude = tenths.magnitude
    return (tenths < 0 ? "-" : "") + "\(magnitude / 10).\(magnitude % 10)"
  }
}

extension VarianceReport: ReportForms {}
