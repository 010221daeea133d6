import RoadmapModel

/// Makes a timeline row of each chip.
struct ChipRows {
  let plan: Plan
  let options: TimelineOptions
  let window: Range<CivilDate>

  /// The chips of the view, without those that retired before the window.
  var chips: [PlannedChip] { candidates.filter { !isPast($0) } }

  /// How many chips of the view retired before the window.
  var hiddenCount: Int { candidates.count(where: isPast) }

  private var candidates: [PlannedChip] {
    guard case .family(let family) = options.view else { return plan.chips }
    return plan.chips.filter { $0.family == family }
  }

  private func isPast(_ chip: PlannedChip) -> Bool {
    guard chip.status == .released, let end = chip.date(of: .retirement) else { return false }
    return end <= window.lowerBound
  }

  /// What people call a family.
  func name(of family: Slug) -> String {
    options.familyNames[family] ?? family.text
  }

  /// The rows of the chips.
  var rows: [TimelineRow] {
    let hypothetical = Dictionary(grouping: plan.chips, by: \.family)
      .mapValues { $0.allSatisfy { $0.isHypothetical || $0.status == .released } }
    return chips.map { chip in
      let family = name(of: chip.family)
      let isAssumed =
        (hypothetical[chip.family] ?? false)
        && plan.chips.contains { $0.family == chip.family && $0.isHypothetical }
      var row = TimelineRow(
        id: chip.id.text,
        group: chip.family.text,
        groupTitle: isAssumed ? "\(family) (hypothetical)" : family,
        name: ChipRows.marked(chip.name, chip),
        shortName: ChipRows.marked(ChipRows.withoutPrefix(chip.name, family), chip)
      )
      row.bars = bars(of: chip)
      if let risk = options.risk?.risk(of: chip.id.text), let late = risk.launches[80] {
        append(.late, from: chip.date(of: .launch), to: late, to: &row.bars)
      }
      row.points = ChipRows.tapeouts(of: chip).map { .init(glyphClass: .tapeout, date: $0) }
      if let baseline = baselineChip(of: chip) { row.baselines = ChipRows.tapeouts(of: baseline) }
      row.values = values(of: chip)
      return row
    }
  }

  private static func marked(_ name: String, _ chip: PlannedChip) -> String {
    chip.isHypothetical ? name + "?" : name
  }

  /// A name without its family's name in front of it, where something is left.
  static func withoutPrefix(_ name: String, _ family: String) -> String {
    guard name.lowercased().hasPrefix(family.lowercased()) else { return name }
    let rest = name.dropFirst(family.count).drop { $0 == " " || $0 == "-" }
    return rest.isEmpty ? name : String(rest)
  }

  /// The main sequence of a chip in paint order: a later phase hides an earlier one where they overlap.
  ///
  /// Up to tapeout the spans of the activities of each design phase; physical design, of which
  /// trials start early, counts from RTL freeze where that is known. Then fab until first silicon, bring-up
  /// until production release, qualification until launch, production until retirement. Where a
  /// milestone is missing, the phase before it goes on to the next one. A launched chip without
  /// a day of retirement is in production up to the status date at least.
  private func bars(of chip: PlannedChip) -> [TimelineRow.Bar] {
    let tapeout = chip.date(of: .tapeout)
    let launch = chip.date(of: .launch)
    let release = chip.date(of: .productionRelease) ?? launch
    let silicon = chip.date(of: .firstSilicon) ?? release
    var bars: [TimelineRow.Bar] = []
    for phase in [Phase.concept, .architecture, .design, .physical] {
      let spans = chip.activities.filter { $0.phase == phase && $0.start < $0.finish }
      guard var start = spans.map(\.start).min(), let finish = spans.map(\.finish).max() else {
        continue
      }
      if phase == .physical, let freeze = chip.date(of: .rtlFreeze) {
        start = min(max(start, freeze), finish - 1)
      }
      append(GlyphClass(phase), from: start, to: min(finish, tapeout ?? finish), to: &bars)
    }
    append(.fab, from: tapeout, to: silicon, to: &bars)
    append(.bringUp, from: silicon, to: release, to: &bars)
    append(.release, from: release, to: launch, to: &bars)
    if let launch {
      let end = chip.date(of: .retirement) ?? max(plan.statusDate, launch + 1)
      append(.deployment, from: launch, to: end, to: &bars)
    }
    return bars
  }

  private func append(
    _ glyphClass: GlyphClass,
    from start: CivilDate?,
    to end: CivilDate?,
    to bars: inout [TimelineRow.Bar]
  ) {
    guard let start, let end, start < end else { return }
    bars.append(.init(glyphClass: glyphClass, days: start..<end))
  }

  /// The days of a chip's tapeouts, each die and stepping counted, in time order.
  static func tapeouts(of chip: PlannedChip) -> [CivilDate] {
    let points = chip.activities.filter { $0.milestone == .tapeout }.map(\.finish)
    guard points.isEmpty else { return points.sorted() }
    return chip.date(of: .tapeout).map { [$0] } ?? []
  }

  /// The chip of the same id in the baseline.
  func baselineChip(of chip: PlannedChip) -> PlannedChip? {
    options.baseline?.plan.chips.first { $0.id == chip.id }
  }

  private func values(of chip: PlannedChip) -> [TimelineColumn: String] {
    let charset = options.charset
    var values: [TimelineColumn: String] = [:]
    values[.node] = ChipRows.nodes(of: chip, separator: "+")
    values[.tapeout] = chip.milestones[.tapeout]?.text
    values[.launch] = chip.milestones[.launch]?.text
    values[.target] = chip.target?.text
    if let slip = chip.slips.first(where: { $0.id.text == "cadence" }) {
      values[.slip] = DayCount.signed(slip.days, zero: charset.nothing)
      values[.driver] = slip.largestCause.map { CauseWords.short($0) } ?? ""
    }
    if let risk = options.risk?.risk(of: chip.id.text) {
      values[.p80] = risk.launches[80]?.text
      let percent = (risk.planPercentile.fraction.millionths + 5_000) / 10_000
      values[.chance] = "\(percent)%"
    }
    if options.baseline != nil, let launch = chip.date(of: .launch) {
      values[.baseline] =
        baselineChip(of: chip)?.date(of: .launch)
        .map { DayCount.signed(launch - $0, zero: charset.nothing) } ?? "new"
    }
    return values
  }

  /// The distinct nodes of a chip's dies in order.
  static func nodes(of chip: PlannedChip, separator: String) -> String {
    var seen: [String] = []
    for entry in chip.nodes.entries where !seen.contains(entry.value.text) {
      seen.append(entry.value.text)
    }
    return seen.joined(separator: separator)
  }
}
