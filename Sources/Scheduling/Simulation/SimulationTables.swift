/// A precedence as the replications see it, packed.
struct SimulationArc: BitwiseCopyable {
  /// The activity that waits.
  let other: Int32
  /// Days between the two points.
  let lag: Int32
  private let flags: UInt8

  /// Whether the predecessor's point is its finish.
  var leavesFinish: Bool { flags & 1 != 0 }
  /// Whether the successor's point is its finish.
  var entersFinish: Bool { flags & 2 != 0 }
  /// Whether the days are worked ones of the successor.
  var isWorking: Bool { flags & 4 != 0 }
  /// Whether the successor does not wait: it starts before by plan, and is stretched where needed.
  var isLoose: Bool { flags & 8 != 0 }
  /// Whether the successor hears of it when the predecessor finishes, not when it starts.
  var isToldAtFinish: Bool { flags & 16 != 0 }

  /// An arc of plain days.
  init(
    to other: Int32,
    days: Int32,
    leavesFinish: Bool,
    isLoose: Bool
  ) {
    self.other = other
    lag = days
    let told: UInt8 = leavesFinish && days >= 0 ? 16 : 0
    flags = (leavesFinish ? 1 : 0) | (isLoose ? 8 : 0) | told
  }

  init(_ precedence: Precedence, isLoose: Bool) {
    other = precedence.successor.rawValue
    lag = precedence.minimalLag?.count ?? 0
    var flags: UInt8 = 0
    if precedence.predecessorEnd == .finish { flags |= 1 }
    if precedence.successorEnd == .finish { flags |= 2 }
    if case .workingDays? = precedence.minimalLag { flags |= 4 }
    if isLoose { flags |= 8 }
    // How long work takes is known from its start on, so what follows a little before or around
    // its end can be told in time.
    if precedence.predecessorEnd == .finish, precedence.successorEnd == .start, lag >= 0 {
      flags |= 16
    }
    self.flags = flags
  }
}

/// All that replications read, laid out once in flat arrays.
struct SimulationTables: Sendable {
  let count: Int
  let span: Int32

  // Calendars: rows of worked days before each slot, and rows of worked slots.
  let calendarOf: ContiguousArray<Int32>
  let workedBefore: ContiguousArray<Int32>
  let workedSlots: ContiguousArray<Int32>
  let workedStarts: ContiguousArray<Int32>

  // Precedences by predecessor.
  let arcStarts: ContiguousArray<Int32>
  let arcs: ContiguousArray<SimulationArc>
  let waiting: ContiguousArray<Int32>

  // Activities.
  /// The days of work.
  let plannedLength: ContiguousArray<Int32>
  /// The slots from the start on in which fluids are served; 0 for none.
  let fluidSlots: ContiguousArray<Int32>
  let plannedStart: ContiguousArray<Int32>
  let plannedFinish: ContiguousArray<Int32>
  let isFixed: ContiguousArray<Bool>
  var release: ContiguousArray<Int32>
  let rank: ContiguousArray<Int32>
  let byRank: ContiguousArray<Int32>
  let projectOf: ContiguousArray<Int32>
  let dailyCost: ContiguousArray<Int64>

  // Demands of the planned modes.
  let demandStarts: ContiguousArray<Int32>
  let demands: ContiguousArray<Demand>
  /// What is held of each demand while its activity only waits for fluids.
  let kept: ContiguousArray<Int32>
  /// Whether an activity holds less then than before.
  let keepsLess: ContiguousArray<Bool>
  /// The activity of each demand.
  let demandOwner: ContiguousArray<Int32>
  /// The demands for each resource in the plan's order.
  let userStarts: ContiguousArray<Int32>
  let users: ContiguousArray<Int32>
  // Holds by opener and by closer.
  let openedStarts: ContiguousArray<Int32>
  let opened: ContiguousArray<Demand>
  let closedStarts: ContiguousArray<Int32>
  let closed: ContiguousArray<Demand>
  /// Who closes what is opened, and who opened what is closed, row by row as above.
  let closers: ContiguousArray<Int32>
  let openers: ContiguousArray<Int32>

  // Capacity steps by resource.
  let stepStarts: ContiguousArray<Int32>
  let steps: ContiguousArray<CapacityStep>

