internal import Planning
internal import RoadmapModel

extension HeatReport {
  /// The strip in a fence, then the summary as a table.
  var markdown: String {
    var lines = layout.header(table, options)
    for row in table.rows { lines += layout.lines(of: row, in: table, options) }
    var summary = MarkdownTable([
      ("resource", .left), ("class", .left), ("capacity", .left), ("peak", .right),
      ("when", .left), ("\(table.scale.bucketName)s over", .right), ("overflow", .right),
    ])
    for row in table.rows {
      let peak = row.peak
      summary.append([
        row.name, row.loadClass.rawValue, row.capacityText,
        peak.flatMap { row.cells[$0].loadPercent }.map { "\($0)%" } ?? "",
        peak.map { table.labels[$0] } ?? "", "\(row.bucketsOver)",
        HeatLayout.text(.overflow, row, table, options.report.charset),
      ])
    }
    return MarkdownTable.fenced(lines.rendered(colour: false)) + "\n" + summary.text
  }

  /// A sentence for each resource.
  var plain: String {
    table.rows.map { row in
      var text = "\(row.name), \(row.capacityText): "
      guard let peak = row.peak else { return text + "idle.\n" }
      let when = table.labels[peak]
      if let percent = row.cells[peak].loadPercent {
        text += "peak load \(percent)% in \(when)"
      } else if row.cells[peak].isOver {
        text += "asked for in \(when) with nothing there"
      } else {
        text += "used most in \(when), without a limit"
      }
      guard row.bucketsOver > 0 else { return text + ", never over capacity.\n" }
      let over = zip(table.labels, row.cells).filter { $0.1.isOver }.map(\.0)
      let name = table.scale.bucketName
      return text + ", over capacity in \(over.count) \(name)\(over.count == 1 ? "" : "s"): "
        + over.joined(separator: ", ") + ".\n"
    }
    .joined()
  }

  /// One line for each cell.
  var csv: String {
    let header = [
      "row", "bucket_start", "bucket_end", "class", "load_pct", "demand", "capacity", "unit",
    ]
    return options.report.csv.text(
      header: header,
      rows: cells.map { cell in
        [
          .text(cell.row.id), .literal(cell.bucket.lowerBound.text),
          .literal(cell.bucket.upperBound.text), .literal(cell.row.loadClass.rawValue),
          cell.load.loadPercent.map { .integer($0) } ?? .null,
          .integer(Int(cell.load.demand)),
          cell.load.limit.map { .integer(Int($0)) } ?? .null,
          .literal(cell.row.loadClass.unitName),
        ]
      }
    )
  }

  /// The same cells as one object.
  var json: String {
    JSONText.envelope(
      schema: "tapeout.heat/1",
      asOf: plan.statusDate.text,
      scenario: plan.scenario,
      [
        ("scale", .string(table.scale.rawValue)),
        (
          "rows",
          .array(
            table.rows.map { row in
              let peak = row.peak
              return .object([
                ("row", .string(row.id)), ("class", .string(row.loadClass.rawValue)),
                ("name", .string(row.name)), ("capacity", .string(row.capacityText)),
                ("peak_load_pct", .optional(peak.flatMap { row.cells[$0].loadPercent })),
                ("peak_start", .optional(peak.map { table.buckets[$0].lowerBound.text })),
                ("buckets_over", .integer(row.bucketsOver)),
                ("overflow", .integer(Int(row.overflow))),
                ("unit", .string(row.loadClass.unitName)),
              ])
            }
          )
        ),
      ],
      data: cells.map { cell in
        .object([
          ("row", .string(cell.row.id)),
          ("bucket_start", .string(cell.bucket.lowerBound.text)),
          ("bucket_end", .string(cell.bucket.upperBound.text)),
          ("class", .string(cell.row.loadClass.rawValue)),
          ("load_pct", .optional(cell.load.loadPercent)),
          ("demand", .integer(Int(cell.load.demand))),
          ("capacity", .optional(cell.load.limit.map { Int($0) })),
          ("unit", .string(cell.row.loadClass.unitName)),
        ])
      }
    )
  }

  private var cells: [(row: LoadRow, bucket: Range<CivilDate>, load: LoadCell)] {
    table.rows.flatMap { row in
      zip(table.buckets, row.cells).map { (row, $0, $1) }
    }
  }
}

extension LoadClass {
  /// What demand and capacity of the class count.
  var unitName: String {
    switch self {
    case .team: "tenths_of_engineer_days"
    case .farm, .cloud: "core_hours"
    case .boards: "board_hours"
    case .token: "token_hours"
    case .budget, .cash: "minor_units"
    }
  }
}
