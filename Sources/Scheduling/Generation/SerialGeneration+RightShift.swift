extension SerialGeneration {
  /// The schedule made last, with every activity moved as late as it costs nothing.
  ///
  /// What that means is said in <doc:RightShift>.
  ///
  /// - Returns: The schedule; in no term of the objective is it worse.
  /// - Complexity: O(n log n + Σ successors + Σ demands × slots scanned).
  public mutating func scheduleShiftedRight() -> Schedule {
    shiftRight()
    return current
  }

  /// Moves every activity as late as it costs nothing.
  ///
  /// No activity that follows moves, nothing gets later against due slots, deadlines or preferred
  /// starts, capacities are kept. Anchored and fixed activities stay, as does what nothing waits
  /// for. Where nearness to preferred starts comes before tardiness, what starts too early moves
  /// towards them even so. Where cost is a term of the objective, activities of several modes take the cheapest one
  /// that fits between what they wait for and what waits for them.
  ///
  /// - Complexity: O(n log n + Σ successors + Σ demands × slots scanned).
  mutating func shiftRight() {
    schedulesGenerated += 1
    for (place, activity) in problem.topologicalOrder.enumerated() {
      keys[place] = Int64(finishes[Int(activity)]) << 32 | Int64(place)
    }
    keys.sort(by: >)
    let makespan = finishes.max() ?? 0
    for key in keys {
      let activity = Int(problem.topologicalOrder[Int(key & 0xFFFF_FFFF)])
      let rule = problem.startRules[activity]
      if rule.isFixed { continue }
      let mayEconomise = hasCost && problem.modes(of: activity).count > 1
      let isAnchored = rule.isAnchored && !isTooEarly(activity)
      if isAnchored && !mayEconomise { continue }
      let window = freeWindow(of: activity, makespan)
      move(activity, isAnchored: isAnchored, mayEconomise: mayEconomise, in: window)
    }
  }

  /// Whether an activity starts before a preferred start that counts more than tardiness.
  private func isTooEarly(_ activity: Int) -> Bool {
    let preferred = problem.objectiveDates[activity].preferred
    return prefersStarts && preferred != WorkCalendar.never && starts[activity] < preferred
  }

  /// The last slots for an activity's ends that cost nothing, capacities left out.
  private func freeWindow(of activity: Int, _ makespan: Int32) -> Problem.Window {
    let start = starts[activity]
    let finish = finishes[activity]
    let dates = problem.objectiveDates[activity]
    var window = problem.latestBounds(of: activity, starts, finishes)
    var isLimited = !problem.arcs(outOf: activity).isEmpty
    if dates.due != WorkCalendar.never, !isTooEarly(activity) {
      window.finish = min(window.finish, max(dates.due, finish))
      isLimited = true
    }
    if dates.deadline != WorkCalendar.never {
      window.finish = min(window.finish, max(dates.deadline, finish))
      isLimited = true
    }
    if hasDeviation, dates.preferred != WorkCalendar.never {
      window.start = min(window.start, max(dates.preferred, start))
      isLimited = true
    }
    if !isLimited { window.finish = finish }
    if hasMakespan { window.finish = min(window.finish, makespan) }
    let ceilings = problem.ceilings(of: activity, starts, finishes)
    window.start = min(window.start, ceilings.start)
    window.finish = min(window.finish, ceilings.finish, problem.span)
    for position in problem.holds(closedBy: activity) where window.finish > finish {
      let resource = problem.holds[Int(problem.closed[position])].resource
      let amount = problem.amountClosed(by: activity, of: resource)
      let blocked = profile.firstBlocked(resource, amount, in: finish..<window.finish)
      if blocked >= 0 { window.finish = blocked }
    }
    return window
  }

  /// Moves one activity inside its window, perhaps into a cheaper mode.
  private mutating func move(
    _ activity: Int,
    isAnchored: Bool,
    mayEconomise: Bool,
    in window: Problem.Window
  ) {
    let old = self.placement(of: activity)
    if problem.flows(activity), !mayEconomise, !mayStartLater(activity, old, window) { return }
    book(old, -1)
    var placement: Placement?
    if problem.flows(activity) {
      fluid.release(activity, problem.fluid)
      placement = laterFluidPlacement(
        of: activity,
        old,
        isAnchored: isAnchored,
        mayEconomise: mayEconomise,
        in: window
      )
      resettle(activity, placement)
    } else {
      if mayEconomise { placement = cheaperPlacement(of: activity, old, isAnchored, window) }
      if placement == nil && !isAnchored {
        placement = latestPlacement(of: activity, in: old.mode, from: old.start, window)
      }
    }
    let new = placement ?? old
    book(new, 1)
    starts[activity] = new.start
    finishes[activity] = new.finish
    modes[activity] = Int32(new.mode)
    if !reservation.left.isEmpty { reservation.take(new.mode, for: activity, problem) }
    moveHolds(of: activity, from: old)
  }

  /// Books what a placement demands, or gives it back.
  mutating func book(_ placement: Placement, _ sign: Int32) {
    if problem.isFluid(placement.mode) { return bookFluid(placement, sign) }
    for position in problem.demands(of: placement.mode) {
      let demand = problem.demands[position]
      profile.book(demand.resource, sign * demand.amount, placement.start..<placement.finish)
    }
  }

  /// The latest place in a mode that starts at or after a slot, or nil.
  func latestPlacement(
    of activity: Int,
    in mode: Int,
    from first: Int32,
    _ window: Problem.Window
  ) -> Placement? {
    let duration = problem.durations[mode]
    var window = window
    while true {
      let start = problem.lastStart(of: activity, duration: duration, by: window)
      if start < first { return nil }
      let finish = problem.finish(of: activity, duration: duration, from: start)
      guard let blocked = firstConflict(mode, start..<finish) else {
        return Placement(start: start, finish: finish, mode: mode)
      }
      window.finish = blocked
    }
  }

  /// The first slot where demands of a mode, or their waiting shares, don't fit, or nil.
  func firstConflict(_ mode: Int, _ interval: Range<Int32>, waiting: Bool = false) -> Int32? {
    for position in problem.demands(of: mode) {
      let demand = problem.demands[position]
      let amount = waiting ? problem.fluid.waiting[position] : demand.amount
      let blocked = profile.firstBlocked(demand.resource, amount, in: interval)
      if blocked >= 0 { return blocked }
    }
    return nil
  }

  /// Shortens holds that an activity opens and lengthens those it closes, after a move later.
  private mutating func moveHolds(of activity: Int, from old: Placement) {
    for position in problem.holds(openedBy: activity) {
      let hold = problem.holds[Int(problem.opened[position])]
      let end = finishes[hold.closer.offset]
      let released = old.start..<max(old.start, min(starts[activity], end))
      profile.book(hold.resource, -hold.amount, released)
    }
    for position in problem.holds(closedBy: activity) {
      let hold = problem.holds[Int(problem.closed[position])]
      let start = starts[hold.opener.offset]
      let (before, after) = (max(start, old.finish), max(start, finishes[activity]))
      // Served by other fluid, an activity may finish earlier although it starts later.
      profile.book(hold.resource, hold.amount, min(before, after)..<after)
      profile.book(hold.resource, -hold.amount, after..<max(before, after))
    }
  }
}
