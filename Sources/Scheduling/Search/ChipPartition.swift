/// The activities of a problem by the due activity they lead to: in a portfolio, the chips.
///
/// Due activities claim what they wait for, the earliest due first; what then is left goes to the part
/// of what it waits for. Computed once for a search.
struct ChipPartition: Sendable {
  /// The part of each activity, or -1 where it leads to nothing due and follows nothing that does.
  let partOf: ContiguousArray<Int32>
  /// The activities of each part that may move, in an order in which each follows what it waits for.
  let members: [ContiguousArray<Int32>]
  /// The due activities of each part.
  let dues: [ContiguousArray<Int32>]
  /// For each resource, the movable activities that demand some of it in any mode.
  let users: [ContiguousArray<Int32>]

  /// Parts a problem, or returns nil where taking parts out and putting them back is not known to be
  /// right (fluids, stocks) or pointless (fewer than three parts).
  ///
  /// - Complexity: O(due activities × (activities + precedences)) at worst.
  init?(_ problem: Problem) {
    guard !problem.hasFluids, problem.stocks.isEmpty else { return nil }
    let count = problem.activities.count
    var partOf = ContiguousArray<Int32>(repeating: -1, count: count)
    let due = problem.activities.indices.filter {
      problem.objectiveDates[$0].due != WorkCalendar.never && problem.objectiveDates[$0].weight > 0
    }.sorted { left, right in
      let dates = (problem.objectiveDates[left].due, problem.objectiveDates[right].due)
      return (dates.0, problem.rank[left]) < (dates.1, problem.rank[right])
    }
    var parts = 0
    for activity in due {
      if partOf[activity] >= 0 { continue }
      var stack = [activity]
      partOf[activity] = Int32(parts)
      while let top = stack.popLast() {
        for position in problem.arcs(into: top) {
          let other = Int(problem.incoming[position].other)
          if partOf[other] >= 0 { continue }
          partOf[other] = Int32(parts)
          stack.append(other)
        }
      }
      parts += 1
    }
    guard parts >= 3 else { return nil }
    for activity in problem.topologicalOrder.map(Int.init) where partOf[activity] < 0 {
      for position in problem.arcs(into: activity) where partOf[activity] < 0 {
        partOf[activity] = partOf[Int(problem.incoming[position].other)]
      }
    }
    var members = [ContiguousArray<Int32>](repeating: [], count: parts)
    var users = [ContiguousArray<Int32>](repeating: [], count: problem.resources.count)
    for activity in problem.topologicalOrder.map(Int.init) where partOf[activity] >= 0 {
      if problem.startRules[activity].isFixed { continue }
      members[Int(partOf[activity])].append(Int32(activity))
      let demanded = Set(
        problem.modes(of: activity).flatMap { mode in
          problem.demands(of: mode).map { problem.demands[$0].resource.offset }
        }
      )
      for resource in demanded.sorted() { users[resource].append(Int32(activity)) }
    }
    var dues = [ContiguousArray<Int32>](repeating: [], count: parts)
    for activity in due { dues[Int(partOf[activity])].append(Int32(activity)) }
    self.partOf = partOf
    self.members = members
    self.dues = dues
    self.users = users
  }

  /// Whether a schedule has a late part.
  func isLate(_ schedule: Schedule, _ problem: Problem) -> Bool {
    dues.contains { due in
      due.contains { schedule.finishes[Int($0)] > problem.objectiveDates[Int($0)].due }
    }
  }
}
