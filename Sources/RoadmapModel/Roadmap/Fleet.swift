/// How the units of a family serve once they are installed.
public struct FleetService: Record {
  /// How long users take to move to a new generation; zero where each follows its ramp alone.
  public var migration = TimeSpan(0, .days)
  /// What a unit of the reference generation draws under load, in watts.
  public var power: FixedPoint?
  /// Power of a unit of a generation against the one before it, gains of nodes left out.
  public var powerGrowth = FixedPoint.one
  /// The share of that power that a unit draws without work.
  public var idle = Proportion(percent: 0)
  /// The share of its hours that a unit can work.
  public var utilisation = Proportion.whole
  /// Work of each kind that a unit of the reference generation does in an hour.
  public var work = OrderedTable<Workload.ID, FixedPoint>()
  /// Work of a unit of a generation against the one before it.
  public var workGrowth = FixedPoint.one
  /// The generation from which on a technique is used.
  public var techniques = OrderedTable<Technique.ID, Int>()
  /// Carbon of package, memory and board of a unit, in kg CO2e.
  public var otherCarbon = FixedPoint(millionths: 150_000)

  /// Units that do nothing that is known.
  public init() {}

  /// The keys of `service`.
  public static let schema = RecordSchema<FleetService>([
    .defaulted(
      "migration",
      \.migration,
      "How long users take to move to a new generation: its share of the family's installations rises "
        + "evenly from its launch on; with zero each generation follows its ramp alone."
    ),
    .optional("power", \.power, "What a unit of the reference generation draws at work, in W."),
    .defaulted(
      "power_growth",
      \.powerGrowth,
      "Power of a unit against that of the generation before, gains of nodes left out."
    ),
    .defaulted("idle", \.idle, "The share of the power that a unit draws without work."),
    .defaulted("utilisation", \.utilisation, "The share of its hours that a unit can work."),
    .table(
      "work",
      \.work,
      "Work of each kind that a unit of the reference generation does in an hour."
    ),
    .defaulted(
      "work_growth",
      \.workGrowth,
      "Work of a unit against that of the generation before, techniques left out."
    ),
    .table("techniques", \.techniques, "The generation from which on each technique is used."),
    .defaulted(
      "other_carbon",
      \.otherCarbon,
      "Carbon of package, memory and board of a unit, in kg CO2e."
    ),
  ])
}

/// Where installed units stand: what electricity costs money and climate there.
public struct FleetSite: Record {
  /// All power of the site for each watt of the units.
  public var overhead = FixedPoint.one
  /// Carbon of electricity in g CO2e/kWh, from each day on.
  public var carbonIntensity = OrderedTable<CivilDate, FixedPoint>()
  /// The price of a MWh.
  public var electricity: Money?
  /// By what work is given to chips.
  public var dispatch = DispatchGoal.energy

  /// Nowhere in particular.
  public init() {}

  /// The keys of `fleet`.
  public static let schema = RecordSchema<FleetSite>([
    .defaulted("overhead", \.overhead, "All power of the site for each watt of the units (PUE)."),
    .table(
      "carbon_intensity",
      \.carbonIntensity,
      "Carbon of the electricity in g CO2e/kWh, from each day on."
    ),
    .optional("electricity", \.electricity, "The price of a MWh."),
    .defaulted("dispatch", \.dispatch, "By what work is given to the chips that can do it."),
  ])
}

/// By what work is given to the chips that can do it.
public enum DispatchGoal: String, WordValue {
  /// With the least electricity.
  case energy
  /// With the least money: electricity and the share of the unit's cost.
  case cost

  /// What the words choose among.
  public static let noun = "goal"
}

/// A kind of work that the fleet has to do.
public struct Workload: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "workload"
  /// An id as a user may choose it.
  public static let exampleID = "training"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// What an amount of work counts.
  public var unit = "units"
  /// Work to be done in each hour, from each day on.
  public var demand = OrderedTable<CivilDate, FixedPoint>()
  /// How the demand grows each year after its last stated day.
  public var growth = Proportion(percent: 0)

  /// No work.
  public init() {}

  /// The keys of a workload.
  public static let schema = RecordSchema<Workload>([
    .optional("name", \.name, "What people call the work."),
    .defaulted("unit", \.unit, "What an amount of work counts."),
    .table("demand", \.demand, "Work to be done in each hour, from each day on."),
    .defaulted("growth", \.growth, "How demand grows each year after its last stated day."),
  ])
}

/// A way to do the same work in less time or with less energy: a narrower data type, a rounding.
public struct Technique: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "technique"
  /// An id as a user may choose it.
  public static let exampleID = "stochastic-rounding"

  /// The id.
  public var id = ID("")
  /// What people call it.
  public var name: String?
  /// The work that it helps; all if empty.
  public var workloads: [Workload.ID] = []
  /// The share of the work that it touches.
  public var share = Proportion.whole
  /// The time that it saves of what it touches.
  public var timeSaved = Proportion(percent: 0)
  /// The power that it saves of what it touches, at equal time.
  public var powerSaved = Proportion(percent: 0)

  /// A technique that saves nothing.
  public init() {}

  /// The keys of a technique.
  public static let schema = RecordSchema<Technique>([
    .optional("name", \.name, "What people call it."),
    .list("workloads", \.workloads, "The work that it helps; all if left out."),
    .defaulted("share", \.share, "The share of the work that it touches."),
    .defaulted("time_saved", \.timeSaved, "The time that it saves of what it touches."),
    .defaulted("power_saved", \.powerSaved, "The power that it saves of that, at equal time."),
  ])
}
