import ArgumentParser
import Planning
import Reporting
import RoadmapModel
import RoadmapStorage

/// `tapeout plan`: a roadmap becomes a dated plan, which is stored as a run.
struct PlanCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "plan",
    operands: "[<file>]",
    purpose: "Plan the roadmap, store the run, and print launches with their slips and causes.",
    details: """
      A file is imported first. What changed since the scenario's last run goes to stderr. A plan \
      with --set or --dry-run is computed and printed, but not stored.
      """,
    examples: [
      "tapeout plan", "tapeout plan roadmap.yaml --scenario unconstrained",
      "tapeout plan --baseline q4-review",
      "tapeout plan --set families/graviton/cadence='24 months'",
    ],
    formats: PlanFormats.all,
    statuses: [
      .infeasible, .badData, .missingInput, .cannotCreate, .inputOutput, .busy, .noPermission,
    ]
  ).configuration

  @Argument(
    help: "A roadmap file to import first, - for stdin.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var file: String?

  @Flag(help: "List released chips too.")
  var released = false

  @Flag(name: [.customShort("n"), .long], help: "Plan and print, but import and store nothing.")
  var dryRun = false

  @OptionGroup var planning: PlanningOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let planned = dryRun ? try await rehearse(in: session) : try await planAndStore(in: session)
    try output.deliver(try report(planned, as: format, in: session), in: session)
    return planned.plan.solution.status == "infeasible" ? .infeasible : .done
  }

  /// Plans without storing anything.
  private func rehearse(in session: Session) async throws -> PlannedRoadmap {
    let store = try Database.openExisting(database, in: session)
    let roadmap: Roadmap
    if let file {
      roadmap = try RoadmapFile(file).roadmap(in: session)
    } else {
      roadmap = try Database.head(of: try Database.open(database, .readOnly, in: session)).roadmap
    }
    let baseline = try self.baseline(in: store)
    return try await planning.request(in: session).plan(roadmap, baseline: baseline, in: session)
  }

  private func planAndStore(in session: Session) async throws -> PlannedRoadmap {
    let file = try file.map { try RoadmapFile($0).roadmap(in: session) }
    let access: Database.Access = file == nil ? .readWrite : .create
    let store = try Database.open(database, access, in: session)
    if let file {
      _ = try RoadmapSaving(store: store, session: session)
        .save(file, note: "plan", mayRevert: false)
    }
    let head = try Database.head(of: store)
    let planned = try await planning.request(in: session).plan(
      head.roadmap,
      baseline: try baseline(in: store),
      in: session
    )
    guard planning.changes.isEmpty else {
      session.console.say("Not stored: --set asks what if. A scenario keeps such changes.")
      return planned
    }
    try save(planned, of: head.summary.number, in: store, session)
    return planned
  }

  private func baseline(in store: RoadmapStore?) throws -> Plan? {
    guard let name = planning.baseline else { return nil }
    guard let store else {
      throw CommandFailure(.missingInput, "there is no database to take the baseline \(name) from")
    }
    return try store.plan(baseline: name)
  }

  /// Stores the plan as a run and says what changed since the one before.
  private func save(
    _ planned: PlannedRoadmap,
    of revision: Int,
    in store: RoadmapStore,
    _ session: Session
  ) throws {
    let options = RunOptions(
      scenario: planned.plan.scenario,
      seed: planning.request(in: session).seed,
      effort: planned.effort,
      statusDate: planned.plan.statusDate,
      engineVersion: Version.current,
      baseline: planning.baseline
    )
    guard let last = try store.latestRun(scenario: options.scenario) else {
      let run = try store.saveRun(
        planned.plan,
        revision: revision,
        options: options,
        at: session.surroundings.now
      )
      session.console.say("Stored run \(run.number), the first of scenario \(options.scenario).")
      return
    }
    let before = try store.plan(run: last.number)
    if last.revision == revision, last.options == options, before == planned.plan {
      session.console.say("Run \(last.number) is this plan already.")
      return
    }
    let run = try store.saveRun(
      planned.plan,
      revision: revision,
      options: options,
      at: session.surroundings.now
    )
    let change = PlanChange(from: before, to: planned.plan)
    session.console.say(
      "Stored run \(run.number); since run \(last.number)"
        + (change.isEmpty ? " nothing changed." : ":")
    )
    for line in change.lines() { session.console.say("  \(line)") }
  }

  private func report(
    _ planned: PlannedRoadmap,
    as format: ResultFormat,
    in session: Session
  ) throws -> String {
    var options = PlanReportOptions()
    options.width = display.columns(in: session)
    options.charset = display.isASCII(in: session) ? .ascii : .unicode
    options.colour = output.usesColour(for: format, in: session)
    options.hasReleased = released
    let report = PlanReport(of: planned.plan, options: options)
    let text = report.rendered(as: try format.report())
    guard [.text, .plain, .markdown].contains(format),
      !planned.roadmap.farms.isEmpty || !planned.roadmap.clouds.isEmpty
    else { return text }
    let compute = try ComputeReport(
      of: planned.plan,
      planned.roadmap,
      options: ReportOptions(display, output, format, in: session)
    )
    return text + "\n" + compute.rendered(as: try format.report())
  }
}

extension ReportOptions {
  /// The options of a report as the command line says them.
  init(
    _ display: DisplayOptions,
    _ output: OutputOptions,
    _ format: ResultFormat,
    in session: Session
  ) {
    self.init()
    width = display.columns(in: session)
    charset = display.isASCII(in: session) ? .ascii : .unicode
    colour = output.usesColour(for: format, in: session)
  }
}
