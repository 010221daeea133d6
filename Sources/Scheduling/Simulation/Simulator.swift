/// One replication after another of a plan: each day's events in order, nothing seen beforehand.
///
/// Work starts in the order and the modes of the plan, as soon as what it waits for is there and its
/// people are free; work that the plan starts later than it could waits for its planned day. How long
/// a piece of work takes is known from its start on, not before. Work of equal standing is served
/// in the plan's order, so without uncertainty the replication is the plan.
///
/// The struct owns every array that is written; a replication allocates nothing.
struct Simulator: ~Copyable {
  enum State: UInt8 {
    case idle
    case queued
    case waiting
    case running
    case done
  }

  let tables: SimulationTables
  let draws: SimulationDraws
  let repetitions: [RepeatedWork]
  let repetitionOf: ContiguousArray<Int32>
  let isEntry: ContiguousArray<Bool>
  /// The arcs from members of the same repetition that an activity waits for.
  let innerWaiting: ContiguousArray<Int32>

  var queue: SlotQueue
  var capacity: CapacityPaths
  var values: DrawnValues

  var states: ContiguousArray<State>
  var pending: ContiguousArray<Int32>
  var bounds: ContiguousArray<Int32>
  /// What others outside of its repetition have told a member so far.
  var toldFromOutside: ContiguousArray<Int32>
  /// The first slot at which an activity may end.
  var leastFinish: ContiguousArray<Int32>
  var lengths: ContiguousArray<Int32>
  var starts: ContiguousArray<Int32>
  var finishes: ContiguousArray<Int32>
  /// Slots over which an activity was carried out, all passes together.
  var carriedOut: ContiguousArray<Int32>
  /// What let an activity start when it did: the one it waited for, -1 for nothing, -2 for a pass.
  var drivers: ContiguousArray<Int32>
  /// What let the first pass of an entry start.
  var firstDrivers: ContiguousArray<Int32>
  /// The resource an activity waited for before it started, or -1.
  var blockers: ContiguousArray<Int32>
  /// The slot from which an activity waited for a resource.
  var readySince: ContiguousArray<Int32>
  /// Days the plan makes an activity wait for although it could start.
  var heldUntil: ContiguousArray<Int32>

  var free: ContiguousArray<Int32>
  /// The activity that gave units of a resource back last.
  var lastFreed: ContiguousArray<Int32>
  var booked: ContiguousArray<Int32>
  var waitingSet: ContiguousArray<UInt64>
  var waitingCount = 0
  var mayStart = false
  var now: Int32 = 0

  /// By how many slots each project's last started work was late.
  var delays: ContiguousArray<Int32>
  /// The demands for each resource, in the plan's order, of work that is still to start.
  var toCome: DemandLists

  /// The pass that each repetition is in, the passes it takes, whether the pass is a heavy one.
  var passes: ContiguousArray<Int32>
  var neededPasses: ContiguousArray<Int32>
  var isHeavy: ContiguousArray<Bool>
  var heavyCounts: ContiguousArray<Int32>
  var replication = RandomSource(seed: 0, sampling: .independent).replication(0)
  private var isCalibrating = false

  /// Marks of the tally: the chain an activity or a project's resource was last seen on.
  var chainMark: ContiguousArray<UInt32>
  var bindingMark: ContiguousArray<UInt32>
  var chainStamp: UInt32 = 1
  var isBinding: ContiguousArray<Bool>
  var scratchCosts: ContiguousArray<Int64>

  /// Lays out a model and finds the days for which the plan makes work wait.
  ///
  /// - Throws: ``SimulationError`` where the model can't be simulated or the plan is not its own.
  static func following(
    _ model: SimulationModel,
    _ source: RandomSource
  ) throws(SimulationError) -> Simulator {
    var simulator = Simulator(model, source, try SimulationTables(model))
    simulator.calibrate()
    for activity in 0..<simulator.tables.count
    where simulator.starts[activity] != simulator.tables.plannedStart[activity] {
      throw .differsFromPlan(
        ActivityIndex(offset: activity),
        planned: simulator.tables.plannedStart[activity],
        simulated: simulator.starts[activity]
      )
    }
    if model.startsEarly {
      for activity in simulator.heldUntil.indices { simulator.heldUntil[activity] = 0 }
    }
    return simulator
  }

