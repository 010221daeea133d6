/// What stretched an activity, in slots.
public struct FluidStretch: Hashable, Sendable {
  /// What kept its work from flowing faster.
  public let cap: FluidCap

  /// The slots by which it finishes later than its own duration asks, for this reason; positive.
  public let slots: Int32

  /// Makes a part of a stretch.
  public init(cap: FluidCap, slots: Int32) {
    self.cap = cap
    self.slots = slots
  }
}

/// Says which caps stretched activities, after the fact, from a problem and its schedule.
public struct FluidExplanation: ~Copyable {
  private let problem: Problem
  private let schedule: Schedule
  private var profile: FluidProfile

  /// Books a schedule, once for all questions.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - schedule: A schedule that the checker finds without unforced violation.
  ///   - burstTargets: The targets of the generation that made it, if others than precedences tell.
  /// - Complexity: O(supplies × span + days of runs).
  public init(
    _ problem: Problem,
    _ schedule: Schedule,
    burstTargets: ContiguousArray<Int32>? = nil
  ) {
    self.problem = problem
    self.schedule = schedule
    profile = FluidProfile(problem, targets: burstTargets)
    for activity in problem.activities.indices
    where problem.flows(activity) && schedule.modes[activity] >= 0 {
      let mode = Int(problem.modeStarts[activity]) + Int(schedule.modes[activity])
      let runs = schedule.fluidRuns(of: ActivityIndex(offset: activity))
      profile.load(runs, activity, mode, of: problem)
    }
  }

  /// The slots by which fluid demands stretch an activity, by what bound them, most slots first; none
  /// where it finishes when its own duration ends.
  ///
  /// Only the demand that is done last counts, the first of several. Of the stretch, its own limit
  /// accounts for what it would cost if supplies were without end. The rest is shared out to what
  /// bound it on each slot, in proportion to the units that were missing there at the pace that
  /// would not have stretched it, by largest remainder. The slots add up to the stretch exactly.
  ///
  /// - Complexity: O(slots of the activity × draws).
  public func stretches(of activity: ActivityIndex) -> [FluidStretch] {
    let index = activity.offset
    guard problem.flows(index), schedule.isPlaced(activity) else { return [] }
    let mode = Int(problem.modeStarts[index]) + Int(schedule.modes[index])
    let start = schedule.starts[index]
    let finish = schedule.finishes[index]
    let work = problem.finish(of: index, duration: problem.durations[mode], from: start)
    let runs = schedule.fluidRuns(of: activity)
    guard finish > work, let last = runs.first(where: { $0.slots.upperBound == finish })
    else { return [] }
    let tables = problem.fluid
    let position = tables.demands(of: mode).lowerBound + Int(last.demand)
    let demand = tables.demands[position]
    let least =
      start
      + problem.activities[index].modes[mode - Int(problem.modeStarts[index])]
      .fluids[Int(last.demand)].leastSlots
    var shares: [(cap: FluidCap, missing: Int64)] = []
    let isLate = finish > profile.targets[index]
    let own = Int64(max(1, work - start))
    let pace = min(demand.limit, demand.volume / own + (demand.volume % own > 0 ? 1 : 0))
    var rates = [Int64](repeating: 0, count: Int(finish - start))
    for run in runs where run.demand == last.demand {
      for slot in run.slots { rates[Int(slot - start)] += run.rate }
    }
    for slot in start..<finish where rates[Int(slot - start)] < pace {
      let cap = binding(position, at: slot, isLate: isLate)
      let missing = pace - rates[Int(slot - start)]
      if let known = shares.firstIndex(where: { $0.cap == cap }) {
        shares[known].missing += missing
      } else {
        shares.append((cap, missing))
      }
    }
    let byLimit = min(finish - work, max(0, least - work))
    var rest = finish - work - byLimit
    var stretches: [FluidStretch] = []
    if byLimit > 0 { stretches.append(FluidStretch(cap: .limit, slots: byLimit)) }
    let total = shares.reduce(Int64(0)) { $0 + $1.missing }
    if total == 0, rest > 0 { shares = [(binding(position, at: finish - 1, isLate: isLate), 1)] }
    let parts = Self.parts(of: rest, shares.map(\.missing))
    for (share, part) in zip(shares, parts) where part > 0 {
      stretches.append(FluidStretch(cap: share.cap, slots: part))
      rest -= part
    }
    return stretches.enumerated().sorted {
      ($1.element.slots, $0.offset) < ($0.element.slots, $1.offset)
    }.map(\.element)
  }

