internal import RoadmapModel

/// How one chip differs between the base of a comparison and another plan.
public struct ChipDifference: Equatable, Sendable {
  /// What kind of difference it is.
  public enum Kind: String, Sendable {
    /// The chip is in the base only.
    case removed
    /// The chip is in the other plan only.
    case added
    /// The chip is in both and something about it differs.
    case changed
  }

  /// Something about a chip before and after.
  public struct Change: Equatable, Sendable {
    /// What differs: `launch`, `tapeout`, `node.compute`, `ip.pcie`.
    public var what: String
    /// Its value in the base; empty where there is none.
    public var base: String
    /// Its value in the other plan; empty where there is none.
    public var other: String
    /// Days between the two, for dates.
    public var days: Int?
  }

  /// The label of the other plan.
  public var label: String
  /// The chip.
  public var chip: String
  /// What people call it.
  public var name: String
  /// What kind of difference it is.
  public var kind: Kind
  /// What differs, of a changed chip.
  public var changes: [Change]

  /// The chips that differ, those of the base in its order, then those that only the other has.
  static func between(_ base: LabelledPlan, and other: LabelledPlan) -> [ChipDifference] {
    between(base.plan, and: other.plan, label: other.label)
  }

  static func between(_ base: Plan, and other: Plan, label: String) -> [ChipDifference] {
    let known = Dictionary(base.chips.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let found = Dictionary(other.chips.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let difference = { (chip: PlannedChip, kind: Kind, changes: [Change]) in
      ChipDifference(
        label: label,
        chip: chip.id.text,
        name: chip.name.isEmpty ? chip.id.text : chip.name,
        kind: kind,
        changes: changes
      )
    }
    let kept = base.chips.compactMap { chip -> ChipDifference? in
      guard let counterpart = found[chip.id] else { return difference(chip, .removed, []) }
      let changes = changes(from: chip, to: counterpart)
      return changes.isEmpty ? nil : difference(chip, .changed, changes)
    }
    let added = other.chips.filter { known[$0.id] == nil }.map { difference($0, .added, []) }
    return kept + added
  }

  private static func changes(from base: PlannedChip, to other: PlannedChip) -> [Change] {
    var changes: [Change] = []
    for milestone in [Milestone.launch, .tapeout] {
      let (one, two) = (base.milestones[milestone], other.milestones[milestone])
      guard one != two else { continue }
      let days = one.flatMap { one in two.map { $0.date - one.date } }
      changes.append(
        Change(
          what: milestone.rawValue,
          base: one?.text ?? "",
          other: two?.text ?? "",
          days: days
        )
      )
    }
    changes += differences("node", base.nodes, other.nodes)
    changes += differences("ip", base.ip, other.ip)
    let (one, two) = (base.teams, other.teams)
    if one != two {
      changes.append(
        Change(
          what: "team",
          base: one.filter { !two.contains($0) }.joined(separator: ", "),
          other: two.filter { !one.contains($0) }.joined(separator: ", "),
          days: nil
        )
      )
    }
    let work = (base.workedActivities, other.workedActivities)
    if work.0 != work.1 {
      changes.append(
        Change(
          what: "scope",
          base: "\(work.0) activities",
          other: "\(work.1) activities",
          days: nil
        )
      )
    }
    return changes
  }

  private static func differences<Value: FieldValue>(
    _ what: String,
    _ base: OrderedTable<Slug, Value>,
    _ other: OrderedTable<Slug, Value>
  ) -> [Change] {
    let keys = base.entries.map(\.key) + other.entries.map(\.key).filter { base[$0] == nil }
    return keys.compactMap { key in
      guard base[key] != other[key] else { return nil }
      return Change(
        what: "\(what).\(key.text)",
        base: base[key]?.text ?? "",
        other: other[key]?.text ?? "",
        days: nil
      )
    }
  }
}

extension PlannedChip {
  /// The teams that work on the chip, in the order of their ids.
  fileprivate var teams: [String] {
    var seen: Set<String> = []
    return activities.flatMap { $0.people.entries.map(\.key.text) }
      .filter { seen.insert($0).inserted }.sorted()
  }

  /// Activities that take time or people: spins, dies and blocks of work more or less show in them.
  fileprivate var workedActivities: Int {
    activities.count { $0.start < $0.finish }
  }
}
