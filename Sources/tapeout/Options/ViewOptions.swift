import ArgumentParser
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// Which plan a view shows: a stored run, or a file planned in memory.
struct ViewOptions: ParsableArguments {
  @Argument(
    help: "A roadmap file to plan in memory, - for stdin; a stored run is shown without it.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var file: String?

  @Option(
    help: ArgumentHelp("The stored run; the scenario's newest without it.", valueName: "number")
  )
  var run: Int?

  @OptionGroup var planning: PlanningOptions
  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    if file != nil, run != nil {
      throw ValidationError("a file and --run name two plans; give one of them")
    }
    if file == nil, let option = planning.planningOnly.first {
      throw ValidationError(
        "\(option) plans anew, and a stored run is shown as it was computed; name a roadmap file"
      )
    }
  }

  /// The plan to show and, where one is named, the baseline to show beside it.
  ///
  /// Without the allocation a stored plan does not tell where compute runs. `option` is what a name in
  /// the place of the file is for in this command.
  func load(
    in session: Session,
    withMoney: Bool = false,
    withAllocation: Bool = true,
    insteadOfFile option: (MisplacedName) -> String? = { _ in nil }
  ) async throws -> (planned: PlannedRoadmap, baseline: Plan?) {
    if let file {
      if let stranger = MisplacedName(file, database, in: session), let option = option(stranger) {
        throw stranger.failure(option: option)
      }
      let file = try RoadmapFile(file)
      let roadmap = try file.roadmap(in: session)
      let baseline = try planning.baseline.map { name in
        try Database.open(database, .readOnly, in: session).plan(baseline: name)
      }
      return (
        try await planning.request(in: session).plan(
          roadmap,
          baseline: baseline,
          map: file.reading.map,
          in: session
        ), baseline
      )
    }
    let store = try Database.open(database, .readOnly, in: session)
    let baseline = try planning.baseline.map { try store.plan(baseline: $0) }
    if let stored = try storedRun(in: store, session) {
      let planned = try Database.planned(
        stored,
        withMoney: withMoney,
        withAllocation: withAllocation,
        in: store,
        session
      )
      return (planned, baseline)
    }
    let head = try Database.head(of: store)
    return (
      try await planning.request(in: session).plan(head.roadmap, baseline: baseline, in: session),
      baseline
    )
  }

  /// The run to show; nil where a database in memory has none, which is planned for the view.
  func storedRun(in store: RoadmapStore, _ session: Session) throws -> RunSummary? {
    if let run { return try store.run(run) }
    let scenario = planning.scenario(in: session)
    guard let latest = try store.latestRun(scenario: scenario) else {
      if store.path == RoadmapStore.inMemory { return nil }
      // A name that is no scenario's is a slip of the pen, not a plan that is still to be made.
      _ = try Database.head(of: store).roadmap.changed(scenario: scenario, in: session)
      throw CommandFailure(
        .missingInput,
        "there is no stored plan of scenario \(scenario)",
        remedy: scenario == Roadmap.baseScenario
          ? "make one: tapeout plan" : "make one: tapeout plan --scenario \(scenario)"
      )
    }
    if let head = try store.head, head.number != latest.revision {
      session.console.say(
        "Run \(latest.number) was made from revision \(latest.revision); the roadmap is at "
          + "\(head.number). tapeout plan makes a new run."
      )
    }
    return latest
  }
}
