/// The cadence of a family starts somewhere.
struct CadenceStartRule: RoadmapRule {
  static let identifier = "cadence-without-start"
  static let summary = """
    Nothing of a family can be projected, because it has no chip but variants and states no first \
    target (a warning).
    """

  static let triggeringExamples = [
    """
    families:
      server: {template: cpu}
      edge: {template: cpu}
    """
  ]

  static let nonTriggeringExamples = [
    """
    families:
      server: {template: cpu}
      edge: {template: cpu, first_target: 2029-03-01}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let line = roadmap.chips.filter { !$0.isVariant && $0.status != .projected }
    let started = Set(line.map(\.family))
    return roadmap.families.compactMap { family in
      guard family.firstTarget == nil, !started.contains(family.id) else { return nil }
      return Diagnostic(.warning, at: ModelPath("families/\(family.id)"), .noStart(family))
    }
  }
}

extension Diagnostic.Message {
  /// Nothing says when the cadence of a family starts, as a rule and the planner say alike.
  public static func noStart(_ family: Family) -> Self {
    Self(
      CadenceStartRule.identifier,
      "no launch starts the cadence of \(family.id), so nothing is projected",
      remedy: "add first_target, or a chip with its launch"
    )
  }
}
