import Planning
import RoadmapModel
import Testing

@Suite struct ProjectionTests {
  private let family = """
    families:
      alpha: {name: Alpha, template: small, first_target: 2029-01-15}
    """

  @Test func `targets stand one cadence apart until design would start after the horizon`()
    async throws
  {
    let plan = try await SmallRoadmap.plan(
      SmallRoadmap.make(SmallRoadmap.oldNode + "\n" + family)
    )
    let targets = plan.chips.compactMap { $0.target?.description }
    #expect(targets == ["2029-01-15", "2030-07-15", "2032-01-15"])
    #expect(plan.chips.map(\.id.rawValue) == ["alpha-1", "alpha-2", "alpha-3"])
    #expect(plan.chips.allSatisfy { $0.cadenceSlip?.days == 0 })
    for chip in plan.chips {
      #expect(chip.date(of: .designStart) == chip.target?.adding(months: -24))
      #expect(chip.date(of: .retirement) == chip.target?.adding(months: 36))
    }
  }

  @Test func `a family ends before the day it states`() async throws {
    let ending = family.replacing("2029-01-15}", with: "2029-01-15, ends: 2030-07-15}")
    let plan = try await SmallRoadmap.plan(SmallRoadmap.make(SmallRoadmap.oldNode + "\n" + ending))
    #expect(plan.chips.map(\.id.rawValue) == ["alpha-1"])
  }

  @Test func `a target whose design should have started is missed and said so`() async throws {
    let early = family.replacing("2029-01-15", with: "2027-01-15")
    let plan = try await SmallRoadmap.plan(SmallRoadmap.make(SmallRoadmap.oldNode + "\n" + early))
    let missed = plan.findings.filter { $0.identifier == "generation-missed" }
    #expect(missed.count == 2)
    #expect(plan.chips.first?.target?.description == "2030-01-15")
    #expect(plan.chips.first?.generation == 1)
  }

  @Test func `the grid starts at the target of a committed chip and not at its forecast`()
    async throws
  {
    let chips = """
      chips:
        alpha-4: {family: alpha, generation: 4, status: committed, target: 2027-06-15}
      """
    let plan = try await SmallRoadmap.plan(
      SmallRoadmap.make([SmallRoadmap.oldNode, family, chips].joined(separator: "\n"))
    )
    let committed = try plan.chip("alpha-4")
    #expect((committed.cadenceSlip?.days ?? 0) > 0)
    #expect(committed.days(.status) > 0)
    #expect(try plan.chip("alpha-5").target?.description == "2028-12-15")
  }

  @Test func `a node that is late is the cause of all the slip`() async throws {
    let nodes = """
      nodes:
        n5: {foundry: foundry, rank: 1, pdk: 2028-06-30, risk_production: 2028-06-30,
             volume_production: 2028-06-30}
      """
    let plan = try await SmallRoadmap.plan(SmallRoadmap.make(nodes + "\n" + family))
    let chip = try plan.chip("alpha-1")
    let slip = try #require(chip.cadenceSlip)
    #expect(slip.days > 0)
    #expect(chip.days(.node) >= slip.days - 4, "\(slip.causes)")
    #expect(try chip.activity("physical").start.description >= "2028-06-30")
    #expect(plan.findings.contains { $0.identifier == "no-node-in-time" })
    // A revision that is known makes it earlier; at an earlier status date it is not known yet.
    let revised = nodes.replacing(
      "pdk: 2028-06-30",
      with: "pdk: {stated: 2028-06-30, revised: 2027-01-31, revised_on: 2026-06-30}"
    )
    let roadmap = try SmallRoadmap.make(revised + "\n" + family)
    let later = try await SmallRoadmap.plan(roadmap)
    #expect(try #require(later.chip("alpha-1").cadenceSlip).days < slip.days)
    let before = try await SmallRoadmap.plan(roadmap, asOf: "2026-01-15")
    #expect(try before.chip("alpha-1").cadenceSlip?.days == slip.days)
  }

