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
    for activity in floors.indices { floors[activity] = 0 }
    guard place(activities, anewIn: schedule) else { return nil }
    for activity in activities {
      let index = Int(activity)
      let window = problem.latestBounds(of: index, starts, finishes)
      if starts[index] > window.start || finishes[index] > window.finish { return nil }
    }
    return current
  }

  /// A schedule that breaks its problem, with as little of it placed anew as that takes.
  ///
  /// What is broken is placed anew in its mode, no earlier than it was, in what all others leave; then what
  /// that gets in the way of, and so on. Of activities that are too many in a slot the latest goes.
  ///
  /// - Parameter schedule: The schedule, each of its activities placed.
  /// - Returns: A schedule without violation that is not forced; nil where placing anew leads nowhere.
  /// - Complexity: O(rounds × (n + demands × slots)), at most 64 rounds.
  public mutating func mended(_ schedule: Schedule) -> Schedule? {
    let checker = FeasibilityChecker(problem)
    let order = ActivityList(of: problem, startsIn: schedule).order
    var moving: Set<Int32> = []
    var made = schedule
    for _ in 0..<64 {
      var blamed: Set<Int32> = []
      let violations = checker.violations(in: made).filter { !$0.isForced }
      if violations.isEmpty { return made }
      for violation in violations {
        blamed.formUnion(blame(violation, in: made, besides: moving.union(blamed)))
      }
      if blamed.isSubset(of: moving) { return nil }
      moving.formUnion(blamed)
      for activity in floors.indices { floors[activity] = schedule.starts[activity] }
      let activities = ContiguousArray(order.filter { moving.contains($0) })
      guard place(activities, anewIn: schedule) else { return nil }
      made = current
    }
    return nil
  }

  /// Places activities anew where the others of a schedule stay; false where they leave no place.
  private mutating func place(
    _ activities: ContiguousArray<Int32>,
    anewIn schedule: Schedule
  ) -> Bool {
    precondition(problem.stocks.isEmpty, "stocks are reserved for all activities at once")
    reset()
    reservation = StockReservation()
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
        guard placeUnderWay(index, schedule.modes[index]) else { return false }
        continue
      }
      guard (try? placeEarliest(index, schedule.modes[index])) == true else { return false }
    }
    return true
  }

  /// The activities to place anew so that a violation goes; none where there is no such.
  private func blame(
    _ violation: Violation,
    in schedule: Schedule,
    besides known: Set<Int32>
  ) -> [Int32] {
    switch violation.kind {
    case .wrongFinish(let activity, _), .startsOnClosedDay(let activity), .release(let activity),
      .startNotPermitted(let activity), .fluidOutsideActivity(let activity, _),
      .fluidVolume(let activity, _, _), .fluidLimit(let activity, _, _),
      .burstRefused(let activity, _), .unknownFluidDraw(let activity):
      return [activity.rawValue]
    case .precedence(let index), .maximalLag(let index):
      return [problem.precedences[index.offset].successor.rawValue]
    case .capacity(let resource, let slot, _), .hold(let resource, let slot, _):
      return latest(in: schedule, at: slot, besides: known) { mode in
        problem.amountDemanded(in: mode, of: resource) > 0
      }
    case .fluidSupply(let supply, let slot, _):
      return latest(in: schedule, at: slot, besides: known) { mode in
        problem.fluid.demands(of: mode).contains { demand in
          let row = problem.fluid.demands[demand]
          return (row.firstDraw..<row.endDraw).contains { draw in
            let uses = problem.fluid.draws[draw].firstUse..<problem.fluid.draws[draw].endUse
            return uses.contains { problem.fluid.uses[$0].supply == supply.offset }
          }
        }
      }
    default: return []
    }
  }

  /// The movable activity in a slot that starts last among those that meet a condition, or none.
  private func latest(
    in schedule: Schedule,
    at slot: Int32,
    besides known: Set<Int32>,
    where isMet: (Int) -> Bool
  ) -> [Int32] {
    let candidates = problem.activities.indices.filter { activity in
      schedule.starts[activity] <= slot && slot < schedule.finishes[activity]
        && !problem.startRules[activity].isFixed && !known.contains(Int32(activity))
        && isMet(Int(problem.modeStarts[activity] + schedule.modes[activity]))
    }
    return candidates.max { (schedule.starts[$0], $0) < (schedule.starts[$1], $1) }
      .map { [Int32($0)] } ?? []
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
