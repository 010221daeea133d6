public import RoadmapModel

/// A plan under the name by which a comparison calls it.
public struct LabelledPlan: Sendable {
  /// The name: a scenario, a run, a baseline, a file.
  public var label: String
  /// The plan.
  public var plan: Plan
  /// The roadmap it was made from, scenario included.
  public var roadmap: Roadmap
  /// Its money as it was stored; worked out from the plan where it was not.
  public var ledger: Ledger?
  /// Its launches in many worlds, shared with the other plans; nil where none were simulated.
  public var samples: LaunchSamples?

  /// A plan under a name.
  public init(label: String, plan: Plan, roadmap: Roadmap, ledger: Ledger? = nil) {
    self.label = label
    self.plan = plan
    self.roadmap = roadmap
    self.ledger = ledger
  }
}

/// Several plans side by side; the first is the one the others are measured against.
public struct Comparison: Equatable, Sendable {
  /// The names of the plans, the base first.
  public var labels: [String]
  /// The status date of each plan.
  public var statusDates: [CivilDate]
  /// Which chips differ, by other plan and in the order of the plans' chips.
  public var inclusion: [ChipDifference]
  /// The names of the metrics that were measured; not all of them have values.
  public var metrics: Set<String>
  /// What was measured, in the order of the metrics.
  public var rows: [MetricRow]
}

/// One metric and selector over all plans of a comparison.
public struct MetricRow: Equatable, Sendable {
  /// The metric's name, `launch`.
  public var metric: String
  /// The chip, team, class or quarter; empty for the total.
  public var selector: String
  /// What both are called in a table, `Graviton 6 launch`.
  public var title: String
  /// What the amounts count.
  public var unit: MetricUnit
  /// Which way is better.
  public var direction: MetricDirection
  /// One cell for each plan.
  public var cells: [MetricCell]

  /// Whether any plan differs from the base.
  public var isChanged: Bool {
    cells.dropFirst().contains { $0.value?.amount != cells[0].value?.amount }
  }
}

/// What one plan measures, against the base.
public struct MetricCell: Equatable, Sendable {
  /// Whether a difference is for the better.
  public enum Mark: String, Sendable {
    /// Better, by the metric's direction.
    case better = "+"
    /// Worse, by the metric's direction.
    case worse = "-"
    /// Equal, or of a metric of which neither way is better.
    case neutral = "·"
  }

  /// The value; nil where the plan has none.
  public var value: MetricValue?
  /// The difference to the base; nil in the base itself and where either has no value.
  public var delta: Int64?
  /// The difference in tenths of a percent of the base, to the nearest; nil for dates and where the
  /// base is zero.
  public var deltaPerMille: Int64?
  /// Whether it is for the better; nil where there is no difference to judge.
  public var mark: Mark?
  /// How the plan does against the base in worlds that they share; nil where none were compared, and
  /// for metrics other than launches and NPV.
  public var worlds: PairedWorlds?
}

extension Comparison {
  /// Measures all plans against the first.
  ///
  /// A precondition is at least one plan. Rows are those of any plan: first the base's, then what only others have.
  public init(_ plans: [LabelledPlan]) {
    self.init(plans, plans.map(PlanFacts.init))
  }

  /// The same, what is measured of each plan worked out beside that of others.
  ///
  /// - Throws: `CancellationError` where the task was cancelled.
  public static func measured(_ plans: [LabelledPlan]) async throws -> Comparison {
    Comparison(
      plans,
      try await concurrently(plans) { plan in
        try Task.checkCancellation()
        return PlanFacts(plan)
      }
    )
  }

  private init(_ plans: [LabelledPlan], _ facts: [PlanFacts]) {
    precondition(!plans.isEmpty, "a comparison needs a plan")
    labels = plans.map(\.label)
    statusDates = plans.map(\.plan.statusDate)
    inclusion = plans.dropFirst().flatMap { ChipDifference.between(plans[0], and: $0) }
    let hasWorlds = plans.contains { $0.samples != nil }
    let measured = Metric.all.filter { $0.isMeasured(inWorlds: hasWorlds) }
    metrics = Set(measured.map(\.name))
    rows = measured.flatMap { metric in
      Comparison.rows(of: metric, facts.map(metric.measure))
    }
    pair(facts)
  }

  /// Compares launches and NPV world by world where they were simulated.
  private mutating func pair(_ facts: [PlanFacts]) {
    for row in rows.indices {
      let selector = rows[row].selector
      let amounts: [[Int64]]
      switch rows[row].metric {
      case "launch":
        amounts = facts.map { facts in
          facts.samples?.launches(of: selector)?.map { Int64($0.dayNumber) } ?? []
        }
      case "npv" where selector.isEmpty: amounts = facts.map { $0.worlds?.npvs ?? [] }
      default: continue
      }
      for plan in rows[row].cells.indices.dropFirst() {
        rows[row].cells[plan].worlds = PairedWorlds(
          amounts[0],
          amounts[plan],
          better: rows[row].direction
        )
      }
    }
  }

  /// The rows of a metric that was measured of each plan.
  static func rows(of metric: Metric, _ measured: [[Measurement]]) -> [MetricRow] {
    var order: [Measurement] = []
    var seen: Set<String> = []
    for measurement in measured.joined() where seen.insert(measurement.selector).inserted {
      order.append(measurement)
    }
    let bySelector = measured.map { values in
      Dictionary(values.map { ($0.selector, $0) }, uniquingKeysWith: { first, _ in first })
    }
    // Quarters sort by time, also where only a later plan has an early one.
    if metric.selects == "fiscal quarter" { order.sort { $0.selector < $1.selector } }
    return order.map { known in
      let values = bySelector.map { values -> MetricValue? in
        guard let found = values[known.selector], found.unit == known.unit else { return nil }
        return found.value
      }
      let base = values[0]
      let cells = values.enumerated().map { index, value -> MetricCell in
        guard index > 0, let value, let base else { return MetricCell(value: value) }
        let delta = value.amount - base.amount
        return MetricCell(
          value: value,
          delta: delta,
          deltaPerMille: perMille(delta, of: base.amount, unit: known.unit),
          mark: mark(delta, metric.direction)
        )
      }
      return MetricRow(
        metric: metric.name,
        selector: known.selector,
        title: known.title.isEmpty ? metric.title : "\(known.title) \(metric.title)",
        unit: known.unit,
        direction: metric.direction,
        cells: cells
      )
    }
  }

  private static func mark(_ delta: Int64, _ direction: MetricDirection) -> MetricCell.Mark {
    switch direction {
    case _ where delta == 0: .neutral
    case .none: .neutral
    case .min: delta < 0 ? .better : .worse
    case .max: delta > 0 ? .better : .worse
    }
  }

  private static func perMille(_ delta: Int64, of base: Int64, unit: MetricUnit) -> Int64? {
    guard unit != .date, base != 0 else { return nil }
    let magnitude = Int64(clamping: base.magnitude)
    let product = delta.multipliedReportingOverflow(by: 1_000)
    guard !product.overflow else { return nil }
    let (whole, rest) = product.partialValue.quotientAndRemainder(dividingBy: magnitude)
    let isUp = rest.magnitude >= magnitude.magnitude - rest.magnitude
    return whole + (isUp ? (delta < 0 ? -1 : 1) : 0)
  }
}
