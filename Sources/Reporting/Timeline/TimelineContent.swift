import RoadmapModel

extension TimelineContent {
  /// What the view of the options shows of a plan.
  init(plan: Plan, options: TimelineOptions) throws(ReportError) {
    switch options.view {
    case .portfolio, .family:
      self = try TimelineContent.ofChips(plan: plan, options: options)
    case .chip(let id):
      guard let chip = plan.chips.first(where: { $0.id == id }) else {
        throw .unknown("chip", id.text, among: plan.chips.map(\.id.text))
      }
      self = try TimelineContent.ofActivities(of: chip, plan: plan, options: options)
    }
  }

  private static func ofChips(
    plan: Plan,
    options: TimelineOptions
  ) throws(ReportError) -> TimelineContent {
    if case .family(let family) = options.view, !plan.chips.contains(where: { $0.family == family })
    {
      throw .unknown("family", family.text, among: plan.chips.map(\.family.text))
    }
    let from = options.from ?? plan.statusDate.adding(months: -12)
    let window = try window(from: from, end: (options.to ?? plan.horizon) + 1)
    let source = ChipRows(plan: plan, options: options, window: window)
    var own = options.baseline == nil ? [TimelineColumn.node] : [.node, .baseline]
    if options.risk != nil { own.append(.chance) }
    var content = TimelineContent(
      rowHeader: "chip",
      window: window,
      statusDate: plan.statusDate,
      columns: try options.columns(of: TimelineColumn.ofChips, standard: own)
    )
    content.hasFixedEnd = options.to != nil
    content.spareColumns = options.columns == nil ? [.launch, .slip] : []
    content.rows = source.rows
    if source.chips.contains(where: \.isHypothetical) { content.furtherLegend = ["? hypothetical"] }
    if let risk = options.risk {
      content.furtherLegend.append(
        "P(date) share of \(risk.replications) replications that keep the planned launch"
      )
    }
    let tapeouts = source.chips.flatMap { ChipRows.tapeouts(of: $0) }
      .count { $0 < window.upperBound }
    content.facts = TimelineContent.facts(plan: plan, options: options)
    content.facts.insert(
      "\(counted(source.chips.count, "chip")), \(counted(tapeouts, "tapeout")) to "
        + "\((window.upperBound - 1).year)",
      at: 2
    )
    if source.hiddenCount > 0 {
      let month = String(window.lowerBound.text.prefix(7))
      content.facts.append("\(source.hiddenCount) retired before \(month) not shown")
    }
    return content
  }

  private static func ofActivities(
    of chip: PlannedChip,
    plan: Plan,
    options: TimelineOptions
  ) throws(ReportError) -> TimelineContent {
    let source = ActivityRows(chip: chip, options: options)
    let extent = source.extent
    let from = options.from ?? extent?.lowerBound ?? plan.statusDate.adding(months: -12)
    let end = options.to.map { $0 + 1 } ?? extent?.upperBound ?? plan.horizon + 1
    var standard: [TimelineColumn] = [.finish]
    if options.baseline != nil { standard.append(.baseline) }
    if options.hasDrivers { standard.append(.driver) }
    var content = TimelineContent(
      rowHeader: "phase",
      title: options.charset.text(chip.name),
      isGrouped: true,
      window: try window(from: from, end: end),
      statusDate: plan.statusDate,
      columns: try options.columns(of: TimelineColumn.ofActivities, standard: standard)
    )
    content.hasFixedEnd = options.to != nil
    content.rows = source.rows
    let charset = options.charset
    for milestone in [Milestone.tapeout, .launch] {
      guard let date = chip.milestones[milestone] else { continue }
      let glyph = milestone == .tapeout ? GlyphClass.tapeout : .milestone
      content.keyFacts.append("\(glyph.glyph(charset)) \(milestone.text) \(date.text)")
    }
    if let old = options.baseline?.plan.chips.first(where: { $0.id == chip.id }),
      let date = old.milestones[.tapeout]
    {
      let glyph = GlyphClass.baseline.glyph(charset)
      content.keyFacts.append("\(glyph) baseline tapeout \(date.text)")
    }
    if source.rows.contains(where: \.isCritical) { content.furtherLegend = ["* critical"] }
    let near = source.nearlyCritical
    if !near.isEmpty {
      let threshold = "nearly critical up to \(options.nearCriticalDays)d"
      content.notes = [["float: " + near[0]] + near.dropFirst() + [threshold]]
    }
    content.facts = TimelineContent.facts(plan: plan, options: options)
    if source.rows.isEmpty { content.facts.append("no activities are known") }
    return content
  }

  private static func facts(plan: Plan, options: TimelineOptions) -> [String] {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let month = months[
      (1...12).contains(options.fiscal.startMonth) ? options.fiscal.startMonth - 1 : 0
    ]
    let weeks = options.fiscal.pattern == .month ? "" : " \(options.fiscal.pattern.text)"
    var facts = ["scenario \(options.charset.text(plan.scenario))", "as-of \(plan.statusDate)"]
    facts.append("FY starts \(month)\(weeks)")
    if let baseline = options.baseline {
      facts.append("baseline \(options.charset.text(baseline.name))")
    }
    return facts
  }

  private static func window(
    from start: CivilDate,
    end: CivilDate
  ) throws(ReportError) -> Range<CivilDate> {
    guard start < end else {
      throw ReportError(
        .badOption("to"),
        "the timeline would end on \(end - 1), before it starts on \(start)",
        remedy: "give a later --to or an earlier --from"
      )
    }
    return start..<end
  }
}

/// A number with its noun, `1 chip`, `24 chips`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

extension TimelineOptions {
  /// The wanted columns, or why one of them does not suit the view.
  func columns(
    of allowed: [TimelineColumn],
    standard: [TimelineColumn]
  ) throws(ReportError) -> [TimelineColumn] {
    guard let columns else { return standard }
    for column in columns where !allowed.contains(column) {
      throw ReportError(
        .badOption("columns"),
        "this timeline has no column \(column.rawValue)",
        remedy: "choose among \(allowed.map(\.rawValue).joined(separator: ", "))"
      )
    }
    if columns.contains(.baseline), baseline == nil {
      throw ReportError(
        .badOption("columns"),
        "the column baseline needs a baseline",
        remedy: "name one with --baseline"
      )
    }
    return columns
  }
}

extension ReportError {
  /// A name that a plan does not hold.
  static func unknown(_ noun: String, _ name: String, among names: [String]) -> ReportError {
    let near = nearestName(to: name, among: names)
    return ReportError(
      .unknownName(name),
      "the plan has no \(noun) \(Charset.unicode.text(name))",
      remedy: near.map { "you meant \($0)" } ?? "look at the ids that tapeout list prints"
    )
  }
}
