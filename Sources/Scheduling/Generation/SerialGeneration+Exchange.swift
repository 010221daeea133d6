/// A set of activities taken out of a schedule, with the places they had.
struct TakenOut {
  /// The activities, each behind what it waits for.
  var activities: ContiguousArray<Int32> = []
  /// Where they were, in the same order.
  var places: [Placement] = []
}

extension SerialGeneration {
  /// Takes activities out of the schedule as it stands.
  mutating func takeOut(_ activities: ContiguousArray<Int32>) -> TakenOut {
    var taken = TakenOut()
    taken.activities = activities
    taken.places.reserveCapacity(activities.count)
    for index in activities {
      let activity = Int(index)
      taken.places.append(placement(of: activity))
      withdraw(activity)
    }
    return taken
  }

  /// Puts activities back where they were, after all of them were taken out.
  mutating func putBack(_ taken: TakenOut) {
    for (index, place) in zip(taken.activities, taken.places) { occupy(Int(index), place) }
  }

  /// Takes those activities out that are placed.
  mutating func withdrawAll(_ activities: ContiguousArray<Int32>) {
    for index in activities where finishes[Int(index)] >= 0 { withdraw(Int(index)) }
  }

  /// Gives back what an activity holds.
  ///
  /// A hold is booked while both of its ends are placed.
  private mutating func withdraw(_ activity: Int) {
    for position in problem.holds(openedBy: activity) {
      bookHold(Int(problem.opened[position]), -1)
    }
    for position in problem.holds(closedBy: activity) {
      bookHold(Int(problem.closed[position]), -1)
    }
    book(placement(of: activity), -1)
    finishes[activity] = -1
  }

  private mutating func occupy(_ activity: Int, _ place: Placement) {
    starts[activity] = place.start
    finishes[activity] = place.finish
    modes[activity] = Int32(place.mode)
    book(place, 1)
    for position in problem.holds(openedBy: activity) { bookHold(Int(problem.opened[position]), 1) }
    for position in problem.holds(closedBy: activity) { bookHold(Int(problem.closed[position]), 1) }
  }

  private mutating func bookHold(_ index: Int, _ sign: Int32) {
    let hold = problem.holds[index]
    let opened = starts[hold.opener.offset]
    let closed = finishes[hold.closer.offset]
    guard finishes[hold.opener.offset] >= 0, closed > opened else { return }
    profile.book(hold.resource, sign * hold.amount, opened..<closed)
  }

  /// Places activities one by one, each as early as it can be between what stays where it is.
  ///
  /// A hold whose closer finds no free seats for all of it lets its opener wait, and all of them are
  /// placed anew, a few times.
  ///
  /// - Parameters:
  ///   - activities: What was taken out, each behind what it waits for.
  ///   - chosen: The mode of each activity of the problem, negative where the one that finishes
  ///     earliest is taken.
  /// - Returns: Whether all have a place that leaves what follows where it is; if not, some may be
  ///   placed.
  mutating func placeBetween(
    _ activities: ContiguousArray<Int32>,
    _ chosen: ContiguousArray<Int32>
  ) -> Bool {
    for index in activities { floors[Int(index)] = 0 }
    var attempts = 0
    while attempts < 6 {
      attempts += 1
      var mustWait = false
      for index in activities {
        let activity = Int(index)
        guard let place = placeBetween(activity, chosen[activity]) else { return false }
        occupy(activity, place)
        if let held = opensTooEarly(activity) {
          guard held.until < problem.span, held.until > floors[held.opener],
            !problem.startRules[held.opener].isFixed
          else { return false }
          floors[held.opener] = held.until
          mustWait = true
          break
        }
      }
      if !mustWait { return leavesOthers(activities) }
      withdrawAll(activities)
    }
    return false
  }

  private mutating func placeBetween(_ activity: Int, _ chosen: Int32) -> Placement? {
    var best: Placement?
    let all = problem.modes(of: activity)
    let candidates =
      chosen < 0 ? all : all.lowerBound + Int(chosen)..<all.lowerBound + Int(chosen) + 1
    let rules = problem.startRules[activity]
    for mode in candidates where problem.isExecutable[mode] {
      let duration = problem.durations[mode]
      var start = firstStart(of: activity, duration)
      while start < WorkCalendar.never {
        let finish = problem.finish(of: activity, duration: duration, from: start)
        if finish > rules.hardDeadline || finish >= WorkCalendar.never { break }
        if let best, finish > best.finish { break }
        guard let blocked = lastConflict(mode, start..<finish) else {
          let cost = problem.costs[mode]
          if let best, finish == best.finish, cost >= problem.costs[best.mode] { break }
          best = Placement(start: start, finish: finish, mode: mode)
          break
        }
        start = problem.firstStart(of: activity, duration: duration, from: blocked + 1)
      }
    }
    return best
  }

  /// The opener of a hold that an activity just placed ends or begins and that has no free seats all
  /// along, with the slot from which it might; or nil.
  private func opensTooEarly(_ activity: Int) -> (opener: Int, until: Int32)? {
    for position in problem.holds(closedBy: activity) {
      if let late = opensTooEarly(hold: Int(problem.closed[position])) { return late }
    }
    for position in problem.holds(openedBy: activity) {
      if let late = opensTooEarly(hold: Int(problem.opened[position])) { return late }
    }
    return nil
  }

  private func opensTooEarly(hold index: Int) -> (opener: Int, until: Int32)? {
    let hold = problem.holds[index]
    let opener = hold.opener.offset
    let closed = finishes[hold.closer.offset]
    guard finishes[opener] >= 0, closed > starts[opener] else { return nil }
    // The hold is booked already, so what is missing shows as negative.
    let blocked = profile.lastBlocked(hold.resource, 0, in: starts[opener]..<closed)
    if blocked < 0 { return nil }
    return (opener, profile.firstFree(hold.resource, 0, from: blocked + 1))
  }

  /// Whether activities keep the lags to all that follow them or that they follow.
  private func leavesOthers(_ activities: ContiguousArray<Int32>) -> Bool {
    let hasCeilings = problem.maximalLagCount > 0
    for index in activities {
      let activity = Int(index)
      let window = problem.latestBounds(of: activity, starts, finishes)
      if starts[activity] > window.start || finishes[activity] > window.finish { return false }
      guard hasCeilings else { continue }
      if !keepsCeilings(activity) { return false }
      for position in problem.allArcs(outOf: activity)
      where problem.outgoing[position].hasMaximalLag {
        if !keepsCeilings(Int(problem.outgoing[position].other)) { return false }
      }
    }
    return true
  }

  private func keepsCeilings(_ activity: Int) -> Bool {
    let ceilings = problem.ceilings(of: activity, starts, finishes)
    return starts[activity] <= ceilings.start && finishes[activity] <= ceilings.finish
  }
}
