/// A table of GitHub-flavoured Markdown.
///
/// No tabs and no blanks at line ends; a `|` or a sign that would start markup in a cell is escaped.
public struct MarkdownTable: Sendable {
  private let columns: [(header: String, alignment: TextTable.Alignment)]
  private var rows: [[String]] = []

  /// A table of the given columns without rows.
  public init(_ columns: [(header: String, alignment: TextTable.Alignment)]) {
    self.columns = columns
  }

  /// Adds a row; cells are escaped.
  public mutating func append(_ cells: [String]) {
    rows.append(cells)
  }

  /// The table, each line ended by a line feed.
  public var text: String {
    let rule = columns.map { $0.alignment == .right ? "---:" : "---" }
    let head = [columns.map { MarkdownTable.escaped($0.header) }, rule]
    let body = rows.map { $0.map(MarkdownTable.escaped) }
    return (head + body).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// A text as the content of a cell.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for character in Charset.unicode.text(text) {
      if "|\\*_`<[".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// Lines in a fence that shows them as they are.
  ///
  /// The fence is longer than any run of backticks in the lines.
  public static func fenced(_ lines: String) -> String {
    var longest = 0
    var run = 0
    for character in lines {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)text\n\(lines)\(lines.hasSuffix("\n") ? "" : "\n")\(fence)\n"
  }
}
