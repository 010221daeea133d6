/// Decisions are about chips that can still be decided, and leave nothing hanging.
struct DecisionRule: RoadmapRule {
  static let identifier = "bad-decision"
  static let summary = """
    A decision names a chip that is neither stated nor projected, or one that is released; it \
    decides nothing, or both leaves a chip out and delays it; or a chip that is left out is awaited by, \
    shares a die with or gives a block to one that stays.
    """

  static let triggeringExamples = [
    """
    decisions:
      server-99x: {force: out}
    """,
    """
    decisions:
      server-1: {delay: 6 months}
    """,
    """
    decisions:
      server-3: {because: nobody knows}
    """,
    """
    decisions:
      server-3: {force: out, delay: 6 months}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    decisions:
      server-2: {delay: 6 months, because: its customer is late}
      server-3: {force: out}
      server-4: {force: in}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let index = RoadmapIndex(roadmap)
    return roadmap.decisions.flatMap { decision -> [Diagnostic] in
      let path = ModelPath("decisions/\(decision.id)")
      let chip = Chip.ID(decision.id.rawValue)
      guard let stated = index.chips[chip] else {
        guard index.isProjected(chip) else {
          let near = nearestName(to: chip.rawValue, among: roadmap.chips.map(\.id.rawValue))
          return [Diagnostic(.error, at: path, .decisionOfNothing(chip, near: near))]
        }
        if let last = roadmap.lastPossibleGeneration(before: chip) {
          return [Diagnostic(.error, at: path, .decisionBeyond(chip, last: last))]
        }
        return contradictions(of: decision, at: path) + hanging(decision, at: path, in: roadmap)
      }
      if stated.status == .released {
        return [Diagnostic(.error, at: path, .decisionOfHistory(chip))]
      }
      return contradictions(of: decision, at: path) + hanging(decision, at: path, in: roadmap)
    }
  }

  private func contradictions(of decision: ChipDecision, at path: ModelPath) -> [Diagnostic] {
    if decision.force == nil, decision.delay == .zero {
      return [Diagnostic(.error, at: path, .emptyDecision(decision.id.rawValue))]
    }
    if decision.force == .out, decision.delay != .zero {
      return [Diagnostic(.error, at: path, .delayOfNothing(decision.id.rawValue))]
    }
    return []
  }

  /// Chips that stay and need one that is left out.
  private func hanging(
    _ decision: ChipDecision,
    at path: ModelPath,
    in roadmap: Roadmap
  ) -> [Diagnostic] {
    guard decision.force == .out else { return [] }
    let gone = Chip.ID(decision.id.rawValue)
    return roadmap.chips
      .filter { $0.id != gone && $0.status != .released && !roadmap.isForcedOut($0.id) }
      .filter { $0.needs(gone) }
      .map { Diagnostic(.error, at: path, .hangingChip($0.id, without: gone)) }
  }
}

extension Roadmap {
  /// The last generation that the cadence can make by the horizon, where a projected chip's is later.
  ///
  /// Nil where the chip can be made, or nothing tells where the cadence starts.
  fileprivate func lastPossibleGeneration(before chip: Chip.ID) -> Int? {
    guard let dash = chip.rawValue.lastIndex(of: "-"),
      let generation = Int(chip.rawValue[chip.rawValue.index(after: dash)...]),
      let family = families.first(where: { $0.id.rawValue == chip.rawValue[..<dash] })
    else { return nil }
    let members = chips.filter { $0.family == family.id && !$0.isVariant }
    let newest = members.max { $0.generation < $1.generation }
    let known = newest.flatMap {
      $0.target ?? $0.milestones[.launch]?.date ?? $0.commitments[.launch]
    }
    guard
      let origin = known ?? (newest == nil ? family.firstTarget.map(family.cadence.before) : nil)
    else { return nil }
    let first = newest?.generation ?? 0
    var last = first
    // Targets that have passed make no generation, so this counts too many rather than too few.
    for step in 1...1_000 {
      let target = TimeSpan(family.cadence.count * step, family.cadence.unit).after(origin)
      guard target > origin, family.designCycle.before(target) <= horizon,
        family.ends.map({ target < $0 }) ?? true
      else { break }
      last = first + step
    }
    return generation > last ? last : nil
  }
}

extension Chip {
  /// Whether the chip waits for `other`, shares one of its dies, or takes a block over from it.
  public func needs(_ other: Chip.ID) -> Bool {
    after.entries.contains { $0.value.chip == other }
      || dies.contains { die in
        die.sharedWith == other || die.blocks.contains { $0.donor?.chip == other }
      }
  }
}

extension Diagnostic.Message {
  static func decisionOfNothing(_ chip: Chip.ID, near: String?) -> Self {
    Self(
      DecisionRule.identifier,
      "there is no chip \(chip), and no cadence makes one",
      remedy: near.map { "you meant \"\($0)\"" }
        ?? "a projected chip is called family-generation, graviton-8"
    )
  }

  static func decisionBeyond(_ chip: Chip.ID, last: Int) -> Self {
    Self(
      DecisionRule.identifier,
      "the decision on \(chip) hits nothing: the cadence makes no generation after \(last) by the horizon",
      remedy: "name an earlier generation, or move the horizon"
    )
  }

  static func decisionOfHistory(_ chip: Chip.ID) -> Self {
    Self(
      DecisionRule.identifier,
      "\(chip) is released; what happened can't be decided any more",
      remedy: "remove the decision"
    )
  }

  static func emptyDecision(_ chip: String) -> Self {
    Self(
      DecisionRule.identifier,
      "nothing is decided of \(chip)",
      remedy: "add force: out, force: in or a delay, or remove the decision"
    )
  }

  static func delayOfNothing(_ chip: String) -> Self {
    Self(
      DecisionRule.identifier,
      "\(chip) is left out and delayed at once",
      remedy: "keep one of force and delay"
    )
  }

  static func hangingChip(_ chip: Chip.ID, without gone: Chip.ID) -> Self {
    Self(
      DecisionRule.identifier,
      "\(chip) needs \(gone), which is left out",
      remedy: "leave \(chip) out too, or keep \(gone)"
    )
  }
}
