import RoadmapModel

extension PlanReport {
  /// The report for a terminal.
  var text: String {
    var lines = TextFitting.joined(
      facts,
      separator: options.charset.separator,
      width: options.width
    )
    .map { StyledText($0, .strong) }
    if chips.isEmpty {
      lines.append("No chip is planned.")
    } else {
      lines += [StyledText()] + launches
      let choices = choices
      if !choices.isEmpty { lines += [StyledText()] + choices }
    }
    if !plan.findings.isEmpty { lines += [StyledText()] + findingLines }
    lines.append(StyledText())
    lines += verdict.flatMap { TextFitting.wrapped($0, to: options.width) }.map { StyledText($0) }
    return lines.rendered(colour: options.colour)
  }

  /// What the references of slips are called where there is little room.
  private static let short = ["cadence": "target", "commitment": "commit", "baseline": "base"]

  /// A column of the table of launches.
  private enum LaunchColumn {
    case chip
    case tapeout
    case launch
    case reference(String)
    case slip(String)
  }

  /// Launches against their references, with as many columns as there is room for.
  private var launches: [StyledText] {
    let known = PlanReport.references.filter { reference in
      chips.contains {
        self.date(of: reference, $0) != nil || PlanReport.slip(of: $0, against: reference) != nil
      }
    }
    let slips = known.map { LaunchColumn.slip($0) }
    let pairs = known.flatMap { [LaunchColumn.reference($0), .slip($0)] }
    let target = known.first.map { [LaunchColumn.reference($0), .slip($0)] } ?? []
    let candidates: [[LaunchColumn]] = [
      [.chip, .tapeout, .launch] + pairs,
      [.chip, .launch] + pairs,
      [.chip, .launch] + target + slips.dropFirst(),
      [.chip, .launch] + slips,
    ]
    let tables = candidates.map(table(of:))
    let fitting = tables.first { $0.fits(options.width) } ?? tables[tables.count - 1]
    return fitting.lines(width: options.width)
  }

  private func table(of columns: [LaunchColumn]) -> TextTable {
    var table = TextTable(
      columns: columns.map(header(of:)),
      charset: options.charset,
      hasRule: true
    )
    for (index, chip) in chips.enumerated() {
      table.rows.append(columns.map { cell($0, of: chip) })
      table.notes[index] = causes(of: chip)
    }
    return table
  }

  private func header(of column: LaunchColumn) -> TextTable.Column {
    switch column {
    case .chip: TextTable.Column("chip", minimumWidth: 10, maximumWidth: 28)
    case .tapeout: TextTable.Column("tapeout")
    case .launch: TextTable.Column("launch")
    case .reference(let name): TextTable.Column(name == "cadence" ? "target" : name)
    case .slip(let name):
      TextTable.Column("\(options.charset.delta)\(Self.short[name] ?? name)", .right)
    }
  }

  private func cell(_ column: LaunchColumn, of chip: PlannedChip) -> StyledText {
    switch column {
    case .chip:
      return StyledText(options.charset.text(chip.name + (chip.isHypothetical ? "?" : "")))
    case .tapeout: return StyledText(chip.milestones[.tapeout]?.text ?? "")
    case .launch: return StyledText(chip.milestones[.launch]?.text ?? "")
    case .reference(let name): return StyledText(date(of: name, chip)?.text ?? "")
    case .slip(let name):
      guard let slip = PlanReport.slip(of: chip, against: name) else { return "" }
      let style: TextStyle = slip.days > 0 ? .red : slip.days < 0 ? .green : .plain
      return StyledText(DayCount.signed(slip.days, zero: options.charset.nothing), style)
    }
  }

  /// The day of launch that a reference states.
  func date(of reference: String, _ chip: PlannedChip) -> CivilDate? {
    switch reference {
    case "cadence": chip.target
    case "commitment": chip.commitment
    default: chip.baseline
    }
  }

  /// What each chip is made on and of.
  private var choices: [StyledText] {
    let hasNext = chips.contains { $0.nextNode != nil }
    let hasIP = chips.contains { !$0.ip.isEmpty }
    guard hasNext || hasIP || chips.contains(where: { !$0.nodes.isEmpty }) else { return [] }
    var columns: [TextTable.Column] = [
      .init("chip", minimumWidth: 10, maximumWidth: 28),
      .init("node", minimumWidth: 6, overflow: .wrap),
    ]
    if hasNext { columns.append(.init("next node", minimumWidth: 9, overflow: .wrap)) }
    if hasIP { columns.append(.init("IP", minimumWidth: 16, overflow: .wrap)) }
    var table = TextTable(columns: columns, charset: options.charset, hasRule: true)
    for chip in chips {
      var cells = [chip.name, PlanReport.nodes(of: chip)]
      if hasNext { cells.append(PlanReport.nextNode(of: chip)) }
      if hasIP { cells.append(PlanReport.ip(of: chip)) }
      table.append(cells.map { options.charset.text($0) })
    }
    return table.lines(width: options.width)
  }

  private var findingLines: [StyledText] {
    plan.findings.flatMap { finding in
      let text = "\(finding.severity): \(finding.text) [\(finding.identifier), \(finding.path)]"
      let style: TextStyle =
        finding.severity == "error" ? .red : finding.severity == "warning" ? .yellow : .plain
      return TextFitting.wrapped(options.charset.text(text), to: options.width, indent: 2)
        .map { StyledText($0, style) }
    }
  }
}
