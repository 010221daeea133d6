import Planning
import RoadmapModel
import Testing

@Suite struct DecisionTests {
  private static func roadmap() throws -> Roadmap {
    try SmallRoadmap.make(
      """
      \(SmallRoadmap.oldNode)
      families:
        alpha: {template: small, cadence: 12 months, first_target: 2029-01-15, growth: 1.2}
      """,
      rtl: 60,
      physical: 60
    )
  }

  private static func deciding(_ values: [(String, String)]) throws -> Roadmap {
    let (roadmap, findings) = try roadmap().setting(
      values.map { (path: ModelPath($0.0), text: $0.1) }
    )
    try #require(findings.isEmpty, "\(findings.map(\.message.text))")
    try #require(RoadmapRules.findings(in: roadmap).allSatisfy { $0.severity != .error })
    return roadmap
  }

  @Test func `a chip that is left out leaves the others as they are`() async throws {
    let all = try await SmallRoadmap.plan(try Self.roadmap())
    let less = try await SmallRoadmap.plan(try Self.deciding([("decisions/alpha-1/force", "out")]))
    #expect(less.chips.map(\.id.text) == all.chips.dropFirst().map(\.id.text))
    for chip in less.chips {
      let known = try all.chip(chip.id.rawValue)
      #expect(chip.target == known.target)
      // Growth is measured against the first generation, whether it is planned or not.
      #expect(chip.activities.map(\.workingDays) == known.activities.map(\.workingDays))
    }
  }

  @Test func `a delayed chip is wanted and made later, and that is no slip`() async throws {
    let all = try await SmallRoadmap.plan(try Self.roadmap())
    let late = try await SmallRoadmap.plan(
      try Self.deciding([("decisions/alpha-2/delay", "5 months")])
    )
    let (one, other) = (try all.chip("alpha-2"), try late.chip("alpha-2"))
    #expect(other.target == one.target?.adding(months: 5))
    // Holidays lie differently; the five months are no part of the slip.
    let slips = (one.cadenceSlip?.days ?? 0, other.cadenceSlip?.days ?? 0)
    #expect(abs(slips.0 - slips.1) < 14)
    #expect(try late.chip("alpha-3").target == all.chip("alpha-3").target)
  }

  @Test func `a scenario adds a chip`() async throws {
    let roadmap = try Self.deciding([
      ("chips/alpha-x", "new"), ("chips/alpha-x/family", "alpha"),
      ("chips/alpha-x/generation", "1"), ("chips/alpha-x/status", "committed"),
      ("chips/alpha-x/variant", "true"), ("chips/alpha-x/target", "2029-08-01"),
    ])
    let plan = try await SmallRoadmap.plan(roadmap)
    #expect(try plan.chip("alpha-x").target == CivilDate(text: "2029-08-01"))
    #expect(plan.chips.count == (try await SmallRoadmap.plan(try Self.roadmap())).chips.count + 1)
  }

  @Test(arguments: [
    ("chips/alpha-x/family", "alpha"), ("families/alpha", "new"), ("decisions/*/force", "out"),
    ("decisions/alpha-2", "out"),
  ])
  func `what hits nothing is an error`(path: String, value: String) throws {
    let (_, findings) = try Self.roadmap().setting([(path: ModelPath(path), text: value)])
    #expect(
      findings.contains { $0.severity == .error && $0.message.identifier == "unknown-change" }
    )
  }

  @Test func `a decision on a chip beyond the horizon is an error and stops the plan`() async throws
  {
    let (roadmap, _) = try Self.roadmap().setting([
      (path: ModelPath("decisions/alpha-99/force"), text: "out")
    ])
    let errors = RoadmapRules.findings(in: roadmap).filter { $0.severity == .error }
    #expect(errors.map(\.message.identifier) == ["bad-decision"])
    await #expect(throws: PlanningError.self) { _ = try await SmallRoadmap.plan(roadmap) }
  }
}
