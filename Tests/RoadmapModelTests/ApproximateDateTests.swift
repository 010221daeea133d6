import RoadmapModel
import Testing

struct ApproximateDateTests {
  @Test(arguments: [
    ("2027-02-11", ApproximateDate.Precision.day, "2027-02-11", "2027-02-11"),
    ("2028-02", .month, "2028-02-01", "2028-02-29"),
    ("2027Q1", .quarter, "2027-01-01", "2027-03-31"),
    ("2027Q4", .quarter, "2027-10-01", "2027-12-31"),
    ("2027", .year, "2027-01-01", "2027-12-31"),
  ])
  func `a date keeps its precision and is relied on at its period's end`(
    text: String,
    precision: ApproximateDate.Precision,
    start: String,
    end: String
  ) throws {
    let date = try ApproximateDate(text: text)
    #expect(date.precision == precision)
    #expect(date.start.text == start)
    #expect(date.date.text == end)
    #expect(date.text == text)
    #expect(ApproximateDate(date.date, precision: precision) == date)
  }

  @Test(arguments: [
    "2027Q0", "2027Q5", "2027q1", "Q1 2027", "2027-13", "2027-2", "202", "20277", "2027-",
    "0999Q1", "9999Q1", "2027-02-30", "soon", "-2027", "2027--01",
  ])
  func `what is no date is refused`(text: String) {
    #expect(throws: ValueError.self) { try ApproximateDate(text: text) }
  }

  @Test func `dates are ordered by the day to rely on, the more exact first`() throws {
    let texts = ["2027-03-31", "2027-03", "2027Q1", "2027-04-01", "2027-12-31", "2027"]
    let dates = try texts.map { try ApproximateDate(text: $0) }
    #expect(dates.reversed().sorted() == dates)
  }
}
