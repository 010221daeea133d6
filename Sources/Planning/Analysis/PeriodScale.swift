public import RoadmapModel

/// How a span of time is cut into buckets.
public enum PeriodScale: String, WordValue {
  /// Seven days from a Monday on.
  case week
  /// A civil month.
  case month
  /// A civil quarter.
  case quarter
  /// A civil year.
  case year
  /// A period of the fiscal calendar: a month, or four or five weeks.
  case fiscalPeriod = "fiscal-period"
  /// A quarter of the fiscal calendar.
  case fiscalQuarter = "fiscal-quarter"
  /// A fiscal year.
  case fiscalYear = "fiscal-year"

  /// What the words choose among.
  public static let noun = "scale"

  /// What one bucket is called, `month`.
  public var bucketName: String {
    switch self {
    case .week: "week"
    case .month: "month"
    case .quarter, .fiscalQuarter: "quarter"
    case .year, .fiscalYear: "year"
    case .fiscalPeriod: "period"
    }
  }

  /// The whole buckets that share a day with `range`, in order and without gaps.
  public func buckets(
    overlapping range: Range<CivilDate>,
    fiscal: FiscalCalendar
  ) -> [Range<CivilDate>] {
    guard !range.isEmpty else { return [] }
    let first = range.lowerBound
    switch self {
    case .week:
      let monday = first - (Weekday.allCases.firstIndex(of: first.weekday) ?? 0)
      return tiles(from: monday, through: range) { $0 + 7 }
    case .month:
      return tiles(from: first.startOfMonth, through: range) { $0.adding(months: 1) }
    case .quarter:
      let start = first.startOfMonth.adding(months: -((first.month - 1) % 3))
      return tiles(from: start, through: range) { $0.adding(months: 3) }
    case .year:
      let start = first.startOfMonth.adding(months: 1 - first.month)
      return tiles(from: start, through: range) { $0.adding(months: 12) }
    case .fiscalPeriod:
      let years = fiscal.year(of: first)...fiscal.year(of: range.upperBound - 1)
      return years.flatMap { fiscal.periods(ofYear: $0) }.filter { $0.overlaps(range) }
    case .fiscalQuarter:
      return fiscal.quarters(overlapping: range).map { fiscal.range(of: $0) }
    case .fiscalYear:
      let years = fiscal.year(of: first)...fiscal.year(of: range.upperBound - 1)
      return years.map { fiscal.range(of: FiscalPeriod(year: $0)) }
    }
  }

  /// What a bucket is called: `2027-08`, `2027Q3`, `FY27Q3`, `FY27P08`, or its first day for a week.
  public func label(of bucket: Range<CivilDate>, fiscal: FiscalCalendar) -> String {
    let first = bucket.lowerBound
    switch self {
    case .week: return first.description
    case .month: return String(first.description.dropLast(3))
    case .quarter: return ApproximateDate(first, precision: .quarter).description
    case .year: return "\(first.year)"
    case .fiscalQuarter: return fiscal.quarter(of: first).text
    case .fiscalYear: return FiscalPeriod(year: fiscal.year(of: first)).text
    case .fiscalPeriod:
      let year = fiscal.year(of: first)
      let number = 1 + (fiscal.periods(ofYear: year).firstIndex { $0.contains(first) } ?? 0)
      return FiscalPeriod(year: year).text + "P" + (number < 10 ? "0" : "") + "\(number)"
    }
  }

  private func tiles(
    from start: CivilDate,
    through range: Range<CivilDate>,
    next: (CivilDate) -> CivilDate
  ) -> [Range<CivilDate>] {
    var tiles: [Range<CivilDate>] = []
    var day = start
    while day < range.upperBound {
      let end = next(day)
      tiles.append(day..<end)
      day = end
    }
    return tiles
  }
}

extension Array<Range<CivilDate>> {
  /// The positions of the buckets that share a day with `span`; buckets are in order, without gaps.
  ///
  /// O(log count).
  func indices(overlapping span: Range<CivilDate>) -> Range<Int> {
    guard !span.isEmpty else { return 0..<0 }
    let first = partitionPoint { $0.upperBound > span.lowerBound }
    let end = partitionPoint { $0.lowerBound >= span.upperBound }
    return first..<Swift.max(first, end)
  }

  /// The first position at which `isBehind` holds, given that it holds from there on.
  private func partitionPoint(_ isBehind: (Range<CivilDate>) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
