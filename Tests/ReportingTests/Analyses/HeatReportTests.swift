import Planning
import Reporting
import RoadmapModel
import TestSupport
import Testing

@Suite struct HeatReportTests {
  private func heat(
    _ roadmap: Roadmap = AnalysisSample.roadmap,
    _ change: (inout HeatOptions) -> Void = { _ in }
  ) throws -> HeatReport {
    var options = HeatOptions()
    change(&options)
    return try HeatReport(of: AnalysisSample.plan, roadmap, options: options)
  }

  @Test func `the strip is two rows a resource, blocks above digits`() throws {
    let text = try heat { $0.classes = [.team, .farm] }.rendered(as: .text)
    #expect(
      text == """
                              2027        │2028
        resource    capacity  JFMAMJJASONDJFMAMJJASOND  peak when     months over  overflow
        RTL Austin  10 FTE    ▅▅▆▆▆▆      ▅▅             80% 2027-04            ·
                              566888······66··········
        DV Haifa    5 FTE        ▆████▂                 140% 2027-05           ▲4    1.6 mo
                              ···7!!!!1···············
        farm        1k cores     █████▂                 170% 2027-07           ▲5    2.8 mo
                              ···!!!!!2···············
        upper row: load, full cell = 100% · digits: load in tens of percent · ! over capacity · · idle
        scenario base · as of 2027-01-01 · 1 cell = 1 month

        """
    )
  }

  @Test(arguments: Charset.allCases)
  func `no line is wider than the width, whatever the names`(charset: Charset) throws {
    for width in AnalysisCases.widths {
      let report = try heat(AnalysisCases.awkwardRoadmap) {
        $0.report.width = width
        $0.report.charset = charset
      }
      for line in report.rendered(as: .text).split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "\(width): \(line)")
      }
    }
  }

  @Test func `a scale without room is refused with the least width that works`() throws {
    let narrow = { (width: Int) in
      try heat {
        $0.report.width = width
        $0.scale = .week
      }
    }
    let error = #expect(throws: ReportError.self) { try narrow(80) }
    guard case .tooNarrow(let least?) = error?.code else {
      Issue.record("no least width in \(String(describing: error))")
      return
    }
    #expect(throws: ReportError.self) { try narrow(least - 1) }
    #expect(throws: Never.self) { try narrow(least) }
  }

  @Test func `ASCII has the same cells in the same places`() throws {
    for width in [60, 100, 200] {
      let both = try Charset.allCases.map { charset in
        try heat(AnalysisCases.awkwardRoadmap) {
          $0.report.charset = charset
          $0.report.width = width
          $0.hasLegend = false
        }
        .rendered(as: .text).split(separator: "\n").map(String.init)
      }
      // Digits stand in every second line of Unicode and in every line of ASCII.
      let digits = stride(from: 3, to: both[0].count - 1, by: 2).map { both[0][$0] }
      #expect(digits.count == both[1].count - 3)
      for (unicode, ascii) in zip(digits, both[1].dropFirst(2)) {
        let strip = unicode.drop { $0 == " " }.map { $0 == "·" ? "." : $0 }
        let start = unicode.count - strip.count
        #expect(Array(ascii.dropFirst(start).prefix(strip.count)) == strip)
      }
    }
  }

  @Test func `colour says nothing that is not said`() throws {
    let plain = try heat().rendered(as: .text)
    let coloured = try heat { $0.report.colour = true }.rendered(as: .text)
    #expect(coloured != plain)
    #expect(ANSI.stripped(coloured) == plain)
    for format in OutputFormat.allCases where !format.allowsColour {
      let text = try heat { $0.report.colour = true }.rendered(as: format)
      #expect(!text.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test func `data hold every cell of the strip`() throws {
    let report = try heat { $0.scale = .fiscalQuarter }
    let csv = report.rendered(as: .csv).split(separator: "\n")
    #expect(csv[0].hasPrefix("row,bucket_start,bucket_end,class,load_pct,"))
    #expect(csv.count == 1 + report.table.rows.count * report.table.buckets.count)
    #expect(csv.contains("dv-il,2027-04-01,2027-07-01,team,123,3640,2950,tenths_of_engineer_days"))
    let json = report.rendered(as: .json).split(separator: "\n")
    #expect(json.count { $0.contains("\"bucket_start\"") } == csv.count - 1)
    #expect(
      json.contains { $0.contains("\"load_pct\": 123, \"demand\": 3640, \"capacity\": 2950") }
    )
  }

  @Test func `the finest scale that fits is taken`() throws {
    #expect(try heat { $0.report.width = 100 }.table.scale == .month)
    #expect(try heat { $0.report.width = 59 }.table.scale == .quarter)
    let long = AnalysisSample.day("2045-12-31")
    #expect(
      try heat {
        $0.report.width = 40
        $0.to = long
      }
      .table.scale == .year
    )
  }

  @Test func `rows are chosen by id and unknown ones refused with the nearest`() throws {
    #expect(try heat { $0.rows = ["dv-il"] }.table.rows.map(\.id) == ["dv-il"])
    let error = #expect(throws: ReportError.self) { try heat { $0.rows = ["dv-ill"] } }
    #expect(error?.remedy == "you meant dv-il")
    let backwards = #expect(throws: ReportError.self) {
      try heat { $0.to = AnalysisSample.day("2020-01-01") }
    }
    #expect(backwards?.code == .badOption("to"))
  }

  @Test func `sentences name peaks and what is over capacity`() throws {
    let text = try heat { $0.classes = [.team] }.rendered(as: .plain)
    #expect(
      text == """
        RTL Austin, 10 FTE: peak load 80% in 2027-04, never over capacity.
        DV Haifa, 5 FTE: peak load 140% in 2027-05, over capacity in 4 months: 2027-05, 2027-06, \
        2027-07, 2027-08.

        """
    )
  }

  @Test func `Markdown is a fence and a table with escaped names`() throws {
    let text = try heat(AnalysisCases.awkwardRoadmap).rendered(as: .markdown)
    #expect(text.hasPrefix("```text\n"))
    #expect(text.contains("| =1+1\\|\\*bold\\* | team |"))
    for line in text.split(separator: "\n") { #expect(line.last != " ") }
  }
}
