import Planning
import RoadmapModel
import TestSupport
import Testing

@Test(arguments: BundledPlans.chosenNames)
func `the causes of every slip add up to it`(name: String) async throws {
  let plan = try await BundledPlans.plan(name)
  #expect(plan.solution.status != "infeasible")
  for chip in plan.chips {
    for slip in chip.slips {
      #expect(slip.causes.reduce(0) { $0 + $1.days } == slip.days, "\(chip.id) \(slip.id)")
    }
    if let target = chip.target, let launch = chip.date(of: .launch) {
      #expect(chip.slips.first { $0.id.rawValue == "cadence" }?.days == launch - target)
    }
  }
}

@Test func `without constraints projected launches stand on the grid`() async throws {
  let plan = try await BundledPlans.plan("aws-silicon", scenario: "unconstrained")
  let projected = plan.chips.filter { $0.family.text == "graviton" && $0.status == .projected }
  #expect(!projected.isEmpty)
  let origin = try #require(
    plan.chips.first { $0.id.rawValue == "graviton-6" }?.target
  )
  for (index, chip) in projected.enumerated() {
    let target = origin.adding(months: 18 * (index + 1))
    #expect(chip.date(of: .launch) == target, "\(chip.id)")
    #expect(chip.date(of: .designStart) == target.adding(months: -24), "\(chip.id)")
    #expect(chip.date(of: .retirement) == target.adding(months: 36), "\(chip.id)")
  }
}

@Test(.slow, arguments: BundledPlans.names)
func `the same values give the same plan with any number of workers`(name: String) async throws {
  let roadmap = try BundledPlans.roadmap(name)
  let status = try #require(roadmap.statusDate)
  let usual = try await BundledPlans.plan(name)
  let alone = try await Planner(roadmap: roadmap, statusDate: status, workers: 1).plan()
  #expect(alone == usual)
}

