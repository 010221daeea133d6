/// What the books say of a finished chip does not contradict itself.
struct ChipRecordRule: RoadmapRule {
  static let identifier = "bad-record"
  static let summary = """
    What a chip took contradicts itself: verification is more than all effort, or more was designed \
    anew than there is; a record of a chip that is not released is a warning.
    """

  static let triggeringExamples = [
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
        took: {size: 400, effort: 80 engineer-years, verification: 90 engineer-years}
    """,
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
        took: {size: 400, effective_size: 500, effort: 80 engineer-years}
    """,
    """
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        took: {size: 400}
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
        took:
          size: 400
          effective_size: 250
          effort: 180 engineer-years
          verification: 90 engineer-years
          cost: 120M USD
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    roadmap.chips.flatMap { chip -> [Diagnostic] in
      let took = chip.took
      guard took != ChipRecord() else { return [] }
      let path = ModelPath("chips/\(chip.id)/took")
      var found: [Diagnostic] = []
      if let effort = took.effort, let part = took.verification, part > effort {
        found.append(
          Diagnostic(.error, at: path.appending("verification"), .tooMuchVerification(chip.id))
        )
      }
      if let size = took.size, let part = took.effectiveSize, part > size {
        found.append(
          Diagnostic(.error, at: path.appending("effective_size"), .tooMuchNew(chip.id))
        )
      }
      if chip.status != .released {
        found.append(Diagnostic(.warning, at: path, .notFinished(chip.id)))
      }
      return found
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func tooMuchVerification(_ chip: Chip.ID) -> Self {
    Self(
      ChipRecordRule.identifier,
      "\(chip) took more verification than work of all disciplines",
      remedy: "state in effort the work of all disciplines, verification included"
    )
  }

  fileprivate static func tooMuchNew(_ chip: Chip.ID) -> Self {
    Self(
      ChipRecordRule.identifier,
      "more of \(chip) was designed anew than it has gates",
      remedy: "state in size all gates, what was taken over included"
    )
  }

  fileprivate static func notFinished(_ chip: Chip.ID) -> Self {
    Self(
      ChipRecordRule.identifier,
      "\(chip) is not released, so what it took is not known yet and is not judged by",
      remedy: "move took to a released chip, or release this one"
    )
  }
}
