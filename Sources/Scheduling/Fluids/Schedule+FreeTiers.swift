extension Schedule {
  /// The schedule with work moved from priced to free draws wherever these have room on its days.
  ///
  /// Shifts leave others what they were served, so that a free tier may stand empty on days on which
  /// work is paid for. Starts, finishes and the units of every slot stay; spend falls or stays. Earlier
  /// starts come first, ties by index.
  ///
  /// - Parameter problem: The problem that the schedule is one of.
  /// - Returns: The schedule with other runs.
  /// - Complexity: O(activities log activities + slots of priced runs × free draws × uses).
  public func withFreeTiersFirst(in problem: Problem) -> Schedule {
    guard problem.hasFluids, !fluidRuns.isEmpty else { return self }
    var profile = FluidProfile(problem)
    let flowing = problem.activities.indices.filter { problem.flows($0) && modes[$0] >= 0 }
    for activity in flowing {
      let runs = fluidRuns(of: ActivityIndex(offset: activity))
      profile.load(runs, activity, mode(of: activity, in: problem), of: problem)
    }
    var moved: [Int: [FluidRun]] = [:]
    let order = flowing.sorted { (starts[$0], $0) < (starts[$1], $1) }
    for activity in order {
      let index = ActivityIndex(offset: activity)
      let runs = fluidRuns(of: index)
      let first = problem.fluid.demands(of: mode(of: activity, in: problem)).lowerBound
      var parts: [FluidRun] = []
      for run in runs {
        let demand = problem.fluid.demands[first + Int(run.demand)]
        let draw = demand.firstDraw + Int(run.draw)
        guard draw >= demand.firstPriced, demand.firstDraw < demand.firstPriced else {
          parts.append(run)
          continue
        }
        for slot in run.slots {
          var rest = run.rate
          for free in demand.firstDraw..<demand.firstPriced where rest > 0 {
            let units = profile.exchange(rest, from: draw, to: free, at: slot, problem.fluid)
            guard units > 0 else { continue }
            rest -= units
            let place = Int32(free - demand.firstDraw)
            parts.append(
              FluidRun(index, demand: run.demand, draw: place, slots: slot..<slot + 1, rate: units)
            )
          }
          guard rest > 0 else { continue }
          parts.append(
            FluidRun(index, demand: run.demand, draw: run.draw, slots: slot..<slot + 1, rate: rest)
          )
        }
      }
      if parts.count != runs.count { moved[activity] = Schedule.merged(parts) }
    }
    var result = self
    var all = ContiguousArray<FluidRun>()
    for activity in flowing {
      let runs = fluidRuns(of: ActivityIndex(offset: activity))
      if let changed = moved[activity] {
        all.append(contentsOf: changed)
      } else {
        all.append(contentsOf: runs)
      }
    }
    result.fluidRuns = all
    return result
  }

  private func mode(of activity: Int, in problem: Problem) -> Int {
    Int(problem.modeStarts[activity]) + Int(modes[activity])
  }

  /// The same units told in as few runs as follow each other at one rate, by demand and beginning.
  private static func merged(_ parts: [FluidRun]) -> [FluidRun] {
    var slots = parts.flatMap { part in
      part.slots.map { slot in
        FluidRun(
          part.activity,
          demand: part.demand,
          draw: part.draw,
          slots: slot..<slot + 1,
          rate: part.rate
        )
      }
    }
    slots.sort {
      ($0.demand, $0.draw, $0.slots.lowerBound) < ($1.demand, $1.draw, $1.slots.lowerBound)
    }
    // What a draw gives in a slot is told once.
    var units: [FluidRun] = []
    for part in slots {
      if let last = units.last, last.demand == part.demand, last.draw == part.draw,
        last.slots == part.slots
      {
        units[units.count - 1].rate += part.rate
      } else {
        units.append(part)
      }
    }
    var runs: [FluidRun] = []
    for unit in units {
      if let last = runs.last, last.demand == unit.demand, last.draw == unit.draw,
        last.slots.upperBound == unit.slots.lowerBound, last.rate == unit.rate
      {
        runs[runs.count - 1].slots = last.slots.lowerBound..<unit.slots.upperBound
      } else {
        runs.append(unit)
      }
    }
    return runs.sorted {
      ($0.demand, $0.slots.lowerBound, $0.draw) < ($1.demand, $1.slots.lowerBound, $1.draw)
    }
  }
}

extension FluidProfile {
  /// Moves up to so many units of a slot from one draw to another, as many as the other has room for,
  /// and says how many.
  mutating func exchange(
    _ wish: Int64,
    from old: Int,
    to new: Int,
    at slot: Int32,
    _ tables: FluidTables
  ) -> Int64 {
    let (given, taken) = (tables.draws[old], tables.draws[new])
    var units = wish
    for position in taken.firstUse..<taken.endUse {
      let use = tables.uses[position]
      var more = use.perUnit
      for other in given.firstUse..<given.endUse where tables.uses[other].supply == use.supply {
        more -= tables.uses[other].perUnit
      }
      if more > 0 { units = min(units, free[use.supply * tables.span + Int(slot)] / more) }
    }
    if units <= 0 { return 0 }
    for position in taken.firstUse..<taken.endUse {
      let use = tables.uses[position]
      free[use.supply * tables.span + Int(slot)] -= units * use.perUnit
    }
    for position in given.firstUse..<given.endUse {
      let use = tables.uses[position]
      free[use.supply * tables.span + Int(slot)] += units * use.perUnit
    }
    for position in given.firstCap..<given.endCap {
      let period = tables.periods[tables.caps[position] * tables.span + Int(slot)]
      if period >= 0 { left[Int(period)] += units * given.price }
    }
    return units
  }
}
