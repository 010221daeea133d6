import RoadmapModel

/// Progress as a table states it, put into a roadmap: all of it, or none and why.
struct ProgressTable {
  /// What is wrong with the table, at its places.
  var findings: [Diagnostic] { table.findings }
  /// The roadmap with the progress; to be used only without findings.
  private(set) var roadmap: Roadmap
  /// How many rows were brought in.
  private(set) var count = 0

  private let file: String
  private var table: NamedTable
  private static let required = ["chip", "activity"]
  private static let keys = required + ActivityProgress.schema.fields.map(\.key)

  /// Reads `text`, the file called `file`, against `roadmap`.
  init(_ text: String, file: String, into roadmap: Roadmap) {
    self.file = file
    self.roadmap = roadmap
    table = NamedTable(text, file: file, keys: Self.keys, required: Self.required)
    var seen: [String: Int] = [:]
    for row in table.rows { read(row, &seen) }
  }

  private mutating func read(_ row: [DelimitedText.Cell], _ seen: inout [String: Int]) {
    guard let chipCell = table.cell("chip", of: row),
      let activityCell = table.cell("activity", of: row)
    else {
      table.report(.namelessRow, at: row[0])
      return
    }
    guard let index = roadmap.chips.firstIndex(where: { $0.id.text == chipCell.text }) else {
      table.report(.unknownChip(chipCell.text, among: roadmap.chips.map(\.id.text)), at: chipCell)
      return
    }
    guard roadmap.chips[index].status == .committed else {
      table.report(.notCommitted(roadmap.chips[index]), at: chipCell)
      return
    }
    let known = roadmap.activityIDs(of: roadmap.chips[index])
    guard known.contains(activityCell.text) else {
      table.report(.unknownActivity(activityCell.text, among: known), at: activityCell)
      return
    }
    let key = "\(chipCell.text)/\(activityCell.text)"
    if let line = seen[key] {
      table.report(.secondRow(key, line: line), at: activityCell)
      return
    }
    seen[key] = activityCell.line
    var progress =
      roadmap.chips[index].progress.first { $0.id.text == activityCell.text } ?? ActivityProgress()
    progress.id = ActivityProgress.ID(activityCell.text)
    let before = findings.count
    if let cell = table.cell("started", of: row) { progress.started = table.value(cell) }
    if let cell = table.cell("finished", of: row) {
      progress.finished = table.value(cell)
      progress.remaining = nil
      progress.remainingEffort = nil
    }
    if let cell = table.cell("remaining", of: row) {
      progress.remaining = table.value(cell)
      progress.remainingEffort = nil
    }
    if let cell = table.cell("remaining_effort", of: row) {
      progress.remainingEffort = table.value(cell)
    }
    if let cell = table.cell("as_of", of: row) { progress.asOf = table.value(cell) }
    guard findings.count == before else { return }
    if let position = roadmap.chips[index].progress.firstIndex(where: { $0.id == progress.id }) {
      roadmap.chips[index].progress[position] = progress
    } else {
      roadmap.chips[index].progress.append(progress)
    }
    cite(row, at: ModelPath("chips/\(chipCell.text)/progress/\(activityCell.text)"))
    count += 1
  }

  /// Says that the values of a row come from the table, and forgets where old ones came from.
  private mutating func cite(
    _ row: [DelimitedText.Cell],
    at path: ModelPath
  ) {
    let source = file.split(separator: "/").last.map { String($0) }
    for key in Self.keys where !Self.required.contains(key) {
      let place = path.appending(key)
      if table.cell(key, of: row) != nil {
        roadmap.provenance[place] = Provenance(source: source, confidence: .read)
      }
    }
    guard let record = roadmap.document[path] else { return }
    for key in Self.keys where record[key] == nil {
      roadmap.provenance[path.appending(key)] = nil
    }
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
