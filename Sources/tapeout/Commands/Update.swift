import ArgumentParser
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// `tapeout update`: progress or actual spend from a table becomes a revision.
struct Update: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "update",
    operands: "<table>",
    purpose: "Bring progress of committed chips or actual spend in from a CSV table.",
    details: """
      Columns: chip, activity, started, finished, remaining, remaining_effort, as_of; empty cells \
      leave what is known. A table with the columns quarter, class, chip and amount is actual spend: \
      a row replaces what is known of its quarter, class and chip. Commas, semicolons or tabs separate \
      the cells. All rows come in, or none. The roadmap file is then behind: export it.
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
    let known = try Database.head(of: store).roadmap
    let updated: Roadmap
    var findings: [Diagnostic]
    if SpendTable.claims(text) {
      let table = SpendTable(text, file: name, into: known)
      (updated, findings) = (table.roadmap, table.findings)
    } else {
      let table = ProgressTable(text, file: name, into: known)
      (updated, findings) = (table.roadmap, table.findings)
    }
    if findings.isEmpty {
      findings = RoadmapRules.findings(in: updated).filter { $0.severity == .error }
    }
    guard findings.isEmpty else {
      session.console.say(
        Findings.text(findings, sources: [RoadmapSource(name: name, text: text)])
      )
      throw CommandFailure(.badData, "\(name): \(Findings.count(findings)); nothing was stored")
    }
    if dryRun {
      try RoadmapSaving.preview(updated, in: store, mayRevert: true, session)
      return .done
    }
    let head = try Database.head(of: store).summary
    let saved = try RoadmapSaving(store: store, session: session)
      .save(updated, note: "update from \(name)", mayRevert: true)
    if saved.number != head.number {
      session.console.say("The roadmap file is now behind the database: tapeout export -o FILE.")
    }
    return .done
  }
}
