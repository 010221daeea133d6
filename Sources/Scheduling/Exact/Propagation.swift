/// Draws conclusions from domains until nothing changes: lags, capacities, stocks, the incumbent.
///
/// Every conclusion holds for each schedule of the problem (better than the incumbent, where one is
/// given), so that an empty domain proves that there is none.
struct Propagation: ~Copyable {
  let problem: Problem
  /// The capacity of each slot, one row of `span` slots a resource.
  let capacities: ContiguousArray<Int32>
  /// What is surely held in each slot, in the same rows.
  var held: ContiguousArray<Int32>
  /// The part of it that work under way brings with it.
  var forced: ContiguousArray<Int32>
  /// The slots of each resource in which something may be booked.
  var touched: ContiguousArray<Range<Int32>>
  /// The activities in dispute when the last conclusion left no schedule.
  var blamed = ContiguousArray<Int>()

  /// Reserves what the passes write.
  init(_ problem: Problem) {
    self.problem = problem
    var capacities = ContiguousArray<Int32>()
    capacities.reserveCapacity(problem.resources.count * Int(problem.span))
    for resource in problem.resources.indices.map({ ResourceIndex(offset: $0) }) {
      for slot in 0..<problem.span { capacities.append(problem.capacity(of: resource, at: slot)) }
    }
    self.capacities = capacities
    held = ContiguousArray(repeating: 0, count: capacities.count)
    forced = held
    touched = ContiguousArray(repeating: 0..<0, count: problem.resources.count)
  }

  /// Shrinks domains as far as conclusions go; false where no schedule is left.
  ///
  /// - Complexity: O(modes × arcs + resources × span + Σ demands × slots) a pass; as many passes as
  ///   domains go on shrinking.
  mutating func shrink(_ domains: inout StartDomains, below best: ObjectiveValue?) -> Bool {
    blamed.removeAll(keepingCapacity: true)
    while true {
      var isChanged = false
      if !shrinkByLags(&domains, &isChanged) { return false }
      if isChanged { continue }
      if !shrinkByStocks(&domains, &isChanged) { return false }
      if let best, !shrinkByObjective(&domains, below: best, &isChanged) { return false }
      if isChanged { continue }
      if !shrinkByCapacity(&domains, &isChanged) { return false }
      if !isChanged { return true }
    }
  }

  /// Cuts the interval of a mode; false where the activity has no start left.
  mutating func cut(
    _ domains: inout StartDomains,
    _ activity: Int,
    _ mode: Int,
    from first: Int32,
    through last: Int32,
    _ isChanged: inout Bool
  ) -> Bool {
    if first <= domains.first[mode] && last >= domains.last[mode] { return true }
    domains.first[mode] = max(domains.first[mode], first)
    domains.last[mode] = min(domains.last[mode], last)
    isChanged = true
    if domains.gather(activity, problem) { return true }
    blamed.append(activity)
    return false
  }

  /// Whether an activity is under way: it is where it is, and what it should wait for does not bind.
  func isFixed(_ activity: Int) -> Bool { problem.activities[activity].fixedStart != nil }

  /// Cuts what minimal and maximal lags forbid.
  private mutating func shrinkByLags(_ domains: inout StartDomains, _ isChanged: inout Bool) -> Bool
  {
    for place in problem.topologicalOrder {
      let activity = Int(place)
      if isFixed(activity) {
        if domains.minStart[activity] > domains.maxStart[activity] {
          blamed.append(activity)
          return false
        }
        continue
      }
      for mode in problem.modes(of: activity) where domains.allows(mode) {
        let duration = problem.durations[mode]
        var first = domains.first[mode]
        var window = Problem.Window(start: domains.last[mode], finish: WorkCalendar.never)
        bindByPredecessors(activity, duration, domains, &first, &window)
        bindBySuccessors(activity, duration, domains, &first, &window)
        first = problem.firstStart(of: activity, duration: duration, from: first)
        let last = problem.lastStart(of: activity, duration: duration, by: window)
        if !cut(&domains, activity, mode, from: first, through: last, &isChanged) { return false }
      }
      if domains.minStart[activity] > domains.maxStart[activity] {
        blamed.append(activity)
        return false
      }
    }
    return true
  }

  private func bindByPredecessors(
    _ activity: Int,
    _ duration: Int32,
    _ domains: StartDomains,
    _ first: inout Int32,
    _ window: inout Problem.Window
  ) {
    let calendar = problem.calendars[Int(problem.calendarOf[activity])]
    for position in problem.allArcs(into: activity) {
      let arc = problem.incoming[position]
      if arc.hasMinimalLag {
        let bound = problem.bound(activity, duration, arc, domains.minStart, domains.minFinish)
        first = max(first, bound)
      }
      guard arc.hasMaximalLag else { continue }
      let other = Int(arc.other)
      let point = arc.leavesFinish ? domains.maxFinish[other] : domains.maxStart[other]
      let ceiling = problem.ceiling(of: arc, after: point, calendar)
      if arc.entersFinish {
        window.finish = min(window.finish, ceiling)
      } else {
        window.start = min(window.start, ceiling)
      }
    }
  }

  private func bindBySuccessors(
    _ activity: Int,
    _ duration: Int32,
    _ domains: StartDomains,
    _ first: inout Int32,
    _ window: inout Problem.Window
  ) {
    for position in problem.allArcs(outOf: activity) {
      let arc = problem.outgoing[position]
      let other = Int(arc.other)
      if isFixed(other) { continue }
      let calendar = problem.calendars[Int(problem.calendarOf[other])]
      if arc.hasMinimalLag {
        let point = arc.entersFinish ? domains.maxFinish[other] : domains.maxStart[other]
        let latest = arc.latest(before: point, calendar)
        if arc.leavesFinish {
          window.finish = min(window.finish, latest)
        } else {
          window.start = min(window.start, latest)
        }
      }
      guard arc.hasMaximalLag else { continue }
      let point = arc.entersFinish ? domains.minFinish[other] : domains.minStart[other]
      let needed = problem.floor(of: arc, before: point, calendar)
      first = max(
        first,
        arc.leavesFinish
          ? problem.earliestStart(of: activity, duration: duration, toFinishFrom: needed) : needed
      )
    }
  }

  /// Excludes modes of which a stock can't bear the use.
  private mutating func shrinkByStocks(
    _ domains: inout StartDomains,
    _ isChanged: inout Bool
  ) -> Bool {
    for stock in problem.stocks.indices {
      var least = ContiguousArray<Int64>(repeating: .max, count: problem.activities.count)
      for activity in least.indices {
        for mode in problem.modes(of: activity) where domains.allows(mode) {
          least[activity] = min(least[activity], problem.use(of: mode, stock))
        }
      }
      let rest = problem.stocks[stock] - least.reduce(0, +)
      if rest < 0 { return false }
      for activity in problem.activities.indices {
        for mode in problem.modes(of: activity) where domains.allows(mode) {
          if problem.use(of: mode, stock) - least[activity] <= rest { continue }
          domains.exclude(mode)
          isChanged = true
          if !domains.gather(activity, problem) { return false }
        }
      }
    }
    return true
  }
}
