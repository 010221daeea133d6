public import RoadmapModel

/// The cells of a timeline from left to right and the two lines of header above them.
public struct TimeAxis: Sendable {
  /// What one cell stands for.
  public let scale: TimeScale
  /// The first day of each cell, and the first day after the last; strictly ascending.
  public let boundaries: [CivilDate]
  private let fiscal: FiscalCalendar

  init(scale: TimeScale, boundaries: [CivilDate], fiscal: FiscalCalendar) {
    precondition(boundaries.count > 1, "an axis has at least one cell")
    self.scale = scale
    self.boundaries = boundaries
    self.fiscal = fiscal
  }

  /// The number of cells.
  public var count: Int { boundaries.count - 1 }
  /// The first day shown.
  public var start: CivilDate { boundaries[0] }
  /// The first day after the last shown.
  public var end: CivilDate { boundaries[count] }

  /// The days of a cell.
  public func bucket(_ cell: Int) -> Range<CivilDate> {
    boundaries[cell]..<boundaries[cell + 1]
  }

  /// The cell of a day within the axis; days before lie in the first, days after in the last.
  ///
  /// O(log cells).
  public func cell(of date: CivilDate) -> Int {
    var low = 0
    var high = count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if boundaries[middle] <= date { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Whether a day is shown.
  public func contains(_ date: CivilDate) -> Bool { start <= date && date < end }

  /// The two lines above the cells, each of `count` cells.
  public func header(_ charset: Charset) -> (major: String, minor: String) {
    switch scale {
    case .day: (line(of: monthMarks, charset), line(of: dayMarks))
    case .week, .twoWeeks: (line(of: yearMarks, charset), line(of: monthNameMarks))
    case .month, .quarter, .half: (line(of: fiscalYearMarks, charset), periodLine(charset))
    }
  }

  /// A label at a cell, longest spelling first.
  private struct Mark {
    var cell: Int
    var labels: [String]
  }

  private var fiscalYearMarks: [Mark] {
    let years = Set(boundaries.dropLast().map { fiscal.year(of: $0) }).sorted()
    return years.compactMap { year in
      let first = fiscal.start(ofYear: year)
      if scale == .half, !year.isMultiple(of: 2), first > start { return nil }
      let short = year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)"
      return Mark(cell: first <= start ? 0 : cell(of: first), labels: ["FY\(short)", short])
    }
  }

  private var yearMarks: [Mark] {
    marks(every: 12) { ["\($0.year)", String("\($0.year)".suffix(2))] }
  }

  private var monthMarks: [Mark] {
    marks(every: 1) { date in
      let text = "\(date)"
      return [String(text.prefix(7)), String(text.dropFirst(5).prefix(2))]
    }
  }

  private var monthNameMarks: [Mark] {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return marks(every: 1) { date in
      let name = names[date.month - 1]
      return scale == .week ? [name, String(name.prefix(1))] : [String(name.prefix(1))]
    }
  }

  private var dayMarks: [Mark] {
    (0..<count).filter { boundaries[$0].weekday == .monday }.map { cell in
      let day = boundaries[cell].components.day
      return Mark(cell: cell, labels: [day < 10 ? "0\(day)" : "\(day)"])
    }
  }

  /// Marks at the firsts of months that are shown and at the first cell.
  private func marks(every months: Int, labels: (CivilDate) -> [String]) -> [Mark] {
    var date = start.startOfMonth.adding(months: months == 12 ? 1 - start.month : 0)
    var result: [Mark] = []
    while date < end {
      result.append(Mark(cell: date <= start ? 0 : cell(of: date), labels: labels(date)))
      date = date.adding(months: months)
    }
    return result
  }

  /// Labels at their cells; with a charset, a vertical line stands in the cell itself, but the first.
  private func line(of marks: [Mark], _ charset: Charset? = nil) -> String {
    var cells = [Character](repeating: " ", count: count)
    for (index, mark) in marks.enumerated() {
      let next = index + 1 < marks.count ? marks[index + 1].cell : count
      guard next > mark.cell else { continue }
      var position = mark.cell
      if let charset, mark.cell > 0 {
        cells[position] = charset.verticalLine.first ?? " "
        position += 1
      }
      // Labels without lines between them need a blank.
      let gap = charset == nil && next < count && mark.labels[0].count > 1 ? 1 : 0
      let room = next - position
      guard let label = mark.labels.first(where: { $0.count + ($0.count > 1 ? gap : 0) <= room })
      else { continue }
      for (offset, character) in label.enumerated() { cells[position + offset] = character }
    }
    return String(cells)
  }

  /// A digit where a quarter (or, by half-years, a half) begins.
  private func periodLine(_ charset: Charset) -> String {
    let filler = charset == .unicode ? "·" : "-"
    return (0..<count).map { cell in
      let first = boundaries[cell]
      let periods = fiscal.periods(ofYear: fiscal.year(of: first))
      guard let period = periods.firstIndex(where: { $0.lowerBound == first }) else {
        return filler
      }
      switch scale {
      case .half: return "\(period / 6 + 1)"
      default: return period % 3 == 0 ? "\(period / 3 + 1)" : filler
      }
    }
    .joined()
  }
}
