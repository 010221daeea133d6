internal import Planning
internal import RoadmapModel

extension ProductivityReport {
  private static let keys = [
    "chip", "family", "generation", "recorded", "launch", "size", "new", "modified", "unchanged",
    "effective_size", "engineer_years", "design_years", "verification_years", "design_peak",
    "verification_peak", "gates_per_year", "effective_gates_per_year", "cost", "gates_per_unit",
    "time_to_market_days", "time_to_tapeout_days", "cadence_days", "wanted_cadence_days",
    "throughput_per_week", "norm_ratio", "history_ratio",
  ]

  /// The values of a row as they stand in data: texts, numbers as decimals, nil for nothing.
  private func facts(_ row: ProductivityRow) -> [(key: String, value: Fact)] {
    let number = { (value: Double?, places: Int) in
      value.map { Fact.number(Decimals.text($0, places)) } ?? .nothing
    }
    let whole = { (value: Int?) in value.map { Fact.whole($0) } ?? .nothing }
    let size = row.complexity
    let year = ChipEffort.yearDays
    let isPlanned = !row.isRecorded
    let values: [Fact] = [
      row.generation == nil ? .nothing : .text(row.id), .text(row.family), whole(row.generation),
      .truth(row.isRecorded), row.launch.map { .number($0.text) } ?? .nothing,
      number(size.total, 3), number(isPlanned ? size.new : nil, 3),
      number(isPlanned ? size.modified : nil, 3), number(isPlanned ? size.unchanged : nil, 3),
      number(size.effective, 3), number(row.effort.years, 2),
      number(isPlanned ? row.effort.designDays / year : nil, 2),
      number(row.effort.verificationDays / year, 2),
      number(isPlanned ? row.effort.designPeak : nil, 1),
      number(isPlanned ? row.effort.verificationPeak : nil, 1), number(row.gatesPerYear, 0),
      number(row.effectiveGatesPerYear, 0),
      row.cost.map { .number(MetricUnit.money(currency).text($0)) } ?? .nothing,
      number(row.gatesPerUnit, 4), whole(row.timeToMarket), whole(row.timeToTapeout),
      whole(row.cadence), whole(row.wantedCadence), number(row.throughput, 0),
      number(row.normRatio, 2), number(row.historyRatio, 2),
    ]
    return zip(ProductivityReport.keys, values).map { ($0, $1) }
  }

  /// A value of data.
  private enum Fact {
    case nothing
    case text(String)
    case number(String)
    case whole(Int)
    case truth(Bool)

    var field: CSVText.Field {
      switch self {
      case .nothing: .null
      case .text(let text): .text(text)
      case .number(let text): .literal(text)
      case .whole(let number): .integer(number)
      case .truth(let flag): .literal(flag ? "true" : "false")
      }
    }

    var json: JSONValue {
      switch self {
      case .nothing: .null
      case .text(let text), .number(let text): .string(text)
      case .whole(let number): .integer(number)
      case .truth(let flag): .bool(flag)
      }
    }
  }

  /// A row for each chip, and one without a chip for each family.
  var csv: String {
    options.csv.text(
      header: ProductivityReport.keys,
      rows: (productivity.chips + productivity.families).map { facts($0).map(\.value.field) }
    )
  }

  /// A row for each chip, and one without a chip for each family, with what is saved and slips.
  var json: String {
    let money = { (minorUnits: Int64) in
      JSONValue.string(MetricUnit.money(currency).text(minorUnits))
    }
    return JSONText.envelope(
      schema: "tapeout.productivity/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("currency", .string(currency.code)), ("norm", .optional(productivity.norm)),
        ("savings", .array(savings.map { savingObject($0, money) })),
        ("slips", .array(slips.map(slipObject))),
        (
          "findings",
          .array(
            productivity.findings.map { finding in
              .object([
                ("identifier", .string(finding.identifier)),
                ("severity", .string(finding.severity)), ("path", .string(finding.path)),
                ("text", .string(finding.text)),
              ])
            }
          )
        ),
      ],
      data: (productivity.chips + productivity.families).map { row in
        .object(facts(row).map { ($0.key, $0.value.json) })
      }
    )
  }

  private func savingObject(_ saving: Savings, _ money: (Int64) -> JSONValue) -> JSONValue {
    .object([
      ("without", .string(saving.counterfactual.rawValue)), ("status", .string(saving.status)),
      ("obstacle", .optional(saving.obstacle)),
      ("compute_made_binding", .bool(saving.isRebound)),
      ("engineer_years", .string(Decimals.text(saving.engineerYears, 2))),
      ("nre", money(saving.nre)), ("npv", money(saving.npv)),
      (
        "chips",
        .array(
          saving.entries.map { entry in
            .object([
              ("chip", .string(entry.chip)), ("launch", .string(entry.launch.text)),
              ("launch_without", .string(entry.without.text)), ("days", .integer(entry.days)),
              ("engineer_days", .string(Decimals.text(entry.engineerDays, 1))),
            ])
          }
        )
      ),
    ])
  }

  private func slipObject(_ slip: SlipStatistics) -> JSONValue {
    let percent = { (tenths: Int?) in
      JSONValue.optional(tenths.map { NumberWords.tenths(Int64($0)) })
    }
    return .object([
      ("baseline", .string(slip.baseline)), ("as_of", .string(slip.statusDate.text)),
      ("chips", .integer(slip.entries.count)), ("behind", .integer(slip.behind)),
      ("low", .integer(slip.low)), ("high", .integer(slip.high)),
      ("mean_pct", percent(slip.mean)), ("median_pct", percent(slip.median)),
      (
        "entries",
        .array(
          slip.entries.map { entry in
            .object([
              ("chip", .string(entry.chip)), ("promised", .string(entry.promised.text)),
              ("launch", .string(entry.launch.text)), ("launched", .bool(entry.isFact)),
              ("days", .integer(entry.days)),
              ("slip_pct", .string(NumberWords.tenths(Int64(entry.perMille)))),
            ])
          }
        )
      ),
    ])
  }
}
