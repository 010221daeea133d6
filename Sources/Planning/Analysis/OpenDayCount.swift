internal import RoadmapModel

/// The days of a span on which a calendar is open, counted ahead so that any part is one subtraction.
struct OpenDayCount {
  /// The days that are counted.
  let span: Range<CivilDate>
  /// Open days before each day of the span, and in all of it.
  private let before: [Int32]

  /// Counts the open days of a span.
  ///
  /// O(days + holidays × years).
  init(_ calendar: WorkCalendar, in span: Range<CivilDate>) {
    self.span = span
    let week = Weekday.allCases.map { day in
      !calendar.weekend.contains { $0.rawValue == day.rawValue }
    }
    let count = span.upperBound - span.lowerBound
    let offset = Weekday.allCases.firstIndex(of: span.lowerBound.weekday) ?? 0
    var open = (0..<count).map { week[(offset + $0) % 7] }
    for holiday in calendar.holidays {
      switch holiday {
      case .days(let days):
        let first = max(days.lowerBound, span.lowerBound)
        let last = min(days.upperBound, span.upperBound - 1)
        guard first <= last else { continue }
        for index in (first - span.lowerBound)...(last - span.lowerBound) { open[index] = false }
      case .yearly(let month, let day):
        guard count > 0 else { continue }
        for year in span.lowerBound.year...span.upperBound.year {
          guard let date = CivilDate(year: year, month: month, day: day), span.contains(date)
          else { continue }
          open[date - span.lowerBound] = false
        }
      }
    }
    var before: [Int32] = [0]
    before.reserveCapacity(count + 1)
    var total: Int32 = 0
    for isOpen in open {
      total += isOpen ? 1 : 0
      before.append(total)
    }
    self.before = before
  }

  /// How many open days `part` has within the span.
  func count(in part: Range<CivilDate>) -> Int {
    let first = max(part.lowerBound, span.lowerBound)
    let end = min(part.upperBound, span.upperBound)
    guard first < end else { return 0 }
    return Int(before[end - span.lowerBound] - before[first - span.lowerBound])
  }
}

extension WorkCalendar {
  /// How many days of `interval` are worked.
  ///
  /// - Complexity: O(days + holidays × years).
  func openDays(in interval: Range<CivilDate>) -> Int {
    OpenDayCount(self, in: interval).count(in: interval)
  }
}
