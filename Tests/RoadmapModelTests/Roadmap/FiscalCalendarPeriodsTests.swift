import RoadmapModel
import Testing

@Suite struct FiscalCalendarPeriodsTests {
  private static let patterns = FiscalPattern.allCases
  private static let anchors = FiscalAnchor.allCases

  private func calendar(
    _ startMonth: Int,
    _ pattern: FiscalPattern = .month,
    _ anchor: FiscalAnchor = .lastSaturday
  ) -> FiscalCalendar {
    var calendar = FiscalCalendar()
    calendar.startMonth = startMonth
    calendar.pattern = pattern
    calendar.anchor = anchor
    return calendar
  }

  private func day(_ text: String) throws -> CivilDate { try CivilDate(text: text) }

  @Test func `a year of months is named after its end`() throws {
    #expect(calendar(1).start(ofYear: 2027) == (try day("2027-01-01")))
    #expect(calendar(2).start(ofYear: 2027) == (try day("2026-02-01")))
    #expect(calendar(2).quarter(of: try day("2026-02-01")).text == "FY27Q1")
    #expect(calendar(2).quarter(of: try day("2027-01-31")).text == "FY27Q4")
    #expect(calendar(7).quarter(of: try day("2026-06-30")).text == "FY26Q4")
    #expect(calendar(7).quarter(of: try day("2026-07-01")).text == "FY27Q1")
  }

  @Test func `a retail year of 4-5-4 weeks starts on the days the NRF prints`() throws {
    // NRF 4-5-4 calendar: 2023 has 53 weeks and ends 2024-02-03 (its year is named after its start).
    let retail = calendar(2, .fourFiveFour, .nearestSaturday)
    #expect(retail.start(ofYear: 2024) == (try day("2023-01-29")))
    #expect(retail.start(ofYear: 2025) == (try day("2024-02-04")))
    #expect(retail.start(ofYear: 2026) == (try day("2025-02-02")))
    #expect(retail.start(ofYear: 2027) == (try day("2026-02-01")))
  }

  @Test func `a year that ends on the last Saturday starts on the Sunday after it`() throws {
    let calendar = calendar(10, .fourFourFive, .lastSaturday)
    // The last Saturdays of September 2022 and 2023 are the 24th and the 30th.
    #expect(calendar.start(ofYear: 2023) == (try day("2022-09-25")))
    #expect(calendar.start(ofYear: 2024) == (try day("2023-10-01")))
  }

  @Test(arguments: patterns, anchors)
  func `years of weeks have 52 or 53 weeks and the 53rd lies in the last period`(
    pattern: FiscalPattern,
    anchor: FiscalAnchor
  ) {
    guard pattern != .month else { return }
    let calendar = calendar(2, pattern, anchor)
    var long = 0
    for year in 2020...2040 {
      let range = calendar.range(of: FiscalPeriod(year: year))
      let days = range.upperBound - range.lowerBound
      #expect([364, 371].contains(days))
      #expect(range.lowerBound.weekday == .sunday)
      let weeks = calendar.periods(ofYear: year).map { ($0.upperBound - $0.lowerBound) / 7 }
      let last = weeks[2]
      if days == 371 {
        long += 1
        #expect(weeks[11] == last + 1)
      } else {
        #expect(weeks[11] == last)
      }
    }
    #expect((3...4).contains(long))
  }

  @Test(arguments: patterns, anchors)
  func `quarters and periods tile time without gap or overlap`(
    pattern: FiscalPattern,
    anchor: FiscalAnchor
  ) {
    for startMonth in 1...12 {
      let calendar = calendar(startMonth, pattern, anchor)
      for year in 2020...2035 {
        let whole = calendar.range(of: FiscalPeriod(year: year))
        let quarters = (1...4).map { calendar.range(of: FiscalPeriod(year: year, quarter: $0)) }
        let periods = calendar.periods(ofYear: year)
        #expect(quarters[0].lowerBound == whole.lowerBound)
        #expect(quarters[3].upperBound == whole.upperBound)
        for index in 0..<3 { #expect(quarters[index].upperBound == quarters[index + 1].lowerBound) }
        for index in 0..<11 { #expect(periods[index].upperBound == periods[index + 1].lowerBound) }
        for index in 0..<4 { #expect(quarters[index].lowerBound == periods[3 * index].lowerBound) }
        #expect(periods[11].upperBound == whole.upperBound)
      }
    }
  }

  @Test(arguments: patterns, anchors)
  func `each day lies in the quarter that is found for it`(
    pattern: FiscalPattern,
    anchor: FiscalAnchor
  ) throws {
    for startMonth in [1, 2, 7, 10, 12] {
      let calendar = calendar(startMonth, pattern, anchor)
      var date = try day("2025-12-01")
      while date < (try day("2029-02-15")) {
        #expect(calendar.range(of: calendar.quarter(of: date)).contains(date))
        date = date + 1
      }
    }
  }

  @Test func `the quarters of a span are those that share a day with it`() throws {
    let calendar = calendar(2)
    let span = try day("2027-01-31")..<(try day("2027-05-01"))
    #expect(calendar.quarters(overlapping: span).map(\.text) == ["FY27Q4", "FY28Q1"])
    let longer = try day("2027-01-31")..<(try day("2027-05-02"))
    #expect(calendar.quarters(overlapping: longer).map(\.text) == ["FY27Q4", "FY28Q1", "FY28Q2"])
    #expect(calendar.quarters(overlapping: try day("2027-01-31")..<(try day("2027-01-31"))).isEmpty)
  }
}
