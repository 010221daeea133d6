import RoadmapModel

extension RoadmapModel.WorkCalendar {
  /// Whether people work on `date`.
  func isOpen(_ date: CivilDate) -> Bool {
    let weekday = date.weekday.rawValue
    guard !weekend.contains(where: { $0.rawValue == weekday }) else { return false }
    return !holidays.contains { holiday in
      switch holiday {
      case .days(let range): range.contains(date)
      case .yearly(let month, let day):
        date.components.month == month && date.components.day == day
      }
    }
  }

  /// How many days of `interval` are worked.
  ///
  /// - Complexity: O(days × holidays).
  func openDays(in interval: Range<CivilDate>) -> Int {
    var count = 0
    var date = interval.lowerBound
    while date < interval.upperBound {
      if isOpen(date) { count += 1 }
      date = date + 1
    }
    return count
  }
}
