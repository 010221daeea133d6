internal import RoadmapModel

extension Metric {
  /// All metrics in the order of reports.
  public static let all: [Metric] =
    schedule + risk + spinsInWorlds + people + compute + money + worldValues + operations

  /// The metric of the given name.
  public static func named(_ name: String) -> Metric? { all.first { $0.name == name } }

  private static let schedule = [
    Metric(
      name: "launches",
      title: "launches to the horizon",
      selects: "",
      hasTotal: true,
      unit: "count",
      direction: .none,
      summary: "Launches from the status date to the horizon.",
      measure: { [Measurement("", .count, MetricValue($0.count(of: .launch)))] }
    ),
    Metric(
      name: "tapeouts",
      title: "tapeouts to the horizon",
      selects: "",
      hasTotal: true,
      unit: "count",
      direction: .none,
      summary: "Chips that tape out from the status date to the horizon.",
      measure: { [Measurement("", .count, MetricValue($0.count(of: .tapeout)))] }
    ),
    Metric(
      name: "tardiness",
      title: "weighted tardiness",
      selects: "",
      hasTotal: true,
      unit: "weighted_days",
      direction: .min,
      summary: "Sum over chips of priority times days of launch after target.",
      measure: { facts in
        let days = Int64(facts.plan.solution.weightedTardiness)
        return [Measurement("", .weightedDays, MetricValue(days))]
      }
    ),
    Metric(
      name: "launch",
      title: "launch",
      selects: "chip",
      hasTotal: false,
      unit: "date",
      direction: .min,
      summary: "The day of launch of a chip that is not yet released.",
      measure: { $0.byChip(.date) { $0.date(of: .launch).map { Int64($0.dayNumber) } } }
    ),
    Metric(
      name: "tapeout",
      title: "tapeout",
      selects: "chip",
      hasTotal: false,
      unit: "date",
      direction: .min,
      summary: "The day of tapeout of a chip that is not yet released.",
      measure: { $0.byChip(.date) { $0.date(of: .tapeout).map { Int64($0.dayNumber) } } }
    ),
    Metric(
      name: "slip.cadence",
      title: "slip against cadence",
      selects: "chip",
      hasTotal: true,
      unit: "days",
      direction: .min,
      summary: "Days of launch after the target of the cadence; in total their sum.",
      measure: { $0.slips("cadence") }
    ),
    Metric(
      name: "slip.commitment",
      title: "slip against commitment",
      selects: "chip",
      hasTotal: true,
      unit: "days",
      direction: .min,
      summary: "Days of launch after the promised day; in total their sum.",
      measure: { $0.slips("commitment") }
    ),
  ]

