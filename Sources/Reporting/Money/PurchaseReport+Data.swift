internal import Planning
internal import RoadmapModel

extension PurchaseReport {
  /// What is shown, with plain numbers; no totals, which a reader can sum.
  var csv: String {
    let currency = CSVText.Field.literal(list.currency.code)
    let money = { (minorUnits: Int64?) in
      minorUnits.map { CSVText.Field.literal(plainAmount($0)) } ?? .null
    }
    if let sums {
      return options.csv.text(
        header: [view.rawValue, "purchases", "unpriced", "amount", "currency"],
        rows: sums.map { sum in
          [
            .literal(sum.key), .integer(sum.count), .integer(sum.unpriced), money(sum.amount),
            currency,
          ]
        }
      )
    }
    let text = { (value: String?) in value.map(CSVText.Field.text) ?? .null }
    return options.csv.text(
      header: [
        "order_by", "days", "status", "kind", "item", "chip", "vendor", "detail", "needed_on",
        "lead_time", "lead_time_unit", "amount", "saving", "currency", "ordered", "activity",
        "year",
      ],
      rows: shown.map { purchase in
        [
          .date(purchase.orderBy.text), .integer(purchase.days(from: list.statusDate)),
          .literal(purchase.status.rawValue), .literal(purchase.kind.rawValue),
          .text(purchase.item), text(purchase.chip), text(purchase.vendor),
          .text(purchase.detail), .date(purchase.neededOn.text),
          .integer(purchase.leadTime.count), .literal(purchase.leadTime.unit.rawValue),
          money(purchase.amount), money(purchase.saving), currency, .date(purchase.ordered?.text),
          text(purchase.activity), .date(purchase.year?.text),
        ]
      }
    )
  }

  /// A row for each purchase that is selected, and the sums by kind, whatever view was asked for.
  var json: String {
    let money = { (minorUnits: Int64?) in JSONValue.optional(minorUnits.map(plainAmount)) }
    let sum = { (sum: PurchaseSum) in
      JSONValue.object([
        ("kind", .string(sum.key)), ("purchases", .integer(sum.count)),
        ("unpriced", .integer(sum.unpriced)), ("amount", money(sum.amount)),
      ])
    }
    return JSONText.envelope(
      schema: "tapeout.buy/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("currency", .string(list.currency.code)),
        ("until", .optional(selection.until?.text)),
        ("kinds", .array(PurchaseList.byKind(shown).map(sum))),
        (
          "findings",
          .array(
            list.findings.map { finding in
              .object([
                ("identifier", .string(finding.identifier)),
                ("severity", .string(finding.severity)), ("path", .string(finding.path)),
                ("text", .string(finding.text)),
              ])
            }
          )
        ),
      ],
      data: shown.map { purchase in
        .object([
          ("order_by", .string(purchase.orderBy.text)),
          ("days", .integer(purchase.days(from: list.statusDate))),
          ("status", .string(purchase.status.rawValue)),
          ("kind", .string(purchase.kind.rawValue)), ("item", .string(purchase.item)),
          ("chip", .optional(purchase.chip)), ("vendor", .optional(purchase.vendor)),
          ("detail", .string(purchase.detail)), ("needed_on", .string(purchase.neededOn.text)),
          ("lead_time", .integer(purchase.leadTime.count)),
          ("lead_time_unit", .string(purchase.leadTime.unit.rawValue)),
          ("amount", money(purchase.amount)), ("saving", money(purchase.saving)),
          ("ordered", .optional(purchase.ordered?.text)),
          ("activity", .optional(purchase.activity)), ("year", .optional(purchase.year?.text)),
        ])
      }
    )
  }
}
