public import Planning
public import RoadmapModel

/// Writes what the chips of a plan get done with people and money.
public struct ProductivityReport: Sendable {
  let productivity: Productivity
  let savings: [Savings]
  let slips: [SlipStatistics]
  let plan: Plan
  let currency: Currency
  let options: ReportOptions

  /// A report of the productivity of `plan`, with what it saves against others and how plans of the
  /// past came out.
  public init(
    of productivity: Productivity,
    _ plan: Plan,
    in currency: Currency,
    savings: [Savings] = [],
    slips: [SlipStatistics] = [],
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.productivity = productivity
    self.savings = savings
    self.slips = slips
    self.plan = plan
    self.currency = currency
    self.options = options
  }

  /// The report in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.colour)
  }

  /// A table with its title: the first column names, the others count.
  struct Table {
    let title: String
    let headers: [String]
    var rows: [[String]] = []
  }

  /// The tables in order, those without rows left out.
  var tables: [Table] {
    [work, pace, saved, past].filter { !$0.rows.isEmpty }
  }

  /// Families with their chips below them.
  private var blocks: [(rows: [ProductivityRow], sum: ProductivityRow?)] {
    var names: [String] = []
    for row in productivity.chips where !names.contains(row.family) { names.append(row.family) }
    return names.map { name in
      (
        productivity.chips.filter { $0.family == name },
        productivity.families.first { $0.family == name }
      )
    }
  }

  /// Rows of chips, then of the family, with a word that tells them apart.
  private func named(_ cells: (ProductivityRow) -> [String]) -> [[String]] {
    var lines: [[String]] = []
    for (rows, sum) in blocks {
      for row in rows { lines.append([row.isRecorded ? "\(row.id) (books)" : row.id] + cells(row)) }
      if let sum { lines.append(["\(sum.id), all"] + cells(sum)) }
    }
    return lines
  }

  private var none: String { options.charset.nothing }

  private func share(_ part: Double, of whole: Double) -> String {
    whole > 0 ? "\(Int((part * 100 / whole).rounded()))%" : none
  }

  private func fixed(_ number: Double?, _ places: Int = 1) -> String {
    number.map { Decimals.text($0, places) } ?? none
  }

  private func count(_ number: Double?) -> String {
    number.map { CompactNumber.text(Int64($0.rounded())) } ?? none
  }

  private var work: Table {
    Table(
      title: "size, people and money",
      headers: [
        "chip", "M gates", "new", "modified", "reused", "engineer-years", "gates/year",
        "new-block gates/year", "gates/\(currency.code)", "norm", "own",
      ],
      rows: named { row in
        let size = row.complexity
        let isKnown = !row.isRecorded
        return [
          fixed(size.total, 0), isKnown ? share(size.new, of: size.total) : none,
          isKnown ? share(size.modified, of: size.total) : none,
          isKnown ? share(size.unchanged, of: size.total) : none, fixed(row.effort.years),
          count(row.gatesPerYear), count(row.effectiveGatesPerYear), fixed(row.gatesPerUnit, 2),
          row.normRatio.map { "\(fixed($0))x" } ?? none,
          row.historyRatio.map { "\(fixed($0))x" } ?? none,
        ]
      }
    )
  }

  private var pace: Table {
    let months = { (days: Int?) in self.fixed(days.map { Double($0) / 30.4375 }) }
    return Table(
      title: "pace and teams",
      headers: [
        "chip", "launch", "months to market", "since the one before", "wanted",
        "new-block gates/week",
        "design peak", "verification peak", "verification/design",
      ],
      rows: named { row in
        [
          row.launch?.text ?? none, months(row.timeToMarket), months(row.cadence),
          months(row.wantedCadence),
          count(row.throughput), fixed(row.effort.designPeak, 0),
          fixed(row.effort.verificationPeak, 0), fixed(row.effort.verificationRatio, 2),
        ]
      }
    )
  }

  private var saved: Table {
    Table(
      title: "what is saved against the same plan without",
      headers: [
        "without", "weeks a chip", "most weeks", "engineer-years", "NRE", "NPV",
      ],
      rows: savings.map { saving in
        guard let mean = saving.meanWeeks else {
          return [saving.counterfactual.rawValue, saving.status] + Array(repeating: none, count: 4)
        }
        let most = saving.entries.map(\.days).max() ?? 0
        return [
          saving.counterfactual.rawValue, NumberWords.tenths(Int64(mean)),
          NumberWords.tenths(Int64(most * 10 / 7)), fixed(saving.engineerYears),
          amount(saving.nre), amount(saving.npv),
        ]
      }
    )
  }

  private var past: Table {
    Table(
      title: "how baselines came out, slip in percent of the planned time to market",
      headers: [
        "baseline", "as of", "chips", "launched", "behind", "up to 10%", "above 25%", "mean",
        "median",
      ],
      rows: slips.map { slip in
        [
          slip.baseline, slip.statusDate.text, "\(slip.entries.count)",
          "\(slip.entries.filter(\.isFact).count)", "\(slip.behind)", "\(slip.low)",
          "\(slip.high)", slip.mean.map { "\(NumberWords.tenths(Int64($0)))%" } ?? none,
          slip.median.map { "\(NumberWords.tenths(Int64($0)))%" } ?? none,
        ]
      }
    )
  }

  func amount(_ minorUnits: Int64) -> String {
    GroupedNumber.text(MetricUnit.money(currency).text(minorUnits))
  }

  /// What the tables mean, in sentences without periods.
  var verdict: [String] {
    var lines: [String] = []
    for family in productivity.families {
      guard let growth = productivity.yearlyGrowth(of: family.family) else { continue }
      lines.append(
        "\(family.family): an engineer gets \(fixed((growth - 1) * 100))% more gates done a year"
      )
    }
    if let norm = productivity.norm {
      lines.append("norm: gates an engineer-year against \(norm) in the year of the launch")
    } else {
      lines.append("no norm is stated (norms), so plans are not judged by one")
    }
    if !productivity.chips.contains(where: \.isRecorded) {
      lines.append("no finished chip states what it took (took), so there is no own history")
    }
    for saving in savings {
      let what = saving.counterfactual == .reuse ? "taken-over blocks" : "bursts on rented cores"
      guard let mean = saving.meanWeeks else {
        let reason = saving.obstacle.map { ": \($0)" } ?? ""
        lines.append("without \(what) the plan is \(saving.status)\(reason)")
        continue
      }
      lines.append(
        "\(what) save \(NumberWords.tenths(Int64(mean))) weeks a chip and "
          + "\(amount(saving.nre)) \(currency.code) of what chips spend once"
          + (saving.isRebound
            ? "; both plans let compute bind, which the one reported does not" : "")
      )
    }
    return lines + productivity.findings.map { "\($0.severity): \($0.text) (\($0.path))" }
  }

  var lines: [StyledText] {
    var lines: [StyledText] = []
    for table in tables {
      lines += TextFitting.wrapped(
        options.charset.text(table.title),
        to: options.width,
        indent: 2
      ).map { StyledText($0) }
      var text = TextTable(
        columns: table.headers.enumerated().map { index, header in
          if index == 0 { return .init(header, minimumWidth: 12, overflow: .wrap) }
          // A date in two lines is hard to read.
          if ["launch", "as of"].contains(header) { return .init(header) }
          return .init(header, .right, minimumWidth: 5, overflow: .wrap)
        },
        charset: options.charset,
        hasRule: true
      )
      for row in table.rows { text.append(row) }
      lines += text.lines(width: options.width) + [StyledText()]
    }
    for sentence in verdict {
      lines += TextFitting.wrapped(options.charset.text(sentence), to: options.width, indent: 2)
        .map { StyledText($0) }
    }
    return lines
  }

  var plain: String {
    var text = ""
    for table in tables {
      text += "\(table.title).\n"
      for row in table.rows {
        let parts = zip(table.headers, row).dropFirst().map { "\($0) \($1)" }
        text += "\(row[0]): \(parts.joined(separator: ", ")).\n"
      }
    }
    return text + verdict.map { "\($0).\n" }.joined()
  }

  var markdown: String {
    var text = ""
    for table in tables {
      var rows = MarkdownTable(table.headers.enumerated().map { ($1, $0 == 0 ? .left : .right) })
      for row in table.rows { rows.append(row) }
      text += "### \(table.title)\n\n\(rows.text)\n"
    }
    return text + verdict.map { "- \(MarkdownTable.escaped($0))\n" }.joined()
  }
}

/// Numbers with so many decimal places, the same on every machine.
enum Decimals {
  /// A number rounded half away from zero to `places` decimals; `none` where it is too large.
  static func text(_ number: Double, _ places: Int) -> String {
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = (number * Double(scale)).rounded()
    guard abs(scaled) < 9e17 else { return "none" }
    let whole = Int64(scaled)
    let magnitude = Int64(whole.magnitude)
    let sign = whole < 0 ? "-" : ""
    guard places > 0 else { return sign + "\(magnitude)" }
    let rest = "\(magnitude % scale)"
    return sign + "\(magnitude / scale)."
      + String(repeating: "0", count: places - rest.count) + rest
  }
}

extension ProductivityReport: ReportForms {}
