public import Scheduling

/// Serial generation as one would explain it: for each activity of the list, try every day from
/// slot 0 on, and take the first one where nothing speaks against it.
///
/// It knows no holds and no maximal lags, and uses nothing of the engine's calendars and bounds.
public struct ReferenceScheduler {
  private let problem: ProblemBuilder
  private let isOpen: [[Bool]]

  /// Makes the scheduler of a problem.
  public init(_ builder: ProblemBuilder) {
    problem = builder
    isOpen = builder.calendars.map { pattern in
      (0..<builder.span).map { day in
        pattern.opened.contains(day)
          || (pattern.week[(Int(day) + pattern.phase) % 7]
            && !pattern.closed.contains { $0.contains(day) })
      }
    }
  }

  /// The schedule of a list; a negative mode asks for the one that finishes earliest.
  public func schedule(_ list: [Int], modes: [Int]) -> Schedule? {
    var fluids = FluidReference(
      problem,
      isOpen: { isWorked($0, $1) },
      finish: { finish($0, $1, $2) }
    )
    var served: [FluidReference.Served] = problem.activities.map { _ in [] }
    let count = problem.activities.count
    var starts = [Int32?](repeating: nil, count: count)
    var finishes = starts
    var chosen = [Int32](repeating: 0, count: count)
    var used = problem.resources.map { _ in [Int32](repeating: 0, count: Int(problem.span)) }
    func book(_ activity: Int, _ mode: Int, _ start: Int32, _ work: Int32) -> Bool {
      guard let trial = fluids.trial(activity, mode, from: start, work: work) else { return false }
      fluids.book(activity, mode, trial.served)
      served[activity] = trial.served
      starts[activity] = start
      finishes[activity] = trial.finish
      chosen[activity] = Int32(mode)
      for resource in problem.resources.indices {
        for day in start..<trial.finish {
          used[resource][Int(day)] += held(activity, mode, resource, isWaiting: day >= work)
        }
      }
      return true
    }
    for activity in 0..<count {
      guard let fixed = problem.activities[activity].fixedStart else { continue }
      let mode = max(0, modes[activity])
      guard let finish = finish(activity, mode, fixed) else { return nil }
      guard book(activity, mode, fixed, finish) else { return nil }
    }
    for activity in list where problem.activities[activity].fixedStart == nil {
      var best: (finish: Int32, cost: Int64, mode: Int, start: Int32)?
      for mode in problem.activities[activity].modes.indices
      where modes[activity] < 0 || modes[activity] == mode {
        for start in 0..<problem.span {
          guard let work = finish(activity, mode, start) else { break }
          guard mayStart(activity, mode, start, work, starts, finishes) else { continue }
          guard let finish = fluids.trial(activity, mode, from: start, work: work)?.finish
          else { break }
          guard fits(activity, mode, start..<finish, work, used) else { continue }
          let found = (finish, problem.activities[activity].modes[mode].cost, mode, start)
          if best.map({ (found.0, found.1, found.2) < ($0.finish, $0.cost, $0.mode) }) ?? true {
            best = found
          }
          break
        }
      }
      guard let best, let work = finish(activity, best.mode, best.start),
        book(activity, best.mode, best.start, work)
      else { return nil }
    }
    return Schedule(
      starts: ContiguousArray(starts.compactMap(\.self)),
      finishes: ContiguousArray(finishes.compactMap(\.self)),
      modes: ContiguousArray(chosen),
      fluidRuns: ContiguousArray(FluidReference.runs(served))
    )
  }

  private func isWorked(_ activity: Int, _ day: Int32) -> Bool {
    guard day >= 0 else { return true }
    guard day < problem.span else { return false }
    let definition = problem.activities[activity]
    return ([definition.calendar] + definition.additionalCalendars).allSatisfy {
      isOpen[$0.offset][Int(day)]
    }
  }

