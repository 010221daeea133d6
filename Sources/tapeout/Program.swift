import ArgumentParser
import RoadmapModel

/// The program from its words to its status.
enum Program {
  /// Runs the command that `words` spell and says whatever there is to say.
  static func run(_ words: [String], in surroundings: Surroundings) async -> ExitStatus {
    let console = Console(surroundings)
    do {
      let arguments = Arguments(words, root: Tapeout.self)
      if let stranger = arguments.stranger {
        if arguments.wantsHelp, let topic = HelpTopic(rawValue: stranger) {
          try console.write(topic.text)
          return .done
        }
        throw unknownCommand(stranger, in: arguments.commands)
      }
      if arguments.wantsHelp || words.isEmpty {
        try console.write(HelpText.of(arguments.commands, width: min(100, console.defaultWidth)))
        return .done
      }
      return try await perform(arguments, in: surroundings, console)
    } catch let failure as CommandFailure {
      console.explain(failure)
      return failure.status
    } catch {
      let failure = CommandFailure(mapping: error)
      console.explain(failure)
      return failure.status
    }
  }

  private static func perform(
    _ arguments: Arguments,
    in surroundings: Surroundings,
    _ console: Console
  ) async throws -> ExitStatus {
    let command: any ParsableCommand
    do {
      command = try Tapeout.parseAsRoot(arguments.words)
    } catch {
      let text = Tapeout.message(for: error)
      if Tapeout.exitCode(for: error) == .success {
        try console.write(text.hasSuffix("\n") ? text : text + "\n")
        return .done
      }
      let names = arguments.commands.map { $0._commandName }.joined(separator: " ")
      throw CommandFailure(.usage, lowercasedStart(text), remedy: "\(names) --help tells more")
    }
    guard let command = command as? any TapeoutCommand else {
      try console.write(HelpText.of(arguments.commands, width: min(100, console.defaultWidth)))
      return .done
    }
    return try await command.perform(in: try Session(surroundings))
  }

  private static func unknownCommand(
    _ word: String,
    in commands: [any ParsableCommand.Type]
  ) -> CommandFailure {
    let children = commands[commands.count - 1].configuration.subcommands
    let shown = children.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
    let path = commands.map { $0._commandName }.joined(separator: " ")
    let near = nearestName(to: word, among: shown)
    return CommandFailure(
      .usage,
      "there is no command \"\(word)\"",
      remedy: near.map { "you meant \(path) \($0)" } ?? "\(path) --help lists the commands"
    )
  }

  /// A message of the argument parser as a clause of ours.
  private static func lowercasedStart(_ text: String) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    let choices = lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    var line = lines.filter { !$0.hasPrefix("  - ") }.joined(separator: " ")
    if !choices.isEmpty {
      line = line.replacing(". Please provide one of the following:", with: "; it is one of ")
      line += choices.joined(separator: ", ")
    }
    return line.prefix(1).lowercased() + line.dropFirst()
  }
}
