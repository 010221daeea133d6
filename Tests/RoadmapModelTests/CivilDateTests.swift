import RoadmapModel
import Testing

struct CivilDateTests {
  @Test func `every day from 1900 to 2199 is read and written as itself`() throws {
    var date = try #require(CivilDate(year: 1900, month: 1, day: 1))
    let end = try #require(CivilDate(year: 2199, month: 12, day: 31))
    var (year, month, day) = (1900, 1, 1)
    var weekday = 0
    var mismatches: [String] = []
    while date <= end {
      let known = date.components
      if known != (year, month, day) || CivilDate(year: year, month: month, day: day) != date
        || date.weekday != Weekday.allCases[weekday]
      {
        mismatches.append("\(year)-\(month)-\(day): \(date)")
      }
      // A calendar that counts, independent of the formula.
      weekday = (weekday + 1) % 7
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year == 2000)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      date = date + 1
    }
    #expect(mismatches.isEmpty, "\(mismatches.prefix(5))")
    #expect((year, month, day) == (2200, 1, 1))
  }

  @Test func `text of each month's ends is parsed back`() throws {
    for year in 1900...2199 {
      for month in 1...12 {
        for day in [1, 9, CivilDate.dayCount(ofMonth: month, year: year)] {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          #expect(try CivilDate(text: date.text) == date)
        }
      }
    }
  }

  @Test(arguments: [
    "2027-02-29", "2027-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "1899-12-31",
    "2200-01-01", "2026-1-1", "26-01-01", "2026-01", "2026Q1", "2026", "tomorrow", "",
    "2026-01-01T00:00:00Z", "2026/01/01", "+026-01-01", "2026-01-0١",
  ])
  func `what is no day is refused`(text: String) {
    #expect(throws: ValueError.self) { try CivilDate(text: text) }
  }

  @Test(arguments: [
    ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2027-12-15", 1, "2028-01-15"), ("2027-03-31", -1, "2027-02-28"),
    ("2027-01-15", -13, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2027-05-31", 18, "2028-11-30"), ("2027-05-31", 0, "2027-05-31"),
  ])
  func `months are civil and clipped to the end of the month`(
    start: String,
    months: Int,
    end: String
  ) throws {
    #expect(try CivilDate(text: start).adding(months: months).text == end)
  }

  @Test func `absurd spans stop at the ends instead of overflowing`() {
    let day = CivilDate(dayNumber: 20_000)
    #expect((day + .max).dayNumber == .max)
    #expect((day + .min).dayNumber == .min)
    #expect((day - .max).dayNumber == .min)
    #expect((day - .min).dayNumber == .max)
    #expect(day.adding(months: .max).dayNumber == .max)
    #expect(day.adding(months: .min).dayNumber == .min)
    #expect(CivilDate(dayNumber: .max) - CivilDate(dayNumber: .min) == 4_294_967_295)
    #expect(CivilDate(dayNumber: .min).startOfMonth.dayNumber == .min)
  }
}
