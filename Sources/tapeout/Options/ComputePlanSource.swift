import ArgumentParser
import Planning
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// The plan that a question about compute starts from: a stored run, or a file planned in memory.
struct ComputePlanSource: ParsableArguments {
  @Option(
    name: .customLong("file"),
    help: ArgumentHelp(
      "A roadmap file to plan in memory, - for stdin; a stored run is taken without it.",
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var file: String?

  @Option(
    help: ArgumentHelp("The stored run; the scenario's newest without it.", valueName: "number")
  )
  var run: Int?

  @Option(
    help: ArgumentHelp("The scenario, base being the roadmap itself.", valueName: "name"),
    completion: .ids(of: "scenarios")
  )
  var scenario: String?

  @OptionGroup var search: SearchOptions
  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    if file != nil, run != nil {
      throw ValidationError("--file and --run name two plans; give one of them")
    }
  }

  /// The plan with its roadmap.
  func load(in session: Session) async throws -> PlannedRoadmap {
    let name = scenario ?? session.settings[.scenario] ?? Roadmap.baseScenario
    if let file {
      let file = try RoadmapFile(file)
      return try await search.request(scenario: name, asOf: nil, in: session)
        .plan(try file.roadmap(in: session), map: file.reading.map, in: session)
    }
    let store = try Database.open(database, .readOnly, in: session)
    if let run { return try Database.planned(try store.run(run), in: store, session) }
    guard let latest = try store.latestRun(scenario: name) else {
      throw CommandFailure(
        .missingInput,
        "there is no stored plan of scenario \(name)",
        remedy: name == Roadmap.baseScenario
          ? "make one: tapeout plan" : "make one: tapeout plan --scenario \(name)"
      )
    }
    return try Database.planned(latest, in: store, session)
  }

  /// The planner that plans again: with the effort and seed of the plan unless others are given.
  func planner(of planned: PlannedRoadmap, in session: Session) -> Planner {
    Planner(
      roadmap: planned.roadmap,
      statusDate: planned.plan.statusDate,
      scenario: planned.plan.scenario,
      effort: search.effort?.schedules(for: planned.roadmap) ?? planned.effort,
      seed: search.seed ?? planned.plan.solution.seed
    )
  }
}
