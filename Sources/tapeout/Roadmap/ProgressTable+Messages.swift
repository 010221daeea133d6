import RoadmapModel

extension Diagnostic.Message {
  static let emptyTable = Self(
    "empty-table",
    "the table has no rows",
    remedy: "begin it with chip,activity,started,finished,remaining,remaining_effort,as_of"
  )

  static let openQuote = Self(
    "open-quote",
    "the quotation mark is never closed",
    remedy: "close it, and write a quotation mark within a cell twice"
  )

  static let namelessRow = Self(
    "missing-cell",
    "the row names no chip and activity",
    remedy: "fill in both"
  )

  static func unknownColumn(_ name: String, among keys: [String]) -> Self {
    let near = nearestName(to: name, among: keys)
    return Self(
      "unknown-column",
      "there is no column \"\(name)\"",
      remedy: near.map { "you meant \($0)" } ?? "use \(keys.joined(separator: ", "))"
    )
  }

  static func secondColumn(_ name: String) -> Self {
    Self("duplicate-column", "the column \(name) stands twice", remedy: "remove one of the two")
  }

  static func missingColumn(_ name: String) -> Self {
    Self("missing-column", "the column \(name) is missing", remedy: "add it to the first line")
  }

  static func tooManyCells(_ count: Int) -> Self {
    Self(
      "extra-cell",
      "the row has more cells than the \(count) columns",
      remedy: "quote a cell that holds a comma"
    )
  }

  static func unknownChip(_ id: String, among ids: [String]) -> Self {
    let near = nearestName(to: id, among: ids)
    return Self(
      "unknown-chip",
      "the roadmap has no chip \"\(id)\"",
      remedy: near.map { "you meant \($0)" } ?? "only chips that the roadmap states have progress"
    )
  }

  static func notCommitted(_ chip: Chip) -> Self {
    Self(
      "not-committed",
      "\(chip.id.text) is \(chip.status.rawValue); only committed chips have progress",
      remedy: "make it committed first"
    )
  }

  static func unknownActivity(_ id: String, among ids: [String]) -> Self {
    let near = nearestName(to: id, among: ids)
    let prefixed = ids.first { $0.hasPrefix("\(id)@") }
    return Self(
      "unknown-activity",
      "the chip has no activity \"\(id)\"",
      remedy: (prefixed ?? near).map { "you meant \($0)" }
        ?? "tapeout show its template for the activities"
    )
  }

  static func secondRow(_ item: String, line: Int) -> Self {
    Self("duplicate-row", "\(item) stands in line \(line) already", remedy: "remove one of the two")
  }

  static func badCell(_ text: String, _ kind: ValueKind, _ error: ValueError) -> Self {
    Self(
      "bad-value",
      "\"\(text)\" \(error.reason); \(kind.phrase) is wanted",
      remedy: error.remedy.isEmpty ? "write it as in \(kind.example)" : error.remedy
    )
  }
}