  @Test func `the newest node in time is chosen and the next one is priced`() async throws {
    let nodes = """
      nodes:
        n5: {foundry: foundry, rank: 1, pdk: 2019-01, risk_production: 2019-06,
             volume_production: 2020-01}
        n3: {foundry: foundry, rank: 2, pdk: 2026-01, risk_production: 2026-06,
             volume_production: 2027-01}
        n2: {foundry: foundry, rank: 3, pdk: 2029-01, risk_production: 2029-06,
             volume_production: 2030-01}
      """
    let plan = try await SmallRoadmap.plan(SmallRoadmap.make(nodes + "\n" + family))
    let chip = try plan.chip("alpha-1")
    #expect(chip.nodes.entries.map(\.value.text) == ["n3"])
    #expect(chip.nextNode?.text == "n2")
    #expect((chip.nextNodeWait ?? 0) > 0)
    #expect(try plan.chip("alpha-3").nodes.entries.map(\.value.text) == ["n2"])
  }

  @Test func `IP that is late is the cause and a mandatory slot without IP is a finding`()
    async throws
  {
    let ip = """
      ip:
        shop-pcie: {vendor: shop, function: pcie, releases: {rtl: {front_end: 2027-09-30}}}
      """
    let sections = [SmallRoadmap.oldNode, family, ip].joined(separator: "\n")
    let plan = try await SmallRoadmap.plan(SmallRoadmap.make(sections, isMandatory: true))
    let chip = try plan.chip("alpha-1")
    let slip = try #require(chip.cadenceSlip)
    #expect(slip.days > 0 && chip.days(.ip) == slip.days)
    #expect(chip.ip.entries.map(\.value) == ["shop-pcie/rtl"])
    let none = try await SmallRoadmap.plan(
      SmallRoadmap.make(SmallRoadmap.oldNode + "\n" + family, isMandatory: true)
    )
    #expect(none.findings.contains { $0.identifier == "missing-ip" })
    let ignored = try await SmallRoadmap.plan(
      SmallRoadmap.make(sections, isMandatory: true, rule: "planning: {ip: ignored}")
    )
    #expect(try ignored.chip("alpha-1").cadenceSlip?.days == 0)
  }

  @Test func `two chips that want one team make the lighter one late, and the team is the cause`()
    async throws
  {
    let families = """
      families:
        alpha: {template: small, first_target: 2029-01-15, ends: 2029-02-01, priority: 5}
        beta: {template: small, first_target: 2029-01-15, ends: 2029-02-01, priority: 1}
      """
    let sections = SmallRoadmap.oldNode + "\n" + families
    let plan = try await SmallRoadmap.plan(SmallRoadmap.make(sections, rtl: 10, physical: 10))
    #expect(try plan.chip("alpha-1").cadenceSlip?.days == 0)
    let beta = try plan.chip("beta-1")
    let slip = try #require(beta.cadenceSlip)
    #expect(slip.days > 30)
    #expect(beta.days(.team) > slip.days * 8 / 10)
    let free = try await SmallRoadmap.plan(SmallRoadmap.make(sections))
    #expect(try free.chip("beta-1").cadenceSlip?.days == 0)
  }

  @Test func `one seat of a licence serves one chip at a time`() async throws {
    let sections = """
      families:
        alpha: {template: small, first_target: 2029-01-15, ends: 2029-02-01, priority: 5}
        beta: {template: small, first_target: 2029-01-15, ends: 2029-02-01, priority: 1}
      ip:
        shop-pcie: {vendor: shop, function: pcie, releases: {rtl: {front_end: 2020-01-31}}}
      licences:
        pcie: {vendor: shop, signed: 2020-01-01, seats: 1}
      """
    let plan = try await SmallRoadmap.plan(
      SmallRoadmap.make(SmallRoadmap.oldNode + "\n" + sections)
    )
    let first = try plan.chip("alpha-1")
    let second = try plan.chip("beta-1")
    let tapeout = try #require(first.date(of: .tapeout))
    #expect(try second.activity("rtl").start >= tapeout)
    #expect(second.days(.licence) > 0)
    let unsigned = sections.replacing("signed: 2020-01-01, seats: 1", with: "lead_time: 30 months")
    let waiting = try await SmallRoadmap.plan(
      SmallRoadmap.make(SmallRoadmap.oldNode + "\n" + unsigned)
    )
    let late = try waiting.chip("alpha-1")
    #expect(try late.activity("rtl").start.description >= "2029-05-23")
    #expect(late.days(.licence) > 0)
  }