@Test(arguments: SlowTests.areWanted ? [90, 400] : [400])
func `another status date moves only what is not done`(days: Int) async throws {
  let roadmap = try BundledPlans.roadmap("aws-silicon")
  let base = try await BundledPlans.plan("aws-silicon")
  let later = try await BundledPlans.plan("aws-silicon", asOf: base.statusDate + days)
  for chip in base.chips {
    guard let after = later.chips.first(where: { $0.id == chip.id }) else {
      // A projected chip whose design start has passed is a missed generation.
      #expect(chip.status == .projected)
      continue
    }
    if chip.status == .released { #expect(chip.milestones == after.milestones, "\(chip.id)") }
    for milestone in chip.passed {
      #expect(chip.milestones[milestone] == after.milestones[milestone], "\(chip.id)")
    }
    let facts = roadmap.chips.first { $0.id.rawValue == chip.id.rawValue }?.progress ?? []
    for fact in facts where fact.finished.map({ $0 <= base.statusDate }) ?? false {
      let before = chip.activities.first { $0.id.rawValue == fact.id.rawValue }
      let same = after.activities.first { $0.id.rawValue == fact.id.rawValue }
      #expect(before != nil && before?.finish == fact.finished, "\(chip.id)/\(fact.id)")
      #expect(before?.start == same?.start && before?.finish == same?.finish)
    }
  }
}

@Test(arguments: BundledPlans.chosenNames)
func `a baseline of the same plan gives no slip and no cause`(name: String) async throws {
  var plan = try await BundledPlans.plan(name)
  let baseline = plan
  plan.measure(against: baseline)
  for chip in plan.chips where chip.target != nil {
    let slip = chip.slips.first { $0.id.rawValue == "baseline" }
    #expect(slip?.days == 0 && slip?.causes.isEmpty == true, "\(chip.id)")
  }
}

@Test func `a plan survives its document`() async throws {
  let plan = try await BundledPlans.plan("aws-silicon")
  var copy = Plan()
  var decoder = RecordDecoder()
  decoder.record(into: &copy, from: plan.document)
  #expect(decoder.diagnostics.isEmpty)
  #expect(copy == plan)
}

@Test func `a head start never makes a launch later`() async throws {
  let roadmap = try BundledPlans.roadmap("startup-accelerator")
  let status = try #require(roadmap.statusDate)
  let base = try await BundledPlans.plan("startup-accelerator")
  let late = try #require(base.chips.last { $0.status == .projected })
  var planner = Planner(roadmap: roadmap, statusDate: status)
  planner.headStarts[Chip.ID(late.id.rawValue)] = TimeSpan(6, .months)
  let sooner = try await planner.plan()
  let chip = try #require(sooner.chips.first { $0.id == late.id })
  let before = try #require(late.date(of: .launch))
  let after = try #require(chip.date(of: .launch))
  #expect(after <= before)
}

@Test(arguments: BundledPlans.chosenNames)
func `the launch of a late chip has a chain without float behind it`(name: String) async throws {
  let plan = try await BundledPlans.plan(name)
  for chip in plan.chips where (chip.cadenceSlip?.days ?? 0) > 0 {
    let launch = try #require(chip.activities.first { $0.milestone == .launch })
    #expect(launch.float == 0, "\(chip.id)")
    let open = chip.activities.filter { $0.state != .done && $0.phase != .deployment }
    #expect(open.allSatisfy { $0.float >= 0 }, "\(chip.id)")
    // Something other than points must be critical, and not everything.
    #expect(open.contains { $0.float == 0 && $0.milestone == nil }, "\(chip.id)")
  }
}

@Test(arguments: ["startup-accelerator"] + (SlowTests.areWanted ? ["aws-silicon"] : []))
func `a choice of team sizes makes no roadmap later`(name: String) async throws {
  var fixed = try BundledPlans.roadmap(name)
  let status = try #require(fixed.statusDate)
  var free = fixed
  let sizes = [80, 100, 120].map { Proportion(percent: $0) }
  for template in fixed.templates.indices {
    for activity in fixed.templates[template].activities.indices
    where fixed.templates[template].activities[activity].teamSizes.count > 1 {
      fixed.templates[template].activities[activity].teamSizes = [.whole]
      free.templates[template].activities[activity].teamSizes = sizes
    }
  }
  let alone = try await Planner(roadmap: fixed, statusDate: status).plan()
  let chosen = try await Planner(roadmap: free, statusDate: status).plan()
  #expect(chosen.solution.weightedTardiness < alone.solution.weightedTardiness)
}

@Test(
  arguments: [
    ("startup-accelerator", false), ("startup-accelerator", true), ("aws-silicon", false),
  ]
)
func `what a launch waits for in its chip has no float but a weekend`(
  name: String,
  binds: Bool
) async throws {
  var roadmap = try BundledPlans.roadmap(name)
  if !binds { roadmap.planning.compute = .ignored }
  let plan =
    binds
    ? try await BundledPlans.plan(name)
    : try await Planner(roadmap: roadmap, statusDate: try #require(roadmap.statusDate)).plan()
  var steps = 0
  var critical = 0
  for chip in plan.chips where chip.status != .released {
    var next = chip.activities.first { $0.milestone == .launch }
    var visited: Set<PlannedActivity.ID> = []
    while let activity = next, activity.state == .planned, visited.insert(activity.id).inserted {
      #expect(activity.float <= 3, "\(chip.id)/\(activity.id)")
      steps += 1
      if activity.float == 0 { critical += 1 }
      // What comes before work that waits for compute may be later for nothing.
      guard activity.driver == .predecessor, activity.stretchCauses.isEmpty else { break }
      next = chip.activities.first { $0.id.rawValue == activity.driverItem }
    }
    #expect(chip.activities.allSatisfy { $0.float >= 0 }, "\(chip.id)")
  }
  #expect(steps > 40)
  #expect(critical * 10 > steps * 9)
}
