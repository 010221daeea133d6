import RoadmapModel
import Scheduling

/// The engine's days: slot 0 is a civil day, and every slot is the next one.
struct SlotAxis {
  /// The day of slot 0.
  let origin: CivilDate

  /// The slot of a day, negative before the origin.
  func slot(_ date: CivilDate) -> Int32 {
    Int32(date - origin)
  }

  /// The day of a slot.
  func date(_ slot: Int32) -> CivilDate {
    origin + Int(slot)
  }

  /// The engine's form of a calendar of the roadmap, with yearly holidays until `years` from now.
  func pattern(of calendar: RoadmapModel.WorkCalendar, years: Int) -> WorkPattern {
    let weekend = Set(calendar.weekend.map(\.rawValue))
    let week = Weekday.allCases.map { !weekend.contains($0.rawValue) }
    let phase = Weekday.allCases.firstIndex(of: origin.weekday) ?? 0
    var closed: [Range<Int32>] = []
    for holiday in calendar.holidays {
      switch holiday {
      case .days(let range):
        closed.append(slot(range.lowerBound)..<slot(range.upperBound) + 1)
      case .yearly(let month, let day):
        for year in origin.year...(origin.year + years) {
          guard let date = CivilDate(year: year, month: month, day: day) else { continue }
          closed.append(slot(date)..<slot(date) + 1)
        }
      }
    }
    return WorkPattern(week: week, phase: phase, closed: closed)
  }
}
