import ArgumentParser
import Reporting

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
    name: "list",
    purpose: "List the settings that hold, and who says so.",
    details: """
      A flag goes before the environment (TAPEOUT_WIDTH), that before tapeout.yaml here or above, \
      that before config.yaml in the user's configuration directory, that before the default.
      """,
    examples: ["tapeout config list --origin", "tapeout config list --format json"],
    formats: ["text", "csv", "json"],
    statuses: [.badConfiguration]
  ).configuration

  @Flag(help: "Show where each value comes from.")
  var origin = false

  @OptionGroup var output: OutputOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: [.text, .csv, .json], in: session)
    let entries = Setting.allCases.map { ($0, session.settings.entries[$0]) }
    let text: String
    switch format {
    case .json:
      text = JSONText.text(
        .object([
          ("schema", "tapeout.config/1"),
          (
            "data",
            .array(
              entries.map { setting, entry in
                .object([
                  ("setting", .string(setting.key)),
                  ("value", .optional(entry?.text)),
                  ("origin", .string((entry?.origin ?? .standard).text)),
                ])
              }
            )
          ),
        ])
      )
    case .csv:
      text = CSVText().text(
        header: ["setting", "value", "origin"],
        rows: entries.map { setting, entry in
          [
            .literal(setting.key), entry.map { .text($0.text) } ?? .null,
            .text((entry?.origin ?? .standard).text),
          ]
        }
      )
    default:
      text = entries.map { setting, entry in
        let key = setting.key + String(repeating: " ", count: 16 - setting.key.count)
        let value = entry?.text ?? "-"
        let pad = String(repeating: " ", count: max(1, 24 - value.count))
        return key + value + (origin ? pad + (entry?.origin ?? .standard).text : "") + "\n"
      }.joined()
    }
    try output.deliver(text, in: session)
    return .done
  }
}
