import Planning
import Reporting
import RoadmapModel
import TestSupport
import Testing

@Suite struct ProductivityReportTests {
  private static func row(_ id: String, recorded: Bool = false) -> ProductivityRow {
    var size = ChipComplexity()
    size.new = 60
    size.modified = 30
    size.unchanged = 10
    size.effective = 75
    var effort = ChipEffort()
    effort.days = 22_000
    effort.designDays = 8_000
    effort.verificationDays = 9_000
    var row = ProductivityRow(
      id: id,
      family: "alpha",
      generation: 1,
      isRecorded: recorded,
      launch: CivilDate(dayNumber: 22_000),
      complexity: size,
      effort: effort,
      cost: 2_500_000_000
    )
    row.timeToMarket = 730
    row.norm = 500_000
    return row
  }

  @Test func `the numbers of a chip are its gates over its people and money`() {
    let row = Self.row("alpha-1")
    #expect(row.gatesPerYear == 1_000_000)
    #expect(row.effectiveGatesPerYear == 750_000)
    #expect(row.gatesPerUnit == 4)
    #expect(row.normRatio == 2)
    #expect(row.historyRatio == nil)
    #expect(row.effort.verificationRatio == 1.125)
  }

  private static func report(
    _ options: ReportOptions = ReportOptions()
  ) throws -> ProductivityReport {
    let (plan, roadmap) = (AnalysisSample.plan, AnalysisSample.roadmap)
    let saving = Savings(
      by: .bursts,
      of: (plan, roadmap),
      against: (plan, roadmap),
      isRebound: true
    )
    return try ProductivityReport(
      of: Productivity(plan, roadmap, Ledger(plan, roadmap)),
      plan,
      in: roadmap.currency,
      savings: [saving],
      slips: [SlipStatistics(plan, against: plan, named: "=first")],
      options: options
    )
  }

  @Test func `the same plan saves nothing, and says which plans were compared`() throws {
    let text = try Self.report().rendered(as: .plain)
    #expect(text.contains("bursts on rented cores save 0.0 weeks a chip and 0.00 USD"))
    #expect(text.contains("both plans let compute bind, which the one reported does not"))
    #expect(text.contains("no norm is stated"))
    #expect(text.contains("behind 0"))
  }

  @Test func `no line is wider than the width`() throws {
    for charset in Charset.allCases {
      for width in AnalysisCases.widths {
        var options = ReportOptions()
        options.width = width
        options.charset = charset
        let text = try Self.report(options).rendered(as: .text)
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width, "\(width): \(line)")
        }
      }
    }
  }

  @Test func `every format tells of every chip`() throws {
    let ids = AnalysisSample.plan.chips.filter { $0.status != .released }.map(\.id.text)
    let roadmap = AnalysisSample.roadmap
    let known = Productivity(AnalysisSample.plan, roadmap, Ledger()).chips.map(\.id)
    #expect(Set(known).isSubset(of: Set(ids)))
    for format in OutputFormat.allCases {
      let text = try Self.report().rendered(as: format)
      for id in known { #expect(text.contains(id), "\(format)") }
    }
  }
}
