internal import Planning

/// Bridges, frontier and tornado of a comparison, drawn in characters.
struct PortfolioStudyText {
  private let studies: PortfolioStudies
  private let options: ReportOptions
  private var charset: Charset { options.charset }
  private var width: Int { options.width }

  init(_ studies: PortfolioStudies, _ options: ReportOptions) {
    self.studies = studies
    self.options = options
  }

  /// All of them, a blank line before each.
  var lines: [StyledText] {
    var lines = studies.bridges.flatMap { [StyledText()] + bridge($0) }
    if let frontier = studies.frontier { lines += [StyledText()] + self.frontier(frontier) }
    if let sensitivity = studies.sensitivity { lines += [StyledText()] + tornado(sensitivity) }
    return lines
  }

  /// A sentence for each term, point and bar.
  var sentences: String {
    var text = ""
    for bridge in studies.bridges {
      for term in bridge.terms {
        text += "\(bridge.point.text), \(bridge.label): \(term.title) "
        text += amount(term.inOrder, bridge.unit)
        text += term.alone.map { " (alone \(amount($0, bridge.unit)))" } ?? ""
        text += ".\n"
      }
      text += "\(bridge.point.text), \(bridge.label): total \(amount(bridge.delta, bridge.unit)).\n"
    }
    for point in studies.frontier?.points ?? [] {
      text +=
        "\(point.label) is "
        + (point.dominatedBy.map { "dominated by \($0)" } ?? "dominated by none")
      text += ".\n"
    }
    for bar in studies.sensitivity?.bars ?? [] {
      let unit = studies.sensitivity?.unit ?? .count
      let ends = [(bar.moves.low, bar.effects.low), (bar.moves.high, bar.effects.high)]
      text += "\(studies.sensitivity?.point.text ?? "") with \(bar.title) "
      text += ends.compactMap { move, effect in effect.map { "\(move): \(amount($0, unit))" } }
        .joined(separator: ", ")
      text += ".\n"
    }
    return text
  }

  private func heading(_ text: String) -> [StyledText] {
    TextFitting.wrapped(charset.text(text), to: width, indent: 2).map { StyledText($0, .strong) }
  }

  /// An amount with its sign; nothing for none.
  private func amount(_ delta: Int64, _ unit: MetricUnit) -> String {
    let text = GroupedNumber.text(unit.deltaText(delta))
    let suffix =
      unit == .date || unit == .days ? "d" : unit == .percent || unit == .rate ? "pp" : ""
    return (delta > 0 ? "+" : "") + text + suffix
  }

  private func unitName(_ unit: MetricUnit) -> String {
    unit == .date ? "days" : unit.name.replacing("_", with: " ")
  }

  // MARK: Bridge

  private func bridge(_ bridge: Bridge) -> [StyledText] {
    let title =
      "bridge \(bridge.point.text) (\(unitName(bridge.unit))), base \(charset.arrow) \(bridge.label)"
    let hasAlone = bridge.terms.contains { $0.alone != nil }
    var columns: [TextTable.Column] = [
      .init("", minimumWidth: 12), .init(hasAlone ? "in order" : "part", .right),
    ]
    if hasAlone { columns += [.init("alone", .right), .init("interaction", .right)] }
    var rows = bridge.terms.map { term in
      [charset.text(term.title), amount(term.inOrder, bridge.unit)]
        + (hasAlone
          ? [
            term.alone.map { amount($0, bridge.unit) } ?? "",
            term.interaction.map { amount($0, bridge.unit) } ?? "",
          ] : [])
    }
    let alone = bridge.terms.compactMap(\.alone).reduce(0, +)
    rows.append(
      ["total", amount(bridge.delta, bridge.unit)]
        + (hasAlone
          ? [amount(alone, bridge.unit), amount(bridge.interaction ?? 0, bridge.unit)] : [])
    )
    var table = TextTable(columns: columns, charset: charset)
    let room = min(width - Self.width(of: columns, rows), 40)
    if room >= 8 {
      table.columns.append(.init("", .left))
      let bars = waterfall(bridge, room)
      for (index, bar) in bars.enumerated() { rows[index].append(bar) }
    }
    for row in rows { table.append(row) }
    return heading(title) + table.lines(width: width)
  }

  /// The columns that a table takes, the gaps behind them included.
  private static func width(of columns: [TextTable.Column], _ rows: [[String]]) -> Int {
    columns.indices.map { index in
      max(
        DisplayWidth.of(columns[index].header),
        rows.map { DisplayWidth.of($0[index]) }.max() ?? 0
      )
    }.reduce(0, +) + 2 * columns.count
  }

