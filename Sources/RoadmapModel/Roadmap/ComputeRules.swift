/// What holds for compute of a whole roadmap: how jobs of each class run, what earlier chips took,
/// what is stored, what a kilowatt-hour emits.
public struct ComputeRules: Record {
  /// How jobs of a class run, by class.
  public var jobs: [ComputeJob] = []
  /// What earlier chips took; it overrides the volumes of templates.
  public var history: [ComputeHistory] = []
  /// Data that is kept.
  public var storage: [StoredData] = []
  /// Grams of carbon dioxide equivalent for each kilowatt-hour.
  public var carbonIntensity: FixedPoint?

  /// Nothing said.
  public init() {}

  /// The keys of `compute`.
  public static let schema = RecordSchema<ComputeRules>([
    .records("jobs", \.jobs, "How jobs of a class run; the key is the class."),
    .records(
      "history",
      \.history,
      "What earlier chips took; the law fitted to it overrides the volumes of templates."
    ),
    .records("storage", \.storage, "Data that is kept, with its growth and what leaves."),
    .optional(
      "carbon_intensity",
      \.carbonIntensity,
      "Grams of carbon dioxide equivalent for each kilowatt-hour."
    ),
  ])
}

/// How jobs of one class run; its id is the class.
public struct ComputeJob: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "job"
  /// An id: a compute class.
  public static let exampleID = "simulation"

  /// The class.
  public var id = ID("")
  /// GiB that a core of the job needs; nil for what the class usually needs.
  public var memory: Int?
  /// The share of the hours that may be interrupted, so that spot prices apply.
  public var interruptible = Proportion(percent: 0)
  /// Tokens of each pool of the class that a core holds while it runs.
  public var tokens = FixedPoint(1)
  /// When rented cores are used.
  public var burst = BurstRule.whenLate
  /// Watts that a core takes.
  public var power: FixedPoint?

  /// A job of which nothing is known.
  public init() {}

  /// The keys of a job.
  public static let schema = RecordSchema<ComputeJob>([
    .optional(
      "memory",
      \.memory,
      "GiB a core; 2 for simulation, 8 for formal, implementation, timing and characterisation, 16 for "
        + "physical signoff unless said (assumptions)."
    ),
    .defaulted("interruptible", \.interruptible, "The share of hours that may be interrupted."),
    .defaulted("tokens", \.tokens, "Tokens of each pool of the class that a core holds."),
    .defaulted("burst", \.burst, "When rented cores are used."),
    .optional("power", \.power, "Watts that a core takes, for energy and carbon."),
  ])
}

/// When rented cores are used.
public enum BurstRule: String, WordValue {
  /// As far as they spare the plan a delay.
  case whenLate = "when-late"
  /// For all that the farms have no room for.
  case always
  /// Not at all.
  case never

  /// What the words choose among.
  public static let noun = "burst rule"
}

/// The compute that an earlier chip took in one class.
public struct ComputeHistory: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "compute of an earlier chip"
  /// An id as a user may choose it.
  public static let exampleID = "graviton-4-simulation"

  /// The id.
  public var id = ID("")
  /// The class.
  public var computeClass = ComputeClass.simulation
  /// The chip's size against its template's reference size.
  public var size = FixedPoint(1)
  /// What it took.
  public var volume = ComputeVolume.cores(CoreHours(0))

  /// Nothing taken.
  public init() {}

  /// The keys of a chip's compute.
  public static let schema = RecordSchema<ComputeHistory>([
    .required("class", \.computeClass, "The compute class."),
    .required("size", \.size, "The chip's size against its template's reference size."),
    .required("volume", \.volume, "What the chip took."),
  ])
}

/// Data that is kept for design work, and what of it leaves the cloud.
public struct StoredData: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "stored data"
  /// An id as a user may choose it.
  public static let exampleID = "design-data"

  /// The id.
  public var id = ID("")
  /// TiB kept from each day on.
  public var size = OrderedTable<CivilDate, Int>()
  /// By how much it grows in a year after the last day stated.
  public var growth = Proportion(percent: 0)
  /// What a TiB costs a year.
  public var cost: MoneyPerYear?
  /// The share of what is kept that leaves the cloud in a year.
  public var egress = Proportion(percent: 0)
  /// What a TiB that leaves costs.
  public var egressCost: Money?

  /// Nothing kept.
  public init() {}

  /// The keys of stored data.
  public static let schema = RecordSchema<StoredData>([
    .table("size", \.size, "TiB kept from each day on."),
    .defaulted("growth", \.growth, "By how much it grows in a year after the last day stated."),
    .optional("cost", \.cost, "What a TiB costs a year."),
    .defaulted("egress", \.egress, "The share of what is kept that leaves in a year."),
    .optional("egress_cost", \.egressCost, "What a TiB that leaves costs."),
  ])
}

/// A machine that a cloud rents out, with its price for each purchase option.
public struct RentedMachine: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "machine"
  /// An id as a user may choose it.
  public static let exampleID = "ec2-simulation-c8g.48xlarge"

  /// The id.
  public var id = ID("")
  /// The cloud.
  public var cloud = Cloud.ID("")
  /// The provider's name of it.
  public var instance = Slug("any")
  /// Physical cores.
  public var cores = 1
  /// GiB in all.
  public var memory = 0
  /// How fast one core is against a core of the volumes.
  public var speed = FixedPoint(1)
  /// A core-hour on demand.
  public var onDemand: Price?
  /// A core-hour that may be interrupted.
  public var spot: Price?
  /// A core-hour under a commitment.
  public var committed: Price?
  /// The price list it was copied from; nil for a machine of the roadmap's own.
  public var catalogue: Slug?

  /// A machine of which nothing is known.
  public init() {}

  /// The keys of a machine.
  public static let schema = RecordSchema<RentedMachine>([
    .required("cloud", \.cloud, "The cloud that rents it out."),
    .required("instance", \.instance, "The provider's name of it."),
    .required("cores", \.cores, "Physical cores."),
    .required("memory", \.memory, "GiB in all."),
    .defaulted("speed", \.speed, "How fast one core is against a core of the volumes."),
    .optional("on_demand", \.onDemand, "The price of a core-hour on demand."),
    .optional("spot", \.spot, "The price of a core-hour that may be interrupted."),
    .optional("committed", \.committed, "The price of a core-hour under a commitment."),
    .optional("catalogue", \.catalogue, "The price list it was copied from."),
  ])
}
