/// A name stands for one thing.
struct DuplicateIDRule: SpellingRule {
  static let identifier = "duplicate-id"
  static let summary = """
    Two things have one name: records of a kind, items of a list, or a chip that is called as a \
    later generation will be.
    """

  static let triggeringExamples = [
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
      server-3: {family: server, generation: 2, status: committed, target: 2027-05-01}
    """,
    """
    licences:
      arm-total: {vendor: arm, covers: [cmn, cmn]}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
      server-2x:
        family: server
        generation: 2
        status: committed
        variant: true
        target: 2027-05-01
    """
  ]

  func findings(in spelled: SpelledRoadmap) -> [Diagnostic] {
    let roadmap = spelled.roadmap
    var found: [Diagnostic] = []
    collect(spelled.document, at: .root, into: &found)
    let index = RoadmapIndex(roadmap)
    for chip in roadmap.chips {
      guard let dash = chip.id.rawValue.lastIndex(of: "-") else { continue }
      let family = String(chip.id.rawValue[..<dash])
      let number = chip.id.rawValue[chip.id.rawValue.index(after: dash)...]
      guard index.families[Family.ID(family)] != nil, index.families[chip.family] != nil,
        let generation = Int(number),
        "\(generation)" == number,
        chip.family.rawValue != family || chip.generation != generation
          || (chip.isVariant && index.isProjected(chip.id))
      else { continue }
      let message = Diagnostic.Message.takenID(chip, family: family, generation: generation)
      var finding = Diagnostic(.error, at: ModelPath("chips/\(chip.id)"), message)
      finding.concernsKey = true
      found.append(finding)
    }
    return found
  }

  private func collect(
    _ value: DocumentValue,
    at path: ModelPath,
    into found: inout [Diagnostic]
  ) {
    var seen: Set<String> = []
    switch value {
    case .scalar:
      break
    case .list(let items):
      for text in items.compactMap(\.scalarText) where !seen.insert(text).inserted {
        found.append(Diagnostic(.error, at: path, .duplicateItem(text)))
      }
    case .map(let entries):
      for entry in entries {
        let inner = path.appending(entry.key)
        // An id that could not be read is blank, and blanks are no duplicates.
        if !entry.key.isEmpty, !seen.insert(entry.key).inserted {
          var finding = Diagnostic(.error, at: inner, .duplicateID(entry.key))
          finding.concernsKey = true
          found.append(finding)
        }
        collect(entry.value, at: inner, into: &found)
      }
    }
  }
}

extension Diagnostic.Message {
  static func duplicateID(_ id: String) -> Self {
    Self(
      "duplicate-id",
      "the id \"\(id)\" stands for two records",
      remedy: "rename one of them"
    )
  }

  static func duplicateItem(_ text: String) -> Self {
    Self("duplicate-id", "the list names \"\(text)\" twice", remedy: "remove one of the two")
  }

  static func takenID(_ chip: Chip, family: String, generation: Int) -> Self {
    Self(
      "duplicate-id",
      "\"\(chip.id)\" is the id of generation \(generation) of \(family), but this chip is "
        + (chip.isVariant ? "a variant of " : "")
        + "generation \(chip.generation) of \(chip.family)",
      remedy: chip.isVariant
        ? "call it \(chip.family)-\(chip.generation)x, as it is a variant beside the line"
        : "call it \(chip.family)-\(chip.generation)"
    )
  }
}
