import RoadmapModel
import Testing

@testable import Planning

struct ProductivityTests {
  /// A family of two chips, the first with dies of its own, and an old one with a record.
  private static func roadmap(_ more: String = "", old: String = "") throws -> Roadmap {
    var roadmap = try SmallRoadmap.make(
      """
      productivity_growth: 10%
      \(SmallRoadmap.oldNode)
      families:
        alpha:
          template: small
          cadence: 18 months
          first_target: 2029-01-15
          ends: 2031-01-01
          growth: 1.5
      \(more)
      """
    )
    let cost = MoneyPerYear(Money(minorUnits: 36_500_000, currency: .usDollar))
    for index in roadmap.teams.indices { roadmap.teams[index].cost = cost }
    var blocks: [Block] = []
    for (name, size, reuse, share) in [
      ("a", 50, Reuse.new, 100), ("b", 30, .modified, 20), ("c", 20, .unchanged, 0),
    ] {
      var block = Block()
      block.id = Block.ID(name)
      block.size = FixedPoint(size)
      block.reuse = reuse
      block.modified = Proportion(percent: share)
      blocks.append(block)
    }
    roadmap.templates[0].dies[0].blocks = blocks
    return roadmap
  }

  private func rows(_ plan: Plan, _ roadmap: Roadmap) -> Productivity {
    Productivity(plan, roadmap, Ledger(plan, roadmap))
  }

  @Test func `gates are divided by reuse, and grow with the generations`() async throws {
    let roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    let own = rows(plan, roadmap).chips
    #expect(own.map(\.id) == ["alpha-1", "alpha-2"])
    let size = own[0].complexity
    #expect(size.new == 50 && size.modified == 30 && size.unchanged == 20 && size.total == 100)
    // A fifth changed costs half, untouched a tenth.
    #expect(abs(size.effective - (50 + 15 + 2)) < 1e-9)
    #expect(abs(own[1].complexity.total - 150) < 1e-9)
    #expect(abs(own[1].complexity.effective - 100.5) < 1e-9)
  }

