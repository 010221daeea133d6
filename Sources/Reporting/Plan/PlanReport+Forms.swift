import RoadmapModel

extension PlanReport {
  /// A sentence for each chip and finding.
  var plain: String {
    var lines = [facts.joined(separator: ", ") + "."]
    for chip in chips {
      lines.append(TimelineProse.sentence(of: chip, statusDate: plan.statusDate, options.charset))
    }
    lines += plan.findings.map { options.charset.text("\($0.severity): \($0.text)") }
    return (lines + verdict).map { $0 + "\n" }.joined()
  }

  /// Tables and sentences for a page.
  var markdown: String {
    let references = PlanReport.references.filter { reference in
      chips.contains { PlanReport.slip(of: $0, against: reference) != nil }
    }
    var columns: [(header: String, alignment: TextTable.Alignment)] = [
      ("chip", .left), ("status", .left), ("node", .left), ("tapeout", .left), ("launch", .left),
      ("target", .left),
    ]
    columns += references.map { ("\(options.charset.delta)\($0)", .right) }
    columns += [("causes", .left), ("next node", .left), ("IP", .left)]
    var table = MarkdownTable(columns)
    for chip in chips {
      var cells = [
        chip.name, chip.isHypothetical ? "\(chip.status.text), hypothetical" : chip.status.text,
        PlanReport.nodes(of: chip), chip.milestones[.tapeout]?.text ?? "",
        chip.milestones[.launch]?.text ?? "", chip.target?.text ?? "",
      ]
      cells += references.map { reference in
        PlanReport.slip(of: chip, against: reference).map { DayCount.signed($0.days) } ?? ""
      }
      cells += [
        causes(of: chip).joined(separator: "; "), PlanReport.nextNode(of: chip),
        PlanReport.ip(of: chip),
      ]
      table.append(cells)
    }
    var parts = [
      facts.map(MarkdownTable.escaped).joined(separator: " \(options.charset.nothing) ") + "\n",
      table.text,
    ]
    if !plan.findings.isEmpty {
      parts.append(
        plan.findings.map { finding in
          "- **\(finding.severity)** `\(finding.identifier)`: \(MarkdownTable.escaped(finding.text))\n"
        }
        .joined()
      )
    }
    parts.append(verdict.joined(separator: " ") + "\n")
    return parts.joined(separator: "\n")
  }

  /// A row for each chip.
  var csv: String {
    let header =
      [
        "chip", "name", "family", "generation", "status", "hypothetical", "nodes", "tapeout",
        "launch", "target", "commitment", "baseline_launch",
      ] + PlanReport.references.flatMap { ["\($0)_slip_days", "\($0)_causes"] }
      + ["next_node", "next_node_wait_days", "ip"]
    let rows = chips.map { chip in
      var row: [CSVText.Field] = [
        .text(chip.id.text), .text(chip.name), .text(chip.family.text), .integer(chip.generation),
        .literal(chip.status.text), .literal("\(chip.isHypothetical)"),
        .text(PlanReport.nodes(of: chip)), .date(chip.milestones[.tapeout]?.text),
        .date(chip.milestones[.launch]?.text), .date(chip.target?.text),
        .date(chip.commitment?.text), .date(chip.baseline?.text),
      ]
      for reference in PlanReport.references {
        let slip = PlanReport.slip(of: chip, against: reference)
        row.append(slip.map { .integer($0.days) } ?? .null)
        row.append(
          slip.map { slip in
            .text(slip.causes.map { CauseWords.short($0) }.joined(separator: "; "))
          } ?? .null
        )
      }
      row.append(chip.nextNode.map { .text($0.text) } ?? .null)
      row.append(PlanReport.nextNodeWait(of: chip).map { .integer($0) } ?? .null)
      row.append(.text(PlanReport.ip(of: chip)))
      return row
    }
    return options.csv.text(header: header, rows: rows)
  }

  /// A row for each chip with its slips, and what is true of the whole plan.
  var json: String {
    let solution = plan.solution
    let findings = plan.findings.map { finding in
      JSONValue.object([
        ("identifier", .string(finding.identifier)), ("severity", .string(finding.severity)),
        ("path", .string(finding.path)), ("text", .string(finding.text)),
      ])
    }
    return JSONText.envelope(
      schema: "tapeout.plan/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("roadmap", .string(plan.roadmap.text)),
        ("horizon", .string(plan.horizon.text)),
        (
          "solution",
          .object([
            ("status", .string(solution.status)), ("seed", .integer(solution.seed)),
            ("schedules", .integer(solution.schedules)),
            ("weighted_tardiness_days", .integer(solution.weightedTardiness)),
            ("bound_days", .integer(solution.bound)), ("gap_days", .integer(solution.gap)),
            ("stopping_reason", .string(solution.stoppingReason.text)),
            ("repeating_effort", .optional(solution.repeatingEffort)),
          ])
        ),
        ("findings", .array(findings)),
        ("compute", compute?.value ?? .null),
      ],
      data: chips.map { chip in .object(PlanData.report(of: chip)) }
    )
  }
}
