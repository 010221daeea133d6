public import Planning
public import RoadmapModel

/// Draws how heavily teams, farms, boards, clouds and budgets are loaded over time.
///
/// A function of plan, roadmap and options alone: the same values give the same bytes.
public struct HeatReport: Sendable {
  /// The cells that are drawn, which all formats share.
  public let table: LoadTable
  let plan: Plan
  let options: HeatOptions
  let layout: HeatLayout

  /// Lays a heat strip out, or says why it can't be drawn.
  ///
  /// `roadmap` is the one that `plan` was made from, its scenario applied.
  public init(
    of plan: Plan,
    _ roadmap: Roadmap,
    options: HeatOptions = HeatOptions()
  ) throws(ReportError) {
    try options.report.checkWidth()
    let analysis = LoadAnalysis(plan, roadmap)
    let usual = analysis.defaultWindow
    let window = (options.from ?? usual.lowerBound, options.to.map { $0 + 1 } ?? usual.upperBound)
    guard window.0 < window.1 else {
      throw ReportError(
        .badOption("to"),
        "the time shown ends on \(window.1 - 1), before it starts on \(window.0)",
        remedy: "take a later --to or an earlier --from"
      )
    }
    var tables: [PeriodScale: LoadTable] = [:]
    for scale in options.scale.map({ [$0] }) ?? [.month, .quarter, .year] {
      var table = analysis.table(over: window.0..<window.1, scale: scale, classes: options.classes)
      table.rows = try HeatReport.chosen(options.rows, among: table.rows)
      tables[scale] = table
    }
    for (scale, columns) in HeatReport.candidates(options.scale) {
      guard let table = tables[scale], let layout = HeatLayout(table, columns, options) else {
        continue
      }
      self.table = table
      self.plan = plan
      self.options = options
      self.layout = layout
      return
    }
    let smallest = tables.values.map { HeatLayout.smallestWidth(for: $0, options) }.min()
    throw ReportError(
      .tooNarrow(smallest),
      "a width of \(options.report.width) has no room for the cells",
      remedy: smallest.flatMap {
        $0 <= ReportOptions.widths.upperBound ? "take --width \($0)" : nil
      }
        ?? "take a coarser scale or a shorter time"
    )
  }

  /// The strip in the given form.
  public func rendered(as format: OutputFormat) -> String {
    form(format, colour: options.report.colour)
  }

  /// What is tried in turn: months and quarters with ever fewer columns, then years, and last a
  /// strip without columns.
  private static func candidates(
    _ scale: PeriodScale?
  ) -> [(scale: PeriodScale, columns: [HeatLayout.Column])] {
    let sets = HeatLayout.columnSets
    if let scale { return sets.map { (scale, $0) } }
    let fine = sets.filter { !$0.isEmpty }.flatMap { [(PeriodScale.month, $0), (.quarter, $0)] }
    let coarse = sets.filter { !$0.isEmpty }.map { (PeriodScale.year, $0) }
    return fine + coarse + [(.quarter, []), (.year, [])]
  }

  private static func chosen(
    _ ids: [String],
    among rows: [LoadRow]
  ) throws(ReportError) -> [LoadRow] {
    guard !ids.isEmpty else { return rows }
    for id in ids where !rows.contains(where: { $0.id == id }) {
      let near = nearestName(to: id, among: rows.map(\.id))
      throw ReportError(
        .unknownName(id),
        "there is no team, farm, cloud or budget \"\(id)\" to show",
        remedy: near.map { "you meant \($0)" } ?? "list the teams with tapeout list teams"
      )
    }
    return rows.filter { ids.contains($0.id) }
  }

  /// The strips within another report's text.
  var drawing: [StyledText] { lines }

  var lines: [StyledText] {
    var lines = layout.header(table, options)
    for row in table.rows { lines += layout.lines(of: row, in: table, options) }
    if table.rows.isEmpty { lines.append("nothing bears a load in this roadmap") }
    if options.hasLegend {
      lines += TextFitting.joined(
        legend,
        separator: options.report.charset.separator,
        width: options.report.width
      )
      .map { StyledText($0) }
    }
    let facts = [
      "scenario \(options.report.charset.text(plan.scenario))", "as of \(plan.statusDate)",
      "1 cell = 1 \(table.scale.rawValue)",
    ]
    lines += TextFitting.joined(
      facts,
      separator: options.report.charset.separator,
      width: options.report.width
    )
    .map { StyledText($0) }
    return lines
  }

  /// The marks that appear, each with its meaning.
  private var legend: [String] {
    let marks = Set(table.rows.flatMap { HeatMark.marks(of: $0) })
    var legend: [String] = []
    if options.report.charset == .unicode, marks.contains(where: { $0.level > 0 }) {
      legend.append("upper row: load, full cell = 100%")
    }
    let hasDigits = marks.contains { if case .decile = $0 { true } else { false } }
    if hasDigits { legend.append("digits: load in tens of percent") }
    if table.rows.contains(where: { $0.loadClass == .cash }) {
      legend.append("cash: against its peak")
    }
    if marks.contains(.over) { legend.append("! over capacity") }
    if marks.contains(.unlimited) { legend.append("+ used, no limit") }
    if marks.contains(.idle) { legend.append("\(options.report.charset.nothing) idle") }
    return legend
  }
}

/// What a cell of a heat strip says.
enum HeatMark: Hashable {
  /// Nothing is asked for.
  case idle
  /// Load by tenths of capacity, 0 to 9, a full load being 9; and by eighths, 1 to 8.
  case decile(Int, eighths: Int)
  /// More is asked for than there is.
  case over
  /// Something is asked for and there is no limit.
  case unlimited

  init(_ cell: LoadCell) {
    if cell.demand <= 0 {
      self = .idle
    } else if cell.isOver {
      self = .over
    } else if let percent = cell.loadPercent {
      self = .decile(min(percent / 10, 9), eighths: min(max((percent * 8 + 50) / 100, 1), 8))
    } else {
      self = .unlimited
    }
  }

  /// The marks of a row's cells; cash, which nothing limits, is measured against its own peak.
  static func marks(of row: LoadRow) -> [HeatMark] {
    guard row.loadClass == .cash, let most = row.cells.map(\.demand).max(), most > 0 else {
      return row.cells.map { HeatMark($0) }
    }
    return row.cells.map { HeatMark(LoadCell(demand: $0.demand, limit: most)) }
  }

  /// The height in eighths of a cell.
  var level: Int {
    switch self {
    case .idle, .unlimited: 0
    case .decile(_, let eighths): eighths
    case .over: 8
    }
  }

  /// The character in the row of digits.
  func digit(_ charset: Charset) -> String {
    switch self {
    case .idle: charset.nothing
    case .decile(let digit, _): "\(digit)"
    case .over: "!"
    case .unlimited: "+"
    }
  }

  /// The block of the upper row.
  var block: String { [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][level] }

  /// Green below 70 %, yellow up to capacity, red above it.
  var style: TextStyle {
    switch self {
    case .idle: .faint
    case .decile(let digit, _): digit < 7 ? .green : .yellow
    case .over: .red
    case .unlimited: .blue
    }
  }
}

extension HeatReport: ReportForms {}
