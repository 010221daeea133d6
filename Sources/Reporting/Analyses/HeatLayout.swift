internal import Planning
internal import RoadmapModel

/// How the cells of a line are divided between names, the strip and its summary.
struct HeatLayout: Sendable {
  /// A column beside the strip.
  enum Column: CaseIterable, Sendable {
    case capacity
    case peak
    case over
    case overflow
  }

  /// The cells of a name.
  let nameWidth: Int
  /// The columns that fit, each with its width.
  let columns: [(column: Column, width: Int)]

  private static let leastName = 8
  private static let widestName = 28
  private static let widestCapacity = 16

  /// The sets of columns in the order in which they are given up: overflow first, then how often,
  /// capacity, the peak.
  static let columnSets: [[Column]] = [
    Column.allCases, [.capacity, .peak, .over], [.capacity, .peak], [.peak], [],
  ]

  /// The layout of a table with the given columns, nil where its cells don't fit the width.
  ///
  /// A name may be shortened to 16 cells beside columns, and to 8 without any.
  init?(_ table: LoadTable, _ columns: [Column], _ options: HeatOptions) {
    let natural = HeatLayout.naturalNameWidth(table, options)
    let sized = columns.map { ($0, HeatLayout.width(of: $0, table, options)) }
    let taken = sized.reduce(table.buckets.count + 2) { $0 + $1.1 + 2 }
    let least = min(natural, columns.isEmpty ? HeatLayout.leastName : 16)
    let isUnbounded = options.report.isUnbounded && options.scale != nil
    let room = isUnbounded ? natural : options.report.width - taken
    guard room >= least else { return nil }
    nameWidth = min(natural, room)
    self.columns = sized
  }

  /// The least width in which a table can be drawn at all.
  static func smallestWidth(for table: LoadTable, _ options: HeatOptions) -> Int {
    let least = min(naturalNameWidth(table, options), leastName) + 2 + table.buckets.count
    return max(least, ReportOptions.widths.lowerBound)
  }

  private static func naturalNameWidth(_ table: LoadTable, _ options: HeatOptions) -> Int {
    let longest =
      table.rows.map { DisplayWidth.of(options.report.charset.text($0.name)) }.max() ?? 0
    return max(min(longest, widestName), "resource".count)
  }

  private static func width(of column: Column, _ table: LoadTable, _ options: HeatOptions) -> Int {
    let texts = table.rows.map { text(column, $0, table, options.report.charset) }
    let longest = ([header(column, table)] + texts).map { DisplayWidth.of($0) }.max() ?? 0
    return column == .capacity ? min(longest, widestCapacity) : longest
  }

  static func header(_ column: Column, _ table: LoadTable) -> String {
    switch column {
    case .capacity: "capacity"
    case .peak: "peak when"
    case .over: "\(table.scale.bucketName)s over"
    case .overflow: "overflow"
    }
  }

  static func text(
    _ column: Column,
    _ row: LoadRow,
    _ table: LoadTable,
    _ charset: Charset
  ) -> String {
    switch column {
    case .capacity: return charset.text(row.capacityText)
    case .peak:
      guard let peak = row.peak else { return charset.nothing }
      let cell = row.cells[peak]
      if row.loadClass == .cash {
        return "\(CompactNumber.text(cell.demand / 100)) \(table.labels[peak])"
      }
      // No percentage where nothing is there, and none where there is no limit.
      let load = cell.loadPercent.map { "\($0)%" } ?? (cell.isOver ? "none there" : "no limit")
      return "\(load) \(table.labels[peak])"
    case .over:
      guard row.bucketsOver > 0 else { return charset.nothing }
      return (charset == .unicode ? "▲" : "^") + "\(row.bucketsOver)"
    case .overflow:
      guard row.bucketsOver > 0 else { return "" }
      let tenths = row.overflowTenths
      return "\(tenths / 10).\(tenths % 10) \(unit(table.scale))"
    }
  }

  private static func unit(_ scale: PeriodScale) -> String {
    switch scale {
    case .week: "wk"
    case .month: "mo"
    case .quarter, .fiscalQuarter: "qtr"
    case .year, .fiscalYear: "yr"
    case .fiscalPeriod: "per"
    }
  }

  private func isLeft(_ column: Column) -> Bool { column == .capacity }

