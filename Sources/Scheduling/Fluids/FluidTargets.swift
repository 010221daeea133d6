extension Problem {
  /// The latest finish of each activity that makes no due slot, deadline or makespan worse, as far
  /// as precedences and calendars tell; ``WorkCalendar/never`` where nothing that follows is due.
  ///
  /// Up to there, priced draws spare the objective nothing. Activities take their cheapest modes,
  /// the quickest of which would leave no time to those that follow, and flow as fast as their
  /// limits allow. Resources are left out, so that an activity may draw less on priced tiers than
  /// work that waits for people behind it would want: which of the two is worth more is for the
  /// order of the list to say.
  ///
  /// - Complexity: O(activities + precedences).
  func fluidTargets() -> ContiguousArray<Int32> {
    let count = activities.count
    var starts = ContiguousArray<Int32>(repeating: WorkCalendar.never, count: count)
    var finishes = starts
    let modes = ModeSelection.cheapest.modes(for: self)
    let end: Int32? =
      weighs(.makespan) ? (try? LowerBound(of: self))?.finishes.max() : nil
    for index in topologicalOrder.reversed() {
      let activity = Int(index)
      var window = latestBounds(of: activity, starts, finishes)
      let definition = activities[activity]
      if let due = definition.due, due.weight > 0 { window.finish = min(window.finish, due.slot) }
      if let deadline = definition.deadline { window.finish = min(window.finish, deadline) }
      if let end { window.finish = min(window.finish, end) }
      if fluid.isFluid[activity] {
        let stated = definition.modes.lazy.flatMap(\.fluids).compactMap(\.target).min()
        window.finish = min(window.finish, stated ?? WorkCalendar.never)
      }
      if min(window.start, window.finish) >= WorkCalendar.never { continue }
      let mode = Int(modeStarts[activity]) + Int(modes[activity])
      if window.finish < WorkCalendar.never {
        window.start = min(window.start, window.finish - fluid.leastSlots[mode])
      }
      let duration = durations[mode]
      starts[activity] = max(0, lastStart(of: activity, duration: duration, by: window))
      finishes[activity] = max(0, window.finish)
    }
    return finishes
  }
}
