internal import Planning

/// The table of a comparison: titles, the base, and a group of columns for each other plan.
///
/// As many groups stand beside each other as the width allows; the others follow below, each time
/// with the base, so that no line is too long and nothing is cut off. Unless all is wanted, a block
/// leaves out what is alike in its plans, but for totals.
struct ComparisonTable {
  private let rows: [MetricRow]
  private let labels: [String]
  private let options: ReportOptions
  private let showsAll: Bool
  private let titleWidth: Int
  private let valueWidths: [Int]
  private let deltaWidths: [Int]

  private static let leastTitle = 14
  private static let narrowTitle = 26
  private static let widestTitle = 44

  init(_ comparison: Comparison, rows: [MetricRow], _ options: ReportOptions, showsAll: Bool) {
    self.rows = rows
    self.showsAll = showsAll
    self.options = options
    // Of a file its name tells plans apart, not the folders before it.
    labels = comparison.labels.map { label in
      options.charset.text(String(label.split(separator: "/").last ?? label[...]))
    }
    let values = comparison.labels.indices.map { plan in
      rows.map { DisplayWidth.of(MetricText.tableValue($0.cells[plan].value, in: $0)) }.max() ?? 0
    }
    // A plan's name may widen its column to 16 cells and is shortened beyond.
    valueWidths = zip(labels, values).map { label, width in
      max(width, min(DisplayWidth.of(label), 16))
    }
    deltaWidths = comparison.labels.indices.map { plan in
      max(
        rows.map { DisplayWidth.of(MetricText.tableDelta($0.cells[plan].delta, in: $0)) }.max()
          ?? 0,
        1
      )
    }
    let natural =
      rows.map { DisplayWidth.of(options.charset.text(MetricText.title($0, options.charset))) }
      .max() ?? 0
    let groups = zip(valueWidths, deltaWidths).dropFirst()
      .map { ComparisonTable.groupWidth($0, $1) }
    let base = valueWidths[0]
    let count = { (title: Int) in
      ComparisonTable.packed(groups, first: title + 2 + base, width: options.width).count
    }
    // The widest titles that need no more blocks than narrow ones do.
    let room = options.width - 2 - base - (groups.max() ?? 0)
    let least = ComparisonTable.leastTitle
    var title = min(natural, ComparisonTable.widestTitle, max(room, least))
    let fewest = count(min(title, ComparisonTable.narrowTitle))
    while title > ComparisonTable.narrowTitle, count(title) > fewest { title -= 1 }
    titleWidth = max(title, "metric".count)
  }

  /// A line, the value, the difference and its mark, with blanks between them.
  private static func groupWidth(_ value: Int, _ delta: Int) -> Int { 3 + value + 2 + delta + 2 }

  var lines: [StyledText] {
    guard titleWidth + 2 + valueWidths[0] <= options.width, fits else { return stacked }
    var lines: [StyledText] = []
    for block in blocks {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(header(block))
      lines.append(rule(block))
      for row in rows where showsAll || isTold(row, in: block) {
        lines += self.lines(of: row, block)
      }
    }
    return lines
  }

  private func isTold(_ row: MetricRow, in block: [Int]) -> Bool {
    row.selector.isEmpty
      || block.contains { row.cells[$0].value?.amount != row.cells[0].value?.amount }
  }

  private var fits: Bool {
    zip(valueWidths, deltaWidths).dropFirst().allSatisfy {
      titleWidth + 2 + valueWidths[0] + ComparisonTable.groupWidth($0, $1) <= options.width
    }
  }

  /// The plans whose groups stand beside each other.
  private var blocks: [[Int]] {
    let groups = zip(valueWidths, deltaWidths).dropFirst()
      .map { ComparisonTable.groupWidth($0, $1) }
    let first = titleWidth + 2 + valueWidths[0]
    return ComparisonTable.packed(groups, first: first, width: options.width)
  }

