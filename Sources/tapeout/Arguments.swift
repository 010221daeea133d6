import ArgumentParser
import RoadmapModel

/// The words of a command line, before the argument parser sees them.
struct Arguments {
  /// What stands behind the commands, in an order the argument parser understands.
  let words: [String]
  /// The commands that the words lead to, the root first.
  let commands: [any ParsableCommand.Type]
  /// The word that names no command where one should stand.
  let stranger: String?
  /// Whether help is wanted instead of the command.
  let wantsHelp: Bool
  /// Whether the version is wanted instead of the command.
  let wantsVersion: Bool

  /// The commands of a line, the program's name not among `words`: a lone `--` before a command's
  /// name begins the next one.
  ///
  /// Options that stand before the first command hold for all, and move behind each, so that flags
  /// work in any order.
  static func chain(_ words: [String], root: any ParsableCommand.Type) -> [Arguments] {
    var rest = words[...]
    let leading = removeLeadingOptions(from: &rest)
    let names = root.configuration.subcommands.map { $0._commandName }
    var lines: [[String]] = [[]]
    while let word = rest.popFirst() {
      if word == "--", let next = rest.first, names.contains(next) {
        lines.append([])
      } else {
        lines[lines.count - 1].append(word)
      }
    }
    return lines.map { Arguments($0, behind: leading, root: root) }
  }

  private static func removeLeadingOptions(from words: inout ArraySlice<String>) -> [String] {
    var leading: [String] = []
    while let word = words.first, isMovable(word) {
      leading.append(words.removeFirst())
      if !word.contains("="), valued.contains(word), let value = words.popFirst() {
        leading.append(value)
      }
    }
    return leading
  }

  private init(_ words: [String], behind leading: [String], root: any ParsableCommand.Type) {
    var rest = words[...]
    var helps = false
    if rest.first == "help" {
      helps = true
      rest.removeFirst()
    }
    var path: [any ParsableCommand.Type] = [root]
    var stranger: String?
    while let word = rest.first, !word.hasPrefix("-") {
      let children = path[path.count - 1].configuration.subcommands
      guard !children.isEmpty else { break }
      guard let child = children.first(where: { $0._commandName == word }) else {
        // A command that does something itself takes the word as its own.
        if !(path[path.count - 1] is any TapeoutCommand.Type) { stranger = word }
        break
      }
      path.append(child)
      rest.removeFirst()
    }
    let options = rest.prefix { $0 != "--" }
    self.commands = path
    self.stranger = stranger
    wantsHelp = helps || options.contains("-h") || options.contains("--help")
    wantsVersion = options.contains("--version")
    self.words = leading + rest
  }

  /// A command that a word behind a lone `--` may have meant to name.
  var misspeltFollower: String? {
    guard let end = words.firstIndex(of: "--"), end + 1 < words.count, let root = commands.first
    else { return nil }
    let shown = root.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    return nearestName(to: words[end + 1], among: shown.map { $0._commandName })
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
