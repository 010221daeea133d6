import Planning
import RoadmapModel
import Testing

@Suite struct PortfolioStudyTests {
  private static let status = CivilDate(dayNumber: 20_780)

  /// Plans that several tests look at, each made once.
  private actor Plans {
    static let shared = Plans()
    private var known: [(roadmap: Roadmap, plan: Task<Plan, any Error>)] = []

    func plan(_ roadmap: Roadmap) async throws -> Plan {
      if let found = known.first(where: { $0.roadmap == roadmap }) {
        return try await found.plan.value
      }
      let task = Task {
        try await Planner(roadmap: roadmap, statusDate: PortfolioStudyTests.status, effort: 2)
          .plan()
      }
      known.append((roadmap, task))
      return try await task.value
    }
  }

  private static func plan(_ roadmap: Roadmap) async throws -> Plan {
    try await Plans.shared.plan(roadmap)
  }

  private static func plans(_ roadmaps: [Roadmap]) async throws -> [Plan?] {
    try await concurrently(roadmaps) { try await plan($0) }
  }

  /// A toy and a changed one: dearer masks, fewer people, another price, a chip left out.
  private static func pair() async throws -> (LabelledPlan, LabelledPlan) {
    let base = try ToyPortfolio.roadmap(seed: 7, candidates: 3)
    let last = try #require(base.families.last?.id.rawValue)
    let (other, findings) = base.setting([
      (path: ModelPath("nodes/n5/mask_set"), text: "44.44M USD"),
      (path: ModelPath("teams/rtl/headcount/2020-01-01"), text: "7"),
      (path: ModelPath("families/f0/economics/saving"), text: "777.77 USD"),
      (path: ModelPath("decisions/\(last)-1/force"), text: "out"),
    ])
    try #require(findings.isEmpty)
    return (
      LabelledPlan(label: "base", plan: try await plan(base), roadmap: base),
      LabelledPlan(label: "other", plan: try await plan(other), roadmap: other)
    )
  }

  @Test(arguments: ["npv", "cost", "nre", "income", "launch[f0-1]", "tardiness", "cash.net"])
  func `the terms of a bridge add up exactly, interactions shown`(metric: String) async throws {
    let (base, other) = try await Self.pair()
    let point = try MetricPoint(metric)
    let bridge = try #require(
      try await Bridge(point, byChange: base, other) { try await Self.plans($0) }
    )
    #expect(bridge.terms.reduce(0) { $0 + $1.inOrder } == bridge.delta)
    #expect(bridge.to - bridge.from == bridge.delta)
    #expect(bridge.terms.count == 4)
    let alone = bridge.terms.compactMap(\.alone).reduce(0, +)
    #expect(alone + (bridge.interaction ?? 0) == bridge.delta)
    #expect(bridge.from == point.measure(base.plan, base.roadmap)?.value?.amount)
    #expect(bridge.to == point.measure(other.plan, other.roadmap)?.value?.amount)
  }

  @Test func `the order of a bridge changes its terms and not its sum`() async throws {
    let (base, other) = try await Self.pair()
    let point = try MetricPoint("npv")
    let order = ["families/f0", "teams/rtl"]
    let bridge = try #require(
      try await Bridge(point, byChange: base, other, order: order) { try await Self.plans($0) }
    )
    #expect(bridge.terms.prefix(2).map(\.title) == order)
    #expect(bridge.terms[0].interaction == 0)
    #expect(bridge.terms.reduce(0) { $0 + $1.inOrder } == bridge.delta)
  }

  @Test(arguments: ["cost", "nre", "npv", "cash.net", "income", "units"])
  func `the parts of a value add up to its difference`(metric: String) async throws {
    let (base, other) = try await Self.pair()
    let bridge = try #require(Bridge(try MetricPoint(metric), bySelector: base, other))
    #expect(bridge.terms.reduce(0) { $0 + $1.inOrder } == bridge.delta)
    #expect(!bridge.terms.isEmpty)
  }

  @Test func `many changes are bridged by section`() async throws {
    let (base, other) = try await Self.pair()
    let steps = base.roadmap.steps(to: other.roadmap, limit: 2)
    #expect(steps.map(\.title) == ["teams", "nodes", "families", "decisions"])
    let (taken, findings) = base.roadmap.taking(steps, from: other.roadmap)
    #expect(findings.isEmpty)
    #expect(taken == other.roadmap)
  }

  @Test func `a plan that is dearer and worth less is dominated`() async throws {
    let (base, other) = try await Self.pair()
    var worse = base
    worse.label = "worse"
    let (roadmap, _) = base.roadmap.setting([
      (path: ModelPath("nodes/n5/mask_set"), text: "99M USD")
    ])
    worse.roadmap = roadmap
    let frontier = try #require(
      Frontier(
        [base, other, worse],
        spend: try MetricPoint("nre"),
        value: try MetricPoint("npv")
      )
    )
    let point = try #require(frontier.points.first { $0.label == "worse" })
    #expect(point.dominatedBy == "base")
    let free = frontier.points.filter { $0.dominatedBy == nil }
    #expect(!free.isEmpty)
    for one in free {
      for two in free where one != two {
        #expect((one.spend < two.spend) == (one.value < two.value))
      }
    }
  }

  @Test func `a tornado has the greatest swing first and measures what it says`() async throws {
    let roadmap = try ToyPortfolio.roadmap(seed: 7, candidates: 3)
    let sensitivity = try #require(
      try await Sensitivity(try MetricPoint("npv"), of: roadmap, top: 4) {
        try await Self.plans($0)
      }
    )
    #expect(sensitivity.bars.count == 4)
    #expect(sensitivity.hidden > 0)
    for (one, next) in zip(sensitivity.bars, sensitivity.bars.dropFirst()) {
      #expect(one.swing >= next.swing)
    }
    let all = try #require(
      try await Sensitivity(try MetricPoint("npv"), of: roadmap, top: 99) {
        try await Self.plans($0)
      }
    )
    // Money is linear in the price: what 20 % more brings, 20 % less takes.
    let price = try #require(all.bars.first { $0.title == "price or saving of a unit" })
    let (low, high) = (try #require(price.effects.low), try #require(price.effects.high))
    #expect(low < 0 && high > 0)
    #expect(abs(low + high) < 10_000)
    #expect(price.moves == (low: "-20%", high: "+20%"))
    let masks = try #require(all.bars.first { $0.title == "price of masks" })
    #expect((masks.effects.low ?? 0) > 0 && (masks.effects.high ?? 0) < 0)
  }

  @Test func `a metric point wants what its metric has`() throws {
    #expect(throws: GateError.self) { try MetricPoint("npw") }
    #expect(throws: GateError.self) { try MetricPoint("launch") }
    #expect(throws: GateError.self) { try MetricPoint("tardiness[f0]") }
    #expect(throws: GateError.self) { try MetricPoint("npv[f0") }
    #expect(try MetricPoint("npv[f0-1]").selector == "f0-1")
  }
}
