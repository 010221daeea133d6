internal import Planning
internal import RoadmapModel

extension ComputeUseReport {
  private static let keys = ["chip", "class", "unit", "quarter", "quarter_start", "hours"]

  private func facts(_ line: ComputeLine) -> [(String, JSONValue)] {
    let start = roadmap.fiscal.range(of: line.period).lowerBound
    let values: [JSONValue] = [
      .string(line.chip), .string(line.computeClass.text),
      .string(line.isBoards ? "board_hours" : "core_hours"), .string(line.period.text),
      .string(start.text), .integer(Int(line.hours)),
    ]
    return Array(zip(ComputeUseReport.keys, values))
  }

  /// The demand by chip, class and quarter.
  var csv: String {
    options.csv.text(
      header: ComputeUseReport.keys,
      rows: demand.lines.map { line in
        facts(line).map { key, value in
          switch value {
          case .integer(let number): .integer(number)
          case .string(let text): key == "chip" ? .text(text) : .literal(text)
          default: .null
          }
        }
      }
    )
  }

  private func money(_ money: Money?) -> JSONValue {
    .optional(money.map { MetricUnit.money($0.currency).text($0.minorUnits) })
  }

  private func nano(_ price: Price?) -> JSONValue {
    .optional(price.map { String($0.text.prefix { $0 != " " }) })
  }

  /// Everything, with the demand by chip, class and quarter as data.
  var json: String {
    JSONText.envelope(
      schema: "tapeout.compute-use/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("currency", .string(demand.currency.code)), ("binding", .bool(plan.holdsAllocation)),
        ("spend", money(demand.spendAhead(of: plan))),
        ("first_break", .optional(demand.firstBreak?.period.text)), ("quarters", quarters),
        ("machines", machines), ("stretches", stretchValues), ("caps", capValues),
        ("commitments", commitments), ("storage", storage), ("energy", energyValues),
        ("history", history),
      ],
      data: demand.lines.map { .object(facts($0)) }
    )
  }

  private var quarters: JSONValue {
    .array(
      demand.quarters.map { quarter in
        .object([
          ("quarter", .string(quarter.period.text)),
          ("core_hours", .integer(Int(quarter.coreHours))),
          ("farm_hours", .integer(Int(quarter.farmHours))),
          ("cloud_hours", .integer(Int(quarter.cloudHours))),
          ("unserved_hours", .integer(Int(quarter.unservedHours))),
          ("spend", money(quarter.spend)), ("budget", money(quarter.budget)),
          ("year_budget", money(quarter.yearBudget)),
          ("breaks", .array(quarter.breaks.map { .string($0.rawValue) })),
        ])
      }
    )
  }

  private var machines: JSONValue {
    .array(
      choices.flatMap { candidates in
        candidates.enumerated().map { rank, choice in
          .object([
            ("class", .string(choice.computeClass.text)), ("rank", .integer(rank + 1)),
            ("cloud", .string(choice.cloud.text)), ("instance", .optional(choice.instance?.text)),
            ("option", .string(choice.option.text)), ("speed", .string(choice.speed.text)),
            ("price", nano(choice.price)), ("token_price", nano(choice.tokenPrice)),
          ])
        }
      }
    )
  }

  private var stretchValues: JSONValue {
    .array(
      stretches.map { stretch in
        .object([
          ("chip", .string(stretch.chip)), ("activity", .string(stretch.activity)),
          ("days", .integer(stretch.days)), ("drives_launch", .bool(stretch.isCritical)),
          (
            "causes",
            .array(
              stretch.causes.map { cause in
                .object([
                  ("cap", .string(cause.cap.text)), ("item", .string(cause.item)),
                  ("days", .integer(cause.days)),
                ])
              }
            )
          ),
        ])
      }
    )
  }

  private var capValues: JSONValue {
    .array(
      caps.map { cap in
        .object([
          ("cap", .string(cap.cap.text)), ("item", .string(cap.item)),
          ("days", .integer(cap.days)), ("activities", .integer(cap.activities)),
          ("slip_days", .integer(cap.slip)),
        ])
      }
    )
  }

  private var commitments: JSONValue {
    .array(
      curves.map { curve in
        .object([
          ("cloud", .string(curve.cloud)), ("instance", .optional(curve.instance)),
          ("classes", .array(curve.classes.map { .string($0.text) })),
          ("from", .string(curve.days.lowerBound.text)), ("days", .integer(curve.loads.count)),
          ("hourly_price", nano(curve.hourly)), ("committed_price", nano(curve.committed)),
          ("cores", .integer(Int(curve.commitment))), ("cost", money(curve.best)),
          ("all_hourly", money(curve.allHourly)), ("all_farm", money(curve.allFarm)),
          ("saving_hourly", money(curve.savingOnHourly)),
          ("saving_farm", money(curve.savingOnFarm)),
          ("loads", .array(deciles(curve.loads))),
        ])
      }
    )
  }

  /// The curve at every tenth of its days, the heaviest day first.
  private func deciles(_ loads: [Int64]) -> [JSONValue] {
    guard let last = loads.indices.last else { return [] }
    return (0...10).map { .integer(Int(loads[last * $0 / 10])) }
  }

  private var storage: JSONValue {
    .array(
      data.map { line in
        .object([
          ("storage", .string(line.id)), ("quarter", .string(line.period.text)),
          ("tebibytes", .integer(Int(line.size))), ("cost", money(line.cost)),
          ("leaving_tebibytes", .integer(Int(line.leaving))),
          ("egress_cost", money(line.egressCost)),
        ])
      }
    )
  }

  private var energyValues: JSONValue {
    .array(
      energy.map { row in
        .object([
          ("class", .string(row.computeClass.text)),
          ("core_hours", .integer(Int(row.coreHours))),
          ("kilowatt_hours", .integer(Int(row.kilowattHours))),
          ("carbon_kilograms", .optional(row.carbonKilograms.map { Int($0) })),
        ])
      }
    )
  }

  private var history: JSONValue {
    .array(
      laws.map { law in
        .object([
          ("class", .string(law.computeClass.text)), ("chips", .integer(law.count)),
          ("hours_at_size_1", .integer(Int(law.hours(atSize: 1)))),
          ("exponent", .string(ComputeUseReport.hundredths(law.exponent))),
          ("error_pct", .optional(law.error.map { ComputeUseReport.hundredths($0 * 100) })),
        ])
      }
    )
  }
}
