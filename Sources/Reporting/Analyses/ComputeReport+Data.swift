internal import Planning
internal import RoadmapModel

extension ComputeReport {
  /// One line for each quarter.
  var csv: String {
    let facts = demand.quarters.map(facts)
    let header = ComputeReport.keys
    return options.csv.text(
      header: header,
      rows: facts.map { row in
        row.map { fact in
          switch fact {
          case .integer(let number): .integer(number)
          case .string(let text): .literal(text)
          default: .null
          }
        }
      }
    )
  }

  /// The quarters as data, with what each chip and class asks for.
  var json: String {
    JSONText.envelope(
      schema: "tapeout.compute/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("currency", .string(demand.currency.code)),
        ("first_break", .optional(demand.firstBreak?.period.text)),
        (
          "lines",
          .array(
            demand.lines.map { line in
              .object([
                ("chip", .string(line.chip)), ("class", .string(line.computeClass.text)),
                ("unit", .string(line.isBoards ? "board_hours" : "core_hours")),
                ("quarter", .string(line.period.text)), ("hours", .integer(Int(line.hours))),
              ])
            }
          )
        ),
      ],
      data: quarters
    )
  }

  /// The quarters within another report's data.
  var value: JSONValue {
    .object([
      ("currency", .string(demand.currency.code)),
      ("first_break", .optional(demand.firstBreak?.period.text)),
      ("quarters", .array(quarters)),
    ])
  }

  private var quarters: [JSONValue] {
    demand.quarters.map { .object(Array(zip(ComputeReport.keys, facts($0)))) }
  }

  private static let keys = [
    "quarter", "quarter_start", "quarter_end", "core_hours", "farm_hours", "farm_capacity",
    "cloud_hours", "quota_hours", "unserved_hours", "board_hours", "board_capacity",
    "unserved_board_hours", "spend", "unpriced_hours", "budget", "year_budget", "currency",
    "breaks",
  ]

  /// The values of a quarter in the order of the keys.
  private func facts(_ quarter: ComputeQuarter) -> [JSONValue] {
    let unit = MetricUnit.money(demand.currency)
    return [
      .string(quarter.period.text), .string(quarter.days.lowerBound.text),
      .string(quarter.days.upperBound.text), .integer(Int(quarter.coreHours)),
      .integer(Int(quarter.farmHours)), .integer(Int(quarter.farmCapacity)),
      .integer(Int(quarter.cloudHours)), .optional(quarter.quotaHours.map { Int($0) }),
      .integer(Int(quarter.unservedHours)), .integer(Int(quarter.boardHours)),
      .integer(Int(quarter.boardCapacity)), .integer(Int(quarter.unservedBoardHours)),
      .string(unit.text(quarter.spend.minorUnits)), .integer(Int(quarter.unpricedHours)),
      .optional(quarter.budget.map { unit.text($0.minorUnits) }),
      .optional(quarter.yearBudget.map { unit.text($0.minorUnits) }),
      .string(demand.currency.code),
      .string(quarter.breaks.map(\.rawValue).joined(separator: " ")),
    ]
  }
}
