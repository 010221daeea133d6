import RoadmapModel

/// A timeline in sentences, and as Markdown.
struct TimelineProse {
  let plan: Plan
  let options: TimelineOptions
  let content: TimelineContent

  /// The chips or activities of the rows, each in one sentence, after one on the whole.
  var plain: String {
    var lines = ["\(subject) in scenario \(clean(plan.scenario)) as of \(plan.statusDate):"]
    switch options.view {
    case .portfolio, .family:
      lines += chips.map {
        TimelineProse.sentence(of: $0, statusDate: plan.statusDate, options.charset)
      }
    case .chip: lines += activities.map(sentence(of:))
    }
    if content.rows.isEmpty { lines.append("There is nothing to show.") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The drawing in a fence, then a table.
  func markdown(_ lines: [StyledText]) -> String {
    MarkdownTable.fenced(lines.rendered(colour: false)) + "\n" + table
  }

  private var subject: String {
    switch options.view {
    case .portfolio: "The portfolio"
    case .family(let family): "Family \(clean(options.familyNames[family] ?? family.text))"
    case .chip(let id): "Chip \(clean(plan.chips.first { $0.id == id }?.name ?? id.text))"
    }
  }

  private var chips: [PlannedChip] {
    let ids = Set(content.rows.map(\.id))
    return plan.chips.filter { ids.contains($0.id.text) }
  }

  private var activities: [PlannedActivity] {
    guard case .chip(let id) = options.view, let chip = plan.chips.first(where: { $0.id == id })
    else { return [] }
    return ActivityRows(chip: chip, options: options).activities
  }

  private func clean(_ text: String) -> String { options.charset.text(text) }

  private func sentence(of activity: PlannedActivity) -> String {
    let end = ActivityRows.end(of: activity)
    var text = "\(clean(activity.name)) (\(activity.phase.text.replacing("_", with: "-")))"
    if activity.milestone != nil || activity.start == activity.finish {
      text += " \(activity.state == .done ? "was" : "is") on \(end)"
    } else {
      text += " \(activity.state == .done ? "ran" : "runs") from \(activity.start) to \(end)"
    }
    switch activity.state {
    case .done: return text + "."
    case .underWay: text += ", is under way"
    case .planned:
      text += ", driven by " + clean(CauseWords.short(activity.driver, activity.driverItem))
      if !activity.driverLink.isEmpty { text += " (\(activity.driverLink))" }
    }
    text +=
      activity.isCritical
      ? ", and is critical" : ", with \(DayCount.words(activity.float)) of float"
    return text + "."
  }

  private var table: String {
    switch options.view {
    case .portfolio, .family: chipTable
    case .chip: activityTable
    }
  }

  private var chipTable: String {
    var table = MarkdownTable([
      ("chip", .left), ("family", .left), ("status", .left), ("node", .left), ("tapeout", .left),
      ("launch", .left), ("target", .left), ("slip", .right), ("retirement", .left),
    ])
    for chip in chips {
      let slip = chip.slips.first { $0.id.text == "cadence" }
      table.append([
        clean(chip.name), clean(options.familyNames[chip.family] ?? chip.family.text),
        chip.isHypothetical ? "\(chip.status.text), hypothetical" : chip.status.text,
        ChipRows.nodes(of: chip, separator: " + "), chip.milestones[.tapeout]?.text ?? "",
        chip.milestones[.launch]?.text ?? "", chip.target?.text ?? "",
        slip.map { DayCount.signed($0.days) } ?? "", chip.milestones[.retirement]?.text ?? "",
      ])
    }
    return table.text
  }

  private var activityTable: String {
    var columns: [(header: String, alignment: TextTable.Alignment)] = [
      ("activity", .left), ("phase", .left), ("starts", .left), ("ends", .left),
      ("float", .right), ("driver", .left),
    ]
    if options.baseline != nil { columns.insert(("Δbase", .right), at: 4) }
    var table = MarkdownTable(columns)
    for (activity, row) in zip(activities, content.rows) {
      var cells = [
        clean(activity.name), activity.phase.text, activity.start.text,
        ActivityRows.end(of: activity).text,
        activity.state == .done ? "" : "\(activity.float)d", row.values[.driver] ?? "",
      ]
      if options.baseline != nil { cells.insert(row.values[.baseline] ?? "", at: 4) }
      table.append(cells)
    }
    return table.text
  }
}
