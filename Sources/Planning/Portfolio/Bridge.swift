public import RoadmapModel

/// The way from one plan's value of a metric to another's, in terms that add up exactly.
public struct Bridge: Equatable, Sendable {
  /// One step of the way.
  public struct Term: Equatable, Sendable {
    /// What changes: a record's path, a chip, a class of money.
    public var title: String
    /// What it does to the base when nothing else changes; nil where that is not a question.
    public var alone: Int64?
    /// What it adds after the terms before it.
    public var inOrder: Int64

    /// What the terms before it make of its effect: `inOrder` less `alone`.
    public var interaction: Int64? { alone.map { inOrder - $0 } }
  }

  /// The value that is bridged, `npv`.
  public var point: MetricPoint
  /// What the amounts count.
  public var unit: MetricUnit
  /// The other plan's label.
  public var label: String
  /// The base's value.
  public var from: Int64
  /// The other plan's value.
  public var to: Int64
  /// The steps; their `inOrder` add up to `to` less `from`.
  public var terms: [Term]

  /// The whole difference.
  public var delta: Int64 { to - from }

  /// What the changes together do beyond the sum of what each does alone; nil for a bridge whose terms
  /// are parts of the value.
  public var interaction: Int64? {
    let known = terms.compactMap(\.interaction)
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// A bridge whose terms are the metric's own selectors: chips, classes, quarters.
  ///
  /// What belongs to none of them is the term `shared`. Nil where the metric has no total, or a plan
  /// has none. It answers where the difference sits, not why.
  public init?(_ point: MetricPoint, bySelector base: LabelledPlan, _ other: LabelledPlan) {
    guard let metric = Metric.named(point.metric), metric.hasTotal, point.selector.isEmpty,
      !metric.selects.isEmpty
    else { return nil }
    let measured = [base, other].map { plan in
      metric.measure(PlanFacts(plan.plan, plan.roadmap, ledger: plan.ledger, for: [metric]))
    }
    let totals = measured.map { $0.first { $0.selector.isEmpty } }
    guard let first = totals[0], let from = first.value?.amount, let to = totals[1]?.value?.amount,
      first.unit != .date, first.unit != .rate
    else { return nil }
    var order: [(selector: String, title: String)] = []
    for row in measured.joined() where !row.selector.isEmpty {
      if !order.contains(where: { $0.selector == row.selector }) {
        order.append((row.selector, row.title.isEmpty ? row.selector : row.title))
      }
    }
    var terms = order.map { selector, title in
      let amounts = measured.map { rows in
        rows.first { $0.selector == selector }?.value?.amount ?? 0
      }
      return Term(title: title, alone: nil, inOrder: amounts[1] - amounts[0])
    }
    let rest = to - from - terms.reduce(0) { $0 + $1.inOrder }
    if rest != 0 { terms.append(Term(title: "shared", alone: nil, inOrder: rest)) }
    self.point = point
    unit = first.unit
    label = other.label
    self.from = from
    self.to = to
    self.terms = terms.filter { $0.inOrder != 0 }
  }

  /// A bridge whose terms are the changes that lead from the base's roadmap to the other's.
  ///
  /// Each change is planned alone and after those before it; the order is that of the roadmap, or
  /// begins with the titles in `order`. What no change of the roadmap explains, as another status date
  /// or another search, is the last term. Nil where a plan has no such value. Where more than `limit`
  /// records differ, whole sections are the terms. `plans` makes plans of changed roadmaps, in their
  /// order, nil where a change alone makes no roadmap.
  ///
  /// - Throws: What `plans` throws.
  public init?(
    _ point: MetricPoint,
    byChange base: LabelledPlan,
    _ other: LabelledPlan,
    order: [String] = [],
    limit: Int = 12,
    plans: ([Roadmap]) async throws -> [Plan?]
  ) async throws {
    guard
      let first = point.measure(base.plan, base.roadmap, ledger: base.ledger),
      let from = first.value?.amount,
      let to = point.measure(other.plan, other.roadmap, ledger: other.ledger)?.value?.amount
    else { return nil }
    var steps = base.roadmap.steps(to: other.roadmap, limit: limit)
    let wanted = order.compactMap { title in steps.first { $0.title == title } }
    steps = wanted + steps.filter { step in !wanted.contains(step) }
    // The base planned again: a stored plan may come from another search than ours. Then each step
    // alone, then each after those before it.
    let sets = [[]] + steps.map { [$0] } + steps.indices.dropFirst().map { Array(steps[...$0]) }
    let roadmaps = sets.map { taken -> Roadmap? in
      let (roadmap, findings) = base.roadmap.taking(taken, from: other.roadmap)
      return findings.contains { $0.severity == .error } ? nil : roadmap
    }
    var made = try await plans(roadmaps.compactMap(\.self)).makeIterator()
    let values = roadmaps.map { roadmap -> Int64? in
      guard let roadmap, let plan = made.next() ?? nil else { return nil }
      return point.measure(plan, roadmap)?.value?.amount
    }
    let start = values[0] ?? from
    var terms: [Term] = []
    var reached = start
    for (index, step) in steps.enumerated() {
      let alone = values[1 + index]
      let after = index == 0 ? alone : values[steps.count + index]
      // A change that makes no roadmap without the next ones counts with the last of them.
      let value = after ?? reached
      terms.append(
        Term(title: step.title, alone: alone.map { $0 - start } ?? 0, inOrder: value - reached)
      )
      reached = value
    }
    let rest = to - from - (reached - start)
    if rest != 0 {
      terms.append(Term(title: "status date, search", alone: nil, inOrder: rest))
    }
    self.point = point
    unit = first.unit
    label = other.label
    self.from = from
    self.to = to
    self.terms = terms
  }
}
