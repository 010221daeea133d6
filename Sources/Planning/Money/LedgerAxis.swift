internal import RoadmapModel

/// The fiscal quarters of a ledger, that of the status date cut in two.
struct LedgerAxis {
  /// A quarter, or its part before or after the status date.
  struct Span {
    /// The quarter.
    let period: FiscalPeriod
    /// Its days, clipped to the status date and to the last day that counts.
    let days: Range<CivilDate>
    /// Whether all of it lies before the status date.
    let isSunk: Bool
    /// Days of the fiscal year, for rates by year.
    let yearDays: Int
    /// Whether chips are planned throughout: it starts by the horizon.
    let isPlanned: Bool

    /// The day in the middle.
    var middle: CivilDate { days.lowerBound + (days.upperBound - days.lowerBound) / 2 }
  }

  /// The spans in order.
  let spans: [Span]

  /// The spans that cover `range`.
  init(
    covering range: Range<CivilDate>,
    status: CivilDate,
    horizon: CivilDate,
    _ fiscal: FiscalCalendar
  ) {
    var spans: [Span] = []
    for period in fiscal.quarters(overlapping: range) {
      let whole = fiscal.range(of: period)
      let year = fiscal.range(of: FiscalPeriod(year: period.year))
      // What lies before the range is left in: the quarter is whole.
      let end = min(whole.upperBound, max(range.upperBound, whole.lowerBound + 1))
      let cuts = [whole.lowerBound, min(max(status, whole.lowerBound), end), end]
      for (start, end) in zip(cuts, cuts.dropFirst()) where start < end {
        spans.append(
          Span(
            period: period,
            days: start..<end,
            isSunk: end <= status,
            yearDays: year.upperBound - year.lowerBound,
            isPlanned: whole.lowerBound <= horizon
          )
        )
      }
    }
    self.spans = spans
  }

  /// The span in which a day lies, the first or last where it lies outside; nil without spans.
  func index(of day: CivilDate) -> Int? {
    guard let first = spans.first else { return nil }
    if day < first.days.lowerBound { return 0 }
    return spans.lastIndex { $0.days.lowerBound <= day }
  }

  /// Whether a day is covered.
  func covers(_ day: CivilDate) -> Bool {
    guard let first = spans.first, let last = spans.last else { return false }
    return day >= first.days.lowerBound && day < last.days.upperBound
  }
}