  /// Lays out a model.
  init(_ model: SimulationModel) throws(SimulationError) {
    let problem = model.problem
    let isOneByOne = problem.startRules.contains { $0.isPermittedOneByOne }
    guard problem.maximalLagCount == 0, problem.stocks.isEmpty, problem.groups.isEmpty, !isOneByOne
    else {
      throw .unsupported
    }
    let plan = model.plan
    count = problem.activities.count
    span = problem.span
    calendarOf = problem.calendarOf
    var before = ContiguousArray<Int32>()
    var slots = ContiguousArray<Int32>()
    var starts: ContiguousArray<Int32> = [0]
    for calendar in problem.calendars {
      for slot in 0...problem.span { before.append(calendar.worked(before: slot)) }
      for slot in 0..<problem.span where calendar.isOpen(slot) { slots.append(slot) }
      starts.append(Int32(slots.count))
    }
    workedBefore = before
    workedSlots = slots
    workedStarts = starts

    plannedStart = plan.starts
    plannedFinish = plan.finishes
    isFixed = ContiguousArray(problem.startRules.lazy.map { $0.isFixed })
    release = ContiguousArray(problem.startRules.lazy.map { max(0, $0.release) })
    projectOf = ContiguousArray(model.projectOf.lazy.map { Int32($0) })
    dailyCost = ContiguousArray(model.dailyCost)
    var lengths = ContiguousArray<Int32>()
    var fluidSlots = ContiguousArray<Int32>()
    for activity in problem.activities.indices {
      let (work, slots) = Self.length(of: activity, model)
      lengths.append(work)
      fluidSlots.append(slots)
    }
    plannedLength = lengths
    self.fluidSlots = fluidSlots
    let order = problem.activities.indices.sorted {
      (plan.starts[$0], problem.rank[$0]) < (plan.starts[$1], problem.rank[$1])
    }
    byRank = ContiguousArray(order.lazy.map { Int32($0) })
    var rank = ContiguousArray<Int32>(repeating: 0, count: count)
    for (place, activity) in order.enumerated() { rank[activity] = Int32(place) }
    self.rank = rank

    let links = Self.links(problem, plan)
    (arcStarts, arcs) = Problem.rows(count, links.count) { (links[$0].from, links[$0].arc) }
    var waiting = ContiguousArray<Int32>(repeating: 0, count: count)
    for arc in arcs where !arc.isLoose { waiting[Int(arc.other)] += 1 }
    self.waiting = waiting

    var demandStarts: ContiguousArray<Int32> = [0]
    var demands = ContiguousArray<Demand>()
    var kept = ContiguousArray<Int32>()
    var keepsLess = ContiguousArray<Bool>()
    for activity in problem.activities.indices {
      let mode = Int(problem.modeStarts[activity]) + Int(plan.modes[activity])
      for position in problem.demands(of: mode) where lengths[activity] + fluidSlots[activity] > 0 {
        var demand = problem.demands[position]
        kept.append(problem.hasFluids ? problem.fluid.waiting[position] : demand.amount)
        // Without work there is only the wait.
        if lengths[activity] == 0 { demand.amount = kept[kept.count - 1] }
        demands.append(demand)
      }
      let own = Int(demandStarts[activity])..<demands.count
      keepsLess.append(own.contains { kept[$0] < demands[$0].amount })
      demandStarts.append(Int32(demands.count))
    }
    self.demandStarts = demandStarts
    self.demands = demands
    self.kept = kept
    self.keepsLess = keepsLess
    var demandOwner = ContiguousArray<Int32>()
    for activity in 0..<count {
      for _ in demandStarts[activity]..<demandStarts[activity + 1] {
        demandOwner.append(Int32(activity))
      }
    }
    self.demandOwner = demandOwner
    let byOrder = demands.indices.sorted { left, right in
      (rank[Int(demandOwner[left])], left) < (rank[Int(demandOwner[right])], right)
    }
    (userStarts, users) = Problem.rows(problem.resources.count, demands.count) {
      (demands[byOrder[$0]].resource.offset, Int32(byOrder[$0]))
    }
    let holds = problem.holds.filter { $0.opener != $0.closer }
    (openedStarts, opened) = Problem.rows(count, holds.count) {
      (holds[$0].opener.offset, Demand(holds[$0].resource, holds[$0].amount))
    }
    (closedStarts, closed) = Problem.rows(count, holds.count) {
      (holds[$0].closer.offset, Demand(holds[$0].resource, holds[$0].amount))
    }
    closers =
      Problem.rows(count, holds.count) {
        (holds[$0].opener.offset, holds[$0].closer.rawValue)
      }.1
    openers =
      Problem.rows(count, holds.count) {
        (holds[$0].closer.offset, holds[$0].opener.rawValue)
      }.1
    stepStarts = Problem.rowStarts(problem.resources.lazy.map { $0.steps.count })
    steps = ContiguousArray(problem.resources.lazy.map(\.steps).joined())
  }

  /// The days of work of an activity and the slots from its start on in which it is served fluids.
  ///
  /// What the plan says goes before what the problem says, of which some may have been changed.
  private static func length(
    of activity: Int,
    _ model: SimulationModel
  ) -> (work: Int32, slots: Int32) {
    let problem = model.problem
    let mode = Int(problem.modeStarts[activity]) + Int(model.plan.modes[activity])
    let duration = problem.durations[mode]
    let (start, finish) = (model.plan.starts[activity], model.plan.finishes[activity])
    let calendar = problem.calendars[Int(problem.calendarOf[activity])]
    let days = calendar.worked(before: finish) - calendar.worked(before: start)
    if !problem.isFluid(mode) { return (duration == 0 ? 0 : days, 0) }
    let work = min(duration, days)
    let isStretched = problem.finish(of: activity, duration: work, from: start) < finish
    return (work, isStretched ? finish - start : max(0, model.served[activity] - start))
  }

