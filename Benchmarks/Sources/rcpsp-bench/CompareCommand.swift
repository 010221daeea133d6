import ArgumentParser
import Foundation

/// Joins two result files by set, instance and side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Prints how the second result file differs from the first."
  )

  @Argument(help: "The earlier results.")
  var earlier: String

  @Argument(help: "The later results.")
  var later: String

  @Flag(help: "List the instances whose makespan or status differs, too.")
  var instances = false

  func run() throws {
    let old = try ResultFile(reading: URL(fileURLWithPath: earlier))
    let new = try ResultFile(reading: URL(fileURLWithPath: later))
    let pairs = old.measurements.compactMap { first in
      new.measurements.first {
        $0.set == first.set && $0.instance == first.instance && $0.side == first.side
      }.map { (first, $0) }
    }
    var rows: [[String]] = []
    for summary in Summary.all(pairs.map(\.0)) {
      let own = pairs.filter { $0.0.set == summary.set && $0.0.side == summary.side }
      let second = Summary(set: summary.set, side: summary.side, rows: own.map(\.1))
      let better = own.count { $0.1.countedValue < $0.0.countedValue }
      let worse = own.count { $0.1.countedValue > $0.0.countedValue }
      rows.append([
        summary.set, summary.side.rawValue, String(own.count),
        Summary.percent(summary.meanGap, 3), Summary.percent(second.meanGap, 3), String(better),
        String(worse), String(summary.proved), String(second.proved), String(summary.wrong),
        String(second.wrong),
      ])
    }
    let titles = [
      "set", "side", "instances", "gap before", "gap after", "better", "worse", "proved before",
      "proved after", "infeasible before", "infeasible after",
    ]
    print(markdown(titles, rows))
    guard instances else { return }
    print()
    for (first, second) in pairs
    where first.countedValue != second.countedValue || first.status != second.status {
      print(
        "\(first.set) \(first.instance) \(first.side.rawValue):"
          + " \(first.status.rawValue) \(first.countedValue)"
          + " → \(second.status.rawValue) \(second.countedValue)"
      )
    }
  }
}
