/// Generations of a family are numbered in the order in which they launch.
struct GenerationOrderRule: RoadmapRule {
  static let identifier = "generation-order"
  static let summary = """
    Two chips of a family have one generation, a later generation launches before an earlier one, \
    or a number is left out (a warning). Variants don't count.
    """

  static let triggeringExamples = [
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
      other: {family: server, generation: 1, status: committed, target: 2027-05-01}
    """,
    """
    chips:
      server-2:
        family: server
        generation: 2
        status: released
        milestones: {launch: {value: 2024-11-01, confidence: assumption}}
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
    """,
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
      server-3: {family: server, generation: 3, status: committed, target: 2027-05-01}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    chips:
      server-2: {family: server, generation: 2, status: committed, target: 2027-05-01}
      server-1:
        family: server
        generation: 1
        status: released
        milestones: {launch: {value: 2025-11-01, confidence: assumption}}
      server-1n:
        family: server
        generation: 1
        variant: true
        status: released
        milestones: {launch: {value: 2026-02, confidence: assumption}}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let lines = Dictionary(grouping: roadmap.chips.filter { !$0.isVariant }, by: \.family)
    return lines.keys.sorted().flatMap { findings(among: lines[$0] ?? []) }
  }

  private func findings(among chips: [Chip]) -> [Diagnostic] {
    // A sort is stable, so that of two chips with one number the later in the file is told.
    let line = chips.sorted { $0.generation < $1.generation }
    return zip(line, line.dropFirst()).compactMap { earlier, later in
      let path = ModelPath("chips/\(later.id)/generation")
      if earlier.generation == later.generation {
        return Diagnostic(.error, at: path, .sameGeneration(earlier, later))
      }
      if let first = earlier.plannedLaunch, let second = later.plannedLaunch,
        second.date < first.start
      {
        return Diagnostic(.error, at: path, .launchOutOfOrder(later, second, earlier, first))
      }
      if later.generation > earlier.generation + 1 {
        return Diagnostic(.warning, at: path, .generationSkipped(earlier, later))
      }
      return nil
    }
  }
}

extension Chip {
  /// The launch that the file states: a fact, else a promise, else the target.
  var plannedLaunch: ApproximateDate? {
    milestones[.launch] ?? (commitments[.launch] ?? target).map { ApproximateDate($0) }
  }
}

extension Diagnostic.Message {
  static func sameGeneration(_ first: Chip, _ second: Chip) -> Self {
    Self(
      "generation-order",
      "\(first.id) and \(second.id) are both generation \(second.generation) of \(second.family)",
      remedy: "give one the next number, or mark it variant: true"
    )
  }

  static func launchOutOfOrder(
    _ later: Chip,
    _ second: ApproximateDate,
    _ earlier: Chip,
    _ first: ApproximateDate
  ) -> Self {
    Self(
      "generation-order",
      "generation \(later.generation) launches on \(second), before generation "
        + "\(earlier.generation), \(first)",
      remedy: "swap the numbers, or correct a date"
    )
  }

  static func generationSkipped(_ earlier: Chip, _ later: Chip) -> Self {
    Self(
      "generation-order",
      "generation \(later.generation) of \(later.family) follows \(earlier.generation)",
      remedy: "add the generations between, or renumber"
    )
  }
}
