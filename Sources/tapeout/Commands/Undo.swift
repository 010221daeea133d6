import ArgumentParser
import RoadmapStorage

/// `tapeout undo`: takes the last change back.
struct Undo: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "undo",
    purpose: "Take back the last change of the database.",
    details: "Nothing is erased: an undone revision stays readable, and the log keeps both.",
    examples: ["tapeout undo --dry-run", "tapeout undo"],
    statuses: [.missingInput, .inputOutput, .busy, .noPermission]
  ).configuration

  @Flag(
    name: [.customShort("n"), .long],
    help: "Say what would be taken back, and change nothing."
  )
  var dryRun = false

  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    if dryRun {
      let store = try Database.open(database, .readOnly, in: session)
      let entry = try store.journal().first { !$0.isUndone && $0.kind != .undo }
      session.console.say(
        entry.map { "Would undo \($0.number): \($0.detail)." } ?? "There is nothing to undo."
      )
      return .done
    }
    let store = try Database.open(database, .readWrite, in: session)
    let entry = try store.undo(at: session.surroundings.now)
    session.console.say(
      entry.map { "Undid \($0.number): \($0.detail)." } ?? "There is nothing to undo."
    )
    return .done
  }
}
