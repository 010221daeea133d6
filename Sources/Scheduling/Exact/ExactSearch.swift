/// Branch and bound over modes and starts for the whole class of problems, exact where it finishes.
///
/// See <doc:ExactSearch>.
public struct ExactSearch: ~Copyable {
  /// What a search came to.
  public struct Result: Sendable {
    /// The best schedule known, the one given at first included.
    public let schedule: Schedule?

    /// Its value.
    public let value: ObjectiveValue?

    /// Whether the search was finished: the schedule is best, or without one there is none.
    public let isProof: Bool

    /// The nodes visited.
    public let nodes: Int
  }

  private var propagation: Propagation
  private var best: (schedule: Schedule, value: ObjectiveValue)?
  /// How often each activity was the one without a start left: what is in dispute.
  private var failures: ContiguousArray<Int64>
  private var nodesLeft = 0
  private var nodes = 0

  /// Prepares a search.
  ///
  /// - Parameter problem: A problem without groups; ``CommittedProblem`` makes one.
  public init(_ problem: Problem) {
    precondition(problem.groups.isEmpty, "groups are chosen before")
    propagation = Propagation(problem)
    failures = ContiguousArray(repeating: 1, count: problem.activities.count)
  }

  /// Searches for the best schedule.
  ///
  /// - Parameters:
  ///   - limit: The nodes to visit at most; one draws only the conclusions of the problem itself.
  ///   - incumbent: A feasible schedule that only a better one replaces.
  /// - Returns: The best schedule found and whether that is proved.
  /// - Complexity: O(nodes) propagations, each O(modes × arcs + resources × span) a pass.
  public mutating func run(nodes limit: Int, from incumbent: Schedule? = nil) -> Result {
    nodesLeft = limit
    nodes = 0
    best = incumbent.map { ($0, propagation.problem.value(of: $0)) }
    let isFinished = visit(StartDomains(propagation.problem))
    return Result(schedule: best?.schedule, value: best?.value, isProof: isFinished, nodes: nodes)
  }

  /// Searches a subtree; false where the nodes did not suffice or the task was cancelled.
  private mutating func visit(_ domains: consuming StartDomains) -> Bool {
    if nodesLeft == 0 { return false }
    nodesLeft -= 1
    nodes += 1
    if nodes % 64 == 0, Task.isCancelled { return false }
    var domains = domains
    if !propagation.shrink(&domains, below: best?.value) {
      if propagation.failed >= 0 { failures[propagation.failed] += 1 }
      return true
    }
    guard let activity = nextActivity(domains) else {
      record(domains)
      return true
    }
    for child in children(of: domains, at: activity) where !visit(child) { return false }
    return true
  }

  /// The unsettled activity with the fewest starts for each of its failures; ties by first finish.
  private func nextActivity(_ domains: StartDomains) -> Int? {
    let problem = propagation.problem
    var chosen: (activity: Int, size: Int64, finish: Int32)?
    for activity in problem.activities.indices where !domains.isSettled(activity, problem) {
      let size = domains.size(of: activity, problem) * 64 / failures[activity]
      let finish = domains.minFinish[activity]
      if let chosen, (chosen.size, chosen.finish) <= (size, finish) { continue }
      chosen = (activity, size, finish)
    }
    return chosen?.activity
  }

  /// Parts of the domains that together are all: modes first, then the start that costs least.
  private func children(of domains: StartDomains, at activity: Int) -> [StartDomains] {
    let problem = propagation.problem
    let mode = domains.earliestMode(of: activity, problem)
    let isOnlyMode = problem.modes(of: activity).allSatisfy { $0 == mode || !domains.allows($0) }
    if !isOnlyMode {
      var with = domains
      for other in problem.modes(of: activity) where other != mode { with.exclude(other) }
      var without = domains
      without.exclude(mode)
      return [with, without].compactMap { $0.gathered(activity, problem) }
    }
    let start = leastStart(of: activity, mode, domains)
    var at = domains
    (at.first[mode], at.last[mode]) = (start, start)
    var after = domains
    after.first[mode] = start + 1
    var before = domains
    before.last[mode] = start - 1
    return [at, after, before].compactMap { $0.gathered(activity, problem) }
  }

  /// The first start, or the possible one nearest to the preferred start where that counts.
  private func leastStart(of activity: Int, _ mode: Int, _ domains: StartDomains) -> Int32 {
    let problem = propagation.problem
    let first = domains.first[mode]
    let preferred = problem.objectiveDates[activity].preferred
    guard preferred != WorkCalendar.never, preferred > first,
      problem.weighs(.referenceDeviation)
    else { return first }
    let window = Problem.Window(start: min(preferred, domains.last[mode]))
    let duration = problem.durations[mode]
    return max(first, problem.lastStart(of: activity, duration: duration, by: window))
  }

  /// Keeps a settled schedule where it is the best so far.
  private mutating func record(_ domains: StartDomains) {
    let problem = propagation.problem
    var modes = ContiguousArray<Int32>(repeating: 0, count: problem.activities.count)
    for activity in modes.indices {
      let mode = domains.earliestMode(of: activity, problem)
      modes[activity] = Int32(mode) - problem.modeStarts[activity]
    }
    let schedule = Schedule(
      starts: domains.minStart,
      finishes: domains.minFinish,
      modes: modes
    )
    let value = problem.value(of: schedule)
    if let best, best.value <= value { return }
    best = (schedule, value)
  }
}

extension StartDomains {
  /// The domains with an activity's bounds brought up to date, or nil where it has no start left.
  fileprivate consuming func gathered(_ activity: Int, _ problem: Problem) -> StartDomains? {
    var domains = self
    return domains.gather(activity, problem) ? domains : nil
  }
}
