import ArgumentParser

/// `tapeout config`: what is set for all commands.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandHelp(
    name: "config",
    purpose: "Show what is set for all commands.",
    examples: ["tapeout config list", "tapeout config list --origin"],
    subcommands: [ConfigList.self]
  ).configuration
}

/// `tapeout config list`.
struct ConfigList: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "config list",
    purpose: "List the settings that hold, and who says so.",
    details: """
      A flag goes before the environment (TAPEOUT_WIDTH), that before tapeout.yaml here or above, \
      that before config.yaml in the user's configuration directory, that before the default.
      """,
    examples: ["tapeout config list --origin", "tapeout config list --format json"],
    formats: ResultTable.formats,
    statuses: [.badConfiguration]
  ).configuration

  @Flag(help: "Show where each value comes from.")
  var origin = false

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var listing: ListingOptions

  func perform(in session: Session) async throws -> ExitStatus {
    var table = ResultTable(
      schema: "tapeout.config/1",
      keys: ["setting", "value"] + (origin ? ["origin"] : [])
    )
    for setting in Setting.allCases {
      let entry = session.settings.entries[setting]
      let place = (entry?.origin ?? .standard).text
      table.rows.append(
        [.literal(setting.key), .optional(entry?.text)] + (origin ? [.text(place)] : [])
      )
    }
    try listing.deliver(table, selecting: selection, in: session)
    return .done
  }
}
