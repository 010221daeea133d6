import RoadmapModel

/// The cells of a drawing, row by row.
struct TimelineCanvas {
  /// A cell: what it says, and how many points or eighths.
  struct Cell: Equatable {
    /// What it says.
    var glyphClass = GlyphClass.blank
    /// The number of points of `several`; of a bar's last cell the eighths that are covered; else 0.
    var detail: UInt8 = 0
  }

  let axis: TimeAxis
  private(set) var cells: [Cell]

  /// A canvas of `rowCount` blank rows.
  init(axis: TimeAxis, rowCount: Int) {
    self.axis = axis
    cells = Array(repeating: Cell(), count: axis.count * rowCount)
  }

  /// The cells of a row.
  func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * axis.count..<(row + 1) * axis.count]
  }

  /// Paints a row in paint order; `today` is a cell, or nil where today is not shown.
  mutating func paint(_ row: TimelineRow, at index: Int, today: Int?, hasTrack: Bool) {
    if hasTrack { for cell in 0..<axis.count { set(.track, index, cell) } }
    if let today { set(.today, index, today) }
    paintBars(row.bars, at: index)
    for date in row.baselines where axis.contains(date) {
      set(.baseline, index, axis.cell(of: date))
    }
    for point in row.points { paint(point, at: index) }
  }

  /// Bars cover the days of half-open ranges; a row whose bars all lie outside shows where they are.
  private mutating func paintBars(_ bars: [TimelineRow.Bar], at row: Int) {
    var isShown = bars.isEmpty
    for bar in bars where !bar.days.isEmpty && bar.days.overlaps(axis.start..<axis.end) {
      isShown = true
      let first = axis.cell(of: bar.days.lowerBound)
      let last = axis.cell(of: bar.days.upperBound - 1)
      for cell in first...last { set(bar.glyphClass, row, cell) }
      let bucket = axis.bucket(last)
      if bar.hasFineEnd, last > first, bar.days.upperBound < bucket.upperBound {
        let covered = bar.days.upperBound - bucket.lowerBound
        let length = bucket.upperBound - bucket.lowerBound
        set(bar.glyphClass, row, last, detail: UInt8((covered * 8 + length - 1) / length))
      }
    }
    guard !isShown, let bar = bars.first(where: { !$0.days.isEmpty }) else { return }
    if bar.days.lowerBound >= axis.end {
      set(.later, row, axis.count - 1)
    } else {
      set(.earlier, row, 0)
    }
  }

  /// A point always shows: outside as an arrow at the edge, with others in its cell as their count.
  private mutating func paint(_ point: TimelineRow.Point, at row: Int) {
    guard point.date >= axis.start else { return set(.earlier, row, 0) }
    guard point.date < axis.end else { return set(.later, row, axis.count - 1) }
    let cell = axis.cell(of: point.date)
    let old = cells[row * axis.count + cell]
    switch old.glyphClass {
    case .milestone, .tapeout: set(.several, row, cell, detail: 2)
    case .several: set(.several, row, cell, detail: min(old.detail + 1, 10))
    case .earlier, .later: break
    default: set(point.glyphClass, row, cell)
    }
  }

  private mutating func set(_ glyphClass: GlyphClass, _ row: Int, _ cell: Int, detail: UInt8 = 0) {
    cells[row * axis.count + cell] = Cell(glyphClass: glyphClass, detail: detail)
  }

  /// A row as text, a style for each run of cells of one class.
  func text(ofRow row: Int, _ charset: Charset) -> StyledText {
    var result = StyledText()
    var run = ""
    var style = TextStyle.plain
    for cell in self.row(row) {
      if cell.glyphClass.style != style {
        result.append(run, style)
        run = ""
        style = cell.glyphClass.style
      }
      run.append(glyph(of: cell, charset))
    }
    result.append(run, style)
    return result
  }

  private func glyph(of cell: Cell, _ charset: Charset) -> Character {
    switch cell.glyphClass {
    case .several where cell.detail < 10:
      return ["2", "3", "4", "5", "6", "7", "8", "9"][Int(cell.detail) - 2]
    case .critical where charset == .unicode && (1...7).contains(cell.detail):
      return ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][Int(cell.detail) - 1]
    default:
      return cell.glyphClass.glyph(charset)
    }
  }

  /// The classes that appear, in paint order.
  var classes: [GlyphClass] {
    var seen = [Bool](repeating: false, count: GlyphClass.allCases.count)
    for cell in cells { seen[Int(cell.glyphClass.rawValue)] = true }
    return GlyphClass.allCases.filter { seen[Int($0.rawValue)] && $0 != .blank }
  }
}
