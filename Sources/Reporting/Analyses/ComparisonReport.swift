public import Planning
internal import RoadmapModel

/// Writes plans side by side: which chips differ, then what was measured.
///
/// All formats hold the same numbers. Text and Markdown leave out what is alike in all plans,
/// but for totals, unless told otherwise; CSV and JSON are always complete.
public struct ComparisonReport: Sendable {
  let comparison: Comparison
  let verdicts: [GateVerdict]
  let options: ComparisonOptions
  var width: Int { options.report.width }
  var charset: Charset { options.report.charset }

  /// A report of a comparison and of what gates said of it.
  public init(
    _ comparison: Comparison,
    verdicts: [GateVerdict] = [],
    options: ComparisonOptions = ComparisonOptions()
  ) throws(ReportError) {
    try options.report.checkWidth()
    self.comparison = comparison
    self.verdicts = verdicts
    self.options = options
  }

  /// The comparison in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.report.colour)
  }

  /// The rows of the metrics that were asked for, all where none was.
  var chosenRows: [MetricRow] {
    guard !options.metrics.isEmpty else { return comparison.rows }
    return comparison.rows.filter { options.metrics.contains($0.metric) }
  }

  /// The rows that text and Markdown show: totals, and what differs.
  ///
  /// A chip's slip that differs as its launch does says nothing new and is left out, and so is the
  /// effort of a discipline that has one team.
  var shownRows: [MetricRow] {
    guard !options.showsAll else { return chosenRows }
    let launches = Dictionary(
      chosenRows.filter { $0.metric == "launch" }.map { ($0.selector, $0.cells.map(\.delta)) },
      uniquingKeysWith: { first, _ in first }
    )
    let teams = Set(
      chosenRows.filter { $0.metric == "effort.team" }.map { $0.cells.map(\.value?.amount) }
    )
    return chosenRows.filter { row in
      let isAside = options.metrics.isEmpty && Metric.named(row.metric)?.isAside ?? false
      if row.selector.isEmpty, !isAside { return true }
      // Somebody who asks for a metric wants to see it.
      if options.metrics.isEmpty, !row.selector.isEmpty,
        Metric.named(row.metric)?.isDetailed == true
      {
        return false
      }
      if row.metric.hasPrefix("slip."), launches[row.selector] == row.cells.map(\.delta) {
        return false
      }
      if options.metrics.isEmpty, row.metric == "effort.discipline",
        teams.contains(row.cells.map(\.value?.amount))
      {
        return false
      }
      return row.isChanged
    }
  }

  var lines: [StyledText] {
    let table = ComparisonTable(
      comparison,
      rows: shownRows,
      options.report,
      showsAll: options.showsAll
    )
    let studies = PortfolioStudyText(options.studies, options.report).lines
    return inclusionLines + [StyledText()] + table.lines + pairedLines + studies + [StyledText()]
      + footer
      + verdictLines
  }

  /// How sure differences are, of launches and NPV that differ in any world.
  private var pairedLines: [StyledText] {
    var facts: [String] = []
    for row in chosenRows {
      for (label, cell) in zip(comparison.labels, row.cells).dropFirst() {
        guard let worlds = cell.worlds, worlds.betterPerMille != 500 || cell.delta != 0 else {
          continue
        }
        let better = row.unit == .date ? "earlier" : "higher"
        let share = ComparisonReport.probability(worlds.betterPerMille)
        let (low, high) = (difference(worlds.low, row), difference(worlds.high, row))
        facts.append(
          "P(\(row.title) \(better) in \(label)) = \(share), \(charset.delta) from \(low) to \(high) in "
            + "eight worlds of ten"
        )
      }
    }
    guard !facts.isEmpty else { return [] }
    return [StyledText()]
      + facts.flatMap { TextFitting.wrapped(charset.text($0), to: width, indent: 2) }
      .map { StyledText($0) }
  }

  /// A difference of a row's amounts with its sign and what it counts.
  private func difference(_ delta: Int64, _ row: MetricRow) -> String {
    let text = MetricText.tableDelta(delta, in: row)
    let unit =
      if case .money(let currency) = row.unit {
        " \(MetricText.isInMillions(row) ? "M " : "")\(currency.code)"
      } else {
        ""
      }
    return text.isEmpty ? "0" : text + unit
  }

  /// A share of a thousand as a probability, `0.830`.
  static func probability(_ perMille: Int) -> String {
    let digits = String(perMille % 1_000)
    return "\(perMille / 1_000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// What every gate says of every plan, the broken ones first.
  private var verdictLines: [StyledText] {
    guard !verdicts.isEmpty else { return [] }
    let ordered = verdicts.filter(\.fails) + verdicts.filter { !$0.fails }
    return [StyledText()]
      + ordered.flatMap { verdict in
        TextFitting.wrapped(charset.text("\(verdict)"), to: width, indent: 2)
          .map { StyledText($0, verdict.fails ? .red : .plain) }
      }
  }

  private var inclusionLines: [StyledText] {
    var lines: [StyledText] = []
    for label in comparison.labels.dropFirst() {
      let chips = comparison.inclusion.filter { $0.label == label }
      let heading = "\(label) against \(comparison.labels[0]): \(ComparisonReport.summary(chips))"
      lines += TextFitting.wrapped(charset.text(heading), to: width, indent: 2)
        .map { StyledText($0, .strong) }
      let limit = options.showsAll ? chips.count : 12
      for chip in chips.prefix(limit) {
        let (mark, style) = ComparisonReport.mark(chip.kind)
        let text = "\(mark) \(chip.name)  \(ComparisonReport.words(chip, charset))"
        lines += TextFitting.wrapped(charset.text(text), to: width - 2, indent: 4)
          .map { StyledText("  " + $0, style) }
      }
      if chips.count > limit {
        lines.append(StyledText("  and \(chips.count - limit) more; --all shows them"))
      }
    }
    if comparison.labels.count == 1 { lines.append("nothing to compare with") }
    return lines
  }

  private var footer: [StyledText] {
    let hidden = chosenRows.count - shownRows.count
    var facts = ["+ better", "- worse", "\(charset.nothing) equal or neither"]
    if shownRows.contains(where: MetricText.isInMillions) {
      facts.append("M: millions, rounded; other formats to the cent")
    }
    if hidden > 0 { facts.append("\(hidden) more rows with --all") }
    let days = Set(comparison.statusDates)
    facts.append(
      days.count == 1
        ? "as of \(comparison.statusDates[0])"
        : "as of " + comparison.statusDates.map(\.text).joined(separator: ", ")
    )
    return TextFitting.joined(facts, separator: charset.separator, width: width)
      .map { StyledText(charset.text($0)) }
  }

  /// How many chips are gone, new and changed.
  static func summary(_ chips: [ChipDifference]) -> String {
    guard !chips.isEmpty else { return "the same chips, dates, nodes and IP" }
    let count = { (kind: ChipDifference.Kind) in chips.count { $0.kind == kind } }
    let parts = [
      (count(.removed), "in the base only"), (count(.added), "not in the base"),
      (count(.changed), "changed"),
    ]
    return parts.filter { $0.0 > 0 }
      .map { "\($0.0) \($0.0 == 1 ? "chip" : "chips") \($0.1)" }.joined(separator: ", ")
  }

  /// What differs about a chip.
  static func words(_ chip: ChipDifference, _ charset: Charset) -> String {
    switch chip.kind {
    case .removed: return "in the base only"
    case .added: return "not in the base"
    case .changed:
      return chip.changes.map { change in
        let none = "none"
        let days = change.days.map { " (\(DayCount.signed($0)))" } ?? ""
        let base = change.base.isEmpty ? none : change.base
        let other = change.other.isEmpty ? none : change.other
        return "\(change.what) \(base) \(charset.arrow) \(other)\(days)"
      }
      .joined(separator: ", ")
    }
  }

  private static func mark(_ kind: ChipDifference.Kind) -> (String, TextStyle) {
    switch kind {
    case .removed: ("-", .red)
    case .added: ("+", .green)
    case .changed: ("~", .plain)
    }
  }
}

