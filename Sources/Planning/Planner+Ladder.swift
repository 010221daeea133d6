import RoadmapModel
import Scheduling

extension Planner {
  /// The best of the plans that the efforts of a ladder give, moved to and fro.
  ///
  /// How much of its lateness bursts make good shows only when a schedule is finished, so that a search
  /// which goes on may end with a plan that is later than one it had before. Therefore each effort of
  /// ``SearchEffort/ladder(to:isOpenEnded:)`` is a search of its own, and the plan of the best objective
  /// is kept, of equals the first: from level to level more effort is never worse. Every second search
  /// goes on from the best shifted schedule so far; the others begin anew, since that may have caught
  /// them. Where nothing flows the search itself keeps its best, and there is one rung.
  ///
  /// - Complexity: O(effort) generations, at most a third of them below the last rung.
  func climbed(_ projection: Projection, _ given: SolveOptions) async -> Found {
    let problem = projection.problem
    let ladder =
      problem.hasFluids
      ? SearchEffort.ladder(to: effort, isOpenEnded: isOpenEnded) : [effort]
    var found: Found?
    var shifted: Schedule?
    for (rung, effort) in ladder.enumerated() {
      var options = given
      options.effort = effort
      options.isOpenEnded = isOpenEnded && rung == ladder.count - 1
      options.onProgress = progress(of: projection, after: found)
      if rung % 2 == 1, let shifted { options.warmStart = shifted }
      let outcome = await solve(problem, options: options)
      let isCut = outcome.stoppingReason == .cancellation
      if var known = found, isCut, outcome.repeatingEffort ?? 0 <= ladder[rung - 1] {
        // As much effort as this would not have come so far.
        known.stoppingReason = .cancellation
        return known
      }
      var next = Found(outcome: outcome)
      next.schedules += found?.schedules ?? 0
      if let schedule = outcome.schedule, schedule != shifted {
        let made = await justified(schedule, of: problem)
        next.justified = made
        let isNearer = shifted.map { problem.value(of: made.shifted) < problem.value(of: $0) }
        if isNearer ?? true { shifted = made.shifted }
      }
      if let found, let known = found.justified {
        let isBetter = next.justified.map {
          problem.value(of: $0.latest) < problem.value(of: known.latest)
        }
        if isBetter != true { (next.justified, next.conflicts) = (known, found.conflicts) }
      }
      found = next
      if isCut || outcome.stoppingReason == .proof { break }
    }
    guard let found else { preconditionFailure("a ladder has a rung") }
    return found
  }
}
