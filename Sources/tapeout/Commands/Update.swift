import ArgumentParser
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// `tapeout update`: progress from a table becomes a revision.
struct Update: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "update",
    operands: "<table>",
    purpose: "Bring the progress of committed chips in from a CSV table.",
    details: """
      Columns: chip, activity, started, finished, remaining, remaining_effort, as_of; empty cells \
      leave what is known. All rows come in, or none. The roadmap file is then behind: export it.
      """,
    examples: ["tapeout update progress.csv --dry-run", "tapeout update progress.csv"],
    statuses: [.badData, .missingInput, .inputOutput, .busy, .noPermission]
  ).configuration

  @Argument(help: "The table, - for stdin.", completion: .file(extensions: ["csv"]))
  var table: String

  @Flag(name: [.customShort("n"), .long], help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let name = table == "-" ? "stdin" : table
    let text = try FileAccess.text(at: table)
    let store = try Database.open(database, dryRun ? .readOnly : .readWrite, in: session)
    let progress = ProgressTable(text, file: name, into: try Database.head(of: store).roadmap)
    var findings = progress.findings
    if findings.isEmpty {
      findings = RoadmapRules.findings(in: progress.roadmap).filter { $0.severity == .error }
    }
    guard findings.isEmpty else {
      session.console.say(
        Findings.text(findings, sources: [RoadmapSource(name: name, text: text)])
      )
      throw CommandFailure(.badData, "\(name): \(Findings.count(findings)); nothing was stored")
    }
    if dryRun {
      try RoadmapSaving.preview(progress.roadmap, in: store, mayRevert: true, session)
      return .done
    }
    let head = try Database.head(of: store).summary
    let saved = try RoadmapSaving(store: store, session: session)
      .save(progress.roadmap, note: "update from \(name)", mayRevert: true)
    if saved.number != head.number {
      session.console.say("The roadmap file is now behind the database: tapeout export -o FILE.")
    }
    return .done
  }
}
