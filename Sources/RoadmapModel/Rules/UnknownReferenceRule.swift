/// Whatever is named must be there.
struct UnknownReferenceRule: SpellingRule {
  static let identifier = "unknown-reference"
  static let summary = "A name refers to nothing in the roadmap; the nearest name is offered."

  static let triggeringExamples = [
    """
    sites:
      austin: {calendar: usa}
    """,
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        node: n3
        parameters: {core: 128}
        ip: {mesh: cmn/hard, pcie: cmn/rtl}
        after: {layuot: server-1.tapeout, layout: sever-1.tapeout}
        progress:
          layout@io: {started: 2026-05-01}
          synthesis: {}
    """,
    """
    templates:
      cpu:
        physical_start: place-and-route
        parameters: {cores: {default: 96, scales: cores}}
        dies: {compute: {blocks: {core: {size: 40}}}}
        ip_slots: {mesh: {function: mesh, activity: integration, die: io}}
        activities:
          start: {phase: architecture, milestone: design_start}
          rtl: {phase: design, after: [begin], effort: {verification: 40 engineer-months}}
          tapeout: {phase: physical, milestone: tapeout, after: [rtl]}
          launch: {phase: release, milestone: launch, after: [tapeout FS + 26 weeks]}
    """,
  ]

  static let nonTriggeringExamples = [
    "",
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        node: n3p
        parameters: {cores: 128}
        ip: {mesh: cmn/rtl}
        after: {layout: server-1.launch, launch: server-1.fab + 2 weeks}
        progress:
          rtl: {started: 2026-05-01}
          layout@compute: {}
    """,
  ]

  func findings(in spelled: SpelledRoadmap) -> [Diagnostic] {
    let roadmap = spelled.roadmap
    let index = RoadmapIndex(roadmap)
    return named(in: spelled, index) + inTemplates(of: roadmap) + inChips(of: roadmap, index)
      + disciplines(in: roadmap, index)
  }

  /// References that the schema itself knows: ids of a kind of record.
  private func named(in spelled: SpelledRoadmap, _ index: RoadmapIndex) -> [Diagnostic] {
    // The roadmap without changes has a name of its own.
    var ids = [Scenario.recordName: Set([Scenario.base.text])]
    for field in Roadmap.schema.description.fields {
      guard case .records(let name, _) = field.shape else { continue }
      guard case .map(let entries) = spelled.document[field.key] else { continue }
      ids[name, default: []].formUnion(entries.map(\.key))
    }
    return spelled.leaves.compactMap { leaf in
      guard let target = leaf.kind.target, !leaf.text.isEmpty else { return nil }
      let known = ids[target] ?? []
      if known.contains(leaf.text) { return nil }
      if target == Chip.recordName, index.isProjected(Chip.ID(leaf.text)) { return nil }
      return .unknown(target, leaf.text, at: leaf.path, among: known)
    }
  }

  /// Disciplines that activities ask for and no team has.
  private func disciplines(in roadmap: Roadmap, _ index: RoadmapIndex) -> [Diagnostic] {
    let known = Set(roadmap.teams.map(\.discipline.text))
    return TemplateUse.all(in: roadmap, index).flatMap { use in
      use.template.activities.flatMap { activity in
        activity.effort.entries.compactMap { entry in
          let discipline = entry.key.text
          guard !known.contains(discipline) else { return nil }
          let path = "templates/\(use.template.id)/activities/\(activity.id)/effort/\(discipline)"
          let place = ModelPath(path)
          return .unknown("team of discipline", discipline, at: place, isKey: true, among: known)
        }
      }
    }
  }
}

extension Diagnostic {
  /// A name that refers to nothing, with the nearest name that does; `isKey` if the name is a key.
  static func unknown(
    _ kind: String,
    _ name: String,
    at path: ModelPath,
    isKey: Bool = false,
    among known: some Collection<String>
  ) -> Diagnostic {
    var finding = Diagnostic(.error, at: path, .unknownReference(kind, name, among: known))
    finding.concernsKey = isKey
    return finding
  }
}

extension Diagnostic.Message {
  static func unknownReference(
    _ kind: String,
    _ name: String,
    among known: some Collection<String>
  ) -> Self {
    let near = nearestName(to: name, among: known)
    let remedy =
      if let near {
        "you meant \"\(near)\""
      } else if known.isEmpty {
        "add it; there is no \(kind) at all"
      } else {
        "use one of \(known.sorted().prefix(8).joined(separator: ", ")), or add it"
      }
    return Self("unknown-reference", "there is no \(kind) \"\(name)\"", remedy: remedy)
  }
}
