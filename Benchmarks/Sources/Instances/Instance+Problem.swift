public import Scheduling

extension Instance {
  /// The problem of finishing soonest, on a calendar that is always open.
  ///
  /// Activities keep their positions. The span is ``serialBound`` and a little more, since tables
  /// are laid out for every slot of it.
  public func problem() throws(InvalidProblem) -> Problem { try builder().build() }

  /// The parts of ``problem()``.
  public func builder() -> ProblemBuilder {
    var builder = ProblemBuilder()
    builder.objective = [.makespan]
    builder.span = serialBound + 1
    let calendar = builder.addCalendar(.everyDay)
    let resources = capacities.map { builder.addResource(Resource(capacity: $0)) }
    let stocks = self.stocks.map { builder.addNonrenewable(capacity: Int64($0)) }
    for (position, choices) in modes.enumerated() {
      let modes = choices.map { mode in
        Scheduling.Mode(
          duration: mode.duration,
          demands: zip(resources, mode.demands).filter { $0.1 > 0 }.map { Demand($0.0, $0.1) },
          uses: zip(stocks, mode.uses).filter { $0.1 > 0 }.map { Use($0.0, Int64($0.1)) }
        )
      }
      let ordinal = Int32(position)
      builder.addActivity(Activity(ordinal: ordinal, calendar: calendar, modes: modes))
    }
    for precedence in orientedPrecedences(span: builder.span) {
      builder.addPrecedence(precedence)
    }
    return builder
  }

  /// The arcs as precedences that form no cycle.
  ///
  /// Of two activities that arcs tie in both directions one comes first: an arc of lag `-w` against
  /// that order is a maximal lag `w`. Arcs of positive lag are taken first, in the file's order,
  /// then the others; whichever would close a cycle is turned round.
  private func orientedPrecedences(span: Int32) -> [Precedence] {
    var order = Reachability(count: modes.count)
    var precedences: [Precedence] = []
    var maximal: [Arc] = []
    for arc in arcs.filter(\.isForward) + arcs.filter({ !$0.isForward }) {
      let from = ActivityIndex(offset: arc.from)
      let to = ActivityIndex(offset: arc.to)
      guard order.mayAdd(arc.from, arc.to) else {
        maximal.append(arc)
        continue
      }
      order.add(arc.from, arc.to)
      switch arc.lag {
      case .finishToStart: precedences.append(Precedence(from, to: to))
      case .startToStart(let lag):
        let days = Scheduling.Lag.days(max(-span, lag))
        precedences.append(Precedence(from, .start, to: to, .start, minimalLag: days))
      }
    }
    for arc in maximal {
      guard case .startToStart(let lag) = arc.lag else {
        // A cycle of finish-to-start arcs; left as it is, so that the builder names it.
        let from = ActivityIndex(offset: arc.from)
        precedences.append(Precedence(from, to: ActivityIndex(offset: arc.to)))
        continue
      }
      if -lag >= span { continue }
      attach(maximalLag: -lag, from: arc.to, to: arc.from, &precedences)
    }
    return precedences
  }

  /// Adds a maximal lag to the precedence there is between two starts, or to a new one.
  private func attach(
    maximalLag: Int32,
    from first: Int,
    to second: Int,
    _ precedences: inout [Precedence]
  ) {
    let first = ActivityIndex(offset: first)
    let second = ActivityIndex(offset: second)
    let known = precedences.firstIndex {
      $0.predecessor == first && $0.successor == second && $0.maximalLag == nil
        && $0.predecessorEnd == .start
    }
    // An empty window is no malformed part but an instance without a schedule: kept apart.
    if let known, case .days(let least)? = precedences[known].minimalLag, least <= maximalLag {
      precedences[known].maximalLag = .days(maximalLag)
      return
    }
    let days = Scheduling.Lag.days(maximalLag)
    precedences.append(
      Precedence(first, .start, to: second, .start, minimalLag: nil, maximalLag: days)
    )
  }
}

extension Instance.Arc {
  /// Whether the first activity starts before the second, or with it.
  fileprivate var isForward: Bool {
    switch lag {
    case .finishToStart: true
    case .startToStart(let lag): lag >= 0
    }
  }
}

/// A growing graph without cycles.
private struct Reachability {
  private var successors: [[Int]]

  init(count: Int) { successors = Array(repeating: [], count: count) }

  mutating func add(_ from: Int, _ to: Int) { successors[from].append(to) }

  /// Whether an arc would close no cycle.
  ///
  /// - Complexity: O(arcs).
  func mayAdd(_ from: Int, _ to: Int) -> Bool {
    var isSeen = [Bool](repeating: false, count: successors.count)
    var stack = [to]
    isSeen[to] = true
    while let activity = stack.popLast() {
      if activity == from { return false }
      for successor in successors[activity] where !isSeen[successor] {
        isSeen[successor] = true
        stack.append(successor)
      }
    }
    return true
  }
}
