/// A released chip was launched.
struct ReleasedLaunchRule: RoadmapRule {
  static let identifier = "released-without-launch"
  static let summary = """
    A chip is called released but no launch is stated, or projected, which only the cadence makes.
    """

  static let triggeringExamples = [
    """
    chips:
      server-1: {family: server, generation: 1, status: released}
      server-2: {family: server, generation: 2, status: committed, target: 2027-05-01}
    """,
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
      server-2: {family: server, generation: 2, status: projected}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025, confidence: assumption}}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    roadmap.chips.compactMap { chip in
      let path = ModelPath("chips/\(chip.id)/status")
      return switch chip.status {
      case .released where chip.milestones[.launch] == nil:
        Diagnostic(.error, at: path, .releasedWithoutLaunch(chip))
      case .projected:
        Diagnostic(.error, at: path, .writtenProjection(chip))
      default:
        nil
      }
    }
  }
}

extension Diagnostic.Message {
  static func releasedWithoutLaunch(_ chip: Chip) -> Self {
    Self(
      "released-without-launch",
      "\(chip.id) is released, but the launch is not among its milestones",
      remedy: "state milestones: launch, if only to the year, or status: committed"
    )
  }

  static func writtenProjection(_ chip: Chip) -> Self {
    Self(
      "released-without-launch",
      "\(chip.id) is projected, which only the cadence of \(chip.family) makes of a chip",
      remedy: "remove the chip, or set status: committed with a target"
    )
  }
}
