extension LearningSearch {
  /// Brings a resource's profile up to date, and moves what does not fit; false in a contradiction.
  ///
  /// - Complexity: O(usages + slots whose booking changed + slots of usages looked at).
  mutating func propagateTimeTable(of resource: Int32) -> Bool {
    let row = resource &* model.horizon
    let first = model.usageStarts[resource]
    let end = model.usageStarts[resource &+ 1]
    var lossFrom = Int32.max
    var lossTo = Int32.min
    if profiles.isStale[resource] {
      lossFrom = 0
      lossTo = model.horizon
    }
    profiles.isStale[resource] = true
    for position in first..<end {
      let usage = model.usages[position]
      let from = 0 &- trail.bounds[usage.start &* 2 &+ 1]
      let to = trail.bounds[usage.finish &* 2] &+ usage.offset
      let units = usage.amount < 0 ? usage.demand : trail.bounds[usage.amount &* 2]
      rebook(position, row, from, max(from, to), units, &lossFrom, &lossTo)
    }
    if lossFrom < lossTo {
      for slot in lossFrom..<lossTo where profiles.free[row &+ slot] < 0 {
        reportOverload(resource, slot)
        return false
      }
    }
    for position in first..<end {
      let usage = model.usages[position]
      if !pushStart(position, usage, row, lossFrom, lossTo) { return false }
      if !pushFinish(position, usage, row, lossFrom, lossTo) { return false }
      if usage.amount >= 0, !pushAmount(position, usage, row) { return false }
    }
    profiles.isStale[resource] = false
    return true
  }

  /// Books the slots a usage must cover in place of those it had booked.
  @inline(__always)
  private mutating func rebook(
    _ usage: Int32,
    _ row: Int32,
    _ from: Int32,
    _ to: Int32,
    _ units: Int32,
    _ lossFrom: inout Int32,
    _ lossTo: inout Int32
  ) {
    let oldFrom = profiles.bookedFrom[usage]
    let oldTo = profiles.bookedTo[usage]
    let oldUnits = profiles.bookedUnits[usage]
    if from == oldFrom, to == oldTo, units == oldUnits { return }
    if from >= to, oldFrom >= oldTo { return }
    profiles.bookedFrom[usage] = from
    profiles.bookedTo[usage] = to
    profiles.bookedUnits[usage] = units
    if units != oldUnits || from >= oldTo || oldFrom >= to {
      book(row, oldFrom, oldTo, 0 &- oldUnits)
      book(row, from, to, units)
      if from < to {
        lossFrom = min(lossFrom, from)
        lossTo = max(lossTo, to)
      }
      return
    }
    // The two overlap: only their ends differ.
    if from < oldFrom {
      book(row, from, oldFrom, units)
      lossFrom = min(lossFrom, from)
      lossTo = max(lossTo, oldFrom)
    } else {
      book(row, oldFrom, from, 0 &- units)
    }
    if to > oldTo {
      book(row, oldTo, to, units)
      lossFrom = min(lossFrom, oldTo)
      lossTo = max(lossTo, to)
    } else {
      book(row, to, oldTo, 0 &- units)
    }
  }

  @inline(__always)
  private mutating func book(_ row: Int32, _ from: Int32, _ to: Int32, _ units: Int32) {
    var slot = from
    while slot < to {
      profiles.free[row &+ slot] &-= units
      slot &+= 1
    }
  }

  /// Moves a usage's earliest start behind slots that lack units.
  @inline(__always)
  private mutating func pushStart(
    _ position: Int32,
    _ usage: LearningModel.Usage,
    _ row: Int32,
    _ lossFrom: Int32,
    _ lossTo: Int32
  ) -> Bool {
    let units = usage.amount < 0 ? usage.demand : trail.bounds[usage.amount &* 2]
    while true {
      let start = trail.bounds[usage.start &* 2]
      let latest = 0 &- trail.bounds[usage.start &* 2 &+ 1]
      let finish = trail.bounds[usage.finish &* 2] &+ usage.offset
      if start == profiles.fittingStart[position], finish <= lossFrom || start >= lossTo {
        return true
      }
      if start == latest { return true }
      var slot = min(finish, latest) &- 1
      while slot >= start, profiles.free[row &+ slot] >= units { slot &-= 1 }
      if slot < start {
        profiles.fittingStart[position] = start
        return true
      }
      let reason = BoundReason(rule: .timeTable, first: position, second: slot)
      if !raise(usage.start &* 2, to: slot &+ 1, reason) { return false }
    }
  }

  /// Moves a usage's latest finish before slots that lack units.
  @inline(__always)
  private mutating func pushFinish(
    _ position: Int32,
    _ usage: LearningModel.Usage,
    _ row: Int32,
    _ lossFrom: Int32,
    _ lossTo: Int32
  ) -> Bool {
    let units = usage.amount < 0 ? usage.demand : trail.bounds[usage.amount &* 2]
    while true {
      let finish = usage.offset &- trail.bounds[usage.finish &* 2 &+ 1]
      let earliest = trail.bounds[usage.finish &* 2] &+ usage.offset
      let start = 0 &- trail.bounds[usage.start &* 2 &+ 1]
      if finish == profiles.fittingFinish[position], finish <= lossFrom || start >= lossTo {
        return true
      }
      if finish == earliest { return true }
      var slot = max(start, earliest)
      while slot < finish, profiles.free[row &+ slot] >= units { slot &+= 1 }
      if slot >= finish {
        profiles.fittingFinish[position] = finish
        return true
      }
      let reason = BoundReason(rule: .timeTable, first: position, second: slot)
      if !raise(usage.finish &* 2 &+ 1, to: usage.offset &- slot, reason) { return false }
    }
  }

  /// Lowers the most units a usage may take by what is left in the slots it must cover.
  private mutating func pushAmount(
    _ position: Int32,
    _ usage: LearningModel.Usage,
    _ row: Int32
  ) -> Bool {
    let units = profiles.bookedUnits[position]
    var slot = profiles.bookedFrom[position]
    while slot < profiles.bookedTo[position] {
      let most = profiles.free[row &+ slot] &+ units
      if most < 0 &- trail.bounds[usage.amount &* 2 &+ 1] {
        let reason = BoundReason(rule: .timeTable, first: position, second: slot)
        if !raise(usage.amount &* 2 &+ 1, to: 0 &- most, reason) { return false }
      }
      slot &+= 1
    }
    return true
  }

  /// Notes which usages overload a slot.
  private mutating func reportOverload(_ resource: Int32, _ slot: Int32) {
    analysis.reasons.truncate(to: 0)
    explainCover(
      resource,
      slot,
      above: model.capacities[resource &* model.horizon &+ slot],
      without: -1,
      before: Int32(truncatingIfNeeded: trail.entries.count)
    )
  }
}
