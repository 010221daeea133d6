extension LearningModelBuilder {
  /// Adds sums of rules that together say more than each of them: a choice of modes that is short on
  /// the longest path takes more energy, or more of a stock.
  ///
  /// The multipliers are those of the linear program that chooses modes in fractions, against paths,
  /// energies and stocks; the sum is then the program's bound, and reaches into the search, where it
  /// excludes modes (a surrogate constraint, Glover 1968).
  ///
  /// - Complexity: that of some hundred pivots of a table of precedences × modes.
  mutating func addSurrogates(
    _ modes: [[Int]],
    of problem: Problem,
    _ modeOf: borrowing Row<Int32>
  ) {
    let relaxation = ModeRelaxation(problem, modes)
    guard relaxation.size <= ModeRelaxation.sizeLimit else { return }
    for sum in relaxation.sums() {
      let weights = modes.indices.map { activity in
        modes[activity].map { relaxation.weight(of: $0, of: activity, sum) }
      }
      limit(weights, to: sum.units, rate: sum.rate, modeOf)
    }
  }
}

/// The choice of modes in fractions, with paths, energies and stocks as its rows.
private struct ModeRelaxation {
  /// Multipliers in whole numbers, and what they make of the limits.
  struct Sum {
    /// Of each activity's duration.
    var durations: [Int64]
    /// Of each resource's energy.
    var energies: [Int64]
    /// Of each stock's use.
    var uses: [Int64]
    /// The limit at a makespan of 0.
    var units: Int64
    /// What each slot of the makespan adds to the limit.
    var rate: Int64
  }

  private let problem: Problem
  private let modes: [[Int]]
  /// The precedences that tie a point to a start, at least so many days behind it.
  private let arcs: [(from: Int, to: Int, lag: Int32, leavesFinish: Bool)]
  /// The first variable of each activity's modes.
  private let firstMode: [Int]
  private let modeCount: Int
  private let peaks: [Int32]

  /// The multiplier 1 in whole numbers.
  private static let scale = 100_000.0

  /// The greatest table that is worth its time.
  static let sizeLimit = 300_000

  init(_ problem: Problem, _ modes: [[Int]]) {
    self.problem = problem
    self.modes = modes
    arcs = problem.activities.indices.flatMap { activity in
      problem.arcs(outOf: activity).map { problem.outgoing[$0] }
        .filter { !$0.entersFinish && problem.activities[Int($0.other)].fixedStart == nil }
        .map { (activity, Int($0.other), $0.minimalLag, $0.leavesFinish) }
    }
    var firstMode: [Int] = []
    var count = 0
    for choices in modes {
      firstMode.append(count)
      count += choices.count
    }
    self.firstMode = firstMode
    modeCount = count
    peaks = problem.resources.map { $0.steps.map(\.capacity).max() ?? 0 }
  }

  /// The entries of the table.
  var size: Int {
    (modes.count * 2 + arcs.count + peaks.count + problem.stocks.count)
      * (modeCount + modes.count + 1)
  }

  private func energy(_ mode: Int, _ resource: Int) -> Int64 {
    Int64(problem.durations[mode])
      * Int64(problem.amountDemanded(in: mode, of: ResourceIndex(offset: resource)))
  }

  /// What a mode weighs in a sum.
  func weight(of mode: Int, of activity: Int, _ sum: Sum) -> Int64 {
    var weight = sum.durations[activity] * Int64(problem.durations[mode])
    for resource in peaks.indices { weight += sum.energies[resource] * energy(mode, resource) }
    for stock in sum.uses.indices { weight += sum.uses[stock] * problem.use(of: mode, stock) }
    return weight
  }

  /// The sum of all rows, and for each resource the sum of its energy and the stocks.
  func sums() -> [Sum] {
    guard modeCount > modes.count else { return [] }
    var sums = [sum(peaks.indices.map { $0 }, withPaths: true)]
    for resource in peaks.indices { sums.append(sum([resource], withPaths: false)) }
    return sums
  }

  /// Solves the program of some rows, and adds these up by its multipliers.
  private func sum(_ resources: [Int], withPaths: Bool) -> Sum {
    let makespan = modeCount + modes.count
    var rows: [(terms: [(variable: Int, coefficient: Double)], limit: Double)] = []
    func terms(_ activity: Int, _ value: (Int) -> Double) -> [(variable: Int, coefficient: Double)]
    {
      modes[activity].enumerated().map { (firstMode[activity] + $0.offset, value($0.element)) }
    }
    for activity in modes.indices { rows.append((terms(activity) { _ in -1 }, -1)) }
    let energyRow = rows.count
    for resource in resources {
      var row = modes.indices.flatMap { terms($0) { Double(energy($0, resource)) } }
      row.append((makespan, -Double(peaks[resource])))
      rows.append((row, 0))
    }
    let stockRow = rows.count
    for stock in problem.stocks.indices {
      let row = modes.indices.flatMap { terms($0) { Double(problem.use(of: $0, stock)) } }
      rows.append((row, Double(problem.stocks[stock])))
    }
    let finishRow = rows.count
    for activity in modes.indices where withPaths {
      let row = terms(activity) { Double(problem.durations[$0]) }
      rows.append((row + [(modeCount + activity, 1), (makespan, -1)], 0))
    }
    let arcRow = rows.count
    for arc in arcs where withPaths {
      let row = arc.leavesFinish ? terms(arc.from) { Double(problem.durations[$0]) } : []
      let ends = [(modeCount + arc.from, 1.0), (modeCount + arc.to, -1.0)]
      rows.append((row + ends, -Double(arc.lag)))
    }
    var costs = [Double](repeating: 0, count: makespan + 1)
    costs[makespan] = 1
    var program = DualSimplex(costs: costs, rows: rows)
    let multipliers = program.multipliers(pivots: 4 * rows.count).map {
      Int64($0 * Self.scale)
    }

    var sum = Sum(
      durations: modes.map { _ in 0 },
      energies: peaks.map { _ in 0 },
      uses: (0..<problem.stocks.count).map { multipliers[stockRow + $0] },
      units: 0,
      rate: 0
    )
    for (position, resource) in resources.enumerated() {
      sum.energies[resource] = multipliers[energyRow + position]
      sum.rate += multipliers[energyRow + position] * Int64(peaks[resource])
    }
    for (stock, multiplier) in sum.uses.enumerated() {
      sum.units += multiplier * problem.stocks[stock]
    }
    if withPaths { addPaths(multipliers, finishRow, arcRow, &sum) }
    return sum
  }

  /// Adds lags up along the flow that the multipliers make, as far as it flows out again behind.
  private func addPaths(
    _ multipliers: [Int64],
    _ finishRow: Int,
    _ arcRow: Int,
    _ sum: inout Sum
  ) {
    var incoming = modes.map { _ in [Int]() }
    for (position, arc) in arcs.enumerated() { incoming[arc.to].append(position) }
    var outflow = modes.indices.map { multipliers[finishRow + $0] }
    for activity in modes.indices {
      sum.durations[activity] = outflow[activity]
      sum.rate += outflow[activity]
    }
    // Starts are not negative, so what flows out more than in does no harm; more in would.
    for activity in problem.topologicalOrder.reversed().map({ Int($0) }) {
      for position in incoming[activity] {
        let arc = arcs[position]
        let flow = min(multipliers[arcRow + position], outflow[activity])
        outflow[activity] -= flow
        outflow[arc.from] += flow
        if arc.leavesFinish { sum.durations[arc.from] += flow }
        sum.units -= flow * Int64(arc.lag)
      }
    }
  }
}
