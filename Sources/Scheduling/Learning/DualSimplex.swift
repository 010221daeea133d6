/// A small linear program, minimised over non-negative variables by the dual simplex method.
///
/// With costs that are not negative the empty basis is dual feasible, and so is every basis the method
/// visits: wherever it is stopped, its multipliers are a valid way to add the rows up. The caller turns
/// them into whole numbers, so rounding here costs strength and never truth. The table is dense and
/// condensed (rows are basic, columns are not); it is meant for some hundred rows.
struct DualSimplex: ~Copyable {
  private var table: Row<Double>
  private var limits: Row<Double>
  private var costs: Row<Double>
  /// What stands in each row: a variable, or past them the slack of a row.
  private var basic: Row<Int32>
  /// What stands in each column.
  private var nonbasic: Row<Int32>
  private let variableCount: Int

  /// Makes a program of rows `Σ coefficient × variable ≤ limit`.
  ///
  /// - Parameters:
  ///   - costs: What each variable costs, at least 0.
  ///   - rows: The coefficients that are not 0 of each row, and its limit.
  init(costs: [Double], rows: [(terms: [(variable: Int, coefficient: Double)], limit: Double)]) {
    variableCount = costs.count
    table = Row(repeating: 0, count: rows.count * costs.count)
    limits = Row(rows.map(\.limit))
    // Small costs that differ keep the method from standing still among equal bases.
    self.costs = Row(costs.indices.map { costs[$0] + 1e-6 * (1 + Double($0 % 97) / 97) })
    basic = Row(rows.indices.map { Int32(costs.count + $0) })
    nonbasic = Row(costs.indices.map { Int32($0) })
    for (row, content) in rows.enumerated() {
      for term in content.terms { table[row * costs.count + term.variable] += term.coefficient }
    }
  }

  /// The multiplier of each row after at most `pivots` steps.
  ///
  /// - Complexity: O(pivots × rows × variables).
  mutating func multipliers(pivots: Int) -> [Double] {
    for _ in 0..<pivots {
      guard let row = mostViolatedRow(), let column = enteringColumn(row) else { break }
      pivot(row, column)
    }
    var multipliers = [Double](repeating: 0, count: limits.count)
    for column in 0..<variableCount where nonbasic[column] >= variableCount {
      multipliers[Int(nonbasic[column]) - variableCount] = max(0, costs[column])
    }
    return multipliers
  }

  private func mostViolatedRow() -> Int? {
    var best = -1
    var least = -1e-7
    for row in 0..<limits.count where limits[row] < least {
      least = limits[row]
      best = row
    }
    return best < 0 ? nil : best
  }

  /// The column whose cost is the first to reach 0; ties to the greatest coefficient.
  private func enteringColumn(_ row: Int) -> Int? {
    var best = -1
    var bestRatio = Double.infinity
    var bestSize = 0.0
    for column in 0..<variableCount {
      let size = -table[row * variableCount + column]
      if size < 1e-9 { continue }
      let ratio = costs[column] / size
      if ratio < bestRatio - 1e-12 || ratio < bestRatio + 1e-12 && size > bestSize {
        bestRatio = min(ratio, bestRatio)
        bestSize = size
        best = column
      }
    }
    return best < 0 ? nil : best
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let start = row * variableCount
    let scale = 1 / table[start + column]
    for other in 0..<variableCount where other != column { table[start + other] *= scale }
    limits[row] *= scale
    for target in 0..<limits.count where target != row {
      let factor = table[target * variableCount + column]
      if factor == 0 { continue }
      let targetStart = target * variableCount
      for other in 0..<variableCount {
        table[targetStart + other] -= factor * table[start + other]
      }
      table[targetStart + column] = -factor * scale
      limits[target] -= factor * limits[row]
    }
    let cost = costs[column]
    for other in 0..<variableCount where other != column {
      costs[other] -= cost * table[start + other]
    }
    costs[column] = -cost * scale
    table[start + column] = scale
    let entering = nonbasic[column]
    nonbasic[column] = basic[row]
    basic[row] = entering
  }
}
