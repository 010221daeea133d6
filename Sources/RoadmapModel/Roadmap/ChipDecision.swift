/// What is decided of one chip beside its own facts.
///
/// It is left out of the plan, kept in whatever it is worth, or wanted later. Its id is the chip's,
/// projected ones included.
/// Scenarios decide by path, `decisions/graviton-8/force: out`; the record is made where it is missing.
public struct ChipDecision: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "decision"
  /// An id as a user may choose it.
  public static let exampleID = "graviton-8"

  /// The chip's id, family-generation for a projected one.
  public var id = ID("")
  /// Whether it stays out of every plan, or is never left out of a selection.
  public var force: Force?
  /// How much later than the cadence or the chip itself says it is wanted.
  public var delay = TimeSpan.zero
  /// Why it was decided so; the scenario's reason where one decides.
  public var reason: String?

  /// Nothing decided.
  public init() {}

  /// The keys of a decision.
  public static let schema = RecordSchema<ChipDecision>([
    .optional(
      "force",
      \.force,
      "out leaves the chip out of the plan; in keeps tapeout select from leaving it out."
    ),
    .defaulted("delay", \.delay, "How much later its design and launch are wanted."),
    .optional("because", \.reason, "Why it was decided so."),
  ])
}

/// Whether a chip is forced in or out.
public enum Force: String, WordValue {
  /// Never left out of a selection.
  case `in`
  /// Left out of the plan.
  case out

  /// What the words choose among.
  public static let noun = "force"
}

extension Roadmap {
  /// What is decided of a chip; nil where nothing is.
  ///
  /// - Complexity: O(decisions).
  public func decision(on chip: Chip.ID) -> ChipDecision? {
    decisions.first { $0.id.rawValue == chip.rawValue }
  }

  /// Whether a chip is left out of the plan.
  public func isForcedOut(_ chip: Chip.ID) -> Bool { decision(on: chip)?.force == .out }

  /// The first generation of a family that is not released.
  ///
  /// That is a committed one, else the next that the cadence makes; nil for a family that has no chip
  /// and no first target. It is a fact of the roadmap, whatever is decided of the chips.
  public func firstOpenGeneration(of family: Family.ID) -> Int? {
    let members = chips.filter { $0.family == family && !$0.isVariant }
    let committed = members.filter { $0.status == .committed }.map(\.generation).min()
    if let committed { return committed }
    if let last = members.map(\.generation).max() { return last + 1 }
    return families.first { $0.id == family }?.firstTarget == nil ? nil : 1
  }
}