  /// Carries out the plan once and makes work wait wherever it could start earlier.
  private mutating func calibrate() {
    isCalibrating = true
    values.setNeutral()
    run(number: nil)
    isCalibrating = false
  }

  private init(_ model: SimulationModel, _ source: RandomSource, _ tables: SimulationTables) {
    self.tables = tables
    draws = SimulationDraws(model, source)
    values = DrawnValues(draws)
    repetitions = model.repetitions
    let count = tables.count
    var owner = ContiguousArray<Int32>(repeating: -1, count: count)
    var entry = ContiguousArray<Bool>(repeating: false, count: count)
    for (index, part) in model.repetitions.enumerated() {
      for member in part.members { owner[member.offset] = Int32(index) }
      for member in part.entries { entry[member.offset] = true }
    }
    repetitionOf = owner
    isEntry = entry
    var inner = ContiguousArray<Int32>(repeating: 0, count: count)
    for activity in 0..<count where owner[activity] >= 0 {
      for place in Int(tables.arcStarts[activity])..<Int(tables.arcStarts[activity + 1]) {
        let arc = tables.arcs[place]
        if !arc.isLoose, owner[Int(arc.other)] == owner[activity] { inner[Int(arc.other)] += 1 }
      }
    }
    innerWaiting = inner
    queue = SlotQueue(events: 2 * count, slots: Int(tables.span) + 1)
    capacity = CapacityPaths(tables, model)
    let none = ContiguousArray<Int32>(repeating: 0, count: count)
    states = ContiguousArray(repeating: .idle, count: count)
    pending = none
    toldFromOutside = none
    bounds = none
    leastFinish = none
    lengths = none
    starts = none
    finishes = none
    carriedOut = none
    drivers = none
    firstDrivers = none
    blockers = none
    readySince = none
    heldUntil = none
    free = ContiguousArray(repeating: 0, count: tables.stepStarts.count - 1)
    lastFreed = free
    booked = ContiguousArray(repeating: 0, count: tables.demands.count)
    waitingSet = ContiguousArray(repeating: 0, count: (count + 63) / 64)
    delays = ContiguousArray(repeating: 0, count: model.projects.count)
    toCome = DemandLists(tables)
    passes = ContiguousArray(repeating: 0, count: model.repetitions.count)
    neededPasses = passes
    heavyCounts = passes
    isHeavy = ContiguousArray(repeating: false, count: model.repetitions.count)
    chainMark = ContiguousArray(repeating: 0, count: count)
    bindingMark = ContiguousArray(repeating: 0, count: model.projects.count * free.count)
    isBinding = ContiguousArray(repeating: false, count: free.count)
    scratchCosts = ContiguousArray(repeating: 0, count: model.projects.count)
  }

  /// Carries out a replication; nil for the one in which nothing varies.
  mutating func run(number: Int?) {
    if let number {
      replication = draws.source.replication(number)
      values.draw(draws, replication)
    }
    begin(isVaried: number != nil)
    while true {
      var slot = queue.firstOccupied(from: now)
      if waitingCount > 0 { slot = min(slot, max(now, capacity.nextStep())) }
      if slot >= tables.span { break }
      now = slot
      for resource in free.indices {
        let change = capacity.advance(resource, to: slot)
        if change != 0 {
          free[resource] += change
          // Less capacity may be all there will ever be, so that what waits takes less.
          mayStart = true
        }
      }
      repeat {
        var event = queue.pop(at: slot)
        while event >= 0 {
          if event & 1 == 0 { becomeReady(event >> 1) } else { finish(event >> 1) }
          event = queue.pop(at: slot)
        }
        while mayStart, waitingCount > 0 { startWaiting() }
      } while queue.firstOccupied(from: slot) == slot
    }
    queue.removeAll()
  }

