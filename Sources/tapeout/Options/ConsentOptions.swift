import ArgumentParser

/// What a command that changes something may do without asking.
struct ConsentOptions: ParsableArguments {
  @Flag(
    name: [.customShort("n"), .customLong("dry-run")],
    help: "Say what would change, and change nothing."
  )
  var isDryRun = false

  @Flag(name: [.customShort("y"), .customLong("yes")], help: "Go ahead without asking.")
  var isYes = false

  @Flag(name: .customLong("no-input"), help: "Never ask; fail where a question would be needed.")
  var isSilent = false

  /// Returns where the user agrees to what `question` asks; `--yes` agrees beforehand.
  func confirm(_ question: String, in session: Session) throws {
    if isYes { return }
    guard !isSilent, session.console.canAsk else {
      throw CommandFailure(
        .usage,
        "this needs a yes, and nobody can be asked: \(question)",
        remedy: "add --yes"
      )
    }
    guard session.console.confirms(question) else {
      session.console.say("Nothing was changed.")
      throw CommandFailure.silent(.done)
    }
  }
}