/// The words and numbers of one cell, the same in every format for readers.
enum MetricText {
  /// A row's title with what its amounts count.
  static func title(_ row: MetricRow, _ charset: Charset) -> String {
    switch row.unit {
    case .count, .mean, .date, .months, .rate: row.title
    case .days: "\(row.title) (days)"
    case .weightedDays: "\(row.title) (weight \(charset.times) days)"
    case .engineerDays: "\(row.title) (engineer-days)"
    case .percent: row.title + (row.metric == "load.peak" ? " (month)" : "")
    case .coreHours: "\(row.title) (core-hours)"
    case .boardHours: "\(row.title) (board-hours)"
    case .energy: "\(row.title) (MWh)"
    case .carbon: "\(row.title) (t CO2e)"
    case .money(let currency): "\(row.title) (\(isInMillions(row) ? "M " : "")\(currency.code))"
    }
  }

  /// The same for forms that hold amounts to the cent.
  static func exactTitle(_ row: MetricRow, _ charset: Charset) -> String {
    guard case .money(let currency) = row.unit else { return title(row, charset) }
    return "\(row.title) (\(currency.code))"
  }

  /// Whether a table shows a row's amounts in millions: where one has eight digits or more.
  static func isInMillions(_ row: MetricRow) -> Bool {
    guard case .money = row.unit else { return false }
    return row.cells.contains { ($0.value?.amount ?? 0).magnitude >= 1_000_000_000 }
  }

