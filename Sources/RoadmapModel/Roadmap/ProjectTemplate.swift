/// A network of activities from which a chip is made.
public struct ProjectTemplate: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "template"
  /// An id as a user may choose it.
  public static let exampleID = "server-cpu"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// The edition, so that a plan can name it.
  public var version = 1
  /// What it is for.
  public var summary: String?
  /// The design cycle that the nominal network spans.
  public var designCycle = TimeSpan(24, .months)
  /// How fast output falls with team size: n people do n^(1 − this) times the work of one.
  public var teamFalloff = FixedPoint(millionths: 200_000)
  /// How chip-level verification grows with total size.
  public var verificationExponent = FixedPoint(millionths: 1_200_000)
  /// Added to the day by which design kit 1.0 must be out.
  public var pdkMargin = TimeSpan.zero
  /// Added to the day by which risk production must have started.
  public var riskMargin = TimeSpan.zero
  /// Added to the day by which volume production must have started.
  public var volumeMargin = TimeSpan.zero
  /// The activity whose start needs the design kit.
  public var physicalStart: Slug?
  /// Numbers a user may set.
  public var parameters: [TemplateParameter] = []
  /// The parts of the chip at reference size.
  public var dies: [Die] = []
  /// Places that IP must fill.
  public var ipSlots: [IPSlot] = []
  /// The work.
  public var activities: [TemplateActivity] = []

  /// A template of nothing.
  public init() {}

  /// The keys of a template.
  public static let schema = RecordSchema<ProjectTemplate>([
    .optional("name", \.name, "What people call the template."),
    .defaulted("version", \.version, "The edition, so that a plan can name it."),
    .optional("summary", \.summary, "What it is for."),
    .defaulted(
      "design_cycle",
      \.designCycle,
      "The cycle that the nominal network spans where the family states none."
    ),
    .defaulted(
      "team_falloff",
      \.teamFalloff,
      "How fast output falls with team size: n people do n^(1 - this) times the work of one."
    ),
    .defaulted(
      "verification_exponent",
      \.verificationExponent,
      "How work that scales with the total size grows with it, at most 2."
    ),
    .defaulted("pdk_margin", \.pdkMargin, "Slack allowed on design kit 1.0, may be negative."),
    .defaulted("risk_margin", \.riskMargin, "Slack allowed on risk production."),
    .defaulted("volume_margin", \.volumeMargin, "Slack allowed on volume production."),
    .optional("physical_start", \.physicalStart, "The activity whose start needs the design kit."),
    .records("parameters", \.parameters, "Numbers a user may set, with range and source."),
    .records("dies", \.dies, "The parts of the chip at reference size."),
    .records("ip_slots", \.ipSlots, "Places that IP must fill."),
    .records("activities", \.activities, "The work, from concept to retirement."),
  ])
}

/// A number of a template that a user may set.
public struct TemplateParameter: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "parameter"
  /// An id as a user may choose it.
  public static let exampleID = "cores"

  /// The id.
  public var id = ID("")
  /// What it means.
  public var summary: String?
  /// What it counts.
  public var unit: String?
  /// The value at reference size.
  public var standard = FixedPoint.one
  /// The least value that makes sense.
  public var minimum: FixedPoint?
  /// The greatest value that makes sense.
  public var maximum: FixedPoint?
  /// The block whose size is proportional to it; none if nil.
  public var scales: Slug?

  /// A number of which nothing is known.
  public init() {}

  /// The keys of a parameter.
  public static let schema = RecordSchema<TemplateParameter>([
    .optional("summary", \.summary, "What it means."),
    .optional("unit", \.unit, "What it counts."),
    .required("default", \.standard, "The value at reference size."),
    .optional("minimum", \.minimum, "The least value that makes sense."),
    .optional("maximum", \.maximum, "The greatest value that makes sense."),
    .optional("scales", \.scales, "The block whose size is proportional to it."),
  ])
}

