/// One way to make a first schedule: a priority rule and a choice of modes.
struct Construction: Sendable {
  /// The rules that are tried, in this order.
  enum Rule: CaseIterable {
    case weightThenLatestStart
    case latestStart
    case latestFinish
    case minimumSlack
    /// Latest start, but what closes an open hold comes before what opens another one.
    case holdsInSequence
  }

  /// The rule.
  let rule: Rule

  /// The choice of modes.
  let selection: ModeSelection

  /// The constructions that differ for a problem, most promising first.
  ///
  /// All rules come before any choice of modes is varied: seats that wait for each other cost
  /// months, a mode costs weeks. The quickest modes come before the cheapest, because a short mode
  /// may start late for want of people and still be the better one for all that follows.
  static func all(for problem: Problem) -> [Construction] {
    let hasModes = problem.durations.count > problem.activities.count
    let selections: [ModeSelection] =
      hasModes ? [.earliestFinish, .quickest, .cheapest] : [.earliestFinish]
    let rules = Rule.allCases.filter { $0 != .holdsInSequence || !problem.opened.isEmpty }
    return selections.flatMap { selection in
      rules.map { Construction(rule: $0, selection: selection) }
    }
  }

  /// The list the rule makes.
  func list(of problem: Problem, in context: PriorityContext) -> ActivityList {
    switch rule {
    case .weightThenLatestStart:
      ActivityList(of: problem, by: WeightThenLatestStartRule(), in: context)
    case .latestStart: ActivityList(of: problem, by: LatestStartRule(), in: context)
    case .latestFinish: ActivityList(of: problem, by: LatestFinishRule(), in: context)
    case .minimumSlack: ActivityList(of: problem, by: MinimumSlackRule(), in: context)
    case .holdsInSequence:
      ActivityList(of: problem, by: LatestStartRule(), in: context).withHoldsInSequence(problem)
    }
  }
}

extension ActivityList {
  /// The list with whatever closes a hold, and all that it waits for, right behind the opener.
  ///
  /// Holds of separate chains then never wait for each other, which other orders may bring about.
  ///
  /// - Complexity: O(n log n + precedences).
  func withHoldsInSequence(_ problem: Problem) -> ActivityList {
    var keys = ContiguousArray<Int64>(repeating: -1, count: order.count)
    var next: Int64 = 0
    var stack = ContiguousArray<Int32>()
    for first in order {
      stack.append(first)
      while let top = stack.last {
        let activity = Int(top)
        if keys[activity] >= 0 {
          stack.removeLast()
          continue
        }
        var isReady = true
        for position in problem.arcs(into: activity)
        where keys[Int(problem.incoming[position].other)] < 0 {
          stack.append(problem.incoming[position].other)
          isReady = false
        }
        guard isReady else { continue }
        keys[activity] = next
        next += 1
        stack.removeLast()
        for position in problem.holds(openedBy: activity) {
          stack.append(problem.holds[Int(problem.opened[position])].closer.rawValue)
        }
      }
    }
    return ActivityList(of: problem, keys: keys)
  }
}
