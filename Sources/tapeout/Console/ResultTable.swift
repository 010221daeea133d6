import Reporting

/// Rows of one kind as a command lists them, the same in every format.
struct ResultTable {
  /// A value in a row.
  enum Cell: Equatable {
    case null
    case text(String)
    case literal(String)
    case integer(Int)
    case truth(Bool)

    /// A text, or nothing.
    static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }
    /// A number, or nothing.
    static func optional(_ number: Int?) -> Cell { number.map(Cell.integer) ?? .null }
  }

  /// The formats in which rows can be given.
  static let formats: [ResultFormat] = [.text, .markdown, .csv, .json]

  /// The name and version of the JSON form, `tapeout.log/1`.
  let schema: String
  /// The keys of a row, which are the headers too.
  let keys: [String]
  /// The rows.
  var rows: [[Cell]] = []

  /// The rows in `format`.
  func rendered(
    _ format: ResultFormat,
    width: Int,
    charset: Charset,
    colour: Bool = false,
    csv: CSVText = CSVText()
  ) -> String {
    switch format {
    case .csv: return text(as: csv)
    case .json: return json
    case .markdown: return markdown
    default:
      var table = TextTable(
        columns: keys.indices.map { index in
          let header = keys[index].replacing("_", with: " ")
          return isNumber(index)
            ? .init(header, .right) : .init(header, minimumWidth: 12, overflow: .wrap)
        },
        charset: charset
      )
      for row in rows { table.append(row.map { charset.text(words($0)) }) }
      return rows.isEmpty ? "" : table.text(width: width, colour: colour)
    }
  }

  private func isNumber(_ index: Int) -> Bool {
    !rows.isEmpty
      && rows.allSatisfy { row in
        switch row[index] {
        case .integer, .null: true
        default: false
        }
      }
  }

  /// A cell as text shows it.
  func words(_ cell: Cell) -> String {
    switch cell {
    case .null: ""
    case .text(let text), .literal(let text): text
    case .integer(let number): String(number)
    case .truth(let truth): truth ? "yes" : "no"
    }
  }

  private func text(as csv: CSVText) -> String {
    csv.text(
      header: keys,
      rows: rows.map { row in
        row.map { cell in
          switch cell {
          case .null: .null
          case .text(let text): .text(text)
          case .literal(let text): .literal(text)
          case .integer(let number): .integer(number)
          case .truth(let truth): .literal(truth ? "true" : "false")
          }
        }
      }
    )
  }

  private var json: String {
    let data = rows.map { row in
      JSONValue.object(
        zip(keys, row).map { key, cell in
          let value: JSONValue =
            switch cell {
            case .null: .null
            case .text(let text), .literal(let text): .string(text)
            case .integer(let number): .integer(number)
            case .truth(let truth): .bool(truth)
            }
          return (key, value)
        }
      )
    }
    return JSONText.text(.object([("schema", .string(schema)), ("data", .array(data))]))
  }

  private var markdown: String {
    var table = MarkdownTable(
      keys.indices.map { ($0, isNumber($0)) }.map { index, isNumber in
        (keys[index].replacing("_", with: " "), isNumber ? .right : .left)
      }
    )
    for row in rows { table.append(row.map(words)) }
    return table.text
  }
}
