import Scheduling
import Testing

struct WorkCalendarTests {
  /// Slot 0 is a Monday; slots 5 and 6 are a weekend; slots 8 and 9 are closed, slot 9 reopened.
  private func calendar() throws -> WorkCalendar {
    var builder = ProblemBuilder()
    builder.span = 40
    let week = [true, true, true, true, true, false, false]
    let index = builder.addCalendar(WorkPattern(week: week, closed: [8..<10], opened: [9]))
    let activity = builder.addActivity(Activity(ordinal: 0, calendar: index, duration: 1))
    return try builder.build().calendar(of: activity)
  }

  @Test func `exceptional days override the week`() throws {
    let calendar = try calendar()
    let open = (0..<14).filter { calendar.isOpen(Int32($0)) }
    #expect(open == [0, 1, 2, 3, 4, 7, 9, 10, 11])
  }

  @Test func `starts and finishes are exact inverses`() throws {
    let calendar = try calendar()
    for start in Int32(0)..<30 where calendar.isOpen(start) {
      for duration in Int32(1)...7 {
        let finish = calendar.finish(from: start, duration)
        guard finish < WorkCalendar.never else { continue }
        #expect(calendar.start(before: finish, duration) == start)
        #expect(calendar.earliestStart(toFinishFrom: finish, duration) == start)
      }
    }
  }

  @Test func `a milestone finishes where it starts, even on a closed day`() throws {
    let calendar = try calendar()
    #expect(calendar.finish(from: 5, 0) == 5)
    #expect(calendar.start(before: 6, 0) == 6)
  }

  @Test func `the end of Friday and the start of Monday are worth the same`() throws {
    let calendar = try calendar()
    #expect(calendar.finish(from: 5, 2) == calendar.finish(from: 7, 2))
    #expect(calendar.start(before: 5, 2) == calendar.start(before: 7, 2))
  }

  @Test func `work that does not fit the span never finishes`() throws {
    let calendar = try calendar()
    #expect(calendar.finish(from: 35, 20) == WorkCalendar.never)
    #expect(calendar.firstOpen(from: 40) == WorkCalendar.never)
    #expect(calendar.start(before: 3, 5) == -2)
  }
}
