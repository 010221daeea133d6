/// When each activity starts and finishes, and in which mode.
public struct Schedule: Hashable, Sendable {
  /// The first slot of each activity, by activity.
  public var starts: ContiguousArray<Int32>

  /// The slot after the last one of each activity, by activity.
  public var finishes: ContiguousArray<Int32>

  /// The mode of each activity, a position in its ``Activity/modes``; negative where its group is
  /// dropped, with start and finish 0.
  public var modes: ContiguousArray<Int32>

  /// How fluid demands are served: by activity, then demand, each from its start on; empty where
  /// there are none.
  public var fluidRuns: ContiguousArray<FluidRun>

  /// The groups whose activities are not carried out, ascending.
  public var droppedGroups: [GroupIndex]

  /// Makes a schedule of three rows of equal length.
  public init(
    starts: ContiguousArray<Int32>,
    finishes: ContiguousArray<Int32>,
    modes: ContiguousArray<Int32>,
    fluidRuns: ContiguousArray<FluidRun> = [],
    droppedGroups: [GroupIndex] = []
  ) {
    precondition(
      starts.count == finishes.count && starts.count == modes.count,
      "a schedule's rows have one entry for each activity"
    )
    self.starts = starts
    self.finishes = finishes
    self.modes = modes
    self.fluidRuns = fluidRuns
    self.droppedGroups = droppedGroups
  }

  /// Whether an activity is carried out.
  public func isPlaced(_ activity: ActivityIndex) -> Bool { modes[activity.offset] >= 0 }

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
  /// - Complexity: O(activities).
  public func value(of schedule: Schedule) -> ObjectiveValue {
    value(of: sums(of: schedule), makespan: schedule.makespan)
  }

  /// One term of the objective.
  public func value(of term: ObjectiveTerm, in schedule: Schedule) -> Int64 {
    if term == .makespan { return Int64(schedule.makespan) }
    return (sums(of: schedule) + sunkSums)[term]
  }

  /// What the placed activities, their fluids and the dropped groups add up to.
  func sums(of schedule: Schedule) -> ObjectiveSums {
    var sums = ObjectiveSums()
    for activity in activities.indices where schedule.modes[activity] >= 0 {
      sums += contribution(
        of: activity,
        mode: Int(modeStarts[activity]) + Int(schedule.modes[activity]),
        start: schedule.starts[activity],
        finish: schedule.finishes[activity]
      )
    }
    if hasFluids { sums[.cost] += fluidCost(of: schedule) }
    for group in schedule.droppedGroups { sums += groups[group.offset].contribution }
    return sums
  }
}
