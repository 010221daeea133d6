internal import Planning
internal import RoadmapModel

extension ComparisonReport {
  /// Tables for pages and mails.
  var markdown: String {
    var text = ""
    for label in comparison.labels.dropFirst() {
      let chips = comparison.inclusion.filter { $0.label == label }
      text += "**\(MarkdownTable.escaped(label))** against "
      text += "\(MarkdownTable.escaped(comparison.labels[0])): "
      text += "\(ComparisonReport.summary(chips)).\n\n"
      guard !chips.isEmpty else { continue }
      var table = MarkdownTable([("chip", .left), ("difference", .left)])
      for chip in chips {
        table.append([chip.name, ComparisonReport.words(chip, charset)])
      }
      text += table.text + "\n"
    }
    var columns: [(header: String, alignment: TextTable.Alignment)] = [("metric", .left)]
    for (index, label) in comparison.labels.enumerated() {
      columns.append((label, .right))
      if index > 0 { columns.append(("\(charset.delta) \(label)", .right)) }
    }
    var table = MarkdownTable(columns)
    for row in shownRows {
      var cells = [MetricText.exactTitle(row, charset)]
      for (index, cell) in row.cells.enumerated() {
        cells.append(MetricText.value(cell.value, row.unit))
        guard index > 0 else { continue }
        let delta = MetricText.delta(cell.delta, row.unit)
        let words = [delta, ComparisonReport.judgement(cell) ?? ""].filter { !$0.isEmpty }
        cells.append(words.joined(separator: " "))
      }
      table.append(cells)
    }
    let studies = PortfolioStudyText(options.studies, options.report).lines
    let drawn = studies.isEmpty ? "" : "\n" + MarkdownTable.fenced(studies.rendered(colour: false))
    return text + table.text + drawn
      + verdicts.map { "\n- \(MarkdownTable.escaped("\($0)"))" }.joined()
      + (verdicts.isEmpty ? "" : "\n")
  }

  /// A sentence for each difference.
  var plain: String {
    var text = ""
    for chip in comparison.inclusion {
      text += "\(chip.label): \(chip.name): \(ComparisonReport.words(chip, .ascii)).\n"
    }
    for row in shownRows {
      let base = MetricText.value(row.cells[0].value, row.unit)
      text += "\(MetricText.exactTitle(row, charset)): \(comparison.labels[0]) \(base)"
      for (label, cell) in zip(comparison.labels, row.cells).dropFirst() {
        text += ", \(label) \(MetricText.value(cell.value, row.unit))"
        let delta = MetricText.delta(cell.delta, row.unit)
        let words = [delta, ComparisonReport.judgement(cell) ?? ""].filter { !$0.isEmpty }
        if !words.isEmpty { text += " (\(words.joined(separator: ", ")))" }
      }
      text += ".\n"
    }
    return text + PortfolioStudyText(options.studies, options.report).sentences
      + verdicts.map { "\($0).\n" }.joined()
  }

  /// One line for each metric, selector and plan.
  var csv: String {
    let header = [
      "scenario", "metric", "selector", "unit", "value", "baseline", "delta", "delta_pct",
      "p_better",
    ]
    return options.report.csv.text(
      header: header,
      rows: cells.map { cell in
        [
          .text(cell.label), .literal(cell.row.metric), .text(cell.row.selector),
          .literal(cell.row.unit.name), .date(cell.value), .date(cell.baseline), .date(cell.delta),
          .date(cell.percent), .date(cell.probability),
        ]
      } + PortfolioStudyData(options.studies).rows
    )
  }

  /// The same as one object, with the chips that differ and what gates said.
  var json: String {
    JSONText.envelope(
      schema: "tapeout.compare/1",
      asOf: comparison.statusDates[0].text,
      scenario: comparison.labels[0],
      [
        ("scenarios", .array(comparison.labels.map { .string($0) })),
        ("inclusion", .array(comparison.inclusion.map(ComparisonReport.object))),
        ("gates", .array(verdicts.map(\.json))),
      ] + PortfolioStudyData(options.studies).members,
      data: cells.map { cell in
        .object([
          ("scenario", .string(cell.label)), ("metric", .string(cell.row.metric)),
          ("selector", .string(cell.row.selector)), ("unit", .string(cell.row.unit.name)),
          ("value", .optional(cell.value)), ("baseline", .optional(cell.baseline)),
          ("delta", .optional(cell.delta)), ("delta_pct", .optional(cell.percent)),
          ("better", .optional(cell.better)), ("p_better", .optional(cell.probability)),
          ("delta_p10", .optional(cell.range?.low)), ("delta_p90", .optional(cell.range?.high)),
          ("note", .string(cell.row.cells[cell.plan].value?.note ?? "")),
        ])
      }
    )
  }

  private static func object(_ chip: ChipDifference) -> JSONValue {
    .object([
      ("scenario", .string(chip.label)), ("chip", .string(chip.chip)), ("name", .string(chip.name)),
      ("kind", .string(chip.kind.rawValue)),
      (
        "changes",
        .array(
          chip.changes.map { change in
            .object([
              ("what", .string(change.what)),
              ("base", .optional(change.base.isEmpty ? nil : change.base)),
              ("other", .optional(change.other.isEmpty ? nil : change.other)),
              ("days", .optional(change.days)),
            ])
          }
        )
      ),
    ])
  }

  /// A difference in words, nil where there is nothing to judge.
  private static func judgement(_ cell: MetricCell) -> String? {
    switch cell.mark {
    case .better?: "better"
    case .worse?: "worse"
    case .neutral?: cell.delta == 0 ? "equal" : nil
    case nil: nil
    }
  }

  /// A cell as the texts that data hold.
  private struct Cell {
    var plan: Int
    var label: String
    var row: MetricRow
    var value: String?
    var baseline: String?
    var delta: String?
    var percent: String?
    var better: String?
    var probability: String?
    /// The difference that one world in ten, and nine, stay below.
    var range: (low: String, high: String)?
  }

  private var cells: [Cell] {
    chosenRows.flatMap { row in
      comparison.labels.indices.map { plan in
        let cell = row.cells[plan]
        return Cell(
          plan: plan,
          label: comparison.labels[plan],
          row: row,
          value: cell.value.map { row.unit.text($0.amount) },
          baseline: row.cells[0].value.map { row.unit.text($0.amount) },
          delta: cell.delta.map { row.unit.deltaText($0) },
          percent: cell.deltaPerMille.map { tenths in
            (tenths < 0 ? "-" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
          },
          better: cell.mark.map { mark in
            switch mark {
            case .better: "better"
            case .worse: "worse"
            case .neutral: cell.delta == 0 ? "equal" : "neither"
            }
          },
          probability: (cell.worlds?.betterPerMille).map(ComparisonReport.probability),
          range: cell.worlds.map { (row.unit.deltaText($0.low), row.unit.deltaText($0.high)) }
        )
      }
    }
  }
}

extension GateVerdict {
  /// The verdict as data.
  var json: JSONValue {
    .object([
      ("expression", .string(expression)), ("scenario", .string(label)),
      ("metric", .string(metric)), ("selector", .string(selector)),
      ("outcome", .string(outcome.rawValue)), ("fails", .bool(fails)),
      ("finding", .string(finding)),
    ])
  }
}
