extension Propagation {
  /// Cuts starts at which what others surely hold leaves too little (time tables).
  ///
  /// Between its last start and its first finish an activity is at work whenever it starts; what it
  /// needs at least is booked there. The same holds between the last start of a hold's opener and
  /// the first finish of its closer.
  mutating func shrinkByCapacity(
    _ domains: inout StartDomains,
    _ isChanged: inout Bool
  ) -> Bool {
    if problem.resources.isEmpty { return true }
    let booked = domains
    book(booked)
    for resource in problem.resources.indices {
      let row = resource * Int(problem.span)
      for position in touched[resource].lazy.map({ row + Int($0) })
      where held[position] > capacities[position] && held[position] != forced[position] {
        return false
      }
    }
    for activity in problem.activities.indices where !isFixed(activity) {
      for mode in problem.modes(of: activity)
      where domains.allows(mode) && !problem.demands(of: mode).isEmpty {
        let first = firstFitting(activity, mode, booked)
        let last = first <= booked.last[mode] ? lastFitting(activity, mode, booked) : first - 1
        if !cut(&domains, activity, mode, from: first, through: last, &isChanged) { return false }
      }
    }
    return true
  }

  /// Books what is surely held.
  private mutating func book(_ domains: StartDomains) {
    for resource in problem.resources.indices {
      let row = resource * Int(problem.span)
      for slot in touched[resource] {
        held[row + Int(slot)] = 0
        forced[row + Int(slot)] = 0
      }
      touched[resource] = 0..<0
    }
    for activity in problem.activities.indices {
      let part =
        domains.maxStart[
          activity
        ]..<max(
          domains.maxStart[activity],
          domains.minFinish[activity]
        )
      if part.isEmpty { continue }
      for resource in problem.resources.indices {
        let amount = leastDemand(activity, ResourceIndex(offset: resource), domains)
        if amount > 0 { add(amount, resource, part, isForced: isFixed(activity)) }
      }
    }
    for hold in problem.holds where hold.opener != hold.closer {
      let start = domains.maxStart[hold.opener.offset]
      let part = start..<max(start, domains.minFinish[hold.closer.offset])
      add(hold.amount, hold.resource.offset, part, isForced: isFixed(hold.opener.offset))
    }
  }

  private mutating func add(
    _ amount: Int32,
    _ resource: Int,
    _ part: Range<Int32>,
    isForced: Bool
  ) {
    if part.isEmpty { return }
    let row = resource * Int(problem.span)
    let old = touched[resource].isEmpty ? part : touched[resource]
    touched[resource] =
      min(old.lowerBound, part.lowerBound)..<max(old.upperBound, part.upperBound)
    for slot in part {
      held[row + Int(slot)] += amount
      if isForced { forced[row + Int(slot)] += amount }
    }
  }

  /// The least an activity demands of a resource in any mode that is possible.
  private func leastDemand(
    _ activity: Int,
    _ resource: ResourceIndex,
    _ domains: StartDomains
  ) -> Int32 {
    var least: Int32?
    for mode in problem.modes(of: activity) where domains.allows(mode) {
      let amount = problem.amountDemanded(in: mode, of: resource)
      least = min(least ?? amount, amount)
    }
    return least ?? 0
  }

  /// The first start of a mode, not before its interval, that what is booked leaves room for.
  private func firstFitting(_ activity: Int, _ mode: Int, _ booked: StartDomains) -> Int32 {
    let duration = problem.durations[mode]
    var start = booked.first[mode]
    while start <= booked.last[mode] {
      let finish = problem.finish(of: activity, duration: duration, from: start)
      var blocked: Int32 = -1
      for position in problem.demands(of: mode) {
        for slot in (start..<max(start, finish)).reversed()
        where isBlocked(slot, activity, problem.demands[position], booked) {
          blocked = max(blocked, slot)
          break
        }
      }
      if blocked < 0 { return start }
      start = problem.firstStart(of: activity, duration: duration, from: blocked + 1)
    }
    return start
  }

  /// The last start of a mode, not after its interval, that what is booked leaves room for.
  private func lastFitting(_ activity: Int, _ mode: Int, _ booked: StartDomains) -> Int32 {
    let duration = problem.durations[mode]
    var start = booked.last[mode]
    while start >= booked.first[mode] {
      let finish = problem.finish(of: activity, duration: duration, from: start)
      var blocked = WorkCalendar.never
      for position in problem.demands(of: mode) {
        for slot in start..<max(start, finish)
        where isBlocked(slot, activity, problem.demands[position], booked) {
          blocked = min(blocked, slot)
          break
        }
      }
      if blocked == WorkCalendar.never { return start }
      let window = Problem.Window(start: start - 1, finish: blocked)
      start = problem.lastStart(of: activity, duration: duration, by: window)
    }
    return start
  }

  /// Whether others surely hold so much in a slot that a demand does not fit.
  private func isBlocked(
    _ slot: Int32,
    _ activity: Int,
    _ demand: Demand,
    _ booked: StartDomains
  ) -> Bool {
    let position = demand.resource.offset * Int(problem.span) + Int(slot)
    var others = held[position]
    if others + demand.amount <= capacities[position] { return false }
    if slot >= booked.maxStart[activity], slot < booked.minFinish[activity] {
      others -= leastDemand(activity, demand.resource, booked)
    }
    return others + demand.amount > capacities[position]
  }
}
