import RoadmapModel
import Testing

struct PeriodTests {
  @Test(arguments: ["12-25", "02-29", "2027-07-05", "2027-12-24..2028-01-02"])
  func `a holiday is read as it is written`(text: String) throws {
    #expect(try Holiday(text: text).text == text)
  }

  @Test(arguments: [
    "02-30", "13-01", "00-10", "1-1", "2027-02-30", "2027-12-31..2027-12-24", "christmas", "",
    "2027-12-24...2027-12-31", "2027-12", "2027-12-24..12-31-2027", "+1-01", "12/25",
  ])
  func `what is no holiday is refused`(text: String) {
    #expect(throws: ValueError.self) { try Holiday(text: text) }
  }

  @Test func `a span of one day is that day`() throws {
    #expect(try Holiday(text: "2027-07-05..2027-07-05").text == "2027-07-05")
  }

  @Test func `every fiscal period is read as it is written, in order`() throws {
    var periods: [FiscalPeriod] = []
    for year in 2000...2099 {
      periods.append(FiscalPeriod(year: year))
      for quarter in 1...4 { periods.append(FiscalPeriod(year: year, quarter: quarter)) }
    }
    for period in periods { #expect(try FiscalPeriod(text: period.text) == period) }
    #expect(periods.sorted() == periods)
  }

  @Test(arguments: [
    "FY2027", "FY7", "fy27", "FY27Q5", "FY27Q0", "FY27 Q1", "27Q1", "FY", "FY27H1", "FY-1", "FY+7",
    "FY27Q+", "",
  ])
  func `what is no fiscal period is refused`(text: String) {
    #expect(throws: ValueError.self) { try FiscalPeriod(text: text) }
  }
}
