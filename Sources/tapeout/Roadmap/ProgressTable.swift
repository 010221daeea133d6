import RoadmapModel

/// Progress as a table states it, put into a roadmap: all of it, or none and why.
struct ProgressTable {
  /// What is wrong with the table, at its places.
  private(set) var findings: [Diagnostic] = []
  /// The roadmap with the progress; to be used only without findings.
  private(set) var roadmap: Roadmap
  /// How many rows were brought in.
  private(set) var count = 0

  private let file: String
  private static let required = ["chip", "activity"]
  private static let keys = required + ActivityProgress.schema.fields.map(\.key)

  /// Reads `text`, the file called `file`, against `roadmap`.
  init(_ text: String, file: String, into roadmap: Roadmap) {
    self.file = file
    self.roadmap = roadmap
    let table = DelimitedText(text)
    if let cell = table.openQuote { report(.openQuote, at: cell) }
    guard let header = table.rows.first else {
      findings.append(
        Diagnostic(.error, at: .root, .emptyTable, location: place(line: 1, column: 1))
      )
      return
    }
    let columns = read(header)
    guard findings.isEmpty else { return }
    var seen: [String: Int] = [:]
    for row in table.rows.dropFirst() { read(row, columns, &seen) }
  }

  private mutating func read(_ header: [DelimitedText.Cell]) -> [String: Int] {
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
      if let first = header.first { report(.missingColumn(key), at: first) }
    }
    return columns
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
    guard let chipCell = cell("chip"), let activityCell = cell("activity") else {
      report(.namelessRow, at: row[0])
      return
    }
    guard let index = roadmap.chips.firstIndex(where: { $0.id.text == chipCell.text }) else {
      report(.unknownChip(chipCell.text, among: roadmap.chips.map(\.id.text)), at: chipCell)
      return
    }
    guard roadmap.chips[index].status == .committed else {
      report(.notCommitted(roadmap.chips[index]), at: chipCell)
      return
    }
    let known = roadmap.activityIDs(of: roadmap.chips[index])
    guard known.contains(activityCell.text) else {
      report(.unknownActivity(activityCell.text, among: known), at: activityCell)
      return
    }
    let key = "\(chipCell.text)/\(activityCell.text)"
    if let line = seen[key] {
      report(.secondRow(key, line: line), at: activityCell)
      return
    }
    seen[key] = activityCell.line
    var progress =
      roadmap.chips[index].progress.first { $0.id.text == activityCell.text } ?? ActivityProgress()
    progress.id = ActivityProgress.ID(activityCell.text)
    let before = findings.count
    if let cell = cell("started") { progress.started = value(cell) }
    if let cell = cell("finished") {
      progress.finished = value(cell)
      progress.remaining = nil
      progress.remainingEffort = nil
    }
    if let cell = cell("remaining") {
      progress.remaining = value(cell)
      progress.remainingEffort = nil
    }
    if let cell = cell("remaining_effort") { progress.remainingEffort = value(cell) }
    if let cell = cell("as_of") { progress.asOf = value(cell) }
    guard findings.count == before else { return }
    if let position = roadmap.chips[index].progress.firstIndex(where: { $0.id == progress.id }) {
      roadmap.chips[index].progress[position] = progress
    } else {
      roadmap.chips[index].progress.append(progress)
    }
    cite(row, columns, at: ModelPath("chips/\(chipCell.text)/progress/\(activityCell.text)"))
    count += 1
  }

  /// Says that the values of a row come from the table, and forgets where old ones came from.
  private mutating func cite(
    _ row: [DelimitedText.Cell],
    _ columns: [String: Int],
    at path: ModelPath
  ) {
    let source = file.split(separator: "/").last.map { String($0) }
    for key in Self.keys where !Self.required.contains(key) {
      let place = path.appending(key)
      if let index = columns[key], index < row.count, !row[index].text.isEmpty {
        roadmap.provenance[place] = Provenance(source: source, confidence: .read)
      }
    }
    guard let record = roadmap.document[path] else { return }
    for key in Self.keys where record[key] == nil {
      roadmap.provenance[path.appending(key)] = nil
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
    findings.append(
      Diagnostic(.error, at: .root, message, location: place(line: cell.line, column: cell.column))
    )
  }

  private func place(line: Int, column: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }
}

extension Roadmap {
  /// The ids of a chip's activities, with `@die` where there is one for each.
  func activityIDs(of chip: Chip) -> [String] {
    let family = families.first { $0.id == chip.family }
    let wanted = chip.template ?? family?.template
    guard let template = templates.first(where: { $0.id == wanted }) else { return [] }
    let dies = (chip.dies.isEmpty ? template.dies : chip.dies).map(\.id.text)
    return template.activities.flatMap { activity in
      activity.scope == .chip ? [activity.id.text] : dies.map { "\(activity.id.text)@\($0)" }
    }
  }
}
