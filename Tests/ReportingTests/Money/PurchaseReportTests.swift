import Planning
import Reporting
import RoadmapModel
import TestSupport
import Testing

@Suite struct PurchaseReportTests {
  private static var roadmap: Roadmap {
    var roadmap = AnalysisSample.roadmap
    for index in roadmap.tokenPools.indices {
      roadmap.tokenPools[index].cost = MoneyPerYear(AnalysisSample.dollars(1_000))
    }
    var pool = TokenPool()
    pool.id = .init("=seats")
    pool.count = OrderedTable([(CivilDate(dayNumber: 0), 10)])
    pool.cost = MoneyPerYear(AnalysisSample.dollars(1_234))
    roadmap.tokenPools.append(pool)
    return roadmap
  }

  private static func report(
    _ view: PurchaseView = .item,
    until: CivilDate? = nil,
    options: ReportOptions = ReportOptions()
  ) throws -> PurchaseReport {
    var selection = PurchaseSelection()
    selection.until = until
    return try PurchaseReport(
      of: PurchaseList(AnalysisSample.plan, roadmap),
      AnalysisSample.plan,
      roadmap.fiscal,
      showing: selection,
      by: view,
      options: options
    )
  }

  @Test(arguments: PurchaseView.allCases)
  func `every view holds the same money`(view: PurchaseView) throws {
    let list = PurchaseList(AnalysisSample.plan, Self.roadmap)
    let wanted = list.purchases.filter { $0.status != .bought }.reduce(0) { $0 + ($1.amount ?? 0) }
    #expect(wanted > 0)
    let csv = try Self.report(view).rendered(as: .csv).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let column = try #require(csv[0].firstIndex(of: "amount"))
    let cents = csv.dropFirst().compactMap { Int64($0[column].filter { $0 != "." }) }
    #expect(cents.reduce(0, +) == wanted)
    let total = MetricUnit.money(.usDollar).text(wanted)
    let plain = try Self.report(view).rendered(as: .plain).filter { $0 != "," }
    #expect(plain.contains(total))
  }

  @Test(arguments: PurchaseView.allCases)
  func `no line is wider than the width, and no cell is a formula`(view: PurchaseView) throws {
    for charset in Charset.allCases {
      for width in AnalysisCases.widths {
        var options = ReportOptions()
        options.width = width
        options.charset = charset
        let text = try Self.report(view, options: options).rendered(as: .text)
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width, "\(width): \(line)")
        }
      }
    }
    if view == .item {
      #expect(try Self.report().rendered(as: .csv).contains(",'=seats,"))
    }
  }

  @Test func `what comes after the last shown day is counted`() throws {
    let status = AnalysisSample.plan.statusDate
    let all = try Self.report().rendered(as: .plain)
    let some = try Self.report(until: status.adding(months: 2)).rendered(as: .plain)
    #expect(!all.contains("more after that"))
    #expect(some.contains("more after that") && some.contains("--all"))
  }
}