  /// An amount of a row of a table, in millions to a tenth where the row is.
  private static func amount(_ amount: Int64, in row: MetricRow) -> String {
    guard isInMillions(row) else { return row.unit.deltaText(amount) }
    let (whole, rest) = amount.magnitude.quotientAndRemainder(dividingBy: 10_000_000)
    let tenths = whole + (rest >= 5_000_000 ? 1 : 0)
    return (amount < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
  }

  /// A value as a table shows it.
  static func tableValue(_ value: MetricValue?, in row: MetricRow) -> String {
    guard let value, isInMillions(row) else { return MetricText.value(value, row.unit) }
    let text = GroupedNumber.text(amount(value.amount, in: row))
    return text + (value.note.isEmpty ? "" : " \(value.note)")
  }

  /// A difference as a table shows it; empty where there is none.
  static func tableDelta(_ delta: Int64?, in row: MetricRow) -> String {
    guard isInMillions(row), let delta, delta != 0 else {
      return MetricText.delta(delta, row.unit)
    }
    return (delta < 0 ? "" : "+") + GroupedNumber.text(amount(delta, in: row))
  }

  /// A value with what belongs to it; `none` where there is none.
  static func value(_ value: MetricValue?, _ unit: MetricUnit) -> String {
    guard let value else { return "none" }
    let plain = unit.text(value.amount)
    let text = unit == .date ? plain : GroupedNumber.text(plain)
    let sign = unit == .percent || unit == .rate ? "%" : ""
    return text + sign + (value.note.isEmpty ? "" : " \(value.note)")
  }

  /// A difference with its sign; empty where there is none.
  static func delta(_ delta: Int64?, _ unit: MetricUnit) -> String {
    guard let delta, delta != 0 else { return "" }
    let text = GroupedNumber.text(unit.deltaText(delta))
    let suffix =
      unit == .date || unit == .days ? "d" : unit == .percent || unit == .rate ? "pp" : ""
    return (delta < 0 ? "" : "+") + text + suffix
  }
}

extension ComparisonReport: ReportForms {}
