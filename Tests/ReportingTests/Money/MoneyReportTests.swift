import Planning
import Reporting
import RoadmapModel
import TestSupport
import Testing

@Suite struct MoneyReportTests {
  /// The sample with prices: teams, masks of nothing, units of a family.
  private static var roadmap: Roadmap {
    var roadmap = AnalysisSample.roadmap
    for index in roadmap.teams.indices {
      roadmap.teams[index].cost = MoneyPerYear(AnalysisSample.dollars(250_000))
    }
    roadmap.farms[0].cost = MoneyPerYear(AnalysisSample.dollars(1_000_001))
    var family = Family()
    family.id = .init("alpha")
    family.economics.units = 1_001
    family.economics.saving = AnalysisSample.dollars(9_999)
    family.economics.alternative = "=SUM(A1)"
    roadmap.families = [family]
    return roadmap
  }

  private static var plan: Plan {
    var plan = AnalysisSample.plan
    for index in plan.chips.indices {
      guard let launch = plan.chips[index].date(of: .launch) else { continue }
      plan.chips[index].milestones[.retirement] = ApproximateDate(launch.adding(months: 36))
    }
    return plan
  }

  private static func report(
    by view: CostView,
    options: ReportOptions = ReportOptions()
  ) throws -> CostReport {
    try CostReport(
      of: Ledger(plan, roadmap),
      plan,
      roadmap,
      by: view,
      options: options
    )
  }

  /// Cents of a number as reports write it.
  private func cents(_ text: some StringProtocol) -> Int64? {
    let plain = String(text).filter { $0 != "," && $0 != "." }
    return text.contains(".") ? Int64(plain) : nil
  }

  @Test(arguments: CostView.allCases)
  func `rows of every view add up to their total in Markdown and in CSV`(view: CostView) throws {
    let report = try Self.report(by: view)
    let rows = report.rendered(as: .markdown).split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.contains("---") }.dropFirst()
      .map { $0.split(separator: "|").map { $0.trimming() } }
    let ledger = Ledger(Self.plan, Self.roadmap)
    #expect(rows.count >= 2)
    if view != .chip {
      let end = try #require(rows.firstIndex { ["all cost", "all"].contains($0[0]) })
      // The last column of quarters is a running sum.
      let columns = view == .quarter ? 1..<5 : 1..<4
      for column in columns {
        let sum = rows[..<end].compactMap { cents($0[column]) }.reduce(0, +)
        #expect(sum == cents(rows[end][column]), "\(column)")
      }
    }
    let csv = report.rendered(as: .csv).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false)
    }
    let header = csv[0].map(String.init)
    if let column = header.firstIndex(of: "net") {
      let sum = csv.dropFirst().compactMap { cents($0[column]) }.reduce(0, +)
      let wanted = ledger.lines.filter { !$0.isSunk }.reduce(0) { $0 + $1.cash }
      #expect(sum == wanted)
    }
  }

  @Test(arguments: MoneyScale.allCases)
  func `rows add up in every unit`(scale: MoneyScale) throws {
    for view in [CostView.costClass, .quarter, .family] {
      let report = try CostReport(
        of: Ledger(Self.plan, Self.roadmap),
        Self.plan,
        Self.roadmap,
        by: view,
        in: scale
      )
      let rows = report.rendered(as: .markdown).split(separator: "\n")
        .filter { $0.hasPrefix("| ") && !$0.contains("---") }.dropFirst()
        .map { row in row.split(separator: "|").map { $0.filter { !", ".contains($0) } } }
      let number = { (cell: String) in Int64(cell.filter { $0 != "." }) ?? 0 }
      let end = try #require(rows.firstIndex { ["allcost", "all"].contains($0[0]) })
      for column in 1..<4 {
        let sum = rows[..<end].reduce(0) { $0 + number($1[column]) }
        #expect(sum == number(rows[end][column]), "\(view) \(column)")
      }
      if view != .quarter {
        for row in rows { #expect(number(row[1]) + number(row[2]) == number(row[3])) }
      }
    }
    let ledger = Ledger(Self.plan, Self.roadmap)
    let table = try VarianceTable(
      current: .init(ledger, Self.plan),
      prior: .init(ledger, Self.plan),
      budget: nil,
      families: ["alpha"],
      measure: .cost
    )
    let shown = try VarianceReport(table, Self.plan, in: scale).rendered(as: .plain)
    #expect(shown.contains("prices of FY\(ledger.priceYear)"))
    #expect(table.rounded { RoundedColumn.steps($0, of: 100_000) }.total.variance == 0)
  }

  @Test(arguments: CostView.allCases)
  func `no line is wider than the width`(view: CostView) throws {
    for charset in Charset.allCases {
      for width in AnalysisCases.widths {
        var options = ReportOptions()
        options.width = width
        options.charset = charset
        let text = try Self.report(by: view, options: options).rendered(as: .text)
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width, "\(width): \(line)")
        }
      }
    }
  }

  @Test func `the value is told with what is sunk, what lies beyond and all rates`() throws {
    let text = try Self.report(by: .costClass).rendered(as: .plain)
    #expect(text.contains("what released chips earn is not counted"))
    #expect(text.contains("which is in nothing below"))
    #expect(text.contains("of which") && text.contains("after 2028-12-31"))
    var ledger = Ledger(Self.plan, Self.roadmap)
    ledger.value.irr = [Proportion(percent: 10), Proportion(percent: 30)]
    let report = try CostReport(of: ledger, Self.plan, Self.roadmap, by: .costClass)
    #expect(
      report.rendered(as: .plain).contains("2 rates, because cash turns more than once: 10%, 30%")
    )
  }

  @Test func `variance is favourable where less is spent, and rows add up`() throws {
    let current = Ledger(Self.plan, Self.roadmap)
    var dear = Self.roadmap
    dear.teams[0].cost = MoneyPerYear(AnalysisSample.dollars(300_000))
    let prior = Ledger(Self.plan, dear)
    let table = try VarianceTable(
      current: .init(current, Self.plan),
      prior: .init(prior, Self.plan),
      budget: nil,
      families: ["alpha"],
      measure: .nre
    )
    #expect(table.rows.reduce(0) { $0 + $1.current } == table.total.current)
    #expect(table.programmes.reduce(0) { $0 + $1.current } == table.total.current)
    #expect(table.rows.reduce(0) { $0 + ($1.variance ?? 0) } == table.total.variance)
    #expect((table.total.variance ?? 0) > 0)
    #expect(table.programmes.map(\.programme) == ["alpha", nil])
    let report = try VarianceReport(table, Self.plan)
    #expect(report.rendered(as: .plain).contains("positive is favourable"))
    #expect(report.rendered(as: .csv).hasPrefix("programme,quarter,current,prior,budget,variance,"))
    let net = try VarianceTable(
      current: .init(current, Self.plan),
      prior: nil,
      budget: .init(prior, Self.plan),
      families: ["alpha"],
      measure: .net
    )
    #expect((net.total.variance ?? 0) > 0)
    var foreign = current
    foreign.currency = Currency(code: "EUR")
    #expect(throws: LedgerMismatch.self) {
      try VarianceTable(
        current: .init(current, Self.plan),
        prior: .init(foreign, Self.plan),
        budget: nil,
        families: [],
        measure: .cost
      )
    }
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  fileprivate func trimming() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
