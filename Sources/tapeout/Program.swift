import ArgumentParser
import RoadmapModel

/// The program from its words to its status.
enum Program {
  /// Runs the commands that `words` spell and says whatever there is to say.
  ///
  /// All are read before the first is run; the first that does not end well is the last.
  static func run(_ words: [String], in surroundings: Surroundings) async -> ExitStatus {
    let console = Console(surroundings)
    let width = min(100, console.defaultWidth)
    var path: [any ParsableCommand.Type] = [Tapeout.self]
    do {
      var steps: [(path: [any ParsableCommand.Type], command: any TapeoutCommand)] = []
      for arguments in Arguments.chain(words, root: Tapeout.self) {
        switch try read(arguments, width: width) {
        case .text(let text):
          try console.write(text)
          return .done
        case .command(let command): steps.append((arguments.commands, command))
        }
      }
      let session = try Session(surroundings, isShared: steps.count > 1)
      for step in steps {
        path = step.path
        let status = try await step.command.perform(in: session)
        guard status == .done else { return status }
      }
      return .done
    } catch {
      let failure = CommandFailure(mapping: error)
      console.explain(failure)
      if failure.showsHelp { console.say("\n" + HelpText.of(path, width: width)) }
      return failure.status
    }
  }

  /// What a command line asks for.
  private enum Request {
    /// To say something about the program.
    case text(String)
    /// To do something.
    case command(any TapeoutCommand)
  }

  private static func read(_ arguments: Arguments, width: Int) throws -> Request {
    if let stranger = arguments.stranger {
      if arguments.wantsHelp, let topic = HelpTopic(rawValue: stranger) { return .text(topic.text) }
      throw unknownCommand(stranger, in: arguments.commands)
    }
    func help() -> Request { .text(HelpText.of(arguments.commands, width: width)) }
    let type = arguments.commands[arguments.commands.count - 1]
    if arguments.wantsHelp || (type == Tapeout.self && arguments.words.isEmpty) { return help() }
    if arguments.wantsVersion { return .text(Tapeout.configuration.version + "\n") }
    let command: any ParsableCommand
    do {
      // The command itself, because the root looks at all of them first.
      command = try type.parseAsRoot(arguments.words)
    } catch {
      let text = type.message(for: error)
      if type.exitCode(for: error) == .success {
        return .text(text.hasSuffix("\n") ? text : text + "\n")
      }
      let names = arguments.commands.map { $0._commandName }.joined(separator: " ")
      throw CommandFailure(
        .usage,
        lowercasedStart(text),
        remedy: arguments.misspeltFollower.map { "you meant -- \($0)" }
          ?? "\(names) --help tells more"
      )
    }
    guard let command = command as? any TapeoutCommand else { return help() }
    return .command(command)
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
    if line.hasSuffix(" <date>'") { line += "; a day is written 2027-02-28" }
    return line.prefix(1).lowercased() + line.dropFirst()
  }
}
