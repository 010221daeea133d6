import ArgumentParser
import RoadmapFormat
import RoadmapStorage

/// `tapeout export`: a revision as canonical YAML.
struct Export: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "export",
    purpose: "Write the stored roadmap as canonical YAML.",
    details: "Importing what was exported gives the same roadmap, to the bit.",
    examples: ["tapeout export -o exported.yaml", "tapeout export --revision 1"],
    formats: [.yaml],
    statuses: [.missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Option(help: ArgumentHelp("The revision; the one in force without it.", valueName: "number"))
  var revision: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    _ = try output.chosenFormat(among: [.yaml], in: session)
    let store = try Database.open(database, .readOnly, in: session)
    let head = try Database.head(of: store)
    var roadmap = head.roadmap
    if let revision {
      let known = try store.revisions().map(\.number)
      guard known.contains(revision), let stored = try store.roadmap(revision: revision) else {
        throw CommandFailure.unknown("revision", "\(revision)", among: known.map(String.init))
      }
      roadmap = stored
    }
    try output.deliver(RoadmapWriter.canonicalText(roadmap), in: session)
    return .done
  }
}
