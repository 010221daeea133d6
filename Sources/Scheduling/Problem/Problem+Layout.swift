extension Problem {
  /// Where each row begins, and where the last one ends.
  static func rowStarts(_ counts: some Collection<Int>) -> ContiguousArray<Int32> {
    var starts: ContiguousArray<Int32> = [0]
    starts.reserveCapacity(counts.count + 1)
    var total: Int32 = 0
    for count in counts {
      total += Int32(count)
      starts.append(total)
    }
    return starts
  }

  /// Values in rows, each row in the order of positions.
  static func rows<Value>(
    _ rowCount: Int,
    _ positions: Int,
    _ place: (Int) -> (row: Int, value: Value)
  ) -> (ContiguousArray<Int32>, ContiguousArray<Value>) {
    var starts = ContiguousArray<Int32>(repeating: 0, count: rowCount + 1)
    for position in 0..<positions { starts[place(position).row + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    var next = starts
    let values = ContiguousArray<Value>(unsafeUninitializedCapacity: positions) { buffer, count in
      // Each row has as many places as it was counted to have values, so every place is written
      // once and none outside the buffer.
      for position in 0..<positions {
        let (row, value) = place(position)
        buffer.initializeElement(at: Int(next[row]), to: value)
        next[row] += 1
      }
      count = positions
    }
    return (starts, values)
  }

  /// Where the arcs with a minimal lag end in each row.
  static func rowEnds(
    _ starts: ContiguousArray<Int32>,
    _ arcs: ContiguousArray<Arc>
  ) -> ContiguousArray<Int32> {
    var ends = ContiguousArray(starts.dropLast())
    for row in ends.indices {
      while ends[row] < starts[row + 1], arcs[Int(ends[row])].hasMinimalLag { ends[row] += 1 }
    }
    return ends
  }

  /// The capacities of the slots until they change no more, one row for each resource.
  ///
  /// - Complexity: O(resources × slots).
  static func capacities(of builder: ProblemBuilder) -> (ContiguousArray<Int32>, width: Int) {
    let changes = builder.resources.lazy.compactMap { $0.steps.last?.slot }
    let last = changes.max().map { max(0, min($0, builder.span - 1)) } ?? 0
    let width = Int(last) + 1
    var capacities = ContiguousArray<Int32>(
      repeating: 0,
      count: builder.resources.count * width
    )
    for (offset, resource) in builder.resources.enumerated() {
      for (position, step) in resource.steps.enumerated() where step.slot <= last {
        let next =
          position + 1 < resource.steps.count ? resource.steps[position + 1].slot : last + 1
        for slot in max(0, step.slot)..<max(0, step.slot, min(next, last + 1)) {
          capacities[offset * width + Int(slot)] = step.capacity
        }
      }
    }
    return (capacities, width)
  }

  /// The modes of each activity, with the holds it both opens and closes among the demands.
  static func modesWithOwnHolds(of builder: ProblemBuilder) -> [[Mode]] {
    var modes = builder.activities.map(\.modes)
    for hold in builder.holds where hold.opener == hold.closer {
      let activity = hold.opener.offset
      for mode in modes[activity].indices {
        modes[activity][mode].demands.append(Demand(hold.resource, hold.amount))
      }
    }
    return modes
  }

  /// What modes use of each stock, row by row.
  static func uses(
    of modes: some Collection<Mode>,
    _ stocks: Int
  ) -> ContiguousArray<Int64> {
    if stocks == 0 { return [] }
    var uses = ContiguousArray<Int64>(repeating: 0, count: modes.count * stocks)
    for (position, mode) in modes.enumerated() {
      for use in mode.uses { uses[position * stocks + use.resource.offset] += use.amount }
    }
    return uses
  }

  /// Frozen calendars and the one each activity uses; equal intersections are built once.
  static func calendars(
    of builder: ProblemBuilder
  ) -> (ContiguousArray<WorkCalendar>, ContiguousArray<Int32>) {
    let flags = builder.calendars.map { $0.flags(span: builder.span) }
    var calendars = ContiguousArray(flags.map { WorkCalendar(flags: $0) })
    var intersections: [[CalendarIndex]: Int32] = [:]
    var calendarOf = ContiguousArray<Int32>()
    for activity in builder.activities {
      let others = Set(activity.additionalCalendars).subtracting([activity.calendar]).sorted()
      if others.isEmpty {
        calendarOf.append(activity.calendar.rawValue)
        continue
      }
      let key = ([activity.calendar] + others).sorted()
      if let known = intersections[key] {
        calendarOf.append(known)
        continue
      }
      var common = flags[activity.calendar.offset]
      for other in others {
        for slot in common.indices where !flags[other.offset][slot] { common[slot] = false }
      }
      intersections[key] = Int32(calendars.count)
      calendarOf.append(Int32(calendars.count))
      calendars.append(WorkCalendar(flags: common))
    }
    return (calendars, calendarOf)
  }

  /// The place of each activity by ordinal, then index.
  static func ranks(of activities: [Activity]) -> ContiguousArray<Int32> {
    var ranks = ContiguousArray<Int32>(0..<Int32(activities.count))
    let isSorted = zip(activities, activities.dropFirst()).allSatisfy { $0.ordinal <= $1.ordinal }
    if isSorted { return ranks }
    let byOrdinal = ranks.sorted {
      (activities[Int($0)].ordinal, $0) < (activities[Int($1)].ordinal, $1)
    }
    for (place, activity) in byOrdinal.enumerated() { ranks[Int(activity)] = Int32(place) }
    return ranks
  }

  /// An order that follows the arcs, which form no cycle.
  static func topologicalOrder(
    _ outgoingStarts: ContiguousArray<Int32>,
    _ outgoingEnds: ContiguousArray<Int32>,
    _ outgoing: ContiguousArray<Arc>
  ) -> ContiguousArray<Int32> {
    let count = outgoingStarts.count - 1
    var waiting = ContiguousArray<Int32>(repeating: 0, count: count)
    for arc in outgoing where arc.hasMinimalLag { waiting[Int(arc.other)] += 1 }
    var order = ContiguousArray<Int32>()
    order.reserveCapacity(count)
    for activity in waiting.indices where waiting[activity] == 0 { order.append(Int32(activity)) }
    var next = 0
    while next < order.count {
      let activity = Int(order[next])
      next += 1
      for arc in outgoing[Int(outgoingStarts[activity])..<Int(outgoingEnds[activity])] {
        waiting[Int(arc.other)] -= 1
        if waiting[Int(arc.other)] == 0 { order.append(arc.other) }
      }
    }
    return order
  }
}
