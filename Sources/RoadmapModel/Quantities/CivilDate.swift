/// A day of the proleptic Gregorian calendar, without time of day or zone.
///
/// Stored as days since 1970-01-01. Years 1900 to 2199 can be written in a roadmap.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int32

  /// The day that lies `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// The given day, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1,
      day <= CivilDate.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// The given day; month and day must exist in the year.
  ///
  /// Day numbers follow Howard Hinnant, "chrono-compatible low-level date algorithms" (2013):
  /// the year starts in March, so that the leap day is its last.
  private init(validYear year: Int, month: Int, day: Int) {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1–12) and day (1–31) of this day.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The calendar year.
  public var year: Int { components.year }

  /// The month, 1 to 12.
  public var month: Int { components.month }

  /// The day of the week.
  public var weekday: Weekday {
    let index = (Int(dayNumber) + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The first day of this day's month.
  public var startOfMonth: CivilDate {
    self - (components.day - 1)
  }

  /// How many days the month has.
  public static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// This day moved by whole months, clipped to the end of the month it lands in.
  ///
  /// 2027-01-31 and one month give 2027-02-28. A negative count moves back. Beyond what can be
  /// held, some five million years, it stays at the end.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let total = year * 12 + (month - 1) + min(max(months, -200_000_000), 200_000_000)
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let clipped = min(day, CivilDate.dayCount(ofMonth: newMonth, year: newYear))
    return CivilDate(validYear: newYear, month: newMonth, day: clipped)
  }

  /// The day `days` later, or earlier where negative; the last that can be held where it is later.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    let (sum, overflow) = Int(date.dayNumber).addingReportingOverflow(days)
    return CivilDate(dayNumber: overflow ? (days < 0 ? .min : .max) : Int32(clamping: sum))
  }

  /// The day `days` earlier; the first that can be held where it is earlier.
  public static func - (date: CivilDate, days: Int) -> CivilDate {
    let (difference, overflow) = Int(date.dayNumber).subtractingReportingOverflow(days)
    return CivilDate(dayNumber: overflow ? (days < 0 ? .max : .min) : Int32(clamping: difference))
  }

  /// Days from `earlier` to `later`.
  public static func - (later: CivilDate, earlier: CivilDate) -> Int {
    Int(later.dayNumber) - Int(earlier.dayNumber)
  }

  /// Orders by time.
  public static func < (lhs: CivilDate, rhs: CivilDate) -> Bool {
    lhs.dayNumber < rhs.dayNumber
  }
}

/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: String, CaseIterable, Sendable {
  case monday = "mon"
  case tuesday = "tue"
  case wednesday = "wed"
  case thursday = "thu"
  case friday = "fri"
  case saturday = "sat"
  case sunday = "sun"
}

extension CivilDate: CustomStringConvertible {
  /// The day in ISO 8601, `2027-02-28`.
  public var description: String {
    let (year, month, day) = components
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
