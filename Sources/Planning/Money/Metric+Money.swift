internal import RoadmapModel

extension Metric {
  /// What is measured of the money of a plan; all of it from the status date on but sunk cost.
  static let money = spending + returns

  private static let spending = [
    Metric(
      name: "cost",
      title: "cost",
      selects: "class of money",
      hasTotal: true,
      unit: "money",
      direction: .min,
      summary: "What is spent from the status date on, units included; also by class.",
      measure: { facts in
        let ahead = facts.ledger.lines.filter { !$0.isSunk && $0.costClass != .income }
        return facts.sums(ahead, CostClass.allCases.map(\.rawValue)) { $0.costClass.rawValue }
      }
    ),
    Metric(
      name: "nre",
      title: "NRE",
      selects: "chip",
      hasTotal: true,
      unit: "money",
      direction: .min,
      summary: "What is spent once from the status date on; shared cost is in the total alone.",
      isDetailed: true,
      measure: { facts in
        [facts.amount("", facts.ledger.value.nre.minorUnits)]
          + facts.byLedgerChip { $0.nre.minorUnits }
      }
    ),
    Metric(
      name: "nre.family",
      title: "NRE",
      selects: "family",
      hasTotal: false,
      unit: "money",
      direction: .min,
      summary: "What is spent once from the status date on for the chips of a family.",
      isDetailed: true,
      measure: { facts in
        var sums: [String: Int64] = [:]
        for value in facts.ledger.chips {
          let family = facts.chips.first { $0.id.text == value.id.text }?.family.text ?? ""
          sums[family, default: 0] += value.nre.minorUnits
        }
        return facts.roadmap.families.compactMap { family in
          sums[family.id.text].map {
            facts.amount(family.id.text, $0, title: family.name ?? family.id.text)
          }
        }
      }
    ),
    Metric(
      name: "nre.year",
      title: "NRE",
      selects: "fiscal year",
      hasTotal: false,
      unit: "money",
      direction: .min,
      summary: "What is spent once in a fiscal year, shared cost included.",
      isDetailed: true,
      measure: { facts in
        var sums: [Int: Int64] = [:]
        for line in facts.ledger.lines where !line.isSunk && line.costClass.isNRE {
          sums[line.period.year, default: 0] += line.amount.minorUnits
        }
        return sums.keys.sorted().map { year in
          let name = FiscalPeriod(year: year, quarter: nil).text
          return facts.amount(name, sums[year] ?? 0, title: name)
        }
      }
    ),
    Metric(
      name: "cost.sunk",
      title: "sunk cost",
      selects: "",
      hasTotal: true,
      unit: "money",
      direction: .none,
      summary: "What was spent before the status date, less what came in; no other metric has it.",
      measure: { [$0.amount("", $0.ledger.value.sunk.minorUnits)] }
    ),
  ]