/// A place in a chip that IP must fill.
public struct IPSlot: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "IP slot"
  /// An id as a user may choose it.
  public static let exampleID = "pcie"

  /// The id.
  public var id = ID("")
  /// What the IP must be for.
  public var function = Slug("any")
  /// How far the IP must have come.
  public var maturity = IPMaturity.frontEnd
  /// The activity that can't start before.
  public var activity = Slug("any")
  /// The die it goes into, whose node hard IP must fit; the first if nil.
  public var die: Slug?
  /// Whether the chip can't be made without it.
  public var isMandatory = true

  /// A slot for anything.
  public init() {}

  /// The keys of a slot.
  public static let schema = RecordSchema<IPSlot>([
    .required("function", \.function, "What the IP must be for."),
    .defaulted("maturity", \.maturity, "How far the IP must have come."),
    .required(
      "activity",
      \.activity,
      "The activity that can't start before; its seat is held from it."
    ),
    .optional("die", \.die, "The die whose node hard IP must fit; the first if left out."),
    .defaulted("mandatory", \.isMandatory, "Whether the chip can't be made without it."),
  ])
}

/// A piece of work of a template.
public struct TemplateActivity: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "activity"
  /// An id as a user may choose it.
  public static let exampleID = "rtl-design"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// The group it is drawn in.
  public var phase = Phase.concept
  /// The milestone that it is, where it is a point and no work.
  public var milestone: Milestone?
  /// Whether there is one for the chip or one for each die.
  public var scope = ActivityScope.chip
  /// What must come before it.
  public var after: [Link] = []
  /// The work by discipline at reference size; the first discipline leads.
  public var effort = OrderedTable<Slug, EngineerDays>()
  /// Engineers of the leading discipline in the nominal plan.
  public var people = 1
  /// Team sizes that may be chosen, as shares of `people`.
  public var teamSizes: [Proportion] = [.whole]
  /// The length of work that no effort makes shorter.
  public var duration: ActivityDuration?
  /// How effort grows with the chip.
  public var scaling = EffortScaling.fixed
  /// What it does in a respin; nil for work that no respin repeats.
  public var respin: RespinRole?
  /// Whether all teams must be at work at once.
  public var isAllPresent = false
  /// Compute at reference size.
  public var compute = OrderedTable<ComputeClass, ComputeVolume>()
  /// How many cores or boards jobs of a class can use at once; without one twice the even pace of the
  /// nominal plan.
  public var parallel = OrderedTable<ComputeClass, Int>()

  /// An activity of which nothing is known.
  public init() {}

  /// The keys of an activity.
  public static let schema = RecordSchema<TemplateActivity>([
    .optional("name", \.name, "What people call the activity."),
    .required("phase", \.phase, "The group it is drawn in."),
    .optional("milestone", \.milestone, "The milestone that it is, where it is a point."),
    .defaulted("scope", \.scope, "Whether there is one for the chip or one for each die."),
    .list(
      "after",
      \.after,
      "What must come before: rtl, rtl SS + 8 weeks, verify FF + 2 weeks; FS if not said."
    ),
    .table("effort", \.effort, "The work by discipline at reference size; the first leads."),
    .defaulted("people", \.people, "Engineers of the leading discipline in the nominal plan."),
    .list("team_sizes", \.teamSizes, "Team sizes that may be chosen, as shares of people."),
    .optional(
      "duration",
      \.duration,
      "The length of work that no effort shortens: 6 weeks, or the node's masks, fab, metal_fab "
        + "or assembly."
    ),
    .defaulted("scaling", \.scaling, "How effort grows with the chip."),
    .optional(
      "respin",
      \.respin,
      "What it does in the planned respin: skipped where first silicon is good, all but debug, and "
        + "repeated until the test is passed."
    ),
    .defaulted("all_present", \.isAllPresent, "Whether all teams must be at work at once."),
    .table("compute", \.compute, "Compute by class at reference size."),
    .table(
      "parallel",
      \.parallel,
      "Cores or boards that jobs of a class can use at once; twice the even pace where not stated."
    ),
  ])
}

/// The group in which an activity is drawn.
public enum Phase: String, WordValue, Comparable {
  /// Before the design cycle: staffed, not counted.
  case concept
  /// Architecture and specification.
  case architecture
  /// RTL design and its verification.
  case design
  /// Physical design and signoff.
  case physical
  /// Package, firmware and SDK, which run beside the silicon.
  case enablement
  /// Masks, wafers, assembly.
  case fab
  /// Bring-up, validation and respin.
  case bringUp = "bring_up"
  /// Qualification, ramp and launch.
  case release
  /// Deployment until retirement.
  case deployment

  /// What the words choose among.
  public static let noun = "phase"

  /// Orders as a chip passes them.
  public static func < (lhs: Phase, rhs: Phase) -> Bool {
    lhs.order < rhs.order
  }

  private var order: Int { Phase.allCases.firstIndex(of: self) ?? 0 }
}

