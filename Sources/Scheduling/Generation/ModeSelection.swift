/// How a generation comes by the mode of each activity.
public enum ModeSelection: Hashable, Sendable {
  /// The mode that finishes earliest where the activity is placed, ties by cost.
  case earliestFinish
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
    case .cheapest:
      return ContiguousArray(
        problem.activities.indices.map { activity in
          let modes = problem.modes(of: activity)
          let best = modes.filter { problem.isExecutable[$0] }.min {
            (problem.costs[$0], problem.durations[$0], $0)
              < (problem.costs[$1], problem.durations[$1], $1)
          }
          return Int32((best ?? modes.lowerBound) - modes.lowerBound)
        }
      )
    }
  }
}