  private static let returns = [
    Metric(
      name: "income",
      title: "income",
      selects: "chip",
      hasTotal: true,
      unit: "money",
      direction: .max,
      summary: "What units are worth from the status date on: their price, or the saving.",
      isDetailed: true,
      measure: { facts in
        let lines = facts.ledger.lines.filter { !$0.isSunk && $0.costClass == .income }
        return facts.sums(lines, facts.chips.map(\.id.text)) { $0.chip?.text ?? "" }
      }
    ),
    Metric(
      name: "units",
      title: "units",
      selects: "chip",
      hasTotal: true,
      unit: "count",
      direction: .max,
      summary: "Units deployed until the last day that counts.",
      isDetailed: true,
      measure: { facts in
        let units = facts.ledger.chips.map { Int64($0.units) }
        return [Measurement("", .count, MetricValue(units.reduce(0, +)))]
          + facts.byLedgerChip(.count) { Int64($0.units) }
      }
    ),
    Metric(
      name: "unit_cost",
      title: "unit cost",
      selects: "chip",
      hasTotal: false,
      unit: "money",
      direction: .min,
      summary: "The mean cost of a unit, royalties included.",
      isDetailed: true,
      measure: { $0.byLedgerChip { $0.unitCost?.minorUnits } }
    ),
    Metric(
      name: "break_even",
      title: "break-even volume",
      selects: "chip",
      hasTotal: false,
      unit: "count",
      direction: .min,
      summary:
        "Units whose margin pays for all that is spent once on the chip, sunk cost included.",
      isDetailed: true,
      measure: { $0.byLedgerChip(.count) { $0.breakEvenUnits.map(Int64.init) } }
    ),
    Metric(
      name: "npv",
      title: "NPV",
      selects: "chip",
      hasTotal: true,
      unit: "money",
      direction: .max,
      summary:
        "Cash from the status date on, discounted from the middle of each quarter; shared cost is in "
        + "the total alone.",
      isDetailed: true,
      measure: { facts in
        [facts.amount("", facts.ledger.value.npv.minorUnits)]
          + facts.byLedgerChip { $0.npv.minorUnits }
      }
    ),
    Metric(
      name: "npv.beyond",
      title: "NPV beyond the horizon",
      selects: "",
      hasTotal: true,
      unit: "money",
      direction: .none,
      summary: "The part of the NPV that comes after the horizon.",
      measure: { [$0.amount("", $0.ledger.value.npvBeyond.minorUnits)] }
    ),
    Metric(
      name: "irr",
      title: "IRR",
      selects: "",
      hasTotal: true,
      unit: "percent",
      direction: .max,
      summary:
        "The rate at which the cash ahead is worth nothing; of several the least, with their number.",
      measure: { facts in
        let rates = facts.ledger.value.irr
        let value = rates.first.map { rate in
          // Millionths to hundredths of a percent.
          MetricValue(
            rate.fraction.millionths / 100,
            note: rates.count > 1 ? "(1 of \(rates.count))" : ""
          )
        }
        return [Measurement("", .rate, value)]
      }
    ),
    Metric(
      name: "payback",
      title: "payback",
      selects: "chip",
      hasTotal: true,
      unit: "date",
      direction: .min,
      summary:
        "The first day of the quarter in which cumulative cash turns positive for good; of a chip with "
        + "its sunk cost.",
      isDetailed: true,
      measure: { facts in
        let day = { (period: FiscalPeriod) in
          MetricValue(
            Int64(facts.roadmap.fiscal.range(of: period).lowerBound.dayNumber),
            note: period.text
          )
        }
        let total = Measurement("", .date, facts.ledger.value.payback.map(day))
        return [total]
          + facts.ledger.chips.map { chip in
            Measurement(
              chip.id.text,
              title: facts.title(of: chip),
              .date,
              chip.payback.map(day)
            )
          }
      }
    ),
    Metric(
      name: "cash.trough",
      title: "cash trough",
      selects: "",
      hasTotal: true,
      unit: "money",
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
      unit: "money",
      direction: .max,
      summary: "Income less cost from the status date on, also by fiscal quarter.",
      isDetailed: true,
      measure: { facts in
        let rows = facts.ledger.cash.filter { $0.cost != 0 || $0.income != 0 }
        return [facts.amount("", rows.reduce(Int64(0)) { $0 + $1.net })]
          + rows.map { facts.amount($0.period.text, $0.net, title: $0.period.text) }
      }
    ),
    Metric(
      name: "score",
      title: "strategic score",
      selects: "",
      hasTotal: true,
      unit: "count",
      direction: .max,
      summary: "The sum of the families' scores over the chips that launch by the horizon.",
      measure: { facts in
        let scores = facts.chips.map { chip -> Int64 in
          guard let launch = chip.date(of: .launch), launch <= facts.plan.horizon else { return 0 }
          let family = facts.roadmap.families.first { $0.id.text == chip.family.text }
          return Int64(family?.score ?? 0)
        }
        return [Measurement("", .count, MetricValue(scores.reduce(0, +)))]
      }
    ),
  ]
}

extension PlanFacts {
  /// An amount of the ledger's currency.
  fileprivate func amount(_ selector: String, _ minor: Int64, title: String = "") -> Measurement {
    Measurement(selector, title: title, .money(ledger.currency), MetricValue(minor))
  }

  /// The sum of all lines, then those of each key that has any.
  fileprivate func sums(
    _ lines: [LedgerLine],
    _ keys: [String],
    _ key: (LedgerLine) -> String
  ) -> [Measurement] {
    var sums: [String: Int64] = [:]
    for line in lines { sums[key(line), default: 0] += line.amount.minorUnits }
    let total = lines.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    return [amount("", total)]
      + keys.compactMap { name in
        let chip = chips.first { $0.id.text == name }?.name ?? ""
        return sums[name].map { amount(name, $0, title: chip.isEmpty ? name : chip) }
      }
  }

  /// What people call a chip of the ledger.
  fileprivate func title(of chip: ChipValue) -> String {
    let name = chips.first { $0.id.text == chip.id.text }?.name ?? ""
    return name.isEmpty ? chip.id.text : name
  }

  /// One measurement for each chip of the ledger, amounts of its currency unless told otherwise.
  fileprivate func byLedgerChip(
    _ unit: MetricUnit? = nil,
    _ value: (ChipValue) -> Int64?
  ) -> [Measurement] {
    ledger.chips.map { chip in
      Measurement(
        chip.id.text,
        title: title(of: chip),
        unit ?? .money(ledger.currency),
        value(chip).map { MetricValue($0) }
      )
    }
  }
}
