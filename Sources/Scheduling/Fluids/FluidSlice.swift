/// What a demand gets from each of its draws in one slot, and in how many slots from there on the same.
struct FluidSlice: ~Copyable {
  /// Units a slot by draw, as far as draws are asked.
  private(set) var rates = ContiguousArray<Int64>()
  /// What the draws asked so far take in the slot, by supply, and spend, by cap.
  private var used: ContiguousArray<Int64>
  private var spent: ContiguousArray<Int64>

  /// Makes room for the supplies and caps of a problem.
  init(_ tables: FluidTables) {
    used = ContiguousArray(repeating: 0, count: tables.supplyCount)
    spent = ContiguousArray(repeating: 0, count: tables.capCount)
  }

  /// Measures the slice of a demand that begins in a slot.
  ///
  /// Slots are alike where what bounds a draw is the same and all else has room for what the draw gives.
  ///
  /// - Parameters:
  ///   - row: The demand.
  ///   - volume: What is still to be served, positive.
  ///   - units: How much of it may come from priced draws; `Int64.max` for no end.
  ///   - slots: The first slot and the end of those that may be alike; not empty.
  ///   - free: Units left by slot, one row for each supply.
  ///   - left: What may still be spent, by period.
  ///   - tables: The fluid part of the problem.
  /// - Returns: The number of slots that are alike, at least one; the next may be so too.
  /// - Complexity: O(slots × uses).
  mutating func measure(
    _ row: FluidTables.Demand,
    _ volume: Int64,
    _ units: Int64,
    in slots: Range<Int32>,
    _ free: ContiguousArray<Int64>,
    _ left: ContiguousArray<Int64>,
    _ tables: FluidTables
  ) -> Int32 {
    rates.removeAll(keepingCapacity: true)
    let slot = Int(slots.lowerBound)
    var count = slots.count
    var room = min(row.limit, volume)
    var rented: Int64 = 0
    /// What priced draws have beyond their wish, in units and in spend, and what they take of it.
    var spareUnits = Int64.max
    var spareSpend = Int64.max
    var spend: Int64 = 0
    var isScarce = false
    var index = row.firstDraw
    let end = units > 0 ? row.endDraw : row.firstPriced
    while index < end, room > 0 {
      let draw = tables.draws[index]
      var rate = room
      if index >= row.firstPriced, units < .max {
        if units - rented < rate {
          rate = units - rented
          isScarce = true
        } else {
          spareUnits = min(spareUnits, units - rented - rate)
        }
      }
      var binding = -1
      for position in draw.firstUse..<draw.endUse {
        let use = tables.uses[position]
        let rest = free[use.supply * tables.span + slot] - used[use.supply]
        let (need, isTooMuch) = rate.multipliedReportingOverflow(by: use.perUnit)
        if isTooMuch || need > rest {
          rate = use.perUnit == 1 ? rest : rest / use.perUnit
          binding = position
        }
      }
      if draw.price > 0 {
        for position in draw.firstCap..<draw.endCap where rate > 0 {
          let cap = tables.caps[position]
          let period = Int(tables.periods[cap * tables.span + slot])
          count = min(count, Int(tables.periodEnds[cap * tables.span + slot]) - slot)
          if period < 0 { continue }
          let rest = left[period] - spent[cap]
          let (need, isTooMuch) = rate.multipliedReportingOverflow(by: draw.price)
          if isTooMuch || need > rest {
            rate = rest / draw.price
            binding = -1
            isScarce = isScarce || rate > 0
          } else {
            spareSpend = min(spareSpend, rest - need)
          }
        }
        spend += rate * draw.price
      }
      rates.append(rate)
      room -= rate
      if index >= row.firstPriced { rented += rate }
      let taken = min(row.limit, volume) - room
      if taken > 0 {
        count =
          volume < row.limit ? 1 : Int(min(Int64(count - 1), (volume - row.limit) / taken)) + 1
      }
      if isScarce && rented > 0 { count = 1 }
      for position in draw.firstUse..<draw.endUse where rate > 0 || position == binding {
        let use = tables.uses[position]
        let least = used[use.supply] + rate * use.perUnit
        let spare = UInt64(position == binding ? use.perUnit : Int64.max)
        let first = use.supply &* tables.span &+ slot
        var alike = 1
        while alike < count, UInt64(bitPattern: free[first &+ alike] &- least) < spare {
          alike &+= 1
        }
        count = alike
      }
      index += 1
      if room > 0, rate > 0 { remember(draw, rate, tables) }
    }
    if rented > 0, units < .max { count = Int(min(Int64(count - 1), spareUnits / rented)) + 1 }
    if spend > 0 { count = Int(min(Int64(count - 1), spareSpend / spend)) + 1 }
    // The last draw was asked of nothing but itself.
    forget(row.firstDraw..<max(row.firstDraw, room > 0 ? index : index - 1), tables)
    return Int32(count)
  }

  /// Notes what a draw takes in the slot, which the draws behind it can't take any more.
  private mutating func remember(_ draw: FluidTables.Draw, _ rate: Int64, _ tables: FluidTables) {
    for position in draw.firstUse..<draw.endUse {
      used[tables.uses[position].supply] += rate * tables.uses[position].perUnit
    }
    for position in draw.firstCap..<draw.endCap where draw.price > 0 {
      spent[tables.caps[position]] += rate * draw.price
    }
  }

  /// Clears what draws took in the slot.
  private mutating func forget(_ draws: Range<Int>, _ tables: FluidTables) {
    for index in draws {
      let draw = tables.draws[index]
      for position in draw.firstUse..<draw.endUse { used[tables.uses[position].supply] = 0 }
      for position in draw.firstCap..<draw.endCap { spent[tables.caps[position]] = 0 }
    }
  }
}
