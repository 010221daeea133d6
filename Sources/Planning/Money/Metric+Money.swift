internal import RoadmapModel

extension Metric {
  /// What is measured of the money of a plan.
  static let money = [
    Metric(
      name: "cost",
      title: "cost",
      selects: "class of money",
      hasTotal: true,
      direction: .min,
      summary: "What is spent from the status date on, units included, also by class.",
      measure: { facts in
        let ahead = facts.ledger.lines.filter { !$0.isSunk && $0.costClass != .income }
        return sums(facts, ahead, CostClass.allCases.map(\.rawValue)) { $0.costClass.rawValue }
      }
    ),
    Metric(
      name: "nre",
      title: "NRE",
      selects: "chip",
      hasTotal: true,
      direction: .min,
      summary: "What is spent once from the status date on, shared cost in the total alone.",
      measure: { facts in
        let unit = MetricUnit.money(facts.ledger.currency)
        let total = Measurement("", unit, MetricValue(facts.ledger.value.nre.minorUnits))
        return [total] + byChip(facts) { $0.nre.minorUnits }
      }
    ),
    Metric(
      name: "npv",
      title: "NPV",
      selects: "chip",
      hasTotal: true,
      direction: .max,
      summary: "Discounted cash from the status date on, shared cost in the total alone.",
      measure: { facts in
        let unit = MetricUnit.money(facts.ledger.currency)
        let total = Measurement("", unit, MetricValue(facts.ledger.value.npv.minorUnits))
        return [total] + byChip(facts) { $0.npv.minorUnits }
      }
    ),
    Metric(
      name: "cash.trough",
      title: "cash trough",
      selects: "",
      hasTotal: true,
      direction: .max,
      summary: "The least cumulative cash from the status date on; zero where it is never below.",
      measure: { facts in
        let value = facts.ledger.value
        let note = value.troughPeriod?.text ?? ""
        let unit = MetricUnit.money(facts.ledger.currency)
        return [Measurement("", unit, MetricValue(value.trough.minorUnits, note: note))]
      }
    ),
    Metric(
      name: "cash.net",
      title: "net cash",
      selects: "fiscal quarter",
      hasTotal: true,
      direction: .max,
      summary: "Income less cost from the status date on, also by fiscal quarter.",
      measure: { facts in
        let rows = facts.ledger.cash.filter { $0.cost != 0 || $0.income != 0 }
        let unit = MetricUnit.money(facts.ledger.currency)
        let total = rows.reduce(Int64(0)) { $0 + $1.net }
        return [Measurement("", unit, MetricValue(total))]
          + rows.map { row in
            let name = row.period.text
            return Measurement(name, title: name, unit, MetricValue(row.net))
          }
      }
    ),
  ]

  /// The sum of all lines, then those of each key that has any.
  private static func sums(
    _ facts: PlanFacts,
    _ lines: [LedgerLine],
    _ keys: [String],
    _ key: (LedgerLine) -> String
  ) -> [Measurement] {
    let unit = MetricUnit.money(facts.ledger.currency)
    var sums: [String: Int64] = [:]
    for line in lines { sums[key(line), default: 0] += line.amount.minorUnits }
    let total = lines.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    return [Measurement("", unit, MetricValue(total))]
      + keys.compactMap { name in
        sums[name].map { Measurement(name, title: name, unit, MetricValue($0)) }
      }
  }

  private static func byChip(
    _ facts: PlanFacts,
    _ amount: (ChipValue) -> Int64
  ) -> [Measurement] {
    let unit = MetricUnit.money(facts.ledger.currency)
    return facts.ledger.chips.map { value in
      let name = facts.chips.first { $0.id.text == value.id.text }?.name ?? ""
      return Measurement(
        value.id.text,
        title: name.isEmpty ? value.id.text : name,
        unit,
        MetricValue(amount(value))
      )
    }
  }
}
