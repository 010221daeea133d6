import RoadmapModel

/// A plan with what is measured of it more than once.
struct PlanFacts: Sendable {
  let plan: Plan
  let roadmap: Roadmap
  /// Load of the teams by month from the status date to the horizon.
  let load: LoadTable
  /// Tenths of engineer-days by team, in the roadmap's order.
  let effort: [Int64]
  let compute: ComputeDemand
  let ledger: Ledger
  /// Launches in many worlds; nil where none were simulated.
  let samples: LaunchSamples?
  /// What the plan is worth in those worlds; nil without them.
  let worlds: WorldValues?
  /// What people get done; nil where it is not looked at.
  let productivity: Productivity?
  /// What must be bought; nil where it is not looked at.
  let purchases: PurchaseList?
  /// Units in service; nil where they are not looked at.
  let fleet: Fleet?
  /// Chips that are not history.
  let chips: [PlannedChip]

  /// The facts that `metrics` look at; the others are left blank, since each takes its time.
  init(
    _ plan: Plan,
    _ roadmap: Roadmap,
    ledger: Ledger? = nil,
    samples: LaunchSamples? = nil,
    for metrics: [Metric] = Metric.all
  ) {
    let sources = Set(metrics.map(\.source))
    self.plan = plan
    self.roadmap = roadmap
    self.samples = samples
    let needsMoney = sources.contains(.ledger) || sources.contains(.worlds) && samples != nil
    let money = ledger ?? (needsMoney ? Ledger(plan, roadmap) : Ledger())
    self.ledger = money
    worlds =
      sources.contains(.worlds)
      ? samples.map { WorldValues($0, of: plan, roadmap, money) } : nil
    load =
      sources.contains(.load)
      ? LoadAnalysis(plan, roadmap).table(scale: .month, classes: [.team])
      : LoadTable(scale: .month, buckets: [], labels: [], rows: [])
    productivity =
      sources.contains(.productivity) ? Productivity(plan, roadmap, Ledger()) : nil
    purchases = sources.contains(.purchases) ? PurchaseList(plan, roadmap) : nil
    fleet = sources.contains(.fleet) ? Fleet(plan, roadmap) : nil
    effort = sources.contains(.effort) ? LoadAnalysis(plan, roadmap).teamTotals() : []
    compute = ComputeDemand(sources.contains(.compute) ? plan : Plan(), roadmap)
    chips = plan.chips.filter { $0.status != .released }
  }

  /// All facts of a plan that is compared.
  init(_ plan: LabelledPlan) {
    self.init(plan.plan, plan.roadmap, ledger: plan.ledger, samples: plan.samples)
  }

  /// How many chips pass `milestone` after the status date and by the horizon.
  func count(of milestone: Milestone) -> Int64 {
    Int64(
      chips.count { chip in
        guard let date = chip.date(of: milestone) else { return false }
        return date >= plan.statusDate && date <= plan.horizon
      }
    )
  }

  /// One measurement for each chip that is not history.
  func byChip(
    _ unit: MetricUnit,
    _ amount: (PlannedChip) -> Int64?
  ) -> [Measurement] {
    chips.map { chip in
      Measurement(
        chip.id.text,
        title: chip.name.isEmpty ? chip.id.text : chip.name,
        unit,
        amount(chip).map { MetricValue($0) }
      )
    }
  }

  /// The slips of chips against a reference, and their sum.
  func slips(_ reference: String) -> [Measurement] {
    let slips = byChip(.days) { chip in
      chip.slips.first { $0.id.text == reference }.map { Int64($0.days) }
    }
    let known = slips.compactMap(\.value)
    let total = known.isEmpty ? nil : MetricValue(known.reduce(0) { $0 + $1.amount })
    return [Measurement("", .days, total)] + slips.filter { $0.value != nil }
  }
}

extension Metric {
  /// What of a plan has to be worked out to measure it.
  enum Source: Sendable {
    /// Nothing but the plan.
    case plan
    /// Loads of teams by month.
    case load
    /// How long teams are held.
    case effort
    /// What is asked of farms and clouds.
    case compute
    /// The plan's money.
    case ledger
    /// What the plan is worth in many worlds.
    case worlds
    /// What people get done.
    case productivity
    /// What must be bought.
    case purchases
    /// Units in service.
    case fleet
  }

  /// What it looks at.
  var source: Source {
    if name.hasPrefix("load.") { return .load }
    if name.hasPrefix("effort") { return .effort }
    if name.hasPrefix("compute.") || name == "cost.cloud" { return .compute }
    if name.hasPrefix("fleet.") { return .fleet }
    if name.hasPrefix("buy.") { return .purchases }
    if Metric.operations.contains(where: { $0.name == name }) { return .productivity }
    if Metric.worldValues.contains(where: { $0.name == name }) { return .worlds }
    return Metric.money.contains { $0.name == name } ? .ledger : .plan
  }
}
