extension Problem {
  /// The slots by which activities should finish for what follows them not to be as late as in a
  /// schedule.
  ///
  /// The targets that precedences and calendars tell leave out that work behind waits for people. A
  /// schedule tells it: where its last shift was to the right, an activity that leads to something late
  /// finishes as late as that costs nothing more, so that it should finish earlier by the days that are
  /// to be made good.
  ///
  /// - Parameters:
  ///   - schedule: A schedule of the problem, shifted right.
  ///   - part: Which part of the days late is to be made good, as its divisor; 0 for as much as bursts can,
  ///     which lets work behind change places.
  /// - Returns: A slot for each activity, no later than precedences and calendars tell;
  ///   ``WorkCalendar/never`` where nothing that follows is due. Empty without fluid demand.
  /// - Complexity: O(activities + precedences).
  public func burstTargets(
    after schedule: Schedule,
    makingGood part: Int32
  ) -> ContiguousArray<Int32> {
    precondition(part >= 0, "a part of the days late")
    guard hasFluids else { return [] }
    var targets = fluidTargets()
    var late = ContiguousArray<Int32>(repeating: 0, count: activities.count)
    for index in topologicalOrder.reversed() {
      let activity = Int(index)
      guard schedule.modes[activity] >= 0 else { continue }
      if let due = activities[activity].due, due.weight > 0 {
        late[activity] = max(late[activity], schedule.finishes[activity] - due.slot)
      }
      if let deadline = activities[activity].deadline {
        late[activity] = max(late[activity], schedule.finishes[activity] - deadline)
      }
      for position in arcs(outOf: activity) where outgoing[position].hasMinimalLag {
        late[activity] = max(late[activity], late[Int(outgoing[position].other)])
      }
      guard late[activity] > 0 else { continue }
      let gain = part == 0 ? WorkCalendar.never : (late[activity] + part - 1) / part
      targets[activity] = max(0, min(targets[activity], schedule.finishes[activity] - gain))
    }
    return targets
  }
}
