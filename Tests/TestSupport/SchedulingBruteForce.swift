public import Scheduling

/// The best schedule of a handful of activities, found by trying everything.
///
/// For each choice of groups and modes every start from slot 0 on is tried for one activity after
/// the other. What is placed is checked against what was placed before, day by day; a partial
/// schedule is given up where it is already no better than the best one. It uses the builder's parts
/// and nothing of the engine.
public struct BruteForce {
  /// What it found.
  public struct Optimum {
    /// A schedule of the least value.
    public var schedule: Schedule
    /// The value, level by level.
    public var levels: [Int64]
  }

  private let problem: ProblemBuilder
  private let isOpen: [[Bool]]
  private var starts: [Int32?]
  private var finishes: [Int32?]
  private var modes: [Int]
  private var isDropped: [Bool]
  private var order: [Int] = []
  private var best: Optimum?
  /// The partial schedules tried so far.
  public private(set) var steps = 0

  /// Makes the search of a problem.
  public init(_ builder: ProblemBuilder) {
    problem = builder
    isOpen = builder.calendars.map { pattern in
      (0..<builder.span).map { day in
        pattern.opened.contains(day)
          || (pattern.week[(Int(day) + pattern.phase) % 7]
            && !pattern.closed.contains { $0.contains(day) })
      }
    }
    starts = builder.activities.map { _ in nil }
    finishes = starts
    modes = builder.activities.map { _ in 0 }
    isDropped = builder.groups.map { _ in false }
  }

  /// The best schedule, or nil where there is none.
  public mutating func optimum() -> Optimum? {
    best = nil
    for set in 0..<(1 << problem.groups.count) {
      isDropped = problem.groups.indices.map { set & (1 << $0) != 0 }
      let placed = problem.activities.indices.filter { !isAbsent($0) }
      // Work under way first, then what has most ties.
      order = placed.sorted {
        let keys = [$0, $1].map {
          (problem.activities[$0].fixedStart == nil ? 1 : 0, -ties($0), $0)
        }
        return keys[0] < keys[1]
      }
      chooseModes(0)
    }
    return best
  }

  private func isAbsent(_ activity: Int) -> Bool {
    problem.activities[activity].group.map { isDropped[$0.offset] } ?? false
  }

  private func ties(_ activity: Int) -> Int {
    problem.precedences.count {
      $0.predecessor.offset == activity || $0.successor.offset == activity
    } + problem.activities[activity].modes[0].demands.count
  }

  private mutating func chooseModes(_ place: Int) {
    if place == order.count {
      for stock in problem.stocks.indices {
        let used = order.reduce(Int64(0)) { sum, activity in
          let uses = problem.activities[activity].modes[modes[activity]].uses
          return uses.reduce(sum) { $1.resource.offset == stock ? $0 + $1.amount : $0 }
        }
        if used > problem.stocks[stock] { return }
      }
      placeNext(0)
      return
    }
    for mode in problem.activities[order[place]].modes.indices {
      modes[order[place]] = mode
      chooseModes(place + 1)
    }
  }

  private mutating func placeNext(_ place: Int) {
    steps += 1
    if let best, !isBetter(levels(), than: best.levels) { return }
    if place == order.count {
      best = Optimum(schedule: schedule(), levels: levels())
      return
    }
    let activity = order[place]
    let definition = problem.activities[activity]
    let range = definition.fixedStart.map { $0...$0 } ?? definition.release...problem.span
    for start in range {
      guard let finish = finish(activity, start) else { break }
      guard mayStart(activity, start, finish) else { continue }
      starts[activity] = start
      finishes[activity] = finish
      if keepsLags(activity) && keepsCapacities() { placeNext(place + 1) }
      starts[activity] = nil
      finishes[activity] = nil
    }
  }

  private func isWorked(_ activity: Int, _ day: Int32) -> Bool {
    guard day < problem.span else { return false }
    let definition = problem.activities[activity]
    return ([definition.calendar] + definition.additionalCalendars).allSatisfy {
      isOpen[$0.offset][Int(day)]
    }
  }

  private func finish(_ activity: Int, _ start: Int32) -> Int32? {
    var left = problem.activities[activity].modes[modes[activity]].duration
    var day = start
    while left > 0 {
      if day >= problem.span { return nil }
      if isWorked(activity, day) { left -= 1 }
      day += 1
    }
    return day <= problem.span ? day : nil
  }

  private func mayStart(_ activity: Int, _ start: Int32, _ finish: Int32) -> Bool {
    let definition = problem.activities[activity]
    if definition.fixedStart != nil { return true }
    if let permitted = definition.permittedStarts {
      if !permitted.contains(start) { return false }
    } else if definition.modes[modes[activity]].duration > 0, !isWorked(activity, start) {
      return false
    }
    if definition.isDeadlineHard, let deadline = definition.deadline { return finish <= deadline }
    return true
  }