  private mutating func begin(isVaried: Bool) {
    now = 0
    mayStart = false
    for index in repetitions.indices { prepare(index, isVaried: isVaried) }
    capacity.rewind()
    for resource in free.indices {
      free[resource] = 0
      lastFreed[resource] = -1
    }
    toCome.fill()
    for project in delays.indices { delays[project] = 0 }
    if waitingCount > 0 {
      for word in waitingSet.indices { waitingSet[word] = 0 }
      waitingCount = 0
    }
    values.changeCapacities(draws, &capacity)
    for activity in 0..<tables.count {
      states[activity] = .idle
      pending[activity] = tables.waiting[activity]
      toldFromOutside[activity] = 0
      bounds[activity] = max(tables.release[activity], heldUntil[activity])
      leastFinish[activity] = 0
      starts[activity] = WorkCalendar.never
      finishes[activity] = WorkCalendar.never
      carriedOut[activity] = 0
      drivers[activity] = -1
      blockers[activity] = -1
      lengths[activity] = length(of: activity)
    }
    for (place, release) in draws.releases.enumerated() {
      let days = values.number(release.quantity)
      if days > 0 {
        let activity = Int(draws.releases[place].activity)
        bounds[activity] = max(bounds[activity], release.base + Int32(min(days, 20_000)))
      }
    }
    for activity in 0..<tables.count {
      if tables.isFixed[activity] {
        states[activity] = .queued
        queue.insert(2 * activity, at: tables.plannedStart[activity])
      } else if pending[activity] == 0 {
        enqueue(activity)
      }
    }
  }

  /// The length of an activity in the current pass, with what was drawn.
  mutating func length(of activity: Int) -> Int32 {
    var base = tables.plannedLength[activity]
    let repetition = Int(repetitionOf[activity])
    if repetition >= 0 {
      if neededPasses[repetition] == 0, !isEntry[activity] { return 0 }
      if isHeavy[repetition] {
        for (member, heavy) in repetitions[repetition].heavyLengths
        where member.offset == activity { base = heavy }
      }
    }
    return values.length(of: activity, base, draws)
  }

  /// Puts an activity that waits for nothing any more at its first possible day.
  mutating func enqueue(_ activity: Int) {
    states[activity] = .queued
    let slot = tables.snapped(activity, max(now, bounds[activity]), lengths[activity])
    queue.insert(2 * activity, at: slot)
  }

  private mutating func becomeReady(_ activity: Int) {
    if blockers[activity] < 0 { readySince[activity] = now }
    let needsNothing =
      tables.demandStarts[activity] == tables.demandStarts[activity + 1]
      && tables.openedStarts[activity] == tables.openedStarts[activity + 1]
    if tables.isFixed[activity] || needsNothing || isSkipped(activity) {
      if isCalibrating, now < tables.plannedStart[activity] {
        hold(activity)
      } else {
        start(activity)
      }
      return
    }
    states[activity] = .waiting
    let rank = Int(tables.rank[activity])
    waitingSet[rank >> 6] |= 1 << UInt64(rank & 63)
    waitingCount += 1
    mayStart = true
  }

  /// While the plan is followed: makes an activity wait for its planned day.
  private mutating func hold(_ activity: Int) {
    heldUntil[activity] = tables.plannedStart[activity]
    states[activity] = .queued
    queue.insert(2 * activity, at: tables.plannedStart[activity])
  }

  /// Whether an activity belongs to a pass that is not needed.
  private func isSkipped(_ activity: Int) -> Bool {
    let repetition = Int(repetitionOf[activity])
    return repetition >= 0 && neededPasses[repetition] == 0 && !isEntry[activity]
  }

  /// Starts what waits for people and seats and now gets them, in the order of the plan.
  private mutating func startWaiting() {
    mayStart = false
    for word in waitingSet.indices {
      var bits = waitingSet[word]
      while bits != 0 {
        let place = bits.trailingZeroBitCount
        bits &= bits - 1
        let activity = Int(tables.byRank[word * 64 + place])
        let blocker = blocker(of: activity)
        if blocker >= 0 {
          blockers[activity] = blocker
          continue
        }
        waitingSet[word] &= ~(1 << UInt64(place))
        waitingCount -= 1
        let open = tables.snapped(activity, now, lengths[activity])
        if open > now {
          // People are free on a day on which it is not worked.
          states[activity] = .queued
          queue.insert(2 * activity, at: open)
        } else if isCalibrating, now < tables.plannedStart[activity] {
          hold(activity)
        } else {
          start(activity)
        }
      }
    }
  }

  /// The units of a demand that an activity takes: no more than there will ever be.
  private func share(_ demand: Demand) -> Int32 {
    min(demand.amount, capacity.peak(demand.resource.offset))
  }

