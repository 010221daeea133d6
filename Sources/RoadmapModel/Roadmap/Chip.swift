/// One generation of a family: released, or committed and in design.
///
/// Projected chips are not written; the cadence makes them.
public struct Chip: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "chip"
  /// An id as a user may choose it.
  public static let exampleID = "graviton-6"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// The line it belongs to.
  public var family = Family.ID("")
  /// Which generation it is.
  public var generation = 0
  /// How far it has come.
  public var status = ChipStatus.committed
  /// Whether it is a variant beside the line, which the cadence does not count.
  public var isVariant = false
  /// The network it is made from; its family's if nil.
  public var template: ProjectTemplate.ID?
  /// The node it is made on; chosen if nil.
  public var node: ProcessNode.ID?
  /// Facts: when milestones were passed.
  public var milestones = OrderedTable<Milestone, ApproximateDate>()
  /// The day of launch that the cadence wants.
  public var target: CivilDate?
  /// The days that were promised.
  public var commitments = OrderedTable<Milestone, CivilDate>()
  /// Values for parameters of the template.
  public var parameters = OrderedTable<Slug, FixedPoint>()
  /// Parts with nodes of their own; the template's if empty.
  public var dies: [Die] = []
  /// The release that fills a slot, `arm-v3/rtl`; chosen where not named.
  public var ip = OrderedTable<Slug, String>()
  /// What an activity waits for in another chip, `test-chip-n2.first_silicon`.
  public var after = OrderedTable<Slug, ChipPoint>()
  /// How far its activities have come.
  public var progress: [ActivityProgress] = []
  /// What it took until launch, as the books say: the record against which plans are judged.
  public var took = ChipRecord()
  /// What is worth knowing about it.
  public var note: String?

  /// A chip of which nothing is known.
  public init() {}

  /// The keys of a chip.
  public static let schema = RecordSchema<Chip>([
    .optional("name", \.name, "What people call the chip."),
    .required("family", \.family, "The line it belongs to."),
    .required("generation", \.generation, "Which generation it is, 1 being the first."),
    .required("status", \.status, "How far it has come."),
    .defaulted("variant", \.isVariant, "Whether the cadence leaves it out."),
    .optional("template", \.template, "The network it is made from; its family's if left out."),
    .optional("node", \.node, "The node it is made on; chosen if left out."),
    .table("milestones", \.milestones, "Facts: when each milestone was passed."),
    .optional("target", \.target, "The launch that the cadence wants of a committed chip."),
    .table("commitments", \.commitments, "The days that were promised."),
    .table("parameters", \.parameters, "Values for parameters of the template."),
    .records("dies", \.dies, "Parts with nodes of their own; the template's if left out."),
    .table("ip", \.ip, "The release that fills each slot, arm-v3/rtl; chosen where not named."),
    .table("after", \.after, "What an activity waits for in another chip."),
    .records("progress", \.progress, "How far its activities have come."),
    .record("took", \.took, "What it took until launch, as the books say."),
    .optional("note", \.note, "What is worth knowing about it."),
  ])
}

/// How far a chip has come.
public enum ChipStatus: String, WordValue {
  /// Launched: history, which never moves.
  case released
  /// In design or promised.
  case committed
  /// Made by the cadence; never written in a file.
  case projected

  /// What the words choose among.
  public static let noun = "chip status"
}

/// A point that every chip passes.
public enum Milestone: String, WordValue, Comparable {
  /// Optional; never used for cadence.
  case announcement
  /// Architecture commit: the design cycle starts.
  case designStart = "design_start"
  /// All IP is chosen and in place.
  case ipFreeze = "ip_freeze"
  /// The design in source form is final.
  case rtlFreeze = "rtl_freeze"
  /// The last die's layout goes to the foundry.
  case tapeout
  /// The first packaged parts are in the laboratory.
  case firstSilicon = "first_silicon"
  /// Qualified; volume orders are open.
  case productionRelease = "production_release"
  /// General availability.
  case launch
  /// The last installation.
  case retirement

  /// What the words choose among.
  public static let noun = "milestone"

  /// Orders as a chip passes them.
  public static func < (lhs: Milestone, rhs: Milestone) -> Bool {
    lhs.order < rhs.order
  }

  private var order: Int { Milestone.allCases.firstIndex(of: self) ?? 0 }
}

/// A milestone or an activity's finish in another chip, `test-chip-n2.first_silicon`.
public struct ChipPoint: FieldValue {
  /// A point of another chip.
  public static let kind = ValueKind("point of a chip", example: "test-chip-n2.first_silicon")
  /// The other chip.
  public let chip: Chip.ID
  /// A milestone, or an activity whose finish is meant.
  public let point: Slug
  /// What is added to it.
  public let lag: TimeSpan

