import RoadmapModel

/// Actual spend as a table states it, put into a roadmap: all of it, or none and why.
///
/// A row takes the place of what is known of its quarter, class and chip, so that a table may be
/// brought in again.
struct SpendTable {
  /// What is wrong with the table, at its places.
  private(set) var findings: [Diagnostic] = []
  /// The roadmap with the spend; to be used only without findings.
  private(set) var roadmap: Roadmap

  private let file: String
  private static let required = ["quarter", "class", "amount"]
  private static let keys = ["quarter", "class", "chip", "amount"]

  /// Whether `text` is such a table and not one of progress: its first line names quarters.
  static func claims(_ text: String) -> Bool {
    DelimitedText(text).rows.first?.contains { $0.text == "quarter" } ?? false
  }

  /// Reads `text`, the file called `file`, against `roadmap`.
  init(_ text: String, file: String, into roadmap: Roadmap) {
    self.file = file
    self.roadmap = roadmap
    let table = DelimitedText(text)
    if let cell = table.openQuote { report(.openQuote, at: cell) }
    guard let header = table.rows.first else { return }
    var columns: [String: Int] = [:]
    for (index, cell) in header.enumerated() {
      if !Self.keys.contains(cell.text) {
        report(.unknownColumn(cell.text, among: Self.keys), at: cell)
      } else if columns[cell.text] != nil {
        report(.secondColumn(cell.text), at: cell)
      } else {
        columns[cell.text] = index
      }
    }
    for key in Self.required where columns[key] == nil {
      report(.missingColumn(key), at: header[0])
    }
    guard findings.isEmpty else { return }
    var seen: [String: Int] = [:]
    for row in table.rows.dropFirst() { read(row, columns, &seen) }
  }

  private mutating func read(
    _ row: [DelimitedText.Cell],
    _ columns: [String: Int],
    _ seen: inout [String: Int]
  ) {
    func cell(_ key: String) -> DelimitedText.Cell? {
      guard let index = columns[key], index < row.count, !row[index].text.isEmpty else {
        return nil
      }
      return row[index]
    }
    if row.count > columns.count { report(.tooManyCells(columns.count), at: row[columns.count]) }
    guard let quarterCell = cell("quarter"), let classCell = cell("class"),
      let amountCell = cell("amount")
    else {
      report(.incompleteSpend, at: row[0])
      return
    }
    var actual = ActualSpend()
    let before = findings.count
    if let period: FiscalPeriod = value(quarterCell) { actual.period = period }
    if let costClass: CostClass = value(classCell) { actual.costClass = costClass }
    if let amount = amount(amountCell) { actual.amount = amount }
    if let chip = cell("chip") { actual.chip = value(chip) }
    guard findings.count == before else { return }
    let words =
      [actual.period.text.lowercased(), classCell.text] + (actual.chip.map { [$0.text] } ?? [])
    let id = words.joined(separator: "-")
    if let line = seen[id] {
      report(.secondRow(id, line: line), at: quarterCell)
      return
    }
    seen[id] = quarterCell.line
    actual.id = ActualSpend.ID(id)
    let same = roadmap.actuals.firstIndex {
      $0.period == actual.period && $0.costClass == actual.costClass && $0.chip == actual.chip
    }
    if let same {
      actual.id = roadmap.actuals[same].id
      roadmap.actuals[same] = actual
    } else {
      roadmap.actuals.append(actual)
    }
    let source = file.split(separator: "/").last.map { String($0) }
    roadmap.provenance[ModelPath("actuals/\(actual.id)/amount")] = Provenance(
      source: source,
      confidence: .read
    )
  }

  /// An amount with its currency, or a number alone in the roadmap's.
  private mutating func amount(_ cell: DelimitedText.Cell) -> Money? {
    do throws(ValueError) {
      return try Money(text: cell.text)
    } catch {
      guard error.isMissingUnit,
        let plain = try? Money(text: "\(cell.text) \(roadmap.currency.code)")
      else {
        report(.badCell(cell.text, Money.kind, error), at: cell)
        return nil
      }
      return plain
    }
  }

  private mutating func value<Value: FieldValue>(_ cell: DelimitedText.Cell) -> Value? {
    do throws(ValueError) {
      return try Value(text: cell.text)
    } catch {
      report(.badCell(cell.text, Value.kind, error), at: cell)
      return nil
    }
  }

  private mutating func report(_ message: Diagnostic.Message, at cell: DelimitedText.Cell) {
    let place = SourceLocation(file: file, line: cell.line, column: cell.column)
    findings.append(Diagnostic(.error, at: .root, message, location: place))
  }
}

extension Diagnostic.Message {
  fileprivate static let incompleteSpend = Self(
    "missing-cell",
    "the row lacks its quarter, class or amount",
    remedy: "fill in all three"
  )
}
