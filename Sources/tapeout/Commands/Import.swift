import ArgumentParser
import RoadmapFormat
import RoadmapStorage

/// `tapeout import`: a roadmap file becomes a revision of the database.
struct Import: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "import",
    operands: "<file>",
    purpose: "Check a roadmap file and store it as a new revision.",
    details: """
      Nothing is stored where the file has an error. A file that equals an earlier revision is \
      older than the database and refused without --force. One database holds one roadmap.
      """,
    examples: ["tapeout import roadmap.yaml", "tapeout import roadmap.yaml --dry-run"],
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .busy, .noPermission]
  ).configuration

  @Argument(
    help: "The roadmap file, - for stdin.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var file: String

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Go back to an earlier revision where the file equals one.")
  var force = false

  @Option(help: ArgumentHelp("What to remember about the revision.", valueName: "text"))
  var note: String?

  @Flag(name: [.customShort("n"), .long], help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let source = try RoadmapFile(file, isLenient: reading.lenient)
    let roadmap = try source.roadmap(in: session)
    let doubts = roadmap.scenarioFindings(map: source.reading.map)
    if !doubts.isEmpty {
      session.console.say(Findings.text(doubts, sources: source.reading.sources))
    }
    if dryRun {
      let store = try Database.openExisting(database, in: session)
      try RoadmapSaving.preview(roadmap, in: store, mayRevert: force, session)
      return .done
    }
    let store = try Database.open(database, .create, in: session)
    _ = try RoadmapSaving(store: store, session: session)
      .save(roadmap, note: note ?? "import", mayRevert: force)
    return .done
  }
}
