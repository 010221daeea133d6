/// What no schedule can beat, from the critical path with each activity in its best mode.
///
/// Starts and finishes are bounded apart, each by the mode that allows the earliest: with lags
/// into finishes a longer mode may start sooner. Resources are left out.
public struct LowerBound: Sendable {
  /// No start is earlier.
  public private(set) var starts: ContiguousArray<Int32>

  /// No finish is earlier.
  public private(set) var finishes: ContiguousArray<Int32>

  /// A value that no schedule's value is less than, in any term.
  public private(set) var value: ObjectiveValue

  /// Bounds a problem.
  ///
  /// - Throws: ``Infeasibility`` where an activity has no place in the span even so.
  /// - Complexity: O(modes × predecessors).
  public init(of problem: Problem) throws(Infeasibility) {
    starts = ContiguousArray(repeating: 0, count: problem.activities.count)
    finishes = starts
    value = ObjectiveValue([])
    for index in problem.topologicalOrder {
      let activity = Int(index)
      var earliest = (start: WorkCalendar.never, finish: WorkCalendar.never)
      for mode in problem.modes(of: activity) {
        let duration = problem.durations[mode]
        var start = problem.activities[activity].fixedStart
        if start == nil {
          if !problem.isExecutable[mode] { continue }
          let bound = problem.earliestBound(of: activity, duration: duration, starts, finishes)
          start = problem.firstStart(of: activity, duration: duration, from: bound)
        }
        guard let start, start < WorkCalendar.never else { continue }
        earliest.start = min(earliest.start, start)
        let finish = max(
          problem.finish(of: activity, duration: duration, from: start),
          problem.leastFluidFinish(of: mode, from: start)
        )
        earliest.finish = min(earliest.finish, finish)
      }
      starts[activity] = earliest.start
      finishes[activity] = earliest.finish
      if earliest.finish >= WorkCalendar.never {
        throw problem.beyond(activity, from: earliest.start)
      }
    }
    value = ObjectiveValue(problem.objective.map { bound(on: $0, in: problem) })
  }

  private func bound(on term: ObjectiveTerm, in problem: Problem) -> Int64 {
    switch term {
    case .makespan: return Int64(finishes.max() ?? 0)
    case .cost:
      return problem.activities.indices.reduce(0) { sum, activity in
        sum + (problem.modes(of: activity).lazy.map { problem.costs[$0] }.min() ?? 0)
      }
    default: break
    }
    var sum: Int64 = 0
    for (offset, activity) in problem.activities.enumerated() {
      switch term {
      case .deadlineViolation:
        if let deadline = activity.deadline { sum += Int64(max(0, finishes[offset] - deadline)) }
      case .weightedTardiness:
        if let due = activity.due {
          sum += due.weight * Int64(max(0, finishes[offset] - due.slot))
        }
      default:
        if let preferred = activity.preferredStart {
          sum += Int64(max(0, starts[offset] - preferred))
        }
      }
    }
    return sum
  }
}
