import Planning
import Reporting
import RoadmapModel
import TestSupport
import Testing

@Suite struct ComputeReportTests {
  @Test(arguments: Charset.allCases)
  func `no line is wider than the width`(charset: Charset) throws {
    for width in AnalysisCases.widths {
      var options = ReportOptions()
      options.width = width
      options.charset = charset
      let report = try ComputeReport(
        of: AnalysisSample.plan,
        AnalysisSample.roadmap,
        options: options
      )
      for line in report.rendered(as: .text).split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "\(width): \(line)")
      }
    }
  }

  @Test func `the first quarter that breaks is named in all formats for readers`() throws {
    let report = try ComputeReport(of: AnalysisSample.plan, AnalysisSample.roadmap)
    for format in [OutputFormat.text, .plain, .markdown] {
      #expect(report.rendered(as: format).contains("first quarter that breaks: FY27Q2 (budget)"))
    }
    #expect(report.rendered(as: .json).contains("\"first_break\": \"FY27Q2\""))
    #expect(report.rendered(as: .csv).contains("FY27Q2,2027-04-01,2027-07-01,1632656,960000"))
  }

  @Test func `a year's budget is told with what is spent of it`() throws {
    let demand = ComputeDemand(AnalysisSample.plan, AnalysisSample.roadmap)
    #expect(demand.quarters[1].yearBudget != nil)
    let report = try ComputeReport(of: AnalysisSample.plan, AnalysisSample.roadmap)
    #expect(report.rendered(as: .text).contains("year's budgets, USD: FY27 61.8k of "))
    #expect(report.rendered(as: .plain).contains("year's budgets, USD: FY27 61,800.35 of "))
    #expect(report.rendered(as: .markdown).contains(" (over)\n"))
  }

  @Test func `a plan without compute says so`() throws {
    var plan = AnalysisSample.plan
    plan.chips.removeAll()
    let report = try ComputeReport(of: plan, AnalysisSample.roadmap)
    #expect(report.rendered(as: .text) == "no activity needs compute\n")
    #expect(report.rendered(as: .csv).split(separator: "\n").count == 1)
  }
}
