public import RoadmapModel

/// Which candidates are worth having under the limits, with what every other one lacks.
public struct Selection: Sendable {
  /// What became of one candidate.
  public struct Verdict: Equatable, Sendable {
    /// The chip.
    public var chip: Chip.ID
    /// What people call it.
    public var name: String
    /// Whether it is in the best set.
    public var isIn: Bool
    /// When its design starts in the best set, or in the best set with it.
    public var start: CivilDate?
    /// Its launch there.
    public var launch: CivilDate?
    /// What it spends once there, in minor units.
    public var spend: Int64
    /// What the value changes by putting it in, or, of one that is in, what it would lose without it.
    ///
    /// Nil where that set has no value.
    public var gain: Int64?
    /// Why it is out; empty for one that is in.
    public var reason: String
    /// What would bring it in; empty for one that is in.
    public var remedy: String
  }

  /// A set on the frontier.
  public struct FrontierPoint: Equatable, Sendable {
    /// What the set spends once.
    public var spend: Int64
    /// What it is worth.
    public var value: Int64
    /// The candidates that are in.
    public var chips: [Chip.ID]
  }

  /// What was asked for.
  public var request: SelectionRequest
  /// What the value counts.
  public var unit: MetricUnit
  /// The currency's unit, of what is spent.
  public var spendUnit: MetricUnit
  /// The candidates in their order.
  public var verdicts: [Verdict]
  /// The chips that are no candidates because it was decided so, with the reasons.
  public var forced: [ChipDecision]
  /// The value of the best set; nil where no set that was planned keeps the limits.
  public var value: Int64?
  /// What the best set spends once, shared cost included.
  public var spend: Int64
  /// No set that keeps the limits is worth more.
  public var bound: Int64?
  /// Whether that is proven for the policy.
  public var isProven: Bool
  /// Sets that were planned.
  public var evaluations: Int
  /// Parts of the search that the bound cut off.
  public var pruned: Int
  /// The sets that nothing of what was planned beats on spend and value, cheapest first.
  public var frontier: [FrontierPoint]
  /// Whether the frontier is of all sets, not of some.
  public var isFrontierComplete: Bool
  /// The plan of the best set.
  public var plan: Plan?
  /// The roadmap of the best set.
  public var roadmap: Roadmap

  /// How much more than the best set there could be; nil without a set or a bound.
  public var gap: Int64? {
    guard let value, let bound else { return nil }
    return max(0, bound - value)
  }
}
