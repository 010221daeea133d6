/// When each activity starts and finishes, and in which mode.
public struct Schedule: Hashable, Sendable {
  /// The first slot of each activity, by activity.
  public var starts: ContiguousArray<Int32>

  /// The slot after the last one of each activity, by activity.
  public var finishes: ContiguousArray<Int32>

  /// The mode of each activity, a position in its ``Activity/modes``.
  public var modes: ContiguousArray<Int32>

  /// How fluid demands are served: by activity, then demand, each from its start on; empty where
  /// there are none.
  public var fluidRuns: ContiguousArray<FluidRun>

  /// Makes a schedule of three rows of equal length.
  public init(
    starts: ContiguousArray<Int32>,
    finishes: ContiguousArray<Int32>,
    modes: ContiguousArray<Int32>,
    fluidRuns: ContiguousArray<FluidRun> = []
  ) {
    precondition(
      starts.count == finishes.count && starts.count == modes.count,
      "a schedule's rows have one entry for each activity"
    )
    self.starts = starts
    self.finishes = finishes
    self.modes = modes
    self.fluidRuns = fluidRuns
  }

  /// The slots an activity covers.
  public func interval(of activity: ActivityIndex) -> Range<Int32> {
    starts[activity.offset]..<max(starts[activity.offset], finishes[activity.offset])
  }

  /// The latest finish, or 0 without activities.
  ///
  /// - Complexity: O(activities).
  public var makespan: Int32 { finishes.max() ?? 0 }
}

extension Problem {
  /// What a schedule is worth by this problem's objective.
  ///
  /// - Complexity: O(activities × terms).
  public func value(of schedule: Schedule) -> ObjectiveValue {
    ObjectiveValue(objective.map { value(of: $0, in: schedule) })
  }

  /// One term of the objective.
  public func value(of term: ObjectiveTerm, in schedule: Schedule) -> Int64 {
    switch term {
    case .makespan: return Int64(schedule.makespan)
    case .cost:
      let own = activities.indices.reduce(0) {
        $0 + costs[Int(modeStarts[$1]) + Int(schedule.modes[$1])]
      }
      return fluid.isEmpty ? own : own + fluidCost(of: schedule)
    default: break
    }
    var sum: Int64 = 0
    for (activity, (start, finish)) in zip(activities, zip(schedule.starts, schedule.finishes)) {
      switch term {
      case .deadlineViolation:
        if let deadline = activity.deadline { sum += Int64(max(0, finish - deadline)) }
      case .weightedTardiness:
        if let due = activity.due { sum += due.weight * Int64(max(0, finish - due.slot)) }
      default:
        if let preferred = activity.preferredStart { sum += Int64(abs(start - preferred)) }
      }
    }
    return sum
  }
}
