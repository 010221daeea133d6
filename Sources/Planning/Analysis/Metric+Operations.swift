internal import RoadmapModel

extension Metric {
  /// What is measured of productivity, purchases and the fleet.
  static let operations = (productivity + purchases + fleet).map { metric in
    var metric = metric
    metric.isAside = true
    return metric
  }

  private static let productivity = [
    Metric(
      name: "productivity",
      title: "gates an engineer-year",
      selects: "chip",
      hasTotal: true,
      unit: "count",
      direction: .max,
      summary:
        "Gates of the chip for each engineer-year that it takes; in total of all chips together.",
      isDetailed: true,
      measure: { facts in
        let rows = facts.planned
        let gates = rows.reduce(0.0) { $0 + $1.complexity.total * 1e6 }
        let years = rows.reduce(0.0) { $0 + $1.effort.years }
        let total = years > 0 ? MetricValue(Int64((gates / years).rounded())) : nil
        return [Measurement("", .count, total)]
          + rows.map { row in
            let value = row.gatesPerYear.map { MetricValue(Int64($0.rounded())) }
            return Measurement(row.id, title: facts.name(of: row.id), .count, value)
          }
      }
    ),
    Metric(
      name: "productivity.norm",
      title: "productivity against the norm",
      selects: "chip",
      hasTotal: false,
      unit: "percent",
      direction: .none,
      summary:
        "Gates an engineer-year against the norm for the year of the launch, 100 % being as many.",
      isDetailed: true,
      measure: { facts in
        facts.planned.compactMap { row in
          row.normRatio.map { ratio in
            let value = MetricValue(Int64((ratio * 100).rounded()))
            return Measurement(row.id, title: facts.name(of: row.id), .percent, value)
          }
        }
      }
    ),
    Metric(
      name: "reuse",
      title: "reused unchanged",
      selects: "chip",
      hasTotal: true,
      unit: "percent",
      direction: .max,
      summary:
        "The share of the chip's gates that is taken over as it is; in total of all chips together.",
      isDetailed: true,
      measure: { facts in
        let rows = facts.planned
        let share = { (gates: ChipComplexity) -> MetricValue? in
          guard gates.total > 0 else { return nil }
          return MetricValue(Int64((gates.unchanged / gates.total * 100).rounded()))
        }
        let all = rows.reduce(ChipComplexity()) { $0 + $1.complexity }
        return [Measurement("", .percent, share(all))]
          + rows.map {
            Measurement($0.id, title: facts.name(of: $0.id), .percent, share($0.complexity))
          }
      }
    ),
    Metric(
      name: "time_to_market",
      title: "time to market",
      selects: "chip",
      hasTotal: false,
      unit: "days",
      direction: .min,
      summary: "Days from design start to launch.",
      isDetailed: true,
      measure: { facts in
        facts.planned.compactMap { row in
          row.timeToMarket.map { days in
            Measurement(row.id, title: facts.name(of: row.id), .days, MetricValue(Int64(days)))
          }
        }
      }
    ),
  ]

  private static let purchases = [
    Metric(
      name: "buy.overdue",
      title: "orders overdue",
      selects: "kind of purchase",
      hasTotal: true,
      unit: "count",
      direction: .min,
      summary: "Purchases whose last safe order date has passed and that nobody ordered.",
      isDetailed: true,
      measure: { $0.orders(.overdue) }
    ),
    Metric(
      name: "buy.due",
      title: "orders due",
      selects: "kind of purchase",
      hasTotal: true,
      unit: "count",
      direction: .none,
      summary:
        "Purchases whose last safe order date lies in the next \(PurchaseList.dueDays) days.",
      isDetailed: true,
      measure: { $0.orders(.due) }
    ),
    Metric(
      name: "buy.open",
      title: "to be ordered",
      selects: "kind of purchase",
      hasTotal: true,
      unit: "money",
      direction: .min,
      summary: "What is still to be ordered over the whole plan, commitments to clouds left out.",
      isDetailed: true,
      measure: { facts in
        let open = (facts.purchases?.purchases ?? []).filter {
          ![.bought, .worthwhile].contains($0.status)
        }
        let unit = MetricUnit.money(facts.roadmap.currency)
        let total = open.reduce(Int64(0)) { $0 + ($1.amount ?? 0) }
        return [Measurement("", unit, MetricValue(total))]
          + PurchaseList.byKind(open).map {
            Measurement($0.key, title: $0.key, unit, MetricValue($0.amount))
          }
      }
    ),
  ]

