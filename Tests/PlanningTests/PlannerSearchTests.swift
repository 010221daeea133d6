import Planning
import RoadmapModel
import TestSupport
import Testing

@Suite struct PlannerSearchTests {
  private func planner(_ effort: Int, workers: Int = 2) throws -> Planner {
    let roadmap = try BundledPlans.roadmap("startup-accelerator")
    let status = try #require(roadmap.statusDate)
    return Planner(roadmap: roadmap, statusDate: status, effort: effort, workers: workers)
  }

  @Test func `a stopped plan is made again by the effort it tells`() async throws {
    var stoppedPlanner = try planner(100_000)
    stoppedPlanner.onProgress = { _ in withUnsafeCurrentTask { $0?.cancel() } }
    let given = stoppedPlanner
    var stopped = try await Task { try await given.plan() }.value
    #expect(stopped.solution.stoppingReason == .interruption)
    #expect(!stopped.chips.isEmpty)
    let effort = try #require(stopped.solution.repeatingEffort)
    stopped.solution.stoppingReason = .effort
    for workers in [1, 2] {
      #expect(try await planner(effort, workers: workers).plan() == stopped)
    }
  }

  @Test func `one or two workers give the same plan at a greater effort`() async throws {
    let plans = (try await planner(90, workers: 1).plan(), try await planner(90).plan())
    #expect(plans.0 == plans.1)
    #expect(plans.0.solution.schedules > 60)
    #expect(plans.0.solution.repeatingEffort == 90)
  }

  @Test func `a tie-break costs no launch a day, strong stability holds to late starts`()
    async throws
  {
    let free = try await planner(90).plan()
    // All work that has not started comes two months later.
    var reference = free
    for chip in reference.chips.indices {
      for index in reference.chips[chip].activities.indices
      where reference.chips[chip].activities[index].state == .planned {
        let start = reference.chips[chip].activities[index].start
        reference.chips[chip].activities[index].start = start + 60
      }
    }
    var near = try planner(90)
    near.reference = reference
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
}
