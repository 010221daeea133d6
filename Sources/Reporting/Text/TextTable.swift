/// Rows in columns, fitted to a number of cells.
///
/// Columns are as wide as their widest cell. Where that is too much, those that may shrink give
/// up cells, the widest first, down to their least width; what is longer than its column is
/// shortened or wrapped. Where even the least widths don't fit, each row becomes a list of
/// `header: value` lines, so that nothing is cut off silently.
public struct TextTable: Sendable {
  /// At which end of a column its cells stand.
  public enum Alignment: Sendable {
    /// At the left: names and words.
    case left
    /// At the right: numbers.
    case right
  }

  /// What becomes of a cell that is longer than its column.
  public enum Overflow: Sendable {
    /// Its middle is left out; different cells stay different.
    case shorten
    /// It goes on in the next line.
    case wrap
  }

  /// A column.
  public struct Column: Sendable {
    /// What stands above it.
    public var header: String
    /// At which end cells stand.
    public var alignment: Alignment
    /// The width below which it does not shrink; nil where it never shrinks.
    public var minimumWidth: Int?
    /// The width above which it does not grow.
    public var maximumWidth: Int
    /// What becomes of longer cells.
    public var overflow: Overflow

    /// A column with the given header.
    public init(
      _ header: String,
      _ alignment: Alignment = .left,
      minimumWidth: Int? = nil,
      maximumWidth: Int = 400,
      overflow: Overflow = .shorten
    ) {
      self.header = header
      self.alignment = alignment
      self.minimumWidth = minimumWidth
      self.maximumWidth = maximumWidth
      self.overflow = overflow
    }
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// The rows; one of fewer cells than columns is blank at its end.
  public var rows: [[StyledText]] = []
  /// Sentences below a row, by its index.
  public var notes: [Int: [String]] = [:]
  /// The characters that may be used.
  public var charset: Charset
  /// Whether a line stands below the headers.
  public var hasRule = false
  private let gap = 2

  /// A table without rows.
  public init(columns: [Column], charset: Charset = .unicode, hasRule: Bool = false) {
    self.columns = columns
    self.charset = charset
    self.hasRule = hasRule
  }

  /// Adds a row of plain cells.
  public mutating func append(_ cells: [String]) {
    rows.append(cells.map { StyledText($0) })
  }

  /// The table in lines of at most `width` cells, headers first.
  public func lines(width: Int) -> [StyledText] {
    guard let widths = fittedWidths(to: width) else { return stackedLines(width: width) }
    var lines: [StyledText] = []
    if columns.contains(where: { !$0.header.isEmpty }) {
      let header = columns.map { StyledText(charset.text($0.header), .strong) }
      lines += rowLines(header, widths: widths)
      if hasRule {
        let rule = String(repeating: charset.horizontalLine, count: span(of: widths))
        lines.append(StyledText(rule, .faint))
      }
    }
    for (index, row) in shortenedRows(widths: widths).enumerated() {
      lines += rowLines(row, widths: widths) + noteLines(ofRow: index, width: width)
    }
    return lines
  }

  /// The table as text of at most `width` cells a line.
  public func text(width: Int, colour: Bool = false) -> String {
    lines(width: width).rendered(colour: colour)
  }

  /// The cells of a line in which nothing is shortened or wrapped.
  public var fullWidth: Int { span(of: naturalWidths()) }

  /// Whether the columns fit `width` side by side.
  public func fits(_ width: Int) -> Bool { fittedWidths(to: width) != nil }

  /// The notes of a row, indented, each going on under itself.
  private func noteLines(ofRow row: Int, width: Int) -> [StyledText] {
    (notes[row] ?? []).flatMap { note in
      TextFitting.wrapped(charset.text(note), to: max(width - 4, 1), indent: 2)
        .map { StyledText("    " + $0, .faint) }
    }
  }

  private func naturalWidths() -> [Int] {
    columns.indices.map { index in
      let cells = rows.map { index < $0.count ? $0[index].width : 0 }
      let widest = max(DisplayWidth.of(columns[index].header), cells.max() ?? 0)
      return min(widest, columns[index].maximumWidth)
    }
  }

  private func span(of widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(widths.count - 1, 0)
  }

  private func fittedWidths(to width: Int) -> [Int]? {
    var widths = naturalWidths()
    let least = columns.indices.map { min(widths[$0], columns[$0].minimumWidth ?? widths[$0]) }
    var excess = span(of: widths) - width
    while excess > 0 {
      let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinkable.max(by: { (widths[$0], -$0) < (widths[$1], -$1) }) else {
        return nil
      }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// The rows with the cells of shortening columns cut to their widths.
  private func shortenedRows(widths: [Int]) -> [[StyledText]] {
    var result = rows
    for index in columns.indices where columns[index].overflow == .shorten {
      let holders = rows.indices.filter { index < rows[$0].count }
      let texts = holders.map { rows[$0][index].plain }
      let fitted = TextFitting.shortened(texts, to: widths[index], mark: charset.ellipsis)
      for (row, text) in zip(holders, fitted) where text != rows[row][index].plain {
        result[row][index] = StyledText(text, rows[row][index].spans.first?.style ?? .plain)
      }
    }
    return result
  }

  private func rowLines(_ row: [StyledText], widths: [Int]) -> [StyledText] {
    let cells = columns.indices.map { index -> [StyledText] in
      guard index < row.count else { return [] }
      guard row[index].width > widths[index] else { return [row[index]] }
      let style = row[index].spans.first?.style ?? .plain
      return TextFitting.wrapped(row[index].plain, to: widths[index]).map { StyledText($0, style) }
    }
    let height = max(cells.map(\.count).max() ?? 0, 1)
    return (0..<height).map { line in
      var result = StyledText()
      var start = 0
      for (index, cell) in cells.enumerated() {
        let text = line < cell.count ? cell[line] : StyledText()
        let lead = columns[index].alignment == .right ? widths[index] - text.width : 0
        result.pad(to: start + lead)
        result.append(text)
        start += widths[index] + gap
        result.pad(to: start - gap)
        if index < cells.count - 1 { result.pad(to: start) }
      }
      return result
    }
  }

  private func stackedLines(width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for (number, row) in rows.enumerated() {
      if number > 0 { lines.append(StyledText()) }
      for (index, cell) in row.enumerated() where index < columns.count && cell.width > 0 {
        let header = columns[index].header
        let line = header.isEmpty ? cell.plain : "\(header): \(cell.plain)"
        lines += TextFitting.wrapped(charset.text(line), to: width, indent: 2).map {
          StyledText($0)
        }
      }
      lines += noteLines(ofRow: number, width: width)
    }
    return lines
  }
}
