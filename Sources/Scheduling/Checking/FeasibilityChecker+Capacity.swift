extension FeasibilityChecker {
  /// What is held of one resource, day by day, and by whom.
  private struct Usage {
    var activities: [Int32]
    var holds: [Int32]
    /// The part of both that work under way brings with it.
    var forced: [Int32]
  }

  /// Reports the slots where more of a resource is held than there is.
  func checkCapacity(
    _ index: Int,
    _ schedule: Schedule,
    _ violations: inout [Violation],
    of problem: Problem
  ) {
    let resource = ResourceIndex(offset: index)
    let usage = usage(of: resource, schedule, problem)
    var capacity: Int32 = 0
    var steps = problem.resources[index].steps[...]
    for slot in usage.activities.indices {
      while let step = steps.first, step.slot <= slot {
        capacity = step.capacity
        steps.removeFirst()
      }
      let held = usage.activities[slot] + usage.holds[slot]
      if held <= capacity { continue }
      let excess = held - capacity
      let kind: Violation.Kind =
        usage.activities[slot] > capacity
        ? .capacity(resource, slot: Int32(slot), excess: excess)
        : .hold(resource, slot: Int32(slot), excess: excess)
      violations.append(Violation(kind: kind, isForced: usage.forced[slot] == held))
    }
  }

  private func usage(
    of resource: ResourceIndex,
    _ schedule: Schedule,
    _ problem: Problem
  ) -> Usage {
    let none = [Int32](repeating: 0, count: Int(max(0, schedule.makespan)))
    var usage = Usage(activities: none, holds: none, forced: none)
    for (offset, activity) in problem.activities.enumerated() where !isLeftOut(offset, schedule) {
      let interval = schedule.interval(of: ActivityIndex(offset: offset))
      let mode = activity.modes[Int(schedule.modes[offset])]
      var work = interval.upperBound
      if !mode.fluids.isEmpty {
        work = finishDay(activity, interval.lowerBound, mode.duration) ?? work
      }
      let amounts = mode.demands.filter { $0.resource == resource }.map(\.amount)
      let held = amounts.reduce(0, +)
      let waiting = Int32((Int64(held) * Int64(mode.waitingShare) + 999) / 1000)
      for day in interval where held > 0 {
        let amount = day < work ? held : waiting
        usage.activities[Int(day)] += amount
        if activity.fixedStart != nil { usage.forced[Int(day)] += amount }
      }
    }
    for hold in problem.holds where hold.resource == resource {
      let ends = [hold.opener.offset, hold.closer.offset]
      if ends.contains(where: { isLeftOut($0, schedule) }) { continue }
      let start = schedule.starts[hold.opener.offset]
      let finish = schedule.finishes[hold.closer.offset]
      let isForced = problem.activities[hold.opener.offset].fixedStart != nil
      for day in start..<max(start, finish) {
        usage.holds[Int(day)] += hold.amount
        if isForced { usage.forced[Int(day)] += hold.amount }
      }
    }
    return usage
  }
}
