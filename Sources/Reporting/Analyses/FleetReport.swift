public import Planning
public import RoadmapModel

/// By what a report of the fleet is laid out.
public enum FleetView: String, CaseIterable, Sendable {
  /// Units in service by chip and fiscal year.
  case generation
  /// Energy, carbon and cost by fiscal year.
  case year
  /// Work by workload and fiscal year, and who does it.
  case work
  /// What each generation is worth against the one before it.
  case worth

  /// All words, for help.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// Writes what the units of a plan's chips do in service.
public struct FleetReport: Sendable {
  let fleet: Fleet
  let plan: Plan
  let view: FleetView
  let options: ReportOptions

  /// A report of the fleet of `plan`.
  public init(
    of fleet: Fleet,
    _ plan: Plan,
    by view: FleetView,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.fleet = fleet
    self.plan = plan
    self.view = view
    self.options = options
  }

  /// The report in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.colour)
  }

  /// A table for readers: the first columns name, the rest count.
  struct Table {
    let headers: [String]
    let names: Int
    var rows: [[String]] = []
  }

  private var none: String { options.charset.nothing }

  private func count(_ number: Double?) -> String {
    number.map { CompactNumber.text(Int64($0.rounded())) } ?? none
  }

  private func money(_ minorUnits: Int64?) -> String {
    minorUnits.map { CompactNumber.text(Money(minorUnits: $0, currency: fleet.currency)) } ?? none
  }

  /// A number of three digits that count, `0.00123` or `12.3`.
  private func figures(_ number: Double?) -> String {
    guard let number else { return none }
    let magnitude = abs(number)
    if magnitude >= 1_000 || magnitude == 0 { return count(number) }
    var places = 2
    var limit = 1.0
    while magnitude < limit, places < 9 {
      places += 1
      limit /= 10
    }
    return Decimals.text(number, magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : places)
  }

  private func change(_ factor: Double) -> String {
    "\(factor > 1 ? "+" : "")\(Decimals.text((factor - 1) * 100, 1))%"
  }

  var table: Table {
    switch view {
    case .generation: generations
    case .year: years
    case .work: work
    case .worth: worth
    }
  }

  private var generations: Table {
    var table = Table(headers: ["chip"] + fleet.years.map { FiscalPeriod(year: $0).text }, names: 1)
    for row in fleet.generations where row.inService.contains(where: { $0 > 0 }) {
      table.rows.append([row.chip] + row.inService.map { CompactNumber.text($0) })
    }
    table.rows.append(["all"] + fleet.totals.map { CompactNumber.text($0.units) })
    return table
  }

  private var years: Table {
    var table = Table(
      headers: [
        "year", "units", "installed", "GWh", "of it idle", "t CO2e electricity", "t CO2e making",
        "electricity", "units' cost",
      ],
      names: 1
    )
    for row in fleet.totals {
      table.rows.append([
        FiscalPeriod(year: row.year).text, CompactNumber.text(row.units),
        CompactNumber.text(row.installed), figures(row.energy / 1_000),
        row.energy > 0 ? "\(Int((row.idleEnergy * 100 / row.energy).rounded()))%" : none,
        count(row.operationalCarbon), count(row.embodiedCarbon), money(row.electricity),
        money(row.capital),
      ])
    }
    return table
  }

  private var work: Table {
    var table = Table(
      headers: [
        "workload", "year", "demand", "served", "Wh each", "g CO2e each",
        "\(fleet.currency.code) each", "by",
      ],
      names: 2
    )
    for row in fleet.work {
      let most = row.servers.sorted { ($1.work, $0.chip) < ($0.work, $1.chip) }.prefix(3).map {
        "\($0.chip) \(Int(($0.work * 100 / max(row.served, .leastNonzeroMagnitude)).rounded()))%"
      }
      table.rows.append([
        row.workload, FiscalPeriod(year: row.year).text, figures(row.demand),
        "\(Int((row.share * 100).rounded(.down)))%", figures(row.energy.map { $0 * 1_000 }),
        figures(row.carbon), figures(row.cost.map { $0 / 1e9 }), most.joined(separator: ", "),
      ])
    }
    return table
  }

