import RoadmapModel

/// The rows and painted cells of a timeline as data.
///
/// `data` holds a row for each cell that says something of its item: item, days of the cell (half-open) and class. What
/// lies under a mark is not repeated; today and the track say nothing of an item and are left out. Rows of chips tell
/// what a simulation said of them; CSV repeats that in each cell.
struct TimelineData {
  let plan: Plan
  let options: TimelineOptions
  let content: TimelineContent
  let canvas: TimelineCanvas

  private static let keys = [
    "row", "name", "group", "bucket_start", "bucket_end", "class", "count", "launch_p80",
    "plan_percentile",
  ]

  private let chipByID: [String: PlannedChip]

  init(plan: Plan, options: TimelineOptions, content: TimelineContent, canvas: TimelineCanvas) {
    self.plan = plan
    self.options = options
    self.content = content
    self.canvas = canvas
    chipByID = Dictionary(
      plan.chips.map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private struct Cell {
    var row: TimelineRow
    var days: Range<CivilDate>
    var glyphClass: GlyphClass
    var count: Int
  }

  private var cells: [Cell] {
    var result: [Cell] = []
    for (index, row) in content.rows.enumerated() {
      for (offset, cell) in canvas.row(index).enumerated() where cell.glyphClass > .today {
        result.append(
          Cell(
            row: row,
            days: canvas.axis.bucket(offset),
            glyphClass: cell.glyphClass,
            count: cell.glyphClass == .several ? Int(cell.detail) : 1
          )
        )
      }
    }
    return result
  }

  var csv: String {
    options.csv.text(
      header: TimelineData.keys,
      rows: cells.map { cell in
        [
          .literal(cell.row.id), .text(cell.row.name), .literal(cell.row.group),
          .literal(cell.days.lowerBound.text), .literal(cell.days.upperBound.text),
          .literal(cell.glyphClass.name), .integer(cell.count),
          .date(risk(of: cell.row)?.launches[80]?.text),
          risk(of: cell.row).map { .literal($0.planPercentile.fraction.text) } ?? .null,
        ]
      }
    )
  }

  var json: String {
    let data = cells.map { cell in
      JSONValue.object([
        ("row", .string(cell.row.id)),
        ("name", .string(cell.row.name)),
        ("group", .string(cell.row.group)),
        ("bucket_start", .string(cell.days.lowerBound.text)),
        ("bucket_end", .string(cell.days.upperBound.text)),
        ("class", .string(cell.glyphClass.name)),
        ("count", .integer(cell.count)),
      ])
    }
    return JSONText.envelope(
      schema: "tapeout.timeline/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("scale", .string(canvas.axis.scale.rawValue)),
        ("from", .string(canvas.axis.start.text)),
        ("until", .string(canvas.axis.end.text)),
        ("baseline", .optional(options.baseline?.name)),
        (
          "rows",
          .array(
            content.rows.map { row in
              .object(
                [
                  ("row", .string(row.id)),
                  ("name", .string(row.name)),
                  ("group", .string(row.group)),
                  ("group_name", .string(row.groupTitle)),
                ] + item(of: row)
              )
            }
          )
        ),
      ],
      data: data
    )
  }

  /// What a simulation said of the chip of a row.
  private func risk(of row: TimelineRow) -> ChipRisk? { options.risk?.risk(of: row.id) }

  /// What is known of the chip or activity of a row.
  private func item(of row: TimelineRow) -> [(String, JSONValue)] {
    switch options.view {
    case .portfolio, .family:
      guard let chip = chipByID[row.id] else { return [] }
      let baselines = row.baselines.map { JSONValue.string($0.text) }
      return PlanData.facts(of: chip) + [
        ("tapeouts", .array(ChipRows.tapeouts(of: chip).map { .string($0.text) })),
        ("baseline_tapeouts", .array(baselines)),
        ("launch_p80", .optional(risk(of: row)?.launches[80]?.text)),
        ("plan_percentile", .optional(risk(of: row)?.planPercentile.fraction.text)),
      ]
    case .chip(let id):
      guard let chip = plan.chips.first(where: { $0.id == id }),
        let activity = chip.activities.first(where: { "\(id)/\($0.id)" == row.id })
      else { return [] }
      let old = options.baseline?.plan.chips.first { $0.id == id }?
        .activities.first { $0.id == activity.id }
      return PlanData.facts(of: activity) + [("baseline_finish", .optional(old?.finish.text))]
    }
  }
}
