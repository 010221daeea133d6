extension FiscalCalendar {
  /// The first day of a fiscal year; the year is named after the one it ends in.
  ///
  /// By months it is the first of the start month. By weeks it is a Sunday: the day after the
  /// anchor's Saturday, so that the year has 52 or 53 whole weeks.
  public func start(ofYear year: Int) -> CivilDate {
    let nominal = nominalStart(ofYear: year)
    guard pattern != .month else { return nominal }
    let lastDay = nominal - 1
    // Days from the last Saturday up to and including the month's last day.
    let sinceSaturday = (Int(lastDay.dayNumber) + 5) % 7
    let back = sinceSaturday < 0 ? sinceSaturday + 7 : sinceSaturday
    let isNext = anchor == .nearestSaturday && back > 3
    return lastDay - back + (isNext ? 7 : 0) + 1
  }

  /// The fiscal year in which `date` lies.
  public func year(of date: CivilDate) -> Int {
    var year = date.year + (date.month >= firstMonth && firstMonth > 1 ? 1 : 0)
    // Years of weeks start up to a week away from the first of the month.
    while start(ofYear: year) > date { year -= 1 }
    while start(ofYear: year + 1) <= date { year += 1 }
    return year
  }

  /// The fiscal quarter in which `date` lies.
  public func quarter(of date: CivilDate) -> FiscalPeriod {
    let year = year(of: date)
    let later = (2...4).filter {
      range(of: FiscalPeriod(year: year, quarter: $0)).lowerBound <= date
    }
    return FiscalPeriod(year: year, quarter: later.last ?? 1)
  }

  /// The days of a fiscal quarter, or of the whole year where the period names none.
  public func range(of period: FiscalPeriod) -> Range<CivilDate> {
    let start = start(ofYear: period.year)
    let end = self.start(ofYear: period.year + 1)
    guard let quarter = period.quarter else { return start..<end }
    switch pattern {
    case .month:
      return start.adding(months: 3 * quarter - 3)..<start.adding(months: 3 * quarter)
    case .fourFourFive, .fourFiveFour, .fiveFourFour:
      // A 53rd week belongs to the last quarter.
      return start + 91 * (quarter - 1)..<(quarter == 4 ? end : start + 91 * quarter)
    }
  }

  /// The twelve periods of a fiscal year in order: civil months, or 4, 5 or, at the end, 6 weeks.
  public func periods(ofYear year: Int) -> [Range<CivilDate>] {
    let start = start(ofYear: year)
    let end = self.start(ofYear: year + 1)
    let weeks: [Int]
    switch pattern {
    case .month:
      return (0..<12).map { start.adding(months: $0)..<start.adding(months: $0 + 1) }
    case .fourFourFive: weeks = [4, 4, 5]
    case .fourFiveFour: weeks = [4, 5, 4]
    case .fiveFourFour: weeks = [5, 4, 4]
    }
    var periods: [Range<CivilDate>] = []
    var first = start
    for index in 0..<12 {
      let last = index == 11 ? end : first + 7 * weeks[index % 3]
      periods.append(first..<last)
      first = last
    }
    return periods
  }

  /// The fiscal quarters that share a day with `range`, in order.
  public func quarters(overlapping range: Range<CivilDate>) -> [FiscalPeriod] {
    guard !range.isEmpty else { return [] }
    var period = quarter(of: range.lowerBound)
    var quarters: [FiscalPeriod] = []
    while self.range(of: period).lowerBound < range.upperBound {
      quarters.append(period)
      period =
        period.quarter == 4
        ? FiscalPeriod(year: period.year + 1, quarter: 1)
        : FiscalPeriod(year: period.year, quarter: (period.quarter ?? 0) + 1)
    }
    return quarters
  }

  /// The start month held within 1 to 12; a rule reports what lies outside.
  private var firstMonth: Int { min(max(startMonth, 1), 12) }

  /// The first of the start month of a fiscal year.
  private func nominalStart(ofYear year: Int) -> CivilDate {
    // Month arithmetic from the epoch, 1970-01-01, needs no day that might not exist.
    let months = (year - (firstMonth > 1 ? 1 : 0) - 1970) * 12 + firstMonth - 1
    return CivilDate(dayNumber: 0).adding(months: months)
  }
}
