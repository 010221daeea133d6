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
        throw problem.withoutMode(activity) ?? problem.beyond(activity, from: earliest.start)
      }
      let definition = problem.activities[activity]
      if definition.isDeadlineHard, definition.fixedStart == nil,
        let deadline = definition.deadline,
        earliest.finish > deadline
      {
        throw .deadline(ActivityIndex(offset: activity))
      }
    }
    value = bound(of: problem)
  }

  /// The value of the bounds on all terms, each in the mode that is best for it.
  private func bound(of problem: Problem) -> ObjectiveValue {
    var sums = ObjectiveSums()
    for activity in problem.activities.indices {
      let dates = problem.objectiveDates[activity]
      let finish = Int64(finishes[activity])
      sums[.cost] += problem.modes(of: activity).lazy.map { problem.costs[$0] }.min() ?? 0
      sums[.deadlineViolation] += max(0, finish - Int64(dates.deadline))
      sums[.weightedTardiness] += dates.weight * max(0, finish - Int64(dates.due))
      if dates.preferred != WorkCalendar.never {
        sums[.referenceDeviation] += max(0, Int64(starts[activity]) - Int64(dates.preferred))
      }
    }
    return problem.value(of: sums, makespan: finishes.max() ?? 0)
  }
}