  @Test func `people are those that teams are held for`() async throws {
    let roadmap = try Self.roadmap()
    let plan = try await SmallRoadmap.plan(roadmap)
    let productivity = rows(plan, roadmap)
    let held = LoadAnalysis(plan, roadmap).teamTotals().reduce(0, +)
    let days = productivity.chips.reduce(0) { $0 + $1.effort.days }
    #expect(abs(days * 10 - Double(held)) < 1e-6)
    let family = try #require(productivity.families.first)
    #expect(abs(family.effort.days - days) < 1e-9)
    #expect(family.complexity.total == productivity.chips.reduce(0) { $0 + $1.complexity.total })
    let chip = productivity.chips[0]
    #expect(chip.gatesPerYear == chip.complexity.total * 1e6 / (chip.effort.days / 220))
    #expect(chip.effort.designPeak >= 5 && chip.effort.verificationRatio == 0)
    let planned = try plan.chip("alpha-1")
    #expect(
      chip.timeToMarket == (try #require(planned.date(of: .launch)))
        - (try #require(planned.date(of: .designStart)))
    )
    let ledger = Ledger(plan, roadmap)
    let value = try #require(ledger.chips.first { $0.id.text == "alpha-1" })
    #expect(chip.cost == value.nre.minorUnits + value.sunk.minorUnits)
    #expect(productivity.chips[1].cadence != nil && chip.cadence == nil)
  }

  @Test func `a norm grows evenly between its years and by its growth after them`() {
    var norm = ProductivityNorm()
    #expect(norm.gates(in: 2020) == nil)
    norm.gates = OrderedTable([(2000, 1_000), (2010, 100_000)])
    norm.growth = Proportion(percent: 50)
    #expect(norm.gates(in: 1990) == 1_000)
    #expect(norm.gates(in: 2010) == 100_000)
    #expect(abs((norm.gates(in: 2005) ?? 0) - 10_000) < 1e-6)
    #expect(abs((norm.gates(in: 2012) ?? 0) - 225_000) < 1e-6)
    norm.verificationRatio = OrderedTable([(2020, FixedPoint(millionths: 1_110_000))])
    #expect(norm.verificationRatio(in: 2032) == 1.11)
  }

  @Test func `a plan far above norm or history is a finding, one near them is none`() async throws {
    let plan = try await SmallRoadmap.plan(try Self.roadmap())
    let implied = try #require(rows(plan, try Self.roadmap()).chips[0].gatesPerYear)
    for (times, wanted) in [(1.0, []), (4.4, []), (4.6, ["warning"]), (0.2, ["note"])] {
      let norm =
        "norms: {own: {gates: {2020: {value: \(Int(implied / times)), confidence: assumption}}}}"
      let roadmap = try Self.roadmap(norm)
      let found = rows(plan, roadmap).findings.filter {
        $0.identifier == "productivity-implausible" && $0.path == "chips/alpha-1"
      }
      #expect(found.map(\.severity) == wanted, "\(times)")
    }
    for (times, wanted) in [(1.0, 0), (1.4, 0), (1.6, 1)] {
      var roadmap = try Self.roadmap()
      let launch = try #require(plan.chip("alpha-1").date(of: .launch))
      var old = Chip()
      old.id = Chip.ID("alpha-0")
      old.family = roadmap.families[0].id
      old.status = .released
      old.milestones[.launch] = ApproximateDate(launch - 1_461)
      old.took.size = FixedPoint(100)
      // Four years at ten percent each.
      let then = implied / times / 1.4641
      old.took.effort = EngineerDays(thousandths: Int64(100e6 / then * 220 * 1_000))
      roadmap.chips = [old]
      let productivity = rows(plan, roadmap)
      let found = productivity.findings.filter { $0.path == "chips/alpha-1" }
      #expect(found.count == wanted, "\(times): \(found.map(\.text))")
      let row = try #require(productivity.chips.first { $0.id == "alpha-1" })
      #expect(abs((row.historyRatio ?? 0) - times) < 0.02)
      #expect(productivity.chips.first?.isRecorded == true)
    }
  }

  @Test func `without reuse all gates are designed, and nothing else changes`() async throws {
    let roadmap = try Self.roadmap()
    let planner = Planner(roadmap: roadmap, statusDate: try CivilDate(text: "2026-11-23"))
    let plan = try await planner.plan()
    let without = Counterfactual.reuse.without(planner)
    #expect(without.designsAnew && without.roadmap.licences == roadmap.licences)
    let anew = try await without.plan()
    let saving = Savings(
      by: .reuse,
      of: (plan, roadmap),
      against: (anew, without.roadmap),
      isRebound: false
    )
    #expect(saving.entries.map(\.chip) == ["alpha-1", "alpha-2"])
    // RTL design, the only work that scales with what is new, grows by 100 over 67.
    let work = { (plan: Plan) throws -> Double in
      let activity = try plan.chip("alpha-1").activity("rtl")
      return Double(activity.workingDays * (activity.people.entries.first?.value ?? 0))
    }
    let factor = try work(anew) / work(plan)
    #expect(factor > 1.3 && factor < 1.75, "\(factor)")
    #expect(saving.engineerYears > 0 && saving.nre > 0)
    #expect(saving.entries.allSatisfy { $0.days >= 0 } && saving.entries.contains { $0.days > 0 })
    let days = saving.entries.reduce(0) { $0 + $1.days }
    #expect(saving.meanWeeks == days * 10 / 7 / 2)
    // A plan that takes nothing over saves nothing.
    var plain = roadmap
    for index in plain.templates[0].dies[0].blocks.indices {
      plain.templates[0].dies[0].blocks[index].reuse = .new
    }
    let base = Planner(roadmap: plain, statusDate: try CivilDate(text: "2026-11-23"))
    let (with, less) = (try await base.plan(), try await Counterfactual.reuse.without(base).plan())
    #expect(with.chips.map(\.milestones) == less.chips.map(\.milestones))
  }

  @Test func `without bursts there are no clouds, and compute binds in both plans`() throws {
    var roadmap = try Self.roadmap()
    var cloud = Cloud()
    cloud.id = Cloud.ID("rented")
    roadmap.clouds = [cloud]
    let planner = Planner(roadmap: roadmap, statusDate: try CivilDate(text: "2026-11-23"))
    let without = Counterfactual.bursts.without(planner)
    #expect(without.roadmap.clouds.isEmpty && without.roadmap.planning.compute == .binding)
    #expect(Counterfactual.bursts.reference(for: planner)?.roadmap.clouds.count == 1)
    #expect(Counterfactual.bursts.reference(for: without) == nil)
    #expect(Counterfactual.reuse.reference(for: planner) == nil)
  }

  @Test func `a plan whose jobs no farm runs is impossible without bursts`() async throws {
    var roadmap = try Self.roadmap()
    var plan = try await SmallRoadmap.plan(roadmap)
    #expect(Counterfactual.bursts.obstacle(for: plan, roadmap) == nil)
    plan.chips[0].activities[2].compute[.formal] = .cores(CoreHours(10))
    #expect(Counterfactual.bursts.obstacle(for: plan, roadmap) == "no farm runs formal")
    #expect(Counterfactual.reuse.obstacle(for: plan, roadmap) == nil)
    var farm = Farm()
    farm.id = Farm.ID("own")
    farm.cores = OrderedTable([(plan.statusDate, 100)])
    farm.classes = [.simulation]
    roadmap.farms = [farm]
    #expect(Counterfactual.bursts.obstacle(for: plan, roadmap) != nil)
    roadmap.farms[0].classes = []
    #expect(Counterfactual.bursts.obstacle(for: plan, roadmap) == nil)
    let saving = Savings(by: .bursts, impossible: "no farm runs formal")
    #expect(saving.meanWeeks == nil && saving.status == "impossible")
  }

  @Test func `slips are measured in the length that was planned`() async throws {
    let roadmap = try Self.roadmap()
    let past = try await SmallRoadmap.plan(roadmap)
    var plan = past
    let start = try #require(past.chips[0].date(of: .designStart))
    let promised = try #require(past.chips[0].date(of: .launch))
    let length = promised - start
    plan.chips[0].milestones[.launch] = ApproximateDate(promised + length * 3 / 10)
    plan.chips[1].milestones[.launch] = ApproximateDate(
      try #require(past.chips[1].date(of: .launch)) - 7
    )
    let slips = SlipStatistics(plan, against: past, named: "first")
    #expect(slips.entries.count == 2 && slips.behind == 1 && slips.high == 1 && slips.low == 1)
    #expect((298...300).contains(slips.entries[0].perMille))
    #expect(slips.entries[1].days == -7 && slips.entries[1].perMille < 0)
    #expect(slips.mean == (slips.entries[0].perMille + slips.entries[1].perMille) / 2)
    // What had launched by then made no promise.
    var launched = past
    launched.chips[0].passed = [.launch]
    #expect(SlipStatistics(plan, against: launched, named: "first").entries.count == 1)
    #expect(SlipStatistics(past, against: past, named: "same").median == 0)
  }
}
