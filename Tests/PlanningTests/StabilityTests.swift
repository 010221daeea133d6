import RoadmapModel
import Scheduling
import TestSupport
import Testing

@testable import Planning

/// Plans near a reference plan.
@Suite struct StabilityTests {
  private func planner(_ roadmap: Roadmap, near reference: Plan? = nil) throws -> Planner {
    let status = try #require(roadmap.statusDate)
    return Planner(roadmap: roadmap, statusDate: status, reference: reference, effort: 90)
  }

  @Test func `a tie-break costs no launch a day, strong stability holds to late starts`()
    async throws
  {
    let roadmap = try BundledPlans.roadmap("startup-accelerator")
    let free = try await planner(roadmap).plan()
    // All work that has not started comes two months later.
    var reference = free
    for chip in reference.chips.indices {
      for index in reference.chips[chip].activities.indices
      where reference.chips[chip].activities[index].state == .planned {
        let start = reference.chips[chip].activities[index].start
        reference.chips[chip].activities[index].start = start + 60
      }
    }
    var near = try planner(roadmap, near: reference)
    let tied = try await near.plan()
    near.stability = .strong
    let strong = try await near.plan()
    #expect(tied.solution.weightedTardiness <= free.solution.weightedTardiness)
    #expect(strong.solution.weightedTardiness > free.solution.weightedTardiness)
    let distances = [free, tied, strong].map { distance(of: $0, from: reference) }
    #expect(distances[1] <= distances[0])
    #expect(2 * distances[2] <= distances[1])
    let causes = strong.chips.flatMap(\.slips).flatMap(\.causes)
    #expect(causes.contains { $0.item == "reference plan" && $0.days > 0 })
  }

  /// The days by which starts of planned work differ.
  private func distance(of plan: Plan, from reference: Plan) -> Int {
    zip(plan.chips, reference.chips).reduce(0) { sum, chips in
      zip(chips.0.activities, chips.1.activities).reduce(sum) { sum, pair in
        pair.1.state == .planned && pair.1.phase != .deployment
          ? sum + abs(pair.0.start - pair.1.start) : sum
      }
    }
  }

  @Test func `more days for work under way leave other chips where they are`() async throws {
    let sections = """
      \(SmallRoadmap.oldNode)
      families:
        alpha: {template: small, ends: 2028-01-15}
        beta: {template: small, cadence: 18 months, first_target: 2028-12-01, foundry: foundry}
      \(SmallRoadmap.chipUnderWay)
      """
    func roadmap(_ days: Int) throws -> Roadmap {
      try SmallRoadmap.make(sections.replacing("90 working", with: "\(days) working"))
    }
    let before = try await planner(roadmap(300)).plan()
    let changed = try roadmap(310)
    let near = try planner(changed, near: before)
    let projection = try near.project(near: before)
    let kept = try projection.servedSchedule(of: before)
    var generation = SerialGeneration(projection.problem)
    let mended = generation.mended(kept)
    #expect(mended != nil)
    let after = try await near.plan()
    for (old, new) in zip(before.chips, after.chips) {
      let moved = zip(old.activities, new.activities).filter { $0.start != $1.start }
      #expect(moved.isEmpty != (old.id.rawValue == "alpha-1"), "\(old.id): \(moved.map(\.0.id))")
    }
  }
}
