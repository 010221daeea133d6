import Reporting
import RoadmapModel
import Testing

struct TimeAxisTests {
  private func axis(
    _ scale: TimeScale,
    from: String,
    to: String,
    _ fiscal: FiscalCalendar = FiscalCalendar()
  ) throws -> TimeAxis {
    var options = SampleTimeline.options(from: from, to: to)
    options.scale = scale
    options.fiscal = fiscal
    options.width = 400
    return try Timeline(of: SamplePlan.portfolio(), options: options).axis
  }

  private static func calendar(
    _ month: Int,
    _ pattern: FiscalPattern,
    _ anchor: FiscalAnchor = .lastSaturday
  ) -> FiscalCalendar {
    var calendar = FiscalCalendar()
    calendar.startMonth = month
    calendar.pattern = pattern
    calendar.anchor = anchor
    return calendar
  }

  @Test func `cells cover the window and each day lies in its cell`() throws {
    let calendars = [
      FiscalCalendar(), Self.calendar(2, .month), Self.calendar(2, .fourFourFive),
      Self.calendar(10, .fourFiveFour, .nearestSaturday),
    ]
    for calendar in calendars {
      for scale in TimeScale.allCases {
        let axis = try axis(scale, from: "2027-01-13", to: "2027-12-31", calendar)
        #expect(axis.start <= SamplePlan.date("2027-01-13"))
        #expect(axis.end > SamplePlan.date("2027-12-31"))
        #expect(axis.bucket(0).contains(SamplePlan.date("2027-01-13")))
        #expect(axis.bucket(axis.count - 1).contains(SamplePlan.date("2027-12-31")))
        for cell in 0..<axis.count {
          let days = axis.bucket(cell)
          #expect(axis.cell(of: days.lowerBound) == cell)
          #expect(axis.cell(of: days.upperBound - 1) == cell)
        }
      }
    }
  }

  @Test func `months of weeks have 4, 4 and 5 weeks and the 53rd week lies in the last`() throws {
    let calendar = Self.calendar(2, .fourFourFive)
    for year in 2020...2040 {
      let start = calendar.start(ofYear: year)
      let end = calendar.start(ofYear: year + 1)
      let axis = try axis(.month, from: start.text, to: (end - 1).text, calendar)
      let weeks = (0..<axis.count).map {
        (axis.bucket($0).upperBound - axis.bucket($0).lowerBound) / 7
      }
      let isLong = end - start == 371
      #expect(weeks == [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, isLong ? 6 : 5])
      #expect([364, 371].contains(end - start))
    }
  }

  @Test(arguments: [
    (
      TimeScale.month, "2026-07-01", "2028-12-31",
      "FY26  │FY27       │FY28       ", "3··4··1··2··3··4··1··2··3··4··"
    ),
    (TimeScale.quarter, "2026-07-01", "2029-12-31", "26│27 │28 │29 ", "34123412341234"),
    (TimeScale.half, "2026-01-01", "2032-12-31", "FY26│28 │30 │ ", "12121212121212"),
    (
      TimeScale.twoWeeks, "2026-09-07", "2027-04-30",
      "2026    │2027    ", "SO N  D J F M A M"
    ),
    (
      TimeScale.week, "2026-11-02", "2027-02-07",
      "2026    │2027 ", "Nov Dec Jan  F"
    ),
    (
      TimeScale.day, "2026-11-23", "2026-12-13",
      "2026-11 │2026-12     ", "23     30     07     "
    ),
  ])
  func `the header names years and quarters, or months`(
    scale: TimeScale,
    from: String,
    to: String,
    major: String,
    minor: String
  ) throws {
    let header = try axis(scale, from: from, to: to).header(.unicode)
    #expect(header.major == major)
    #expect(header.minor == minor)
  }

  @Test func `fiscal years are named after their ends`() throws {
    let axis = try axis(.month, from: "2026-11-01", to: "2027-12-31", Self.calendar(2, .month))
    #expect(axis.header(.ascii).major == "27 |FY28      ")
    #expect(axis.header(.ascii).minor == "4--1--2--3--4-")
  }

  @Test func `a window that ends before it starts is refused`() throws {
    let error = try #require(throws: ReportError.self) {
      try axis(.month, from: "2027-02-01", to: "2027-01-01")
    }
    #expect(error.code == .badOption("to"))
  }

  @Test func `without an end the window is cut where the line ends, and says so`() throws {
    var options = TimelineOptions()
    options.scale = .week
    let timeline = try Timeline(of: SamplePlan.portfolio(), options: options)
    #expect(timeline.axis.end < SamplePlan.date("2028-01-01"))
    #expect(timeline.rendered(as: .text).contains("cut at"))
  }
}
