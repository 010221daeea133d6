public import RoadmapModel

/// Makes selections: plans sets of chips, each once, and remembers what came of them.
public actor PortfolioSelector {
  /// What planning one set gave.
  struct Outcome: Sendable {
    let plan: Plan
    let ledger: Ledger
    /// What is maximised; nil where there is no plan.
    let value: Int64?
    /// The limits that are broken, with what breaks them.
    let breaches: [(limit: GateExpression, row: Measurement)]
  }

  nonisolated let roadmap: Roadmap
  nonisolated let statusDate: CivilDate
  nonisolated let request: SelectionRequest
  private let onProgress: (@Sendable (Int) -> Void)?
  private var outcomes: [SubsetMask: Outcome] = [:]

  /// A selector among the chips of `roadmap`; progress is the number of sets planned.
  ///
  /// - Throws: ``SelectionError`` where there are no candidates or more than 63.
  public init(
    _ roadmap: Roadmap,
    statusDate: CivilDate,
    request: SelectionRequest,
    onProgress: (@Sendable (Int) -> Void)? = nil
  ) throws(SelectionError) {
    guard !request.candidates.isEmpty else {
      throw SelectionError(message: "no chip may be left out, so there is nothing to select")
    }
    guard request.candidates.count < 64 else {
      throw SelectionError(
        message:
          "\(request.candidates.count) candidates are more than the 63 that can be told apart"
      )
    }
    self.roadmap = roadmap
    self.statusDate = statusDate
    self.request = request
    self.onProgress = onProgress
  }

  /// The chips of a roadmap that a selection may leave out: projected ones that nobody forces in or out.
  ///
  /// - Throws: ``PlanningError`` where the roadmap can't be projected.
  public static func candidates(
    of roadmap: Roadmap,
    statusDate: CivilDate
  ) throws(PlanningError) -> [Chip.ID] {
    let planner = Planner(roadmap: roadmap, statusDate: statusDate, effort: 1)
    return try planner.project(near: nil).chips
      .filter { $0.status == .projected && roadmap.decision(on: $0.id)?.force != .in }
      .map(\.id)
  }

  /// The roadmap in which only the members of a set are in.
  func roadmap(of mask: SubsetMask) -> Roadmap {
    var roadmap = roadmap
    for (index, chip) in request.candidates.enumerated() where !mask.contains(index) {
      roadmap.decisions.removeAll { $0.id.rawValue == chip.rawValue }
      var decision = ChipDecision()
      decision.id = ChipDecision.ID(chip.rawValue)
      decision.force = .out
      roadmap.decisions.append(decision)
    }
    return roadmap
  }

  /// The plan of a set and what it is worth; each set is planned once.
  func outcome(of mask: SubsetMask) async throws -> Outcome {
    if let known = outcomes[mask] { return known }
    try Task.checkCancellation()
    let roadmap = roadmap(of: mask)
    let plan = try await Planner(
      roadmap: roadmap,
      statusDate: statusDate,
      effort: request.effort,
      seed: request.seed
    ).plan()
    let isPlanned = plan.solution.status != "infeasible" && plan.solution.status != "cancelled"
    let ledger = Ledger(plan, roadmap)
    var breaches: [(limit: GateExpression, row: Measurement)] = []
    let metrics = request.limits.compactMap { Metric.named($0.metric) }
    let facts = PlanFacts(plan, roadmap, ledger: ledger, for: metrics)
    for limit in request.limits {
      guard let metric = Metric.named(limit.metric) else { continue }
      breaches += try limit.breaches(of: metric.measure(facts)).map { (limit, $0) }
    }
    let measured = request.objective.point.measure(plan, roadmap, ledger: ledger)
    let outcome = Outcome(
      plan: plan,
      ledger: ledger,
      value: isPlanned ? measured?.value?.amount : nil,
      breaches: breaches
    )
    outcomes[mask] = outcome
    onProgress?(outcomes.count)
    return outcome
  }

  /// All sets that were planned, with what they spend and are worth, in the order of their members.
  var planned: [(mask: SubsetMask, outcome: Outcome)] {
    outcomes.sorted { $0.key < $1.key }.map { (mask: $0.key, outcome: $0.value) }
  }

  /// The sets that were planned.
  var count: Int { outcomes.count }
}
