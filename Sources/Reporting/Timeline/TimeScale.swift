import RoadmapModel

/// The length of time that one cell of a timeline stands for.
public enum TimeScale: String, CaseIterable, Sendable {
  /// A day.
  case day
  /// A week: Monday to Sunday, or the fiscal week, Sunday to Saturday.
  case week
  /// Two weeks, counted from the first week shown.
  case twoWeeks = "2w"
  /// A civil month, or a fiscal period of weeks.
  case month
  /// A fiscal quarter.
  case quarter
  /// A fiscal half-year.
  case half

  /// What one cell is, for a line of facts.
  public var cellText: String {
    switch self {
    case .day: "1 day"
    case .week: "1 week"
    case .twoWeeks: "2 weeks"
    case .month: "1 month"
    case .quarter: "1 quarter"
    case .half: "1 half-year"
    }
  }

  /// The first days of the cells that cover `window`, and the day after the last; nil where more
  /// than `limit` cells would be needed and `isClipped` is false.
  func boundaries(
    of window: Range<CivilDate>,
    fiscal: FiscalCalendar,
    limit: Int,
    isClipped: Bool = false
  ) -> [CivilDate]? {
    var starts: [CivilDate] = []
    var year = fiscal.year(of: window.lowerBound)
    switch self {
    case .day, .week, .twoWeeks:
      let step = self == .day ? 1 : self == .week ? 7 : 14
      // Day 0 is a Thursday; weeks start on Monday, fiscal ones on Sunday.
      let shift = fiscal.pattern != .month ? 4 : 3
      let number = Int(window.lowerBound.dayNumber) + shift
      let back = self == .day ? 0 : ((number % 7) + 7) % 7
      var date = window.lowerBound - back
      while date < window.upperBound, starts.count <= limit {
        starts.append(date)
        date = date + step
      }
      starts.append(date)
    case .month, .quarter, .half:
      let step = self == .month ? 1 : self == .quarter ? 3 : 6
      // Cells of the first year may lie before the window.
      repeat {
        let periods = fiscal.periods(ofYear: year)
        starts += stride(from: 0, to: 12, by: step).map { periods[$0].lowerBound }
        year += 1
      } while fiscal.start(ofYear: year) < window.upperBound && starts.count <= limit + 12
      starts.append(fiscal.start(ofYear: year))
      while starts.count > 2, starts[1] <= window.lowerBound { starts.removeFirst() }
      while starts.count > 2, starts[starts.count - 2] >= window.upperBound { starts.removeLast() }
    }
    guard starts.count - 1 > limit else { return starts }
    return isClipped ? Array(starts.prefix(limit + 1)) : nil
  }
}
