extension SerialGeneration {
  /// A schedule with every activity as early as it can be while all others stay where they are.
  ///
  /// Passes in the order of starts until nothing moves, eight at most. No activity gets later, so
  /// no term of the objective but the deviation from preferred starts gets worse. Fixed work and
  /// activities with a maximal lag behind them stay.
  ///
  /// - Parameters:
  ///   - schedule: A feasible schedule of the problem.
  ///   - mayAccelerate: Whether an activity may take another mode in which it finishes earlier and
  ///     starts no later; cost then may get worse.
  /// - Returns: A feasible schedule, in the same modes unless it may accelerate.
  /// - Complexity: O(passes × (n log n + Σ predecessors + Σ demands × slots scanned)).
  public mutating func leftShifted(_ schedule: Schedule, mayAccelerate: Bool = false) -> Schedule {
    load(schedule)
    // Without what flows a try costs less than to know that it is vain; of stocks no slot tells.
    var log = problem.hasFluids && problem.stocks.isEmpty ? ShiftLog(problem) : nil
    var isMoving = true
    var passes = 0
    while isMoving, passes < 8 {
      passes += 1
      isMoving = shiftLeft(mayAccelerate, &log)
    }
    return current
  }

  /// A schedule with every activity as late as it costs nothing, as ``solve(_:options:)`` leaves it.
  ///
  /// - Parameter schedule: A feasible schedule of the problem.
  /// - Returns: A feasible schedule that is as good in every term of the objective.
  /// - Complexity: O(n log n + Σ successors + Σ demands × slots scanned).
  public mutating func rightShifted(_ schedule: Schedule) -> Schedule {
    load(schedule)
    shiftRight()
    return current
  }

  /// Books a finished schedule.
  mutating func load(_ schedule: Schedule) {
    profile.reset(to: problem)
    if problem.hasFluids { fluid.reset(to: problem.fluid) }
    openHolds = 0
    for activity in finishes.indices { finishes[activity] = -1 }
    if !problem.stocks.isEmpty {
      let rows = zip(problem.modeStarts, schedule.modes)
      reservation = StockReservation(ContiguousArray(rows.map { $0 + $1 }), of: problem)
    }
    for activity in problem.activities.indices {
      let mode = Int(problem.modeStarts[activity]) + Int(schedule.modes[activity])
      if problem.isFluid(mode) {
        let runs = schedule.fluidRuns(of: ActivityIndex(offset: activity))
        fluid.load(runs, activity, mode, of: problem)
      }
      place(
        activity,
        Placement(
          start: schedule.starts[activity],
          finish: schedule.finishes[activity],
          mode: mode
        )
      )
    }
  }

  /// One pass; true if something moved.
  private mutating func shiftLeft(_ mayAccelerate: Bool, _ log: inout ShiftLog?) -> Bool {
    schedulesGenerated += 1
    for (place, activity) in problem.topologicalOrder.enumerated() {
      keys[place] = Int64(starts[Int(activity)]) << 32 | Int64(place)
    }
    keys.sort()
    var hasMoved = false
    for key in keys {
      let activity = Int(problem.topologicalOrder[Int(key & 0xFFFF_FFFF)])
      guard !problem.startRules[activity].isFixed,
        !problem.allArcs(outOf: activity).contains(where: { problem.outgoing[$0].hasMaximalLag })
      else { continue }
      let old = placement(of: activity)
      // Only the log asks for it here; where there is none, whoever looks for a place does.
      let bound =
        log == nil
        ? 0
        : problem.earliestBound(
          of: activity,
          duration: problem.durations[old.mode],
          starts,
          finishes
        )
      if log?.mayGain(activity, from: bound, to: old.finish, in: problem) == false { continue }
      if problem.flows(activity), !mayGainFluid(activity, old, mayAccelerate) { continue }
      book(old, -1)
      let spend = problem.hasFluids ? fluid.spends[activity] : 0
      let found: Placement?
      if problem.flows(activity) {
        fluid.release(activity, problem.fluid)
        found = earlierFluidPlacement(of: activity, than: old, mayAccelerate)
        resettle(activity, found)
      } else {
        found = earlierPlacement(of: activity, than: old, mayAccelerate)
      }
      let new = found ?? old
      book(new, 1)
      starts[activity] = new.start
      finishes[activity] = new.finish
      modes[activity] = Int32(new.mode)
      if !reservation.left.isEmpty { reservation.take(new.mode, for: activity, problem) }
      for position in problem.holds(openedBy: activity) where new.start < old.start {
        let hold = problem.holds[Int(problem.opened[position])]
        let last = min(old.start, max(new.start, finishes[hold.closer.offset]))
        profile.book(hold.resource, hold.amount, new.start..<last)
      }
      for position in problem.holds(closedBy: activity) where new.finish < old.finish {
        let hold = problem.holds[Int(problem.closed[position])]
        let opened = starts[hold.opener.offset]
        let released = max(opened, new.finish)..<max(opened, old.finish)
        profile.book(hold.resource, -hold.amount, released)
      }
      if new.start < old.start || new.finish < old.finish { hasMoved = true }
      // What has moved is tried again, from where it is now.
      log?.note(activity, from: bound)
      if found != nil, log != nil {
        let slots = new.start..<old.finish
        let isPaid = max(spend, fluid.spends[activity]) > 0
        let flowing = isPaid ? problem.fluid.periods(around: slots) : slots
        log?.move(activity, touching: slots, flowing: flowing, in: problem)
      }
    }
    return hasMoved
  }

