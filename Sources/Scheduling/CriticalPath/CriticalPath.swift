/// The earliest and latest dates of activities if resources were without limit.
///
/// Lags, calendars, releases, fixed and permitted starts count; capacities and holds don't. Late
/// dates may lie before early ones: negative float says by how much a date can't be kept.
public struct CriticalPath: Sendable {
  /// What the late dates count back from.
  public enum LateAnchor: Hashable, Sendable {
    /// The latest early finish.
    case makespan
    /// Each due slot; the latest early finish where nothing that follows is due.
    case dueSlots
  }

  /// What a pass takes for granted beside the problem.
  public struct Assumptions: Sendable {
    /// The mode of each activity; the first mode where nil.
    public var modes: ContiguousArray<Int32>?
    /// The working days of each activity, whatever its mode says.
    public var durations: ContiguousArray<Int32>?
    /// Further first slots, by activity.
    public var releases: ContiguousArray<Int32>?
    /// Starts that replace the problem's fixed starts, by activity.
    public var fixedStarts: ContiguousArray<Int32?>?
    /// What the late dates count back from.
    public var lateAnchor: LateAnchor = .makespan

    /// Makes assumptions that add nothing to the problem.
    public init() {}
  }

  /// The earliest start of each activity.
  public private(set) var earlyStarts: ContiguousArray<Int32>

  /// The earliest finish of each activity.
  public private(set) var earlyFinishes: ContiguousArray<Int32>

  /// The latest start of each activity that delays nothing; may be negative.
  public private(set) var lateStarts: ContiguousArray<Int32>

  /// The latest finish of each activity that delays nothing.
  public private(set) var lateFinishes: ContiguousArray<Int32>

  /// Passes forward and backward over a problem.
  ///
  /// - Throws: ``Infeasibility`` where lags contradict each other or the span does not suffice.
  /// - Complexity: O(activities + precedences), times the passes that maximal lags need: as many as
  ///   there are activities, or slots where lags contradict each other.
  public init(
    of problem: Problem,
    assuming assumptions: Assumptions = Assumptions()
  ) throws(Infeasibility) {
    let count = problem.activities.count
    let rows = [
      assumptions.modes?.count, assumptions.durations?.count, assumptions.releases?.count,
      assumptions.fixedStarts?.count,
    ]
    precondition(rows.allSatisfy { $0 == nil || $0 == count }, "one entry for each activity")
    earlyStarts = ContiguousArray(repeating: 0, count: count)
    earlyFinishes = earlyStarts
    lateStarts = ContiguousArray(repeating: WorkCalendar.never, count: count)
    lateFinishes = lateStarts
    try passForward(problem, assumptions)
    passBackward(problem, assumptions)
  }

  /// The days an activity may slip before it delays a due slot or the end; negative if late.
  public func totalFloat(of activity: ActivityIndex) -> Int32 {
    lateStarts[activity.offset] - earlyStarts[activity.offset]
  }

  /// Whether an activity has no float.
  public func isCritical(_ activity: ActivityIndex) -> Bool { totalFloat(of: activity) <= 0 }

  private mutating func passForward(
    _ problem: Problem,
    _ assumptions: Assumptions
  ) throws(Infeasibility) {
    var floors = assumptions.releases ?? ContiguousArray(repeating: 0, count: earlyStarts.count)
    var raisedBy = ContiguousArray<Int32>(repeating: -1, count: floors.count)
    // With constant lags a chain of raises visits no activity twice unless they contradict each
    // other. Closed days make lags differ from slot to slot, so that it may: then raises go on until
    // they end, or leave the span.
    var suspects: [ActivityIndex]?
    for pass in 0... {
      if pass == floors.count + 1 { suspects = cycle(raisedBy, floors, problem, assumptions) }
      for index in problem.topologicalOrder {
        let activity = Int(index)
        let duration = problem.duration(of: activity, assumptions)
        let fixed =
          assumptions.fixedStarts.map { $0[activity] } ?? problem.activities[activity].fixedStart
        if let fixed {
          earlyStarts[activity] = fixed
        } else {
          let bound = problem.earliestBound(
            of: activity,
            duration: duration,
            earlyStarts,
            earlyFinishes
          )
          earlyStarts[activity] = problem.firstStart(
            of: activity,
            duration: duration,
            from: max(bound, floors[activity])
          )
        }
        let start = earlyStarts[activity]
        earlyFinishes[activity] = problem.finish(of: activity, duration: duration, from: start)
        if earlyFinishes[activity] >= WorkCalendar.never || start >= WorkCalendar.never {
          throw suspects.map { .lagCycle($0) } ?? problem.beyond(activity, from: start)
        }
      }
      if problem.maximalLagCount == 0 { return }
      if !raise(&floors, &raisedBy, problem, assumptions) { return }
    }
  }

