import ArgumentParser
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
    let roadmap =
      if let file {
        try RoadmapFile(file).roadmap(in: session)
      } else {
        try Database.head(of: try Database.open(database, .readOnly, in: session)).roadmap
      }
    return try roadmap.changed(scenario: name(in: session), settings: [])
  }

  /// The name of the scenario.
  func name(in session: Session) -> String {
    scenario ?? session.settings[.scenario] ?? Roadmap.baseScenario
  }
}
