import RoadmapModel
import Scheduling

/// The question how early one chip can launch, every other launch no later than in a plan.
struct FavouredLaunch: Sendable {
  /// What the chip may spend on rented compute.
  enum Bound: Hashable, Sendable {
    /// Nothing.
    case noBursts
    /// What it takes to launch by a day, whatever caps say.
    case launch(by: CivilDate)
    /// What it takes to launch as early as it can, whatever caps say.
    case earliest
    /// What the caps allow, and of that so many percent by itself.
    case caps(percent: Int)
  }

  /// The chip.
  let chip: Chip.ID
  /// The plan whose other launches are kept, and from which the search starts.
  let today: Plan
  /// What the chip may spend.
  let bound: Bound

  /// The day up to which lateness doesn't count.
  var wish: CivilDate {
    if case .launch(let day) = bound { return day }
    return today.statusDate
  }
}

extension Projector {
  /// Counts the lateness of one chip alone, bounds what it spends, and keeps the other launches.
  mutating func favour(_ favour: FavouredLaunch) {
    var caps: [SpendCapIndex] = []
    if case .caps(let percent) = favour.bound {
      let scaled = roadmap.scalingCloudCaps(to: percent, of: favour.today)
      caps = compute.addCaps(of: scaled, on: axis, in: &builder)
    }
    let chips = projects.map(\.outline.id)
    for (project, id) in chips.enumerated() {
      let isFavoured = id == favour.chip
      if isFavoured {
        for index in indices[project].compactMap({ $0?.offset }) {
          bound(favour.bound, by: caps, index)
        }
      }
      let before = favour.today.chips.first { $0.id.rawValue == id.rawValue }
      if !isFavoured, let before { keepBursts(of: before, project) }
      let ceiling = before?.date(of: .launch)
      for position in projects[project].network.positions(of: .launch) {
        guard let index = indices[project][position]?.offset else { continue }
        if isFavoured {
          builder.activities[index].deadline = nil
          builder.activities[index].due = Due(max(0, axis.slot(favour.wish)), weight: 1)
        } else {
          builder.activities[index].due?.weight = 0
          builder.activities[index].deadline = ceiling.map { max(0, axis.slot($0)) }
        }
      }
    }
  }

  /// Lets the work of a chip burst as far as it takes to finish when it does in a plan.
  private mutating func keepBursts(of chip: PlannedChip, _ project: Int) {
    for (position, index) in indices[project].enumerated() {
      guard let activity = index?.offset else { continue }
      let name = projects[project].network.activities[position].id
      guard let planned = chip.activities.first(where: { $0.id.rawValue == name }) else { continue }
      let finish = max(0, axis.slot(planned.finish))
      for mode in builder.activities[activity].modes.indices {
        for demand in builder.activities[activity].modes[mode].fluids.indices {
          builder.activities[activity].modes[mode].fluids[demand].target = finish
        }
      }
    }
  }

  /// Bounds what an activity spends on rented compute.
  private mutating func bound(
    _ bound: FavouredLaunch.Bound,
    by own: [SpendCapIndex],
    _ activity: Int
  ) {
    for mode in builder.activities[activity].modes.indices {
      for demand in builder.activities[activity].modes[mode].fluids.indices {
        if bound == .noBursts {
          builder.activities[activity].modes[mode].fluids[demand].burst = .never
          continue
        }
        let draws = builder.activities[activity].modes[mode].fluids[demand].draws
        for (position, draw) in draws.enumerated() where draw.price != nil {
          if case .caps = bound {
            builder.activities[activity].modes[mode].fluids[demand].draws[position].caps += own
          } else {
            builder.activities[activity].modes[mode].fluids[demand].draws[position].caps = []
          }
        }
      }
    }
  }
}

extension FavouredLaunch {
  /// A schedule to start from: that of today's plan, or with this chip placed anew in what the others
  /// leave, whichever is better; nil where today's plan holds another network.
  ///
  /// - Complexity: A few passes of shifts.
  func start(in projection: Projection) -> Schedule? {
    guard let planned = try? projection.servedSchedule(of: today) else { return nil }
    let problem = projection.problem
    let own = problem.activities.indices.filter { activity in
      projection.origins[activity].map { projection.projects[$0.project].outline.id } == chip
    }
    let list = ActivityList(of: problem, startsIn: planned)
    var moving = Set(own.map { Int32($0) })
    // Seats are given back after the chip's last tapeout, wherever that comes to lie.
    for precedence in problem.precedences
    where moving.contains(precedence.predecessor.rawValue)
      && projection.origins[precedence.successor.offset] == nil
    {
      moving.insert(precedence.successor.rawValue)
    }
    let order = ContiguousArray(list.order.filter { moving.contains($0) })
    var generation = SerialGeneration(problem)
    let replaced = generation.replacing(order, in: planned)
    // The checker doesn't ask whether work may burst.
    let whole = bound == .noBursts ? nil : projection.start(near: planned)
    return projection.best(of: [replaced, whole])
  }
}

extension Projection {
  /// A schedule to start from: that of a plan where it is feasible, else one in its order; nil where it
  /// holds another network.
  func start(from plan: Plan) -> Schedule? {
    guard let planned = try? servedSchedule(of: plan) else { return nil }
    return start(near: planned)
  }

  /// A schedule that may break what binds, or one in its order that doesn't.
  fileprivate func start(near planned: Schedule) -> Schedule? {
    if FeasibilityChecker(problem).violations(in: planned).allSatisfy(\.isForced) {
      return best(of: [planned])
    }
    var generation = SerialGeneration(problem)
    let list = ActivityList(of: problem, startsIn: planned)
    return best(of: [try? generation.schedule(list, modes: .given(planned.modes))])
  }

  /// The best of schedules that are feasible, each as it is and shifted to and fro.
  fileprivate func best(of candidates: [Schedule?]) -> Schedule? {
    let checker = FeasibilityChecker(problem)
    var generation = SerialGeneration(problem)
    var best: Schedule?
    for case let candidate? in candidates
    where checker.violations(in: candidate).allSatisfy(\.isForced) {
      let shifted = generation.rightShifted(
        generation.leftShifted(candidate, mayAccelerate: true)
      )
      for found in [candidate, shifted] {
        if let known = best, problem.value(of: known) <= problem.value(of: found) { continue }
        best = found
      }
    }
    return best
  }

  /// The engine's schedule of a plan with what its work is served, where the plan holds that.
  func servedSchedule(of plan: Plan) throws(PlanningError) -> Schedule {
    var schedule = try schedule(of: plan)
    for (offset, origin) in origins.enumerated() {
      guard let origin, !fluidClasses[offset].isEmpty else { continue }
      let source = projects[origin.project]
      let name = source.network.activities[origin.position].id
      let chip = plan.chips.first { $0.id.rawValue == source.outline.id.rawValue }
      guard let activity = chip?.activities.first(where: { $0.id.rawValue == name }) else {
        continue
      }
      let index = ActivityIndex(offset: offset)
      let fluids = problem[index].modes[Int(schedule.modes[offset])].fluids
      for run in activity.runs {
        guard let demand = fluidClasses[offset].firstIndex(of: run.computeClass),
          let draw = fluids[demand].draws.firstIndex(where: { draw in
            let (place, item) = self.place(of: draw)
            return place == run.place && item == run.item
          })
        else { continue }
        schedule.fluidRuns.append(
          FluidRun(
            index,
            demand: Int32(demand),
            draw: Int32(draw),
            slots: axis.slot(run.start)..<axis.slot(run.finish),
            rate: Int64(run.hours)
          )
        )
      }
    }
    return schedule
  }
}