  private static let fleet = [
    Metric(
      name: "fleet.units",
      title: "units in service",
      selects: "fiscal year",
      hasTotal: true,
      unit: "count",
      direction: .none,
      summary:
        "Units in service at the end of the fiscal year; in total at the end of the last one.",
      isDetailed: true,
      measure: { facts in
        let years = facts.fleetYears
        return [Measurement("", .count, years.last.map { MetricValue($0.units) })]
          + facts.byYear(.count) { $0.units }
      }
    ),
    fleetSum(
      "fleet.energy",
      "fleet energy",
      .energy,
      "MWh of the units in service, overhead included"
    ) {
      Int64($0.energy.rounded())
    },
    fleetSum(
      "fleet.carbon",
      "fleet carbon",
      .carbon,
      "tonnes of CO2e of electricity and of making the units installed"
    ) { year in year.carbon.map { Int64($0.rounded()) } },
    Metric(
      name: "fleet.electricity",
      title: "fleet electricity",
      selects: "fiscal year",
      hasTotal: true,
      unit: "money",
      direction: .min,
      summary:
        "What the electricity of the units in service costs through the horizon, also by fiscal year.",
      isDetailed: true,
      measure: { facts in
        let unit = MetricUnit.money(facts.roadmap.currency)
        return facts.summed(unit) { $0.electricity }
      }
    ),
    Metric(
      name: "fleet.served",
      title: "work served",
      selects: "workload",
      hasTotal: false,
      unit: "percent",
      direction: .max,
      summary: "The share of a workload, all years together, that the fleet does.",
      isDetailed: true,
      measure: { facts in
        var order: [String] = []
        var sums: [String: (demand: Double, served: Double)] = [:]
        for row in facts.fleet?.work ?? [] {
          if sums[row.workload] == nil { order.append(row.workload) }
          sums[row.workload, default: (0, 0)].demand += row.demand
          sums[row.workload, default: (0, 0)].served += row.served
        }
        return order.compactMap { name in
          guard let sum = sums[name], sum.demand > 0 else { return nil }
          let hundredths = Int64((sum.served / sum.demand * 10_000).rounded())
          return Measurement(name, title: name, .rate, MetricValue(hundredths))
        }
      }
    ),
  ]

  private static func fleetSum(
    _ name: String,
    _ title: String,
    _ unit: MetricUnit,
    _ what: String,
    _ amount: @escaping @Sendable (FleetYear) -> Int64?
  ) -> Metric {
    Metric(
      name: name,
      title: title,
      selects: "fiscal year",
      hasTotal: true,
      unit: unit.name,
      direction: .min,
      summary: "Through the horizon, also by fiscal year: \(what).",
      isDetailed: true,
      measure: { $0.summed(unit, amount) }
    )
  }
}

extension PlanFacts {
  /// What people call a chip.
  fileprivate func name(of chip: String) -> String {
    let name = chips.first { $0.id.text == chip }?.name ?? ""
    return name.isEmpty ? chip : name
  }

  /// An amount of the fleet for each fiscal year that has one.
  fileprivate func byYear(
    _ unit: MetricUnit,
    _ amount: (FleetYear) -> Int64?
  ) -> [Measurement] {
    fleetYears.map { year in
      let name = FiscalPeriod(year: year.year).text
      return Measurement(name, title: name, unit, amount(year).map { MetricValue($0) })
    }
  }

  /// The sum over all years, nil where one is not known, then each year.
  fileprivate func summed(
    _ unit: MetricUnit,
    _ amount: (FleetYear) -> Int64?
  ) -> [Measurement] {
    let years = byYear(unit, amount)
    let known = years.compactMap(\.value)
    let isWhole = known.count == years.count && !years.isEmpty
    let sum = known.reduce(Int64(0)) { $0 + $1.amount }
    return [Measurement("", unit, isWhole ? MetricValue(sum) : nil)] + years
  }

  /// The rows of productivity that are planned and not of the books.
  fileprivate var planned: [ProductivityRow] {
    (productivity?.chips ?? []).filter { !$0.isRecorded }
  }

  /// What the fleet takes, year by year.
  fileprivate var fleetYears: [FleetYear] { fleet?.totals ?? [] }

  /// How many purchases have a status, then by kind.
  fileprivate func orders(_ status: PurchaseStatus) -> [Measurement] {
    let own = (purchases?.purchases ?? []).filter { $0.status == status }
    return [Measurement("", .count, MetricValue(Int64(own.count)))]
      + PurchaseList.byKind(own).map {
        Measurement($0.key, title: $0.key, .count, MetricValue(Int64($0.count)))
      }
  }
}
