/// Who may start, and whom people are kept for.
extension Simulator {
  mutating func becomeReady(_ activity: Int) {
    if blockers[activity] < 0 { readySince[activity] = now }
    let needsNothing =
      tables.demandStarts[activity] == tables.demandStarts[activity + 1]
      && tables.openedStarts[activity] == tables.openedStarts[activity + 1]
    if tables.isFixed[activity] || needsNothing || isSkipped(activity) {
      if isCalibrating, now < tables.plannedStart[activity] {
        hold(activity)
      } else {
        start(activity)
      }
      return
    }
    states[activity] = .waiting
    missing[activity] = Missing()
    let rank = Int(tables.rank[activity])
    waitingSet[rank >> 6] |= 1 << UInt64(rank & 63)
    waitingCount += 1
    mayStart = true
  }

  /// While the plan is followed: makes an activity wait for its planned day.
  private mutating func hold(_ activity: Int) {
    heldUntil[activity] = tables.plannedStart[activity]
    states[activity] = .queued
    queue.insert(2 * activity, at: tables.plannedStart[activity])
  }

  /// Whether an activity belongs to a pass that is not needed.
  func isSkipped(_ activity: Int) -> Bool {
    let repetition = Int(repetitionOf[activity])
    return repetition >= 0 && neededPasses[repetition] == 0 && !isEntry[activity]
  }

  /// Starts what waits for people and seats and now gets them, in the order of the plan.
  mutating func startWaiting() {
    mayStart = false
    for word in waitingSet.indices {
      var bits = waitingSet[word]
      while bits != 0 {
        let place = bits.trailingZeroBitCount
        bits &= bits - 1
        let activity = Int(tables.byRank[word * 64 + place])
        let lack = missing[activity]
        if lack.resource >= 0, free[Int(lack.resource)] < lack.amount { continue }
        let blocker = blocker(of: activity)
        if blocker >= 0 {
          blockers[activity] = blocker
          continue
        }
        waitingSet[word] &= ~(1 << UInt64(place))
        waitingCount -= 1
        let open = tables.snapped(activity, now, lengths[activity])
        if open > now {
          // People are free on a day on which it is not worked.
          states[activity] = .queued
          queue.insert(2 * activity, at: open)
        } else if isCalibrating, now < tables.plannedStart[activity] {
          hold(activity)
        } else {
          start(activity)
        }
      }
    }
  }

  /// The units of a demand that an activity takes: no more than there will ever be.
  func share(_ demand: Demand) -> Int32 {
    min(demand.amount, capacity.peak(demand.resource.offset))
  }

  /// The resource that keeps an activity from starting now, or -1.
  private mutating func blocker(of activity: Int) -> Int32 {
    missing[activity] = Missing()
    let places = Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1])
    // Most that wait are told no here.
    for place in places {
      let demand = tables.demands[place]
      let amount = share(demand)
      if free[demand.resource.offset] < amount {
        missing[activity] = Missing(resource: demand.resource.rawValue, amount: amount)
        return demand.resource.rawValue
      }
    }
    let work = tables.finish(activity, from: now, tables.plannedLength[activity])
    let end = max(work, now &+ tables.fluidSlots[activity])
    for place in places {
      let demand = tables.demands[place]
      let (resource, amount) = (demand.resource.offset, share(demand))
      let kept = min(amount, tables.kept[place])
      if isKept(resource, allBut: free[resource] - amount, from: activity, until: end)
        || !capacity.lasts(resource, amount, now..<work)
        || (work < end && !capacity.lasts(resource, kept, work..<end))
      {
        return demand.resource.rawValue
      }
    }
    for place in Int(tables.openedStarts[activity])..<Int(tables.openedStarts[activity + 1]) {
      let hold = tables.opened[place]
      if mustHold(place, from: activity),
        free[hold.resource.offset] < needed(hold.resource, by: activity)
      {
        return hold.resource.rawValue
      }
    }
    return -1
  }

  /// Whether more than some units of a resource are kept from an activity until a slot.
  ///
  /// They are for work of other projects, earlier in the plan's order and late, that is expected to
  /// want them before. Work is expected as late as what its project started last was. So nobody takes
  /// the people that the next step of a late project needs, and nobody waits for a project that is
  /// later still.
  private func isKept(
    _ resource: Int,
    allBut spare: Int32,
    from activity: Int,
    until end: Int32
  ) -> Bool {
    let rank = tables.rank[activity]
    let project = tables.projectOf[activity]
    var sum: Int32 = 0
    var place = toCome.first(of: resource)
    while place >= 0 {
      let user = Int(tables.users[Int(place)])
      let other = Int(tables.demandOwner[user])
      if tables.rank[other] >= rank { return false }
      let owner = tables.projectOf[other]
      if owner != project, owner >= 0, !isSkipped(other),
        tables.plannedStart[other] + delays[Int(owner)] < end
      {
        sum += share(tables.demands[user])
        if sum > spare { return true }
      }
      place = toCome.next(place)
    }
    return false
  }

  /// Whether what an activity opens must be free: not where it is over already, nor where by plan it
  /// is closed as soon as it is opened.
  private func mustHold(_ place: Int, from activity: Int) -> Bool {
    let closer = Int(tables.closers[place])
    return states[closer] != .done && tables.plannedFinish[closer] > tables.plannedStart[activity]
  }

  /// The units that an activity takes of a resource for itself and for all it opens.
  private func needed(_ resource: ResourceIndex, by activity: Int) -> Int32 {
    var amount: Int32 = 0
    for place in Int(tables.openedStarts[activity])..<Int(tables.openedStarts[activity + 1])
    where tables.opened[place].resource == resource && mustHold(place, from: activity) {
      amount += tables.opened[place].amount
    }
    for place in Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1])
    where tables.demands[place].resource == resource {
      amount += share(tables.demands[place])
    }
    return amount
  }
}
