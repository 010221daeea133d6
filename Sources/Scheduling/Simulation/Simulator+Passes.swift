/// Passes that are repeated until one succeeds.
extension Simulator {
  /// More passes than this are not made: the chance is gone long before.
  private static let mostPasses: Int32 = 250

  /// Draws how many passes a repetition takes.
  mutating func prepare(_ index: Int, isVaried: Bool) {
    passes[index] = 1
    heavyCounts[index] = 0
    isHeavy[index] = false
    let part = repetitions[index]
    guard isVaried, part.isActive else {
      needPasses(1, of: index)
      return
    }
    var needed = Int32(part.certainPasses)
    let isGood = RandomSource.happens(
      draws.source.bits(part.key.rawValue, 1, in: replication),
      part.firstSuccess
    )
    if needed == 0, !isGood { needed = 1 }
    while needed > 0, needed < Self.mostPasses,
      !RandomSource.happens(
        draws.source.bits(part.key.rawValue, 100 + UInt64(needed), in: replication),
        part.laterSuccess
      )
    { needed += 1 }
    needPasses(needed, of: index)
    if needed > 0 { drawWeight(index) }
  }

  private mutating func needPasses(_ count: Int32, of index: Int) {
    neededPasses[index] = count
    for member in repetitions[index].members where repetitionOf[member.offset] == Int32(index) {
      isSkipped[member.offset] = count == 0 && !isEntry[member.offset]
    }
  }

  /// Draws whether the current pass is a heavy one.
  private mutating func drawWeight(_ index: Int) {
    let part = repetitions[index]
    isHeavy[index] = RandomSource.happens(
      draws.source.bits(part.key.rawValue, 1000 + UInt64(passes[index]), in: replication),
      part.heavyShare
    )
    if isHeavy[index] { heavyCounts[index] += 1 }
  }

  /// Begins the next pass of a repetition now that its verdict was bad.
  ///
  /// Work of the pass that is still under way is broken off; who was told to count on the pass and
  /// has not started yet is told to wait again.
  mutating func restart(_ index: Int) {
    for member in repetitions[index].members {
      let activity = member.offset
      takeBack(activity, of: index)
      if states[activity] == .running || states[activity] == .done { comeAgain(activity) }
      switch states[activity] {
      case .running: breakOff(activity)
      case .queued: queue.remove(2 * activity)
      case .waiting: leaveWaiting(activity)
      case .idle, .done: break
      }
    }
    passes[index] += 1
    drawWeight(index)
    let restartSlot = now + repetitions[index].restartDays
    for member in repetitions[index].members {
      let activity = member.offset
      states[activity] = .idle
      // What comes from outside has mostly come already; what has not is still waited for.
      pending[activity] = tables.waiting[activity] - toldFromOutside[activity]
      bounds[activity] = restartSlot
      leastFinish[activity] = 0
      finishes[activity] = WorkCalendar.never
      blockers[activity] = -1
      if passes[index] == 2 { firstDrivers[activity] = drivers[activity] }
      drivers[activity] = -2
      values.redraw(activity, pass: UInt64(passes[index]), draws, replication)
      lengths[activity] = length(of: activity)
    }
    for member in repetitions[index].members where pending[member.offset] == 0 {
      enqueue(member.offset)
    }
  }

  /// Takes back what an activity told others outside of its repetition.
  ///
  /// Who has begun on its word breaks off and begins again later, and so on with their followers.
  private mutating func takeBack(_ activity: Int, of index: Int) {
    guard states[activity] == .running || states[activity] == .done else { return }
    // The verdict was bad, so nobody heard of a good end.
    let isTold = states[activity] == .done && repetitions[index].verdict.offset != activity
    for place in Int(tables.arcStarts[activity])..<Int(tables.arcStarts[activity + 1]) {
      let arc = tables.arcs[place]
      let other = Int(arc.other)
      guard !arc.isLoose, Int(repetitionOf[other]) != index, !tables.isFixed[other],
        !arc.isToldAtFinish || isTold
      else { continue }
      switch states[other] {
      case .running, .done:
        takeBack(other, of: index)
        comeAgain(other)
        if states[other] == .running { breakOff(other) }
        finishes[other] = WorkCalendar.never
        leastFinish[other] = 0
        blockers[other] = -1
      case .queued: queue.remove(2 * other)
      case .waiting: leaveWaiting(other)
      case .idle: break
      }
      states[other] = .idle
      pending[other] += 1
    }
  }

  /// Puts the demands of work that has started among those to come again.
  private mutating func comeAgain(_ activity: Int) {
    if repetitionOf[activity] < 0, isFixedOrFree(activity) { return }
    for demand in Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1]) {
      toCome.insert(demand)
    }
  }

  /// Whether an activity takes nobody that others could wait for.
  private mutating func isFixedOrFree(_ activity: Int) -> Bool {
    tables.demandStarts[activity] == tables.demandStarts[activity + 1]
  }

  private mutating func leaveWaiting(_ activity: Int) {
    waiting.remove(Int(tables.rank[activity]))
  }
}
