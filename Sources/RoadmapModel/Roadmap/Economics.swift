/// What the chips of a family cost to make and are worth, beside the work of designing them.
public struct Economics: Record {
  /// The area of each die in mm², of every generation: growth goes into density.
  public var dieArea = OrderedTable<Slug, FixedPoint>()
  /// Units of the reference generation over its deployment.
  public var units: Int?
  /// Units of a generation against the one before it.
  public var unitsGrowth = FixedPoint.one
  /// The shares of the units by equal parts of the deployment cycle.
  public var ramp = [Proportion(percent: 20), Proportion(percent: 45), Proportion(percent: 35)]
  /// What a unit of the reference generation is sold for.
  public var price: Money?
  /// What a unit of the reference generation saves: the cost of the alternative to it.
  public var saving: Money?
  /// What would be bought or kept instead.
  public var alternative: String?
  /// Value of a unit of a generation against the one before it.
  public var valueGrowth = FixedPoint.one
  /// Package and assembly of a unit.
  public var packageCost: Money?
  /// Parts bought for a unit, such as stacked memory.
  public var componentCost: Money?
  /// Test of a unit.
  public var testCost: Money?
  /// The share of assembled units that are good.
  public var assemblyYield = Proportion(percent: 99)
  /// Design of the package, once for each chip.
  public var packageNRE: Money?
  /// Test programs, fixtures and qualification, once for each chip.
  public var testNRE: Money?
  /// Wafers of each die and spin before production.
  public var engineeringWafers = 25
  /// Whether spins ride on a shuttle instead of masks of their own.
  public var usesShuttle = false
  /// From the order of substrates and packages to the assembly that needs them.
  public var packageLeadTime = TimeSpan(20, .weeks)
  /// From the order of bought parts, such as stacked memory, to the assembly that needs them.
  public var componentLeadTime = TimeSpan(26, .weeks)

  /// Nothing known.
  public init() {}

  /// The keys of `economics`.
  public static let schema = RecordSchema<Economics>([
    .table(
      "die_area",
      \.dieArea,
      "The area of each die in mm², of every generation: growth goes into density."
    ),
    .optional("units", \.units, "Units of the reference generation over its deployment cycle."),
    .defaulted("units_growth", \.unitsGrowth, "Units of a generation against the one before it."),
    .list(
      "ramp",
      \.ramp,
      "The shares of the units by equal parts of the deployment cycle, adding up to 100%."
    ),
    .optional("price", \.price, "What a unit of the reference generation is sold for."),
    .optional(
      "saving",
      \.saving,
      "What the alternative to a unit of the reference generation costs, where units are not sold."
    ),
    .optional("alternative", \.alternative, "What would be bought or kept instead."),
    .defaulted(
      "value_growth",
      \.valueGrowth,
      "Price or saving of a unit against that of the generation before."
    ),
    .optional("package_cost", \.packageCost, "Package and assembly of a unit."),
    .optional("component_cost", \.componentCost, "Parts bought for a unit, as stacked memory."),
    .optional("test_cost", \.testCost, "Test of a unit."),
    .defaulted("assembly_yield", \.assemblyYield, "The share of assembled units that are good."),
    .optional("package_nre", \.packageNRE, "Design of the package, once for each chip."),
    .optional(
      "test_nre",
      \.testNRE,
      "Test programs, fixtures and qualification, once for each chip."
    ),
    .defaulted(
      "engineering_wafers",
      \.engineeringWafers,
      "Wafers of each die and spin before production."
    ),
    .defaulted(
      "shuttle",
      \.usesShuttle,
      "Whether spins ride on a shuttle: a seat is paid, no masks and no engineering wafers."
    ),
    .defaulted(
      "package_lead_time",
      \.packageLeadTime,
      "From the order of substrates and packages to the assembly that needs them."
    ),
    .defaulted(
      "component_lead_time",
      \.componentLeadTime,
      "From the order of bought parts to the assembly that needs them."
    ),
  ])
}
