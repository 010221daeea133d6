extension FeasibilityChecker {
  /// Reports activities that are not with their group.
  func checkGroups(
    _ schedule: Schedule,
    _ violations: inout [Violation],
    of problem: Problem
  ) {
    let dropped = schedule.droppedGroups
    let isAscending = zip(dropped, dropped.dropFirst()).allSatisfy { $0 < $1 }
    if !isAscending || !dropped.allSatisfy({ problem.groups.indices.contains($0.offset) }) {
      violations.append(Violation(kind: .malformedDroppedGroups, isForced: false))
    }
    for (index, activity) in problem.activities.enumerated() {
      guard let group = activity.group else { continue }
      let name = ActivityIndex(offset: index)
      let isDropped = dropped.contains(group)
      func report(_ kind: Violation.Kind) {
        violations.append(Violation(kind: kind, isForced: false))
      }
      guard schedule.modes[index] < 0 else {
        if isDropped { report(.placedThoughDropped(name)) }
        continue
      }
      if !isDropped { report(.leftOut(name)) }
      if schedule.starts[index] != 0 || schedule.finishes[index] != 0 {
        report(.datedThoughDropped(name))
      }
    }
  }
}
