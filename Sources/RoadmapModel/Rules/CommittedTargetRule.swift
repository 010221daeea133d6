/// A committed chip is wanted at some time.
struct CommittedTargetRule: RoadmapRule {
  static let identifier = "committed-without-target"
  static let summary = "A committed chip has neither a target nor a committed launch."

  static let triggeringExamples = [
    """
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        commitments: {tapeout: 2026-11-01}
    """
  ]

  static let nonTriggeringExamples = [
    """
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        commitments: {launch: 2027-05-01}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    roadmap.chips.compactMap { chip in
      guard chip.status == .committed, chip.target == nil, chip.commitments[.launch] == nil else {
        return nil
      }
      return Diagnostic(.error, at: ModelPath("chips/\(chip.id)"), .noTarget(chip))
    }
  }
}

extension Diagnostic.Message {
  static func noTarget(_ chip: Chip) -> Self {
    Self(
      "committed-without-target",
      "\(chip.id) is committed, but neither a target nor a committed launch is stated",
      remedy: "add target: with the launch that the cadence wants"
    )
  }
}
