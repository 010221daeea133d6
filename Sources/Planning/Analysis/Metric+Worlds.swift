internal import RoadmapModel

extension Metric {
  /// What is measured of spins in the worlds of a simulation; nothing where none was made.
  static let spinsInWorlds = [
    Metric(
      name: "respins",
      title: "respins expected",
      selects: "chip",
      hasTotal: true,
      unit: "count",
      direction: .min,
      summary:
        "How many respins the survey of spins makes the chip expect, with --replications; in total "
        + "their sum.",
      isDetailed: true,
      isOfWorlds: true,
      measure: { $0.respins() }
    )
  ]

  /// What a plan is worth in the worlds of a simulation.
  static let worldValues = [
    worldValue("npv.p10", "NPV P10", "one world in ten is worth less.") { $0.quantile(0.1) },
    worldValue("npv.p50", "NPV P50", "half of the worlds are worth less.") { $0.quantile(0.5) },
    worldValue("npv.p90", "NPV P90", "nine worlds in ten are worth less.") { $0.quantile(0.9) },
    worldValue("npv.risk", "NPV at risk", "the mean of the worse half of the worlds.") {
      $0.worseHalf
    },
  ]

  private static func worldValue(
    _ name: String,
    _ title: String,
    _ meaning: String,
    _ value: @escaping @Sendable (WorldValues) -> Int64?
  ) -> Metric {
    Metric(
      name: name,
      title: title,
      selects: "",
      hasTotal: true,
      unit: "money",
      direction: .max,
      summary:
        "NPV over the worlds of --replications, late launches and respins counted: \(meaning)",
      isOfWorlds: true,
      measure: { facts in
        guard let worlds = facts.worlds, let value = value(worlds) else { return [] }
        return [Measurement("", .money(facts.ledger.currency), MetricValue(value))]
      }
    )
  }
}

extension PlanFacts {
  /// The day by which a date of each simulated chip has passed in such a share of the worlds.
  func days(
    by share: Double,
    _ dates: (LaunchSamples, String) -> [CivilDate]?
  ) -> [Measurement] {
    byWorlds(.date, dates) { _, days in
      days.quantile(share).map { MetricValue(Int64($0.dayNumber)) }
    }
  }

  /// What is measured of days of each simulated chip, ascending; none without worlds.
  fileprivate func byWorlds(
    _ unit: MetricUnit,
    _ days: (LaunchSamples, String) -> [CivilDate]? = { $0.launches(of: $1) },
    _ value: (PlannedChip, [CivilDate]) -> MetricValue?
  ) -> [Measurement] {
    guard let samples else { return [] }
    return chips.compactMap { chip in
      guard let days = days(samples, chip.id.text)?.sorted(), let value = value(chip, days) else {
        return nil
      }
      return Measurement(
        chip.id.text,
        title: chip.name.isEmpty ? chip.id.text : chip.name,
        unit,
        value
      )
    }
  }

  /// The share of worlds in which each simulated chip launches by a day; none where it has none.
  func chances(by wanted: (PlannedChip) -> CivilDate?) -> [Measurement] {
    byWorlds(.rate) { chip, launches in
      guard let day = wanted(chip), !launches.isEmpty else { return nil }
      let share = Double(launches.count { $0 <= day }) / Double(launches.count)
      return MetricValue(Int64((share * 10_000).rounded()))
    }
  }

  /// The respins that chips are to expect, and their sum.
  fileprivate func respins() -> [Measurement] {
    guard let samples else { return [] }
    let expected = byWorlds(.mean) { chip, _ in
      samples.chips.firstIndex(of: chip.id.text).map { index in
        MetricValue(Int64((samples.respins[index] * 100).rounded()))
      }
    }
    let sum = expected.reduce(Int64(0)) { $0 + ($1.value?.amount ?? 0) }
    return [Measurement("", .mean, MetricValue(sum))] + expected
  }
}
