import Planning
import RoadmapModel
import TestSupport
import Testing

@Suite struct ComparisonTests {
  private let base = LabelledPlan(
    label: "base",
    plan: AnalysisSample.plan,
    roadmap: AnalysisSample.roadmap
  )

  private var late: LabelledPlan {
    var other = base
    other.label = "late"
    let launch = ApproximateDate(AnalysisSample.day("2028-07-01"))
    other.plan.chips[1].milestones[.launch] = launch
    other.plan.chips[1].slips[0].days = 91
    other.plan.chips[2].nodes = OrderedTable([(Slug("compute"), Slug("n3p"))])
    other.plan.solution.weightedTardiness = 91
    return other
  }

  private var less: LabelledPlan {
    var other = base
    other.label = "less"
    other.plan.chips.removeLast()
    other.plan.chips.append(
      AnalysisSample.chip(
        "beta-1",
        "Beta 1",
        .projected,
        launch: "2028-12-31",
        tapeout: "2028-01-01"
      )
    )
    return other
  }

  private func row(_ comparison: Comparison, _ metric: String, _ selector: String = "") throws
    -> MetricRow
  {
    try #require(comparison.rows.first { $0.metric == metric && $0.selector == selector })
  }

  @Test func `a plan compared with itself differs in nothing`() {
    let comparison = Comparison([base, base])
    #expect(comparison.inclusion.isEmpty)
    #expect(!comparison.rows.isEmpty)
    for row in comparison.rows {
      #expect(!row.isChanged)
      #expect(row.cells[1].delta == 0 || row.cells[1].value == nil)
      #expect(row.cells[1].mark != .better && row.cells[1].mark != .worse)
    }
  }

  @Test func `inclusion tells what is gone, new and changed`() {
    let inclusion = Comparison([base, late, less]).inclusion
    #expect(inclusion.map(\.label) == ["late", "late", "less", "less"])
    #expect(inclusion.map(\.chip) == ["alpha-2", "alpha-3", "alpha-3", "beta-1"])
    #expect(inclusion.map(\.kind) == [.changed, .changed, .removed, .added])
    #expect(inclusion[0].changes.map(\.what) == ["launch"])
    #expect(inclusion[0].changes[0].days == 30)
    #expect(inclusion[1].changes.map(\.what) == ["node.compute"])
    #expect(inclusion[1].changes.map(\.other) == ["n3p"])
  }

  @Test func `marks tell better from worse, whatever the sign`() throws {
    let comparison = Comparison([base, late, less])
    let launch = try row(comparison, "launch", "alpha-2")
    #expect(launch.cells.map(\.delta) == [nil, 30, 0])
    #expect(launch.cells.map(\.mark) == [nil, .worse, .neutral])
    let effort = try row(comparison, "effort.team", "rtl-us")
    #expect(effort.cells[2].mark == .better)
    #expect((effort.cells[2].delta ?? 0) < 0)
    let launches = try row(comparison, "launches")
    #expect(launches.cells.map(\.value?.amount) == [1, 1, 2])
    #expect(launches.cells[2].mark == .neutral)
  }

  @Test func `a chip that a plan lacks has no value and no difference there`() throws {
    let comparison = Comparison([base, less])
    let gone = try row(comparison, "launch", "alpha-3")
    #expect(gone.cells[1].value == nil && gone.cells[1].delta == nil)
    #expect(gone.isChanged)
    let new = try row(comparison, "launch", "beta-1")
    #expect(new.cells[0].value == nil)
    #expect(new.cells[1].delta == nil)
    #expect(!comparison.rows.contains { $0.selector == "alpha-1" })
  }

  @Test func `shares are to the nearest tenth of a percent of the base's size`() throws {
    let row = try row(Comparison([base, late]), "slip.cadence", "alpha-2")
    #expect(row.cells.map(\.value?.amount) == [61, 91])
    #expect(row.cells[1].deltaPerMille == 492)
    let launch = try self.row(Comparison([base, late]), "launch", "alpha-2")
    #expect(launch.cells[1].deltaPerMille == nil)
  }

  @Test func `efforts by team and by discipline add up to the total`() throws {
    let comparison = Comparison([base])
    let sum = { (metric: String) in
      comparison.rows.filter { $0.metric == metric }
        .reduce(0) { $0 + ($1.cells[0].value?.amount ?? 0) }
    }
    let total = try row(comparison, "effort").cells[0].value?.amount
    #expect(total == sum("effort.team"))
    #expect(total == sum("effort.discipline"))
  }

  @Test func `totals of compute and spend are the sums of their parts`() throws {
    let comparison = Comparison([base])
    for metric in ["compute.core_hours", "compute.board_hours", "cost.cloud"] {
      let parts = comparison.rows.filter { $0.metric == metric && !$0.selector.isEmpty }
      #expect(!parts.isEmpty)
      let sum = parts.reduce(0) { $0 + ($1.cells[0].value?.amount ?? 0) }
      #expect(try row(comparison, metric).cells[0].value?.amount == sum)
    }
  }

  @Test func `a peak comes with its month`() throws {
    let peak = try row(Comparison([base]), "load.peak", "dv-il")
    #expect(peak.cells[0].value == MetricValue(140, note: "2027-05"))
    #expect(try row(Comparison([base]), "load.over").cells[0].value?.amount == 4)
  }

  @Test func `amounts of two currencies are not compared`() throws {
    var euro = base
    euro.label = "euro"
    euro.roadmap.currency = Currency(code: "EUR")
    let cost = try row(Comparison([base, euro]), "cost.cloud")
    #expect(cost.unit == .money(.usDollar))
    #expect(cost.cells[1].value == nil)
  }

  @Test func `every metric has a name of its own and says how it reads`() {
    let names = Metric.all.map(\.name)
    #expect(Set(names).count == names.count)
    for metric in Metric.all {
      #expect(metric.summary.hasSuffix("."))
      #expect(metric.hasTotal || !metric.selects.isEmpty)
    }
  }
}