  private var worth: Table {
    var table = Table(
      headers: [
        "chip", "against", "workload", "node", "techniques", "all else", "energy each", "GWh saved",
        "t CO2e saved", "saved",
      ],
      names: 3
    )
    for row in fleet.worth {
      let techniques = row.techniques.map { "\($0.technique) \(change($0.factor))" }
      table.rows.append([
        row.chip, row.before, row.workload, change(row.node),
        techniques.isEmpty ? none : techniques.joined(separator: ", "), change(row.design),
        change(row.total), figures(row.energySaved / 1_000), count(row.carbonSaved),
        money(row.moneySaved),
      ])
    }
    return table
  }

  /// What the fleet comes to, in sentences without periods.
  var verdict: [String] {
    let last = fleet.totals.last
    let energy = fleet.totals.reduce(0) { $0 + $1.energy } / 1_000
    var lines = [
      "\(CompactNumber.text(last?.units ?? 0)) units in service at the end of "
        + "\(FiscalPeriod(year: last?.year ?? plan.horizon.year).text)",
      "\(figures(energy)) GWh through the horizon, overhead of the site included",
    ]
    let carbon = fleet.totals.compactMap(\.carbon)
    if carbon.count == fleet.totals.count, !carbon.isEmpty {
      let made = fleet.totals.reduce(0) { $0 + ($1.embodiedCarbon ?? 0) }
      let all = carbon.reduce(0, +)
      let share = all > 0 ? Int((made * 100 / all).rounded()) : 0
      lines.append("\(count(all)) t CO2e, \(share)% of it from making the units")
    } else {
      lines.append("carbon is not known in full: an intensity or a number of a node is not stated")
    }
    let missing = fleet.work.filter { $0.share < 0.999_999 }
    for name in fleet.work.map(\.workload).reduced() {
      let short = missing.filter { $0.workload == name }
      guard let worst = short.min(by: { ($0.share, $0.year) < ($1.share, $1.year) }) else {
        continue
      }
      lines.append(
        "\(name) is not served in full in \(short.count) of \(fleet.years.count) years, least in "
          + "\(FiscalPeriod(year: worst.year).text): \(Int((worst.share * 100).rounded(.down)))%"
      )
    }
    return lines + fleet.findings.map { "\($0.severity): \($0.text) (\($0.path))" }
  }

  var lines: [StyledText] {
    let shown = table
    var text = TextTable(
      columns: shown.headers.enumerated().map { index, header in
        let isName = index < shown.names || header == "by" || header == "techniques"
        return isName
          ? .init(header, minimumWidth: 8, overflow: .wrap)
          : .init(header, .right, minimumWidth: 4, overflow: .wrap)
      },
      charset: options.charset,
      hasRule: true
    )
    for row in shown.rows { text.append(row) }
    var lines = text.lines(width: options.width) + [StyledText()]
    for sentence in verdict {
      lines += TextFitting.wrapped(options.charset.text(sentence), to: options.width, indent: 2)
        .map { StyledText($0) }
    }
    return lines
  }

  var plain: String {
    let shown = table
    let rows = shown.rows.map { row in
      let names = row.prefix(shown.names).joined(separator: ", ")
      let parts = zip(shown.headers, row).dropFirst(shown.names).map { "\($0) \($1)" }
      return "\(names): \(parts.joined(separator: ", ")).\n"
    }
    return rows.joined() + verdict.map { "\($0).\n" }.joined()
  }

  var markdown: String {
    let shown = table
    var text = MarkdownTable(
      shown.headers.enumerated().map { ($1, $0 < shown.names ? .left : .right) }
    )
    for row in shown.rows { text.append(row) }
    return text.text + "\n" + verdict.map { "- \(MarkdownTable.escaped($0))\n" }.joined()
  }
}

extension [String] {
  /// The texts in their order, each once.
  fileprivate func reduced() -> [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension FleetReport: ReportForms {}
