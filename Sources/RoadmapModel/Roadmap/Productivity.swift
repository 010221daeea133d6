/// What a finished chip took until its launch: the user's own history of productivity.
public struct ChipRecord: Record {
  /// Million gates of all its dies, each design counted once.
  public var size: FixedPoint?
  /// What of it was designed anew, in million gates of a new block; all of it if nil.
  public var effectiveSize: FixedPoint?
  /// The work of all disciplines.
  public var effort: EngineerDays?
  /// The work of verification within it.
  public var verification: EngineerDays?
  /// What was spent once.
  public var cost: Money?

  /// Nothing known.
  public init() {}

  /// The keys of `took`.
  public static let schema = RecordSchema<ChipRecord>([
    .optional("size", \.size, "Million gates of all its dies, each design counted once."),
    .optional(
      "effective_size",
      \.effectiveSize,
      "What of it was designed anew, by the reuse law, in million gates; all if left out."
    ),
    .optional("effort", \.effort, "The work of all disciplines until launch."),
    .optional("verification", \.verification, "The work of verification within it."),
    .optional("cost", \.cost, "What was spent once."),
  ])
}

/// What others get done: a published or agreed table that plans are judged by.
public struct ProductivityNorm: IdentifiedRecord {
  /// What one is called.
  public static let recordName = "norm"
  /// An id as a user may choose it.
  public static let exampleID = "itrs-2003"

  /// The id.
  public var id = ID("")
  /// What it is.
  public var name: String?
  /// Gates that an engineer gets done in a year, by calendar year.
  public var gates = OrderedTable<Int, Int>()
  /// How the last stated year's number grows in each year after it.
  public var growth = Proportion(percent: 0)
  /// Verification engineers for each design engineer, by calendar year.
  public var verificationRatio = OrderedTable<Int, FixedPoint>()
  /// How many times the norm a plan may imply before it is called implausible.
  public var tolerance = FixedPoint(millionths: 4_500_000)

  /// A norm of nothing.
  public init() {}

  /// The keys of a norm.
  public static let schema = RecordSchema<ProductivityNorm>([
    .optional("name", \.name, "What it is."),
    .table("gates", \.gates, "Gates that an engineer gets done in a year, by calendar year."),
    .defaulted(
      "growth",
      \.growth,
      "How the number of the last stated year grows in each year after it."
    ),
    .table(
      "verification_ratio",
      \.verificationRatio,
      "Verification engineers for each design engineer, by calendar year."
    ),
    .defaulted(
      "tolerance",
      \.tolerance,
      "How many times the norm a plan may imply before it is called implausible."
    ),
  ])
}
