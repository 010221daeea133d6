internal import Planning
internal import RoadmapModel

extension CostReport {
  private func plainAmount(_ minorUnits: Int64) -> String {
    MetricUnit.money(ledger.currency).text(minorUnits)
  }

  /// The table that was asked for, with plain numbers; no totals, which a reader can sum.
  var csv: String {
    let currency = CSVText.Field.literal(ledger.currency.code)
    let money = { (minorUnits: Int64) in CSVText.Field.literal(plainAmount(minorUnits)) }
    let text = { (value: String?) in value.map(CSVText.Field.text) ?? .null }
    if let grouping = view.grouping {
      var rows = ledger.costs(by: grouping, plan, roadmap)
      if grouping == .costClass { rows.append(ledger.income) }
      return options.csv.text(
        header: [grouping.rawValue, "sunk", "ahead", "total", "currency"],
        rows: rows.map {
          [text($0.key), money($0.sunk), money($0.ahead), money($0.total), currency]
        }
      )
    }
    guard view == .chip else {
      return options.csv.text(
        header: ["quarter", "sunk", "cost", "income", "net", "cumulative", "currency"],
        rows: ledger.cash.map { row in
          [
            .literal(row.period.text), money(row.sunk), money(row.cost), money(row.income),
            money(row.net), money(row.cumulative), currency,
          ]
        }
      )
    }
    return options.csv.text(
      header: [
        "chip", "sunk", "nre", "units", "unit_cost", "unit_value", "break_even_units", "payback",
        "npv", "currency",
      ],
      rows: ledger.chips.map { chip in
        [
          .text(chip.id.text), money(chip.sunk.minorUnits), money(chip.nre.minorUnits),
          .integer(chip.units), chip.unitCost.map { money($0.minorUnits) } ?? .null,
          chip.unitValue.map { money($0.minorUnits) } ?? .null,
          chip.breakEvenUnits.map(CSVText.Field.integer) ?? .null,
          .date(chip.payback?.text), money(chip.npv.minorUnits), currency,
        ]
      }
    )
  }

  /// The whole ledger, whatever view was asked for: a row for each line.
  var json: String {
    let money = { (amount: Money) in JSONValue.string(plainAmount(amount.minorUnits)) }
    let optional = { (amount: Money?) in
      JSONValue.optional(amount.map { plainAmount($0.minorUnits) })
    }
    let value = ledger.value
    return JSONText.envelope(
      schema: "tapeout.cost/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("currency", .string(ledger.currency.code)), ("price_year", .integer(ledger.priceYear)),
        ("discount_rate", .string(ledger.discountRate.description)),
        ("value_until", .string(ledger.valueUntil.text)),
        (
          "value",
          .object([
            ("sunk", money(value.sunk)), ("nre", money(value.nre)), ("npv", money(value.npv)),
            ("npv_beyond", money(value.npvBeyond)), ("trough", money(value.trough)),
            ("trough_quarter", .optional(value.troughPeriod?.text)),
            ("payback", .optional(value.payback?.text)),
            ("irr", .array(value.irr.map { .string($0.description) })),
          ])
        ),
        (
          "chips",
          .array(
            ledger.chips.map { chip in
              .object([
                ("chip", .string(chip.id.text)), ("sunk", money(chip.sunk)),
                ("nre", money(chip.nre)), ("units", .integer(chip.units)),
                ("unit_cost", optional(chip.unitCost)), ("unit_value", optional(chip.unitValue)),
                ("break_even_units", .optional(chip.breakEvenUnits)),
                ("payback", .optional(chip.payback?.text)), ("npv", money(chip.npv)),
              ])
            }
          )
        ),
        (
          "findings",
          .array(
            ledger.findings.map { finding in
              .object([
                ("identifier", .string(finding.identifier)),
                ("severity", .string(finding.severity)), ("path", .string(finding.path)),
                ("text", .string(finding.text)),
              ])
            }
          )
        ),
      ],
      data: ledger.lines.map { line in
        .object([
          ("class", .string(line.costClass.rawValue)), ("chip", .optional(line.chip?.text)),
          ("item", .string(line.item)), ("quarter", .string(line.period.text)),
          ("sunk", .bool(line.isSunk)), ("actual", .bool(line.isActual)),
          ("amount", money(line.amount)),
        ])
      }
    )
  }
}