  /// The latest start from which an activity that flows would finish by a slot for no more money, while
  /// what all others are served stays as it is; its present start where there is no later one.
  ///
  /// Without people: it tells how far what comes before may move. The start is found by halving, so
  /// that one that is dearer than its neighbours may hide later ones.
  ///
  /// - Complexity: O(log(slots) × slots of the activity × draws).
  public mutating func latestStart(of activity: ActivityIndex, finishingBy last: Int32) -> Int32 {
    let index = activity.offset
    let present = schedule.starts[index]
    guard problem.flows(index), schedule.isPlaced(activity), !problem.startRules[index].isFixed
    else { return present }
    let mode = Int(problem.modeStarts[index]) + Int(schedule.modes[index])
    let duration = problem.durations[mode]
    let end = problem.lastStart(of: index, duration: duration, by: Problem.Window(finish: last))
    profile.release(index, problem.fluid)
    var (best, low, high) = (present, present, end + 1)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      let window = Problem.Window(start: middle)
      let candidate = problem.lastStart(of: index, duration: duration, by: window)
      if candidate <= best {
        low = middle
        continue
      }
      let work = problem.finish(of: index, duration: duration, from: candidate)
      let finish = profile.attempt(index, mode, from: candidate, workFinish: work, problem.fluid)
      if finish >= 0, finish <= last, profile.trial.spend <= profile.spends[index] {
        (best, low) = (candidate, middle)
      } else {
        high = candidate
      }
    }
    profile.restore(index, problem.fluid)
    return best
  }

  /// What keeps a demand from more units in a slot: of the last draw that it may use there, what has
  /// no room for one more; its source where all has.
  ///
  /// What bursts when late may use its priced draws where it is late; where it is not, it is the
  /// free tier that stretches it.
  private func binding(_ position: Int, at slot: Int32, isLate: Bool) -> FluidCap {
    let tables = problem.fluid
    let demand = tables.demands[position]
    let mayBurst = demand.burst == .always || (demand.burst == .whenLate && isLate)
    let end = mayBurst ? demand.endDraw : demand.firstPriced
    guard let last = (demand.firstDraw..<end).last ?? (demand.firstDraw..<demand.endDraw).last
    else { return .limit }
    let draw = tables.draws[last]
    // Where tokens are missing, more of the source would not help, so they come first.
    for use in (draw.firstUse..<draw.endUse).reversed() {
      let supply = tables.uses[use].supply
      if profile.free[supply * tables.span + Int(slot)] >= tables.uses[use].perUnit { continue }
      let index = FluidSupplyIndex(offset: supply)
      return use == draw.firstUse ? .source(index) : .tokens(index)
    }
    for cap in draw.firstCap..<draw.endCap {
      let period = tables.periods[tables.caps[cap] * tables.span + Int(slot)]
      if period >= 0, profile.left[Int(period)] < draw.price {
        return .spend(SpendCapIndex(offset: tables.caps[cap]))
      }
    }
    return .source(FluidSupplyIndex(offset: tables.uses[draw.firstUse].supply))
  }

  /// Whole parts of a number in given proportions, by largest remainder, ties by position.
  private static func parts(of total: Int32, _ weights: [Int64]) -> [Int32] {
    let sum = weights.reduce(0, +)
    guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
    var parts: [Int32] = []
    var remainders: [(remainder: Int64, position: Int)] = []
    for (position, weight) in weights.enumerated() {
      let product = Int64(total).multipliedFullWidth(by: weight)
      let (quotient, remainder) = sum.dividingFullWidth(product)
      parts.append(Int32(quotient))
      remainders.append((remainder, position))
    }
    let left = Int(total - parts.reduce(0, +))
    let order = remainders.sorted {
      ($1.remainder, $0.position) < ($0.remainder, $1.position)
    }
    for entry in order.prefix(left) { parts[entry.position] += 1 }
    return parts
  }
}
