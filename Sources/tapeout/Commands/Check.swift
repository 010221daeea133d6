import ArgumentParser
import Reporting
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// `tapeout check`: what is wrong with a roadmap.
struct Check: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "check",
    operands: "[<file>]",
    purpose: "List everything that is wrong with a roadmap.",
    details: """
      Without a file the stored roadmap is checked. Findings are the result: they go to stdout. What \
      keeps a scenario from being planned is a warning.
      """,
    examples: ["tapeout check roadmap.yaml", "tapeout check --fail-level error --format csv"],
    formats: [.text, .markdown, .csv, .json],
    statuses: [.finding, .missingInput, .inputOutput, .noPermission]
  ).configuration

  @Argument(
    help: "The roadmap file, - for stdin; the stored roadmap without it.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var file: String?

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: ArgumentHelp("The least severity that ends with status 1.", valueName: "severity"),
    completion: .list(["error", "warning", "note"])
  )
  var failLevel: Severity = .error

  @OptionGroup var output: OutputOptions
  @OptionGroup var csv: CSVOptions
  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    if reading.lenient, file == nil { throw ValidationError("--lenient is about a file; name one") }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: [.text, .markdown, .csv, .json], in: session)
    let style = try csv.style(for: format)
    var findings: [Diagnostic]
    let sources: [RoadmapSource]
    if let file {
      let reading = try RoadmapFile(file, isLenient: reading.lenient).reading
      findings = reading.diagnostics
      sources = reading.sources
      if !reading.hasErrors {
        findings = reading.map.locate(
          findings + reading.roadmap.scenarioFindings(map: reading.map)
        )
      }
    } else {
      let store = try Database.open(database, .readOnly, in: session)
      let roadmap = try Database.head(of: store).roadmap
      findings = RoadmapRules.findings(in: roadmap)
      if !findings.contains(where: { $0.severity == .error }) {
        findings += roadmap.scenarioFindings(map: nil)
      }
      sources = []
    }
    let text =
      format == .text
      ? Findings.text(findings, sources: sources)
      : Findings.table(findings).rendered(format, width: 100, charset: .unicode, csv: style)
    try output.deliver(text, in: session)
    let name = file == "-" ? "stdin" : file ?? "The stored roadmap"
    session.console.say("\(name): \(Findings.count(findings)).")
    return findings.contains { $0.severity >= failLevel.model } ? .finding : .done
  }
}

/// How bad a finding is, as it is typed.
enum Severity: String, ExpressibleByArgument, CaseIterable {
  case note
  case warning
  case error

  /// The severity of the model.
  var model: Diagnostic.Severity {
    switch self {
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}
