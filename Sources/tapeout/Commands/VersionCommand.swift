import ArgumentParser

/// `tapeout version`: which tapeout this is and what it understands.
struct VersionCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "version",
    purpose: "Show the version of tapeout, its commit, its schemas' versions and SQLite's.",
    details: """
      The commit is that of the sources; +changes says that they had changes, unknown that the \
      program was built without make, which states it.
      """,
    examples: ["tapeout version", "tapeout version --format json"],
    formats: ResultTable.formats
  ).configuration

  @OptionGroup var listing: ListingOptions

  func perform(in session: Session) async throws -> ExitStatus {
    var table = ResultTable(schema: "tapeout.version/1", keys: ["part", "version"])
    for (part, version) in try Version.parts() {
      table.rows.append([.literal(part), .literal(version)])
    }
    try listing.deliver(table, in: session)
    return .done
  }
}