  /// The resource that keeps an activity from starting now, or -1.
  private func blocker(of activity: Int) -> Int32 {
    for place in Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1]) {
      let demand = tables.demands[place]
      let amount = share(demand)
      let resource = demand.resource.offset
      if free[resource] < amount { return demand.resource.rawValue }
      if free[resource] < amount + reserved(resource, before: activity) {
        return demand.resource.rawValue
      }
    }
    for place in Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1]) {
      let demand = tables.demands[place]
      let end = tables.finish(activity, from: now, tables.plannedLength[activity])
      if !capacity.lasts(demand.resource.offset, share(demand), until: end) {
        return demand.resource.rawValue
      }
    }
    for place in Int(tables.openedStarts[activity])..<Int(tables.openedStarts[activity + 1]) {
      let hold = tables.opened[place]
      if states[Int(tables.closers[place])] != .done,
        free[hold.resource.offset] < needed(hold.resource, by: activity)
      {
        return hold.resource.rawValue
      }
    }
    return -1
  }

  /// The units of a resource that work of other projects, earlier in the plan's order and late, is
  /// expected to want before an activity would be over.
  ///
  /// Work is expected as late as what its project started last was. So nobody takes the people that
  /// the next step of a late project needs, and nobody waits for a project that is later still.
  private func reserved(_ resource: Int, before activity: Int) -> Int32 {
    let rank = tables.rank[activity]
    let project = tables.projectOf[activity]
    let end = tables.finish(activity, from: now, tables.plannedLength[activity])
    var sum: Int32 = 0
    var place = toCome.first(of: resource)
    while place >= 0 {
      let user = Int(tables.users[Int(place)])
      let other = Int(tables.demandOwner[user])
      if tables.rank[other] >= rank { break }
      let owner = tables.projectOf[other]
      if owner != project, owner >= 0, !isSkipped(other),
        tables.plannedStart[other] + delays[Int(owner)] < end
      {
        sum += share(tables.demands[user])
      }
      place = toCome.next(place)
    }
    return sum
  }

  /// The units that an activity takes of a resource for itself and for all it opens.
  private func needed(_ resource: ResourceIndex, by activity: Int) -> Int32 {
    var amount: Int32 = 0
    for place in Int(tables.openedStarts[activity])..<Int(tables.openedStarts[activity + 1])
    where tables.opened[place].resource == resource
      && states[Int(tables.closers[place])] != .done
    {
      amount += tables.opened[place].amount
    }
    for place in Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1])
    where tables.demands[place].resource == resource {
      amount += share(tables.demands[place])
    }
    return amount
  }

  private mutating func start(_ activity: Int) {
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
    if !isSkipped(activity) {
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
    var finish = tables.finish(activity, from: now, length)
    if leastFinish[activity] > finish, length > 0 {
      finish = tables.endOfWork(activity, from: leastFinish[activity])
    }
    finishes[activity] = finish
    queue.insert(2 * activity + 1, at: finish)
    tellFollowers(of: activity, atFinish: false)
  }

  private mutating func finish(_ activity: Int) {
    states[activity] = .done
    carriedOut[activity] += now - starts[activity]
    release(activity)
    for place in Int(tables.closedStarts[activity])..<Int(tables.closedStarts[activity + 1]) {
      let hold = tables.closed[place]
      let opener = states[Int(tables.openers[place])]
      guard opener == .running || opener == .done else { continue }
      free[hold.resource.offset] += hold.amount
      lastFreed[hold.resource.offset] = Int32(activity)
      mayStart = true
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

  /// Gives the people of an activity back.
  mutating func release(_ activity: Int) {
    if isSkipped(activity) { return }
    for place in Int(tables.demandStarts[activity])..<Int(tables.demandStarts[activity + 1]) {
      let resource = tables.demands[place].resource.offset
      free[resource] += booked[place]
      lastFreed[resource] = Int32(activity)
      mayStart = true
    }
  }

  /// Tells those who wait for an activity when they may start, at its start or at its finish.
  private mutating func tellFollowers(of activity: Int, atFinish: Bool) {
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
      bound = tables.start(
        other,
        toFinishFrom: bound,
        lengths[other] == 0 ? 0 : tables.plannedLength[other]
      )
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
        ? tables.start(other, toFinishFrom: later, tables.plannedLength[other]) : later
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
