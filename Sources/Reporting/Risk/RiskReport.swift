internal import Planning
public import RoadmapModel

/// Writes how sure a plan's dates and money are: of all chips in a table, or of one in full.
public struct RiskReport: Sendable {
  let summary: RiskSummary
  let chip: ChipRisk?
  let options: ReportOptions

  /// A report of a simulation.
  ///
  /// - Parameters:
  ///   - summary: What the simulation came to.
  ///   - chip: The chip to show in full; nil for the table of all.
  ///   - options: How it is written.
  /// - Throws: ``ReportError`` where the chip is not simulated or the width is not drawn.
  public init(
    _ summary: RiskSummary,
    chip: String? = nil,
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.summary = summary
    self.options = options
    guard let chip else {
      self.chip = nil
      return
    }
    guard let found = summary.chips.first(where: { $0.id.text == chip }) else {
      let near = nearestName(to: chip, among: summary.chips.map(\.id.text))
      throw ReportError(
        .unknownName(chip),
        "no launch of \"\(chip)\" lies ahead in this plan",
        remedy: near.map { "you meant \($0)" }
          ?? "choose among \(summary.chips.map(\.id.text).prefix(8).joined(separator: ", "))"
      )
    }
    self.chip = found
  }

  /// The report in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.colour)
  }

  /// What was simulated, in one sentence.
  var title: String {
    let count = GroupedNumber.text(String(summary.replications))
    return "\(summary.scenario) as of \(summary.statusDate), \(count) replications, seed "
      + "\(summary.seed)" + (summary.sampling == "independent" ? "" : ", \(summary.sampling)")
      + (summary.startsEarly ? ", work may start early" : "")
      + (summary.isInterrupted ? ", stopped before its end" : "")
  }

  // MARK: Words

  func percent(_ share: Proportion?) -> String {
    guard let share else { return options.charset.nothing }
    let sign = share.fraction.millionths < 0 ? "-" : ""
    let tenths = (share.fraction.millionths.magnitude + 500) / 1_000
    if tenths.isMultiple(of: 10) || tenths >= 100 {
      let whole = (tenths + 5) / 10
      return (whole == 0 ? "" : sign) + "\(whole)%"
    }
    return sign + "\(tenths / 10).\(tenths % 10)%"
  }

  func day(_ table: OrderedTable<Int, CivilDate>, _ percent: Int) -> String {
    table[percent]?.text ?? options.charset.nothing
  }

  func amount(_ money: Money?) -> String {
    money.map { CompactNumber.text($0) } ?? options.charset.nothing
  }

  /// The mean number of tapeouts.
  func meanSpins(_ chip: ChipRisk) -> String {
    let millionths = chip.spins.entries.reduce(Int64(0)) {
      $0 + Int64($1.key) * $1.value.fraction.millionths
    }
    return millionths == 0
      ? options.charset.nothing : NumberWords.tenths((millionths + 50_000) / 100_000)
  }

  private static let headers = [
    "chip", "planned", "P(planned)", "P10", "P50", "P80", "P90", "+-", "P(target)", "cost P80",
    "tapeouts",
  ]

  private func cells(_ chip: ChipRisk) -> [String] {
    let error = chip.launchErrors[80].map { NumberWords.tenths($0.millionths / 100_000) } ?? ""
    return [
      chip.id.text, chip.plannedLaunch.text, percent(chip.planPercentile), day(chip.launches, 10),
      day(chip.launches, 50), day(chip.launches, 80), day(chip.launches, 90), error,
      percent(chip.targetProbability), amount(chip.costs[80]), meanSpins(chip),
    ]
  }

  // MARK: All chips

  private var overview: [StyledText] {
    if summary.chips.isEmpty { return [StyledText("no launch lies ahead")] }
    let whole = table(RiskReport.headers.indices.map { $0 })
    let narrow = table([0, 1, 2, 4, 5, 7, 8, 9])
    let least = table([0, 1, 2, 5])
    let table = whole.fits(options.width) ? whole : narrow.fits(options.width) ? narrow : least
    var lines = table.lines(width: options.width)
    lines.append(StyledText())
    for sentence in sentences {
      lines += TextFitting.wrapped(options.charset.text(sentence), to: options.width, indent: 2)
        .map { StyledText($0) }
    }
    return lines
  }

  private func table(_ columns: [Int]) -> TextTable {
    var table = TextTable(
      columns: columns.map { index in
        index == 0
          ? .init(RiskReport.headers[0], minimumWidth: 8)
          : .init(RiskReport.headers[index], .right)
      },
      charset: options.charset,
      hasRule: true
    )
    for chip in summary.chips {
      let cells = cells(chip)
      table.append(columns.map { cells[$0] })
    }
    return table
  }

  /// What holds for all chips together.
  var sentences: [String] {
    var sentences: [String] = []
    if let median = summary.costs[50], let high = summary.costs[80] {
      sentences.append(
        "spent once on all chips: P50 \(amount(median)), P80 \(amount(high)) \(summary.currency.code)"
      )
    }
    let bound = summary.resources.prefix(3).map {
      "\($0.id) \(percent($0.share)) (\(NumberWords.tenths($0.meanDays.millionths / 100_000)) days)"
    }
    if !bound.isEmpty {
      sentences.append(
        "on a chain that drove a launch, by share of replications and mean days waited: "
          + bound.joined(separator: ", ")
      )
    }
    for finding in summary.findings { sentences.append("\(finding.severity): \(finding.text)") }
    return sentences
  }

  var lines: [StyledText] {
    let head = TextFitting.wrapped(options.charset.text(title), to: options.width, indent: 2)
    let body = chip.map(detail) ?? overview
    return head.map { StyledText($0) } + [StyledText()] + body
  }

  var plain: String {
    let chips = chip.map { [$0] } ?? summary.chips
    let sentences = chips.map { chip in
      "\(chip.id) is planned for \(chip.plannedLaunch), which \(percent(chip.planPercentile)) of "
        + "replications reach; P10 \(day(chip.launches, 10)), P50 \(day(chip.launches, 50)), P80 "
        + "\(day(chip.launches, 80)), P90 \(day(chip.launches, 90)); target "
        + "\(chip.target?.text ?? "none") with \(percent(chip.targetProbability)); cost P80 "
        + "\(amount(chip.costs[80])); \(meanSpins(chip)) tapeouts in the mean.\n"
    }
    return "\(title).\n" + sentences.joined() + self.sentences.map { $0 + ".\n" }.joined()
  }

  var markdown: String {
    if let chip {
      return "# \(MarkdownTable.escaped(chip.id.text))\n\n\(title)\n\n"
        + MarkdownTable.fenced(detail(chip).rendered(colour: false))
    }
    var table = MarkdownTable(
      RiskReport.headers.enumerated().map { ($1, $0 == 0 ? .left : .right) }
    )
    for chip in summary.chips { table.append(cells(chip)) }
    return "\(title)\n\n\(table.text)\n"
      + sentences.map { "- \(MarkdownTable.escaped($0))\n" }.joined()
  }
}

extension RiskReport: ReportForms {}
