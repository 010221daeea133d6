import RoadmapModel
import Scheduling

/// How much it counts that a plan stays near a reference plan.
public enum Stability: String, Sendable, CaseIterable {
  /// Of plans with the same launches the nearest one.
  case tieBreak = "tie-break"
  /// The nearest plan that keeps the deadlines, even where launches could be earlier.
  case strong
}

extension Planner {
  /// What planning near a reference plan begins with: of the plan made without it, the same plan held to the
  /// starts of the reference, and the reference with as little of it placed anew as now must be, the one that the
  /// problem's objective likes best.
  static func nearest(_ anew: Justified, to reference: Plan, in projection: Projection) -> Schedule
  {
    let problem = projection.problem
    let held = held(anew, in: problem)
    guard problem.stocks.isEmpty, let planned = try? projection.servedSchedule(of: reference)
    else { return held }
    var generation = SerialGeneration(problem, burstTargets: anew.burstTargets)
    guard let mended = generation.mended(planned),
      problem.value(of: mended) < problem.value(of: held)
    else { return held }
    return mended
  }

  /// The best of a schedule and of some that hold to the preferred starts.
  ///
  /// First nothing starts before its preferred start. Where that misses a deadline by more days than
  /// the given schedule does, what leads to it is let go: it takes its place in the order of the given
  /// schedule and may start as early as there.
  ///
  /// - Parameters:
  ///   - anew: A feasible schedule, whose modes and bursts are kept.
  ///   - problem: The problem with preferred starts.
  /// - Returns: The best one by the problem's objective; of equals the given one.
  /// - Complexity: O(deadlines) generations.
  static func held(_ anew: Justified, in problem: Problem) -> Schedule {
    let schedule = anew.latest
    var generation = SerialGeneration(problem, burstTargets: anew.burstTargets)
    var best = schedule
    var isHeld = problem.activities.map { $0.preferredStart != nil && $0.fixedStart == nil }
    while true {
      var floors = ContiguousArray<Int32>(repeating: 0, count: isHeld.count)
      var keys = ContiguousArray(schedule.starts.map { Int64($0) })
      for (index, activity) in problem.activities.enumerated() where isHeld[index] {
        let start = max(0, activity.preferredStart ?? 0)
        floors[index] = start
        keys[index] = Int64(start)
      }
      let list = ActivityList(of: problem, keys: keys)
      guard
        let made = try? generation.schedule(
          list,
          modes: .given(schedule.modes),
          notBefore: floors
        )
      else { return best }
      let shifted = generation.rightShifted(made)
      if problem.value(of: shifted) < problem.value(of: best) { best = shifted }
      let late = problem.activities.indices.filter { index in
        guard let deadline = problem.activities[index].deadline else { return false }
        return made.finishes[index] > max(deadline, schedule.finishes[index])
      }
      if !letGo(late, &isHeld, in: problem) { return best }
    }
  }

  /// Frees activities and what they wait for; false where none of them was held.
  private static func letGo(_ late: [Int], _ isHeld: inout [Bool], in problem: Problem) -> Bool {
    guard !late.isEmpty else { return false }
    var predecessors = [[Int]](repeating: [], count: isHeld.count)
    for precedence in problem.precedences where precedence.minimalLag != nil {
      predecessors[precedence.successor.offset].append(precedence.predecessor.offset)
    }
    var isSeen = [Bool](repeating: false, count: isHeld.count)
    var stack = late
    var hasChanged = false
    while let activity = stack.popLast() {
      if isSeen[activity] { continue }
      isSeen[activity] = true
      hasChanged = hasChanged || isHeld[activity]
      isHeld[activity] = false
      stack.append(contentsOf: predecessors[activity])
    }
    return hasChanged
  }
}
