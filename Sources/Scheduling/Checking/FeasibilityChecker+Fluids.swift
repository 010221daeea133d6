extension FeasibilityChecker {
  /// The finish that an activity's duration brings, or later where it is served longer.
  func finish(_ index: Int, _ schedule: Schedule, after work: Int32) -> Int32 {
    var finish = work
    for run in schedule.fluidRuns where run.activity.offset == index {
      finish = max(finish, run.slots.upperBound)
    }
    return finish
  }

  /// Reports what is wrong with how fluid demands are served.
  ///
  /// - Complexity: O(days of runs + activities + (supplies + caps) × days).
  func checkFluids(_ schedule: Schedule, _ violations: inout [Violation], of problem: Problem) {
    func report(_ kind: Violation.Kind) {
      violations.append(Violation(kind: kind, isForced: false))
    }
    let days = Int(max(0, schedule.makespan))
    var taken = problem.fluidSupplies.map { _ in [Int64](repeating: 0, count: days) }
    var spent = problem.spendCaps.map { $0.periods.map { _ in Int64(0) } }
    var previous: ActivityIndex?
    for run in schedule.fluidRuns {
      if let previous, run.activity < previous { report(.fluidRunsOutOfOrder(run.activity)) }
      previous = run.activity
    }
    for index in problem.activities.indices {
      let name = ActivityIndex(offset: index)
      let isLeftOut = isLeftOut(index, schedule)
      let fluids =
        isLeftOut ? [] : problem.activities[index].modes[Int(schedule.modes[index])].fluids
      var rates = fluids.map { _ in [Int64](repeating: 0, count: days) }
      for run in schedule.fluidRuns where run.activity == name {
        guard fluids.indices.contains(Int(run.demand)), run.rate > 0,
          fluids[Int(run.demand)].draws.indices.contains(Int(run.draw))
        else {
          report(.unknownFluidDraw(name))
          continue
        }
        let demand = fluids[Int(run.demand)]
        let draw = demand.draws[Int(run.draw)]
        guard run.slots.lowerBound >= schedule.starts[index],
          run.slots.upperBound <= schedule.finishes[index]
        else {
          report(.fluidOutsideActivity(name, demand: Int(run.demand)))
          continue
        }
        if draw.price != nil, demand.burst == .never {
          report(.burstRefused(name, demand: Int(run.demand)))
        }
        for day in run.slots {
          rates[Int(run.demand)][Int(day)] += run.rate
          for use in [draw.source] + draw.tokens {
            taken[use.supply.offset][Int(day)] += run.rate * use.perUnit
          }
          for cap in draw.caps {
            let periods = problem.spendCaps[cap.offset].periods
            guard let period = periods.firstIndex(where: { $0.slots.contains(day) }) else {
              continue
            }
            spent[cap.offset][period] += run.rate * (draw.price ?? 0)
          }
        }
      }
      for (number, demand) in fluids.enumerated() {
        let done = rates[number].reduce(0, +)
        if done != demand.volume { report(.fluidVolume(name, demand: number, done: done)) }
        for day in 0..<days where rates[number][day] > demand.limit {
          report(.fluidLimit(name, demand: number, slot: Int32(day)))
        }
      }
    }
    for (offset, supply) in problem.fluidSupplies.enumerated() {
      for day in 0..<days {
        let capacity = supply.steps.last { $0.slot <= Int32(day) }?.capacity ?? 0
        if taken[offset][day] > capacity {
          let excess = taken[offset][day] - capacity
          report(.fluidSupply(FluidSupplyIndex(offset: offset), slot: Int32(day), excess: excess))
        }
      }
    }
    for (offset, cap) in problem.spendCaps.enumerated() {
      for (period, limit) in cap.periods.map(\.limit).enumerated()
      where spent[offset][period] > limit {
        let excess = spent[offset][period] - limit
        report(.spendCap(SpendCapIndex(offset: offset), period: period, excess: excess))
      }
    }
  }
}