  private mutating func passBackward(_ problem: Problem, _ assumptions: Assumptions) {
    let end = earlyFinishes.max() ?? 0
    let passes = problem.maximalLagCount == 0 ? 1 : 1 + problem.maximalLagCount
    for _ in 0..<passes {
      var isChanged = false
      for index in problem.topologicalOrder.reversed() {
        let activity = Int(index)
        let duration = problem.duration(of: activity, assumptions)
        var window = problem.latestBounds(of: activity, lateStarts, lateFinishes)
        let ceilings = problem.ceilings(of: activity, lateStarts, lateFinishes)
        window.start = min(window.start, ceilings.start)
        window.finish = min(window.finish, ceilings.finish)
        let definition = problem.activities[activity]
        if assumptions.lateAnchor == .dueSlots, let due = definition.due {
          window.finish = min(window.finish, due.slot)
        }
        if let deadline = definition.deadline { window.finish = min(window.finish, deadline) }
        if min(window.start, window.finish) >= WorkCalendar.never { window.finish = end }
        if assumptions.lateAnchor == .makespan { window.finish = min(window.finish, end) }
        let start = problem.lastStart(of: activity, duration: duration, by: window)
        if start == lateStarts[activity] { continue }
        isChanged = true
        lateStarts[activity] = start
        lateFinishes[activity] = problem.finish(of: activity, duration: duration, from: start)
      }
      if !isChanged { return }
    }
  }
}

extension Problem {
  /// The working days of an activity in the given modes, or in its first one.
  func duration(of activity: Int, _ modes: ContiguousArray<Int32>?) -> Int32 {
    durations[Int(modeStarts[activity]) + Int(modes?[activity] ?? 0)]
  }

  /// The working days of an activity that are taken for granted, or those of its mode.
  func duration(of activity: Int, _ assumptions: CriticalPath.Assumptions) -> Int32 {
    assumptions.durations?[activity] ?? duration(of: activity, assumptions.modes)
  }

  /// What is short where none of an activity's modes can be carried out, or nil where one can.
  func withoutMode(_ activity: Int) -> Infeasibility? {
    let all = modes(of: activity)
    guard let mode = all.first, !all.contains(where: { isExecutable[$0] }) else { return nil }
    let short = stocks.indices.first { use(of: mode, $0) > stocks[$0] }
    if let short { return .stockNeverSuffices(NonrenewableIndex(offset: short)) }
    let demand = demands(of: mode).first { position in
      let peak = resources[demands[position].resource.offset].steps.map(\.capacity).max() ?? 0
      return demands[position].amount > peak
    }
    guard let demand else { return nil }
    return .capacityNeverSuffices(ActivityIndex(offset: activity), demands[demand].resource)
  }

  /// Why an activity has no place from a slot on.
  func beyond(_ activity: Int, from start: Int32) -> Infeasibility {
    let index = ActivityIndex(offset: activity)
    let isOutOfStarts = start >= WorkCalendar.never && activities[activity].permittedStarts != nil
    return isOutOfStarts ? .noPermittedStart(index) : .beyondSpan(index)
  }
}
