extension SerialGeneration {
  /// The place in the cheapest mode, cheaper than the present one, that fits; or nil.
  func cheaperPlacement(
    of activity: Int,
    _ old: Placement,
    _ isAnchored: Bool,
    _ window: Problem.Window
  ) -> Placement? {
    var best: Placement?
    for mode in problem.modes(of: activity)
    where problem.isExecutable[mode]
      && problem.costs[mode] < problem.costs[best?.mode ?? old.mode]
    {
      if !reservation.left.isEmpty && !reservation.allows(mode, for: activity, problem) { continue }
      let duration = problem.durations[mode]
      var placement: Placement?
      if isAnchored {
        let finish = problem.finish(of: activity, duration: duration, from: old.start)
        guard finish <= window.finish, old.start <= window.start,
          problem.earliestBound(of: activity, duration: duration, starts, finishes) <= old.start,
          firstConflict(mode, old.start..<finish) == nil
        else { continue }
        placement = Placement(start: old.start, finish: finish, mode: mode)
      } else {
        let bound = problem.earliestBound(of: activity, duration: duration, starts, finishes)
        let first = problem.firstStart(of: activity, duration: duration, from: bound)
        placement = latestPlacement(of: activity, in: mode, from: first, window)
      }
      if let placement, mayReplace(old, placement, of: activity) { best = placement }
    }
    return best
  }

  /// Whether a place in another mode breaks nothing that moving later alone can't break.
  func mayReplace(_ old: Placement, _ new: Placement, of activity: Int) -> Bool {
    if new.start >= old.start && new.finish >= old.finish { return true }
    if hasDeviation, let preferred = problem.activities[activity].preferredStart,
      new.start < min(old.start, preferred)
    {
      return false
    }
    let bindsFollowers = problem.allArcs(outOf: activity).contains {
      problem.outgoing[$0].hasMaximalLag
    }
    return !bindsFollowers && problem.holds(openedBy: activity).isEmpty
      && problem.holds(closedBy: activity).isEmpty
  }
}