  /// The bars of a bridge, each from where the one before it ended; the last is the whole difference.
  private func waterfall(_ bridge: Bridge, _ room: Int) -> [String] {
    var sums: [Int64] = [0]
    for term in bridge.terms { sums.append(sums[sums.count - 1] + term.inOrder) }
    let low = min(sums.min() ?? 0, 0)
    let high = max(sums.max() ?? 0, 0)
    let span = Double(high - low)
    let cell = { (value: Int64) -> Int in
      guard span > 0 else { return 0 }
      return Int((Double(value - low) / span * Double(room)).rounded())
    }
    let bar = { (from: Int64, to: Int64, glyph: String) -> String in
      let (start, end) = (cell(min(from, to)), cell(max(from, to)))
      // What is not nothing takes at least one cell.
      let length = from == to ? 0 : max(end - start, 1)
      let first = min(start, room - length)
      return String(repeating: " ", count: first) + String(repeating: glyph, count: length)
    }
    let isUnicode = charset == .unicode
    var bars = bridge.terms.indices.map { index in
      let isUp = bridge.terms[index].inOrder > 0
      let glyph = isUnicode ? (isUp ? "▓" : "░") : (isUp ? "#" : ".")
      return bar(sums[index], sums[index + 1], glyph)
    }
    bars.append(bar(0, bridge.delta, isUnicode ? "█" : "="))
    return bars
  }

  // MARK: Frontier

  private func frontier(_ frontier: Frontier) -> [StyledText] {
    var lines: [StyledText] = []
    if studies.drawsFrontier {
      lines += heading(
        "frontier: \(frontier.value.text) (\(unitName(frontier.units.value))) against "
          + "\(frontier.spend.text) (\(unitName(frontier.units.spend)))"
      )
      let drawing = FrontierDrawing(frontier, charset)
      lines += (drawing.lines(width: width) + drawing.key(width: width)).map { StyledText($0) }
    }
    let dominated = frontier.points.filter { $0.dominatedBy != nil }.map { point in
      "\(point.label) by \(point.dominatedBy ?? "")"
    }
    let text =
      dominated.isEmpty
      ? "dominated by \(frontier.spend.text) and \(frontier.value.text): none"
      : "dominated by \(frontier.spend.text) and \(frontier.value.text): "
        + dominated.joined(separator: ", ")
    return lines
      + TextFitting.wrapped(charset.text(text), to: width, indent: 2).map { StyledText($0) }
  }

  // MARK: Tornado

  private func tornado(_ sensitivity: Sensitivity) -> [StyledText] {
    let title =
      "tornado \(sensitivity.point.text) (\(unitName(sensitivity.unit))), the base moved by"
    var columns: [TextTable.Column] = [
      .init("", minimumWidth: 12), .init("down", .right), .init("effect", .right),
      .init("up", .right), .init("effect", .right),
    ]
    var rows = sensitivity.bars.map { bar in
      [
        bar.title, bar.moves.low,
        bar.effects.low.map { amount($0, sensitivity.unit) } ?? "",
        bar.moves.high,
        bar.effects.high.map { amount($0, sensitivity.unit) } ?? "",
      ]
    }
    let room = min(width - Self.width(of: columns, rows), 31)
    if room >= 9 {
      columns.append(.init("", .left))
      let reach =
        sensitivity.bars.flatMap { [$0.effects.low ?? 0, $0.effects.high ?? 0] }
        .map(\.magnitude).max() ?? 1
      for (index, bar) in sensitivity.bars.enumerated() {
        rows[index].append(wings(bar, reach: max(reach, 1), room / 2))
      }
    }
    var table = TextTable(columns: columns, charset: charset)
    for row in rows { table.append(row) }
    var lines = heading(title)
    lines += rows.isEmpty ? ["nothing moves it"] : table.lines(width: width)
    if sensitivity.hidden > 0 {
      lines.append(StyledText("and \(sensitivity.hidden) more inputs of less effect"))
    }
    return lines
  }

  /// The two ends of a bar about a middle line, one wing of `room` cells to each side.
  private func wings(_ bar: Sensitivity.Bar, reach: UInt64, _ room: Int) -> String {
    let effects = [bar.effects.low ?? 0, bar.effects.high ?? 0]
    let length = { (amount: Int64) -> Int in
      guard amount != 0 else { return 0 }
      return max(1, Int((Double(amount.magnitude) / Double(reach) * Double(room)).rounded()))
    }
    let left = length(min(effects.min() ?? 0, 0))
    let right = length(max(effects.max() ?? 0, 0))
    let isUnicode = charset == .unicode
    return String(repeating: " ", count: room - left)
      + String(repeating: isUnicode ? "░" : ".", count: left) + charset.verticalLine
      + String(repeating: isUnicode ? "▓" : "#", count: right)
  }
}
