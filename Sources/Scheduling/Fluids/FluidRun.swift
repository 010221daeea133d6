/// Slots in which a fluid demand is served from one draw at one rate.
public struct FluidRun: Hashable, Sendable {
  /// The activity.
  public var activity: ActivityIndex

  /// The demand, a position in ``Mode/fluids`` of the activity's mode.
  public var demand: Int32

  /// The draw, a position in ``FluidDemand/draws``.
  public var draw: Int32

  /// The slots.
  public var slots: Range<Int32>

  /// Units of volume in each of the slots, positive.
  public var rate: Int64

  /// Makes a run.
  public init(
    _ activity: ActivityIndex,
    demand: Int32,
    draw: Int32,
    slots: Range<Int32>,
    rate: Int64
  ) {
    self.activity = activity
    self.demand = demand
    self.draw = draw
    self.slots = slots
    self.rate = rate
  }

  /// The units of volume in all its slots.
  public var volume: Int64 { rate * Int64(slots.count) }
}

extension Schedule {
  /// The runs of one activity, by demand, then in the order in which they begin.
  ///
  /// - Complexity: O(log runs).
  public func fluidRuns(of activity: ActivityIndex) -> ArraySlice<FluidRun> {
    let first = fluidRuns.partitioningIndex { $0.activity >= activity }
    let end = fluidRuns.partitioningIndex { $0.activity > activity }
    return fluidRuns[first..<end]
  }
}

extension Problem {
  /// The draw that a run of a schedule takes from.
  func draw(of run: FluidRun, in schedule: Schedule) -> FluidDraw {
    let mode = activities[run.activity.offset].modes[Int(schedule.modes[run.activity.offset])]
    return mode.fluids[Int(run.demand)].draws[Int(run.draw)]
  }

  /// What a schedule spends on priced draws in units of cost, rounded down activity by activity.
  ///
  /// - Complexity: O(runs).
  func fluidCost(of schedule: Schedule) -> Int64 {
    var cost: Int64 = 0
    var spend: Int64 = 0
    var activity = schedule.fluidRuns.first?.activity
    for run in schedule.fluidRuns {
      if run.activity != activity {
        cost += fluid.cost(of: spend)
        spend = 0
        activity = run.activity
      }
      spend += run.volume * (draw(of: run, in: schedule).price ?? 0)
    }
    return cost + fluid.cost(of: spend)
  }

  /// What a schedule spends on priced draws for one activity, in the unit of prices.
  ///
  /// - Complexity: O(log runs + runs of the activity).
  public func spend(of activity: ActivityIndex, in schedule: Schedule) -> Int64 {
    schedule.fluidRuns(of: activity).reduce(0) { sum, run in
      sum + run.volume * (draw(of: run, in: schedule).price ?? 0)
    }
  }
}
