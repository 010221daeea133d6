import Planning
import RoadmapModel
import TestSupport
import Testing

@Suite struct ReasonsTests {
  private let plan = AnalysisSample.plan

  /// A template that ties RTL to the architecture, which a team-driven start doesn't record.
  private var roadmap: Roadmap {
    var roadmap = AnalysisSample.roadmap
    var template = ProjectTemplate()
    template.id = .init("cpu")
    var arch = TemplateActivity()
    arch.id = .init("arch")
    var rtl = TemplateActivity()
    rtl.id = .init("rtl")
    rtl.after = [Link(Slug("arch"))]
    template.activities = [arch, rtl]
    roadmap.templates = [template]
    return roadmap
  }

  private var templated: Plan {
    var plan = plan
    plan.chips[1].template = Slug("cpu")
    return plan
  }

  @Test func `the chain leads from the first activity to the launch`() throws {
    let reasons = try Reasons(for: "alpha-2", in: templated, roadmap)
    #expect(reasons.steps.map(\.activity) == ["arch", "rtl", "verify", "tapeout", "launch"])
    #expect(reasons.date == ApproximateDate(AnalysisSample.day("2028-06-01")))
    #expect(reasons.title == "Alpha 2 launch")
    #expect(!reasons.isPassed)
    for (one, next) in zip(reasons.steps, reasons.steps.dropFirst()) {
      #expect(one.start <= next.start)
    }
  }

  @Test func `a wait for a team is the days after the predecessor, with who held the team`() throws
  {
    let steps = try Reasons(for: "alpha-2/rtl", in: templated, roadmap).steps
    #expect(steps.map(\.activity) == ["arch", "rtl"])
    #expect(steps[1].driver == .team)
    #expect(steps[1].wait == 7)
    #expect(steps[1].holders == ["alpha-2/floorplan"])
  }

  @Test func `links are measured by their ends and lags`() throws {
    let steps = try Reasons(for: "alpha-2.launch", in: templated, roadmap).steps
    #expect(steps.map(\.wait) == [0, 7, 0, 0, 0])
    #expect(steps[2].link == "SS + 5 weeks")
  }

  @Test func `without a template the chain ends where no work is the driver`() throws {
    let steps = try Reasons(for: "alpha-2.tapeout", in: plan, AnalysisSample.roadmap).steps
    #expect(steps.map(\.activity) == ["rtl", "verify", "tapeout"])
  }

  @Test func `a driver in another chip is followed there`() throws {
    var linked = templated
    linked.chips[2].activities[0].driver = .crossChip
    linked.chips[2].activities[0].driverItem = "alpha-2.tapeout + 2 weeks"
    linked.chips[2].activities[0].driverLink = ""
    let steps = try Reasons(for: "alpha-3", in: linked, roadmap).steps
    #expect(
      steps.map { "\($0.chip)/\($0.activity)" }.suffix(3) == [
        "alpha-2/tapeout", "alpha-3/arch", "alpha-3/launch",
      ]
    )
  }

  @Test func `a lag on a point of another chip is no wait`() throws {
    var linked = templated
    linked.chips[2].activities[0].driver = .crossChip
    linked.chips[2].activities[0].driverItem = "alpha-2.tapeout + 2 weeks"
    linked.chips[2].activities[0].start = AnalysisSample.day("2027-09-23")
    let arch = try Reasons(for: "alpha-3/arch", in: linked, roadmap).steps.last
    #expect(arch?.link == "FS + 2 weeks")
    #expect(arch?.wait == 3)
  }

  @Test func `drivers in a circle end the chain`() throws {
    var circular = plan
    circular.chips[1].activities[2].driver = .predecessor
    circular.chips[1].activities[2].driverItem = "verify"
    let steps = try Reasons(for: "alpha-2", in: circular, AnalysisSample.roadmap).steps
    #expect(steps.map(\.activity) == ["rtl", "verify", "tapeout", "launch"])
  }

  @Test func `history has a date and no chain`() throws {
    let reasons = try Reasons(for: "alpha-1", in: plan, AnalysisSample.roadmap)
    #expect(reasons.isPassed)
    #expect(reasons.steps.isEmpty)
    #expect(reasons.float == nil)
  }

  @Test(arguments: [
    ("alpha-9", "alpha-1"), ("alpha-2.tapeot", "alpha-2.tapeout"),
    ("alpha-2/verfy", "alpha-2/verify"),
    ("nonsense", ""),
  ])
  func `what the plan lacks is refused with the nearest`(item: String, nearest: String) {
    let error = #expect(throws: UnknownItem.self) {
      try Reasons(for: item, in: plan, AnalysisSample.roadmap)
    }
    #expect(error?.nearest ?? "" == nearest)
  }

  @Test func `a milestone may be written with hyphens and an activity behind a point`() throws {
    let roadmap = AnalysisSample.roadmap
    #expect(try Reasons(for: "alpha-2.first-silicon", in: plan, roadmap).date == nil)
    #expect(try Reasons(for: "alpha-2.verify", in: plan, roadmap).title == "Alpha 2 Verification")
  }
}

@Suite struct PlanChangeTests {
  private let old = AnalysisSample.plan

  @Test func `the same plan changes nothing`() {
    let change = PlanChange(from: old, to: old)
    #expect(change.isEmpty)
    #expect(change.lines().isEmpty)
  }

  @Test func `gone comes before new before the greatest move`() {
    var new = old
    new.chips[1].milestones[.launch] = ApproximateDate(AnalysisSample.day("2028-05-31"))
    new.chips[2].milestones[.launch] = ApproximateDate(AnalysisSample.day("2029-09-01"))
    new.chips[2].nodes = OrderedTable()
    new.chips.removeFirst()
    new.chips.append(
      AnalysisSample.chip(
        "beta-1",
        "Beta 1",
        .projected,
        launch: "2028-12-31",
        tapeout: "2028-01-01"
      )
    )
    let lines = PlanChange(from: old, to: new).lines()
    #expect(
      lines == [
        "alpha-1: no longer in the plan",
        "beta-1: new in the plan",
        "alpha-3: launch 2029-06-01 to 2029-09-01 (+92d), node.compute n2 to nothing",
        "alpha-2: launch 2028-06-01 to 2028-05-31 (-1d)",
      ]
    )
    #expect(
      PlanChange(from: old, to: new).lines(limit: 2) == [
        "alpha-1: no longer in the plan", "and 3 more chips changed",
      ]
    )
    #expect(PlanChange(from: old, to: new).lines(limit: 0).isEmpty)
  }
}
