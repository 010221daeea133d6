/// A length of time in the unit in which it was stated: days, working days, weeks or months.
///
/// Months are civil months (`CivilDate.adding(months:)`); a year is 12 of them. Working days have
/// a length only on a calendar. May be negative where a margin or a lag is meant.
public struct TimeSpan: Hashable, Sendable {
  /// What a span counts.
  public enum Unit: String, CaseIterable, Sendable {
    /// Days of the civil calendar.
    case days
    /// Days on which the calendar in question is open.
    case workingDays = "working days"
    /// Seven civil days.
    case weeks
    /// Civil months.
    case months
    /// Twelve civil months.
    case years
  }

  /// How many units.
  public let count: Int
  /// What is counted.
  public let unit: Unit

  /// A span of `count` units.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// No time at all.
  public static let zero = TimeSpan(0, .days)

  /// The day this span after `date`; working days count as civil days here.
  public func after(_ date: CivilDate) -> CivilDate {
    switch unit {
    case .days, .workingDays: date + count
    case .weeks: date + 7 * count
    case .months: date.adding(months: count)
    case .years: date.adding(months: 12 * count)
    }
  }

  /// The day this span before `date`; working days count as civil days here.
  public func before(_ date: CivilDate) -> CivilDate {
    TimeSpan(-count, unit).after(date)
  }

  /// The mean length in civil days, a month being 30.4375 days.
  public var approximateDays: Int {
    switch unit {
    case .days: count
    case .workingDays: count * 7 / 5
    case .weeks: count * 7
    case .months: count * 487 / 16
    case .years: count * 1_461 / 4
    }
  }
}

extension TimeSpan: CustomStringConvertible {
  /// The span as it is written in a roadmap, `18 months`.
  public var description: String {
    let plural = unit.rawValue
    return "\(count) \(count == 1 ? String(plural.dropLast()) : plural)"
  }
}
