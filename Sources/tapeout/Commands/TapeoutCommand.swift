import ArgumentParser

/// A command that does something: arguments in, a status out, output through the session.
protocol TapeoutCommand: ParsableCommand {
  /// Does what the command is for.
  func perform(in session: Session) async throws -> ExitStatus
}

/// What a command's help says beside its options.
struct CommandHelp {
  /// The words behind `tapeout` that call it.
  let name: String
  /// What stands behind the options in its usage.
  var operands = ""
  /// What the command is for, one line with a period.
  let purpose: String
  /// What else is worth knowing.
  var details = ""
  /// Two or more commands that work as written in a directory with `roadmap.yaml` and a database.
  var examples: [String]
  /// The formats of the result, the default first.
  var formats: [ResultFormat] = []
  /// The ways in which it may end beside well; wrong usage goes without saying.
  var statuses: [ExitStatus] = []
  /// The commands beneath it.
  var subcommands: [any ParsableCommand.Type] = []
  /// Whether lists of commands show it.
  var isShown = true

  /// The configuration for the argument parser.
  var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: String(name.split(separator: " ").last ?? ""),
      abstract: purpose,
      usage: usage,
      discussion: discussion,
      shouldDisplay: isShown,
      subcommands: subcommands
    )
  }

  private var usage: String {
    let rest =
      subcommands.isEmpty ? "[options]" + (operands.isEmpty ? "" : " \(operands)") : "<command>"
    return "tapeout \(name) \(rest)"
  }

  private var discussion: String {
    var sections = ["EXAMPLES:\n" + examples.map { "  \($0)" }.joined(separator: "\n")]
    if !details.isEmpty { sections.append(details) }
    if !formats.isEmpty {
      sections.append("FORMATS: \(formats.map(\.rawValue).joined(separator: ", "))")
    }
    let all = Set([.done, .usage] + statuses)
    let rows = ExitStatus.allCases.filter(all.contains).map { status in
      let code = String(status.rawValue)
      return "  \(code)\(String(repeating: " ", count: 4 - code.count))\(status.meaning)"
    }
    sections.append(
      "EXIT STATUS:\n" + rows.joined(separator: "\n") + "\n  All: tapeout help exit-codes"
    )
    return sections.joined(separator: "\n\n")
  }
}
