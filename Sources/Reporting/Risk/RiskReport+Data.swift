internal import Planning
internal import RoadmapModel

extension RiskReport {
  /// A row for each chip, or for each percentile of the one that was asked for.
  var csv: String {
    if let chip {
      return options.csv.text(
        header: ["chip", "percent", "launch", "tapeout", "cost", "currency"],
        rows: chip.launches.entries.map { entry in
          [
            .text(chip.id.text), .integer(entry.key), .literal(entry.value.text),
            .date(chip.tapeouts[entry.key]?.text),
            chip.costs[entry.key].map { .literal(plain($0)) } ?? .null,
            .literal(summary.currency.code),
          ]
        }
      )
    }
    return options.csv.text(
      header: [
        "chip", "planned_launch", "plan_percentile", "launch_p10", "launch_p50", "launch_p80",
        "launch_p90", "launch_p80_error_days", "target", "target_probability", "commitment",
        "commitment_probability", "planned_tapeout", "tapeout_p50", "tapeout_p80", "planned_cost",
        "cost_p50", "cost_p80", "currency", "cost_probability", "joint_probability", "days_to_p50",
        "days_to_p80", "early_p50", "early_p80", "early_plan_percentile", "tapeout_p10",
        "tapeout_p90", "tapeout_p80_error_days", "cost_p10", "cost_p90", "cost_p80_error",
      ],
      rows: summary.chips.map { chip in
        let share = { (value: Proportion?) in
          value.map { CSVText.Field.literal($0.fraction.text) } ?? .null
        }
        let money = { (value: Money?) in value.map { CSVText.Field.literal(plain($0)) } ?? .null }
        return [
          .text(chip.id.text), .literal(chip.plannedLaunch.text), share(chip.planPercentile),
          .date(chip.launches[10]?.text), .date(chip.launches[50]?.text),
          .date(chip.launches[80]?.text), .date(chip.launches[90]?.text),
          chip.launchErrors[80].map { .literal($0.text) } ?? .null, .date(chip.target?.text),
          share(chip.targetProbability), .date(chip.commitment?.text),
          share(chip.commitmentProbability), .date(chip.plannedTapeout?.text),
          .date(chip.tapeouts[50]?.text), .date(chip.tapeouts[80]?.text), money(chip.plannedCost),
          money(chip.costs[50]), money(chip.costs[80]), .literal(summary.currency.code),
          share(chip.costProbability), share(chip.jointProbability),
          lead(chip, 50).map { .integer($0) } ?? .null,
          lead(chip, 80).map { .integer($0) } ?? .null,
          .date(early?.chips[chip.id.text]?.median.text),
          .date(early?.chips[chip.id.text]?.p80.text),
          share(early?.chips[chip.id.text]?.planProbability), .date(chip.tapeouts[10]?.text),
          .date(chip.tapeouts[90]?.text),
          chip.tapeoutErrors[80].map { .literal($0.text) } ?? .null, money(chip.costs[10]),
          money(chip.costs[90]), money(chip.costErrors[80]),
        ]
      }
    )
  }

  private func plain(_ money: Money) -> String {
    MetricUnit.money(money.currency).text(money.minorUnits)
  }

  private func share(_ value: Proportion?) -> JSONValue { .optional(value?.fraction.text) }

