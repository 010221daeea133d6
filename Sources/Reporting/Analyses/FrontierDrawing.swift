internal import Planning
internal import RoadmapModel

/// Points of spend and value on a grid of cells with titled axes, a letter for each.
struct FrontierDrawing {
  /// What is told along one side.
  struct Axis {
    /// The metric.
    let title: String
    /// What it counts.
    let unit: MetricUnit

    /// The title with the unit where ticks don't show it.
    var text: String {
      switch unit {
      case .money(let currency): "\(title), M \(currency.code)"
      case .count, .mean, .date: title
      default: "\(title), \(unit.name.replacing("_", with: " "))"
      }
    }
  }

  private let points: [Frontier.Point]
  private let spend: Axis
  private let value: Axis
  private let charset: Charset
  private static let height = 9

  init(_ points: [Frontier.Point], spend: Axis, value: Axis, _ charset: Charset) {
    self.points = points
    self.spend = spend
    self.value = value
    self.charset = charset
  }

  /// The drawing of a comparison's plans.
  init(_ frontier: Frontier, _ charset: Charset) {
    self.init(
      frontier.points,
      spend: Axis(title: frontier.spend.text, unit: frontier.units.spend),
      value: Axis(title: frontier.value.text, unit: frontier.units.value),
      charset
    )
  }

  /// The drawing in lines of at most `width` cells, without what the letters mean.
  func lines(width: Int) -> [String] {
    let (left, right) = range(points.map(\.spend))
    let (low, high) = range(points.map(\.value))
    let marks = (0..<Self.height).map { row -> String in
      let share = 1 - Double(row) / Double(Self.height - 1)
      return label(low + Int64(Double(high - low) * share), value.unit)
    }
    let margin = (marks.map(\.count).max() ?? 0) + 2
    let columns = max(10, min(width - margin - 1, 80))
    var grid = [[Character]](
      repeating: [Character](repeating: " ", count: columns),
      count: Self.height
    )
    for (index, point) in points.enumerated() {
      let column = position(point.spend, left, right, columns)
      let row = Self.height - 1 - position(point.value, low, high, Self.height)
      // Two plans in one cell are a plus; the key tells both.
      grid[row][column] = grid[row][column] == " " ? letter(index) : "+"
    }
    let isUnicode = charset == .unicode
    var lines = [charset.text(value.text)]
    lines += grid.indices.map { row in
      let mark = String(repeating: " ", count: margin - 2 - marks[row].count) + marks[row]
      return "\(mark) \(isUnicode ? "┤" : "|")\(String(grid[row]))"
    }
    lines.append(
      String(repeating: " ", count: margin - 1) + (isUnicode ? "└" : "+")
        + String(repeating: charset.horizontalLine, count: columns)
    )
    let ends = (label(left, spend.unit), label(right, spend.unit))
    let gap = max(1, columns - ends.0.count - ends.1.count)
    lines.append(
      String(repeating: " ", count: margin) + ends.0 + String(repeating: " ", count: gap) + ends.1
    )
    let title = charset.text(spend.text)
    let indent = max(0, margin + columns - DisplayWidth.of(title))
    lines.append(String(repeating: " ", count: indent) + title)
    return lines.map { TextFitting.prefix($0, cells: width) }
  }

  /// What each letter means, a line or more for each point.
  func key(width: Int) -> [String] {
    points.indices.flatMap { index in
      let point = points[index]
      let state = point.dominatedBy.map { "dominated by \($0)" } ?? "on the frontier"
      let text = "\(letter(index)) \(point.label): \(state)"
      return TextFitting.wrapped(charset.text(text), to: max(width - 2, 20), indent: 2)
        .map { TextFitting.prefix("  " + $0, cells: width) }
    }
  }

  /// The letter of the point at an index.
  func letter(_ index: Int) -> Character {
    Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
  }

  private func range(_ values: [Int64]) -> (Int64, Int64) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    return low == high ? (low - 1, high + 1) : (low, high)
  }

  private func position(_ value: Int64, _ low: Int64, _ high: Int64, _ cells: Int) -> Int {
    let share = Double(value - low) / Double(high - low)
    return min(cells - 1, max(0, Int((share * Double(cells - 1)).rounded())))
  }

  private func label(_ amount: Int64, _ unit: MetricUnit) -> String {
    switch unit {
    case .money:
      // Millions to a tenth: ticks that lie close together must differ.
      GroupedNumber.text(NumberWords.tenths(Int64((Double(amount) / 1e7).rounded())))
    case .date, .rate, .engineerDays: unit.text(amount)
    default: CompactNumber.text(amount)
    }
  }
}
