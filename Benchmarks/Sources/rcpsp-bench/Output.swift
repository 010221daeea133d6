import ArgumentParser
import Foundation

/// How measurements are printed.
enum Output: String, EnumerableFlag {
  case table, csv, json

  /// The text of some measurements.
  func text(_ measurements: [Measurement], _ provenance: Provenance) -> String {
    switch self {
    case .table: return markdown(Summary.titles, Summary.all(measurements).map(\.cells))
    case .csv:
      let lines = provenance.lines + [Measurement.columns.joined(separator: ",")]
      return (lines + measurements.map(\.row)).joined(separator: "\n")
    case .json:
      let rows = measurements.map { measurement in
        let cells = measurement.row.split(separator: ",", omittingEmptySubsequences: false)
        let members = zip(Measurement.columns, cells).map { name, cell in
          let isNumber = Double(cell) != nil && name != "set" && name != "instance"
          return "\"\(name)\": " + (cell.isEmpty ? "null" : isNumber ? "\(cell)" : "\"\(cell)\"")
        }
        return "    {" + members.joined(separator: ", ") + "}"
      }
      let head = provenance.entries.map { "  \"\($0.key)\": \"\($0.value)\",\n" }.joined()
      return "{\n" + head + "  \"rows\": [\n" + rows.joined(separator: ",\n") + "\n  ]\n}"
    }
  }
}
