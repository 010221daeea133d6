extension ProblemBuilder {
  /// The farthest a wished slot may lie from slot 0, so that differences stay in `Int32`.
  private static var reach: Int32 { 1 << 28 }

  /// The most units one demand or hold may take, so that sums stay in `Int32`.
  private static var greatestAmount: Int32 { 1 << 20 }

  /// The most units of a stock, so that sums over all activities stay in `Int64`.
  private static var greatestStock: Int64 { 1 << 50 }

  /// The most units of a stock that one mode may use, for the same reason.
  private static var greatestUse: Int64 { 1 << 40 }

  /// What is wrong with the parts, in their order.
  ///
  /// A cycle of minimal lags is refused whatever its length: what must move together is said by a
  /// maximal lag.
  func faults() -> [InvalidProblem.Fault] {
    guard span > 0, span <= 146_100 else { return [.malformedSpan(span)] }
    let own =
      calendarFaults() + resourceFaults() + stockFaults() + groupFaults() + fluidSupplyFaults()
    guard own.isEmpty else { return own }
    let peaks = resources.map { $0.steps.map(\.capacity).max() ?? 0 }
    var faults = own
    for index in activities.indices { faults += activityFaults(index, peaks: peaks) }
    faults += fluidDemandFaults()
    for index in precedences.indices { faults += precedenceFaults(index) }
    for index in holds.indices { faults += holdFaults(index, peaks: peaks) }
    faults += objectiveFaults()
    guard faults.isEmpty else { return faults }
    return cycle().map { [.cycle($0)] } ?? []
  }

  private func calendarFaults() -> [InvalidProblem.Fault] {
    var faults: [InvalidProblem.Fault] = []
    for (offset, pattern) in calendars.enumerated() {
      let index = CalendarIndex(offset: offset)
      if pattern.week.count != 7 || !(0..<7).contains(pattern.phase) {
        faults.append(.malformedWeek(index))
      } else if !pattern.flags(span: span).contains(true) {
        faults.append(.neverOpen(index))
      }
    }
    return faults
  }

  private func resourceFaults() -> [InvalidProblem.Fault] {
    resources.indices.compactMap { offset in
      let steps = resources[offset].steps
      let isAscending = zip(steps, steps.dropFirst()).allSatisfy { $0.slot < $1.slot }
      let isValid = isAscending && steps.allSatisfy { (0...Self.reach).contains($0.capacity) }
      return isValid ? nil : .malformedCapacity(ResourceIndex(offset: offset))
    }
  }

  private func stockFaults() -> [InvalidProblem.Fault] {
    stocks.indices.compactMap { offset in
      (0...Self.greatestStock).contains(stocks[offset])
        ? nil : .malformedStock(NonrenewableIndex(offset: offset))
    }
  }

  private func useFaults(_ mode: Mode, _ number: Int, of index: ActivityIndex)
    -> [InvalidProblem.Fault]
  {
    var faults: [InvalidProblem.Fault] = []
    if mode.uses.contains(where: { !(0...Self.greatestUse).contains($0.amount) }) {
      faults.append(.malformedUse(index, mode: number))
    }
    for use in mode.uses where !stocks.indices.contains(use.resource.offset) {
      faults.append(.unknownNonrenewable(index, use.resource))
    }
    return faults
  }

  private func activityFaults(_ offset: Int, peaks: [Int32]) -> [InvalidProblem.Fault] {
    let activity = activities[offset]
    let index = ActivityIndex(offset: offset)
    var faults: [InvalidProblem.Fault] = []
    for calendar in [activity.calendar] + activity.additionalCalendars
    where !calendars.indices.contains(calendar.offset) {
      faults.append(.unknownCalendar(index, calendar))
    }
    if activity.modes.isEmpty { faults.append(.noMode(index)) }
    for (number, mode) in activity.modes.enumerated() {
      if mode.duration < 0 { faults.append(.negativeDuration(index, mode: number)) }
      if mode.demands.contains(where: { $0.amount < 0 || $0.amount > Self.greatestAmount }) {
        faults.append(.malformedDemand(index, mode: number))
      }
      for demand in mode.demands where !resources.indices.contains(demand.resource.offset) {
        faults.append(.unknownResource(index, demand.resource))
      }
      faults += useFaults(mode, number, of: index)
    }
    let slots = [activity.release, activity.fixedStart ?? 0, activity.permittedStarts?.first ?? 0]
    let wishes = [activity.due?.slot, activity.deadline, activity.preferredStart]
    let isInReach = wishes.allSatisfy { (-Self.reach...Self.reach).contains($0 ?? 0) }
    if slots.contains(where: { $0 < 0 || $0 > span }) || !isInReach
      || (activity.due?.weight ?? 0) < 0
    {
      faults.append(.malformedDates(index))
    }
    if let starts = activity.permittedStarts,
      starts.isEmpty || !zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 })
    {
      faults.append(.malformedPermittedStarts(index))
    }
    if let group = activity.group, !groups.indices.contains(group.offset) {
      faults.append(.unknownGroup(index, group))
    }
    // What may be dropped need not fit.
    let isMandatory = activity.fixedStart == nil && activity.group == nil
    guard faults.isEmpty, isMandatory else { return faults }
    let excesses = activity.modes.map { mode in
      mode.duration == 0
        ? nil : mode.mergedDemands.first { $0.amount > peaks[$0.resource.offset] }?.resource
    }
    if !excesses.contains(nil), let resource = excesses.compactMap(\.self).first {
      faults.append(.demandAboveCapacity(index, resource))
    }
    return faults
  }

  private func precedenceFaults(_ offset: Int) -> [InvalidProblem.Fault] {
    let precedence = precedences[offset]
    let index = PrecedenceIndex(offset: offset)
    for activity in [precedence.predecessor, precedence.successor]
    where !activities.indices.contains(activity.offset) {
      return [.unknownActivity(index, activity)]
    }
    if precedence.predecessor == precedence.successor {
      return [.selfPrecedence(index, precedence.predecessor)]
    }
    let lags = [precedence.minimalLag?.count ?? 0, precedence.maximalLag?.count ?? 0]
    if lags.contains(where: { $0 > span || $0 < -span }) { return [.lagBeyondSpan(index)] }
    switch (precedence.minimalLag, precedence.maximalLag) {
    case (.days(let least)?, .days(let most)?) where most < least: return [.emptyLagWindow(index)]
    case (.workingDays(let least)?, .workingDays(let most)?) where most < least:
      return [.emptyLagWindow(index)]
    default: return []
    }
  }

  private func holdFaults(_ offset: Int, peaks: [Int32]) -> [InvalidProblem.Fault] {
    let hold = holds[offset]
    let index = HoldIndex(offset: offset)
    guard resources.indices.contains(hold.resource.offset),
      (0...Self.greatestAmount).contains(hold.amount),
      activities.indices.contains(hold.opener.offset),
      activities.indices.contains(hold.closer.offset)
    else { return [.malformedHold(index)] }
    let isForced =
      activities[hold.opener.offset].fixedStart != nil
      || activities[hold.opener.offset].group != nil || activities[hold.closer.offset].group != nil
    return hold.amount > peaks[hold.resource.offset] && !isForced
      ? [.holdAboveCapacity(index)] : []
  }

  /// Activities that wait for each other, or nil.
  ///
  /// - Complexity: O(activities + precedences).
  private func cycle() -> [ActivityIndex]? {
    // Lags that bring no order lead nowhere.
    let (starts, successors) = Problem.rows(activities.count, precedences.count) { position in
      let precedence = precedences[position]
      let successor = precedence.minimalLag == nil ? -1 : precedence.successor.rawValue
      return (precedence.predecessor.offset, successor)
    }
    var waiting = ContiguousArray<Int32>(repeating: 0, count: activities.count)
    for successor in successors where successor >= 0 { waiting[Int(successor)] += 1 }
    var ready = ContiguousArray<Int32>()
    for activity in waiting.indices where waiting[activity] == 0 { ready.append(Int32(activity)) }
    while let activity = ready.popLast() {
      for position in starts[Int(activity)]..<starts[Int(activity) + 1] {
        let successor = successors[Int(position)]
        if successor < 0 { continue }
        waiting[Int(successor)] -= 1
        if waiting[Int(successor)] == 0 { ready.append(successor) }
      }
    }
    guard var activity = waiting.indices.first(where: { waiting[$0] > 0 }) else { return nil }
    // Whoever still waits, waits for someone who still waits: walking back must meet itself.
    var path: [Int] = []
    while !path.contains(activity) {
      path.append(activity)
      let binding = precedences.first {
        $0.successor.offset == activity && $0.minimalLag != nil
          && waiting[$0.predecessor.offset] > 0
      }
      guard let binding else { break }
      activity = binding.predecessor.offset
    }
    let cycle = path.drop { $0 != activity }
    return cycle.reversed().map { ActivityIndex(offset: $0) }
  }
}
