/// The modes that activities reserve of the stocks, and what that leaves.
struct StockReservation {
  /// The reserved mode of each activity, a position in the mode tables.
  var modes: ContiguousArray<Int32> = []
  /// The units left of each stock when every activity takes its reserved mode.
  var left: ContiguousArray<Int64> = []

  /// Whether an activity may take a mode in place of the one it reserved.
  func allows(_ mode: Int, for activity: Int, _ problem: Problem) -> Bool {
    for stock in left.indices
    where left[stock] + problem.use(of: Int(modes[activity]), stock) < problem.use(of: mode, stock)
    {
      return false
    }
    return true
  }

  /// Reserves another mode for an activity.
  mutating func take(_ mode: Int, for activity: Int, _ problem: Problem) {
    let old = Int(modes[activity])
    if old == mode { return }
    for stock in left.indices {
      left[stock] += problem.use(of: old, stock) - problem.use(of: mode, stock)
    }
    modes[activity] = Int32(mode)
  }
}

extension StockReservation {
  /// Reserves given modes.
  init(_ modes: ContiguousArray<Int32>, of problem: Problem) {
    self.modes = modes
    left = problem.stocks
    for mode in modes {
      for stock in left.indices { left[stock] -= problem.use(of: Int(mode), stock) }
    }
  }

  /// Modes that the stocks suffice for, as near to the chosen ones as a descent comes.
  ///
  /// Where the chosen modes use too much, the one change of a mode that takes away most of the
  /// excess is made, until none is left; if that ends in a dead end, it starts anew from the modes
  /// that use least. Which choices of modes suffice is a knapsack of several dimensions, so that a
  /// descent may fail where some choice exists.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - chosen: A mode of each activity, negative where any will do; those reserve what uses least.
  /// - Throws: ``Infeasibility/stockNeverSuffices(_:)`` where the descent fails.
  /// - Complexity: O(modes × stocks) for each change.
  init(of problem: Problem, near chosen: ContiguousArray<Int32>) throws(Infeasibility) {
    let leanest = ContiguousArray(
      problem.activities.indices.map { activity in
        Int32(
          problem.modes(of: activity).min { Self.size($0, problem) < Self.size($1, problem) } ?? 0
        )
      }
    )
    var start = leanest
    for activity in start.indices where chosen[activity] >= 0 {
      start[activity] = problem.modeStarts[activity] + chosen[activity]
    }
    self.init(start, of: problem)
    if descends(problem) { return }
    self.init(leanest, of: problem)
    if descends(problem) { return }
    let short = left.firstIndex { $0 < 0 } ?? 0
    throw .stockNeverSuffices(NonrenewableIndex(offset: short))
  }

  /// What a mode uses, each stock measured in parts of it.
  private static func size(_ mode: Int, _ problem: Problem) -> Int64 {
    problem.stocks.indices.reduce(0) { $0 + parts(problem.use(of: mode, $1), $1, problem) }
  }

  /// An amount in 1024ths of its stock, rounded up.
  private static func parts(_ amount: Int64, _ stock: Int, _ problem: Problem) -> Int64 {
    let unit = max(1, problem.stocks[stock] / 1024)
    return (max(0, amount) + unit - 1) / unit
  }

  /// Changes modes until no stock is exceeded; false at a dead end.
  private mutating func descends(_ problem: Problem) -> Bool {
    while left.contains(where: { $0 < 0 }) {
      var best: (excess: Int64, growth: Int32, activity: Int, mode: Int)?
      let present = excess(problem)
      for activity in modes.indices {
        let old = Int(modes[activity])
        for mode in problem.modes(of: activity) where mode != old && problem.isExecutable[mode] {
          var excess: Int64 = 0
          for stock in left.indices {
            let rest = left[stock] + problem.use(of: old, stock) - problem.use(of: mode, stock)
            excess += Self.parts(-rest, stock, problem)
          }
          let growth = problem.durations[mode] - problem.durations[old]
          guard excess < present else { continue }
          if let best, (best.excess, best.growth) <= (excess, growth) { continue }
          best = (excess, growth, activity, mode)
        }
      }
      guard let best else { return false }
      take(best.mode, for: best.activity, problem)
    }
    return true
  }

  private func excess(_ problem: Problem) -> Int64 {
    left.indices.reduce(0) { $0 + Self.parts(-left[$1], $1, problem) }
  }
}
