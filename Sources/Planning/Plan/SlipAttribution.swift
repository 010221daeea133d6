import RoadmapModel
import Scheduling

/// Charges the days by which a launch is late to the constraints along its driving chain.
///
/// Each point of a chip has a nominal late date, at which it costs no delay. The delay of the
/// launch is the slip; going back along what bound each step, the delay changes at a wait, at work
/// that takes longer, or at float that is used up, and each change is charged to the one constraint
/// behind it. The changes telescope, so the causes add up to the slip exactly.
struct SlipAttribution: ~Copyable {
  private let projection: Projection
  private let schedule: Schedule
  private var explanation: ScheduleExplanation
  private var fluids: FluidExplanation

  /// Days charged to one constraint.
  struct Charge: Equatable {
    let constraint: Constraint
    let item: String
    var days: Int
  }

  /// The attribution for a schedule in which everything starts as early as it can.
  init(
    _ projection: Projection,
    _ schedule: Schedule,
    burstTargets: ContiguousArray<Int32>? = nil
  ) {
    self.projection = projection
    self.schedule = schedule
    explanation = ScheduleExplanation(projection.problem, schedule)
    fluids = FluidExplanation(projection.problem, schedule, burstTargets: burstTargets)
  }

  /// The days by which the start of an activity that flows may move while its finish moves by so many
  /// at most; nil where nothing of it flows.
  mutating func startRoom(of activity: ActivityIndex, finishRoom days: Int) -> Int? {
    guard projection.problem.hasFluids, !projection.fluidClasses[activity.offset].isEmpty
    else { return nil }
    let last = schedule.finishes[activity.offset] + Int32(days)
    let start = fluids.latestStart(of: activity, finishingBy: last)
    return Int(start - schedule.starts[activity.offset])
  }

  /// What bound the start of an activity, the tightest first, without mere slack.
  mutating func bindings(of activity: ActivityIndex) -> [StartBinding] {
    explanation.bindings(of: activity).filter { $0.cause != .slack }
  }

  /// Whether an activity could start earlier by all that binds starts.
  mutating func hasSlack(_ activity: ActivityIndex) -> Bool {
    explanation.bindings(of: activity).first?.cause == .slack
  }

  /// The charges for the launch of a chip, which add up to the days it comes after its target.
  mutating func charges(of project: Int) -> [Charge] {
    let chip = projection.projects[project]
    guard let launch = chip.network.positions(of: .launch).first else { return [] }
    guard projection.indices[project][launch] != nil else {
      // A launch of the past is what it is; nothing of the plan bound it.
      guard case .done(let days) = chip.progress.states[launch] else { return [] }
      let item = chip.network.activities[launch].id
      let late = days.upperBound - chip.target
      return late == 0 ? [] : [Charge(constraint: .progress, item: item, days: late)]
    }
    var charges: [Charge] = []
    var next: Int? = launch
    var visits = 0
    // A chain visits no activity twice; the bound only guards against a broken explanation.
    while let position = next, visits <= chip.network.activities.count {
      visits += 1
      next = step(position, of: project, chip, &charges)
    }
    return SlipAttribution.merged(SlipAttribution.netted(charges.reversed()))
  }

  /// Charges in the order of time, without what float made good.
  ///
  /// A negative charge to a predecessor is float: delays use it up, those that come before it
  /// first, because float goes to who comes first.
  private static func netted(_ charges: [Charge]) -> [Charge] {
    var result = charges
    for float in result.indices where result[float].constraint == .predecessor {
      for index in result.indices where result[float].days < 0 && result[index].days > 0 {
        let used = min(result[index].days, -result[float].days)
        result[index].days -= used
        result[float].days += used
      }
    }
    return result
  }