  /// Years above, months, quarters or digits below; the columns' names beside.
  func header(_ table: LoadTable, _ options: HeatOptions) -> [StyledText] {
    var upper = StyledText()
    var lower = StyledText(TextFitting.prefix("resource", cells: nameWidth), .strong)
    for (column, width) in columns where isLeft(column) {
      lower.pad(to: nameWidth)
      lower.append("  ")
      lower.append(HeatLayout.fitted(HeatLayout.header(column, table), width), .strong)
    }
    lower.pad(to: stripStart)
    upper.pad(to: stripStart)
    upper.append(HeatLayout.years(table, options.report.charset))
    lower.append(HeatLayout.marks(table))
    for (column, width) in columns where !isLeft(column) {
      lower.pad(to: lower.width + 2)
      let header = HeatLayout.header(column, table)
      lower.append(HeatLayout.fitted(header, width), .strong)
    }
    return [upper, lower]
  }

  private var stripStart: Int {
    columns.filter { isLeft($0.column) }.reduce(nameWidth) { $0 + 2 + $1.width } + 2
  }

  private static func fitted(_ text: String, _ width: Int) -> String {
    let cut = TextFitting.prefix(text, cells: width)
    return cut + String(repeating: " ", count: max(width - DisplayWidth.of(cut), 0))
  }

  /// A line at each first bucket of a year, and the year where there is room.
  private static func years(_ table: LoadTable, _ charset: Charset) -> String {
    // `2027` of `2027-08`, `FY27` of `FY27Q3`.
    let names = table.labels.map { String($0.prefix(4)) }
    var cells = names.map { _ in Character(" ") }
    var start = 0
    while start < names.count {
      var end = start + 1
      while end < names.count, names[end] == names[start] { end += 1 }
      var text: [Character] = []
      if start > 0 { text = Array(charset.verticalLine) }
      let room = end - start - text.count
      for label in [names[start], String(names[start].suffix(2))] where label.count <= room {
        text += Array(label)
        break
      }
      for (offset, character) in text.prefix(end - start).enumerated() {
        cells[start + offset] = character
      }
      start = end
    }
    return String(cells)
  }

  /// One character for each bucket: the month's initial, the quarter's or period's last digit.
  private static func marks(_ table: LoadTable) -> String {
    let initials = Array("JFMAMJJASOND")
    var marks = ""
    for (index, bucket) in table.buckets.enumerated() {
      switch table.scale {
      case .month: marks.append(initials[bucket.lowerBound.month - 1])
      case .week:
        let isNew =
          index == 0 || table.buckets[index - 1].lowerBound.month != bucket.lowerBound.month
        marks.append(isNew ? initials[bucket.lowerBound.month - 1] : "-")
      case .quarter, .fiscalQuarter, .fiscalPeriod, .year, .fiscalYear:
        marks.append(table.labels[index].last ?? " ")
      }
    }
    return marks
  }

  /// The row as blocks and digits, or as digits alone in ASCII.
  func lines(of row: LoadRow, in table: LoadTable, _ options: HeatOptions) -> [StyledText] {
    let charset = options.report.charset
    let name = TextFitting.shortened(
      charset.text(row.name),
      to: nameWidth,
      mark: charset.ellipsis
    )
    let marks = HeatMark.marks(of: row)
    var first = StyledText(name)
    first.pad(to: nameWidth)
    for (column, width) in columns where isLeft(column) {
      let text = HeatLayout.text(column, row, table, charset)
      first.append("  " + TextFitting.shortened(text, to: width, mark: charset.ellipsis))
    }
    first.pad(to: stripStart)
    for mark in marks {
      first.append(charset == .unicode ? mark.block : mark.digit(charset), mark.style)
    }
    for (column, width) in columns where !isLeft(column) {
      let text = HeatLayout.text(column, row, table, charset)
      let blanks = String(repeating: " ", count: max(width - DisplayWidth.of(text), 0))
      first.append("  ")
      first.append(blanks + text, row.bucketsOver > 0 ? .red : .plain)
    }
    guard charset == .unicode else { return [first] }
    var second = StyledText()
    second.pad(to: stripStart)
    for mark in marks { second.append(mark.digit(charset), mark.style) }
    return [first, second]
  }
}