  /// Everything of all chips, or of the one that was asked for.
  var json: String {
    JSONText.envelope(
      schema: "tapeout.risk/1",
      asOf: summary.statusDate.text,
      scenario: summary.scenario,
      [
        ("replications", .integer(summary.replications)), ("seed", .integer(summary.seed)),
        ("sampling", .string(summary.sampling)), ("starts_early", .bool(summary.startsEarly)),
        ("interrupted", .bool(summary.isInterrupted)),
        ("currency", .string(summary.currency.code)),
        (
          "cost_quantiles",
          .array(
            summary.costs.entries.map {
              .object([
                ("percent", .integer($0.key)), ("cost", .string(plain($0.value))),
                ("cost_error", .optional(summary.costErrors[$0.key].map(plain))),
              ])
            }
          )
        ),
        (
          "resources",
          .array(
            summary.resources.map {
              .object([
                ("resource", .string($0.id.text)), ("share", share($0.share)),
                ("mean_days", .string($0.meanDays.text)),
              ])
            }
          )
        ),
        ("gates", .array(verdicts.map(\.json))),
        (
          "findings",
          .array(
            summary.findings.map { finding in
              .object([
                ("identifier", .string(finding.identifier)),
                ("severity", .string(finding.severity)), ("path", .string(finding.path)),
                ("text", .string(finding.text)),
              ])
            }
          )
        ),
      ],
      data: (chip.map { [$0] } ?? summary.chips).map(object)
    )
  }

  private func object(_ early: EarlyStarts.Chip) -> JSONValue {
    .object([
      ("launch_p50", .string(early.median.text)), ("launch_p80", .string(early.p80.text)),
      ("p80_gain_days", .integer(early.gain)),
      ("plan_percentile", share(early.planProbability)),
    ])
  }

  private func object(_ chip: ChipRisk) -> JSONValue {
    let quantiles = chip.launches.entries.map { entry -> JSONValue in
      .object([
        ("percent", .integer(entry.key)), ("launch", .string(entry.value.text)),
        ("launch_error_days", .optional(chip.launchErrors[entry.key]?.text)),
        ("tapeout", .optional(chip.tapeouts[entry.key]?.text)),
        ("tapeout_error_days", .optional(chip.tapeoutErrors[entry.key]?.text)),
        ("cost", .optional(chip.costs[entry.key].map(plain))),
        ("cost_error", .optional(chip.costErrors[entry.key].map(plain))),
      ])
    }
    return .object([
      ("chip", .string(chip.id.text)), ("planned_launch", .string(chip.plannedLaunch.text)),
      ("plan_percentile", share(chip.planPercentile)), ("target", .optional(chip.target?.text)),
      ("target_probability", share(chip.targetProbability)),
      ("commitment", .optional(chip.commitment?.text)),
      ("commitment_probability", share(chip.commitmentProbability)),
      ("planned_tapeout", .optional(chip.plannedTapeout?.text)),
      ("planned_cost", .string(plain(chip.plannedCost))),
      ("cost_probability", share(chip.costProbability)),
      ("joint_probability", share(chip.jointProbability)),
      ("early_start", early?.chips[chip.id.text].map(object) ?? .null),
      ("first_silicon", share(chip.firstSilicon)), ("quantiles", .array(quantiles)),
      (
        "histogram",
        .array(
          chip.histogram.entries.map {
            .object([("month", .string($0.key.text)), ("replications", .integer($0.value))])
          }
        )
      ),
      (
        "joint_frontier",
        .array(
          chip.jointFrontier.entries.map {
            .object([("launch", .string($0.key.text)), ("cost", .string(plain($0.value)))])
          }
        )
      ),
      (
        "spins",
        .array(
          chip.spins.entries.map {
            .object([("tapeouts", .integer($0.key)), ("share", share($0.value))])
          }
        )
      ),
      (
        "activities",
        .array(
          chip.activities.map {
            .object([
              ("activity", .string($0.id.text)), ("criticality", share($0.criticality)),
              ("cruciality", share($0.cruciality)), ("sensitivity", share($0.sensitivity)),
              ("mean_days", .string($0.meanDays.text)),
              ("deviation_days", .string($0.deviationDays.text)),
            ])
          }
        )
      ),
      (
        "items",
        .array(
          chip.items.map {
            .object([
              ("item", .string($0.id.text)), ("name", .string($0.name)),
              ("rank_correlation", share($0.rankCorrelation)),
              ("swing_days", .integer($0.swingDays)), ("removal_days", .optional($0.removalDays)),
            ])
          }
        )
      ),
    ])
  }
}
