/// Where a schedule has changed since each activity was last tried at an earlier place.
///
/// What an activity finds depends on what is free, from the bound of its links to its finish, of all that it
/// might ask for; where nothing of that has changed, it need not be tried again. Times are counted in moves.
struct ShiftLog {
  /// The number of moves so far.
  private var clock: Int32 = 0
  /// The last move that touched each slot, a row for each resource and one for all that flows.
  private var changes: ContiguousArray<Int32>
  private let span: Int
  /// The moves made when each activity was tried last, -1 for never, and its bound then.
  private var tries: ContiguousArray<Int32>
  private var bounds: ContiguousArray<Int32>

  /// Begins with no activity tried.
  init(_ problem: Problem) {
    span = Int(problem.span)
    changes = ContiguousArray(repeating: 0, count: (problem.resources.count + 1) * span)
    tries = ContiguousArray(repeating: -1, count: problem.activities.count)
    bounds = tries
  }

  /// Whether an activity may find something that it did not find when it was tried last.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - bound: The first slot that its links allow now.
  ///   - finish: Its finish.
  ///   - problem: The problem.
  /// - Returns: False where trying it again is in vain.
  /// - Complexity: O(demands × slots from bound to finish).
  func mayGain(
    _ activity: Int,
    from bound: Int32,
    to finish: Int32,
    in problem: Problem
  ) -> Bool {
    let last = tries[activity]
    if last < 0 || bounds[activity] != bound { return true }
    if finish <= bound { return false }
    return Self.rows(of: activity, in: problem) { row in
      changes[row * span + Int(bound)..<row * span + min(span, Int(finish))].contains { $0 > last }
    }
  }

  /// Notes that an activity was tried from a bound on.
  mutating func note(_ activity: Int, from bound: Int32) {
    tries[activity] = clock
    bounds[activity] = bound
  }

  /// Notes that an activity has moved.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - slots: The slots of its old and its new place, and those between.
  ///   - flowing: The slots in which something else may be free of what flows.
  ///   - problem: The problem.
  mutating func move(
    _ activity: Int,
    touching slots: Range<Int32>,
    flowing: Range<Int32>,
    in problem: Problem
  ) {
    clock += 1
    let flow = problem.resources.count
    _ = Self.rows(of: activity, in: problem) { row in
      let touched = (row == flow ? flowing : slots).clamped(to: 0..<Int32(span))
      for slot in touched { changes[row * span + Int(slot)] = clock }
      return false
    }
  }

  /// Asks for each row of what an activity may ask for, in any mode, until one is met.
  private static func rows(
    of activity: Int,
    in problem: Problem,
    _ isMet: (Int) -> Bool
  ) -> Bool {
    for mode in problem.modes(of: activity) {
      for position in problem.demands(of: mode)
      where isMet(problem.demands[position].resource.offset) {
        return true
      }
    }
    for position in problem.holds(openedBy: activity)
    where isMet(problem.holds[Int(problem.opened[position])].resource.offset) {
      return true
    }
    for position in problem.holds(closedBy: activity)
    where isMet(problem.holds[Int(problem.closed[position])].resource.offset) {
      return true
    }
    return problem.flows(activity) && isMet(problem.resources.count)
  }
}
