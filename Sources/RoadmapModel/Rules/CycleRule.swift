/// Nothing may wait for itself.
struct CycleRule: RoadmapRule {
  static let identifier = "cycle"
  static let summary = """
    Activities, chips, nodes or scenarios wait for each other in a circle, whatever the lags; the \
    circle is printed.
    """

  static let triggeringExamples = [
    """
    templates:
      cpu:
        activities:
          start: {phase: architecture, milestone: design_start}
          rtl: {phase: design, after: [start, verify SS + 2 weeks], duration: 20 weeks}
          verify: {phase: design, after: [rtl SS + 4 weeks], duration: 20 weeks}
          tapeout: {phase: physical, milestone: tapeout, after: [verify]}
          launch: {phase: release, milestone: launch, after: [tapeout FS + 26 weeks]}
    """,
    """
    scenarios:
      lean: {because: fewer people, of: late}
      late: {because: a late node, of: lean}
    """,
    """
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        after: {layout: server-3.tapeout}
      server-3:
        family: server
        generation: 3
        status: committed
        target: 2028-11-01
        after: {rtl: server-2.launch}
    """,
    """
    nodes:
      n3p: {foundry: tsmc, predecessor: n3p}
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
        after: {launch: server-3.start}
      server-3:
        family: server
        generation: 3
        status: committed
        target: 2028-11-01
        after: {layout: server-2.tapeout}
    scenarios:
      late: {because: a late node, changes: {nodes/n3p/fab: 14 weeks}}
      lean: {because: fewer people, of: late}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    inTemplates(of: roadmap) + amongChips(of: roadmap) + amongDonors(of: roadmap)
      + inChains(of: roadmap)
  }

  private func inTemplates(of roadmap: Roadmap) -> [Diagnostic] {
    roadmap.templates.flatMap { template in
      var graph = NameGraph()
      for activity in template.activities {
        for link in activity.after { graph.add(link.activity.text, before: activity.id.rawValue) }
      }
      return graph.cycles.map { cycle in
        let path = "templates/\(template.id)/activities/\(cycle[0])/after"
        return Diagnostic(.error, at: ModelPath(path), .cycle(cycle, of: "activities"))
      }
    }
  }

  /// Links across chips, together with the links inside the chips concerned.
  private func amongChips(of roadmap: Roadmap) -> [Diagnostic] {
    let index = RoadmapIndex(roadmap)
    let linked = roadmap.chips.filter { !$0.after.isEmpty }
    guard !linked.isEmpty else { return [] }
    var concerned = Set(linked.map(\.id))
    for chip in linked { concerned.formUnion(chip.after.entries.map(\.value.chip)) }

    var graph = NameGraph()
    for chip in roadmap.chips where concerned.contains(chip.id) {
      for activity in index.template(of: chip)?.activities ?? [] {
        for link in activity.after {
          graph.add("\(chip.id)/\(link.activity.text)", before: "\(chip.id)/\(activity.id)")
        }
      }
    }
    for chip in linked {
      for entry in chip.after.entries {
        guard let other = index.chips[entry.value.chip] else { continue }
        let point = name(of: entry.value.point, in: index.template(of: other))
        let activity = entry.key.text.prefix { $0 != "@" }
        graph.add("\(other.id)/\(point)", before: "\(chip.id)/\(activity)")
      }
    }
    return graph.cycles.compactMap { cycle in
      // A circle within one chip is the template's.
      let chips = cycle.map { String($0.prefix { $0 != "/" }) }
      guard Set(chips).count > 1 || linked.contains(where: { isSelfLinked($0, cycle) }) else {
        return nil
      }
      let path = ModelPath("chips/\(chips[0])/after")
      return Diagnostic(.error, at: path, .cycle(cycle, of: "activities"))
    }
  }

  private func isSelfLinked(_ chip: Chip, _ cycle: [String]) -> Bool {
    chip.after.entries.contains { entry in
      entry.value.chip == chip.id
        && cycle.contains("\(chip.id)/\(entry.key.text.prefix { $0 != "@" })")
    }
  }

  /// The activity that a milestone is, or the activity itself.
  private func name(of point: Slug, in template: ProjectTemplate?) -> String {
    guard let milestone = Milestone(rawValue: point.text) else {
      return String(point.text.prefix { $0 != "@" })
    }
    return template?.activities.first { $0.milestone == milestone }?.id.rawValue ?? point.text
  }

  /// Chips that take over blocks or share dies.
  private func amongDonors(of roadmap: Roadmap) -> [Diagnostic] {
    var graph = NameGraph()
    for chip in roadmap.chips {
      for die in chip.dies {
        if let owner = die.sharedWith { graph.add(owner.rawValue, before: chip.id.rawValue) }
        for donor in die.blocks.compactMap(\.donor) {
          graph.add(donor.chip.rawValue, before: chip.id.rawValue)
        }
      }
    }
    return graph.cycles.map { cycle in
      let path = ModelPath("chips/\(cycle[0])/dies")
      return Diagnostic(.error, at: path, .cycle(cycle, of: "chips that take over from each other"))
    }
  }

  private func inChains(of roadmap: Roadmap) -> [Diagnostic] {
    var nodes = NameGraph()
    for node in roadmap.nodes {
      if let before = node.predecessor { nodes.add(before.rawValue, before: node.id.rawValue) }
    }
    var scenarios = NameGraph()
    for scenario in roadmap.scenarios {
      if let parent = scenario.parent {
        scenarios.add(parent.rawValue, before: scenario.id.rawValue)
      }
    }
    return nodes.cycles.map { cycle in
      let path = ModelPath("nodes/\(cycle[0])/predecessor")
      return Diagnostic(.error, at: path, .cycle(cycle, of: "nodes"))
    }
      + scenarios.cycles.map { cycle in
        let path = ModelPath("scenarios/\(cycle[0])/of")
        return Diagnostic(.error, at: path, .cycle(cycle, of: "scenarios"))
      }
  }
}

extension Diagnostic.Message {
  static func cycle(_ names: [String], of things: String) -> Self {
    let circle = (names + names.prefix(1)).joined(separator: " → ")
    return Self(
      "cycle",
      names.count == 1
        ? "\(names[0]) waits for itself: \(circle)" : "\(things) wait for each other: \(circle)",
      remedy: "remove one of the links"
    )
  }
}
