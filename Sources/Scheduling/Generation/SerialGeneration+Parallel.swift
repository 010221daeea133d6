extension SerialGeneration {
  /// Makes the schedule of a list by the parallel scheme: time goes on, and whatever can start does.
  ///
  /// See <doc:ParallelGeneration>.
  ///
  /// - Parameters:
  ///   - list: The order in which activities are considered that could start in the same slot.
  ///   - selection: How modes are chosen.
  /// - Returns: A schedule in which nothing waits that could start.
  /// - Throws: ``Infeasibility`` where an activity has no place.
  /// - Complexity: That of serial generation times the times an activity is considered again, plus
  ///   O(n log n).
  public mutating func scheduleInParallel(
    _ list: ActivityList,
    modes selection: ModeSelection
  ) throws(Infeasibility) -> Schedule {
    precondition(list.order.count == problem.activities.count, "a list of all activities")
    try generate(list, selection.modes(for: problem), inParallel: true)
    return current
  }

  /// Places activities by the slots in which they can start; false where a repair asks for another
  /// attempt.
  ///
  /// An entry of the heap is a start before which its activity certainly can't; when it comes up, the
  /// start is found anew, since others have been placed meanwhile.
  mutating func placeInParallel(
    _ list: ActivityList,
    _ chosen: ContiguousArray<Int32>
  ) throws(Infeasibility) -> Bool {
    for (place, activity) in list.order.enumerated() { keys[Int(activity)] = Int64(place) }
    ready.removeAll()
    var left = 0
    for activity in queue.indices where finishes[activity] < 0 {
      left += 1
      queue[activity] = 0
      for position in problem.arcs(into: activity)
      where finishes[Int(problem.incoming[position].other)] < 0 {
        queue[activity] += 1
      }
      if queue[activity] == 0 { consider(activity, from: 0) }
    }
    var blocked = ContiguousArray<Int>()
    while let next = ready.popFirst() {
      let activity = Int(next)
      guard let found = try earliestPlacement(of: activity, chosen[activity]) else {
        blocked.append(activity)
        continue
      }
      let entry = ReadyHeap.Entry(Int64(found.start), Int32(keys[activity]), activity)
      if let first = ready.first, first < entry {
        ready.insert(entry)
        continue
      }
      let openBefore = openHolds
      try settle(activity, found)
      left -= 1
      if problem.maximalLagCount > 0, try !keepsMaximalLags(activity) { return false }
      if try !holdsLast(activity) { return false }
      if openHolds < openBefore {
        for waiting in blocked { consider(waiting, from: 0) }
        blocked.removeAll(keepingCapacity: true)
      }
      for position in problem.arcs(outOf: activity) {
        let follower = Int(problem.outgoing[position].other)
        if finishes[follower] >= 0 { continue }
        queue[follower] -= 1
        if queue[follower] == 0 { consider(follower, from: 0) }
      }
    }
    if left > 0 { throw .holdDeadlock(HoldIndex(Int32(firstOpenHold))) }
    return true
  }

  private mutating func consider(_ activity: Int, from start: Int32) {
    ready.insert(ReadyHeap.Entry(Int64(start), Int32(keys[activity]), activity))
  }
}