  /// Groups of the given widths, numbered from 1, in blocks beside a first column.
  private static func packed(_ groups: [Int], first: Int, width: Int) -> [[Int]] {
    var blocks: [[Int]] = [[]]
    var used = first
    for (index, group) in groups.enumerated() {
      if used + group > width, blocks.last?.isEmpty == false {
        blocks.append([])
        used = first
      }
      blocks[blocks.count - 1].append(index + 1)
      used += group
    }
    return blocks
  }

  private func header(_ block: [Int]) -> StyledText {
    let charset = options.charset
    var line = StyledText("metric", .strong)
    line.pad(to: titleWidth + 2)
    line.append(right(shortened(labels[0], valueWidths[0]), valueWidths[0]), .strong)
    for plan in block {
      line.append(" \(charset.verticalLine) ", .faint)
      line.append(right(shortened(labels[plan], valueWidths[plan]), valueWidths[plan]), .strong)
      line.append("  " + right(charset.delta, deltaWidths[plan]) + "  ", .strong)
    }
    return line
  }

  private func shortened(_ label: String, _ width: Int) -> String {
    // The end of a name, where the scenario stands, tells more than its start.
    TextFitting.shortened(label, to: width, mark: options.charset.ellipsis, tail: width * 3 / 4)
  }

  private func rule(_ block: [Int]) -> StyledText {
    let charset = options.charset
    let dash = charset.horizontalLine
    var text = String(repeating: dash, count: titleWidth + 2 + valueWidths[0])
    for plan in block {
      let width = ComparisonTable.groupWidth(valueWidths[plan], deltaWidths[plan]) - 2
      text += dash + (charset == .unicode ? "┼" : "+") + String(repeating: dash, count: width)
    }
    return StyledText(text, .faint)
  }

  private func lines(of row: MetricRow, _ block: [Int]) -> [StyledText] {
    let charset = options.charset
    let title = charset.text(MetricText.title(row, charset))
    let titles = TextFitting.wrapped(title, to: titleWidth, indent: 2)
    return titles.enumerated().map { index, text in
      var line = StyledText(text)
      line.pad(to: titleWidth + 2)
      let isFirst = index == 0
      let base = isFirst ? MetricText.tableValue(row.cells[0].value, in: row) : ""
      line.append(right(base, valueWidths[0]))
      for plan in block {
        let cell = row.cells[plan]
        let style = ComparisonTable.style(cell.mark)
        line.append(" \(charset.verticalLine) ", .faint)
        let value = isFirst ? MetricText.tableValue(cell.value, in: row) : ""
        line.append(right(value, valueWidths[plan]))
        let delta = isFirst ? MetricText.tableDelta(cell.delta, in: row) : ""
        line.append("  " + right(delta, deltaWidths[plan]), style)
        line.append(" " + (isFirst ? mark(cell.mark) : " "), style)
      }
      return line
    }
  }

  /// Each row as a list, where not even one plan fits beside the base.
  private var stacked: [StyledText] {
    var lines: [StyledText] = []
    for row in rows {
      let title = options.charset.text(MetricText.title(row, options.charset))
      lines += TextFitting.wrapped(title, to: options.width, indent: 2).map {
        StyledText($0, .strong)
      }
      for (label, cell) in zip(labels, row.cells) {
        var text = "\(label): \(MetricText.tableValue(cell.value, in: row))"
        let delta = MetricText.tableDelta(cell.delta, in: row)
        if !delta.isEmpty { text += ", \(delta) \(mark(cell.mark))" }
        lines += TextFitting.wrapped(text, to: options.width - 2, indent: 2)
          .map { StyledText("  " + $0, ComparisonTable.style(cell.mark)) }
      }
    }
    return lines
  }

  private func mark(_ mark: MetricCell.Mark?) -> String {
    switch mark {
    case nil: " "
    case .neutral?: options.charset.nothing
    case .better?, .worse?: mark?.rawValue ?? " "
    }
  }

  private static func style(_ mark: MetricCell.Mark?) -> TextStyle {
    switch mark {
    case .better?: .green
    case .worse?: .red
    case .neutral?, nil: .plain
    }
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(width - DisplayWidth.of(text), 0)) + text
  }
}
