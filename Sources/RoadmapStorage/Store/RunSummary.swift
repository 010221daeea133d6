public import RoadmapModel

/// What a run was made with; together with its revision it repeats the plan to the byte.
public struct RunOptions: Equatable, Sendable {
  /// The scenario that was planned, `base` being the roadmap itself.
  public var scenario: String
  /// The seed of the search.
  public var seed: Int
  /// How many schedules the search was given; where time alone was the limit, what it spent.
  public var effort: Int
  /// The day up to which facts were taken as known.
  public var statusDate: CivilDate
  /// The limit on time in whole seconds, nil where none was set.
  public var timeLimit: Int?
  /// The version that computed it.
  public var engineVersion: String
  /// The baseline it was measured against.
  public var baseline: String?
  /// The run from whose starts the plan should deviate little.
  public var reference: Int?
  /// How much nearness to the reference counts, `tie-break` or `strong`; nil without one.
  public var stability: String?

  /// The options of a run.
  public init(
    scenario: String,
    seed: Int,
    effort: Int,
    statusDate: CivilDate,
    timeLimit: Int? = nil,
    engineVersion: String,
    baseline: String? = nil,
    reference: Int? = nil,
    stability: String? = nil
  ) {
    self.scenario = scenario
    self.seed = seed
    self.effort = effort
    self.statusDate = statusDate
    self.timeLimit = timeLimit
    self.engineVersion = engineVersion
    self.baseline = baseline
    self.reference = reference
    self.stability = stability
  }
}

/// One stored computation, without its plan.
public struct RunSummary: Equatable, Sendable {
  /// The number, 1 being the first.
  public let number: Int
  /// The revision that was planned.
  public let revision: Int
  /// What it was made with.
  public let options: RunOptions
  /// When it was stored, as the caller said.
  public let savedAt: String
}

/// A run under a name, to measure against.
public struct BaselineSummary: Equatable, Sendable {
  /// The name.
  public let name: String
  /// The run.
  public let run: Int
  /// When it was named, as the caller said.
  public let setAt: String

  /// A run under a name.
  public init(name: String, run: Int, setAt: String) {
    self.name = name
    self.run = run
    self.setAt = setAt
  }
}
