import RoadmapModel

/// How the cells of a line are divided between names, columns and drawing.
struct TimelineLayout {
  /// The least cells that a drawing is given.
  static let leastCanvas = 12
  /// The most cells of a name that is not shortened.
  static let widestName = 28
  /// The most cells of a column.
  static let widestColumn = 18

  /// Whether rows stand below the headings of their groups, with short names.
  var isGrouped: Bool
  /// The cells of a name, with its prefix.
  var nameWidth: Int
  /// Columns between name and drawing with their widths.
  var leftColumns: [(column: TimelineColumn, width: Int)]
  /// Columns behind the drawing with their widths.
  var rightColumns: [(column: TimelineColumn, width: Int)]
  /// The cells of the drawing.
  var axis: TimeAxis

  /// The cells in front of the line before the drawing.
  var labelWidth: Int { leftColumns.reduce(nameWidth) { $0 + 1 + $1.width } }
}

/// Finds the layout of a content for a width.
struct TimelineLayoutSearch {
  let content: TimelineContent
  let options: TimelineOptions

  /// A division of cells before the axis is known.
  private struct Candidate {
    var isGrouped: Bool
    var nameWidth: Int
  }

  /// The layout for the width of the options, or the least width that has one.
  func layout() throws(ReportError) -> TimelineLayout {
    if let layout = layout(width: options.width) { return layout }
    let smallest = TimelineOptions.widths.first { layout(width: $0) != nil }
    let least = TimelineLayout.leastCanvas
    throw ReportError(
      .tooNarrow(smallest),
      "a width of \(options.width) leaves no room for a drawing of at least \(least) cells",
      remedy: smallest.map { "take --width \($0), fewer columns, or a shorter time" }
        ?? "take fewer columns, a coarser scale or a shorter time"
    )
  }

  private func layout(width: Int) -> TimelineLayout? {
    guard var best = layout(width: width, columns: content.columns) else { return nil }
    var columns = content.columns
    for column in content.spareColumns {
      guard let wider = layout(width: width, columns: columns + [column]),
        wider.axis.scale == best.axis.scale, wider.axis.count == best.axis.count,
        wider.nameWidth == best.nameWidth
      else { continue }
      columns.append(column)
      best = wider
    }
    return best
  }

  /// The finest scale that natural names allow; where none fits, shorter names.
  private func layout(width: Int, columns: [TimelineColumn]) -> TimelineLayout? {
    let full = Candidate(isGrouped: content.isGrouped, nameWidth: nameWidth(short: false))
    let grouped = Candidate(isGrouped: true, nameWidth: nameWidth(short: true))
    let scales = options.scale.map { [$0] } ?? TimeScale.allCases
    for scale in scales {
      for candidate in [full, grouped] {
        if let found = layout(width, columns, candidate, scale, isClipped: false) { return found }
      }
    }
    let least = min(8, grouped.nameWidth) + prefixWidth
    let widths = [20, 16, 12, 10].filter { $0 < grouped.nameWidth && $0 > least } + [least]
    let shortened = widths.map { Candidate(isGrouped: true, nameWidth: $0) }
    for candidate in shortened {
      for scale in scales {
        if let found = layout(width, columns, candidate, scale, isClipped: false) { return found }
      }
    }
    guard let scale = options.scale, !content.hasFixedEnd else { return nil }
    for candidate in [full, grouped] + shortened {
      if let found = layout(width, columns, candidate, scale, isClipped: true) { return found }
    }
    return nil
  }

  private func layout(
    _ width: Int,
    _ columns: [TimelineColumn],
    _ candidate: Candidate,
    _ scale: TimeScale,
    isClipped: Bool
  ) -> TimelineLayout? {
    let sized = columns.map { (column: $0, width: self.width(of: $0)) }
    let isChip = content.isGrouped
    let left = sized.filter { isChip && $0.column != .driver }
    let right = sized.filter { !(isChip && $0.column != .driver) }
    // A blank before each column, and the line before the drawing.
    let taken = sized.reduce(candidate.nameWidth + 1) { $0 + 1 + $1.width }
    let room = width - taken
    let fiscal = FiscalYears(options.fiscal)
    guard room >= TimelineLayout.leastCanvas,
      let boundaries = scale.boundaries(
        of: content.window,
        fiscal: fiscal,
        limit: room,
        isClipped: isClipped
      )
    else { return nil }
    return TimelineLayout(
      isGrouped: candidate.isGrouped,
      nameWidth: candidate.nameWidth,
      leftColumns: left,
      rightColumns: right,
      axis: TimeAxis(scale: scale, boundaries: boundaries, fiscal: fiscal)
    )
  }

  private var prefixWidth: Int {
    content.rows.map { DisplayWidth.of($0.prefix) }.max() ?? 0
  }

  /// The cells of the longest name, within limits; grouped names are indented by one.
  private func nameWidth(short: Bool) -> Int {
    let charset = options.charset
    let isIndented = short && !content.isGrouped
    let longest =
      content.rows
      .map { DisplayWidth.of(charset.text(short ? $0.shortName : $0.name)) + (isIndented ? 1 : 0) }
      .max() ?? 0
    let header = DisplayWidth.of(content.rowHeader)
    return max(min(longest, TimelineLayout.widestName) + prefixWidth, header)
  }

  private func width(of column: TimelineColumn) -> Int {
    let longest =
      content.rows
      .map { DisplayWidth.of(options.charset.text($0.values[column] ?? "")) }.max() ?? 0
    let header = DisplayWidth.of(column.header(options.charset))
    return max(min(longest, TimelineLayout.widestColumn), header)
  }
}
