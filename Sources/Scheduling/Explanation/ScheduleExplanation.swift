/// Says what bound the start of each activity, after the fact, from a problem and its schedule.
public struct ScheduleExplanation: ~Copyable {
  private let problem: Problem
  private let schedule: Schedule
  private var profile: CapacityProfile
  /// Rows of activities by the resource they demand in the schedule's modes.
  private let holderStarts: ContiguousArray<Int32>
  private let holders: ContiguousArray<Int32>

  /// Books a schedule, once for all questions.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - schedule: A schedule that the checker finds without unforced violation.
  /// - Complexity: O(resources × span + activities × days).
  public init(_ problem: Problem, _ schedule: Schedule) {
    self.problem = problem
    self.schedule = schedule
    profile = CapacityProfile(booking: schedule, of: problem)
    var rows = [[Int32]](repeating: [], count: problem.resources.count)
    for activity in problem.activities.indices where schedule.modes[activity] >= 0 {
      let mode = Int(problem.modeStarts[activity]) + Int(schedule.modes[activity])
      for position in problem.demands(of: mode) {
        rows[problem.demands[position].resource.offset].append(Int32(activity))
      }
    }
    holderStarts = Problem.rowStarts(rows.map(\.count))
    holders = ContiguousArray(rows.joined())
  }

  /// What keeps an activity from starting earlier, the tightest first.
  ///
  /// Of an activity whose group is dropped nothing is listed. Release and precedences always are. Of resources and holds, the one that blocks the
  /// next earlier start is. If no cause allows only the present start, there is
  /// ``StartBinding/Cause/slack`` at the front.
  ///
  /// - Complexity: O(predecessors + days × demands + activities that share the resource).
  public mutating func bindings(of activity: ActivityIndex) -> [StartBinding] {
    let index = activity.offset
    let start = schedule.starts[index]
    let definition = problem.activities[index]
    if schedule.modes[index] < 0 { return [] }
    if definition.fixedStart != nil { return [StartBinding(cause: .fixedStart, slot: start)] }
    let mode = Int(problem.modeStarts[index]) + Int(schedule.modes[index])
    let duration = problem.durations[mode]

    var bindings = [StartBinding(cause: .release, slot: definition.release)]
    for position in problem.arcs(into: index) {
      let arc = problem.incoming[position]
      if schedule.modes[Int(arc.other)] < 0 { continue }
      let slot = problem.bound(index, duration, arc, schedule.starts, schedule.finishes)
      let cause = StartBinding.Cause.precedence(PrecedenceIndex(arc.precedence))
      bindings.append(StartBinding(cause: cause, slot: max(0, slot)))
    }
    let bound = bindings.lazy.map(\.slot).max() ?? 0
    let first = problem.firstStart(of: index, duration: duration, from: bound)
    if first > bound {
      let isListed = definition.permittedStarts != nil
      bindings.append(StartBinding(cause: isListed ? .permittedStart : .calendar, slot: first))
    }
    if first < start, let earlier = previousStart(of: index, duration, before: start) {
      let cause = obstacle(to: index, mode, at: earlier)
      bindings.append(
        StartBinding(cause: cause ?? .slack, slot: cause == nil ? first : start)
      )
    }
    return bindings.enumerated().sorted { left, right in
      let isSlack = (left.element.cause == .slack, right.element.cause == .slack)
      if isSlack.0 != isSlack.1 { return isSlack.0 }
      return left.element.slot != right.element.slot
        ? left.element.slot > right.element.slot : left.offset < right.offset
    }.map(\.element)
  }

  /// The last start before the present one that calendar and permitted starts offer.
  private func previousStart(of index: Int, _ duration: Int32, before start: Int32) -> Int32? {
    let window = Problem.Window(start: start - 1, finish: WorkCalendar.never)
    let earlier = problem.lastStart(of: index, duration: duration, by: window)
    return earlier < 0 ? nil : earlier
  }

  /// What is in the way of a start, or nil.
  private mutating func obstacle(
    to index: Int,
    _ mode: Int,
    at start: Int32
  ) -> StartBinding.Cause? {
    let duration = problem.durations[mode]
    let finish = problem.finish(of: index, duration: duration, from: start)
    let present = schedule.starts[index]..<schedule.finishes[index]
    let work =
      problem.isFluid(mode)
      ? problem.finish(of: index, duration: duration, from: present.lowerBound) : present.upperBound
    for position in problem.demands(of: mode) {
      let demand = problem.demands[position]
      let isStretched = work < present.upperBound
      let waiting = isStretched ? problem.fluid.waiting[position] : 0
      profile.book(demand.resource, -demand.amount, present.lowerBound..<work)
      if isStretched { profile.book(demand.resource, -waiting, work..<present.upperBound) }
      var blocked = profile.lastBlocked(demand.resource, demand.amount, in: start..<finish)
      // It would be stretched from there too, for as long as until its present finish at most.
      if isStretched, blocked < 0, finish < present.upperBound {
        let wait = finish..<present.upperBound
        blocked = profile.lastBlocked(demand.resource, waiting, in: wait)
      }
      profile.book(demand.resource, demand.amount, present.lowerBound..<work)
      if isStretched { profile.book(demand.resource, waiting, work..<present.upperBound) }
      if blocked >= 0 { return holder(of: demand.resource, at: blocked, besides: index) }
    }
    for position in problem.holds(openedBy: index) {
      let hold = problem.holds[Int(problem.opened[position])]
      if !schedule.isPlaced(hold.closer) { continue }
      let window = start..<schedule.starts[index]
      let blocked = profile.lastBlocked(hold.resource, hold.amount, in: window)
      if blocked >= 0 { return holder(of: hold.resource, at: blocked, besides: index) }
    }
    return nil
  }

  /// Who is in the way in a slot: of all that hold the resource then, who finishes first.
  private func holder(
    of resource: ResourceIndex,
    at slot: Int32,
    besides index: Int
  ) -> StartBinding.Cause {
    var best: (finish: Int32, activity: Int32)?
    let row = holderStarts[resource.offset]..<holderStarts[resource.offset + 1]
    for position in row {
      let activity = holders[Int(position)]
      let interval = schedule.interval(of: ActivityIndex(activity))
      guard activity != index, interval.contains(slot) else { continue }
      if let best, best.finish <= interval.upperBound { continue }
      best = (interval.upperBound, activity)
    }
    if let best { return .resource(resource, heldBy: ActivityIndex(best.activity)) }
    let hold = problem.holds.firstIndex { hold in
      schedule.isPlaced(hold.opener) && schedule.isPlaced(hold.closer) && hold.resource == resource
        && hold.opener.offset != index
        && schedule.starts[hold.opener.offset] <= slot
        && schedule.finishes[hold.closer.offset] > slot
    }
    if let hold { return .hold(resource, HoldIndex(offset: hold)) }
    return .resource(resource, heldBy: nil)
  }
}
