extension SerialGeneration {
  /// Makes a schedule from its end: activities are placed in the reverse order of a list, each as late
  /// as calendars, followers, capacities and an end allow.
  ///
  /// See <doc:BackwardGeneration>. Fluid demands are served from their start on, so that a problem with
  /// them has no backward pass; ``scheduleShiftedRight()`` moves such schedules.
  ///
  /// - Parameters:
  ///   - list: The order of placing, from its end.
  ///   - selection: How modes are chosen; where any will do, the one of the latest start.
  ///   - end: The slot by which everything has to be finished.
  /// - Returns: The schedule; nothing in it is earlier than it has to be.
  /// - Throws: ``Infeasibility`` where an activity has no place between what binds it and the end,
  ///   which says nothing about later ends or other orders.
  /// - Complexity: O(Σ arcs + Σ demands × slots scanned).
  public mutating func scheduleBackward(
    _ list: ActivityList,
    modes selection: ModeSelection,
    by end: Int32
  ) throws(Infeasibility) -> Schedule {
    precondition(list.order.count == problem.activities.count, "a list of all activities")
    precondition(!problem.hasFluids, "fluid demands can't be served backward")
    var chosen = selection.modes(for: problem)
    schedulesGenerated += 1
    reset()
    if !problem.stocks.isEmpty {
      reservation = try StockReservation(of: problem, near: chosen)
      for activity in chosen.indices where chosen[activity] >= 0 {
        chosen[activity] = reservation.modes[activity] - problem.modeStarts[activity]
      }
    }
    for activity in floors.indices { floors[activity] = 0 }
    try placeFixed(chosen)
    for activity in list.order.reversed() where finishes[Int(activity)] < 0 {
      try placeLatest(Int(activity), chosen[Int(activity)], by: min(end, problem.span))
    }
    return current
  }

  /// Places an activity as late as possible.
  private mutating func placeLatest(
    _ activity: Int,
    _ chosen: Int32,
    by end: Int32
  ) throws(Infeasibility) {
    let all = problem.modes(of: activity)
    let window = latestWindow(of: activity, by: end)
    var best: Placement?
    for mode in all
    where chosen < 0 ? problem.isExecutable[mode] : mode == all.lowerBound + Int(chosen) {
      if !reservation.left.isEmpty && !reservation.allows(mode, for: activity, problem) { continue }
      let duration = problem.durations[mode]
      let first = problem.firstStart(
        of: activity,
        duration: duration,
        from: earliestStart(of: activity, duration)
      )
      guard let found = latestPlacement(of: activity, in: mode, from: first, window) else {
        continue
      }
      if let best, (found.start, -problem.costs[mode]) <= (best.start, -problem.costs[best.mode]) {
        continue
      }
      best = found
    }
    guard let best else { throw problem.beyond(activity, from: WorkCalendar.never) }
    place(activity, best)
    for position in problem.holds(openedBy: activity) {
      let index = Int(problem.opened[position])
      let hold = problem.holds[index]
      let last = finishes[hold.closer.offset]
      if last <= best.start { continue }
      // An earlier start would only lengthen the hold.
      if profile.firstBlocked(hold.resource, 0, in: best.start..<last) >= 0 {
        throw .holdDeadlock(HoldIndex(offset: index))
      }
    }
  }

  /// The last slots for an activity's ends, by what is placed already.
  private func latestWindow(of activity: Int, by end: Int32) -> Problem.Window {
    let definition = problem.activities[activity]
    var window = Problem.Window(start: end, finish: end)
    if definition.isDeadlineHard, let deadline = definition.deadline {
      window.finish = min(window.finish, deadline)
    }
    for position in problem.arcs(outOf: activity) {
      let arc = problem.outgoing[position]
      let other = Int(arc.other)
      if problem.activities[other].fixedStart != nil { continue }
      let point = arc.entersFinish ? finishes[other] : starts[other]
      let last = arc.latest(before: point, problem.calendars[Int(problem.calendarOf[other])])
      if arc.leavesFinish {
        window.finish = min(window.finish, last)
      } else {
        window.start = min(window.start, last)
      }
    }
    let calendar = problem.calendars[Int(problem.calendarOf[activity])]
    for position in problem.allArcs(into: activity) where problem.incoming[position].hasMaximalLag {
      let arc = problem.incoming[position]
      if finishes[Int(arc.other)] < 0 { continue }
      let point = arc.leavesFinish ? finishes[Int(arc.other)] : starts[Int(arc.other)]
      let last = problem.ceiling(of: arc, after: point, calendar)
      if arc.entersFinish {
        window.finish = min(window.finish, last)
      } else {
        window.start = min(window.start, last)
      }
    }
    return window
  }

  /// The first slot for an activity's start, by its release and what is placed already.
  private func earliestStart(of activity: Int, _ duration: Int32) -> Int32 {
    var bound = problem.activities[activity].release
    for position in problem.arcs(into: activity)
    where finishes[Int(problem.incoming[position].other)] >= 0 {
      let arc = problem.incoming[position]
      bound = max(bound, problem.bound(activity, duration, arc, starts, finishes))
    }
    for position in problem.allArcs(outOf: activity) where problem.outgoing[position].hasMaximalLag
    {
      let arc = problem.outgoing[position]
      let other = Int(arc.other)
      if finishes[other] < 0 || problem.activities[other].fixedStart != nil { continue }
      let point = arc.entersFinish ? finishes[other] : starts[other]
      let needed = problem.floor(
        of: arc,
        before: point,
        problem.calendars[Int(problem.calendarOf[other])]
      )
      bound = max(
        bound,
        arc.leavesFinish
          ? problem.earliestStart(of: activity, duration: duration, toFinishFrom: needed) : needed
      )
    }
    return bound
  }
}
