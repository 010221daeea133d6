import RoadmapModel

/// The chips of a roadmap: history, commitments, and what the cadence projects.
///
/// Targets stand on a fixed grid: from the last released launch, or the last committed target, one
/// every cadence. Forecasts never move the grid, which would hide slip.
struct TargetGrid {
  /// The chips by family in the order of the roadmap, then by generation, as decided: without those
  /// that are left out, delayed ones on their later targets.
  private(set) var chips: [ChipOutline] = []
  /// All chips on the grid itself, whatever is decided of them.
  private(set) var undecided: [ChipOutline] = []
  /// What was noticed.
  private(set) var findings: [Diagnostic] = []

  /// The chips of `roadmap` as known at `status`.
  init(of roadmap: Roadmap, status: CivilDate) {
    let templates = Dictionary(
      roadmap.templates.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for family in roadmap.families {
      let members = roadmap.chips.filter { $0.family == family.id }
        .sorted { ($0.generation, $0.id) < ($1.generation, $1.id) }
      var last: (generation: Int, target: CivilDate)?
      for chip in members {
        let outline = outline(of: chip, in: family, after: last?.target, templates: templates)
        chips.append(outline)
        guard !chip.isVariant else { continue }
        if let launch = outline.target ?? chip.milestones[.launch]?.date,
          last.map({ $0.generation < chip.generation }) ?? true
        {
          last = (chip.generation, launch)
        }
      }
      project(family, after: last, template: templates[family.template], roadmap, status)
    }
    undecided = chips
    chips = chips.compactMap { chip in
      guard let decision = roadmap.decision(on: chip.id) else { return chip }
      return decision.force == .out ? nil : chip.delayed(by: decision.delay)
    }
    let known = Set(undecided.map(\.id.rawValue))
    for decision in roadmap.decisions where !known.contains(decision.id.rawValue) {
      let path = ModelPath("decisions/\(decision.id)")
      findings.append(Diagnostic(.error, at: path, .decisionBeyond(decision.id.rawValue)))
    }
  }

  private func outline(
    of chip: Chip,
    in family: Family,
    after previous: CivilDate?,
    templates: [ProjectTemplate.ID: ProjectTemplate]
  ) -> ChipOutline {
    let isReleased = chip.status == .released
    let target =
      isReleased
      ? nil
      : chip.target ?? previous.map(family.cadence.after) ?? family.firstTarget
        ?? chip.commitments[.launch]
    return ChipOutline(
      id: chip.id,
      name: chip.name ?? chip.id.rawValue,
      family: family,
      generation: chip.generation,
      status: chip.status,
      record: chip,
      template: isReleased ? nil : templates[chip.template ?? family.template],
      target: target,
      designStart: chip.milestones[.designStart]?.date ?? target.map(family.designCycle.before)
    )
  }

  private mutating func project(
    _ family: Family,
    after last: (generation: Int, target: CivilDate)?,
    template: ProjectTemplate?,
    _ roadmap: Roadmap,
    _ status: CivilDate
  ) {
    let path = ModelPath("families/\(family.id)")
    guard let template else { return }
    guard let origin = last?.target ?? family.firstTarget.map(family.cadence.before) else {
      findings.append(Diagnostic(.warning, at: path, .noStart(family)))
      return
    }
    var generation = (last?.generation ?? 0) + 1
    var step = 0
    while true {
      step += 1
      // From the origin, so that clipping at a month's end does not add up.
      let span = TimeSpan(family.cadence.count * step, family.cadence.unit)
      let target = span.after(origin)
      let designStart = family.designCycle.before(target)
      guard target > origin, designStart <= roadmap.horizon, step < 1_000,
        family.ends.map({ target < $0 }) ?? true
      else { return }
      // A target of the past is history that nobody committed to; it can't be missed any more.
      guard target >= status else { continue }
      guard designStart >= status else {
        findings.append(
          Diagnostic(.warning, at: path, .generationMissed(family, target, designStart, status))
        )
        continue
      }
      chips.append(
        ChipOutline(
          id: Chip.ID("\(family.id)-\(generation)"),
          name: name(of: generation, in: family, like: roadmap.chips),
          family: family,
          generation: generation,
          status: .projected,
          record: nil,
          template: template,
          target: target,
          designStart: designStart
        )
      )
      generation += 1
    }
  }

  /// The name of a projected chip in the manner of the family's last named one.
  ///
  /// `Graviton5` makes `Graviton6` and `Nitro v7` makes `Nitro v8`; else the family and a number.
  private func name(of generation: Int, in family: Family, like chips: [Chip]) -> String {
    let named = chips.filter { $0.family == family.id && !$0.isVariant && $0.name != nil }
      .max { $0.generation < $1.generation }
    if let chip = named, let name = chip.name, name.hasSuffix("\(chip.generation)") {
      return name.dropLast("\(chip.generation)".count) + "\(generation)"
    }
    return "\(family.name ?? family.id.rawValue) \(generation)"
  }
}

extension ChipOutline {
  /// The chip wanted so much later; a design that has started keeps its start.
  fileprivate func delayed(by delay: TimeSpan) -> ChipOutline {
    guard delay != .zero, let target else { return self }
    let hasStarted = record?.milestones[.designStart] != nil
    return ChipOutline(
      id: id,
      name: name,
      family: family,
      generation: generation,
      status: status,
      record: record,
      template: template,
      target: delay.after(target),
      designStart: hasStarted ? designStart : designStart.map(delay.after)
    )
  }
}

extension Diagnostic.Message {
  fileprivate static func decisionBeyond(_ chip: String) -> Self {
    Self(
      "bad-decision",
      "the decision on \(chip) hits nothing: no such chip is projected by the horizon",
      remedy: "remove the decision, or move the horizon"
    )
  }

  fileprivate static func generationMissed(
    _ family: Family,
    _ target: CivilDate,
    _ designStart: CivilDate,
    _ status: CivilDate
  ) -> Self {
    Self(
      "generation-missed",
      "family \(family.id) wants a launch on \(target), whose design would have had to start on "
        + "\(designStart), before the status date \(status), and no chip is committed to it",
      remedy: "add the chip to chips with status committed if it is in design"
    )
  }
}
