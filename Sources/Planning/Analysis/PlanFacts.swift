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
    self.ledger = ledger ?? (sources.contains(.ledger) ? Ledger(plan, roadmap) : Ledger())
    load =
      sources.contains(.load)
      ? LoadAnalysis(plan, roadmap).table(scale: .month, classes: [.team])
      : LoadTable(scale: .month, buckets: [], labels: [], rows: [])
    effort = sources.contains(.effort) ? LoadAnalysis(plan, roadmap).teamTotals() : []
    compute = ComputeDemand(sources.contains(.compute) ? plan : Plan(), roadmap)
    chips = plan.chips.filter { $0.status != .released }
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

  /// The day by which each simulated chip has launched in a share of the worlds; none without worlds.
  func launches(by share: Double) -> [Measurement] {
    guard let samples else { return [] }
    return byChip(.date) { chip in
      guard let launches = samples.launches(of: chip.id.text)?.sorted(), !launches.isEmpty else {
        return nil
      }
      let place = Int((Double(launches.count) * share).rounded(.up)) - 1
      return Int64(launches[min(max(place, 0), launches.count - 1)].dayNumber)
    }
    .filter { $0.value != nil }
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
  }

  /// What it looks at.
  var source: Source {
    if name.hasPrefix("load.") { return .load }
    if name.hasPrefix("effort") { return .effort }
    if name.hasPrefix("compute.") || name == "cost.cloud" { return .compute }
    return Metric.money.contains { $0.name == name } ? .ledger : .plan
  }
}
