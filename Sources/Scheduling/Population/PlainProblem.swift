/// A problem without calendars and dates, the class of the classical benchmarks.
///
/// Every day is worked, capacities are constant, precedences lead from finish to start with lags of
/// at least 0, and the makespan is what counts. Such a problem can be mirrored in time, so that one
/// pass serves both directions; ``Population`` is built on that.
struct PlainProblem: Sendable {
  /// The activities that wait for each one, with their lags.
  private(set) var successors: [[(activity: Int32, lag: Int32)]] = []

  /// The modes of each activity that are worth considering, as positions in the mode tables.
  let modes: [[Int]]

  /// The units of each resource.
  let capacities: [Int32]

  /// The problem as it was given.
  let problem: Problem

  /// Reads a problem, or returns nil where it is not of the class.
  ///
  /// - Complexity: O(activities × modes² × demands + precedences).
  init?(_ problem: Problem) {
    guard Self.isPlain(problem) else { return nil }
    self.problem = problem
    capacities = problem.resources.map { $0.steps.first?.capacity ?? 0 }
    modes = problem.usefulModes()
    guard modes.allSatisfy({ !$0.isEmpty }) else { return nil }
    for activity in problem.activities.indices {
      successors.append(
        problem.arcs(outOf: activity).map { position in
          (problem.outgoing[position].other, problem.outgoing[position].minimalLag)
        }
      )
    }
  }

  private static func isPlain(_ problem: Problem) -> Bool {
    guard problem.objective.map({ $0.parts.map(\.term) }) == [[.makespan]],
      problem.holds.isEmpty, problem.groups.isEmpty, !problem.hasFluids,
      problem.maximalLagCount == 0,
      problem.resources.allSatisfy({ $0.steps.count == 1 && $0.steps[0].slot <= 0 })
    else { return false }
    let areActivitiesPlain = problem.activities.indices.allSatisfy { index in
      let activity = problem.activities[index]
      let calendar = problem.calendars[Int(problem.calendarOf[index])]
      return activity.permittedStarts == nil && activity.fixedStart == nil && activity.release == 0
        && !activity.isDeadlineHard && calendar.worked(before: problem.span) == problem.span
    }
    return areActivitiesPlain
      && problem.incoming.allSatisfy { $0.leavesFinish && !$0.entersFinish && $0.minimalLag >= 0 }
  }
}
