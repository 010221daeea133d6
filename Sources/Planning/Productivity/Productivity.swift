public import RoadmapModel

/// What one chip, or a family, gets done with its people and its money.
public struct ProductivityRow: Equatable, Sendable {
  /// The chip or the family.
  public var id: String
  /// The family.
  public var family: String
  /// Which generation; nil for a family.
  public var generation: Int?
  /// Whether it comes from the books (`took`) and not from the plan.
  public var isRecorded = false
  /// The launch; nil for a family.
  public var launch: CivilDate?
  /// Its size in million gates.
  public var complexity: ChipComplexity
  /// The people it holds.
  public var effort: ChipEffort
  /// What is spent once, in minor units of the reports' currency; nil where nothing is known.
  public var cost: Int64?
  /// Days from design start to launch.
  public var timeToMarket: Int?
  /// Days from design start to tapeout.
  public var timeToTapeout: Int?
  /// Days from the launch of the generation before.
  public var cadence: Int?
  /// Days that the family's cadence wants there.
  public var wantedCadence: Int?
  /// Gates an engineer-year by the norm in the year of the launch.
  public var norm: Double?
  /// The same by the records of finished chips.
  public var history: Double?

  /// A chip or family of so many gates, people and cost.
  public init(
    id: String,
    family: String,
    generation: Int? = nil,
    isRecorded: Bool = false,
    launch: CivilDate? = nil,
    complexity: ChipComplexity,
    effort: ChipEffort,
    cost: Int64? = nil
  ) {
    self.id = id
    self.family = family
    self.generation = generation
    self.isRecorded = isRecorded
    self.launch = launch
    self.complexity = complexity
    self.effort = effort
    self.cost = cost
  }

  /// Gates for each engineer-year; nil without people.
  public var gatesPerYear: Double? {
    effort.days > 0 ? complexity.total * 1e6 / effort.years : nil
  }

  /// Gates of new blocks for each engineer-year: what people did, reuse taken out.
  public var effectiveGatesPerYear: Double? {
    effort.days > 0 ? complexity.effective * 1e6 / effort.years : nil
  }

  /// Gates for each unit of the reports' currency.
  public var gatesPerUnit: Double? {
    cost.flatMap { $0 > 0 ? complexity.total * 1e6 / (Double($0) / 100) : nil }
  }

  /// Gates of new blocks a week from design start to tapeout; nil for a family.
  public var throughput: Double? {
    guard generation != nil else { return nil }
    return timeToTapeout.flatMap { $0 > 0 ? complexity.effective * 1e6 / (Double($0) / 7) : nil }
  }

  /// How many times the norm the plan implies.
  public var normRatio: Double? { ratio(to: norm) }

  /// How many times the own history the plan implies.
  public var historyRatio: Double? { ratio(to: history) }

  private func ratio(to base: Double?) -> Double? {
    guard let base, base > 0, let gatesPerYear else { return nil }
    return gatesPerYear / base
  }
}

/// What the chips of a plan get done, against norm and own history.
public struct Productivity: Equatable, Sendable {
  /// How many times the own history a plan may imply before it is called implausible.
  ///
  /// An assumption: Numetrics calls 4.5 times an industry's norm a near-certain miss; one's own
  /// chips are nearer to each other.
  public static let ownTolerance = 1.5

  /// Chips by family and generation: those with a record, then those of the plan.
  public let chips: [ProductivityRow]
  /// One row for each family with more than sums of nothing: all its planned chips together.
  public let families: [ProductivityRow]
  /// The name of the norm; nil where the roadmap states none.
  public let norm: String?
  /// What was noticed.
  public let findings: [PlanFinding]

  /// How much more an engineer of a family gets done from one year to the next, between its first
  /// and its last planned chip, 1 being nothing; nil with less than two chips.
  public func yearlyGrowth(of family: String) -> Double? {
    let own = chips.filter { $0.family == family && !$0.isRecorded && $0.gatesPerYear != nil }
    guard let first = own.first, let last = own.last, let start = first.launch,
      let end = last.launch, end > start, let before = first.gatesPerYear,
      let after = last.gatesPerYear
    else { return nil }
    return DeterministicMath.power(after / before, 365.25 / Double(end - start))
  }
}

extension Productivity {
  /// The productivity of `plan` with its money, given the roadmap it was made from.
  ///
  /// O(activities + chips × lines).
  public init(_ plan: Plan, _ roadmap: Roadmap, _ ledger: Ledger) {
    let builder = ProductivityBuilder(plan, roadmap, ledger)
    chips = builder.chips
    families = builder.families
    norm = builder.norm.map { $0.name ?? $0.id.text }
    findings = builder.findings.enumerated().map {
      PlanFinding($0.element, number: $0.offset + 1)
    }
  }
}
