/// A line of chips with a launch cadence.
public struct Family: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "family"
  /// An id as a user may choose it.
  public static let exampleID = "graviton"

  /// The id; a projected chip's id is this and its generation.
  public var id = ID("")
  /// What people call it; a chip is named after it and its generation.
  public var name: String?
  /// The network from which its chips are made.
  public var template = ProjectTemplate.ID("")
  /// From one launch to the next.
  public var cadence = TimeSpan(18, .months)
  /// From design start to launch.
  public var designCycle = TimeSpan(24, .months)
  /// From launch to retirement.
  public var deploymentCycle = TimeSpan(36, .months)
  /// How long an installed unit serves, past the retirement of its chip.
  public var serviceLife = TimeSpan(3, .years)
  /// The weight of a day of its lateness.
  public var priority = 1
  /// What a launch of one of its chips counts strategically.
  public var score = 1
  /// Size of a generation against the one before it.
  public var growth = FixedPoint.one
  /// How much its chips are verified against what the template takes for it.
  public var coverageEffort = Proportion.whole
  /// The generation whose size is that of the template.
  public var referenceGeneration: Int?
  /// The launch that starts the grid, where no chip does.
  public var firstTarget: CivilDate?
  /// No launch is projected on or after this day.
  public var ends: CivilDate?
  /// The least time between two launches.
  public var minimumGap = TimeSpan(6, .months)
  /// How much before its design start a chip may be worked on.
  public var mayStartEarly = TimeSpan.zero
  /// Whether its projection is only an assumption.
  public var isHypothetical = false
  /// The foundry to stay with; any if nil.
  public var foundry: Vendor.ID?
  /// Values for parameters of the template.
  public var parameters = OrderedTable<Slug, FixedPoint>()
  /// Standards by slot that IP must meet, from a generation on.
  public var wants: [IPWant] = []
  /// What its chips cost to make and are worth.
  public var economics = Economics()
  /// How its units serve once they are installed.
  public var service = FleetService()
  /// What is worth knowing about it.
  public var note: String?

  /// A family of which nothing is known.
  public init() {}

  /// The keys of a family.
  public static let schema = RecordSchema<Family>([
    .optional("name", \.name, "What people call the family; chips are named after it."),
    .required("template", \.template, "The network from which its chips are made."),
    .defaulted("cadence", \.cadence, "From one launch target to the next."),
    .defaulted("design_cycle", \.designCycle, "From design start to launch."),
    .defaulted("deployment_cycle", \.deploymentCycle, "From launch to retirement."),
    .defaulted(
      "service_life",
      \.serviceLife,
      "How long an installed unit serves, past the retirement of its chip."
    ),
    .defaulted("priority", \.priority, "The weight of a day of lateness."),
    .defaulted("score", \.score, "What a launch of one of its chips counts strategically."),
    .defaulted("growth", \.growth, "Size of a generation against the one before it."),
    .defaulted(
      "coverage_effort",
      \.coverageEffort,
      "How much its chips are verified against what the template takes for it; the compute of simulation, "
        + "formal and emulation grows with it."
    ),
    .optional(
      "reference_generation",
      \.referenceGeneration,
      "The generation whose size is that of the template; the first projected one if left out."
    ),
    .optional("first_target", \.firstTarget, "The launch that starts the grid if no chip does."),
    .optional("ends", \.ends, "No launch is projected on or after this day."),
    .defaulted("min_gap", \.minimumGap, "The least time between two launches."),
    .defaulted(
      "may_start_early",
      \.mayStartEarly,
      "How much before its design start a chip may be worked on."
    ),
    .defaulted("hypothetical", \.isHypothetical, "Whether its projection is only an assumption."),
    .optional("foundry", \.foundry, "The foundry to stay with; any if left out."),
    .table("parameters", \.parameters, "Values for parameters of the template."),
    .records("wants", \.wants, "The standards that IP must meet, by slot of the template."),
    .record("economics", \.economics, "What its chips cost to make and are worth."),
    .record("service", \.service, "How its units serve once they are installed."),
    .optional("note", \.note, "What is worth knowing about it."),
  ])
}

/// The standards that a family wants in one IP slot; its id is the slot's.
public struct IPWant: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "IP want"
  /// An id as a user may choose it.
  public static let exampleID = "pcie"

  /// The slot of the template.
  public var id = ID("")
  /// The standard from each generation on.
  public var standards = OrderedTable<Int, Slug>()

  /// A want of nothing.
  public init() {}

  /// The keys of a want.
  public static let schema = RecordSchema<IPWant>([
    .table("standards", \.standards, "The standard wanted from each generation on.")
  ])
}

/// A named set of changes to the roadmap or to another scenario, with its reason.
public struct Scenario: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "scenario"
  /// An id as a user may choose it.
  public static let exampleID = "late-a16"

  /// The id.
  public var id = ID("")
  /// The scenario it changes; the roadmap itself if nil.
  public var parent: Scenario.ID?
  /// Why somebody wants to know.
  public var reason = ""
  /// New values by path; a `*` stands for every id; an empty value takes the value away.
  public var changes = OrderedTable<String, String>()

  /// A scenario that changes nothing.
  public init() {}

  /// The keys of a scenario.
  public static let schema = RecordSchema<Scenario>([
    .optional("of", \.parent, "The scenario it changes; the roadmap itself if left out."),
    .required("because", \.reason, "Why somebody wants to know."),
    .table(
      "changes",
      \.changes,
      "New values by path, nodes/a16/pdk/revised: 2028-06-30; * stands for every id, and an empty "
        + "value takes the value away."
    ),
  ])
}
