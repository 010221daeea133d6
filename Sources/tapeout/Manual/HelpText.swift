import ArgumentParser

/// A command's help as it is printed.
enum HelpText {
  /// The help of the last of `commands`, which lead to it from the root.
  static func of(_ commands: [any ParsableCommand.Type], width: Int) -> String {
    let columns = max(60, width)
    let text = Tapeout.helpMessage(for: commands[commands.count - 1], columns: columns)
    let start = "OVERVIEW: "
    let plain = text.hasPrefix(start) ? String(text.dropFirst(start.count)) : text
    return plain.hasSuffix("\n") ? plain : plain + "\n"
  }
}

/// Something to read that is no command.
enum HelpTopic: String, CaseIterable {
  case exitCodes = "exit-codes"

  /// The text to print.
  var text: String {
    switch self {
    case .exitCodes: ExitStatus.table
    }
  }
}
