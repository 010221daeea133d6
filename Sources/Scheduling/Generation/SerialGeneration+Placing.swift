/// A place found for an activity.
struct Placement {
  /// The first slot.
  var start: Int32
  /// The slot after the last one.
  var finish: Int32
  /// The position in the problem's mode tables.
  var mode: Int
}

extension SerialGeneration {
  /// Places an activity as early as possible; false where open holds block it.
  mutating func placeEarliest(
    _ activity: Int,
    _ chosen: Int32
  ) throws(Infeasibility) -> Bool {
    guard let placement = try earliestPlacement(of: activity, chosen) else { return false }
    try settle(activity, placement)
    return true
  }

  /// The place in which an activity finishes earliest, or nil where open holds block it.
  mutating func earliestPlacement(
    of activity: Int,
    _ chosen: Int32
  ) throws(Infeasibility) -> Placement? {
    var best: Placement?
    blocking = -1
    hasUnmetFluid = false
    let all = problem.modes(of: activity)
    let candidates =
      chosen < 0 ? all : all.lowerBound + Int(chosen)..<all.lowerBound + Int(chosen) + 1
    for mode in candidates where problem.isExecutable[mode] || candidates.count == 1 {
      if !reservation.left.isEmpty && !reservation.allows(mode, for: activity, problem) { continue }
      guard let found = earliestPlacement(of: activity, in: mode) else { continue }
      guard let known = best else {
        best = found
        continue
      }
      let cost = (problem.costs[mode], problem.costs[known.mode])
      if found.finish < known.finish || (found.finish == known.finish && cost.0 < cost.1) {
        best = found
      }
    }
    if let best { return best }
    if hasUnmetFluid { throw shortage(of: activity, unmetFluid) }
    if openHolds > 0 { return nil }
    let index = ActivityIndex(offset: activity)
    if blocking >= 0 { throw .capacityNeverSuffices(index, ResourceIndex(blocking)) }
    throw problem.beyond(activity, from: WorkCalendar.never)
  }

  /// Takes a place just found.
  mutating func settle(_ activity: Int, _ placement: Placement) throws(Infeasibility) {
    if placement.finish > problem.startRules[activity].hardDeadline {
      throw .deadline(ActivityIndex(offset: activity))
    }
    if problem.isFluid(placement.mode) { settleFluid(activity, placement) }
    place(activity, placement)
  }

  /// The earliest place of an activity in a mode, or nil.
  private mutating func earliestPlacement(of activity: Int, in mode: Int) -> Placement? {
    if problem.isFluid(mode) { return earliestFluidPlacement(of: activity, in: mode) }
    let duration = problem.durations[mode]
    var start = firstStart(of: activity, duration)
    while start < WorkCalendar.never {
      let finish = problem.finish(of: activity, duration: duration, from: start)
      if finish >= WorkCalendar.never { return nil }
      guard let free = slotFreeOfConflict(activity, mode, start..<finish) else {
        return Placement(start: start, finish: finish, mode: mode)
      }
      start = problem.firstStart(of: activity, duration: duration, from: free)
    }
    return nil
  }

  /// The first slot at which an activity may start, by what it waits for and by its floor.
  func firstStart(of activity: Int, _ duration: Int32) -> Int32 {
    let bound = problem.earliestBound(of: activity, duration: duration, starts, finishes)
    let first = max(bound, floor(of: activity, duration: duration))
    return problem.firstStart(of: activity, duration: duration, from: first)
  }

  /// Where an activity that is placed stands.
  func placement(of activity: Int) -> Placement {
    Placement(start: starts[activity], finish: finishes[activity], mode: Int(modes[activity]))
  }

  /// The slot before which an interval can't begin, or nil where it fits.
  mutating func slotFreeOfConflict(
    _ activity: Int,
    _ mode: Int,
    _ interval: Range<Int32>
  ) -> Int32? {
    for position in problem.demands(of: mode) {
      let demand = problem.demands[position]
      let blocked = profile.lastBlocked(demand.resource, demand.amount, in: interval)
      guard blocked >= 0 else { continue }
      blocking = demand.resource.rawValue
      return profile.firstFree(demand.resource, demand.amount, from: blocked + 1)
    }
    for position in problem.holds(openedBy: activity) {
      let hold = problem.holds[Int(problem.opened[position])]
      let demanded = problem.amountDemanded(in: mode, of: hold.resource)
      let amount = problem.amountOpened(by: activity, of: hold.resource)
      let end = finishes[hold.closer.offset]
      var blocked = profile.lastBlocked(hold.resource, amount + demanded, in: interval)
      if end < 0 {
        let contested = profile.lastContested(
          hold.resource,
          amount,
          from: interval.lowerBound,
          problem
        )
        blocked = max(blocked, contested)
      } else if end > interval.lowerBound {
        let window = interval.lowerBound..<end
        blocked = max(blocked, profile.lastBlocked(hold.resource, amount, in: window))
      }
      guard blocked >= 0 else { continue }
      blocking = hold.resource.rawValue
      return profile.firstFree(hold.resource, amount, from: blocked + 1)
    }
    return nil
  }

  /// Writes an activity's place and books what it holds.
  mutating func place(_ activity: Int, _ placement: Placement) {
    starts[activity] = placement.start
    finishes[activity] = placement.finish
    modes[activity] = Int32(placement.mode)
    if !reservation.left.isEmpty { reservation.take(placement.mode, for: activity, problem) }
    book(placement, 1)
    for position in problem.holds(openedBy: activity) {
      let hold = problem.holds[Int(problem.opened[position])]
      let end = finishes[hold.closer.offset]
      if end < 0 { openHolds += 1 }
      let last = end < 0 ? problem.span : max(end, placement.start)
      profile.book(hold.resource, hold.amount, placement.start..<last)
    }
    for position in problem.holds(closedBy: activity) {
      let hold = problem.holds[Int(problem.closed[position])]
      guard finishes[hold.opener.offset] >= 0 else { continue }
      openHolds -= 1
      let first = max(placement.finish, starts[hold.opener.offset])
      profile.book(hold.resource, -hold.amount, first..<problem.span)
    }
  }
}
