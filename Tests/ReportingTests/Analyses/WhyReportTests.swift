import Planning
import Reporting
import RoadmapModel
import TestSupport
import Testing

@Suite struct WhyReportTests {
  private let plan = AnalysisSample.plan

  private func report(
    _ item: String = "alpha-2",
    _ change: (inout ReportOptions) -> Void = { _ in }
  ) throws -> WhyReport {
    var options = ReportOptions()
    change(&options)
    return try WhyReport(
      Reasons(for: item, in: plan, AnalysisSample.roadmap),
      in: plan,
      earlier: [
        (1, AnalysisSample.day("2028-05-15")), (3, AnalysisSample.day("2028-06-01")),
      ],
      options: options
    )
  }

  @Test func `the chain is told step by step with what bound each`() throws {
    let text = try report().rendered(as: .text)
    #expect(text.hasPrefix("Alpha 2 launch 2028-06-01, critical\n"))
    for words in [
      "launch against target: +61d = +61d engineers of rtl-us are busy or few",
      "after RTL (SS + 5 weeks)",
      "after tapeout (FS + 269 days)", "starting 1 month earlier: launch 2028-05-15, -17d",
      "starting 3 months earlier: buys nothing: launch stays 2028-06-01",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `readers get the last day of a step and data the day after`() throws {
    #expect(try report().rendered(as: .text).contains("2027-04-12  2027-09-05"))
    #expect(try report().rendered(as: .plain).contains("2027-04-12 to 2027-09-05: "))
    #expect(try report().rendered(as: .csv).contains("2027-04-12,2027-09-06"))
  }

  @Test(arguments: Charset.allCases)
  func `no line is wider than the width`(charset: Charset) throws {
    for width in AnalysisCases.widths {
      let text = try report {
        $0.width = width
        $0.charset = charset
      }
      .rendered(as: .text)
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "\(width): \(line)")
      }
    }
  }

  @Test func `people have a column where all fit and else a line of their own`() throws {
    let narrow = try report { $0.width = 90 }.rendered(as: .text)
    #expect(!narrow.contains("  people\n"))
    #expect(narrow.contains("\n    rtl-us "))
    #expect(narrow.contains("\nactivity "))
    #expect(try report { $0.width = 200 }.rendered(as: .text).contains("  people\n"))
  }

  @Test func `data hold every step and the earlier starts`() throws {
    let csv = try report().rendered(as: .csv).split(separator: "\n")
    #expect(csv.count == 5)
    #expect(
      csv[2]
        == "alpha-2,2,alpha-2,verify,Verification,planned,2027-04-12,2027-09-06,0,0,predecessor,"
        + "rtl,SS + 5 weeks,,0,"
    )
    let json = try report().rendered(as: .json)
    #expect(json.contains("{\"months\": 1, \"launch\": \"2028-05-15\", \"gain_days\": 17}"))
    #expect(json.split(separator: "\n").count { $0.contains("\"step\": ") } == 4)
  }

  @Test func `history has no chain and says so`() throws {
    let text = try report("alpha-1").rendered(as: .text)
    #expect(text.hasPrefix("Alpha 1 launch 2025-06-01, passed\n"))
    #expect(text.contains("history: no work leads to it"))
    #expect(try report("alpha-1").rendered(as: .csv).split(separator: "\n").count == 1)
  }
}