  /// Whether the lags between an activity and all that is placed are kept.
  private func keepsLags(_ activity: Int) -> Bool {
    problem.precedences.allSatisfy { precedence in
      let ends = [precedence.predecessor.offset, precedence.successor.offset]
      guard ends.contains(activity), problem.activities[ends[1]].fixedStart == nil else {
        return true
      }
      let rows = [precedence.predecessorEnd, precedence.successorEnd].map {
        $0 == .start ? starts : finishes
      }
      guard let first = rows[0][ends[0]], let second = rows[1][ends[1]] else { return true }
      var worked: Int32 = 0
      for day in min(first, second)..<max(first, second) where isWorked(ends[1], day) {
        worked += second > first ? 1 : -1
      }
      func distance(_ lag: Lag) -> (Int32, Int32) {
        switch lag {
        case .days(let days): (second - first, days)
        case .workingDays(0): (second - first, 0)
        case .workingDays(let days): (worked, days)
        }
      }
      if let (found, least) = precedence.minimalLag.map(distance), found < least { return false }
      switch precedence.maximalLag {
      case nil: return true
      case .days(let days)?: return second - first <= days
      case .workingDays(let days)?: return worked <= days
      }
    }
  }

  /// Whether nothing but work under way is too much for a capacity, among what is placed.
  private func keepsCapacities() -> Bool {
    for (offset, resource) in problem.resources.enumerated() {
      var held = [Int32](repeating: 0, count: Int(problem.span))
      var forced = held
      func hold(_ amount: Int32, _ first: Int32, _ last: Int32, isForced: Bool) {
        for day in first..<max(first, last) {
          held[Int(day)] += amount
          if isForced { forced[Int(day)] += amount }
        }
      }
      for activity in order {
        guard let start = starts[activity], let finish = finishes[activity] else { continue }
        for demand in problem.activities[activity].modes[modes[activity]].demands
        where demand.resource.offset == offset {
          let isForced = problem.activities[activity].fixedStart != nil
          hold(demand.amount, start, finish, isForced: isForced)
        }
      }
      for seat in problem.holds where seat.resource.offset == offset {
        guard let start = starts[seat.opener.offset], let finish = finishes[seat.closer.offset]
        else { continue }
        let isForced = problem.activities[seat.opener.offset].fixedStart != nil
        hold(seat.amount, start, finish, isForced: isForced)
      }
      var capacity: Int32 = 0
      for day in 0..<problem.span {
        capacity = resource.steps.last { $0.slot <= day }?.capacity ?? 0
        if held[Int(day)] > capacity, held[Int(day)] != forced[Int(day)] { return false }
      }
    }
    return true
  }

  private func isBetter(_ left: [Int64], than right: [Int64]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }

  /// The value of what is placed, with the costs of all modes that are chosen.
  private func levels() -> [Int64] {
    problem.objective.map { level in
      level.parts.reduce(0) { $0 + $1.weight * value(of: $1.term) }
    }
  }

  private func value(of term: ObjectiveTerm) -> Int64 {
    let dropped = problem.groups.indices.filter { isDropped[$0] }.reduce(Int64(0)) {
      $0 + problem.groups[$1].droppingCost
    }
    switch term {
    case .droppingCost: return dropped
    case .cost:
      return order.reduce(dropped) { $0 + problem.activities[$1].modes[modes[$1]].cost }
    case .makespan: return Int64(finishes.compactMap(\.self).max() ?? 0)
    default: break
    }
    var sum: Int64 = 0
    for activity in order {
      guard let start = starts[activity], let finish = finishes[activity] else { continue }
      let definition = problem.activities[activity]
      switch term {
      case .deadlineViolation: sum += Int64(max(0, finish - (definition.deadline ?? finish)))
      case .weightedTardiness:
        if let due = definition.due { sum += due.weight * Int64(max(0, finish - due.slot)) }
      default: sum += Int64(abs(start - (definition.preferredStart ?? start)))
      }
    }
    return sum
  }

  private func schedule() -> Schedule {
    Schedule(
      starts: ContiguousArray(starts.map { $0 ?? 0 }),
      finishes: ContiguousArray(finishes.map { $0 ?? 0 }),
      modes: ContiguousArray(modes.indices.map { isAbsent($0) ? -1 : Int32(modes[$0]) }),
      droppedGroups: isDropped.indices.filter { isDropped[$0] }.map { GroupIndex(offset: $0) }
    )
  }
}
