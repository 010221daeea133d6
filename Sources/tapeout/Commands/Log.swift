import ArgumentParser
import RoadmapStorage

/// `tapeout log`: what was done to the database.
struct Log: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "log",
    purpose: "List what was done to the database, the newest first.",
    examples: ["tapeout log", "tapeout log --where kind=run --sort number --format csv"],
    formats: ResultTable.formats,
    statuses: [.missingInput, .inputOutput, .noPermission]
  ).configuration

  @Option(help: ArgumentHelp("List at most so many entries.", valueName: "count"))
  var limit: Int?

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let store = try Database.open(database, .readOnly, in: session)
    var table = ResultTable(
      schema: "tapeout.log/1",
      keys: ["number", "time", "kind", "detail", "undone"]
    )
    for entry in try store.journal().prefix(limit ?? Int.max) {
      table.rows.append([
        .integer(entry.number), .literal(entry.time), .literal(entry.kind.rawValue),
        .text(entry.detail), .truth(entry.isUndone),
      ])
    }
    try listing.deliver(table, selecting: selection, in: session)
    return .done
  }

  mutating func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is a whole number from 1 on") }
  }
}
