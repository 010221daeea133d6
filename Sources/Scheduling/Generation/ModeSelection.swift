/// How a generation comes by the mode of each activity.
public enum ModeSelection: Hashable, Sendable {
  /// The mode that finishes earliest where the activity is placed, ties by cost.
  case earliestFinish
  /// The mode of least duration, ties by cost.
  case quickest
  /// The mode of least cost, ties by duration.
  case cheapest
  /// The given modes, by activity; a negative entry asks for the one that finishes earliest.
  case given(ContiguousArray<Int32>)

  /// One entry for each activity, negative where the generation is to choose.
  func modes(for problem: Problem) -> ContiguousArray<Int32> {
    switch self {
    case .given(let modes):
      precondition(modes.count == problem.activities.count, "one mode for each activity")
      for (mode, activity) in zip(modes, problem.activities) {
        precondition(mode < activity.modes.count, "a given mode is one of its activity's")
      }
      return modes
    case .earliestFinish: return ContiguousArray(repeating: -1, count: problem.activities.count)
    case .quickest:
      return problem.modes { (Int64(problem.durations[$0]), problem.costs[$0]) }
    case .cheapest:
      return problem.modes { (problem.costs[$0], Int64(problem.durations[$0])) }
    }
  }
}

extension Problem {
  /// The executable mode of the least key for each activity, ties by position.
  fileprivate func modes(least key: (Int) -> (Int64, Int64)) -> ContiguousArray<Int32> {
    ContiguousArray(
      activities.indices.map { activity in
        let all = modes(of: activity)
        let best = all.filter { isExecutable[$0] }.min { key($0) < key($1) }
        return Int32((best ?? all.lowerBound) - all.lowerBound)
      }
    )
  }
}
