/// Who does which work: as much as can be done, then at the least cost.
///
/// A linear program: hours of each server are limited, each workload is a demand, and a server does
/// work of a kind at a rate. Unserved shares of the demands are made as few as possible first, then the
/// cost; solved by the simplex method on a dense table with Bland's rule, which ends and depends on
/// nothing but its input. O(servers × workloads × pivots × rows).
struct WorkDispatch {
  /// A server: hours it has, and for each workload what it does in an hour and what an hour costs.
  struct Server {
    /// Hours in the period.
    let hours: Double
    /// Work in an hour by workload; nil where it can't do it.
    let rates: [Double?]
    /// What a unit of work costs by workload; unused where there is no rate.
    let costs: [Double]
  }

  /// Hours by server and workload.
  private(set) var hours: [[Double]]
  /// Work done by server and workload.
  private(set) var work: [[Double]]
  /// Work that nobody does, by workload.
  private(set) var unserved: [Double]

  /// The best division of `demands` among `servers`.
  init(_ servers: [Server], demands: [Double]) {
    hours = servers.map { _ in demands.map { _ in 0 } }
    work = hours
    unserved = demands
    var columns: [(server: Int, workload: Int)] = []
    for (server, entry) in servers.enumerated() where entry.hours > 0 {
      for (workload, demand) in demands.enumerated() where demand > 0 {
        if let rate = entry.rates[workload], rate > 0 { columns.append((server, workload)) }
      }
    }
    guard !columns.isEmpty else { return }
    var table = SimplexTable(
      rows: servers.count + demands.count,
      columns: columns.map { server, workload in
        let entry = servers[server]
        // In shares of the demand and of the server's hours, so that numbers are near one.
        let share = demands[workload] / ((entry.rates[workload] ?? 1) * entry.hours)
        return SimplexTable.Column(
          entries: [(server, share), (servers.count + workload, 1)],
          first: -1,
          second: demands[workload] * entry.costs[workload]
        )
      }
    )
    table.solve()
    for (index, column) in columns.enumerated() {
      let share = min(1, max(0, table.value(of: index)))
      let done = share * demands[column.workload]
      work[column.server][column.workload] = done
      hours[column.server][column.workload] =
        done / (servers[column.server].rates[column.workload] ?? 1)
      unserved[column.workload] -= done
    }
    // A share of a billionth is noise of the arithmetic.
    for index in demands.indices where unserved[index] < demands[index] * 1e-9 {
      unserved[index] = 0
    }
  }
}

/// A linear program in the form: minimise two costs in order, all rows at most one, nothing negative.
struct SimplexTable {
  /// A variable: its entries by row and its two costs.
  struct Column {
    let entries: [(row: Int, value: Double)]
    let first: Double
    let second: Double
  }

  private static let tolerance = 1e-11
  private let rowCount: Int
  private let columnCount: Int
  /// Rows of coefficients, the right side last.
  private var table: [[Double]]
  /// Reduced costs of the two goals, the negated value last.
  private var goals: [[Double]]
  /// The variable that each row holds.
  private var basis: [Int]

  /// The program with a slack for each row, which is where it starts.
  init(rows: Int, columns: [Column]) {
    rowCount = rows
    columnCount = columns.count
    let width = columns.count + rows + 1
    table = (0..<rows).map { row in
      var values = [Double](repeating: 0, count: width)
      values[columns.count + row] = 1
      values[width - 1] = 1
      return values
    }
    goals = [[Double]](repeating: [Double](repeating: 0, count: width), count: 2)
    for (index, column) in columns.enumerated() {
      for (row, value) in column.entries { table[row][index] = value }
      goals[0][index] = column.first
      goals[1][index] = column.second
    }
    // The second goal in the size of its greatest number, so that one tolerance serves both.
    let scale = goals[1].reduce(0) { max($0, abs($1)) }
    if scale > 0 { for index in goals[1].indices { goals[1][index] /= scale } }
    basis = (0..<rows).map { columns.count + $0 }
  }

  /// Pivots until no variable improves the first goal, or the second at no loss of the first.
  mutating func solve() {
    while let column = entering() {
      guard let row = leaving(column) else { return }
      pivot(row, column)
    }
  }

  /// The value of a variable.
  func value(of column: Int) -> Double {
    basis.firstIndex(of: column).map { table[$0][columnCount + rowCount] } ?? 0
  }

  /// The first variable that improves (Bland).
  private func entering() -> Int? {
    (0..<(columnCount + rowCount)).first { column in
      let (first, second) = (goals[0][column], goals[1][column])
      if first < -SimplexTable.tolerance { return true }
      return first <= SimplexTable.tolerance && second < -SimplexTable.tolerance
    }
  }

  /// The row that is full first, the one with the smallest variable among equals (Bland).
  private func leaving(_ column: Int) -> Int? {
    var best: (row: Int, ratio: Double)?
    for row in 0..<rowCount where table[row][column] > SimplexTable.tolerance {
      let ratio = table[row][columnCount + rowCount] / table[row][column]
      if let known = best {
        if ratio > known.ratio + SimplexTable.tolerance { continue }
        if abs(ratio - known.ratio) <= SimplexTable.tolerance, basis[row] > basis[known.row] {
          continue
        }
      }
      best = (row, ratio)
    }
    return best?.row
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let divisor = table[row][column]
    for index in table[row].indices { table[row][index] /= divisor }
    let source = table[row]
    for other in 0..<rowCount where other != row {
      SimplexTable.subtract(source, table[other][column], from: &table[other])
    }
    for goal in 0..<2 { SimplexTable.subtract(source, goals[goal][column], from: &goals[goal]) }
    basis[row] = column
  }

  private static func subtract(_ source: [Double], _ factor: Double, from row: inout [Double]) {
    guard factor != 0 else { return }
    for index in row.indices { row[index] -= source[index] * factor }
  }
}
