import RoadmapModel

/// Actual spend as a table states it, put into a roadmap: all of it, or none and why.
///
/// A row takes the place of what is known of its quarter, class and chip, so that a table may be
/// brought in again.
struct SpendTable {
  /// What is wrong with the table, at its places.
  var findings: [Diagnostic] { table.findings }
  /// The roadmap with the spend; to be used only without findings.
  private(set) var roadmap: Roadmap

  private let file: String
  private var table: NamedTable

  /// Whether `text` is such a table and not one of progress: its first line names quarters.
  static func claims(_ text: String) -> Bool {
    DelimitedText(text).rows.first?.contains { $0.text == "quarter" } ?? false
  }

  /// Reads `text`, the file called `file`, against `roadmap`.
  init(_ text: String, file: String, into roadmap: Roadmap) {
    self.file = file
    self.roadmap = roadmap
    table = NamedTable(
      text,
      file: file,
      keys: ["quarter", "class", "chip", "amount"],
      required: ["quarter", "class", "amount"]
    )
    var seen: [String: Int] = [:]
    for row in table.rows { read(row, &seen) }
  }

  private mutating func read(_ row: [DelimitedText.Cell], _ seen: inout [String: Int]) {
    guard let quarterCell = table.cell("quarter", of: row),
      let classCell = table.cell("class", of: row),
      let amountCell = table.cell("amount", of: row)
    else {
      table.report(.incompleteSpend, at: row[0])
      return
    }
    var actual = ActualSpend()
    let before = findings.count
    if let period: FiscalPeriod = table.value(quarterCell) { actual.period = period }
    if let costClass: CostClass = table.value(classCell) { actual.costClass = costClass }
    if let amount = amount(amountCell) { actual.amount = amount }
    if let chip = table.cell("chip", of: row) { actual.chip = table.value(chip) }
    guard findings.count == before else { return }
    let words =
      [actual.period.text.lowercased(), classCell.text] + (actual.chip.map { [$0.text] } ?? [])
    let id = words.joined(separator: "-")
    if let line = seen[id] {
      table.report(.secondRow(id, line: line), at: quarterCell)
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
        table.report(.badCell(cell.text, Money.kind, error), at: cell)
        return nil
      }
      return plain
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let incompleteSpend = Self(
    "missing-cell",
    "the row lacks its quarter, class or amount",
    remedy: "fill in all three"
  )
}
