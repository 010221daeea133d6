extension UnknownReferenceRule {
  /// References of chips and families into their templates and into other chips.
  func inChips(of roadmap: Roadmap, _ index: RoadmapIndex) -> [Diagnostic] {
    roadmap.families.flatMap { findings(in: $0, roadmap, index) }
      + roadmap.chips.flatMap { findings(in: $0, index) }
  }

  private func findings(
    in family: Family,
    _ roadmap: Roadmap,
    _ index: RoadmapIndex
  ) -> [Diagnostic] {
    let path = ModelPath("families/\(family.id)")
    let chips = roadmap.chips.filter { $0.family == family.id }
    let templates =
      chips.compactMap { index.template(of: $0) }
      + [index.templates[family.template]].compactMap(\.self)
    guard !templates.isEmpty else { return [] }
    let parameters = Set(templates.flatMap { $0.parameters.map(\.id.rawValue) })
    let slots = Set(templates.flatMap { $0.ipSlots.map(\.id.rawValue) })
    let dies = Set((chips.flatMap(\.dies) + templates.flatMap(\.dies)).map(\.id.rawValue))
    return unknownKeys(
      family.parameters.entries.map(\.key.text),
      "parameter of the template",
      at: path.appending("parameters"),
      among: parameters
    )
      + unknownKeys(
        family.wants.map(\.id.rawValue),
        "IP slot of the template",
        at: path.appending("wants"),
        among: slots
      )
      + unknownKeys(
        family.economics.dieArea.entries.map(\.key.text),
        "die of the template",
        at: path.appending("economics/die_area"),
        among: dies
      )
  }

  private func findings(in chip: Chip, _ index: RoadmapIndex) -> [Diagnostic] {
    let path = ModelPath("chips/\(chip.id)")
    var found = releases(of: chip, at: path, index) + points(of: chip, at: path, index)
    guard let template = index.template(of: chip) else { return found }
    let activities = Set(template.activities.map(\.id.rawValue))
    let perDie = Set(template.activities.filter { $0.scope == .die }.map(\.id.rawValue))
    let dies = Set((chip.dies.isEmpty ? template.dies : chip.dies).map(\.id.rawValue))
    found += unknownKeys(
      chip.parameters.entries.map(\.key.text),
      "parameter of the template",
      at: path.appending("parameters"),
      among: Set(template.parameters.map(\.id.rawValue))
    )
    found += unknownKeys(
      chip.ip.entries.map(\.key.text),
      "IP slot of the template",
      at: path.appending("ip"),
      among: Set(template.ipSlots.map(\.id.rawValue))
    )
    let named =
      chip.after.entries.map { (name: $0.key.text, place: "after/\($0.key.text)") }
      + chip.progress.map { (name: $0.id.rawValue, place: "progress/\($0.id)") }
    for (name, place) in named {
      let (activity, die) = parts(of: name)
      let place = path.appending(place)
      if !activities.contains(activity) {
        found.append(.unknown("activity", activity, at: place, isKey: true, among: activities))
      } else if let die, perDie.contains(activity), !dies.contains(die) {
        found.append(.unknown("die", die, at: place, isKey: true, among: dies))
      }
    }
    return found
  }

  /// Releases that a chip names for its slots.
  private func releases(of chip: Chip, at path: ModelPath, _ index: RoadmapIndex) -> [Diagnostic] {
    chip.ip.entries.compactMap { entry in
      guard index.release(entry.value) == nil else { return nil }
      let known = index.ipBlocks.values.flatMap { block in
        block.releases.map { "\(block.id)/\($0.id)" }
      }
      let place = path.appending("ip/\(entry.key.text)")
      return .unknown("IP release", entry.value, at: place, among: known.sorted())
    }
  }

  /// Points of other chips that a chip waits for.
  private func points(of chip: Chip, at path: ModelPath, _ index: RoadmapIndex) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for entry in chip.after.entries {
      let place = path.appending("after/\(entry.key.text)")
      check(entry.value, at: place, index, into: &found)
    }
    for die in chip.dies {
      for block in die.blocks {
        guard let donor = block.donor else { continue }
        let place = path.appending("dies/\(die.id)/blocks/\(block.id)/donor")
        check(donor, at: place, index, into: &found)
      }
      guard let owner = die.sharedWith.flatMap({ index.chips[$0] }) else { continue }
      let dies = owner.dies.isEmpty ? index.template(of: owner)?.dies ?? [] : owner.dies
      guard !dies.contains(where: { $0.id == die.id }) else { continue }
      let place = path.appending("dies/\(die.id)/shared_with")
      let known = dies.map(\.id.rawValue)
      found.append(.unknown("die of \(owner.id)", die.id.rawValue, at: place, among: known))
    }
    return found
  }

  private func check(
    _ point: ChipPoint,
    at place: ModelPath,
    _ index: RoadmapIndex,
    into found: inout [Diagnostic]
  ) {
    guard let chip = index.chips[point.chip] else {
      guard !index.isProjected(point.chip) else { return }
      let known = index.chips.keys.map(\.rawValue).sorted()
      found.append(.unknown("chip", point.chip.rawValue, at: place, among: known))
      return
    }
    guard Milestone(rawValue: point.point.text) == nil else { return }
    let activities = index.template(of: chip)?.activities.map(\.id.rawValue) ?? []
    guard !activities.contains(parts(of: point.point.text).activity) else { return }
    let known = Milestone.allCases.map(\.rawValue) + activities
    found.append(
      .unknown("milestone or activity of \(chip.id)", point.point.text, at: place, among: known)
    )
  }

  private func unknownKeys(
    _ names: [String],
    _ kind: String,
    at path: ModelPath,
    among known: Set<String>
  ) -> [Diagnostic] {
    names.filter { !known.contains($0) }.map {
      .unknown(kind, $0, at: path.appending($0), isKey: true, among: known)
    }
  }

  /// The activity and the die of `rtl@compute`.
  private func parts(of name: String) -> (activity: String, die: String?) {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    return (parts.first ?? name, parts.count > 1 ? parts[1] : nil)
  }
}
