import ArgumentParser
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// Which roadmap a view shows: the stored one or a file's, under a scenario.
struct RoadmapViewOptions: ParsableArguments {
  @Argument(
    help: "A roadmap file, - for stdin; the stored roadmap without it.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var file: String?

  @Option(
    help: ArgumentHelp("The scenario to apply.", valueName: "name"),
    completion: .ids(of: "scenarios")
  )
  var scenario: String?

  @OptionGroup var database: DatabaseOptions

  /// The roadmap under the scenario.
  func load(in session: Session) throws -> Roadmap {
    if let file {
      let file = try RoadmapFile(file)
      return try file.roadmap(in: session)
        .changed(scenario: name(in: session), map: file.reading.map, in: session)
    }
    let store = try Database.open(database, .readOnly, in: session)
    return try Database.head(of: store).roadmap.changed(scenario: name(in: session), in: session)
  }

  /// The name of the scenario.
  func name(in session: Session) -> String {
    scenario ?? session.settings[.scenario] ?? Roadmap.baseScenario
  }
}
