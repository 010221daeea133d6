/// Serial generation: places activities one by one in the order of a list, each as early as
/// calendars, predecessors, capacities and holds allow.
///
/// The struct owns every array a generation writes, laid out once and reused: a search keeps one
/// for each of its strands.
public struct SerialGeneration: ~Copyable {
  /// The problem that schedules are made for.
  public let problem: Problem

  /// The schedules made so far, passes forward and backward alike.
  public internal(set) var schedulesGenerated = 0

  var profile: CapacityProfile
  var starts: ContiguousArray<Int32>
  /// Finishes; negative as long as an activity is not placed.
  var finishes: ContiguousArray<Int32>
  /// Chosen modes as positions in the problem's mode tables.
  var modes: ContiguousArray<Int32>
  /// First slots that repairs of maximal lags and holds ask for.
  var floors: ContiguousArray<Int32>
  /// The modes reserved of the stocks; empty where there are none.
  var reservation = StockReservation()
  /// Activities yet to be placed, in the order of the list.
  var queue: ContiguousArray<Int32>
  /// Sort keys of the shift.
  var keys: ContiguousArray<Int64>
  /// What may be placed next in parallel generation, by start.
  var ready = ReadyHeap(capacity: 0)
  /// Holds that were opened and wait for their closer.
  var openHolds = 0
  /// The resource that blocked the last search for a place, or -1.
  var blocking: Int32 = -1
  /// What is left of fluid supplies, and who was served how.
  var fluid: FluidProfile
  /// Whether the last search for a place met a mode that is never served, and for want of what.
  var hasUnmetFluid = false
  var unmetFluid: FluidCap?
  /// What the last repair was made for.
  var repaired: Infeasibility?

  let hasCost: Bool
  let hasDeviation: Bool
  let hasMakespan: Bool
  /// Whether nearness to preferred starts comes before tardiness.
  let prefersStarts: Bool

  /// Lays out the arrays for a problem.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - burstTargets: The slots up to which bursts spare nothing; what precedences tell without it.
  public init(_ problem: Problem, burstTargets: ContiguousArray<Int32>? = nil) {
    self.problem = problem
    let count = problem.activities.count
    profile = CapacityProfile(problem)
    fluid = FluidProfile(problem, targets: burstTargets)
    starts = ContiguousArray(repeating: 0, count: count)
    finishes = starts
    modes = starts
    floors = starts
    queue = starts
    keys = ContiguousArray(repeating: 0, count: count)
    hasCost = problem.weighs(.cost)
    hasDeviation = problem.weighs(.referenceDeviation)
    hasMakespan = problem.weighs(.makespan)
    prefersStarts = problem.ranks(.referenceDeviation, before: .weightedTardiness)
  }

  /// Makes the schedule of a list.
  ///
  /// - Parameters:
  ///   - list: The order of placing.
  ///   - selection: How modes are chosen.
  ///   - starts: A slot for each activity before which it does not start, beside what binds it; work
  ///     under way is not bound. Empty where there are none.
  /// - Returns: The schedule; nothing in it is moved later than it has to be.
  /// - Throws: ``Infeasibility`` where an activity has no place.
  /// - Complexity: O(Σ predecessors + Σ demands × slots scanned), a few passes of it where
  ///   maximal lags or holds need repairs.
  public mutating func schedule(
    _ list: ActivityList,
    modes selection: ModeSelection,
    notBefore starts: ContiguousArray<Int32> = []
  ) throws(Infeasibility) -> Schedule {
    let count = problem.activities.count
    precondition(list.order.count == count, "a list of all activities")
    precondition(starts.isEmpty || starts.count == count, "a start for each activity, or none")
    try generate(list, selection.modes(for: problem), notBefore: starts)
    return current
  }

  /// The schedule as it stands.
  var current: Schedule {
    var modes = self.modes
    for activity in modes.indices { modes[activity] -= problem.modeStarts[activity] }
    let runs = problem.hasFluids ? fluid.fluidRuns(of: problem) : []
    return Schedule(starts: starts, finishes: finishes, modes: modes, fluidRuns: runs)
  }

