public import RoadmapModel

/// What a selection maximises.
public enum SelectionObjective: String, CaseIterable, Sendable {
  /// Discounted cash from the status date on.
  case npv
  /// Its median over simulated worlds.
  case medianNPV = "npv.p50"
  /// Its mean over the worse half of simulated worlds.
  case riskAdjustedNPV = "npv.risk"
  /// The families' scores of the chips that launch by the horizon.
  case score

  /// Whether it is measured in worlds.
  public var needsWorlds: Bool { self == .medianNPV || self == .riskAdjustedNPV }

  /// The metric whose total it is.
  public var point: MetricPoint {
    do throws(GateError) {
      return try MetricPoint(rawValue)
    } catch {
      preconditionFailure("the metric \(rawValue) is one of the catalogue")
    }
  }
}

/// Which chips may be left out, under what limits, and how sets are evaluated.
public struct SelectionRequest: Sendable {
  /// The chips that may be in or out; every other chip stays.
  public var candidates: [Chip.ID]
  /// What is maximised.
  public var objective: SelectionObjective
  /// What every set must keep: a relation that has to hold, `nre.year[FY28] <= 1.2B USD`.
  public var limits: [GateExpression]
  /// Schedules that the planner tries for each set.
  public var effort: Int
  /// The seed of each plan.
  public var seed: Int
  /// The sets that are planned at most; nil for as many as the proof takes.
  public var evaluations: Int?
  /// How many points the frontier has at most; 0 for none.
  public var frontierPoints: Int
  /// Worlds in which each set is simulated, where objective or limits need them.
  public var replications = 200

  /// Whether sets are simulated: the objective is measured in worlds, or a limit is.
  public var needsWorlds: Bool { objective.needsWorlds || limits.contains(where: \.isOfWorlds) }

  /// A request without limits.
  public init(
    candidates: [Chip.ID],
    objective: SelectionObjective = .npv,
    limits: [GateExpression] = [],
    effort: Int = 16,
    seed: Int = 1,
    evaluations: Int? = nil,
    frontierPoints: Int = 0
  ) {
    self.candidates = candidates
    self.objective = objective
    self.limits = limits
    self.effort = effort
    self.seed = seed
    self.evaluations = evaluations
    self.frontierPoints = frontierPoints
  }

  /// How every set is evaluated, in one sentence.
  public var policy: String {
    let worlds = needsWorlds ? " and simulated in \(replications) shared worlds" : ""
    return
      "each set is planned anew\(worlds): \(effort) schedules at most, seed \(seed), as late as costs "
      + "no lateness; the scheduler places the starts"
  }

  /// The most candidates for which a selection is searched to its proof.
  public static let exactCandidates = 20
}

/// Why a selection can't be made.
public struct SelectionError: Error, Equatable, Sendable {
  /// What is wrong, in the roadmap's terms.
  public let message: String
}
