/// All that replications read, laid out once in flat arrays.
///
/// A class, so that calls hand on a reference and not some forty arrays.
final class SimulationTables: Sendable {
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
  let release: ContiguousArray<Int32>
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
  /// Whether what is opened is closed by plan on the same day, by work that waits for the opener.
  let closesAtOnce: ContiguousArray<Bool>

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
    var closesAtOnce = ContiguousArray<Bool>(repeating: false, count: opened.count)
    for opener in 0..<count {
      for place in Int(openedStarts[opener])..<Int(openedStarts[opener + 1]) {
        let closer = Int(closers[place])
        closesAtOnce[place] =
          plan.finishes[closer] == plan.starts[opener]
          && Self.leads(from: opener, to: closer, arcStarts, arcs)
      }
    }
    self.closesAtOnce = closesAtOnce
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
}
