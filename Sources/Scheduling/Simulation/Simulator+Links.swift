/// What begins and ends tell those who wait for it.
extension Simulator {
  /// Tells those who wait for an activity when they may start, at its start or at its finish.
  mutating func tellFollowers(of activity: Int, atFinish: Bool) {
    for place in Int(tables.arcStarts[activity])..<Int(tables.arcStarts[activity + 1]) {
      let arc = tables.arcs[place]
      guard arc.isToldAtFinish == atFinish else { continue }
      tell(arc, of: activity)
    }
  }

  private mutating func tell(_ arc: SimulationArc, of activity: Int) {
    let other = Int(arc.other)
    if tables.isFixed[other] { return }
    if !arc.isLoose, repetitionOf[other] != repetitionOf[activity] { toldFromOutside[other] += 1 }
    let point = arc.leavesFinish ? finishes[activity] : starts[activity]
    if point >= WorkCalendar.never { return }
    var bound = tables.bound(arc, after: point)
    if arc.entersFinish {
      switch states[other] {
      case .running:
        if bound > finishes[other] { stretch(other, to: bound) }
        return
      case .done: return
      case .idle, .queued, .waiting:
        leastFinish[other] = max(leastFinish[other], bound)
      }
      if arc.isLoose { return }
      if !isSkipped[other] { bound = tables.plannedStart(other, toFinishFrom: bound) }
    }
    if arc.isLoose {
      // It does not wait, but where it is still to start it goes by what is known now.
      if states[other] == .idle || states[other] == .queued, bound > bounds[other] {
        bounds[other] = bound
        drivers[other] = Int32(activity)
        if states[other] == .queued {
          queue.remove(2 * other)
          enqueue(other)
        }
      }
      return
    }
    guard states[other] == .idle else { return }
    if bound > bounds[other] || (bound == bounds[other] && bound > 0) {
      bounds[other] = bound
      drivers[other] = Int32(activity)
    }
    pending[other] -= 1
    if pending[other] == 0 { enqueue(other) }
  }

  /// Lets running work end later, and what hangs on its end with it.
  private mutating func stretch(_ activity: Int, to bound: Int32) {
    if lengths[activity] == 0 { return }
    let finish = tables.endOfWork(activity, from: bound)
    queue.remove(2 * activity + 1)
    finishes[activity] = finish
    queue.insert(2 * activity + 1, at: finish)
    for place in Int(tables.arcStarts[activity])..<Int(tables.arcStarts[activity + 1]) {
      let arc = tables.arcs[place]
      let other = Int(arc.other)
      guard arc.leavesFinish, !arc.isToldAtFinish, finish < WorkCalendar.never,
        !tables.isFixed[other]
      else { continue }
      let later = tables.bound(arc, after: finish)
      if arc.entersFinish {
        if states[other] == .running {
          if later > finishes[other] { stretch(other, to: later) }
          continue
        }
        leastFinish[other] = max(leastFinish[other], later)
      }
      guard states[other] != .running, states[other] != .done, !arc.isLoose else { continue }
      let first =
        arc.entersFinish
        ? tables.plannedStart(other, toFinishFrom: later) : later
      guard first > bounds[other] else { continue }
      bounds[other] = first
      drivers[other] = Int32(activity)
      if states[other] == .queued {
        queue.remove(2 * other)
        enqueue(other)
      }
    }
  }
}
