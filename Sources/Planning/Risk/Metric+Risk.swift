public import RoadmapModel

/// What a simulation says of one selector, beside what the plan says of the same.
struct SimulatedMeasurement: Sendable {
  /// What the plan says; without a value where it says nothing of the kind.
  let planned: Measurement
  /// What the simulation came to.
  let simulated: Measurement
}

extension Metric {
  /// Whether simulations of one plan measure it.
  public var isSimulated: Bool { simulated != nil }

  /// Whether it is measured where plans are compared, in worlds that they share or without.
  func isMeasured(inWorlds: Bool) -> Bool { isOfWorlds ? inWorlds : !isSimulated }

  /// What simulations are measured by, in the order of reports.
  static let risk: [Metric] =
    [10, 50, 80, 90].map(launch) + [50, 80].map(tapeout) + chances + [50, 80].map(cost) + [
      chance(
        "cost.probability",
        "P(planned cost)",
        "The share of replications that keep the planned cost."
      ) { $0.costProbability },
      chance(
        "joint.probability",
        "P(target and cost)",
        "The share of replications that keep target and planned cost both."
      ) { $0.jointProbability },
    ]

  private static let chances = [
    chance(
      "launch.probability",
      "P(planned launch)",
      "The share of replications that launch by the day that the plan itself gives.",
      isDetailed: true,
      by: { $0.date(of: .launch) }
    ) { $0.planPercentile },
    chance(
      "target.probability",
      "P(target)",
      "The share of replications that launch by the target of the cadence.",
      by: \.target
    ) { $0.targetProbability },
    chance(
      "commitment.probability",
      "P(commitment)",
      "The share of replications that launch by the promised day.",
      by: \.commitment
    ) { $0.commitmentProbability },
  ]

  private static func launch(_ percent: Int) -> Metric {
    Metric(
      name: "launch.p\(percent)",
      title: "launch P\(percent)",
      selects: "chip",
      hasTotal: false,
      unit: "date",
      direction: .min,
      summary: "The day by which \(percent) % of replications launch; against the planned one.",
      isDetailed: percent == 10 || percent == 90,
      isOfWorlds: true,
      measure: { $0.days(by: Double(percent) / 100) { $0.launches(of: $1) } },
      simulated: { risk in
        risk.byChip(.date, { $0.plannedLaunch }, { $0.launches[percent] }) { Int64($0.dayNumber) }
      }
    )
  }

  private static func tapeout(_ percent: Int) -> Metric {
    Metric(
      name: "tapeout.p\(percent)",
      title: "tapeout P\(percent)",
      selects: "chip",
      hasTotal: false,
      unit: "date",
      direction: .min,
      summary: "The day by which \(percent) % of replications tape out; against the planned one.",
      isOfWorlds: true,
      measure: { $0.days(by: Double(percent) / 100) { $0.tapeouts(of: $1) } },
      simulated: { risk in
        risk.byChip(.date, \.plannedTapeout, { $0.tapeouts[percent] }) { Int64($0.dayNumber) }
      }
    )
  }

  private static func cost(_ percent: Int) -> Metric {
    Metric(
      name: "cost.p\(percent)",
      title: "cost P\(percent)",
      selects: "chip",
      hasTotal: true,
      unit: "money",
      direction: .min,
      summary: "What \(percent) % of replications spend once at most from the status date on, "
        + "also by chip; against the planned cost.",
      measure: { _ in [] },
      simulated: { risk in
        let unit = MetricUnit.money(risk.currency)
        let planned = risk.chips.reduce(Int64(0)) { $0 + $1.plannedCost.minorUnits }
        let total = SimulatedMeasurement(
          planned: Measurement("", unit, MetricValue(planned)),
          simulated: Measurement("", unit, risk.costs[percent].map { MetricValue($0.minorUnits) })
        )
        return [total]
          + risk.byChip(unit, { $0.plannedCost }, { $0.costs[percent] }) { $0.minorUnits }
      }
    )
  }

  private static func chance(
    _ name: String,
    _ title: String,
    _ summary: String,
    isDetailed: Bool = false,
    by day: (@Sendable (PlannedChip) -> CivilDate?)? = nil,
    _ share: @escaping @Sendable (ChipRisk) -> Proportion?
  ) -> Metric {
    Metric(
      name: name,
      title: title,
      selects: "chip",
      hasTotal: false,
      unit: "percent",
      direction: .max,
      summary: summary,
      isDetailed: isDetailed,
      isOfWorlds: day != nil,
      measure: { facts in day.map { facts.chances(by: $0) } ?? [] },
      simulated: { risk in
        risk.byChip(.rate, { _ in nil }, share) { ($0.fraction.millionths + 50) / 100 }
      }
    )
  }
}

extension RiskSummary {
  /// One measurement for each chip, beside what the plan says.
  fileprivate func byChip<Value>(
    _ unit: MetricUnit,
    _ planned: (ChipRisk) -> Value?,
    _ simulated: (ChipRisk) -> Value?,
    _ amount: (Value) -> Int64
  ) -> [SimulatedMeasurement] {
    chips.map { chip in
      func measurement(_ value: Value?) -> Measurement {
        Measurement(
          chip.id.text,
          title: chip.id.text,
          unit,
          value.map { MetricValue(amount($0)) }
        )
      }
      return SimulatedMeasurement(
        planned: measurement(planned(chip)),
        simulated: measurement(simulated(chip))
      )
    }
  }
}

extension Comparison {
  /// What a simulation came to, measured against the plan that was simulated.
  public init(of risk: RiskSummary) {
    labels = ["plan", "simulation"]
    statusDates = [risk.statusDate, risk.statusDate]
    inclusion = []
    metrics = Set(Metric.risk.map(\.name))
    rows = Metric.risk.flatMap { metric in
      let found = metric.simulated?(risk) ?? []
      return Comparison.rows(of: metric, [found.map(\.planned), found.map(\.simulated)])
    }
  }
}
