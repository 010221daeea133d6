import RoadmapModel
import TestSupport
import Testing

@testable import Planning

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

  @Test(arguments: [1, 16, 17, 256, 300, 4_096, 70_000, 5_000_000])
  func `a search without end climbs the rungs of the effort it is stopped at`(effort: Int) {
    let endless = SearchEffort.ladder(to: 1_024, isOpenEnded: true)
    let ladder = SearchEffort.ladder(to: effort, isOpenEnded: false)
    #expect(ladder.last == effort && ladder == ladder.sorted())
    #expect(endless.starts(with: ladder.dropLast()) && ladder.count <= endless.count)
  }

  @Test func `more effort is never worse from level to level where compute binds`() async throws {
    var least = Int.max
    for effort in [SearchEffort.low, 256, 300] {
      let solution = try await planner(effort).plan().solution
      #expect(solution.weightedTardiness <= least, "\(effort)")
      #expect(solution.repeatingEffort == effort)
      least = solution.weightedTardiness
    }
  }

  @Test(.slow, arguments: BundledPlans.names)
  func `more effort is never worse on any bundled roadmap`(name: String) async throws {
    let roadmap = try BundledPlans.roadmap(name)
    let status = try #require(roadmap.statusDate)
    for seed in 1...3 {
      var least = Int.max
      for effort in [SearchEffort.low, SearchEffort.normal(for: roadmap), 1_024, 2_000] {
        let planner = Planner(roadmap: roadmap, statusDate: status, effort: effort, seed: seed)
        let late = try await planner.plan().solution.weightedTardiness
        #expect(late <= least, "seed \(seed), effort \(effort)")
        least = late
      }
    }
  }

  @Test func `one or two workers give the same plan at a greater effort`() async throws {
    let plans = (try await planner(90, workers: 1).plan(), try await planner(90).plan())
    #expect(plans.0 == plans.1)
    #expect(plans.0.solution.schedules > 60)
    #expect(plans.0.solution.repeatingEffort == 90)
  }
}
