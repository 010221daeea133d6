import Planning
import Reporting
import RoadmapModel
import TestSupport
import Testing

@Suite struct ComparisonReportTests {
  private let comparison = AnalysisCases.comparison

  private func rendered(
    _ format: OutputFormat,
    _ comparison: Comparison? = nil,
    _ change: (inout ComparisonOptions) -> Void = { _ in }
  ) throws -> String {
    var options = ComparisonOptions()
    change(&options)
    return try ComparisonReport(comparison ?? self.comparison, options: options).rendered(
      as: format
    )
  }

  @Test func `inclusion stands first, then what was measured with its marks`() throws {
    let lines = try rendered(.text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(8).map(String.init) == [
        "late-a16 against base: 1 chip changed",
        "  ~ Alpha 2 launch 2028-06-01 → 2028-07-01 (+30d)",
        "less against base: 1 chip in the base only",
        "  - Alpha 3 in the base only",
        "",
        "metric                                             base │          late-a16          Δ",
        "────────────────────────────────────────────────────────┼───────────────────────────────",
        "launches to the horizon                               1 │                 1            ·",
      ]
    )
    #expect(
      lines.contains(
        "cloud spend (USD)                             61,800.35 │         67,980.38  +6,180.03 -"
      )
    )
    #expect(lines.contains { $0.hasPrefix("effort (engineer-days)") && $0.hasSuffix("-252.0 +") })
    #expect(lines.contains { $0.contains("47 more rows with --all") })
  }

  @Test(arguments: Charset.allCases)
  func `no line is wider than the width and no number is cut`(charset: Charset) throws {
    for width in AnalysisCases.widths {
      let text = try rendered(.text) {
        $0.report.width = width
        $0.report.charset = charset
        $0.showsAll = true
      }
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "\(width): \(line)")
      }
      for number in ["67,980.38", "2028-07-01", "+6,180.03", "1,612.0", "-252.0", "140% 2027-05"] {
        #expect(text.contains(number), "\(number) at \(width)")
      }
    }
  }

  @Test func `a block of its own leaves out what is alike in its plans`() throws {
    let launches = { (text: String) in
      text.split(separator: "\n").count { $0.hasPrefix("Alpha 2 launch") }
    }
    #expect(try launches(rendered(.text) { $0.report.width = 72 }) == 1)
    let all = try rendered(.text) {
      $0.report.width = 72
      $0.showsAll = true
    }
    #expect(launches(all) == 2)
  }

  @Test func `long names of plans are shortened in the table only`() throws {
    var long = comparison
    long.labels[1] = "a-scenario-with-a-name-that-is-much-too-long-for-a-column"
    for width in AnalysisCases.widths {
      let text = try rendered(.text, long) { $0.report.width = width }
      for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width) }
    }
  }

  @Test func `data are complete and long, one line a value`() throws {
    let csv = try rendered(.csv).split(separator: "\n")
    #expect(csv[0] == "scenario,metric,selector,unit,value,baseline,delta,delta_pct,p_better")
    #expect(csv.count == 1 + comparison.rows.count * 3)
    #expect(csv.contains("late-a16,launch,alpha-2,date,2028-07-01,2028-06-01,30,,"))
    #expect(csv.contains("late-a16,cost.cloud,,USD,67980.38,61800.35,6180.03,10.0,"))
    #expect(csv.contains("less,launch,alpha-3,date,,2029-06-01,,,"))
    #expect(csv.contains("less,effort.team,rtl-us,engineer_days,919.0,1171.0,-252.0,-21.5,"))
    let json = try rendered(.json).split(separator: "\n")
    #expect(json.count { $0.contains("\"metric\": ") } == csv.count - 1)
    #expect(
      json.contains {
        $0.contains(
          "\"scenario\": \"late-a16\", \"metric\": \"cost.cloud\", \"selector\": \"\", \"unit\": "
            + "\"USD\", \"value\": \"67980.38\", \"baseline\": \"61800.35\", \"delta\": \"6180.03\", "
            + "\"delta_pct\": \"10.0\", \"better\": \"worse\""
        )
      }
    )
  }

  @Test func `every difference is the same in all formats`() throws {
    let changed = comparison.rows.filter(\.isChanged)
    #expect(changed.count == 27)
    let forReaders = try [OutputFormat.text, .markdown, .plain].map { format in
      try rendered(format) { $0.showsAll = true }
    }
    let forPrograms = try [OutputFormat.csv, .json].map { try rendered($0) }
    for row in changed {
      for cell in row.cells.dropFirst() {
        guard let value = cell.value, let delta = cell.delta, delta != 0 else { continue }
        let exact = row.unit.text(value.amount)
        for text in forPrograms {
          #expect(text.contains(exact))
          #expect(text.contains(row.unit.deltaText(delta)))
        }
        for text in forReaders {
          let bare = String(text.filter { $0 != "," })
          #expect(bare.contains(exact))
          #expect(bare.contains((delta > 0 ? "+" : "") + row.unit.deltaText(delta)))
        }
      }
    }
  }

  @Test func `gates stand in JSON`() throws {
    let verdicts = try GateExpression("launch[alpha-2] > +20d").verdicts(on: comparison)
    let text = try ComparisonReport(comparison, verdicts: verdicts).rendered(as: .json)
    #expect(
      text.contains(
        "{\"expression\": \"launch[alpha-2] > +20d\", \"scenario\": \"late-a16\", \"metric\": "
          + "\"launch\", \"selector\": \"alpha-2\", \"outcome\": \"fired\", \"fails\": true"
      )
    )
  }

  @Test func `colour says nothing that is not said and width is checked`() throws {
    let coloured = try rendered(.text) { $0.report.colour = true }
    #expect(try ANSI.stripped(coloured) == rendered(.text))
    #expect(throws: ReportError.self) { try rendered(.text) { $0.report.width = 39 } }
  }

  @Test func `many differing chips are summed up unless all are asked for`() throws {
    var many = comparison
    let one = many.inclusion[0]
    many.inclusion = (0..<40).map { index in
      var chip = one
      chip.name = "Chip \(index)"
      return chip
    }
    let short = try rendered(.text, many)
    #expect(short.contains("late-a16 against base: 40 chips changed"))
    #expect(short.contains("and 28 more; --all shows them"))
    let all = try rendered(.text, many) { $0.showsAll = true }
    #expect(all.contains("Chip 39"))
  }

  @Test func `amounts of eight digits are shown in millions, and to the cent elsewhere`() throws {
    var large = comparison
    let row = try #require(large.rows.firstIndex { $0.metric == "cost" && $0.selector.isEmpty })
    large.rows[row].cells[0].value = MetricValue(123_456_789_012)
    large.rows[row].cells[1].value = MetricValue(123_400_000_000)
    large.rows[row].cells[1].delta = -56_789_012
    let text = try rendered(.text, large)
    #expect(text.contains("cost (M USD)"))
    #expect(text.contains("1,234.6"))
    #expect(text.contains("-0.6 +") || text.contains("-0.6 -"))
    for format in [OutputFormat.markdown, .plain] {
      #expect(try rendered(format, large).contains("1,234,567,890.12"))
    }
    #expect(try rendered(.csv, large).contains("1234567890.12"))
  }

  @Test func `a metric that is asked for stands alone, with all its values`() throws {
    let text = try rendered(.csv) { $0.metrics = ["cost.cloud"] }
    let lines = text.split(separator: "\n")
    #expect(lines.count == 1 + 3 * comparison.rows.count { $0.metric == "cost.cloud" })
    #expect(lines.dropFirst().allSatisfy { $0.contains(",cost.cloud,") })
    #expect(try rendered(.text) { $0.metrics = ["cost.cloud"] }.contains("FY27Q2"))
  }
}
