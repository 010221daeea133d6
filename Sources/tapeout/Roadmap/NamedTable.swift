import RoadmapModel

/// A table whose first line names its columns; what is wrong with it is collected at its places.
struct NamedTable {
  /// What is wrong, in the order in which it was met.
  private(set) var findings: [Diagnostic] = []
  /// The rows below the names; none where the names are wrong.
  private(set) var rows: [[DelimitedText.Cell]] = []

  private let file: String
  private var columns: [String: Int] = [:]

  /// Reads `text`, the file called `file`, whose columns are some of `keys`, all of `required` among them.
  init(_ text: String, file: String, keys: [String], required: [String]) {
    self.file = file
    let table = DelimitedText(text)
    if let cell = table.openQuote { report(.openQuote, at: cell) }
    guard let header = table.rows.first else {
      let place = SourceLocation(file: file, line: 1, column: 1)
      findings.append(Diagnostic(.error, at: .root, .emptyTable, location: place))
      return
    }
    for (index, cell) in header.enumerated() {
      if !keys.contains(cell.text) {
        report(.unknownColumn(cell.text, among: keys), at: cell)
      } else if columns[cell.text] != nil {
        report(.secondColumn(cell.text), at: cell)
      } else {
        columns[cell.text] = index
      }
    }
    for key in required where columns[key] == nil { report(.missingColumn(key), at: header[0]) }
    guard findings.isEmpty else { return }
    rows = Array(table.rows.dropFirst())
    for row in rows where row.count > columns.count {
      report(.tooManyCells(columns.count), at: row[columns.count])
    }
  }

  /// The cell of a column; nil where it is empty or not there.
  func cell(_ key: String, of row: [DelimitedText.Cell]) -> DelimitedText.Cell? {
    guard let index = columns[key], index < row.count, !row[index].text.isEmpty else { return nil }
    return row[index]
  }

  /// What a cell states; nil, and a finding, where it is no such value.
  mutating func value<Value: FieldValue>(_ cell: DelimitedText.Cell) -> Value? {
    do throws(ValueError) {
      return try Value(text: cell.text)
    } catch {
      report(.badCell(cell.text, Value.kind, error), at: cell)
      return nil
    }
  }

  /// Adds a finding.
  mutating func report(_ message: Diagnostic.Message, at cell: DelimitedText.Cell) {
    let place = SourceLocation(file: file, line: cell.line, column: cell.column)
    findings.append(Diagnostic(.error, at: .root, message, location: place))
  }
}