  /// Fills the arrays with the schedule of a list; ``current`` reads it.
  mutating func generate(
    _ list: ActivityList,
    _ chosen: ContiguousArray<Int32>,
    notBefore starts: ContiguousArray<Int32> = [],
    inParallel: Bool = false
  ) throws(Infeasibility) {
    for activity in floors.indices { floors[activity] = starts.isEmpty ? 0 : starts[activity] }
    repaired = nil
    var chosen = chosen
    var reserved = StockReservation()
    if !problem.stocks.isEmpty {
      reserved = try StockReservation(of: problem, near: chosen)
      for activity in chosen.indices where chosen[activity] >= 0 {
        chosen[activity] = reserved.modes[activity] - problem.modeStarts[activity]
      }
    }
    let attempts = 1 + 8 * (problem.maximalLagCount + problem.opened.count)
    for _ in 0..<attempts {
      schedulesGenerated += 1
      reset()
      reservation = reserved
      try placeFixed(chosen)
      if try inParallel ? placeInParallel(list, chosen) : placeQueue(list, chosen) { return }
    }
    // Only a repair makes a further attempt, so there was one.
    throw repaired ?? .lagCycle([])
  }

  mutating func reset() {
    profile.reset(to: problem)
    if problem.hasFluids { fluid.reset(to: problem.fluid) }
    openHolds = 0
    for activity in finishes.indices { finishes[activity] = -1 }
  }

  /// Books work under way, whatever it conflicts with.
  mutating func placeFixed(_ chosen: ContiguousArray<Int32>) throws(Infeasibility) {
    for activity in problem.activities.indices {
      guard problem.startRules[activity].isFixed,
        let start = problem.activities[activity].fixedStart
      else { continue }
      var mode = Int(problem.modeStarts[activity]) + Int(max(0, chosen[activity]))
      if !problem.stocks.isEmpty { mode = Int(reservation.modes[activity]) }
      var finish = problem.finish(of: activity, duration: problem.durations[mode], from: start)
      if finish >= WorkCalendar.never { throw problem.beyond(activity, from: start) }
      if problem.isFluid(mode) {
        finish = try fluidFinish(activity, mode, from: start, workFinish: finish)
        fluid.settle()
      }
      place(activity, Placement(start: start, finish: finish, mode: mode))
    }
    if problem.maximalLagCount > 0 { bringCloseToFixed(chosen) }
  }

  /// Places the activities of a list; false where a repair asks for another attempt.
  private mutating func placeQueue(
    _ list: ActivityList,
    _ chosen: ContiguousArray<Int32>
  ) throws(Infeasibility) -> Bool {
    var waiting = 0
    for activity in list.order where finishes[Int(activity)] < 0 {
      queue[waiting] = activity
      waiting += 1
    }
    while waiting > 0 {
      let before = waiting
      var kept = 0
      var mayRetry = false
      for position in 0..<before {
        let activity = Int(queue[position])
        // What was put off comes first again as soon as a hold was released.
        let isPutOff = kept > 0 && (mayRetry || waitsForUnplaced(activity))
        let openBefore = openHolds
        if !isPutOff, try placeEarliest(activity, chosen[activity]) {
          if problem.maximalLagCount > 0, try !keepsMaximalLags(activity) { return false }
          if openHolds < openBefore { mayRetry = true }
          if try !holdsLast(activity) { return false }
        } else {
          queue[kept] = queue[position]
          kept += 1
        }
      }
      waiting = kept
      if waiting == before { throw .holdDeadlock(HoldIndex(Int32(firstOpenHold))) }
    }
    return true
  }

  /// Whether a predecessor is not placed yet.
  private func waitsForUnplaced(_ activity: Int) -> Bool {
    for position in problem.arcs(into: activity)
    where finishes[Int(problem.incoming[position].other)] < 0 {
      return true
    }
    return false
  }

  /// A hold that was opened and not released.
  var firstOpenHold: Int {
    problem.holds.firstIndex {
      finishes[$0.opener.offset] >= 0 && finishes[$0.closer.offset] < 0
    } ?? 0
  }
}