  private static let people = [
    Metric(
      name: "effort",
      title: "effort",
      selects: "",
      hasTotal: true,
      unit: "engineer_days",
      direction: .min,
      summary: "Engineer-days for which teams are held over the whole plan.",
      measure: { facts in
        [Measurement("", .engineerDays, MetricValue(facts.effort.reduce(0, +)))]
      }
    ),
    Metric(
      name: "effort.discipline",
      title: "effort",
      selects: "discipline",
      hasTotal: false,
      unit: "engineer_days",
      direction: .min,
      summary: "Engineer-days for which the teams of a discipline are held.",
      measure: { facts in
        var order: [String] = []
        var sums: [String: Int64] = [:]
        for (team, days) in zip(facts.roadmap.teams, facts.effort) {
          let name = team.discipline.text
          if sums[name] == nil { order.append(name) }
          sums[name, default: 0] += days
        }
        return order.map {
          Measurement($0, title: $0, .engineerDays, MetricValue(sums[$0] ?? 0))
        }
      }
    ),
    Metric(
      name: "effort.team",
      title: "effort",
      selects: "team",
      hasTotal: false,
      unit: "engineer_days",
      direction: .min,
      summary: "Engineer-days for which a team is held.",
      measure: { facts in
        zip(facts.roadmap.teams, facts.effort).map { team, days in
          Measurement(
            team.id.text,
            title: team.name ?? team.id.text,
            .engineerDays,
            MetricValue(days)
          )
        }
      }
    ),
    Metric(
      name: "load.peak",
      title: "peak load",
      selects: "team",
      hasTotal: false,
      unit: "percent",
      direction: .min,
      summary: "The heaviest month of a team from the status date to the horizon, in percent.",
      measure: { facts in
        facts.load.rows.map { row in
          var value: MetricValue? = MetricValue(0)
          if let peak = row.peak {
            let month = facts.load.buckets[peak].lowerBound.description.dropLast(3)
            value = row.cells[peak].loadPercent.map { MetricValue(Int64($0), note: String(month)) }
          }
          return Measurement(row.id, title: row.name, .percent, value)
        }
      }
    ),
    Metric(
      name: "load.over",
      title: "months over capacity",
      selects: "team",
      hasTotal: true,
      unit: "months",
      direction: .min,
      summary: "Months in which a team is asked for more than it has; in total the sum over teams.",
      measure: { facts in
        let rows = facts.load.rows
        let total = Int64(rows.reduce(0) { $0 + $1.bucketsOver })
        return [Measurement("", .months, MetricValue(total))]
          + rows.map {
            Measurement($0.id, title: $0.name, .months, MetricValue(Int64($0.bucketsOver)))
          }
      }
    ),
  ]

  private static let compute = [
    Metric(
      name: "compute.core_hours",
      title: "compute",
      selects: "compute class",
      hasTotal: true,
      unit: "core_hours",
      direction: .min,
      summary: "Core-hours asked for over the whole plan, also by class.",
      measure: { hours($0, isBoards: false, .coreHours) }
    ),
    Metric(
      name: "compute.board_hours",
      title: "emulation",
      selects: "compute class",
      hasTotal: true,
      unit: "board_hours",
      direction: .min,
      summary: "Board-hours asked for over the whole plan, also by class.",
      measure: { hours($0, isBoards: true, .boardHours) }
    ),
    Metric(
      name: "compute.unserved",
      title: "compute without a place",
      selects: "",
      hasTotal: true,
      unit: "core_hours",
      direction: .min,
      summary: "Core-hours from the status date on that neither farms nor quotas have room for.",
      measure: { facts in
        let open = facts.compute.quarters.filter { $0.days.upperBound > facts.plan.statusDate }
        let hours = open.reduce(Int64(0)) { $0 + $1.unservedHours }
        return [Measurement("", .coreHours, MetricValue(hours))]
      }
    ),
    Metric(
      name: "cost.cloud",
      title: "cloud spend",
      selects: "fiscal quarter",
      hasTotal: true,
      unit: "money",
      direction: .min,
      summary: "What rented cores cost on demand over the whole plan, also by fiscal quarter.",
      isDetailed: true,
      measure: { facts in
        let unit = MetricUnit.money(facts.compute.currency)
        let total = MetricValue(facts.compute.spend.minorUnits)
        return [Measurement("", unit, total)]
          + facts.compute.quarters.map {
            Measurement(
              $0.period.text,
              title: $0.period.text,
              unit,
              MetricValue($0.spend.minorUnits)
            )
          }
      }
    ),
  ]

  private static func hours(
    _ facts: PlanFacts,
    isBoards: Bool,
    _ unit: MetricUnit
  ) -> [Measurement] {
    let lines = facts.compute.lines.filter { $0.isBoards == isBoards }
    let sum = { (lines: [ComputeLine]) in lines.reduce(Int64(0)) { $0 + $1.hours } }
    let classes = ComputeClass.allCases.filter { kind in
      lines.contains { $0.computeClass == kind }
    }
    return [Measurement("", unit, MetricValue(sum(lines)))]
      + classes.map { kind in
        let value = MetricValue(sum(lines.filter { $0.computeClass == kind }))
        return Measurement(kind.text, title: kind.text, unit, value)
      }
  }
}
