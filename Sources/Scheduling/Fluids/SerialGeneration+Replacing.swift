extension SerialGeneration {
  /// A schedule in which some activities are placed anew, each as early as it can be, while all others stay
  /// where they are and keep what they are served.
  ///
  /// - Parameters:
  ///   - activities: What is placed anew, each behind what it waits for; work under way stays.
  ///   - schedule: A schedule without violation but for what is placed anew.
  /// - Returns: The schedule; nil where what stays leaves no place.
  /// - Complexity: O(n + Σ demands × slots scanned).
  public mutating func replacing(
    _ activities: ContiguousArray<Int32>,
    in schedule: Schedule
  ) -> Schedule? {
    precondition(problem.stocks.isEmpty, "stocks are reserved for all activities at once")
    reset()
    reservation = StockReservation()
    for activity in floors.indices { floors[activity] = 0 }
    let moving = Set(activities)
    for activity in problem.activities.indices where !moving.contains(Int32(activity)) {
      let mode = Int(problem.modeStarts[activity] + schedule.modes[activity])
      if problem.isFluid(mode) {
        let runs = schedule.fluidRuns(of: ActivityIndex(offset: activity))
        fluid.load(runs, activity, mode, of: problem)
      }
      let (start, finish) = (schedule.starts[activity], schedule.finishes[activity])
      place(activity, Placement(start: start, finish: finish, mode: mode))
    }
    for activity in activities {
      let index = Int(activity)
      guard !problem.startRules[index].isFixed else {
        guard placeUnderWay(index, schedule.modes[index]) else { return nil }
        continue
      }
      guard (try? placeEarliest(index, schedule.modes[index])) == true else { return nil }
    }
    for activity in activities {
      let index = Int(activity)
      let window = problem.latestBounds(of: index, starts, finishes)
      if starts[index] > window.start || finishes[index] > window.finish { return nil }
    }
    return current
  }

  /// Places work under way, its fluid demands served anew; false where that never ends.
  private mutating func placeUnderWay(_ activity: Int, _ chosen: Int32) -> Bool {
    guard let start = problem.activities[activity].fixedStart else { return false }
    let mode = Int(problem.modeStarts[activity] + chosen)
    var finish = problem.finish(of: activity, duration: problem.durations[mode], from: start)
    if problem.isFluid(mode) {
      guard let served = try? fluidFinish(activity, mode, from: start, workFinish: finish)
      else { return false }
      finish = served
      fluid.settle()
    }
    guard finish < WorkCalendar.never else { return false }
    place(activity, Placement(start: start, finish: finish, mode: mode))
    return true
  }
}