  /// The precedences as replications follow them.
  ///
  /// Work that by plan starts before what it is tied to can't wait for it: a ramp begins three weeks
  /// before a release. It waits for what that release waits for instead, with the planned distance.
  private static func links(
    _ problem: Problem,
    _ plan: Schedule
  ) -> [(from: Int, arc: SimulationArc)] {
    var links: [(from: Int, arc: SimulationArc)] = []
    // Few are of this kind, so that following them again and again costs nothing.
    func replace(_ successor: Int, _ predecessor: Int, _ distance: Int32, _ depth: Int) {
      // What is fixed lies where it lies, whatever it should have waited for.
      guard depth < 64, !problem.startRules[predecessor].isFixed else { return }
      for position in problem.arcs(into: predecessor) {
        let arc = problem.incoming[position]
        let other = Int(arc.other)
        let calendar = problem.calendars[Int(problem.calendarOf[predecessor])]
        let point = arc.leavesFinish ? plan.finishes[other] : plan.starts[other]
        var days = arc.earliest(after: point, calendar) - point + distance
        if arc.entersFinish { days -= plan.finishes[predecessor] - plan.starts[predecessor] }
        if plan.starts[successor] < plan.starts[other] {
          let length = arc.leavesFinish ? plan.finishes[other] - plan.starts[other] : 0
          replace(successor, other, days + length, depth + 1)
        } else {
          links.append(
            (
              other,
              SimulationArc(
                to: Int32(successor),
                days: days,
                leavesFinish: arc.leavesFinish,
                isLoose: false
              )
            )
          )
        }
      }
    }
    for link in problem.precedences {
      let (predecessor, successor) = (link.predecessor.offset, link.successor.offset)
      let isLoose = plan.starts[successor] < plan.starts[predecessor]
      links.append((predecessor, SimulationArc(link, isLoose: isLoose)))
      guard isLoose, link.successorEnd == .start else { continue }
      let length =
        link.predecessorEnd == .finish ? plan.finishes[predecessor] - plan.starts[predecessor] : 0
      let point = plan.starts[predecessor] + length
      let calendar = problem.calendars[Int(problem.calendarOf[successor])]
      let arc = Arc(link, at: 0, seenFromSuccessor: true)
      replace(successor, predecessor, length + arc.earliest(after: point, calendar) - point, 0)
    }
    return links
  }

  /// Worked days before a slot on an activity's calendar.
  func worked(_ activity: Int, before slot: Int32) -> Int32 {
    if slot <= 0 { return slot < 0 ? slot : 0 }
    return workedBefore[Int(calendarOf[activity]) * (Int(span) + 1) + Int(min(slot, span))]
  }

  /// The slot of a worked day on an activity's calendar.
  func slot(_ activity: Int, ofWorkedDay day: Int32) -> Int32 {
    if day < 0 { return day }
    let calendar = Int(calendarOf[activity])
    let place = workedStarts[calendar] + day
    return place < workedStarts[calendar + 1] ? workedSlots[Int(place)] : WorkCalendar.never
  }

  /// The day after the last worked day of so many from a slot on.
  func finish(_ activity: Int, from start: Int32, _ length: Int32) -> Int32 {
    if length == 0 { return start }
    let last = slot(activity, ofWorkedDay: worked(activity, before: start) + length - 1)
    return last == WorkCalendar.never ? last : last + 1
  }

  /// The first slot at or after a bound at which work of a length may start.
  func snapped(_ activity: Int, _ bound: Int32, _ length: Int32) -> Int32 {
    if bound >= span { return WorkCalendar.never }
    return length == 0
      ? bound : slot(activity, ofWorkedDay: worked(activity, before: bound))
  }

  /// The first point of the successor that an arc allows.
  func bound(_ arc: SimulationArc, after point: Int32) -> Int32 {
    if !arc.isWorking { return point &+ arc.lag }
    let other = Int(arc.other)
    if arc.lag >= 0 { return finish(other, from: point, arc.lag) }
    return slot(other, ofWorkedDay: worked(other, before: point) + arc.lag - 1) + 1
  }

  /// The earliest start from which work of a length ends at or after a slot.
  func start(_ activity: Int, toFinishFrom finish: Int32, _ length: Int32) -> Int32 {
    if length == 0 { return finish }
    if finish > span { return WorkCalendar.never }
    return slot(activity, ofWorkedDay: worked(activity, before: finish - 1) - length + 1)
  }

  /// The earliest start from which an activity, as planned, ends at or after a slot.
  func plannedStart(_ activity: Int, toFinishFrom finish: Int32) -> Int32 {
    let bound = start(activity, toFinishFrom: finish, plannedLength[activity])
    return min(bound, finish - fluidSlots[activity])
  }

  /// The first end of work at or after a slot.
  func endOfWork(_ activity: Int, from slot: Int32) -> Int32 {
    let last = self.slot(activity, ofWorkedDay: worked(activity, before: slot - 1))
    return last == WorkCalendar.never ? last : last + 1
  }
}