  @Test func `a link to another chip makes it wait and is the cause`() async throws {
    let chips = """
      chips:
        test-1: {family: test, generation: 1, status: committed, target: 2028-11-23}
        alpha-1:
          family: alpha
          generation: 1
          status: committed
          target: 2028-12-15
          after: {physical: test-1.first_silicon + 3 weeks}
      """
    let families = """
      families:
        alpha: {template: small, ends: 2028-12-16}
        test: {template: small, ends: 2028-12-16}
      """
    let plan = try await SmallRoadmap.plan(
      SmallRoadmap.make([SmallRoadmap.oldNode, families, chips].joined(separator: "\n"), rtl: 60)
    )
    let silicon = try #require(plan.chip("test-1").date(of: .firstSilicon))
    let chip = try plan.chip("alpha-1")
    #expect(try chip.activity("physical").start >= silicon + 21)
    #expect(chip.days(.crossChip) > 0)
  }

  @Test func `work under way keeps its start and takes what is left`() async throws {
    let families = "families:\n  alpha: {template: small, ends: 2028-01-15}"
    let sections = [SmallRoadmap.oldNode, families, SmallRoadmap.chipUnderWay]
      .joined(separator: "\n")
    let plan = try await SmallRoadmap.plan(SmallRoadmap.make(sections))
    let chip = try plan.chip("alpha-1")
    let rtl = try chip.activity("rtl")
    #expect(rtl.state == .underWay)
    #expect(rtl.start.description == "2026-02-02")
    // Forty working days from Monday 23 November 2026.
    #expect(rtl.finish.description == "2027-01-16")
    #expect(try chip.activity("idea").state == .done)
    let slower = try await SmallRoadmap.plan(
      SmallRoadmap.make(sections.replacing("90 working", with: "300 working"))
    )
    let late = try slower.chip("alpha-1")
    let slip = try #require(late.cadenceSlip)
    #expect(slip.days > 0)
    #expect(late.days(.progress) == slip.days, "\(slip.causes)")
  }

  @Test func `growth beyond productivity is scope`() async throws {
    let grown = family.replacing("first_target", with: "growth: 1.8, first_target")
    let one = SmallRoadmap.template
    #expect(one.contains("scaling: modified"))
    let plan = try await SmallRoadmap.plan(
      SmallRoadmap.make(SmallRoadmap.oldNode + "\n" + grown, rtl: 10)
    )
    #expect(try plan.chip("alpha-1").cadenceSlip?.days == 0)
    let third = try plan.chip("alpha-3")
    #expect(third.days(.scope) > 0)
    let productive = try await SmallRoadmap.plan(
      SmallRoadmap.make(
        SmallRoadmap.oldNode + "\n" + grown,
        rtl: 10,
        rule: "productivity_growth: 50%"
      )
    )
    let days = try #require(productive.chip("alpha-3").cadenceSlip).days
    #expect(days < (third.cadenceSlip?.days ?? 0))
  }

  @Test func `a cycle that the fixed lengths alone exceed is a finding`() async throws {
    let short = family.replacing("first_target", with: "design_cycle: 6 months, first_target")
    let plan = try await SmallRoadmap.plan(SmallRoadmap.make(SmallRoadmap.oldNode + "\n" + short))
    #expect(plan.findings.contains { $0.identifier == "design-cycle-too-short" })
    let slip = try #require(plan.chip("alpha-1").cadenceSlip)
    #expect(slip.days > 0)
    #expect(slip.causes.reduce(0) { $0 + $1.days } == slip.days)
  }

  @Test func `a die shared with another chip is waited for and not designed again`() async throws {
    let chips = """
      chips:
        alpha-1: {family: alpha, generation: 1, status: committed, target: 2029-03-15}
        beta-1:
          family: beta
          generation: 1
          status: committed
          target: 2029-01-15
          dies:
            own: {blocks: {core: {size: 100}}}
            shared: {shared_with: alpha-1}
      """
    let families = """
      families:
        alpha: {template: small, ends: 2029-03-16}
        beta: {template: small, ends: 2029-01-16}
      """
    let plan = try await SmallRoadmap.plan(
      SmallRoadmap.make(
        [SmallRoadmap.oldNode, families, chips].joined(separator: "\n"),
        rtl: 60,
        physical: 60
      )
    )
    let beta = try plan.chip("beta-1")
    #expect(!beta.activities.contains { $0.id.rawValue == "physical@shared" })
    let wafers = try plan.chip("alpha-1").activity("fab").finish
    #expect(try beta.activity("assembly").start >= wafers)
  }
}
