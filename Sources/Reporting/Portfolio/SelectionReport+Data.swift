internal import Planning
internal import RoadmapModel

extension SelectionReport {
  /// One line for each candidate.
  var csv: String {
    options.csv.text(
      header: [
        "chip", "name", "in", "start", "launch", "nre", "nre_unit", "gain", "gain_unit", "reason",
        "remedy",
      ],
      rows: selection.verdicts.map { verdict in
        [
          .text(verdict.chip.rawValue), .text(verdict.name),
          .literal(verdict.isIn ? "true" : "false"), .date(verdict.start?.text),
          .date(verdict.launch?.text),
          .literal(selection.spendUnit.text(verdict.spend)), .literal(selection.spendUnit.name),
          .date(verdict.gain.map { selection.unit.deltaText($0) }), .literal(selection.unit.name),
          verdict.reason.isEmpty ? .null : .text(verdict.reason),
          verdict.remedy.isEmpty ? .null : .text(verdict.remedy),
        ]
      }
    )
  }

  /// The whole selection as one object.
  var json: String {
    let unit = selection.unit
    return JSONText.envelope(
      schema: "tapeout.select/1",
      asOf: statusDate,
      scenario: scenario,
      [
        ("objective", .string(selection.request.objective.rawValue)),
        ("unit", .string(unit.name)),
        ("spend_unit", .string(selection.spendUnit.name)),
        ("policy", .string(selection.request.policy)),
        ("limits", .array(selection.request.limits.map { .string($0.text) })),
        (
          "forced",
          .array(
            selection.forced.map { decision in
              .object([
                ("chip", .string(decision.id.rawValue)),
                ("force", .string(decision.force?.rawValue ?? "")),
                ("because", .optional(decision.reason)),
              ])
            }
          )
        ),
        ("value", .optional(selection.value.map { unit.text($0) })),
        ("spend", .string(selection.spendUnit.text(selection.spend))),
        ("bound", .optional(selection.bound.map { unit.text($0) })),
        ("gap", .optional(selection.gap.map { unit.deltaText($0) })),
        ("proven", .bool(selection.isProven)),
        ("evaluations", .integer(selection.evaluations)),
        ("pruned", .integer(selection.pruned)),
        (
          "frontier",
          .array(
            selection.frontier.map { point in
              .object([
                ("spend", .string(selection.spendUnit.text(point.spend))),
                ("value", .string(unit.text(point.value))),
                ("chips", .array(point.chips.map { .string($0.rawValue) })),
              ])
            }
          )
        ),
        ("frontier_complete", .bool(selection.isFrontierComplete)),
      ],
      data: selection.verdicts.map { verdict in
        .object([
          ("chip", .string(verdict.chip.rawValue)), ("name", .string(verdict.name)),
          ("in", .bool(verdict.isIn)), ("start", .optional(verdict.start?.text)),
          ("launch", .optional(verdict.launch?.text)),
          ("nre", .string(selection.spendUnit.text(verdict.spend))),
          ("gain", .optional(verdict.gain.map { unit.deltaText($0) })),
          ("reason", .optional(verdict.reason.isEmpty ? nil : verdict.reason)),
          ("remedy", .optional(verdict.remedy.isEmpty ? nil : verdict.remedy)),
        ])
      }
    )
  }
}
