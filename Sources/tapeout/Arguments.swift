import ArgumentParser

/// The words of a command line, before the argument parser sees them.
struct Arguments {
  /// The words in an order the argument parser understands.
  let words: [String]
  /// The commands that the words lead to, the root first.
  let commands: [any ParsableCommand.Type]
  /// The word that names no command where one should stand.
  let stranger: String?
  /// Whether help is wanted instead of the command.
  let wantsHelp: Bool

  /// Reads `words`, the program's name not among them.
  ///
  /// Options that stand before the command move behind it, so that flags work in any order.
  init(_ words: [String], root: any ParsableCommand.Type) {
    var leading: [String] = []
    var rest = words[...]
    while let word = rest.first, Self.isMovable(word) {
      leading.append(rest.removeFirst())
      if !word.contains("="), Self.valued.contains(word), let value = rest.first {
        leading.append(value)
        rest.removeFirst()
      }
    }
    var helps = false
    if rest.first == "help" {
      helps = true
      rest.removeFirst()
    }
    var path: [any ParsableCommand.Type] = [root]
    var names: [String] = []
    var stranger: String?
    while let word = rest.first, !word.hasPrefix("-") {
      let children = path[path.count - 1].configuration.subcommands
      guard !children.isEmpty else { break }
      guard let child = children.first(where: { $0._commandName == word }) else {
        stranger = word
        break
      }
      path.append(child)
      names.append(word)
      rest.removeFirst()
    }
    let options = rest.prefix { $0 != "--" }
    self.commands = path
    self.stranger = stranger
    wantsHelp = helps || options.contains("-h") || options.contains("--help")
    self.words = names + leading + rest
  }

  /// Options that most commands have and that take a value.
  private static let valued: Set<String> = [
    "--db", "--busy-timeout", "--format", "-o", "--output", "--color", "--width", "--charset",
    "--ambiguous-width", "--scenario", "--as-of", "--baseline", "--set", "--effort", "--seed",
    "--csv-eol",
  ]

  private static let flags: Set<String> = [
    "--no-pager", "--no-input", "--yes", "--dry-run", "--no-legend", "--bom", "--raw", "--lenient",
  ]

  private static func isMovable(_ word: String) -> Bool {
    let name = word.prefix { $0 != "=" }
    return valued.contains(String(name)) || flags.contains(String(name))
  }
}
