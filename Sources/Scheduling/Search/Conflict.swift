/// Something a schedule could not honour because fixed starts or dates leave no choice.
public enum Conflict: Hashable, Sendable {
  /// Fixed starts hold more than the resource has, by as much at most, in these slots.
  case resourceExceeded(ResourceIndex, Range<Int32>, excess: Int32)
  /// A fixed start comes by so many days before its predecessor allows.
  case precedenceIgnored(PrecedenceIndex, days: Int32)
  /// A fixed start comes by so many days later than a maximal lag allows.
  case maximalLagExceeded(PrecedenceIndex, days: Int32)
  /// A fixed start comes by so many days before the release.
  case releaseIgnored(ActivityIndex, days: Int32)
  /// A deadline is missed by so many days.
  case deadlineMissed(ActivityIndex, days: Int32)
}

extension Problem {
  /// What a schedule without faults of its own does not honour.
  ///
  /// - Complexity: O(activities × days + resources × span).
  public func conflicts(in schedule: Schedule) -> [Conflict] {
    var conflicts: [Conflict] = []
    for (offset, activity) in activities.enumerated() where schedule.modes[offset] >= 0 {
      let index = ActivityIndex(offset: offset)
      if let fixed = activity.fixedStart, fixed < activity.release {
        conflicts.append(.releaseIgnored(index, days: activity.release - fixed))
      }
      if let deadline = activity.deadline, schedule.finishes[offset] > deadline {
        conflicts.append(.deadlineMissed(index, days: schedule.finishes[offset] - deadline))
      }
      if activity.fixedStart != nil { conflicts += ignoredArcs(into: offset, schedule) }
    }
    return conflicts + excesses(in: schedule)
  }

  /// The precedences that work under way does not keep.
  private func ignoredArcs(into activity: Int, _ schedule: Schedule) -> [Conflict] {
    var conflicts: [Conflict] = []
    let calendar = calendars[Int(calendarOf[activity])]
    for position in allArcs(into: activity) {
      let arc = incoming[position]
      if schedule.modes[Int(arc.other)] < 0 { continue }
      let index = PrecedenceIndex(arc.precedence)
      let from =
        arc.leavesFinish ? schedule.finishes[Int(arc.other)] : schedule.starts[Int(arc.other)]
      let point = arc.entersFinish ? schedule.finishes[activity] : schedule.starts[activity]
      let earliest = arc.earliest(after: from, calendar)
      if point < earliest { conflicts.append(.precedenceIgnored(index, days: earliest - point)) }
      let latest = ceiling(of: arc, after: from, calendar)
      if point > latest { conflicts.append(.maximalLagExceeded(index, days: point - latest)) }
    }
    return conflicts
  }

  /// The intervals in which more is held than there is.
  private func excesses(in schedule: Schedule) -> [Conflict] {
    guard activities.contains(where: { $0.fixedStart != nil }) else { return [] }
    let profile = CapacityProfile(booking: schedule, of: self)
    var conflicts: [Conflict] = []
    for resource in resources.indices.map({ ResourceIndex(offset: $0) }) {
      var slot: Int32 = 0
      while slot < profile.end(of: resource) {
        var last = slot
        var excess: Int32 = 0
        while last < profile.end(of: resource), profile.free(resource, at: last) < 0 {
          excess = max(excess, -profile.free(resource, at: last))
          last += 1
        }
        if last > slot {
          conflicts.append(.resourceExceeded(resource, slot..<last, excess: excess))
        }
        slot = last + 1
      }
    }
    return conflicts
  }
}

extension CapacityProfile {
  /// The profile of a whole schedule, holds included.
  init(booking schedule: Schedule, of problem: Problem) {
    self.init(problem)
    for activity in problem.activities.indices where schedule.modes[activity] >= 0 {
      let mode = Int(problem.modeStarts[activity]) + Int(schedule.modes[activity])
      let interval = schedule.interval(of: ActivityIndex(offset: activity))
      let work =
        problem.isFluid(mode)
        ? problem.finish(
          of: activity,
          duration: problem.durations[mode],
          from: interval.lowerBound
        ) : interval.upperBound
      for position in problem.demands(of: mode) {
        let demand = problem.demands[position]
        book(demand.resource, demand.amount, interval.lowerBound..<work)
        if work < interval.upperBound {
          let waiting = problem.fluid.waiting[position]
          book(demand.resource, waiting, work..<interval.upperBound)
        }
      }
    }
    for hold in problem.holds where hold.opener != hold.closer {
      if !schedule.isPlaced(hold.opener) || !schedule.isPlaced(hold.closer) { continue }
      let start = schedule.starts[hold.opener.offset]
      let end = max(start, schedule.finishes[hold.closer.offset])
      book(hold.resource, hold.amount, start..<end)
    }
  }
}