  private func finish(_ activity: Int, _ mode: Int, _ start: Int32) -> Int32? {
    var left = problem.activities[activity].modes[mode].duration
    var day = start
    while left > 0 {
      if day >= problem.span { return nil }
      if isWorked(activity, day) { left -= 1 }
      day += 1
    }
    return day
  }

  private func mayStart(
    _ activity: Int,
    _ mode: Int,
    _ start: Int32,
    _ finish: Int32,
    _ starts: [Int32?],
    _ finishes: [Int32?]
  ) -> Bool {
    let definition = problem.activities[activity]
    if start < definition.release { return false }
    if let permitted = definition.permittedStarts {
      if !permitted.contains(start) { return false }
    } else if definition.modes[mode].duration > 0, !isWorked(activity, start) {
      return false
    }
    for precedence in problem.precedences where precedence.successor.offset == activity {
      let row = precedence.predecessorEnd == .start ? starts : finishes
      guard let point = row[precedence.predecessor.offset] else { return false }
      let reached = precedence.successorEnd == .start ? start : finish
      if reached < earliest(activity, point, precedence.minimalLag) { return false }
    }
    return true
  }

  /// Steps a lag day by day.
  private func earliest(_ activity: Int, _ point: Int32, _ lag: Lag?) -> Int32 {
    switch lag {
    case nil: return 0
    case .days(let days)?: return point + days
    case .workingDays(let days)?:
      var day = point
      var left = abs(days)
      while left > 0 {
        if days > 0 {
          if isWorked(activity, day) { left -= 1 }
          day += 1
        } else {
          day -= 1
          if isWorked(activity, day) { left -= 1 }
        }
      }
      // Closed days before it are as far away as it is.
      while days < 0, day > 0, !isWorked(activity, day - 1) { day -= 1 }
      return day
    }
  }

  /// The units of a resource that an activity holds while it works, or only waits.
  private func held(_ activity: Int, _ mode: Int, _ resource: Int, isWaiting: Bool) -> Int32 {
    let mode = problem.activities[activity].modes[mode]
    let amount = mode.demands.filter { $0.resource.offset == resource }.reduce(0) { $0 + $1.amount }
    return isWaiting ? (amount * mode.waitingShare + 999) / 1000 : amount
  }

  private func fits(
    _ activity: Int,
    _ mode: Int,
    _ days: Range<Int32>,
    _ work: Int32,
    _ used: [[Int32]]
  ) -> Bool {
    problem.resources.indices.allSatisfy { resource in
      days.allSatisfy { day in
        let amount = held(activity, mode, resource, isWaiting: day >= work)
        if amount == 0 { return true }
        let capacity =
          problem.resources[resource].steps.last { $0.slot <= day }?.capacity ?? 0
        return used[resource][Int(day)] + amount <= capacity
      }
    }
  }

  /// The least value over all lists and modes, for a handful of activities.
  ///
  /// Complete only where each active schedule is some list's: no negative lags, no objective that
  /// prefers later starts.
  public func bestValue(in frozen: Problem) -> ObjectiveValue? {
    var best: ObjectiveValue?
    for modes in modeChoices() {
      visitLists { list in
        guard let schedule = schedule(list, modes: modes) else { return }
        let value = frozen.value(of: schedule)
        if best.map({ value < $0 }) ?? true { best = value }
      }
    }
    return best
  }

  private func modeChoices() -> [[Int]] {
    problem.activities.reduce([[]]) { choices, activity in
      choices.flatMap { choice in activity.modes.indices.map { choice + [$0] } }
    }
  }

  private func visitLists(_ body: ([Int]) -> Void) {
    var list: [Int] = []
    func extend() {
      if list.count == problem.activities.count { return body(list) }
      for next in problem.activities.indices where !list.contains(next) {
        let isReady = problem.precedences.allSatisfy {
          $0.successor.offset != next || list.contains($0.predecessor.offset)
        }
        guard isReady else { continue }
        list.append(next)
        extend()
        list.removeLast()
      }
    }
    extend()
  }
}