  /// Charges one activity of the chain and returns the one that it waited for, if any.
  private mutating func step(
    _ position: Int,
    of project: Int,
    _ chip: ChipProject,
    _ charges: inout [Charge]
  ) -> Int? {
    guard let index = projection.indices[project][position] else { return nil }
    chargeLength(position, index, of: project, chip, &charges)
    let late = projection.calibration.lateStarts[project][position]
    var slot = schedule.starts[index.offset]
    var delay = Int(slot - projection.axis.slot(late))
    let finish = projection.calibration.lateFinishes[project][position]
    if slot == 0, !chip.isAssumed(position),
      case .underWay = chip.state(of: position, finish, projection.status)
    {
      // Work under way that nothing holds up: how far it has come is all there is to say.
      let name = chip.network.activities[position].id
      charges.append(Charge(constraint: .progress, item: name, days: delay))
      return nil
    }
    for binding in bindings(of: index) {
      switch binding.cause {
      case .resource, .hold, .calendar, .permittedStart:
        // The wait beyond what binds next; the rest is that one's.
        let rest = nextBound(after: binding, of: index)
        let wait = Int(slot - rest)
        let (constraint, item) = projection.describe(binding, of: index)
        charges.append(Charge(constraint: constraint, item: item, days: wait))
        delay -= wait
        slot = rest
      case .precedence(let precedence):
        if case .crossChip = projection.ties[precedence.offset] { fallthrough }
        return follow(precedence, delay, slot - binding.slot, project, chip, &charges)
      case .release, .fixedStart, .slack:
        let (constraint, item) = projection.describe(binding, of: index)
        charges.append(Charge(constraint: constraint, item: item, days: delay))
        return nil
      }
    }
    charges.append(Charge(constraint: .status, item: "status date", days: delay))
    return nil
  }

  /// The slot that remains once a binding is taken away: that of the tightest release or link.
  private mutating func nextBound(
    after binding: StartBinding,
    of index: ActivityIndex
  ) -> Int32 {
    let others = bindings(of: index).drop { $0 != binding }.dropFirst()
    return others.map(\.slot).max() ?? projection.problem[index].release
  }

  /// Passes the delay on to the predecessor; float that was used up on the way is charged to it.
  private func follow(
    _ precedence: PrecedenceIndex,
    _ delay: Int,
    _ snap: Int32,
    _ project: Int,
    _ chip: ChipProject,
    _ charges: inout [Charge]
  ) -> Int? {
    let tie = projection.problem[precedence]
    guard let origin = projection.origins[tie.predecessor.offset] else { return nil }
    let axis = projection.axis
    let calibration = projection.calibration
    let isFinish = tie.predecessorEnd == .finish
    let actual =
      isFinish
      ? schedule.finishes[tie.predecessor.offset] : schedule.starts[tie.predecessor.offset]
    let nominal =
      isFinish
      ? calibration.lateFinishes[project][origin.position]
      : calibration.lateStarts[project][origin.position]
    let before = Int(actual - axis.slot(nominal))
    let name = chip.network.activities[origin.position].id
    charges.append(Charge(constraint: .calendar, item: "closed days", days: Int(snap)))
    charges.append(
      Charge(constraint: .predecessor, item: name, days: delay - before - Int(snap))
    )
    guard !isFinish else { return origin.position }
    // Tied to the start: the length of the predecessor does not matter, so take it back.
    var ignored: [Charge] = []
    chargeLength(origin.position, tie.predecessor, of: project, chip, &ignored)
    charges += ignored.map { Charge(constraint: $0.constraint, item: $0.item, days: -$0.days) }
    return origin.position
  }

