import Planning
import RoadmapModel
import TestSupport
import Testing

@Suite struct PeriodScaleTests {
  private let span = AnalysisSample.day("2027-01-15")..<AnalysisSample.day("2029-03-02")

  @Test(arguments: PeriodScale.allCases, [FiscalPattern.month, .fourFourFive])
  func `buckets cover the span without gap, overlap or a bucket too many`(
    scale: PeriodScale,
    pattern: FiscalPattern
  ) throws {
    var fiscal = FiscalCalendar()
    fiscal.startMonth = 2
    fiscal.pattern = pattern
    let buckets = scale.buckets(overlapping: span, fiscal: fiscal)
    let first = try #require(buckets.first)
    let last = try #require(buckets.last)
    #expect(first.contains(span.lowerBound))
    #expect(last.contains(span.upperBound - 1))
    for (one, next) in zip(buckets, buckets.dropFirst()) {
      #expect(one.upperBound == next.lowerBound)
    }
    #expect(scale.buckets(overlapping: span.lowerBound..<span.lowerBound, fiscal: fiscal).isEmpty)
  }

  @Test func `weeks start on Monday and quarters in January`() throws {
    let fiscal = FiscalCalendar()
    let week = try #require(PeriodScale.week.buckets(overlapping: span, fiscal: fiscal).first)
    #expect(week.lowerBound.description == "2027-01-11")
    let quarter = try #require(PeriodScale.quarter.buckets(overlapping: span, fiscal: fiscal).first)
    #expect(quarter.lowerBound.description == "2027-01-01")
    #expect(quarter.upperBound.description == "2027-04-01")
  }
}
