internal import Planning
internal import RoadmapModel

/// Points of spend and value on a grid of cells, a letter for each, with the key below.
struct FrontierDrawing {
  private let frontier: Frontier
  private let charset: Charset
  private static let height = 9

  init(_ frontier: Frontier, _ charset: Charset) {
    self.frontier = frontier
    self.charset = charset
  }

  /// The drawing in lines of at most `width` cells.
  func lines(width: Int) -> [String] {
    let points = frontier.points
    let (left, right) = range(points.map(\.spend))
    let (low, high) = range(points.map(\.value))
    let marks = (0..<Self.height).map { row -> String in
      let share = 1 - Double(row) / Double(Self.height - 1)
      return label(low + Int64(Double(high - low) * share), frontier.units.value)
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
    var lines = grid.indices.map { row in
      let mark = String(repeating: " ", count: margin - 2 - marks[row].count) + marks[row]
      return "\(mark) \(isUnicode ? "┤" : "|")\(String(grid[row]))"
    }
    lines.append(
      String(repeating: " ", count: margin - 1) + (isUnicode ? "└" : "+")
        + String(repeating: charset.horizontalLine, count: columns)
    )
    let ends = (label(left, frontier.units.spend), label(right, frontier.units.spend))
    let gap = max(1, columns - ends.0.count - ends.1.count)
    lines.append(
      String(repeating: " ", count: margin) + ends.0 + String(repeating: " ", count: gap) + ends.1
    )
    for (index, point) in points.enumerated() {
      let state = point.dominatedBy.map { "dominated by \($0)" } ?? "on the frontier"
      let text = "\(letter(index)) \(point.label): \(state)"
      lines += TextFitting.wrapped(charset.text(text), to: max(width - 2, 20), indent: 2)
        .map { "  " + $0 }
    }
    return lines.map { TextFitting.prefix($0, cells: width) }
  }

  private func letter(_ index: Int) -> Character {
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
    case .money(let currency):
      CompactNumber.text(Money(minorUnits: amount, currency: currency))
    case .date, .rate, .engineerDays: unit.text(amount)
    default: CompactNumber.text(amount)
    }
  }
}
