import ArgumentParser
import Foundation

/// All commands with their options, as the argument parser tells them to tools.
struct CommandTree: Decodable {
  let command: Node

  /// One command.
  struct Node: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let superCommands: [String]?
    let subcommands: [Node]?
    let arguments: [Argument]?

    /// The words that call it.
    var words: [String] { (superCommands ?? []) + [commandName] }
    /// The commands beneath it that are shown.
    ///
    /// The argument parser adds a `help` of its own, which says nothing of itself.
    var children: [Node] {
      (subcommands ?? []).filter { ($0.shouldDisplay ?? true) && $0.discussion != nil }
    }
    /// The arguments that are shown, --help and --version left out.
    var options: [Argument] {
      (arguments ?? []).filter { argument in
        guard argument.shouldDisplay else { return false }
        return !["help", "version"].contains(argument.preferredName?.name ?? "")
      }
    }
  }

  /// An option, a flag or an argument.
  struct Argument: Decodable {
    /// How it is given.
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    /// A spelling.
    struct Name: Decodable {
      let kind: String
      let name: String

      /// The spelling with its hyphens.
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
    let sectionTitle: String?
  }

  /// The tree of this program.
  static func load() throws -> CommandTree {
    do {
      _ = try Tapeout.parseAsRoot(["--experimental-dump-help"])
    } catch {
      let text = Tapeout.fullMessage(for: error)
      return try JSONDecoder().decode(CommandTree.self, from: Data(text.utf8))
    }
    throw CommandFailure(.internalError, "the argument parser does not describe the commands")
  }

  /// All commands that are shown, each before those beneath it.
  var allNodes: [Node] { Self.flattened(command) }

  private static func flattened(_ node: Node) -> [Node] {
    [node] + node.children.flatMap(flattened)
  }
}

extension CommandTree.Argument {
  /// All spellings with the value, `-o, --output <file>`.
  var synopsis: String {
    let value = "<\(valueName ?? "value")>"
    if kind == .positional { return value + (isRepeating ? " ..." : "") }
    let spellings = (names ?? []).map(\.text).sorted { $0.count < $1.count }
    return spellings.joined(separator: ", ") + (kind == .option ? " \(value)" : "")
  }
}
