/// Work that begins, gives its people back and ends.
extension Simulator {
  mutating func start(_ activity: Int) {
    states[activity] = .running
    starts[activity] = now
    let project = Int(tables.projectOf[activity])
    if project >= 0 { delays[project] = now - tables.plannedStart[activity] }
    // What was reserved for it is no longer.
    mayStart = true
    if blockers[activity] >= 0, now > readySince[activity] {
      // What it waited for last was given back by this activity, or came with time.
      drivers[activity] = lastFreed[Int(blockers[activity])]
    } else {
      blockers[activity] = -1
    }
    var length = lengths[activity]
    if !isSkipped[activity] {
      var (wanted, got): (Int32, Int32) = (1, 1)
      for place in Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1]) {
        let demand = tables.demands[place]
        let amount = tables.isFixed[activity] ? demand.amount : share(demand)
        booked[place] = amount
        toCome.remove(place)
        free[demand.resource.offset] -= amount
        if Int64(demand.amount) * Int64(got) > Int64(wanted) * Int64(amount) {
          // Fewer people take longer, up to four times.
          (wanted, got) = (demand.amount, max(amount, (demand.amount + 3) / 4))
        }
      }
      if wanted > got {
        length = Int32((Int64(length) * Int64(wanted) + Int64(got) - 1) / Int64(got))
      }
      for place in Int(tables.openedStarts[activity])..<Int(tables.openedStarts[activity + 1]) {
        let hold = tables.opened[place]
        // What would close it may be over already.
        if states[Int(tables.closers[place])] != .done { free[hold.resource.offset] -= hold.amount }
      }
    }
    let work = tables.finish(activity, from: now, length)
    var finish = work
    if tables.fluidSlots[activity] > 0, !isSkipped[activity] {
      finish = max(finish, fluidFinish(activity))
      if work < finish, tables.keepsLess[activity] {
        queue.insert(2 * tables.count + activity, at: work)
      }
    }
    if leastFinish[activity] > finish, length > 0 {
      finish = tables.endOfWork(activity, from: leastFinish[activity])
    }
    finishes[activity] = finish
    queue.insert(2 * activity + 1, at: finish)
    tellFollowers(of: activity, atFinish: false)
  }

  mutating func finish(_ activity: Int) {
    states[activity] = .done
    carriedOut[activity] += now - starts[activity]
    release(activity)
    for place in Int(tables.closedStarts[activity])..<Int(tables.closedStarts[activity + 1]) {
      let hold = tables.closed[place]
      let opener = states[Int(tables.openers[place])]
      // Who was to open it needs no seat any more.
      if opener == .waiting { mayStart = true }
      guard opener == .running || opener == .done else { continue }
      giveBack(hold.amount, of: hold.resource.offset, from: activity)
    }
    let repetition = Int(repetitionOf[activity])
    if repetition >= 0, repetitions[repetition].verdict.offset == activity {
      if passes[repetition] < neededPasses[repetition] {
        restart(repetition)
        return
      }
    }
    tellFollowers(of: activity, atFinish: true)
  }

  /// The slot behind the last one in which an activity that starts now is served its fluids.
  private mutating func fluidFinish(_ activity: Int) -> Int32 {
    let (slots, delay) = values.fluidSlots(of: activity, tables.fluidSlots[activity], draws)
    return tables.finish(activity, from: now + slots, delay)
  }

  /// Gives back whom an activity does not need while it only waits for its fluids.
  mutating func releaseWaiting(_ activity: Int) {
    for place in Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1]) {
      let kept = min(booked[place], tables.kept[place])
      guard kept < booked[place] else { continue }
      let resource = tables.demands[place].resource.offset
      giveBack(booked[place] - kept, of: resource, from: activity)
      booked[place] = kept
    }
  }

  /// Breaks running work off.
  mutating func breakOff(_ activity: Int) {
    queue.remove(2 * activity + 1)
    queue.remove(2 * tables.count + activity)
    carriedOut[activity] += now - starts[activity]
    release(activity)
  }

  /// Gives the people of an activity back.
  mutating func release(_ activity: Int) {
    if isSkipped[activity] { return }
    for place in Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1]) {
      let resource = tables.demands[place].resource.offset
      giveBack(booked[place], of: resource, from: activity)
    }
  }

  private mutating func giveBack(_ amount: Int32, of resource: Int, from activity: Int) {
    free[resource] += amount
    lastFreed[resource] = Int32(activity)
    waiting.raise(resource)
    mayStart = true
  }
}
