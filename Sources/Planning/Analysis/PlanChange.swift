public import RoadmapModel

/// What changed from one plan of a roadmap to the next.
public struct PlanChange: Equatable, Sendable {
  /// The chips that differ: gone, new, then those that changed, the greatest move of launch first.
  public var chips: [ChipDifference]
  /// The change of the weighted tardiness.
  public var tardiness: Int

  /// Compares two plans by their chips.
  public init(from old: Plan, to new: Plan) {
    let order: [ChipDifference.Kind] = [.removed, .added, .changed]
    let rank = { (chip: ChipDifference) in order.firstIndex(of: chip.kind) ?? 0 }
    let move = { (chip: ChipDifference) in
      abs(chip.changes.first { $0.what == "launch" }?.days ?? 0)
    }
    let all = ChipDifference.between(old, and: new, label: "")
    chips = all.enumerated().sorted {
      (rank($0.element), -move($0.element), $0.offset)
        < (rank($1.element), -move($1.element), $1.offset)
    }
    .map(\.element)
    tardiness = new.solution.weightedTardiness - old.solution.weightedTardiness
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { chips.isEmpty && tardiness == 0 }

  /// The changes in at most `limit` lines, none if there is no change.
  ///
  /// The last line tells how many more there are.
  public func lines(limit: Int = 5) -> [String] {
    var lines = chips.map(PlanChange.line)
    if lines.isEmpty, tardiness != 0 {
      lines.append("weighted tardiness \(tardiness > 0 ? "+" : "")\(tardiness)")
    }
    guard lines.count > limit, limit > 0 else { return Array(lines.prefix(max(limit, 0))) }
    let rest = lines.count - limit + 1
    return lines.prefix(limit - 1) + ["and \(rest) more chips changed"]
  }

  private static func line(_ chip: ChipDifference) -> String {
    switch chip.kind {
    case .removed: return "\(chip.chip): no longer in the plan"
    case .added: return "\(chip.chip): new in the plan"
    case .changed:
      let parts = chip.changes.map { change in
        let from = change.base.isEmpty ? "nothing" : change.base
        let to = change.other.isEmpty ? "nothing" : change.other
        let days = change.days.map { " (\($0 > 0 ? "+" : "")\($0)d)" } ?? ""
        return "\(change.what) \(from) to \(to)\(days)"
      }
      return "\(chip.chip): \(parts.joined(separator: ", "))"
    }
  }
}
