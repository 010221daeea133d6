import Foundation

/// What one side's measurements of one set come to.
struct Summary {
  let set: String
  let side: Measurement.Side
  let rows: [Measurement]

  /// The columns of a table of summaries.
  static let titles = [
    "set", "side", "instances", "gap to best known", "deviation from critical path", "proved",
    "solved", "gap to own bound", "best matched", "schedules/s", "mean s", "longest s",
    "infeasible",
  ]

  /// One summary for each set and side, in the order of the rows.
  static func all(_ measurements: [Measurement]) -> [Summary] {
    var sets: [String] = []
    for row in measurements where !sets.contains(row.set) { sets.append(row.set) }
    return sets.flatMap { set in
      Measurement.Side.allCases.compactMap { side in
        let rows = measurements.filter { $0.set == set && $0.side == side }
        return rows.isEmpty ? nil : Summary(set: set, side: side, rows: rows)
      }
    }
  }

  var meanGap: Double? { mean(\.gapToBest) }
  var wrong: Int { rows.count { $0.isWrong } }
  var proved: Int { rows.count { $0.isProved } }

  /// The instances with a schedule, or a proof that there is none.
  var solved: Int { rows.count { $0.value != nil || $0.status == .infeasible } }

  /// The cells of the table.
  var cells: [String] {
    let seconds = rows.map(\.seconds)
    let total = seconds.reduce(0, +)
    let schedules = rows.compactMap(\.schedules)
    let matched = rows.filter { ($0.gapToBest ?? 1) <= 0 }.count
    return [
      set, side.rawValue, String(rows.count), Self.percent(meanGap, 3),
      Self.percent(mean(\.deviation), 2), Self.percent(share(proved), 1), String(solved),
      Self.percent(mean(\.gapToOwnBound), 2), String(matched),
      schedules.isEmpty ? "–" : String(Int(Double(schedules.reduce(0, +)) / max(total, 1e-9))),
      String(format: "%.3f", total / Double(rows.count)),
      String(format: "%.3f", seconds.max() ?? 0), String(wrong),
    ]
  }

  static func percent(_ share: Double?, _ digits: Int) -> String {
    share.map { String(format: "%.\(digits)f %%", 100 * $0) } ?? "–"
  }

  private func share(_ count: Int) -> Double { Double(count) / Double(rows.count) }

  private func mean(_ value: (Measurement) -> Double?) -> Double? {
    let values = rows.compactMap(value)
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}

/// Rows of cells as a Markdown table, the first two columns to the left.
func markdown(_ titles: [String], _ rows: [[String]]) -> String {
  let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
  let rule = titles.indices.map { $0 < 2 ? "---" : "--:" }
  return ([titles, rule] + rows).map(line).joined(separator: "\n")
}
