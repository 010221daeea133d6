extension SerialGeneration {
  /// Whether a left shift may move an activity that flows, or make it cheaper: it starts later than
  /// links and calendars ask, is stretched, spends something, or may take a quicker mode.
  func mayGainFluid(_ activity: Int, _ old: Placement, _ mayAccelerate: Bool) -> Bool {
    if fluid.spends[activity] > 0 { return true }
    let duration = problem.durations[old.mode]
    let work = problem.finish(of: activity, duration: duration, from: old.start)
    if work < old.finish { return true }
    if mayAccelerate && problem.modes(of: activity).count > 1 { return true }
    let bound = problem.earliestBound(of: activity, duration: duration, starts, finishes)
    return problem.firstStart(of: activity, duration: duration, from: bound) < old.start
  }

  /// Whether a window leaves an activity that flows a later start, whoever is served.
  func mayStartLater(_ activity: Int, _ old: Placement, _ window: Problem.Window) -> Bool {
    var window = window
    window.start = min(window.start, window.finish - problem.fluid.leastSlots[old.mode])
    let duration = problem.durations[old.mode]
    return problem.lastStart(of: activity, duration: duration, by: window) > old.start
  }

  /// The earliest place of an activity that flows, its fluid demands served anew; nil where that is
  /// not better.
  ///
  /// Its fluids are released. It gets no later at either end; it spends no more either, unless it
  /// may accelerate.
  mutating func earlierFluidPlacement(
    of activity: Int,
    than old: Placement,
    _ mayAccelerate: Bool
  ) -> Placement? {
    var best = earlierFluidPlacement(of: activity, than: old, in: old.mode, mayAccelerate)
    // Where fluids hold its finish up, no quicker mode brings it forward.
    let duration = problem.durations[old.mode]
    let isStretched =
      problem.finish(of: activity, duration: duration, from: old.start) < old.finish
    guard mayAccelerate, !isStretched else { return best }
    for mode in problem.modes(of: activity) where mode != old.mode && problem.isExecutable[mode] {
      if !reservation.left.isEmpty && !reservation.allows(mode, for: activity, problem) { continue }
      let found = earlierFluidPlacement(of: activity, than: old, in: mode, mayAccelerate)
      if let found, found.finish < (best ?? old).finish { best = found }
    }
    return best
  }

  private mutating func earlierFluidPlacement(
    of activity: Int,
    than old: Placement,
    in mode: Int,
    _ mayAccelerate: Bool
  ) -> Placement? {
    let duration = problem.durations[mode]
    let bound = problem.earliestBound(of: activity, duration: duration, starts, finishes)
    var start = problem.firstStart(of: activity, duration: duration, from: bound)
    let step = max(1, (old.start - start) / 8)
    while start <= old.start {
      let work = problem.finish(of: activity, duration: duration, from: start)
      if work > old.finish || (mode != old.mode && work == old.finish) { return nil }
      // Who is missing from a start on is cheaper to ask than who is served from there.
      let seatAtWork = lastHoldConflict(activity, mode, start..<work, until: old.start)
      if let blocked = [lastConflict(mode, start..<work), seatAtWork].compactMap({ $0 }).max() {
        start = problem.firstStart(of: activity, duration: duration, from: blocked + 1)
        continue
      }
      let finish = fluid.attempt(
        activity,
        mode,
        from: start,
        workFinish: work,
        problem.fluid,
        by: old.finish
      )
      // From later starts it finishes no earlier.
      if finish < 0 || finish > old.finish { return nil }
      let present = fluid.spends[activity]
      if !mayAccelerate && fluid.trial.spend > present {
        // Later on it may come by more that is free.
        start = problem.firstStart(of: activity, duration: duration, from: start + step)
        continue
      }
      if mode != old.mode {
        if finish == old.finish { return nil }
      } else if start == old.start, finish == old.finish, fluid.trial.spend >= present {
        return nil
      }
      let seat = lastHoldConflict(activity, mode, start..<finish, until: old.start)
      let conflicts = [lastConflict(mode, work..<finish, waiting: true), seat]
      guard let blocked = conflicts.compactMap({ $0 }).max()
      else { return Placement(start: start, finish: finish, mode: mode) }
      start = problem.firstStart(of: activity, duration: duration, from: blocked + 1)
    }
    return nil
  }

  /// Serves an activity at its new place, or as it was before its release.
  mutating func resettle(_ activity: Int, _ placement: Placement?) {
    if let placement {
      settleFluid(activity, placement)
    } else {
      fluid.restore(activity, problem.fluid)
    }
  }

  /// The place to which an activity that flows is shifted right, or nil where it stays.
  ///
  /// Its fluids are released. It starts no earlier and costs no more than before.
  mutating func laterFluidPlacement(
    of activity: Int,
    _ old: Placement,
    isAnchored: Bool,
    mayEconomise: Bool,
    in window: Problem.Window
  ) -> Placement? {
    var best: Placement?
    var cost = problem.costs[old.mode] + problem.fluid.cost(of: fluid.spends[activity])
    if mayEconomise {
      for mode in problem.modes(of: activity)
      where problem.isExecutable[mode] && problem.costs[mode] < cost && mode != old.mode {
        if !reservation.left.isEmpty && !reservation.allows(mode, for: activity, problem) {
          continue
        }
        let duration = problem.durations[mode]
        let bound = problem.earliestBound(of: activity, duration: duration, starts, finishes)
        var first = problem.firstStart(of: activity, duration: duration, from: bound)
        var last = window
        if isAnchored {
          if bound > old.start { continue }
          first = old.start
          last.start = min(last.start, old.start)
        }
        let most = cost - 1 - problem.costs[mode]
        let found = latestFluidPlacement(of: activity, in: mode, from: first, last, most)
        if let found, mayReplace(old, found, of: activity) {
          best = found
          cost = problem.costs[mode] + problem.fluid.cost(of: fluid.trial.spend)
        }
      }
    }
    if best != nil || isAnchored { return best }
    let most = problem.fluid.cost(of: fluid.spends[activity])
    // Where it finishes late enough for a link only because it was stretched, it may not be any more.
    let duration = problem.durations[old.mode]
    let bound = problem.earliestBound(of: activity, duration: duration, starts, finishes)
    let first = max(old.start, problem.firstStart(of: activity, duration: duration, from: bound))
    return latestFluidPlacement(of: activity, in: old.mode, from: first, window, most)
  }

  /// The latest place in a mode from a first start on, inside a window and at a cost of at most
  /// `most` beside the mode's own; nil where none is found.
  ///
  /// Its finish never falls as its start grows, so the latest start is found by halving; its spend
  /// may, so that a later start may be missed.
  private mutating func latestFluidPlacement(
    of activity: Int,
    in mode: Int,
    from first: Int32,
    _ window: Problem.Window,
    _ most: Int64
  ) -> Placement? {
    let duration = problem.durations[mode]
    var window = window
    for _ in 0..<8 {
      guard let start = latestServedStart(of: activity, in: mode, from: first, window, most)
      else { return nil }
      let work = problem.finish(of: activity, duration: duration, from: start)
      let finish = fluid.attempt(activity, mode, from: start, workFinish: work, problem.fluid)
      let conflicts = [
        firstConflict(mode, start..<work), firstConflict(mode, work..<finish, waiting: true),
      ]
      guard let blocked = conflicts.compactMap({ $0 }).min()
      else { return Placement(start: start, finish: finish, mode: mode) }
      window.finish = blocked
    }
    return nil
  }

  /// The latest start from which an activity is served inside a window and for so much, or nil.
  private mutating func latestServedStart(
    of activity: Int,
    in mode: Int,
    from first: Int32,
    _ window: Problem.Window,
    _ most: Int64
  ) -> Int32? {
    let duration = problem.durations[mode]
    let last = problem.lastStart(of: activity, duration: duration, by: window)
    if last < first { return nil }
    if isServed(activity, mode, from: last, by: window.finish, most) { return last }
    if !isServed(activity, mode, from: first, by: window.finish, most) { return nil }
    var (best, low, high) = (first, first, last)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      let candidate = problem.lastStart(
        of: activity,
        duration: duration,
        by: Problem.Window(start: middle)
      )
      if candidate <= best {
        low = middle
      } else if isServed(activity, mode, from: candidate, by: window.finish, most) {
        (best, low) = (candidate, middle)
      } else {
        high = candidate
      }
    }
    return best
  }

  private mutating func isServed(
    _ activity: Int,
    _ mode: Int,
    from start: Int32,
    by last: Int32,
    _ most: Int64
  ) -> Bool {
    let duration = problem.durations[mode]
    let work = problem.finish(of: activity, duration: duration, from: start)
    if work > last { return false }
    let finish = fluid.attempt(
      activity,
      mode,
      from: start,
      workFinish: work,
      problem.fluid,
      mayBurst: most > 0,
      by: last
    )
    return finish >= 0 && finish <= last && problem.fluid.cost(of: fluid.trial.spend) <= most
  }
}