  /// Charges what an activity takes beyond its nominal length.
  private func chargeLength(
    _ position: Int,
    _ index: ActivityIndex,
    of project: Int,
    _ chip: ChipProject,
    _ charges: inout [Charge]
  ) {
    let calibration = projection.calibration
    let nominal =
      calibration.lateFinishes[project][position] - calibration.lateStarts[project][position]
    let actual = Int(schedule.finishes[index.offset] - schedule.starts[index.offset])
    var rest = actual - nominal
    let name = chip.network.activities[position].id
    func charge(_ constraint: Constraint, _ item: String, _ days: Int) {
      charges.append(Charge(constraint: constraint, item: item, days: days))
      rest -= days
    }
    for stretch in fluids.stretches(of: index) {
      let (constraint, item) = projection.describe(stretch.cap)
      charge(constraint, item, Int(stretch.slots))
    }
    let late = calibration.lateFinishes[project][position]
    if case .underWay = chip.state(of: position, late, projection.status) {
      if chip.isAssumed(position) {
        charge(.cadence, "design start", rest)
      } else {
        charge(.progress, name, rest)
      }
      return
    }
    if chip.network.activities[position].isEngineering {
      let mode = Int(schedule.modes[index.offset])
      let scaled = chip.scaledLength(of: position)
      let taken = projection.staffings[project][position][mode].days
      charge(.scope, name, (scaled - chip.nominalLength(of: position)) * 7 / 5)
      charge(.team, chip.leadTeam(of: position)?.id.rawValue ?? name, (taken - scaled) * 7 / 5)
    }
    charge(.calendar, "closed days", rest)
  }

  /// Charges of one constraint and item together, in the order of the greatest first.
  private static func merged(_ charges: [Charge]) -> [Charge] {
    var result: [Charge] = []
    for charge in charges {
      let same = result.firstIndex {
        $0.constraint == charge.constraint && $0.item == charge.item
      }
      if let same {
        result[same].days += charge.days
      } else {
        result.append(charge)
      }
    }
    return result.filter { $0.days != 0 }.sorted { left, right in
      if left.days != right.days { return left.days > right.days }
      return (left.constraint.rawValue, left.item) < (right.constraint.rawValue, right.item)
    }
  }
}

extension Projection {
  /// Where jobs that are served from a draw run.
  func place(of draw: FluidDraw) -> (ComputePlace, Slug) {
    switch compute.sources[draw.source.supply.offset] {
    case .farm(let farm): return (.farm, Slug(from: farm))
    case .boards(let farm): return (.boards, Slug(from: farm))
    case .cloud(let cloud): return (.cloud, Slug(from: cloud))
    case .tokens: preconditionFailure("no job runs on tokens")
    }
  }

  /// The roadmap's name for a cap on fluids.
  func describe(_ cap: FluidCap) -> (Constraint, String) {
    switch cap {
    case .limit: return (.compute, "parallel limit")
    case .spend(let index): return (.budget, compute.budgets[index.offset].rawValue)
    case .source(let index), .tokens(let index):
      switch compute.sources[index.offset] {
      case .farm(let farm): return (.compute, farm.rawValue)
      case .boards(let farm): return (.compute, "boards of \(farm)")
      case .cloud(let cloud): return (.compute, cloud.rawValue)
      case .tokens(let pool): return (.token, pool.rawValue)
      }
    }
  }

  /// The roadmap's name for what a binding of the engine stands for.
  func describe(_ binding: StartBinding, of activity: ActivityIndex) -> (Constraint, String) {
    switch binding.cause {
    case .release:
      let release = problem[activity].release
      guard let bound = bounds[activity.offset].first(where: { $0.slot == release }) else {
        return (.status, "status date")
      }
      return (bound.constraint, bound.item)
    case .precedence(let index):
      switch ties[index.offset] {
      case .crossChip(let point): return (.crossChip, point)
      case .link, .seat:
        let origin = origins[problem[index].predecessor.offset]
        let name = origin.map { projects[$0.project].network.activities[$0.position].id }
        return (.predecessor, name ?? "")
      }
    case .resource(let resource, _):
      return (.team, teams[resource]?.rawValue ?? "team")
    case .hold(let resource, _):
      return (.licence, licences[resource]?.rawValue ?? "licence")
    case .calendar, .permittedStart: return (.calendar, "closed days")
    case .fixedStart:
      let isAssumed = origins[activity.offset].map { projects[$0.project].isAssumed($0.position) }
      return isAssumed == true ? (.cadence, "design start") : (.progress, "under way")
    case .slack: return (.predecessor, "")
    }
  }
}
