/// The starts that are still possible for each activity in each of its modes, as intervals.
///
/// One interval for each position of the mode tables; an empty one means that the mode is out of the
/// question. Beside them stands what the modes of an activity leave together.
struct StartDomains: Sendable {
  /// The first possible start in each mode.
  var first: ContiguousArray<Int32>
  /// The last possible start in each mode; before ``first`` where the mode is excluded.
  var last: ContiguousArray<Int32>

  /// The first possible start of each activity.
  private(set) var minStart: ContiguousArray<Int32>
  /// The first possible finish of each activity.
  private(set) var minFinish: ContiguousArray<Int32>
  /// The last possible start of each activity.
  private(set) var maxStart: ContiguousArray<Int32>
  /// The last possible finish of each activity.
  private(set) var maxFinish: ContiguousArray<Int32>

  /// All starts that calendars, releases, permitted and fixed starts, hard deadlines and the span
  /// leave.
  init(_ problem: Problem) {
    first = ContiguousArray(repeating: 0, count: problem.durations.count)
    last = ContiguousArray(repeating: -1, count: problem.durations.count)
    minStart = ContiguousArray(repeating: 0, count: problem.activities.count)
    minFinish = minStart
    maxStart = minStart
    maxFinish = minStart
    for activity in problem.activities.indices {
      let definition = problem.activities[activity]
      for mode in problem.modes(of: activity) {
        let duration = problem.durations[mode]
        if let fixed = definition.fixedStart {
          let finish = problem.finish(of: activity, duration: duration, from: fixed)
          if finish <= problem.span { (first[mode], last[mode]) = (fixed, fixed) }
          continue
        }
        guard problem.isExecutable[mode] else { continue }
        var window = Problem.Window(start: problem.span, finish: problem.span)
        if definition.isDeadlineHard, let deadline = definition.deadline {
          window.finish = min(window.finish, deadline)
        }
        first[mode] = problem.firstStart(
          of: activity,
          duration: duration,
          from: definition.release
        )
        last[mode] = problem.lastStart(of: activity, duration: duration, by: window)
      }
      _ = gather(activity, problem)
    }
  }

  /// Whether a mode is possible.
  func allows(_ mode: Int) -> Bool { first[mode] <= last[mode] }

  /// Whether mode and start of an activity are settled.
  func isSettled(_ activity: Int, _ problem: Problem) -> Bool {
    var possible = 0
    for mode in problem.modes(of: activity) where allows(mode) {
      possible += 1
      if first[mode] < last[mode] || possible > 1 { return false }
    }
    return possible == 1
  }

  /// The possible mode of an activity that finishes earliest; its only one where it is settled.
  func earliestMode(of activity: Int, _ problem: Problem) -> Int {
    var best = -1
    var earliest = WorkCalendar.never
    for mode in problem.modes(of: activity) where allows(mode) {
      let finish = problem.finish(
        of: activity,
        duration: problem.durations[mode],
        from: first[mode]
      )
      if best < 0 || finish < earliest { (best, earliest) = (mode, finish) }
    }
    return best
  }

  /// The number of starts that are possible, all modes together.
  func size(of activity: Int, _ problem: Problem) -> Int64 {
    problem.modes(of: activity).reduce(0) { $0 + max(0, Int64(last[$1]) - Int64(first[$1]) + 1) }
  }

  /// Excludes a mode.
  mutating func exclude(_ mode: Int) { last[mode] = first[mode] - 1 }

  /// Brings an activity's bounds up to date with its modes; false where no mode is left.
  mutating func gather(_ activity: Int, _ problem: Problem) -> Bool {
    var bounds = (WorkCalendar.never, WorkCalendar.never, Int32(-1), Int32(-1))
    for mode in problem.modes(of: activity) where allows(mode) {
      let duration = problem.durations[mode]
      let earliest = problem.finish(of: activity, duration: duration, from: first[mode])
      let latest = problem.finish(of: activity, duration: duration, from: last[mode])
      bounds.0 = min(bounds.0, first[mode])
      bounds.1 = min(bounds.1, earliest)
      bounds.2 = max(bounds.2, last[mode])
      bounds.3 = max(bounds.3, latest)
    }
    (minStart[activity], minFinish[activity], maxStart[activity], maxFinish[activity]) = bounds
    return bounds.0 <= bounds.2
  }
}
