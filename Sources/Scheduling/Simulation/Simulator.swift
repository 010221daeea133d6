/// One replication after another of a plan: each day's events in order, nothing seen beforehand.
///
/// Work starts in the order and the modes of the plan, as soon as what it waits for is there and its
/// people are free; work that the plan starts later than it could waits for its planned day. How long
/// a piece of work takes is known from its start on, not before. Work of equal standing is served
/// in the plan's order, so without uncertainty the replication is the plan.
///
/// The struct owns every array that is written; a replication allocates nothing. What is called
/// often is `mutating` even where it only reads: for a borrowing call the compiler copies the struct.
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
  let repetitionOf: Row<Int32>
  let isEntry: Row<Bool>

  var queue: SlotQueue
  var capacity: CapacityPaths
  var values: DrawnValues

  var states: Row<State>
  var pending: Row<Int32>
  var bounds: Row<Int32>
  /// What others outside of its repetition have told a member so far.
  var toldFromOutside: Row<Int32>
  /// The first slot at which an activity may end.
  var leastFinish: Row<Int32>
  var lengths: Row<Int32>
  var starts: Row<Int32>
  var finishes: Row<Int32>
  /// Slots over which an activity was carried out, all passes together.
  var carriedOut: Row<Int32>
  /// What let an activity start when it did: the one it waited for, -1 for nothing, -2 for a pass.
  var drivers: Row<Int32>
  /// What let the first pass of an entry start.
  var firstDrivers: Row<Int32>
  /// The resource an activity waited for before it started, or -1.
  var blockers: Row<Int32>
  /// The slot from which an activity waited for a resource.
  var readySince: Row<Int32>
  /// Days the plan makes an activity wait for although it could start.
  var heldUntil: Row<Int32>

  var free: Row<Int32>
  /// The activity that gave units of a resource back last.
  var lastFreed: Row<Int32>
  var booked: Row<Int32>
  var waiting: WaitingList
  var mayStart = false
  var now: Int32 = 0

  /// By how many slots each project's last started work was late.
  var delays: Row<Int32>
  /// The demands for each resource, in the plan's order, of work that is still to start.
  var toCome: DemandLists

  /// The pass that each repetition is in, the passes it takes, whether the pass is a heavy one.
  var passes: Row<Int32>
  var neededPasses: Row<Int32>
  var isHeavy: Row<Bool>
  var heavyCounts: Row<Int32>
  /// Whether an activity belongs to a pass that is not needed.
  var isSkipped: Row<Bool>
  var replication = RandomSource(seed: 0, sampling: .independent).replication(0)
  private(set) var isCalibrating = false

  /// Marks of the tally: the chain an activity or a project's resource was last seen on.
  var chainMark: Row<UInt32>
  var bindingMark: Row<UInt32>
  var chainStamp: UInt32 = 1
  var isBinding: Row<Bool>
  /// The first slot of a chain in which waiting for a resource has been counted.
  var countedFrom: Row<Int32>
  var scratchCosts: Row<Int64>
  var scratchMains: Row<Int32>

  /// Lays out a model and finds the days for which the plan makes work wait.
  ///
  /// - Throws: ``SimulationError`` where the model can't be simulated or the plan is not its own.
  static func following(
    _ model: SimulationModel,
    _ source: RandomSource
  ) throws(SimulationError) -> Simulator {
    let tables = try SimulationTables(model)
    return try following(model, tables, SimulationDraws(model, source))
  }

  /// The same with what is laid out already.
  static func following(
    _ model: SimulationModel,
    _ tables: SimulationTables,
    _ draws: SimulationDraws
  ) throws(SimulationError) -> Simulator {
    var simulator = Simulator(model, tables, draws)
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
      simulator.heldUntil.fill(with: 0)
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

  private init(_ model: SimulationModel, _ tables: SimulationTables, _ draws: SimulationDraws) {
    self.tables = tables
    self.draws = draws
    values = DrawnValues(draws)
    repetitions = model.repetitions
    let count = tables.count
    var owner = Row<Int32>(repeating: -1, count: count)
    var entry = Row<Bool>(repeating: false, count: count)
    for (index, part) in model.repetitions.enumerated() {
      for member in part.members { owner[member.offset] = Int32(index) }
      for member in part.entries { entry[member.offset] = true }
    }
    repetitionOf = owner
    isEntry = entry
    queue = SlotQueue(events: 3 * count, slots: Int(tables.span) + 1)
    capacity = CapacityPaths(tables, model)
    let (projects, resources) = (model.projects.count, tables.stepStarts.count - 1)
    states = Row(repeating: .idle, count: count)
    pending = Row(repeating: 0, count: count)
    toldFromOutside = Row(repeating: 0, count: count)
    bounds = Row(repeating: 0, count: count)
    leastFinish = Row(repeating: 0, count: count)
    lengths = Row(repeating: 0, count: count)
    starts = Row(repeating: 0, count: count)
    finishes = Row(repeating: 0, count: count)
    carriedOut = Row(repeating: 0, count: count)
    drivers = Row(repeating: 0, count: count)
    firstDrivers = Row(repeating: 0, count: count)
    blockers = Row(repeating: 0, count: count)
    readySince = Row(repeating: 0, count: count)
    heldUntil = Row(repeating: 0, count: count)
    free = Row(repeating: 0, count: resources)
    lastFreed = Row(repeating: 0, count: resources)
    booked = Row(repeating: 0, count: tables.demands.count)
    waiting = WaitingList(places: count, resources: resources)
    delays = Row(repeating: 0, count: projects)
    toCome = DemandLists(tables)
    passes = Row(repeating: 0, count: model.repetitions.count)
    neededPasses = Row(repeating: 0, count: model.repetitions.count)
    isSkipped = Row(repeating: false, count: count)
    heavyCounts = Row(repeating: 0, count: model.repetitions.count)
    isHeavy = Row(repeating: false, count: model.repetitions.count)
    chainMark = Row(repeating: 0, count: count)
    bindingMark = Row(repeating: 0, count: projects * resources)
    isBinding = Row(repeating: false, count: resources)
    countedFrom = Row(repeating: 0, count: resources)
    scratchCosts = Row(repeating: 0, count: projects)
    scratchMains = Row(repeating: 0, count: projects)
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
      if waiting.count > 0 { slot = min(slot, max(now, capacity.nextStep)) }
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
        while mayStart, waiting.count > 0 { startWaiting() }
      } while queue.firstOccupied(from: slot) == slot
    }
    queue.removeAll()
  }

  /// Takes the steps of capacity up to today into force.
  private mutating func changeCapacities() {
    for resource in 0..<free.count where capacity.isDue(resource, by: now) {
      free[resource] += capacity.advance(resource, to: now)
      // Less capacity may be all there will ever be, so that what waits takes less.
      mayStart = true
    }
    capacity.findNextStep()
    waiting.recallAll()
  }

  private mutating func begin(isVaried: Bool) {
    now = 0
    mayStart = false
    for index in repetitions.indices { prepare(index, isVaried: isVaried) }
    values.changeCapacities(draws, &capacity)
    capacity.rewind()
    free.fill(with: 0)
    lastFreed.fill(with: -1)
    toCome.fill()
    delays.fill(with: 0)
    waiting.removeAll()
    states.fill(with: .idle)
    toldFromOutside.fill(with: 0)
    leastFinish.fill(with: 0)
    starts.fill(with: WorkCalendar.never)
    finishes.fill(with: WorkCalendar.never)
    carriedOut.fill(with: 0)
    drivers.fill(with: -1)
    blockers.fill(with: -1)
    for activity in 0..<tables.count {
      pending[activity] = tables.waiting[activity]
      bounds[activity] = max(tables.release[activity], heldUntil[activity])
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
    if isSkipped[activity] { return 0 }
    let repetition = Int(repetitionOf[activity])
    if repetition >= 0 {
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
