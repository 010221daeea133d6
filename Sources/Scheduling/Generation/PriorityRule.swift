/// Decides which of the ready activities a list takes next: the one of the smallest key.
public protocol PriorityRule: Sendable {
  /// The key of an activity; equal keys are ordered by ordinal, then index.
  func key(of activity: Int, in context: PriorityContext) -> Int64
}

/// What priority rules look at.
public struct PriorityContext: Sendable {
  /// The dates without resource limits, late ones counted back from due slots.
  public let criticalPath: CriticalPath

  /// For each activity, how many lesser weights there are than the greatest weight that waits for
  /// it: its own or that of anything that follows.
  public let weightRanks: ContiguousArray<Int32>

  /// The working days of each activity and of what follows it directly, added up.
  public let positionalWeights: ContiguousArray<Int64>

  /// The activities that follow each one directly.
  public let successorCounts: ContiguousArray<Int32>

  /// The earliest due slot or deadline of each activity and all that follows, or the latest early
  /// finish.
  public let dueSlots: ContiguousArray<Int32>

  /// The demanded units of each activity times its working days.
  public let work: ContiguousArray<Int64>

  /// Makes the context of a problem in given modes.
  ///
  /// - Complexity: O(n log n + precedences).
  public init(
    of problem: Problem,
    modes: ContiguousArray<Int32>? = nil
  ) throws(Infeasibility) {
    var assumptions = CriticalPath.Assumptions()
    assumptions.modes = modes
    assumptions.lateAnchor = .dueSlots
    criticalPath = try CriticalPath(of: problem, assuming: assumptions)

    let indices = problem.activities.indices
    let days = ContiguousArray(indices.lazy.map { Int64(problem.duration(of: $0, modes)) })
    var due = ContiguousArray(
      problem.activities.lazy.map { activity in
        min(activity.due?.slot ?? WorkCalendar.never, activity.deadline ?? WorkCalendar.never)
      }
    )
    var positional = days
    for activity in problem.topologicalOrder.reversed().map({ Int($0) }) {
      for position in problem.arcs(outOf: activity) {
        let follower = Int(problem.outgoing[position].other)
        positional[activity] += days[follower]
        due[activity] = min(due[activity], due[follower])
      }
    }
    let end = criticalPath.earlyFinishes.max() ?? 0
    positionalWeights = positional
    successorCounts = ContiguousArray(indices.lazy.map { Int32(problem.arcs(outOf: $0).count) })
    dueSlots = ContiguousArray(due.lazy.map { $0 == WorkCalendar.never ? end : $0 })
    work = ContiguousArray(
      indices.lazy.map { activity in
        let mode = Int(problem.modeStarts[activity]) + Int(modes?[activity] ?? 0)
        let units = problem.demands(of: mode).reduce(0) { $0 + Int64(problem.demands[$1].amount) }
        return units * days[activity]
      }
    )

    var weights = ContiguousArray(problem.activities.lazy.map { $0.due?.weight ?? 0 })
    for activity in problem.topologicalOrder.reversed() {
      for position in problem.arcs(outOf: Int(activity)) {
        let follower = Int(problem.outgoing[position].other)
        weights[Int(activity)] = max(weights[Int(activity)], weights[follower])
      }
    }
    let distinct = ContiguousArray(Set(weights)).sorted()
    weightRanks = ContiguousArray(
      weights.lazy.map { weight in Int32(distinct.partitioningIndex { $0 >= weight }) }
    )
  }
}

/// Takes what must start soonest.
public struct LatestStartRule: PriorityRule {
  /// Makes the rule.
  public init() {}

  /// The latest start.
  public func key(of activity: Int, in context: PriorityContext) -> Int64 {
    Int64(context.criticalPath.lateStarts[activity])
  }
}

/// Takes what must finish soonest.
public struct LatestFinishRule: PriorityRule {
  /// Makes the rule.
  public init() {}

  /// The latest finish.
  public func key(of activity: Int, in context: PriorityContext) -> Int64 {
    Int64(context.criticalPath.lateFinishes[activity])
  }
}

/// Takes what can slip least.
public struct MinimumSlackRule: PriorityRule {
  /// Makes the rule.
  public init() {}

  /// The latest start less the earliest one.
  public func key(of activity: Int, in context: PriorityContext) -> Int64 {
    let path = context.criticalPath
    return Int64(path.lateStarts[activity]) - Int64(path.earlyStarts[activity])
  }
}

/// Takes what the greatest weight waits for, among equals what must start soonest.
public struct WeightThenLatestStartRule: PriorityRule {
  /// Makes the rule.
  public init() {}

  /// The latest start, behind a rank by weight.
  public func key(of activity: Int, in context: PriorityContext) -> Int64 {
    Int64(context.criticalPath.lateStarts[activity])
      - (Int64(context.weightRanks[activity]) << 32)
  }
}
