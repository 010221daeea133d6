internal import Planning
internal import RoadmapModel

extension FleetReport {
  private func decimal(_ number: Double?, _ places: Int) -> String? {
    number.map { Decimals.text($0, places) }
  }

  private func money(_ minorUnits: Int64?) -> String? {
    minorUnits.map { MetricUnit.money(fleet.currency).text($0) }
  }

  private func literal(_ text: String?) -> CSVText.Field {
    text.map(CSVText.Field.literal) ?? .null
  }

  /// The table that was asked for, with plain numbers; no totals, which a reader can sum.
  var csv: String {
    let currency = CSVText.Field.literal(fleet.currency.code)
    switch view {
    case .generation:
      return options.csv.text(
        header: ["chip", "family", "generation", "year", "installed", "removed", "in_service"],
        rows: fleet.generations.flatMap { row in
          fleet.years.indices.map { year in
            [
              .text(row.chip), .text(row.family), .integer(row.generation),
              .literal(FiscalPeriod(year: fleet.years[year]).text),
              .integer(Int(row.installed[year])), .integer(Int(row.removed[year])),
              .integer(Int(row.inService[year])),
            ]
          }
        }
      )
    case .year:
      return options.csv.text(
        header: [
          "year", "units", "installed", "work_mwh", "idle_mwh", "operational_t", "embodied_t",
          "electricity", "capital", "currency",
        ],
        rows: fleet.totals.map { row in
          [
            .literal(FiscalPeriod(year: row.year).text), .integer(Int(row.units)),
            .integer(Int(row.installed)), literal(decimal(row.workEnergy, 3)),
            literal(decimal(row.idleEnergy, 3)), literal(decimal(row.operationalCarbon, 3)),
            literal(decimal(row.embodiedCarbon, 3)), literal(money(row.electricity)),
            literal(money(row.capital)), currency,
          ]
        }
      )
    case .work:
      return options.csv.text(
        header: [
          "workload", "unit", "year", "demand", "chip", "work", "unit_hours", "wh_each", "g_each",
          "cost_each", "currency",
        ],
        rows: fleet.work.flatMap { row -> [[CSVText.Field]] in
          let servers: [FleetWork.Server?] = row.servers.isEmpty ? [nil] : row.servers
          return servers.map { server in
            [
              .text(row.workload), .text(row.unit), .literal(FiscalPeriod(year: row.year).text),
              literal(decimal(row.demand, 3)), server.map { CSVText.Field.text($0.chip) } ?? .null,
              literal(decimal(server?.work ?? 0, 3)), literal(decimal(server?.hours ?? 0, 1)),
              literal(decimal(row.energy.map { $0 * 1_000 }, 9)), literal(decimal(row.carbon, 9)),
              literal(decimal(row.cost.map { $0 / 1e9 }, 9)), currency,
            ]
          }
        }
      )
    case .worth:
      return options.csv.text(
        header: [
          "chip", "before", "workload", "factor", "part", "mwh_saved", "t_saved", "money_saved",
          "currency",
        ],
        rows: fleet.worth.flatMap { row -> [[CSVText.Field]] in
          parts(of: row).map { part, factor -> [CSVText.Field] in
            let isTotal = part == "total"
            return [
              .text(row.chip), .text(row.before), .text(row.workload),
              literal(decimal(factor, 6)), .text(part),
              isTotal ? literal(decimal(row.energySaved, 3)) : .null,
              isTotal ? literal(decimal(row.carbonSaved, 3)) : .null,
              isTotal ? literal(money(row.moneySaved)) : .null, currency,
            ]
          }
        }
      )
    }
  }

  /// The factors of a generation's worth by what they are due to; the whole comes last.
  private func parts(of row: GenerationWorth) -> [(String, Double)] {
    [("node", row.node)] + row.techniques.map { ($0.technique, $0.factor) }
      + [("design", row.design), ("total", row.total)]
  }

  /// All of the fleet, whatever view was asked for: a row for each chip.
  var json: String {
    let year = { (year: Int) in JSONValue.string(FiscalPeriod(year: year).text) }
    return JSONText.envelope(
      schema: "tapeout.fleet/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("currency", .string(fleet.currency.code)), ("years", .array(fleet.years.map(year))),
        ("totals", .array(fleet.totals.map(totalObject))),
        ("work", .array(fleet.work.map(workObject))),
        ("worth", .array(fleet.worth.map(worthObject))),
        (
          "findings",
          .array(
            fleet.findings.map { finding in
              .object([
                ("identifier", .string(finding.identifier)),
                ("severity", .string(finding.severity)), ("path", .string(finding.path)),
                ("text", .string(finding.text)),
              ])
            }
          )
        ),
      ],
      data: fleet.generations.map { row in
        let whole = { (numbers: [Int64]) in JSONValue.array(numbers.map { .integer(Int($0)) }) }
        return .object([
          ("chip", .string(row.chip)), ("family", .string(row.family)),
          ("generation", .integer(row.generation)), ("installed", whole(row.installed)),
          ("removed", whole(row.removed)), ("in_service", whole(row.inService)),
        ])
      }
    )
  }

  private func totalObject(_ row: FleetYear) -> JSONValue {
    .object([
      ("year", .string(FiscalPeriod(year: row.year).text)), ("units", .integer(Int(row.units))),
      ("installed", .integer(Int(row.installed))),
      ("work_mwh", .optional(decimal(row.workEnergy, 3))),
      ("idle_mwh", .optional(decimal(row.idleEnergy, 3))),
      ("operational_t", .optional(decimal(row.operationalCarbon, 3))),
      ("embodied_t", .optional(decimal(row.embodiedCarbon, 3))),
      ("electricity", .optional(money(row.electricity))),
      ("capital", .optional(money(row.capital))),
    ])
  }

  private func workObject(_ row: FleetWork) -> JSONValue {
    .object([
      ("year", .string(FiscalPeriod(year: row.year).text)), ("workload", .string(row.workload)),
      ("unit", .string(row.unit)), ("demand", .optional(decimal(row.demand, 3))),
      ("served", .optional(decimal(row.served, 3))),
      ("wh_each", .optional(decimal(row.energy.map { $0 * 1_000 }, 9))),
      ("g_each", .optional(decimal(row.carbon, 9))),
      ("cost_each", .optional(decimal(row.cost.map { $0 / 1e9 }, 9))),
      (
        "servers",
        .array(
          row.servers.map { server in
            .object([
              ("chip", .string(server.chip)), ("work", .optional(decimal(server.work, 3))),
              ("unit_hours", .optional(decimal(server.hours, 1))),
            ])
          }
        )
      ),
    ])
  }

  private func worthObject(_ row: GenerationWorth) -> JSONValue {
    .object([
      ("chip", .string(row.chip)), ("before", .string(row.before)),
      ("workload", .string(row.workload)),
      (
        "factors",
        .array(
          parts(of: row).map { part, factor in
            .object([("part", .string(part)), ("factor", .optional(decimal(factor, 6)))])
          }
        )
      ),
      ("mwh_saved", .optional(decimal(row.energySaved, 3))),
      ("t_saved", .optional(decimal(row.carbonSaved, 3))),
      ("money_saved", .optional(money(row.moneySaved))),
    ])
  }
}
