import ArgumentParser

/// `tapeout help`: the help of a command or a topic.
///
/// The words are looked at before any command is, so this type only documents it.
struct HelpCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "help",
    operands: "[<topic> ...]",
    purpose: "Print the help of a command, or the table of exit statuses.",
    examples: ["tapeout help plan", "tapeout help exit-codes"]
  ).configuration

  @Argument(help: "A command, or exit-codes.")
  var topic: [String] = []

  func perform(in session: Session) async throws -> ExitStatus {
    try session.console.write(HelpText.of([Tapeout.self], width: 100))
    return .done
  }
}
