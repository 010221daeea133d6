import Foundation
import Instances

extension Measurement {
  /// The names of a row's cells.
  static let columns = [
    "set", "instance", "side", "status", "value", "bound", "seconds", "schedules", "violations",
    "peer_violations", "best_lower", "best_upper", "critical_path", "serial_bound",
  ]

  /// The row without its line's end; no cell has a comma.
  var row: String {
    let best: [String]
    switch known {
    case .bounds(let lower, let upper): best = [String(lower), String(upper)]
    case .infeasible: best = ["unsat", "unsat"]
    case .nothing: best = ["", ""]
    }
    func cell(_ number: (some CustomStringConvertible)?) -> String { number?.description ?? "" }
    let cells =
      [set, instance, side.rawValue, status.rawValue, cell(value), cell(bound)]
      + [String(format: "%.4f", seconds), cell(schedules), cell(violations), cell(peerViolations)]
      + best + [cell(criticalPath), String(serialBound)]
    return cells.joined(separator: ",")
  }

  /// Reads a row, or nil where it is none.
  init?(row: Substring) {
    let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == Self.columns.count, let side = Side(rawValue: cells[2]),
      let status = Status(rawValue: cells[3]), let seconds = Double(cells[6]),
      let serialBound = Int32(cells[13])
    else { return nil }
    set = cells[0]
    instance = cells[1]
    self.side = side
    self.status = status
    value = Int32(cells[4])
    bound = Int32(cells[5])
    self.seconds = seconds
    schedules = Int(cells[7])
    violations = Int(cells[8])
    peerViolations = Int(cells[9])
    if cells[10] == "unsat" {
      known = .infeasible
    } else if let lower = Int32(cells[10]), let upper = Int32(cells[11]) {
      known = .bounds(lower: lower, upper: upper)
    } else {
      known = .nothing
    }
    criticalPath = Int32(cells[12])
    self.serialBound = serialBound
  }
}
