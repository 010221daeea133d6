import Planning
import RoadmapModel

/// Plans changed roadmaps as a plan at hand was made, each once: on its status date, without a reference.
actor Replanning {
  private let statusDate: CivilDate
  private let scenario: String
  private let effort: EffortChoice
  private let seed: Int
  /// What was planned so far: bridges of several metrics have the same changes.
  private var known: [(roadmap: Roadmap, plan: Plan?)] = []

  init(of plan: LabelledPlan, request: PlanningRequest) {
    statusDate = plan.plan.statusDate
    scenario = plan.plan.scenario
    effort = request.effort
    seed = request.seed
  }

  /// The plans of roadmaps in their order, nil where the rules don't hold: half of a change may make no
  /// roadmap.
  func plans(_ roadmaps: [Roadmap]) async throws -> [Plan?] {
    var new: [Roadmap] = []
    for roadmap in roadmaps where place(of: roadmap) == nil && !new.contains(roadmap) {
      new.append(roadmap)
    }
    let made = try await concurrently(new) { try await self.planIfSound($0) }
    known += zip(new, made).map { ($0, $1) }
    return roadmaps.map { roadmap in place(of: roadmap).flatMap { known[$0].plan } }
  }

  private func place(of roadmap: Roadmap) -> Int? {
    known.firstIndex { $0.roadmap == roadmap }
  }

  private nonisolated func planIfSound(_ roadmap: Roadmap) async throws -> Plan? {
    let errors = RoadmapRules.findings(in: roadmap).contains { finding in
      finding.severity == .error && finding.path.components.first != "scenarios"
    }
    guard !errors else { return nil }
    return try await Planner(
      roadmap: roadmap,
      statusDate: statusDate,
      scenario: scenario,
      effort: effort.schedules(for: roadmap),
      seed: seed
    ).plan()
  }
}
