extension SerialGeneration {
  /// The earliest place of an activity in a mode that flows, or nil.
  ///
  /// From each start that calendar and people allow, the fluid demands are served as the rule says;
  /// what the mode demands must be free as long as that stretches it. A later start never finishes
  /// earlier, so where something is in the way of one start it is in the way of all up to there.
  mutating func earliestFluidPlacement(of activity: Int, in mode: Int) -> Placement? {
    let duration = problem.durations[mode]
    var start = firstStart(of: activity, duration)
    while start < WorkCalendar.never {
      let work = problem.finish(of: activity, duration: duration, from: start)
      if work >= WorkCalendar.never { return nil }
      var free = slotFreeOfConflict(activity, mode, start..<work)
      if free == nil {
        let finish = fluid.attempt(activity, mode, from: start, workFinish: work, problem.fluid)
        if finish < 0 {
          hasUnmetFluid = true
          unmetFluid = fluid.shortage
          return nil
        }
        free = slotFreeOfWait(activity, mode, work..<finish)
        if free == nil { return Placement(start: start, finish: finish, mode: mode) }
      }
      start = problem.firstStart(of: activity, duration: duration, from: free ?? start)
    }
    return nil
  }

  /// The slot before which a wait for fluids can't begin, or nil where it fits.
  private mutating func slotFreeOfWait(
    _ activity: Int,
    _ mode: Int,
    _ wait: Range<Int32>
  ) -> Int32? {
    if wait.isEmpty { return nil }
    for position in problem.demands(of: mode) {
      let demand = problem.demands[position]
      let amount =
        problem.fluid.waiting[position]
        + problem.amountOpened(by: activity, of: demand.resource)
      let blocked = profile.lastBlocked(demand.resource, amount, in: wait)
      guard blocked >= 0 else { continue }
      blocking = demand.resource.rawValue
      return profile.firstFree(demand.resource, amount, from: blocked + 1)
    }
    return nil
  }

  /// The finish of an activity that starts at a given slot, its fluid demands served and on trial.
  mutating func fluidFinish(
    _ activity: Int,
    _ mode: Int,
    from start: Int32,
    workFinish: Int32
  ) throws(Infeasibility) -> Int32 {
    let finish = fluid.attempt(activity, mode, from: start, workFinish: workFinish, problem.fluid)
    if finish >= 0 { return finish }
    throw shortage(of: activity, fluid.shortage)
  }

  /// Why an activity is never served.
  func shortage(of activity: Int, _ cap: FluidCap?) -> Infeasibility {
    let index = ActivityIndex(offset: activity)
    return cap.map { .fluidNeverSuffices(index, $0) } ?? .beyondSpan(index)
  }

  /// Makes the allocation on trial, or that of a placement, the activity's own.
  mutating func settleFluid(_ activity: Int, _ placement: Placement) {
    let duration = problem.durations[placement.mode]
    let work = problem.finish(of: activity, duration: duration, from: placement.start)
    let finish = fluid.attempt(
      activity,
      placement.mode,
      from: placement.start,
      workFinish: work,
      problem.fluid
    )
    precondition(finish == placement.finish, "a placement is served as when it was found")
    fluid.settle()
  }

  /// Books what a placement in a mode that flows demands, or gives it back: all while it works, its
  /// waiting share thereafter.
  mutating func bookFluid(_ placement: Placement, _ sign: Int32) {
    let mode = placement.mode
    let activity = Int(problem.fluid.activityOf[mode])
    let duration = problem.durations[mode]
    let work = problem.finish(of: activity, duration: duration, from: placement.start)
    for position in problem.demands(of: mode) {
      let demand = problem.demands[position]
      profile.book(demand.resource, sign * demand.amount, placement.start..<work)
      let waiting = problem.fluid.waiting[position]
      profile.book(demand.resource, sign * waiting, work..<placement.finish)
    }
  }
}
