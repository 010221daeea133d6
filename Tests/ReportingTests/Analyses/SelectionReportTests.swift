import Reporting
import RoadmapModel
import TestSupport
import Testing

@testable import Planning

@Suite struct SelectionReportTests {
  /// Two candidates, one of which breaks two limits; its name looks like a formula.
  private static func selection() throws -> Selection {
    var forced = ChipDecision()
    forced.id = ChipDecision.ID("beta-1")
    forced.force = .in
    forced.reason = "a customer waits"
    let request = SelectionRequest(
      candidates: [Chip.ID("alpha-2"), Chip.ID("alpha-3")],
      limits: [try GateExpression("nre <= 70M USD")],
      frontierPoints: 4
    )
    return Selection(
      request: request,
      unit: .money(.usDollar),
      spendUnit: .money(.usDollar),
      verdicts: [
        Selection.Verdict(
          chip: Chip.ID("alpha-2"),
          name: "Alpha 2",
          isIn: true,
          start: AnalysisSample.day("2026-12-01"),
          launch: AnalysisSample.day("2028-06-01"),
          spend: 12_345_678_90,
          gain: 98_765_432_10,
          reason: "",
          remedy: ""
        ),
        Selection.Verdict(
          chip: Chip.ID("alpha-3"),
          name: "=HYPERLINK(1)",
          isIn: false,
          start: AnalysisSample.day("2027-12-01"),
          launch: AnalysisSample.day("2029-06-01"),
          spend: 23_456_789_01,
          gain: -1_000_00,
          reason: "breaks nre <= 70M USD: nre would be 80000000.00 USD",
          remedy: "let nre be 80000000.00 USD"
        ),
      ],
      forced: [forced],
      value: 200_000_000_00,
      spend: 60_000_000_01,
      bound: 203_000_000_00,
      isProven: false,
      evaluations: 4,
      pruned: 3,
      frontier: [
        Selection.FrontierPoint(spend: 10_000_000_00, value: 5_000_000_00, chips: []),
        Selection.FrontierPoint(
          spend: 60_000_000_01,
          value: 200_000_000_00,
          chips: [Chip.ID("alpha-2")]
        ),
      ],
      isFrontierComplete: true,
      plan: nil,
      roadmap: AnalysisSample.roadmap
    )
  }

  private static func rendered(
    _ format: OutputFormat,
    _ selection: Selection? = nil,
    width: Int = 100,
    charset: Charset = .unicode
  ) throws -> String {
    var options = ReportOptions()
    options.width = width
    options.charset = charset
    return try SelectionReport(
      selection ?? self.selection(),
      statusDate: "2026-11-23",
      scenario: "base",
      options: options
    ).rendered(as: format)
  }

  @Test func `what is in, what is out and why, how sure it is and what was forced`() throws {
    let lines = try Self.rendered(.text).split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(3) == [
        "1 of 2 candidates, npv 200,000,000.00 USD, NRE 60,000,000.01 USD",
        "not proven: at most 3,000,000.00 USD more (1.5%)",
        "4 sets planned, 3 parts of the search cut off by the bound",
      ]
    )
    #expect(lines.contains("limit: nre <= 70M USD"))
    #expect(lines.contains("forced in: beta-1: a customer waits"))
    #expect(
      lines.contains {
        $0.hasPrefix("Alpha 2") && $0.contains("  in   2026-12-01  2028-06-01")
          && $0.hasSuffix("12,345,678.90  +98,765,432.10")
      }
    )
    #expect(lines.contains { $0.hasSuffix("23,456,789.01       -1,000.00") })
    #expect(lines.contains("frontier of all sets: npv against NRE"))
    #expect(lines.last == "B  60,000,000.01  200,000,000.00      1  alpha-2")
  }

  @Test(arguments: Charset.allCases)
  func `no line is wider than the width`(charset: Charset) throws {
    for width in AnalysisCases.widths {
      for line in try Self.rendered(.text, width: width, charset: charset).split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "\(width): \(line)")
      }
    }
  }

  @Test func `every form holds the same amounts to the cent`() throws {
    let amounts = ["12345678.90", "98765432.10", "23456789.01", "-1000.00"]
    let whole = ["200000000.00", "60000000.01", "3000000.00"]
    for format in [OutputFormat.text, .plain, .markdown, .csv, .json] {
      let text = try Self.rendered(format).filter { $0 != "," }
      // Sentences tell of gains alone, rows of candidates alone.
      let wanted =
        switch format {
        case .plain: [amounts[1], amounts[3]] + whole
        case .csv: amounts
        default: amounts + whole
        }
      for amount in wanted { #expect(text.contains(amount), "\(amount) in \(format)") }
    }
  }

  @Test func `rows are complete and no name runs as a formula`() throws {
    let csv = try Self.rendered(.csv).split(separator: "\n")
    #expect(
      csv == [
        "chip,name,in,start,launch,nre,nre_unit,gain,gain_unit,reason,remedy",
        "alpha-2,Alpha 2,true,2026-12-01,2028-06-01,12345678.90,USD,98765432.10,USD,,",
        "alpha-3,'=HYPERLINK(1),false,2027-12-01,2029-06-01,23456789.01,USD,-1000.00,USD,"
          + "breaks nre <= 70M USD: nre would be 80000000.00 USD,let nre be 80000000.00 USD",
      ]
    )
  }

  @Test func `a search without a set that keeps the limits says so`() throws {
    var none = try Self.selection()
    none.value = nil
    none.bound = nil
    none.isProven = true
    for format in [OutputFormat.text, .plain, .markdown] {
      let text = try Self.rendered(format, none)
      #expect(text.contains("no set that was planned keeps all limits"))
      #expect(text.contains("proven: no set keeps them under this policy"))
    }
    let json = try Self.rendered(.json, none)
    #expect(json.contains("\"value\": null") && json.contains("\"gap\": null"))
    #expect(throws: ReportError.self) { try Self.rendered(.text, width: 39) }
  }
}
