import RoadmapModel
import Testing

struct TimeSpanTests {
  @Test(arguments: TimeSpan.Unit.allCases, [-3, -1, 0, 1, 2, 18, 400])
  func `a span is read as it is written`(unit: TimeSpan.Unit, count: Int) throws {
    let span = TimeSpan(count, unit)
    #expect(try TimeSpan(text: span.text) == span)
  }

  @Test(arguments: [
    ("18m", "18 months"), ("1 mo", "1 month"), ("8w", "8 weeks"), ("3d", "3 days"),
    ("10 wd", "10 working days"), ("2 yr", "2 years"), ("2y", "2 years"), ("-2 weeks", "-2 weeks"),
  ])
  func `short units are understood`(text: String, canonical: String) throws {
    #expect(try TimeSpan(text: text).text == canonical)
  }

  @Test(arguments: ["18", "0"])
  func `a number alone lacks its unit`(text: String) {
    #expect { try TimeSpan(text: text) } throws: { ($0 as? ValueError)?.isMissingUnit == true }
  }

  @Test(arguments: [
    "1.5 months", "18 fortnights", "weeks", "", "012 weeks", "1_000 days", "200001 days",
    "600 years", "9223372036854775807 weeks", "99999999999999999999 days", "2k years",
  ])
  func `what is no span is refused`(text: String) {
    #expect { try TimeSpan(text: text) } throws: { ($0 as? ValueError)?.isMissingUnit == false }
  }

  @Test func `a span before a day undoes one of days or weeks after it`() throws {
    let day = try CivilDate(text: "2027-01-31")
    for span in [TimeSpan(9, .days), TimeSpan(-3, .weeks), TimeSpan(5, .workingDays)] {
      #expect(span.before(span.after(day)) == day)
    }
    #expect(TimeSpan(1, .months).after(day).text == "2027-02-28")
    #expect(TimeSpan(1, .years).after(day).text == "2028-01-31")
    #expect(TimeSpan(1, .months).before(day).text == "2026-12-31")
  }

  @Test(arguments: [("15 working days", 15), ("3 weeks", 15), ("28571 weeks", 142_855)])
  func `working days are read from days and weeks and written as days`(
    text: String,
    count: Int
  ) throws {
    let days = try WorkingDays(text: text)
    #expect(days.count == count)
    #expect(try WorkingDays(text: days.text) == days)
  }

  @Test(arguments: ["3 days", "1 month", "15", "lots"])
  func `what counts no working days is refused`(text: String) {
    #expect(throws: ValueError.self) { try WorkingDays(text: text) }
  }

  @Test(arguments: ["masks", "fab", "metal_fab", "assembly", "6 weeks", "30 working days"])
  func `a duration is a span or a word of the node`(text: String) throws {
    #expect(try ActivityDuration(text: text).text == text)
  }
}
