import Planning
import Reporting
import RoadmapModel
import TestSupport
import Testing

@Suite struct FleetReportTests {
  private static var plan: Plan {
    var plan = AnalysisSample.plan
    for index in plan.chips.indices {
      guard let launch = plan.chips[index].date(of: .launch) else { continue }
      plan.chips[index].milestones[.retirement] = ApproximateDate(launch.adding(months: 36))
    }
    return plan
  }

  private static var roadmap: Roadmap {
    var roadmap = AnalysisSample.roadmap
    var workload = Workload()
    workload.id = .init("serve")
    workload.unit = "=query"
    workload.demand = OrderedTable([(CivilDate(dayNumber: 0), FixedPoint(1_000))])
    roadmap.workloads = [workload]
    var family = Family()
    family.id = .init("alpha")
    family.economics.units = 1_001
    family.service.power = FixedPoint(300)
    family.service.work = OrderedTable([(workload.id, FixedPoint(3))])
    roadmap.families = [family]
    return roadmap
  }

  private static func report(
    _ view: FleetView,
    _ options: ReportOptions = ReportOptions()
  ) throws -> FleetReport {
    try FleetReport(of: Fleet(plan, roadmap), plan, by: view, options: options)
  }

  @Test(arguments: FleetView.allCases)
  func `no line is wider than the width`(view: FleetView) throws {
    for charset in Charset.allCases {
      for width in AnalysisCases.widths {
        var options = ReportOptions()
        options.width = width
        options.charset = charset
        let text = try Self.report(view, options).rendered(as: .text)
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width, "\(width): \(line)")
        }
      }
    }
  }

  @Test func `units add up in CSV, and words of users are no formulas`() throws {
    let fleet = Fleet(Self.plan, Self.roadmap)
    try #require(!fleet.generations.isEmpty)
    let rows = try Self.report(.generation).rendered(as: .csv).split(separator: "\n").dropFirst()
    let installed = rows.compactMap { Int64($0.split(separator: ",")[4]) }.reduce(0, +)
    #expect(installed == fleet.totals.reduce(0) { $0 + $1.installed })
    #expect(try Self.report(.work).rendered(as: .csv).contains(",'=query,"))
    let years = try Self.report(.year).rendered(as: .csv).split(separator: "\n").count
    #expect(years == fleet.years.count + 1)
  }

  @Test func `what is not known is said and left empty`() throws {
    let text = try Self.report(.year).rendered(as: .plain)
    #expect(text.contains("carbon is not known in full"))
    let row = try #require(Self.report(.year).rendered(as: .csv).split(separator: "\n").last)
    #expect(row.hasSuffix(",,,,USD") || row.contains(",,"))
  }
}
