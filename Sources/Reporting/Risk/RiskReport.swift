public import Planning
public import RoadmapModel

/// Writes how sure a plan's dates and money are: of all chips in a table, or of one in full.
public struct RiskReport: Sendable {
  let summary: RiskSummary
  let chip: ChipRisk?
  let early: EarlyStarts?
  let verdicts: [GateVerdict]
  let options: ReportOptions

  /// A report of a simulation.
  ///
  /// - Parameters:
  ///   - summary: What the simulation came to.
  ///   - chip: The chip to show in full; nil for the table of all.
  ///   - early: What early starts would gain; nil where that is not known.
  ///   - verdicts: What gates said of it.
  ///   - options: How it is written.
  /// - Throws: ``ReportError`` where the chip is not simulated or the width is not drawn.
  public init(
    _ summary: RiskSummary,
    chip: String? = nil,
    early: EarlyStarts? = nil,
    verdicts: [GateVerdict] = [],
    options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    try options.checkWidth()
    self.summary = summary
    self.early = early
    self.verdicts = verdicts
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
    "chip", "planned", "P(planned)", "P10", "P50", "P80", "P90", "+-", "to P80", "P(target)",
    "cost P80", "tapeouts",
  ]

  private func cells(_ chip: ChipRisk) -> [String] {
    let error = chip.launchErrors[80].map { NumberWords.tenths($0.millionths / 100_000) } ?? ""
    let lead = lead(chip, 80).map { DayCount.signed($0) } ?? options.charset.nothing
    return [
      chip.id.text, chip.plannedLaunch.text, percent(chip.planPercentile), day(chip.launches, 10),
      day(chip.launches, 50), day(chip.launches, 80), day(chip.launches, 90), error, lead,
      percent(chip.targetProbability), amount(chip.costs[80]), meanSpins(chip),
    ]
  }

  /// The days from the planned launch to the one that so many percent of replications keep.
  func lead(_ chip: ChipRisk, _ percent: Int) -> Int? {
    chip.launches[percent].map { $0 - chip.plannedLaunch }
  }

  // MARK: All chips

  private var overview: [StyledText] {
    if summary.chips.isEmpty { return [StyledText("no launch lies ahead")] }
    let whole = table(RiskReport.headers.indices.map { $0 })
    let narrow = table([0, 1, 2, 4, 5, 7, 8, 9, 10])
    let least = table([0, 1, 2, 4, 5, 8])
    let table = [whole, narrow, least].first { $0.fits(options.width) } ?? table([0, 1, 2, 5])
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

  /// How far the planned launches lie before the likely ones, so that nobody takes them for these.
  private var leads: [String] {
    let half = summary.chips.compactMap { lead($0, 50) }.sorted()
    let most = summary.chips.compactMap { lead($0, 80) }.sorted()
    guard let longest = most.last, !half.isEmpty else { return [] }
    let last = summary.chips.first { lead($0, 80) == longest }.map { " (\($0.id))" } ?? ""
    var sentences = [
      "the plan starts work as late as costs nothing while all goes well, so few replications keep "
        + "its launches: promise a P80, or plan the target so many days earlier; to P50 it is "
        + "\(half[half.count / 2]) days for the chip in the middle, to P80 "
        + "\(most[most.count / 2]), at most \(longest)\(last)"
    ]
    if let early, !early.chips.isEmpty {
      let gains = early.chips.values.map(\.gain).sorted()
      let kept = early.chips.values.map(\.planProbability).sorted {
        $0.fraction < $1.fraction
      }
      sentences.append(
        "if work started as soon as it could (--starts-early), P80 would come "
          + "\(gains[gains.count / 2]) days earlier for the chip in the middle, and "
          + "\(percent(kept[kept.count / 2])) of replications would keep its planned launch"
      )
    }
    return sentences
  }

  /// What holds for all chips together.
  var sentences: [String] {
    var sentences = chip == nil ? leads : []
    if let median = summary.costs[50], let high = summary.costs[80] {
      sentences.append(
        "spent once on all chips: P50 \(amount(median)), P80 \(amount(high)) \(summary.currency.code)"
      )
    }
    let bound = summary.resources.prefix(3).map {
      "\($0.id) in \(percent($0.share)) of replications, "
        + "\(NumberWords.tenths($0.meanDays.millionths / 100_000)) days beyond plan each time"
    }
    if !bound.isEmpty {
      sentences.append("launches waited for " + bound.joined(separator: "; "))
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
      + verdicts.map { "\($0).\n" }.joined()
  }

  var markdown: String {
    let gates = verdicts.map { "- \(MarkdownTable.escaped("\($0)"))\n" }.joined()
    if let chip {
      return "# \(MarkdownTable.escaped(chip.id.text))\n\n\(title)\n\n"
        + MarkdownTable.fenced(detail(chip).rendered(colour: false))
        + (gates.isEmpty ? "" : "\n\(gates)")
    }
    var table = MarkdownTable(
      RiskReport.headers.enumerated().map { ($1, $0 == 0 ? .left : .right) }
    )
    for chip in summary.chips { table.append(cells(chip)) }
    return "\(title)\n\n\(table.text)\n"
      + sentences.map { "- \(MarkdownTable.escaped($0))\n" }.joined() + gates
  }
}

extension RiskReport: ReportForms {}
