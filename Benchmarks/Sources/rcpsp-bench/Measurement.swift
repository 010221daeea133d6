import Instances

/// What one side made of one instance: a row of a result file.
struct Measurement: Hashable, Sendable {
  /// Who solved it.
  enum Side: String, CaseIterable, Sendable {
    case tapeout
    case cpSat = "cp-sat"
  }

  /// What a side says about its answer.
  enum Status: String, Sendable {
    case optimal, feasible, infeasible, unsolved
  }

  var set: String
  var instance: String
  var side: Side
  var status: Status
  /// The makespan, where there is a schedule.
  var value: Int32?
  /// The side's own lower bound.
  var bound: Int32?
  var seconds: Double
  /// The schedules generated; only our side counts them.
  var schedules: Int?
  /// What our checker found broken, and what the peer's did.
  var violations: Int?
  var peerViolations: Int?
  var known: InstanceSet.Known
  /// The longest path, nil where lags contradict each other.
  var criticalPath: Int32?
  /// The makespan that counts where a side finds none: ``Instance/serialBound``.
  var serialBound: Int32
}

extension Measurement {
  /// The makespan that counts.
  var countedValue: Int32 { value ?? serialBound }

  /// Whether the side answered the question, be it that there is no schedule.
  var isProved: Bool { status == .optimal || status == .infeasible }

  /// Whether the answer cannot be true: the schedule breaks the instance, or it contradicts what
  /// others have proved or found.
  var isWrong: Bool {
    if (violations ?? 0) + (peerViolations ?? 0) > 0 { return true }
    switch known {
    case .infeasible: return value != nil
    case .nothing: return false
    case .bounds(let lower, let upper):
      if status == .infeasible { return true }
      if let value, value < lower || status == .optimal && value > upper { return true }
      return bound.map { $0 > upper } ?? false
    }
  }

  /// By how much the counted makespan lies above the best known one, as a share of it.
  var gapToBest: Double? {
    guard case .bounds(_, let upper) = known, upper > 0 else { return nil }
    return Double(countedValue - upper) / Double(upper)
  }

  /// By how much the counted makespan lies above the longest path, as a share of it.
  var deviation: Double? {
    guard let criticalPath, criticalPath > 0, known != .infeasible else { return nil }
    return Double(countedValue - criticalPath) / Double(criticalPath)
  }

  /// By how much the counted makespan lies above the side's own bound, as a share of the makespan;
  /// all of it without a bound.
  var gapToOwnBound: Double? {
    guard known != .infeasible, status != .infeasible, countedValue > 0 else { return nil }
    return Double(countedValue - (bound ?? 0)) / Double(countedValue)
  }
}
