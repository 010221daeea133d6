/// A date that is known to a day, a month, a quarter or a year.
///
/// Written `2027-02-28`, `2027-02`, `2027Q1` or `2027`. Where a calculation needs one day, it
/// takes the last day of the period: what is only known to come in 2027 is not relied on before
/// its end.
public struct ApproximateDate: Hashable, Comparable, Sendable {
  /// How exactly a date is known.
  public enum Precision: String, CaseIterable, Sendable {
    /// Known to the day.
    case day
    /// Known to the calendar month.
    case month
    /// Known to the calendar quarter.
    case quarter
    /// Known to the calendar year.
    case year
  }

  /// The first day of the period.
  public let start: CivilDate
  /// How exactly the date is known.
  public let precision: Precision

  /// The period of the given precision in which `date` lies.
  public init(_ date: CivilDate, precision: Precision = .day) {
    self.precision = precision
    switch precision {
    case .day:
      start = date
    case .month:
      start = date.startOfMonth
    case .quarter:
      start = date.startOfMonth.adding(months: -((date.month - 1) % 3))
    case .year:
      start = date.startOfMonth.adding(months: -(date.month - 1))
    }
  }

  /// The last day of the period: the day to count on.
  public var date: CivilDate {
    switch precision {
    case .day: start
    case .month: start.adding(months: 1) - 1
    case .quarter: start.adding(months: 3) - 1
    case .year: start.adding(months: 12) - 1
    }
  }

  /// Orders by the day to count on, the more exact date first among equals.
  public static func < (lhs: ApproximateDate, rhs: ApproximateDate) -> Bool {
    lhs.date == rhs.date ? lhs.start > rhs.start : lhs.date < rhs.date
  }
}

extension ApproximateDate: CustomStringConvertible {
  /// The date as it is written in a roadmap.
  public var description: String {
    let (year, month, _) = start.components
    return switch precision {
    case .day: "\(start)"
    case .month: String("\(start)".dropLast(3))
    case .quarter: "\(year)Q\((month - 1) / 3 + 1)"
    case .year: "\(year)"
    }
  }
}
