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

  /// The arcs as precedences whose minimal lags form no cycle.
  ///
  /// An arc of negative lag `-w` is a maximal lag `w` in the other direction. It might be a minimal
  /// lag as well where it closes no cycle, but that would put an order on the two activities which
  /// the instance does not: the engine's schedules of ubo100 and max_j30 were longer with it. An arc
  /// that closes a cycle with the arcs before it is turned round, too.
  private func orientedPrecedences(span: Int32) -> [Precedence] {
    var order = Reachability(count: modes.count)
    var precedences: [Precedence] = []
    var maximal: [(arc: Arc, lag: Int32)] = []
    for arc in arcs {
      let from = ActivityIndex(offset: arc.from)
      let to = ActivityIndex(offset: arc.to)
      switch arc.lag {
      // A cycle of these is left as it is, so that the builder names it.
      case .finishToStart: precedences.append(Precedence(from, to: to))
      case .startToStart(let lag):
        guard lag >= 0, order.mayAdd(arc.from, arc.to) else {
          if -lag < span { maximal.append((arc, -lag)) }
          continue
        }
        order.add(arc.from, arc.to)
        precedences.append(Precedence(from, .start, to: to, .start, minimalLag: .days(lag)))
      }
    }
    for (arc, lag) in maximal {
      attach(maximalLag: lag, from: arc.to, to: arc.from, &precedences)
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
