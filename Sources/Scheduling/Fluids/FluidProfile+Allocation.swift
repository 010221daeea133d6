extension FluidProfile {
  /// How much of a demand may come from priced draws.
  private struct Priced {
    /// The most units; `Int64.max` for no end.
    var units: Int64
    /// The slot from which on there is no end.
    var catchUp: Int32 = WorkCalendar.never
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
  /// - Returns: The finish, `workFinish` or later; -1 where the supplies never suffice.
  /// - Complexity: O(slots served × draws), three times at most.
  mutating func attempt(
    _ activity: Int,
    _ mode: Int,
    from start: Int32,
    workFinish: Int32,
    _ tables: borrowing FluidTables,
    mayBurst: Bool = true
  ) -> Int32 {
    if trial.activity == activity, trial.mode == mode, trial.start == start { return trial.finish }
    discard(tables)
    let mark = runs.count
    trial = Trial(activity: activity, mode: mode, start: start, mark: mark)
    let span = Int32(tables.span)
    var target = min(span, max(workFinish, targets[activity]))
    var finish = serveAll(mode, from: start, tables, freeUntil: target)
    if finish < 0 {
      undo(to: mark, tables)
      if !mayBurst {
        trial.activity = -1
        return -1
      }
      finish = serveAll(mode, from: start, tables, freeUntil: nil)
      if finish < 0 {
        shortage = findShortage(tables)
      } else {
        undo(to: mark, tables)
        target = max(target, finish)
        finish = serveSparingly(mode, from: start, tables, until: target)
      }
      if finish < 0 {
        undo(to: mark, tables)
        trial.activity = -1
        return -1
      }
    }
    trial.finish = max(finish, workFinish)
    for position in mark..<runs.count {
      let run = runs[position]
      trial.spend += run.rate * Int64(run.end - run.first) * tables.draws[Int(run.draw)].price
    }
    return trial.finish
  }

  /// Serves all demands of a mode: those that burst when late from free draws alone until a slot,
  /// or from all draws where there is none.
  private mutating func serveAll(
    _ mode: Int,
    from start: Int32,
    _ tables: borrowing FluidTables,
    freeUntil target: Int32?
  ) -> Int32 {
    let span = Int32(tables.span)
    var finish = start
    for demand in tables.demands(of: mode) {
      let row = tables.demands[demand]
      let hasPriced = row.firstPriced < row.endDraw
      var end: Int32
      switch row.burst {
      case .never: end = serve(demand, from: start, until: span, Priced(units: 0), tables)
      case .whenLate where hasPriced && target != nil:
        end = serve(demand, from: start, until: target ?? span, Priced(units: 0), tables)
      case .always, .whenLate:
        end = serve(demand, from: start, until: span, Priced(units: .max), tables)
      }
      if end < 0 { return -1 }
      finish = max(finish, end)
    }
    return finish
  }

  /// Serves all demands of a mode so that those that burst when late take as little from priced
  /// draws as lets them finish by a slot.
  private mutating func serveSparingly(
    _ mode: Int,
    from start: Int32,
    _ tables: borrowing FluidTables,
    until target: Int32
  ) -> Int32 {
    let span = Int32(tables.span)
    var finish = start
    for demand in tables.demands(of: mode) {
      let row = tables.demands[demand]
      var end: Int32
      switch row.burst {
      case .never: end = serve(demand, from: start, until: span, Priced(units: 0), tables)
      case .always: end = serve(demand, from: start, until: span, Priced(units: .max), tables)
      case .whenLate:
        let mark = runs.count
        end = serve(demand, from: start, until: target, Priced(units: 0), tables)
        if end < 0 {
          let free = (mark..<runs.count).reduce(Int64(0)) {
            $0 + runs[$1].rate * Int64(runs[$1].end - runs[$1].first)
          }
          undo(to: mark, tables)
          let priced = Priced(units: row.volume - free, catchUp: target)
          end = serve(demand, from: start, until: span, priced, tables)
        }
      }
      if end < 0 { return -1 }
      finish = max(finish, end)
    }
    return finish
  }

  /// Serves one demand slot by slot: up to its limit, draws in order, each as far as what it uses
  /// and its caps have room.
  ///
  /// - Returns: The slot after the last one served; -1 where the volume is not done before `stop`.
  private mutating func serve(
    _ demand: Int,
    from start: Int32,
    until stop: Int32,
    _ priced: Priced,
    _ tables: borrowing FluidTables
  ) -> Int32 {
    let row = tables.demands[demand]
    var rest = row.volume
    if rest == 0 { return start }
    var units = priced.units
    let mark = runs.count
    var slot = start
    while slot < stop {
      if slot == priced.catchUp { units = .max }
      let even = takeEvenly(demand, row, rest, from: slot, until: stop, units, tables)
      if even > 0 {
        rest -= Int64(even) * row.limit
        slot += even
        if rest == 0 { return slot }
        continue
      }
      var room = min(row.limit, rest)
      let end = units > 0 ? row.endDraw : row.firstPriced
      for draw in row.firstDraw..<end {
        let isPriced = draw >= row.firstPriced
        let wish = isPriced ? min(room, units) : room
        let rate = take(wish, from: draw, at: slot, tables)
        if rate == 0 { continue }
        note(demand, draw, slot, rate, since: mark)
        room -= rate
        rest -= rate
        if isPriced && units < .max { units -= rate }
        if room == 0 { break }
      }
      slot += 1
      if rest == 0 { return slot }
    }
    failed = demand
    return -1
  }

  /// Books slots in which the first draw alone has room for all that a demand's limit allows, and
  /// says how many; the slots that follow are told apart one by one.
  ///
  /// Most work of a plan meets a farm with room, so that this is the usual way.
  ///
  /// - Complexity: O(slots booked × uses).
  private mutating func takeEvenly(
    _ demand: Int,
    _ row: FluidTables.Demand,
    _ rest: Int64,
    from slot: Int32,
    until stop: Int32,
    _ units: Int64,
    _ tables: borrowing FluidTables
  ) -> Int32 {
    guard row.firstDraw < row.endDraw, rest >= row.limit else { return 0 }
    let draw = tables.draws[row.firstDraw]
    // What is priced counts against money and shares, which change as it is taken.
    guard row.firstDraw < row.firstPriced else { return 0 }
    var count = Int(min(Int64(stop - slot), rest / row.limit))
    for position in draw.firstUse..<draw.endUse where count > 0 {
      let use = tables.uses[position]
      let wanted = row.limit.multipliedReportingOverflow(by: use.perUnit)
      if wanted.overflow { return 0 }
      let first = use.supply * tables.span + Int(slot)
      var enough = 0
      while enough < count, free[first + enough] >= wanted.partialValue { enough += 1 }
      count = enough
    }
    if count == 0 { return 0 }
    let end = slot + Int32(count)
    for position in draw.firstUse..<draw.endUse {
      let use = tables.uses[position]
      let first = use.supply * tables.span + Int(slot)
      let amount = row.limit * use.perUnit
      for place in first..<first + count { free[place] -= amount }
      touch(use.supply, upTo: Int(end))
    }
    if let last = runs.indices.last, last >= trial.mark, runs[last].demand == Int32(demand),
      runs[last].draw == Int32(row.firstDraw), runs[last].end == slot, runs[last].rate == row.limit
    {
      runs[last].end = end
    } else {
      runs.append(
        Run(
          demand: Int32(demand),
          draw: Int32(row.firstDraw),
          first: slot,
          end: end,
          rate: row.limit
        )
      )
    }
    return end - slot
  }

  /// What the demand that was not served lacks in the last slot; nil where only time is short.
  private func findShortage(_ tables: borrowing FluidTables) -> FluidCap? {
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

  /// Books as many of the wished units in a slot as a draw has room for, and says how many.
  private mutating func take(
    _ wish: Int64,
    from index: Int,
    at slot: Int32,
    _ tables: borrowing FluidTables
  ) -> Int64 {
    let draw = tables.draws[index]
    var rate = wish
    for position in draw.firstUse..<draw.endUse {
      let use = tables.uses[position]
      let free = free[use.supply * tables.span + Int(slot)]
      rate = min(rate, use.perUnit == 1 ? free : free / use.perUnit)
    }
    if draw.price > 0 {
      for position in draw.firstCap..<draw.endCap where rate > 0 {
        let period = tables.periods[tables.caps[position] * tables.span + Int(slot)]
        if period >= 0 { rate = min(rate, left[Int(period)] / draw.price) }
      }
    }
    if rate <= 0 { return 0 }
    for position in draw.firstUse..<draw.endUse {
      let use = tables.uses[position]
      free[use.supply * tables.span + Int(slot)] -= rate * use.perUnit
      touch(use.supply, upTo: Int(slot) + 1)
    }
    if draw.price > 0 {
      for position in draw.firstCap..<draw.endCap {
        let period = tables.periods[tables.caps[position] * tables.span + Int(slot)]
        if period >= 0 { left[Int(period)] -= rate * draw.price }
      }
    }
    return rate
  }

  /// Lengthens the run of a draw that ends at a slot with the same rate, or begins one.
  private mutating func note(
    _ demand: Int,
    _ draw: Int,
    _ slot: Int32,
    _ rate: Int64,
    since mark: Int
  ) {
    var position = runs.count - 1
    // A run farther back than four is told in two parts, which says the same.
    let last = max(mark, runs.count - 4)
    while position >= last {
      if runs[position].draw == Int32(draw) {
        guard runs[position].end == slot, runs[position].rate == rate else { break }
        runs[position].end = slot + 1
        return
      }
      position -= 1
    }
    runs.append(
      Run(demand: Int32(demand), draw: Int32(draw), first: slot, end: slot + 1, rate: rate)
    )
  }
}
