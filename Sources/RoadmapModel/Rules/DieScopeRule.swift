/// Work on dies is work on dies that there are.
struct DieScopeRule: RoadmapRule {
  static let identifier = "die-scope"
  static let summary = """
    A template has activities for each die but no die, or a chip names a die of an activity that \
    exists once for the chip.
    """

  static let triggeringExamples = [
    """
    templates:
      cpu:
        activities:
          start: {phase: architecture, milestone: design_start}
          layout: {phase: physical, scope: die, after: [start], duration: 52 weeks}
          tapeout: {phase: physical, milestone: tapeout, after: [layout]}
          launch: {phase: release, milestone: launch, after: [tapeout FS + 26 weeks]}
    """,
    """
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        progress: {rtl@compute: {started: 2026-05-01}}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        after: {layout: server-3.start}
        progress: {layout@compute: {started: 2026-05-01}}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let index = RoadmapIndex(roadmap)
    let templates = roadmap.templates.compactMap { template -> Diagnostic? in
      guard template.dies.isEmpty,
        let activity = template.activities.first(where: { $0.scope == .die })
      else { return nil }
      let path = ModelPath("templates/\(template.id)/activities/\(activity.id)/scope")
      return Diagnostic(.error, at: path, .noDies(activity.id))
    }
    return templates + roadmap.chips.flatMap { findings(in: $0, index) }
  }

  private func findings(in chip: Chip, _ index: RoadmapIndex) -> [Diagnostic] {
    guard let template = index.template(of: chip) else { return [] }
    let named =
      chip.after.entries.map { (name: $0.key.text, place: "after/\($0.key.text)") }
      + chip.progress.map { (name: $0.id.rawValue, place: "progress/\($0.id)") }
    return named.compactMap { name, place in
      let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
      guard let first = parts.first,
        let activity = template.activities.first(where: { $0.id.rawValue == first })
      else { return nil }
      let path = ModelPath("chips/\(chip.id)/\(place)")
      guard activity.scope == .chip, parts.count > 1 else { return nil }
      var finding = Diagnostic(.error, at: path, .dieOfChipActivity(name, activity.id))
      finding.concernsKey = true
      return finding
    }
  }
}

extension Diagnostic.Message {
  static func noDies(_ activity: TemplateActivity.ID) -> Self {
    Self(
      "die-scope",
      "\(activity) exists once for each die, but the template has no die",
      remedy: "add the dies, or set scope: chip"
    )
  }

  static func dieOfChipActivity(_ name: String, _ activity: TemplateActivity.ID) -> Self {
    Self(
      "die-scope",
      "\(name) names a die, but \(activity) exists once for the chip",
      remedy: "write \(activity)"
    )
  }
}
