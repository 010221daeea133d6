/// The reference of all commands in Markdown, `Documentation/Commands.md`.
enum CommandsDocument {
  /// The document of the commands in `tree`.
  static func text(of tree: CommandTree) -> String {
    var text = """
      # Commands

      Generated from the program by `tapeout generate-manual`; do not edit. Options stand before or
      behind a command's other words, in any order.

      """
    for node in tree.allNodes { text += "\n" + section(of: node) }
    text += "\n## Exit statuses\n\n| status | meaning |\n|---|---|\n"
    for status in ExitStatus.allCases {
      text += "| \(status.rawValue) | \(status.meaning) |\n"
    }
    text += "\n## Settings\n\n" + settings
    return text
  }

  private static func section(of node: CommandTree.Node) -> String {
    let parts = Discussion(node.discussion ?? "")
    var text = "## \(node.words.joined(separator: " "))\n\n\(node.abstract ?? "")\n"
    if !parts.examples.isEmpty {
      text += "\n```sh\n\(parts.examples.joined(separator: "\n"))\n```\n"
    }
    for paragraph in parts.paragraphs { text += "\n\(paragraph)\n" }
    if !node.options.isEmpty {
      text += "\n| option | meaning |\n|---|---|\n"
      for option in node.options {
        text += "| `\(escaped(option.synopsis))` | \(escaped(option.abstract ?? "")) |\n"
      }
    }
    return text
  }

  private static var settings: String {
    var text = """
      A flag goes before the environment, that before `tapeout.yaml` here or above up to the
      repository's root, that before `config.yaml` in the user's configuration directory, that
      before the default. `tapeout config list --origin` shows what holds and who says so.

      | key | variable | option | default | meaning |
      |---|---|---|---|---|

      """
    for setting in Setting.allCases {
      let standard = setting.standard.map { "`\($0)`" } ?? ""
      text +=
        "| `\(setting.key)` | `\(setting.variable)` | `\(setting.option)` | \(standard) "
        + "| \(setting.documentation) |\n"
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|")
  }
}
