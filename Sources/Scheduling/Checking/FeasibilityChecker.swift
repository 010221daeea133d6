/// Finds every way in which a schedule breaks its problem.
///
/// It reads the problem's parts as they were given, walks day by day, and shares no code with what
/// makes schedules: it is slow on purpose, and there to be believed.
public struct FeasibilityChecker: Sendable {
  private let problem: Problem

  /// Makes the checker of a problem.
  public init(_ problem: Problem) {
    self.problem = problem
  }

  /// Every violation, groups and activities first, then precedences, capacities by resource and slot,
  /// stocks, fluids.
  ///
  /// - Complexity: O(activities × days + precedences × days + resources × days).
  public func violations(in schedule: Schedule) -> [Violation] {
    let count = problem.activities.count
    let rows = [schedule.starts.count, schedule.finishes.count, schedule.modes.count]
    if let wrong = rows.first(where: { $0 != count }) {
      return [Violation(kind: .missingActivities(rows: wrong), isForced: false)]
    }
    var violations: [Violation] = []
    checkGroups(schedule, &violations, of: problem)
    for index in 0..<count where !isLeftOut(index, schedule) {
      check(index, schedule, &violations)
    }
    // Without modes in range and slots in order there is nothing to add up.
    let isReadable = violations.allSatisfy { violation in
      switch violation.kind {
      case .modeOutOfRange, .beforeHorizon, .beyondSpan, .malformedDroppedGroups: false
      default: true
      }
    }
    guard isReadable else { return violations }
    for index in problem.precedences.indices { checkPrecedence(index, schedule, &violations) }
    for index in problem.resources.indices {
      checkCapacity(index, schedule, &violations, of: problem)
    }
    for index in problem.stocks.indices { checkStock(index, schedule, &violations, of: problem) }
    if problem.activities.contains(where: { $0.modes.contains { !$0.fluids.isEmpty } })
      || !schedule.fluidRuns.isEmpty
    {
      checkFluids(schedule, &violations, of: problem)
    }
    return violations
  }

  /// Whether an activity is not carried out because its group is dropped, rightly or not.
  func isLeftOut(_ index: Int, _ schedule: Schedule) -> Bool {
    schedule.modes[index] < 0 && problem.activities[index].group != nil
  }

  private func check(_ index: Int, _ schedule: Schedule, _ violations: inout [Violation]) {
    let activity = problem.activities[index]
    let name = ActivityIndex(offset: index)
    let start = schedule.starts[index]
    let finish = schedule.finishes[index]
    let isFixed = activity.fixedStart != nil
    func report(_ kind: Violation.Kind, isForced: Bool = false) {
      violations.append(Violation(kind: kind, isForced: isForced))
    }

    guard activity.modes.indices.contains(Int(schedule.modes[index])) else {
      report(.modeOutOfRange(name))
      return
    }
    if start < 0 {
      report(.beforeHorizon(name))
      return
    }
    let duration = activity.modes[Int(schedule.modes[index])].duration
    guard let work = finishDay(activity, start, duration), finish <= problem.span else {
      report(.beyondSpan(name))
      return
    }
    let expected = self.finish(index, schedule, after: work)
    if finish != expected { report(.wrongFinish(name, expected: expected)) }
    if let fixed = activity.fixedStart {
      if start != fixed { report(.fixedStartMoved(name)) }
    } else if let permitted = activity.permittedStarts {
      if !permitted.contains(start) { report(.startNotPermitted(name)) }
    } else if duration > 0, !isWorked(activity, start) {
      report(.startsOnClosedDay(name))
    }
    if start < activity.release { report(.release(name), isForced: isFixed) }
    if let deadline = activity.deadline, finish > deadline {
      report(.deadline(name), isForced: isFixed || !activity.isDeadlineHard)
    }
  }

  /// The day after the last worked one, counted day by day, or nil where the span does not suffice.
  func finishDay(_ activity: Activity, _ start: Int32, _ duration: Int32) -> Int32? {
    var left = duration
    var day = start
    while left > 0 {
      if day >= problem.span { return nil }
      if isWorked(activity, day) { left -= 1 }
      day += 1
    }
    return day
  }

  /// Whether all calendars of an activity are open on a day.
  private func isWorked(_ activity: Activity, _ day: Int32) -> Bool {
    ([activity.calendar] + activity.additionalCalendars).allSatisfy {
      problem.calendars[$0.offset].isOpen(day)
    }
  }

  private func checkPrecedence(
    _ index: Int,
    _ schedule: Schedule,
    _ violations: inout [Violation]
  ) {
    let precedence = problem.precedences[index]
    let ends = [precedence.predecessor.offset, precedence.successor.offset]
    if ends.contains(where: { isLeftOut($0, schedule) }) { return }
    func day(_ activity: ActivityIndex, _ end: ActivityEnd) -> Int32 {
      end == .start ? schedule.starts[activity.offset] : schedule.finishes[activity.offset]
    }
    let first = day(precedence.predecessor, precedence.predecessorEnd)
    let second = day(precedence.successor, precedence.successorEnd)
    let successor = problem.activities[precedence.successor.offset]
    let isForced = successor.fixedStart != nil
    let worked = workedDays(successor, first, second)
    let isKept: Bool
    switch precedence.minimalLag {
    case nil: isKept = true
    case .days(let lag)?: isKept = second - first >= lag
    case .workingDays(0)?: isKept = second >= first
    case .workingDays(let lag)?: isKept = worked >= lag
    }
    if !isKept {
      let kind = Violation.Kind.precedence(PrecedenceIndex(offset: index))
      violations.append(Violation(kind: kind, isForced: isForced))
    }
    let isClose: Bool
    switch precedence.maximalLag {
    case nil: isClose = true
    case .days(let lag)?: isClose = second - first <= lag
    case .workingDays(let lag)?: isClose = worked <= lag
    }
    if !isClose {
      let kind = Violation.Kind.maximalLag(PrecedenceIndex(offset: index))
      violations.append(Violation(kind: kind, isForced: isForced))
    }
  }

  /// The days an activity's calendars are open from one day to another; negative if it is earlier.
  private func workedDays(_ activity: Activity, _ first: Int32, _ second: Int32) -> Int32 {
    var days: Int32 = 0
    for day in min(first, second)..<max(first, second) where isWorked(activity, day) { days += 1 }
    return second < first ? -days : days
  }
}
