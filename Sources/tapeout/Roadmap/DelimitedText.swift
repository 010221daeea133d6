/// A table of comma-separated values (RFC 4180) that remembers where each cell stands.
///
/// Where the first line has no comma, semicolons or tabs separate the cells, as spreadsheets of many
/// countries write them.
struct DelimitedText {
  /// One cell.
  struct Cell: Equatable {
    let text: String
    let line: Int
    let column: Int
  }

  /// The rows with their cells; blank lines are no rows.
  private(set) var rows: [[Cell]] = []
  /// Where a quoted cell that never ends begins.
  private(set) var openQuote: Cell?

  init(_ text: String) {
    var row: [Cell] = []
    var cell = ""
    var start = (line: 1, column: 1)
    var line = 1
    var column = 1
    var isQuoted = false
    var wasQuoted = false
    var characters = Array(text)[...]
    if characters.first == "\u{FEFF}" { characters.removeFirst() }
    let header = characters.prefix { !$0.isNewline }
    let separator: Character = [",", ";", "\t"].first { header.contains($0) } ?? ","

    func closeCell() {
      row.append(
        Cell(text: wasQuoted ? cell : Self.trimmed(cell), line: start.line, column: start.column)
      )
      cell = ""
      wasQuoted = false
    }
    func closeRow() {
      closeCell()
      if row.count > 1 || row.first?.text.isEmpty == false { rows.append(row) }
      row = []
    }
    while let character = characters.popFirst() {
      let isBreak = character == "\n" || character == "\r\n" || character == "\r"
      if isQuoted {
        if character == "\"", characters.first == "\"" {
          characters.removeFirst()
          column += 1
          cell.append("\"")
        } else if character == "\"" {
          isQuoted = false
        } else {
          cell.append(character)
        }
      } else if character == "\"", Self.trimmed(cell).isEmpty {
        isQuoted = true
        wasQuoted = true
        cell = ""
      } else if character == separator {
        closeCell()
        start = (line, column + 1)
      } else if isBreak {
        closeRow()
        start = (line + 1, 1)
      } else {
        cell.append(character)
      }
      if isBreak {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    if isQuoted { openQuote = Cell(text: cell, line: start.line, column: start.column) }
    if !cell.isEmpty || !row.isEmpty || wasQuoted { closeRow() }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first == " " || text.first == "\t" { text = text.dropFirst() }
    while text.last == " " || text.last == "\t" { text = text.dropLast() }
    return String(text)
  }
}
