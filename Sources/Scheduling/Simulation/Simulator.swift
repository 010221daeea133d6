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

  /// What was missing when an activity was last told that it can't start.
  struct Missing: BitwiseCopyable {
    /// The resource; -1 where it was told no for another reason, or not at all.
    var resource: Int32 = -1
    /// The free units without which it can't start, whatever else comes.
    var amount: Int32 = 0
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
  /// What an activity that waits was missing, so that it is not looked at before that is there.
  var missing: ContiguousArray<Missing>
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
  private(set) var isCalibrating = false

  /// Marks of the tally: the chain an activity or a project's resource was last seen on.
  var chainMark: ContiguousArray<UInt32>
  var bindingMark: ContiguousArray<UInt32>
  var chainStamp: UInt32 = 1
  var isBinding: ContiguousArray<Bool>
  var scratchCosts: ContiguousArray<Int64>
  var scratchMains: ContiguousArray<Int32>

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
    queue = SlotQueue(events: 3 * count, slots: Int(tables.span) + 1)
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
    missing = ContiguousArray(repeating: Missing(), count: count)
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
    scratchMains = ContiguousArray(repeating: 0, count: model.projects.count)
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
      if waitingCount > 0 { slot = min(slot, max(now, capacity.nextStep)) }
      if slot >= tables.span { break }
      now = slot
      if slot >= capacity.nextStep { changeCapacities() }
      repeat {
        var event = queue.pop(at: slot)
        while event >= 0 {
          if event >= 2 * tables.count {
            releaseWaiting(event - 2 * tables.count)
          } else if event & 1 == 0 {
            becomeReady(event >> 1)
          } else {
            finish(event >> 1)
          }
          event = queue.pop(at: slot)
        }
        while mayStart, waitingCount > 0 { startWaiting() }
      } while queue.firstOccupied(from: slot) == slot
    }
    queue.removeAll()
  }

  /// Takes the steps of capacity up to today into force.
  private mutating func changeCapacities() {
    for resource in free.indices where capacity.isDue(resource, by: now) {
      free[resource] += capacity.advance(resource, to: now)
      // Less capacity may be all there will ever be, so that what waits takes less.
      mayStart = true
    }
    capacity.findNextStep()
    for activity in missing.indices { missing[activity] = Missing() }
  }

  private mutating func begin(isVaried: Bool) {
    now = 0
    mayStart = false
    for index in repetitions.indices { prepare(index, isVaried: isVaried) }
    values.changeCapacities(draws, &capacity)
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
}
