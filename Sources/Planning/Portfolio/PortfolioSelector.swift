public import RoadmapModel

/// Makes selections: plans sets of chips, each once, and remembers what came of them.
public actor PortfolioSelector {
  /// What planning one set gave; its plan is too large to be kept for every set.
  struct Outcome: Sendable {
    /// One chip that is not released.
    struct Member: Sendable {
      let chip: String
      let name: String
      let family: String
      let start: CivilDate?
      let launch: CivilDate?
      /// What is spent on it once, and what its own cash is worth, in minor units.
      let nre: Int64
      let npv: Int64
    }

    /// What is maximised; nil where there is no plan.
    let value: Int64?
    /// What the set spends once, shared cost included.
    let spend: Int64
    /// The limits that are broken, with what breaks them.
    let breaches: [(limit: GateExpression, row: Measurement)]
    let members: [Member]
    /// By family: what twice the price of its units would add.
    let priceWorth: [String: Int64]

    /// The chip of an id.
    func member(_ chip: Chip.ID) -> Member? { members.first { $0.chip == chip.rawValue } }
  }

  /// The sets that are planned at once.
  private static let plansAtOnce = 2

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
  nonisolated func roadmap(of mask: SubsetMask) -> Roadmap {
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

  /// What a set is worth; each set is planned once.
  func outcome(of mask: SubsetMask) async throws -> Outcome {
    if let known = outcomes[mask] { return known }
    try Task.checkCancellation()
    let outcome = try await evaluated(mask)
    note((mask, outcome))
    return outcome
  }

  /// Plans sets beside each other that will be looked at next.
  func prepare(_ masks: [SubsetMask]) async throws {
    let open = masks.filter { outcomes[$0] == nil }
    guard open.count > 1 else { return }
    try await withThrowingTaskGroup(of: (SubsetMask, Outcome).self) { group in
      var waiting = open[...]
      while let mask = waiting.popFirst() {
        group.addTask { (mask, try await self.evaluated(mask)) }
        // More at once would only hold more plans.
        if open.count - waiting.count < Self.plansAtOnce { continue }
        if let done = try await group.next() { note(done) }
      }
      while let done = try await group.next() { note(done) }
    }
  }

  private func note(_ done: (mask: SubsetMask, outcome: Outcome)) {
    outcomes[done.mask] = done.outcome
    onProgress?(outcomes.count)
  }

  /// The plan of a set.
  nonisolated func plan(of mask: SubsetMask) async throws -> Plan {
    try await Planner(
      roadmap: roadmap(of: mask),
      statusDate: statusDate,
      effort: request.effort,
      seed: request.seed
    ).plan()
  }

  private nonisolated func evaluated(_ mask: SubsetMask) async throws -> Outcome {
    let roadmap = roadmap(of: mask)
    let plan = try await plan(of: mask)
    return try await outcome(of: plan, roadmap)
  }

  /// Checks that every limit limits something, by what the plan of all candidates comes to.
  ///
  /// - Throws: ``GateError`` where one doesn't.
  func checkLimits(_ whole: Plan) async throws {
    let facts = try await facts(of: whole, roadmap, Ledger(whole, roadmap))
    for limit in request.limits {
      guard let metric = Metric.named(limit.metric) else { continue }
      // What is decided to be out is no chip of the plan, and surely keeps its limits.
      let isOut = limit.selector.map { roadmap.isForcedOut(Chip.ID($0)) } ?? false
      if metric.selects == "chip", isOut { continue }
      try limit.checkCondition(on: metric.measure(facts))
    }
  }

  /// What limits, and the objective if it is of worlds, are measured by.
  private nonisolated func facts(
    of plan: Plan,
    _ roadmap: Roadmap,
    _ ledger: Ledger
  ) async throws -> PlanFacts {
    var samples: LaunchSamples?
    if request.needsWorlds, plan.isPlanned {
      var analysis = RiskAnalysis()
      analysis.replications = request.replications
      analysis.seed = request.seed
      // Sets are evaluated beside each other already.
      analysis.workers = 1
      samples = try await analysis.launchSamples(of: plan, roadmap, ledger: ledger)
    }
    let named = [request.objective.rawValue] + request.limits.map(\.metric)
    return PlanFacts(
      plan,
      roadmap,
      ledger: ledger,
      samples: samples,
      for: named.compactMap { Metric.named($0) }
    )
  }

  private nonisolated func outcome(of plan: Plan, _ roadmap: Roadmap) async throws -> Outcome {
    let ledger = Ledger(plan, roadmap)
    var breaches: [(limit: GateExpression, row: Measurement)] = []
    let facts = try await facts(of: plan, roadmap, ledger)
    for limit in request.limits {
      guard let metric = Metric.named(limit.metric) else { continue }
      breaches += try limit.breaches(of: metric.measure(facts)).map { (limit, $0) }
    }
    let objective = Metric.named(request.objective.rawValue)?.measure(facts)
      .first(where: \.selector.isEmpty)
    let values = Dictionary(
      ledger.chips.map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return Outcome(
      value: plan.isPlanned ? objective?.value?.amount : nil,
      spend: ledger.value.nre.minorUnits,
      breaches: breaches,
      members: plan.chips.filter { $0.status != .released }.map { chip in
        Outcome.Member(
          chip: chip.id.text,
          name: chip.name,
          family: chip.family.text,
          start: chip.date(of: .designStart),
          launch: chip.date(of: .launch),
          nre: values[chip.id.text]?.nre.minorUnits ?? 0,
          npv: values[chip.id.text]?.npv.minorUnits ?? 0
        )
      },
      priceWorth: ledger.priceWorth(in: plan, roadmap)
    )
  }

  /// All sets that were planned, with what they spend and are worth, in the order of their members.
  var planned: [(mask: SubsetMask, outcome: Outcome)] {
    outcomes.sorted { $0.key < $1.key }.map { (mask: $0.key, outcome: $0.value) }
  }

  /// The sets that were planned.
  var count: Int { outcomes.count }
}

extension Plan {
  /// Whether there is a schedule.
  fileprivate var isPlanned: Bool {
    solution.status != "infeasible" && solution.status != "cancelled"
  }
}

extension Ledger {
  /// By family: what twice the price, or saving, of its units would add to the NPV, in minor units.
  ///
  /// Income doubles, and with it the royalties that are a share of a price.
  fileprivate func priceWorth(in plan: Plan, _ roadmap: Roadmap) -> [String: Int64] {
    let axis = LedgerAxis(
      covering: plan.statusDate..<(valueUntil + 1),
      status: plan.statusDate,
      horizon: plan.horizon,
      roadmap.fiscal
    )
    var discounts: [FiscalPeriod: Double] = [:]
    for span in axis.spans where !span.isSunk {
      let halves =
        (span.days.lowerBound - plan.statusDate) + (span.days.upperBound - plan.statusDate)
      let years = Double(halves) / 2 / 365.25
      discounts[span.period] = DeterministicMath.power(1 + discountRate.value, -years)
    }
    var families: [String: (name: String, isSold: Bool)] = [:]
    for chip in plan.chips {
      let family = roadmap.families.first { $0.id.text == chip.family.text }
      families[chip.id.text] = (chip.family.text, family?.economics.price != nil)
    }
    var sums: [String: Double] = [:]
    for line in lines where !line.isSunk {
      guard let family = line.chip.flatMap({ families[$0.text] }),
        line.costClass == .income || line.costClass == .royalties && family.isSold
      else { continue }
      sums[family.name, default: 0] += Double(line.cash) * (discounts[line.period] ?? 0)
    }
    return sums.mapValues { Int64($0.rounded(.toNearestOrEven)) }
  }
}
