extension CriticalPath {
  /// Raises floors of predecessors that maximal lags leave too early; false when none was.
  func raise(
    _ floors: inout ContiguousArray<Int32>,
    _ raisedBy: inout ContiguousArray<Int32>,
    _ problem: Problem,
    _ assumptions: Assumptions
  ) -> Bool {
    var isRaised = false
    for activity in floors.indices {
      // Work under way is where it is, however late that is for what it follows.
      let isUnderWay =
        assumptions.fixedStarts.map { $0[activity] != nil }
        ?? (problem.activities[activity].fixedStart != nil)
      if isUnderWay { continue }
      for position in problem.allArcs(into: activity)
      where problem.incoming[position].hasMaximalLag {
        let arc = problem.incoming[position]
        let other = Int(arc.other)
        let isFixed =
          assumptions.fixedStarts.map { $0[other] != nil }
          ?? (problem.activities[other].fixedStart != nil)
        if isFixed { continue }
        let point = arc.entersFinish ? earlyFinishes[activity] : earlyStarts[activity]
        let needed = problem.floor(
          of: arc,
          before: point,
          problem.calendars[Int(problem.calendarOf[activity])]
        )
        let reached = arc.leavesFinish ? earlyFinishes[other] : earlyStarts[other]
        if reached >= needed { continue }
        let duration = problem.duration(of: other, assumptions)
        let floor =
          arc.leavesFinish
          ? problem.earliestStart(of: other, duration: duration, toFinishFrom: needed) : needed
        if floor <= floors[other] { continue }
        floors[other] = floor
        raisedBy[other] = Int32(activity)
        isRaised = true
      }
    }
    return isRaised
  }

  /// The activities that keep raising each other, each bound by the one before it.
  func cycle(
    _ raisedBy: ContiguousArray<Int32>,
    _ floors: ContiguousArray<Int32>,
    _ problem: Problem,
    _ assumptions: Assumptions
  ) -> [ActivityIndex] {
    var path: [Int] = []
    var current = raisedBy.firstIndex { $0 >= 0 }
    while let activity = current, !path.contains(activity) {
      path.append(activity)
      if raisedBy[activity] >= 0, earlyStarts[activity] <= floors[activity] {
        current = Int(raisedBy[activity])
        continue
      }
      let duration = problem.duration(of: activity, assumptions)
      let binding = problem.arcs(into: activity).max {
        let bounds = [$0, $1].map {
          problem.bound(activity, duration, problem.incoming[$0], earlyStarts, earlyFinishes)
        }
        return bounds[0] < bounds[1]
      }
      current = binding.map { Int(problem.incoming[$0].other) }
    }
    if let current { path.removeSubrange(..<(path.firstIndex(of: current) ?? 0)) }
    path.reverse()
    let first = path.firstIndex(of: path.min() ?? 0) ?? 0
    return (path[first...] + path[..<first]).map { ActivityIndex(offset: $0) }
  }
}