/// Whether an activity exists once or for each die.
public enum ActivityScope: String, WordValue {
  /// Once for the chip; links from it to an activity of dies wait for all dies.
  case chip
  /// Once for each die; links among activities of dies stay within the die.
  case die

  /// What the words choose among.
  public static let noun = "scope"
}

/// How the effort of an activity grows with the chip.
public enum EffortScaling: String, WordValue {
  /// Not at all.
  case fixed
  /// With what is new or modified, by the reuse law.
  case modified
  /// With the total size, by the verification exponent.
  case total

  /// What the words choose among.
  public static let noun = "scaling"
}

/// The length of an activity that no effort makes shorter.
public enum ActivityDuration: FieldValue {
  /// A stated length; working days count on the lead team's calendar, others run seven days.
  case span(TimeSpan)
  /// What the die's node takes.
  case node(NodeDuration)

  /// A length.
  public static let kind = ValueKind("duration", example: "6 weeks", isQuantity: true)

  /// The length that `text` spells, a time span or `masks`, `fab`, `metal_fab`, `assembly`.
  public init(text: String) throws(ValueError) {
    if let node = NodeDuration(rawValue: text) {
      self = .node(node)
    } else {
      self = .span(try TimeSpan(text: text))
    }
  }

  /// The length as it is written.
  public var text: String {
    switch self {
    case .span(let span): span.text
    case .node(let node): node.rawValue
    }
  }
}

/// A length that a node states.
public enum NodeDuration: String, Sendable, CaseIterable {
  /// From tapeout to wafer start.
  case masks
  /// Wafer processing, all layers.
  case fab
  /// Wafer processing, metal layers only.
  case metalFab = "metal_fab"
  /// Bumping, sort, assembly and test.
  case assembly
}

/// What an activity waits for: another activity, which ends are tied, and how much later.
public struct Link: FieldValue {
  /// A link.
  public static let kind = ValueKind("link", example: "rtl-design SS + 8 weeks")

  /// Which end of the predecessor is tied to which end of the successor.
  public enum Relation: String, CaseIterable, Sendable {
    /// Finish to start.
    case finishToStart = "FS"
    /// Start to start.
    case startToStart = "SS"
    /// Finish to finish.
    case finishToFinish = "FF"
    /// Start to finish.
    case startToFinish = "SF"
  }

  /// The activity that comes before.
  public let activity: Slug
  /// Which ends are tied.
  public let relation: Relation
  /// The least time between the two ends; may be negative.
  public let lag: TimeSpan

  /// The link that `text` spells: an activity, FS, SS, FF or SF, and `+` or `-` a time span.
  public init(text: String) throws(ValueError) {
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard let first = words.first else {
      throw ValueError("names no activity", remedy: "write the activity that comes before")
    }
    activity = try Slug(text: first)
    var rest = words.dropFirst()
    var relation = Relation.finishToStart
    if let word = rest.first {
      let code = word.prefix(2)
      guard let named = Relation(rawValue: String(code)) else {
        throw ValueError(
          "has \"\(word)\" where the kind of link belongs",
          remedy: "write FS, SS, FF or SF behind the activity"
        )
      }
      relation = named
      rest = [String(word.dropFirst(2))] + rest.dropFirst()
    }
    self.relation = relation
    let tail = Link.trimmed(rest.joined(separator: " ")[...])
    if tail.isEmpty {
      lag = .zero
    } else {
      guard let sign = tail.first, sign == "+" || sign == "-" else {
        throw ValueError("has no sign before the lag", remedy: "write + or - before the time span")
      }
      let span = try TimeSpan(text: Link.trimmed(tail.dropFirst()))
      // No time has no unit, so that equal links are written alike.
      lag = span.count == 0 ? .zero : TimeSpan(sign == "-" ? -span.count : span.count, span.unit)
    }
  }

  /// A link from code.
  public init(_ activity: Slug, _ relation: Relation = .finishToStart, lag: TimeSpan = .zero) {
    self.activity = activity
    self.relation = relation
    self.lag = lag
  }

  /// The link as it is written, without what goes without saying.
  public var text: String {
    let sign = lag.count < 0 ? "-" : "+"
    let tail = lag.count == 0 ? "" : " \(sign) \(TimeSpan(abs(lag.count), lag.unit))"
    let isPlain = relation == .finishToStart && tail.isEmpty
    return activity.text + (isPlain ? "" : " \(relation.rawValue)") + tail
  }

  /// The text without blanks at its ends.
  static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
