import Planning
import RoadmapModel
import Testing

/// Roadmaps at the edge of what the rules let through.
@Suite struct OddRoadmapTests {
  private let family = """
    families:
      alpha: {name: Alpha, template: small, first_target: 2029-01-15}
    """

  @Test func `a launch that has passed slipped by progress, not by the plan`() async throws {
    let roadmap = try SmallRoadmap.make(
      SmallRoadmap.oldNode + "\n" + family + """

        chips:
          alpha-1:
            family: alpha
            generation: 1
            status: committed
            target: 2026-06-01
            milestones: {design_start: 2024-06-01, tapeout: 2025-10-01, launch: 2026-06-10}
        """
    )
    let chip = try await SmallRoadmap.plan(roadmap).chip("alpha-1")
    #expect(chip.cadenceSlip?.days == 9)
    #expect(chip.days(.progress) == 9)
    #expect(chip.cadenceSlip?.causes.count == 1)
  }

  @Test func `a licence without seats is a finding and not a failure`() async throws {
    let sections = """

      ip:
        shop-pcie: {vendor: shop, function: pcie, releases: {rtl: {front_end: 2020-01-31}}}
      licences:
        empty: {vendor: shop, signed: 2020-01-01, seats: 0}
      """
    let roadmap = try SmallRoadmap.make(SmallRoadmap.oldNode + sections + "\n" + family)
    let plan = try await SmallRoadmap.plan(roadmap)
    let finding = try #require(plan.findings.first { $0.identifier == "licence-without-seats" })
    #expect(finding.path == "licences/empty/seats")
    #expect(try plan.chip("alpha-1").cadenceSlip?.days == 0)
  }
}
