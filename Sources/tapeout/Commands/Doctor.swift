import ArgumentParser
import RoadmapStorage

/// `tapeout doctor`: what tapeout finds around itself, and whether the database is sound.
struct Doctor: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "doctor",
    purpose: "Show versions and paths, and check the database.",
    examples: ["tapeout doctor", "tapeout doctor --format json"],
    formats: ResultTable.formats,
    statuses: [.finding, .inputOutput, .noPermission, .badConfiguration]
  ).configuration

  @OptionGroup var listing: ListingOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    var table = ResultTable(schema: "tapeout.doctor/1", keys: ["check", "value", "ok"])
    for (part, version) in try Version.parts() {
      table.rows.append([.text(part), .text(version), .truth(true)])
    }
    let directories = BaseDirectories(session.surroundings)
    table.rows.append([
      .text("settings of the user"), .optional(directories.configuration), .truth(true),
    ])
    let project = ProjectTree(from: session.surroundings.directory).nearest("tapeout.yaml")
    table.rows.append([.text("settings of the project"), .optional(project), .truth(true)])
    let location = try database.location(in: session)
    table.rows.append([
      .text("database"), .text("\(location.path) (\(location.origin))"), .truth(true),
    ])
    table.rows += checks(of: location, in: session)
    try listing.deliver(table, in: session)
    return table.rows.contains { $0[2] == .truth(false) } ? .finding : .done
  }

  private func checks(of location: DatabaseLocation, in session: Session) -> [[ResultTable.Cell]] {
    guard location.path == RoadmapStore.inMemory || FileAccess.kind(of: location.path) != nil else {
      return [[.text("integrity"), .text("there is no database yet"), .truth(true)]]
    }
    do {
      let store = try Database.open(database, .readOnly, in: session)
      let problems = try store.integrityCheck()
      let head = try store.head
      return [
        [.text("database format"), .text("\(store.openedFormat)"), .truth(true)],
        [.text("roadmap"), .optional(try store.roadmapID), .truth(true)],
        [.text("revision"), .optional(head?.number), .truth(true)],
        [.text("runs"), .integer(try store.runs().count), .truth(true)],
        [
          .text("integrity"), .text(problems.first ?? "sound"), .truth(problems.isEmpty),
        ],
      ]
    } catch {
      return [[.text("integrity"), .text(CommandFailure(mapping: error).message), .truth(false)]]
    }
  }
}
