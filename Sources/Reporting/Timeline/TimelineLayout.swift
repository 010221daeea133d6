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
  private let prefixWidth: Int
  private let fullNameWidth: Int
  private let shortNameWidth: Int
  private let columnWidths: [TimelineColumn: Int]
  private let naturalFullName: Int
  private let naturalShortName: Int
  private let naturalColumns: [TimelineColumn: Int]

  /// Measures the names and columns once.
  init(content: TimelineContent, options: TimelineOptions) {
    self.content = content
    self.options = options
    let charset = options.charset
    let prefix = content.rows.map { DisplayWidth.of($0.prefix) }.max() ?? 0
    let header = DisplayWidth.of(content.rowHeader)
    func longest(_ names: [String], indent: Int) -> Int {
      names.map { DisplayWidth.of(charset.text($0)) + indent }.max() ?? 0
    }
    func width(_ longest: Int) -> Int {
      max(min(longest, TimelineLayout.widestName) + prefix, header)
    }
    let full = longest(content.rows.map(\.name), indent: 0)
    // Names below a heading of another kind are indented by one.
    let short = longest(content.rows.map(\.shortName), indent: content.isGrouped ? 0 : 1)
    prefixWidth = prefix
    fullNameWidth = width(full)
    shortNameWidth = width(short)
    naturalFullName = full + prefix
    naturalShortName = short + prefix
    var widths: [TimelineColumn: Int] = [:]
    var naturals: [TimelineColumn: Int] = [:]
    for column in content.columns + content.spareColumns {
      let longest =
        content.rows.map { DisplayWidth.of(charset.text($0.values[column] ?? "")) }.max() ?? 0
      let header = DisplayWidth.of(column.header(charset))
      widths[column] = max(min(longest, TimelineLayout.widestColumn), header)
      naturals[column] = max(longest, header)
    }
    columnWidths = widths
    naturalColumns = naturals
  }

  /// A division of cells before the axis is known.
  private struct Candidate {
    var isGrouped: Bool
    var nameWidth: Int
  }

  /// The layout for the width of the options, or the least width that has one.
  func layout() throws(ReportError) -> TimelineLayout {
    if options.isUnbounded, options.scale != nil,
      let layout = layout(width: TimelineOptions.mostCells)
    {
      return layout
    }
    if let layout = layout(width: options.width) { return widened(layout) }
    let smallest = TimelineOptions.widths.first { layout(width: $0) != nil }
    if options.isUnbounded, let layout = layout(width: smallest ?? TimelineOptions.mostCells) {
      return layout
    }
    let least = TimelineLayout.leastCanvas
    throw ReportError(
      .tooNarrow(smallest),
      "a width of \(options.width) leaves no room for a drawing of at least \(least) cells",
      remedy: smallest.map { "take --width \($0), fewer columns, or a shorter time" }
        ?? "take fewer columns, a coarser scale or a shorter time"
    )
  }

  /// A layout whose spare cells go to names and columns that are shortened.
  private func widened(_ layout: TimelineLayout) -> TimelineLayout {
    var layout = layout
    let columns = layout.rightColumns.reduce(0) { $0 + 1 + $1.width }
    var spare = options.width - layout.labelWidth - 1 - layout.axis.count - columns
    func grow(_ width: Int, to natural: Int) -> Int {
      let more = max(min(spare, natural - width), 0)
      spare -= more
      return width + more
    }
    let name = layout.isGrouped ? naturalShortName : naturalFullName
    layout.nameWidth = grow(layout.nameWidth, to: name)
    for index in layout.rightColumns.indices {
      let column = layout.rightColumns[index]
      layout.rightColumns[index].width =
        grow(column.width, to: naturalColumns[column.column] ?? column.width)
    }
    return layout
  }

  /// Columns that nobody asked for give way, the last first, before a width is refused.
  private func layout(width: Int) -> TimelineLayout? {
    var columns = content.columns
    var found = layout(width: width, columns: columns)
    while found == nil, options.columns == nil, !columns.isEmpty {
      columns.removeLast()
      found = layout(width: width, columns: columns)
    }
    guard var best = found else { return nil }
    guard columns.count == content.columns.count else { return best }
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
    let full = Candidate(isGrouped: content.isGrouped, nameWidth: fullNameWidth)
    let grouped = Candidate(isGrouped: true, nameWidth: shortNameWidth)
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
    let sized = columns.map { (column: $0, width: columnWidths[$0] ?? 0) }
    let isChip = content.isGrouped
    let left = sized.filter { isChip && $0.column != .driver }
    let right = sized.filter { !(isChip && $0.column != .driver) }
    // A blank before each column, and the line before the drawing.
    let taken = sized.reduce(candidate.nameWidth + 1) { $0 + 1 + $1.width }
    let room = width - taken
    let fiscal = options.fiscal
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
}
