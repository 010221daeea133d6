/// Who may start, and whom people are kept for.
extension Simulator {
  mutating func becomeReady(_ activity: Int) {
    if blockers[activity] < 0 { readySince[activity] = now }
    let needsNothing =
      tables.demandStarts[activity] == tables.demandStarts[activity + 1]
      && tables.openedStarts[activity] == tables.openedStarts[activity + 1]
    if tables.isFixed[activity] || needsNothing || isSkipped[activity] {
      if isCalibrating, now < tables.plannedStart[activity] {
        hold(activity)
      } else {
        start(activity)
      }
      return
    }
    states[activity] = .waiting
    waiting.insert(Int(tables.rank[activity]))
    mayStart = true
  }

  /// While the plan is followed: makes an activity wait for its planned day.
  private mutating func hold(_ activity: Int) {
    heldUntil[activity] = tables.plannedStart[activity]
    states[activity] = .queued
    queue.insert(2 * activity, at: tables.plannedStart[activity])
  }

  /// Starts what waits for people and seats and now gets them, in the order of the plan.
  mutating func startWaiting() {
    mayStart = false
    waiting.recall(free)
    if waiting.dueCount == 0 { return }
    for word in 0..<waiting.wordCount {
      var bits = waiting.due(inWord: word)
      while bits != 0 {
        let place = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        if waiting.stillLacks(place, free) { continue }
        let activity = Int(tables.byRank[place])
        let blocker = blocker(of: activity)
        if blocker >= 0 {
          blockers[activity] = blocker
          continue
        }
        waiting.remove(place)
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
  mutating func share(_ demand: Demand) -> Int32 {
    min(demand.amount, capacity.peak[demand.resource.offset])
  }

  /// The resource that keeps an activity from starting now, or -1.
  private mutating func blocker(of activity: Int) -> Int32 {
    let places = Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1])
    // Most that wait are told no here.
    for place in places {
      let demand = tables.demands[place]
      let amount = share(demand)
      if free[demand.resource.offset] < amount {
        waiting.setAside(Int(tables.rank[activity]), lacking: demand.resource.rawValue, amount)
        return demand.resource.rawValue
      }
    }
    var (work, end): (Int32, Int32) = (-1, -1)
    for place in places {
      let demand = tables.demands[place]
      let (resource, amount) = (demand.resource.offset, share(demand))
      if !toCome.hasAny(of: resource, before: tables.rank[activity]),
        capacity.lasts(resource, amount)
      {
        continue
      }
      if end < 0 {
        work = tables.finish(activity, from: now, tables.plannedLength[activity])
        end = max(work, now &+ tables.fluidSlots[activity])
      }
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
      if mustHold(place),
        free[hold.resource.offset] + givenBack(hold.resource, by: activity)
          < needed(hold.resource, by: activity)
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
  private mutating func isKept(
    _ resource: Int,
    allBut spare: Int32,
    from activity: Int,
    until end: Int32
  ) -> Bool {
    let rank = tables.rank[activity]
    let project = tables.projectOf[activity]
    let peak = capacity.peak[resource]
    var sum: Int32 = 0
    var place = toCome.first(of: resource)
    while place >= 0 {
      let user = toCome[place]
      if user.rank >= rank { return false }
      // Days are far from the ends of the numbers, and so are sums of people.
      if user.project != project, user.project >= 0,
        user.plannedStart &+ delays[user.project] < end, !isSkipped[user.activity]
      {
        sum &+= min(user.amount, peak)
        if sum > spare { return true }
      }
      place = toCome.next(place)
    }
    return false
  }

  /// The units of a resource that a point gives back on the day on which it takes others.
  private mutating func givenBack(_ resource: ResourceIndex, by activity: Int) -> Int32 {
    guard lengths[activity] == 0, tables.fluidSlots[activity] == 0 else { return 0 }
    var amount: Int32 = 0
    for place in Int(tables.closedStarts[activity])..<Int(tables.closedStarts[activity + 1])
    where tables.closed[place].resource == resource {
      let opener = states[Int(tables.openers[place])]
      if opener == .running || opener == .done { amount += tables.closed[place].amount }
    }
    return amount
  }

  /// Whether what an activity opens must be free: not where it is over already, nor where it is
  /// closed as soon as it is opened.
  private mutating func mustHold(_ place: Int) -> Bool {
    states[Int(tables.closers[place])] != .done && !tables.closesAtOnce[place]
  }

  /// The units that an activity takes of a resource for itself and for all it opens.
  private mutating func needed(_ resource: ResourceIndex, by activity: Int) -> Int32 {
    var amount: Int32 = 0
    for place in Int(tables.openedStarts[activity])..<Int(tables.openedStarts[activity + 1])
    where tables.opened[place].resource == resource && mustHold(place) {
      amount += tables.opened[place].amount
    }
    for place in Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1])
    where tables.demands[place].resource == resource {
      amount += share(tables.demands[place])
    }
    return amount
  }
}
