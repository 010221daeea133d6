extension SerialGeneration {
  /// Gives predecessors of work under way the floors that maximal lags ask for.
  mutating func bringCloseToFixed(_ chosen: ContiguousArray<Int32>) {
    for activity in problem.activities.indices where problem.startRules[activity].isFixed {
      for position in problem.allArcs(into: activity)
      where problem.incoming[position].hasMaximalLag {
        let arc = problem.incoming[position]
        let other = Int(arc.other)
        let point = arc.entersFinish ? finishes[activity] : starts[activity]
        let needed = problem.floor(
          of: arc,
          before: point,
          problem.calendars[Int(problem.calendarOf[activity])]
        )
        let mode = Int(problem.modeStarts[other]) + Int(max(0, chosen[other]))
        let duration = problem.durations[mode]
        let floor =
          arc.leavesFinish
          ? problem.earliestStart(of: other, duration: duration, toFinishFrom: needed) : needed
        floors[other] = max(floors[other], min(floor, problem.span))
      }
    }
  }

  /// The first slot for a start that is not too far before what is placed already and may follow
  /// within a maximal lag only.
  func floor(of activity: Int, duration: Int32) -> Int32 {
    if problem.lagsWithoutOrderCount == 0 { return floors[activity] }
    var floor = floors[activity]
    let all = problem.allArcs(outOf: activity)
    for position in problem.arcs(outOf: activity).upperBound..<all.upperBound {
      let arc = problem.outgoing[position]
      let other = Int(arc.other)
      if finishes[other] < 0 || problem.startRules[other].isFixed { continue }
      let point = arc.entersFinish ? finishes[other] : starts[other]
      let needed = problem.floor(
        of: arc,
        before: point,
        problem.calendars[Int(problem.calendarOf[other])]
      )
      if !arc.leavesFinish {
        floor = max(floor, needed)
        continue
      }
      floor = max(
        floor,
        problem.earliestStart(of: activity, duration: duration, toFinishFrom: needed)
      )
    }
    return floor
  }

  /// Whether an activity just placed keeps the maximal lags of its predecessors.
  ///
  /// Where it does not, the predecessor gets a floor that brings it close enough, for the next
  /// attempt.
  mutating func keepsMaximalLags(_ activity: Int) throws(Infeasibility) -> Bool {
    var isKept = true
    for position in problem.allArcs(into: activity) where problem.incoming[position].hasMaximalLag {
      let arc = problem.incoming[position]
      let other = Int(arc.other)
      if finishes[other] < 0 { continue }
      let calendar = problem.calendars[Int(problem.calendarOf[activity])]
      let from = arc.leavesFinish ? finishes[other] : starts[other]
      let point = arc.entersFinish ? finishes[activity] : starts[activity]
      if point <= problem.ceiling(of: arc, after: from, calendar) { continue }
      let reason = Infeasibility.maximalLag(PrecedenceIndex(arc.precedence))
      if problem.startRules[other].isFixed { throw reason }
      let needed = problem.floor(of: arc, before: point, calendar)
      let duration = problem.durations[Int(modes[other])]
      let floor =
        arc.leavesFinish
        ? problem.earliestStart(of: other, duration: duration, toFinishFrom: needed) : needed
      if floor <= floors[other] || floor > problem.span { throw reason }
      floors[other] = floor
      repaired = reason
      isKept = false
    }
    return isKept
  }

  /// Whether capacity lasts for the holds that an activity just placed has closed.
  ///
  /// Where it does not, the opener gets a floor behind the gap, for the next attempt.
  mutating func holdsLast(_ activity: Int) throws(Infeasibility) -> Bool {
    for position in problem.holds(closedBy: activity) {
      let index = Int(problem.closed[position])
      let hold = problem.holds[index]
      let opener = hold.opener.offset
      guard finishes[opener] >= 0, starts[opener] < finishes[activity],
        !problem.startRules[opener].isFixed
      else { continue }
      let window = starts[opener]..<finishes[activity]
      let gap = profile.lastBlocked(hold.resource, 0, in: window)
      if gap < 0 { continue }
      let reason = Infeasibility.holdOutlivesCapacity(HoldIndex(offset: index))
      let floor = problem.firstSlot(of: hold.resource, with: hold.amount, from: gap)
      guard floor < problem.span, floor > floors[opener] else { throw reason }
      floors[opener] = floor
      repaired = reason
      return false
    }
    return true
  }
}

extension Problem {
  /// The first slot from a given one where a resource has as many units as wanted, or the span.
  func firstSlot(of resource: ResourceIndex, with amount: Int32, from slot: Int32) -> Int32 {
    var slot = slot
    while slot < span, capacity(of: resource, at: slot) < amount {
      // Capacities change no more behind the rows.
      if slot >= capacityWidth { return span }
      slot += 1
    }
    return slot
  }
}