  /// The point that `text` spells: chip, point, and a lag such as `+ 3 weeks` if any.
  public init(text: String) throws(ValueError) {
    var head = text[...]
    lag =
      if let plus = text.firstIndex(of: "+") {
        try TimeSpan(text: Link.trimmed(text[text.index(after: plus)...]))
      } else {
        .zero
      }
    if let plus = text.firstIndex(of: "+") { head = text[..<plus] }
    let name = Link.trimmed(head)
    guard let dot = name.lastIndex(of: ".") else {
      throw ValueError(
        "names no point of the chip",
        remedy: "write a point and a milestone or activity behind the chip, chip.tapeout"
      )
    }
    chip = try Chip.ID(text: String(name[..<dot]))
    point = try Slug(text: String(name[name.index(after: dot)...]))
  }

  /// The point as it is written.
  public var text: String {
    "\(chip).\(point.text)" + (lag == .zero ? "" : " + \(lag)")
  }
}

/// A part of a chip with its own node and tapeouts.
public struct Die: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "die"
  /// An id as a user may choose it.
  public static let exampleID = "compute"

  /// The id, unique within its chip.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// The node it is made on; the chip's or the template's choice if nil.
  public var node: ProcessNode.ID?
  /// How the template picks a node.
  public var nodeChoice = NodeChoice.newest
  /// How many of it a package holds.
  public var count = 1
  /// The chip whose die this is, where it is shared; it is then not designed again.
  public var sharedWith: Chip.ID?
  /// What it consists of.
  public var blocks: [Block] = []

  /// A die of which nothing is known.
  public init() {}

  /// The keys of a die.
  public static let schema = RecordSchema<Die>([
    .optional("name", \.name, "What people call the die."),
    .optional("node", \.node, "The node it is made on; chosen if left out."),
    .defaulted("node_choice", \.nodeChoice, "How a node is chosen where none is named."),
    .defaulted("count", \.count, "How many of it a package holds."),
    .optional("shared_with", \.sharedWith, "The chip whose die it is; it is not designed again."),
    .records("blocks", \.blocks, "What it consists of."),
  ])
}

/// How the node of a die is chosen.
public enum NodeChoice: String, WordValue {
  /// The newest that is ready in time.
  case newest
  /// The one before the newest that is ready in time.
  case trailing

  /// What the words choose among.
  public static let noun = "choice of node"
}

/// A part of a die: new, modified or taken over.
public struct Block: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "block"
  /// An id as a user may choose it.
  public static let exampleID = "mesh"

  /// The id, unique within its die.
  public var id = ID("")
  /// Million gates.
  public var size = FixedPoint.one
  /// How much of it is made for this chip.
  public var reuse = Reuse.new
  /// The share that is changed, for a modified block.
  public var modified = Proportion.whole
  /// The chip it is taken over from.
  public var donor: ChipPoint?

  /// A block of which nothing is known.
  public init() {}

  /// The share of the block that is made anew, 0 to 1.
  public var modifiedFraction: FixedPoint {
    switch reuse {
    case .new: .one
    case .modified: modified.fraction
    case .unchanged: FixedPoint(0)
    }
  }

  /// The keys of a block.
  public static let schema = RecordSchema<Block>([
    .defaulted("size", \.size, "Million gates."),
    .defaulted("reuse", \.reuse, "How much of it is made for this chip."),
    .defaulted("modified", \.modified, "The share that is changed, for a modified block."),
    .optional(
      "donor",
      \.donor,
      "The chip it is taken over from, and the maturity awaited there: graviton-5.tapeout."
    ),
  ])
}

/// How much of a block is made for a chip.
public enum Reuse: String, WordValue {
  /// All of it.
  case new
  /// The share that is stated.
  case modified
  /// Nothing but its integration.
  case unchanged

  /// What the words choose among.
  public static let noun = "reuse"
}

/// How far an activity of a committed chip has come; its id is the activity's.
///
/// An activity of a die is `activity@die`.
public struct ActivityProgress: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "progress"
  /// An id as a user may choose it.
  public static let exampleID = "rtl-design"

  /// The activity.
  public var id = ID("")
  /// The day on which work started.
  public var started: CivilDate?
  /// The first day on which there was no more work.
  public var finished: CivilDate?
  /// What is left, as of `asOf`.
  public var remaining: WorkingDays?
  /// The effort left, as of `asOf`.
  public var remainingEffort: EngineerDays?
  /// The day for which the rest is stated; the status date if nil.
  public var asOf: CivilDate?

  /// An activity that has not started.
  public init() {}

  /// The keys of progress.
  public static let schema = RecordSchema<ActivityProgress>([
    .optional("started", \.started, "The day on which work started."),
    .optional("finished", \.finished, "The first day on which there was no more work."),
    .optional("remaining", \.remaining, "The work left, in working days."),
    .optional("remaining_effort", \.remainingEffort, "The effort left, instead of days."),
    .optional(
      "as_of",
      \.asOf,
      "The day for which the rest is stated; the status date if left out."
    ),
  ])
}
