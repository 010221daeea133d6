extension FeasibilityChecker {
  /// Reports a stock of which the chosen modes use more than there is.
  func checkStock(
    _ index: Int,
    _ schedule: Schedule,
    _ violations: inout [Violation],
    of problem: Problem
  ) {
    var left = problem.stocks[index]
    for (offset, activity) in problem.activities.enumerated() where !isLeftOut(offset, schedule) {
      let mode = activity.modes[Int(schedule.modes[offset])]
      for use in mode.uses where use.resource.offset == index { left -= use.amount }
    }
    if left >= 0 { return }
    let kind = Violation.Kind.stock(NonrenewableIndex(offset: index), excess: -left)
    violations.append(Violation(kind: kind, isForced: false))
  }
}
