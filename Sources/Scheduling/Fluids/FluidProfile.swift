/// What is left of fluid supplies and caps while a schedule is being made, and who was served how.
///
/// All runs stand in one growing array; the row of an activity is a range in it. What is tried for
/// an activity is booked at once and stands behind all rows until it is settled or undone.
struct FluidProfile: ~Copyable {
  /// Slots in which one demand of an activity is served from one draw at one rate.
  struct Run {
    /// The position in the tables.
    let demand: Int32
    let draw: Int32
    var first: Int32
    var end: Int32
    let rate: Int64
  }

  /// The finish of each activity up to which no burst spares a delay.
  let targets: ContiguousArray<Int32>
  /// Units left by slot, one row for each supply.
  var free: ContiguousArray<Int64>
  /// What may still be spent, by period.
  var left: ContiguousArray<Int64>
  /// The runs, those that were given up included.
  var runs = ContiguousArray<Run>()
  /// The runs of each activity.
  var rows: ContiguousArray<Range<Int>>
  /// What each activity spends.
  var spends: ContiguousArray<Int64>
  /// What is tried: activity, mode and start, with the finish that came of it; activity -1 if nothing.
  var trial = Trial()
  /// The demand that could not be served, a position in the tables, and for want of what.
  var failed = 0
  var shortage: FluidCap?
  /// What the demand served last still lacks.
  var unserved: Int64 = 0
  /// Whether free draws alone were too little for a demand of the activity served last.
  var isBursting = false
  /// What the demand being served gets in a slot.
  var slice: FluidSlice
  /// The slots of each supply behind which nothing is booked.
  private var touched: ContiguousArray<Int>

  /// An allocation that is booked but not settled.
  struct Trial {
    var activity = -1
    var mode = -1
    var start: Int32 = 0
    var finish: Int32 = 0
    /// Where its runs begin.
    var mark = 0
    var spend: Int64 = 0
  }

  /// Makes the profile of a problem with nothing booked; with other targets than precedences tell
  /// where they are given.
  init(_ problem: Problem, targets: ContiguousArray<Int32>? = nil) {
    self.targets = targets ?? (problem.hasFluids ? problem.fluidTargets() : [])
    free = problem.fluid.capacities
    left = problem.fluid.limits
    touched = ContiguousArray(repeating: 0, count: problem.fluid.supplyCount)
    slice = FluidSlice(problem.fluid)
    let count = problem.fluid.isEmpty ? 0 : problem.activities.count
    rows = ContiguousArray(repeating: 0..<0, count: count)
    spends = ContiguousArray(repeating: 0, count: count)
  }

  /// Takes back every booking.
  ///
  /// - Complexity: O(slots booked so far + activities).
  mutating func reset(to tables: FluidTables) {
    for supply in touched.indices {
      let row = supply * tables.span
      for position in row..<row + touched[supply] { free[position] = tables.capacities[position] }
      touched[supply] = 0
    }
    left = tables.limits
    runs.removeAll(keepingCapacity: true)
    for activity in rows.indices {
      rows[activity] = 0..<0
      spends[activity] = 0
    }
    trial.activity = -1
  }

  /// Books a run, or gives it back.
  ///
  /// - Complexity: O(slots × uses + periods × caps).
  mutating func book(_ run: Run, _ sign: Int64, _ tables: FluidTables) {
    let draw = tables.draws[Int(run.draw)]
    let (first, end) = (Int(run.first), Int(run.end))
    for position in draw.firstUse..<draw.endUse {
      let use = tables.uses[position]
      let amount = sign * run.rate * use.perUnit
      let row = use.supply * tables.span
      for slot in row + first..<row + end { free[slot] &-= amount }
      touched[use.supply] = max(touched[use.supply], end)
    }
    let spend = sign * run.rate * draw.price
    if spend == 0 { return }
    for position in draw.firstCap..<draw.endCap {
      let row = tables.caps[position] * tables.span
      var slot = first
      while slot < end {
        let last = min(end, Int(tables.periodEnds[row + slot]))
        let period = Int(tables.periods[row + slot])
        if period >= 0 { left[period] -= spend * Int64(last - slot) }
        slot = last
      }
    }
  }

  /// Takes back all runs from a position on.
  mutating func undo(to mark: Int, _ tables: FluidTables) {
    for position in mark..<runs.count { book(runs[position], -1, tables) }
    runs.removeSubrange(mark...)
  }

  /// Gives back what an activity was served, keeping it in mind.
  mutating func release(_ activity: Int, _ tables: FluidTables) {
    discard(tables)
    for position in rows[activity] { book(runs[position], -1, tables) }
  }

  /// Serves an activity again as it was before its release.
  mutating func restore(_ activity: Int, _ tables: FluidTables) {
    discard(tables)
    for position in rows[activity] { book(runs[position], 1, tables) }
  }

  /// Takes back what is being tried.
  mutating func discard(_ tables: FluidTables) {
    if trial.activity < 0 { return }
    undo(to: trial.mark, tables)
    trial.activity = -1
  }

  /// Makes what was tried last the allocation of its activity.
  mutating func settle() {
    if trial.activity < 0 { return }
    rows[trial.activity] = trial.mark..<runs.count
    spends[trial.activity] = trial.spend
    trial.activity = -1
  }

  /// Serves an activity as a schedule says.
  mutating func load(
    _ given: ArraySlice<FluidRun>,
    _ activity: Int,
    _ mode: Int,
    of problem: Problem
  ) {
    let mark = runs.count
    var spend: Int64 = 0
    for run in given {
      let demand = problem.fluid.demands(of: mode).lowerBound + Int(run.demand)
      let draw = problem.fluid.demands[demand].firstDraw + Int(run.draw)
      runs.append(
        Run(
          demand: Int32(demand),
          draw: Int32(draw),
          first: run.slots.lowerBound,
          end: run.slots.upperBound,
          rate: run.rate
        )
      )
      book(runs[runs.count - 1], 1, problem.fluid)
      spend += run.volume * problem.fluid.draws[draw].price
    }
    rows[activity] = mark..<runs.count
    spends[activity] = spend
  }

  /// The runs of all activities, as a schedule tells them.
  func fluidRuns(of problem: Problem) -> ContiguousArray<FluidRun> {
    var result = ContiguousArray<FluidRun>()
    for activity in rows.indices {
      for position in rows[activity] {
        let run = runs[position]
        let firstDraw = problem.fluid.demands[Int(run.demand)].firstDraw
        let mode = problem.fluid.mode(of: Int(run.demand), problem.modes(of: activity))
        result.append(
          FluidRun(
            ActivityIndex(offset: activity),
            demand: run.demand - Int32(problem.fluid.demands(of: mode).lowerBound),
            draw: run.draw - Int32(firstDraw),
            slots: run.first..<run.end,
            rate: run.rate
          )
        )
      }
    }
    return result
  }
}
