extension FluidProfile {
  /// How much of a demand may come from priced draws.
  private struct Priced {
    /// The most units; `Int64.max` for no end.
    var units: Int64
    /// The slot from which on there is no end.
    var catchUp: Int32 = WorkCalendar.never
  }

  /// How demands that burst when late are served.
  private enum Manner {
    /// With as few priced units as let them finish by a goal.
    case sparing(goal: Int32, mayBurst: Bool)
    /// From all draws.
    case lavish
  }

  /// Serves the fluid demands of an activity from a start on, by the rule of <doc:Fluids>.
  ///
  /// The result is booked and stays on trial until ``settle()`` or ``discard(_:)``; trying the same
  /// again costs nothing.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - mode: Its mode.
  ///   - start: Its start.
  ///   - workFinish: The finish that its own duration brings.
  ///   - tables: The fluid part of the problem.
  ///   - mayBurst: Whether demands that burst when late may do so; where they may not, it is refused
  ///     as soon as they would have to.
  ///   - limit: The slot by which it must finish; nil for the end of the span.
  /// - Returns: The finish, `workFinish` or later; -1 where the supplies don't suffice by the limit. A finish
  ///   behind the limit is one too many as well.
  /// - Complexity: O(slots served × draws), five times at most; slots that are alike count as one
  ///   where they are served, not where they are booked.
  mutating func attempt(
    _ activity: Int,
    _ mode: Int,
    from start: Int32,
    workFinish: Int32,
    _ tables: FluidTables,
    mayBurst: Bool = true,
    by limit: Int32? = nil
  ) -> Int32 {
    if trial.activity == activity, trial.mode == mode, trial.start == start { return trial.finish }
    discard(tables)
    let mark = runs.count
    trial = Trial(activity: activity, mode: mode, start: start, mark: mark)
    let end = min(Int32(tables.span), limit ?? WorkCalendar.never)
    let target = min(Int32(tables.span), max(workFinish, targets[activity]))
    let manner = Manner.sparing(goal: mayBurst ? target : min(target, end), mayBurst: mayBurst)
    var finish = serveAll(mode, from: start, until: end, manner, tables)
    if isBursting, mayBurst, finish < 0 || finish > target {
      // A single demand that misses its target has drawn on everything.
      if tables.demands(of: mode).count > 1 {
        undo(to: mark, tables)
        finish = serveAll(mode, from: start, until: end, .lavish, tables)
      }
      if finish >= 0 {
        undo(to: mark, tables)
        let manner = Manner.sparing(goal: max(target, finish), mayBurst: true)
        finish = serveAll(mode, from: start, until: end, manner, tables)
      }
    }
    if finish < 0 {
      if limit == nil { shortage = findShortage(tables) }
      undo(to: mark, tables)
      trial.activity = -1
      return -1
    }
    trial.finish = max(finish, workFinish)
    for position in mark..<runs.count {
      let run = runs[position]
      trial.spend += run.rate * Int64(run.end - run.first) * tables.draws[Int(run.draw)].price
    }
    return trial.finish
  }

  /// Serves all demands of a mode, one after the other.
  ///
  /// - Returns: The slot after the last one served; -1 where one is not served before `stop`, or would
  ///   have to burst where it may not.
  private mutating func serveAll(
    _ mode: Int,
    from start: Int32,
    until stop: Int32,
    _ manner: Manner,
    _ tables: FluidTables
  ) -> Int32 {
    isBursting = false
    var finish = start
    for demand in tables.demands(of: mode) {
      let row = tables.demands[demand]
      var end: Int32
      switch (row.burst, manner) {
      case (.never, _): end = serve(demand, from: start, until: stop, Priced(units: 0), tables)
      case (.whenLate, .sparing(let goal, let mayBurst)) where row.firstPriced < row.endDraw:
        let mark = runs.count
        end = serve(demand, from: start, until: goal, Priced(units: 0), tables)
        if end < 0 {
          isBursting = true
          if !mayBurst { return -1 }
          undo(to: mark, tables)
          let priced = Priced(units: unserved, catchUp: goal)
          end = serve(demand, from: start, until: stop, priced, tables)
        }
      default: end = serve(demand, from: start, until: stop, Priced(units: .max), tables)
      }
      if end < 0 { return -1 }
      finish = max(finish, end)
    }
    return finish
  }

  /// Serves one demand slot by slot: up to its limit, draws in order, each as far as what it uses
  /// and its caps have room.
  ///
  /// - Returns: The slot after the last one served; -1 where the volume is not done before `stop`,
  ///   with what is missing in `unserved`.
  private mutating func serve(
    _ demand: Int,
    from start: Int32,
    until stop: Int32,
    _ priced: Priced,
    _ tables: FluidTables
  ) -> Int32 {
    let row = tables.demands[demand]
    let mark = runs.count
    unserved = row.volume
    if unserved == 0 { return start }
    var units = priced.units
    var slot = start
    while slot < stop {
      if slot == priced.catchUp { units = .max }
      let end = slot < priced.catchUp ? min(stop, priced.catchUp) : stop
      let count = slice.measure(row, unserved, units, in: slot..<end, free, left, tables)
      for offset in slice.rates.indices where slice.rates[offset] > 0 {
        let draw = row.firstDraw + offset
        let run = Run(
          demand: Int32(demand),
          draw: Int32(draw),
          first: slot,
          end: slot + count,
          rate: slice.rates[offset]
        )
        book(run, 1, tables)
        note(run, since: mark)
        let served = run.rate * Int64(count)
        unserved -= served
        if draw >= row.firstPriced, units < .max { units -= served }
      }
      slot += count
      if unserved == 0 { return slot }
    }
    failed = demand
    return -1
  }

  /// What the demand that was not served lacks in the last slot; nil where only time is short.
  private func findShortage(_ tables: FluidTables) -> FluidCap? {
    let last = tables.span - 1
    let isServedToTheEnd = runs[trial.mark...].contains {
      Int($0.demand) == failed && Int($0.end) > last
    }
    if isServedToTheEnd { return nil }
    let row = tables.demands[failed]
    let end = row.burst == .never ? row.firstPriced : row.endDraw
    guard let draw = (row.firstDraw..<end).last else { return nil }
    let uses = tables.draws[draw].firstUse..<tables.draws[draw].endUse
    for position in uses.reversed() {
      let use = tables.uses[position]
      if free[use.supply * tables.span + last] >= use.perUnit { continue }
      let supply = FluidSupplyIndex(offset: use.supply)
      return position == uses.lowerBound ? .source(supply) : .tokens(supply)
    }
    for position in tables.draws[draw].firstCap..<tables.draws[draw].endCap {
      let period = tables.periods[tables.caps[position] * tables.span + last]
      if period >= 0, left[Int(period)] < tables.draws[draw].price {
        return .spend(SpendCapIndex(offset: tables.caps[position]))
      }
    }
    return nil
  }

  /// Lengthens the run of a draw that a run continues at the same rate, or adds it.
  private mutating func note(_ run: Run, since mark: Int) {
    var position = runs.count - 1
    // A run farther back than four is told in two parts, which says the same.
    let last = max(mark, runs.count - 4)
    while position >= last {
      if runs[position].draw == run.draw {
        guard runs[position].end == run.first, runs[position].rate == run.rate else { break }
        runs[position].end = run.end
        return
      }
      position -= 1
    }
    runs.append(run)
  }
}