  /// The earliest place, in any mode if it may accelerate, or nil where that is not earlier.
  private func earlierPlacement(
    of activity: Int,
    than old: Placement,
    _ mayAccelerate: Bool
  ) -> Placement? {
    var best = earlierPlacement(of: activity, than: old, in: old.mode)
    guard mayAccelerate else { return best }
    for mode in problem.modes(of: activity) where mode != old.mode && problem.isExecutable[mode] {
      if !reservation.left.isEmpty && !reservation.allows(mode, for: activity, problem) { continue }
      guard let found = earlierPlacement(of: activity, than: old, in: mode) else { continue }
      if found.finish < (best ?? old).finish { best = found }
    }
    return best
  }

  /// The earliest place in a mode, or nil where it starts later than before, or is not earlier.
  private func earlierPlacement(
    of activity: Int,
    than old: Placement,
    in mode: Int
  ) -> Placement? {
    let duration = problem.durations[mode]
    let bound = problem.earliestBound(of: activity, duration: duration, starts, finishes)
    var start = problem.firstStart(of: activity, duration: duration, from: bound)
    while start <= old.start {
      let finish = problem.finish(of: activity, duration: duration, from: start)
      // In the same mode an earlier finish alone is none; in another one it is what counts.
      if mode == old.mode ? start == old.start : finish >= old.finish { return nil }
      let seat = lastHoldConflict(activity, mode, start..<finish, until: old.start)
      guard let blocked = [lastConflict(mode, start..<finish), seat].compactMap({ $0 }).max()
      else { return Placement(start: start, finish: finish, mode: mode) }
      start = problem.firstStart(of: activity, duration: duration, from: blocked + 1)
    }
    return nil
  }

  /// The last slot where longer holds, and what the mode demands of the same, don't fit, or nil.
  func lastHoldConflict(
    _ activity: Int,
    _ mode: Int,
    _ interval: Range<Int32>,
    until old: Int32
  ) -> Int32? {
    var last: Int32?
    for position in problem.holds(openedBy: activity) where interval.lowerBound < old {
      let resource = problem.holds[Int(problem.opened[position])].resource
      let amount = problem.amountOpened(by: activity, of: resource)
      let demanded = problem.amountDemanded(in: mode, of: resource)
      let atWork = interval.lowerBound..<min(old, interval.upperBound)
      let blocked = max(
        profile.lastBlocked(resource, amount, in: interval.lowerBound..<old),
        profile.lastBlocked(resource, amount + demanded, in: atWork)
      )
      if blocked >= 0 { last = max(last ?? blocked, blocked) }
    }
    return last
  }

  /// The last slot where demands of a mode, or their waiting shares, don't fit, or nil.
  func lastConflict(_ mode: Int, _ interval: Range<Int32>, waiting: Bool = false) -> Int32? {
    var last: Int32?
    for position in problem.demands(of: mode) {
      let demand = problem.demands[position]
      let amount = waiting ? problem.fluid.waiting[position] : demand.amount
      let blocked = profile.lastBlocked(demand.resource, amount, in: interval)
      if blocked >= 0 { last = max(last ?? blocked, blocked) }
    }
    return last
  }
}
