import ArgumentParser
import Planning
import Reporting
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// `tapeout plan`: a roadmap becomes a dated plan, which is stored as a run.
struct PlanCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "plan",
    operands: "[<file>]",
    purpose: "Plan the roadmap, store the run, and print launches with their slips and causes.",
    details: """
      --against keeps starts near those of a stored plan, --stability near those of the scenario's \
      last run: as a tie-break that costs no launch a day, or strongly, moving only what must move \
      even where a launch could come earlier. The run records which plan that was. Ctrl-C stores \
      and prints the best plan so far, and so does --time-limit; the same plan comes again with \
      the --effort that is told. A file \
      is imported first. What changed since the scenario's last run goes to stderr. A plan \
      with --set or --dry-run is computed and printed, but not stored. CSV holds the chips; their \
      compute by quarter is heat --compute.
      """,
    examples: [
      "tapeout plan", "tapeout plan roadmap.yaml --scenario unconstrained",
      "tapeout plan --baseline q4-review", "tapeout plan --against baseline:q4-review",
      "tapeout plan --effort low", "tapeout plan --time-limit 30s --stability strong",
      "tapeout plan --set families/graviton/cadence='24 months'",
    ],
    formats: PlanFormats.all,
    statuses: [
      .infeasible, .badData, .missingInput, .cannotCreate, .inputOutput, .busy, .noPermission,
      .interrupted,
    ]
  ).configuration

  @Argument(
    help: "A roadmap file to import first, - for stdin.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var file: String?

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: ArgumentHelp(
      "A stored plan from whose starts to deviate little: run:NUMBER or baseline:NAME.",
      valueName: "plan"
    )
  )
  var against: StoredPlanName?

  @Option(
    help: ArgumentHelp(
      "How near to stay to --against or the scenario's last run: off, tie-break or strong.",
      valueName: "how"
    )
  )
  var stability: StabilityChoice?

  @Flag(help: "List released chips too.")
  var released = false

  @Flag(help: "Give compute of all quarters, not only of those that break a quota or a budget.")
  var compute = false

  @Flag(name: [.customShort("n"), .long], help: "Plan and print, but import and store nothing.")
  var dryRun = false

  @OptionGroup var planning: PlanningOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    if reading.lenient, file == nil { throw ValidationError("--lenient is about a file; name one") }
    if stability == .off, against != nil {
      throw ValidationError("--against stays near a plan and --stability off near none")
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let options = try ReportOptions(display, output, format, in: session)
    if let file, let stranger = MisplacedName(file, database, in: session),
      let option = stranger.chipOption
    {
      throw stranger.failure(option: "tapeout timeline \(option)")
    }
    let planned = dryRun ? try await rehearse(in: session) : try await planAndStore(in: session)
    try output.deliver(try report(planned, as: format, options), in: session)
    if planned.plan.solution.stoppingReason == .interruption { return .interrupted }
    return planned.plan.solution.status == "infeasible" ? .infeasible : .done
  }

  /// Plans without storing anything.
  private func rehearse(in session: Session) async throws -> PlannedRoadmap {
    let store = try Database.openExisting(database, in: session)
    let roadmap: Roadmap
    let file = try file.map { try RoadmapFile($0, isLenient: reading.lenient) }
    if let file {
      roadmap = try file.roadmap(in: session)
    } else {
      roadmap = try Database.head(of: try Database.open(database, .readOnly, in: session)).roadmap
    }
    let reference = try reference(in: store, session)
    let planned = try await request(in: session).plan(
      roadmap,
      baseline: try baseline(in: store),
      reference: try reference.map { try store?.plan(run: $0) } ?? nil,
      map: file?.reading.map,
      in: session
    )
    explainStop(planned, session)
    return planned
  }

  /// What the planner is asked for.
  private func request(in session: Session) -> PlanningRequest {
    var request = planning.request(in: session)
    request.takesInterrupted = true
    request.stability = chosenStability(in: session).stability ?? .tieBreak
    return request
  }

  /// How near to stay to a plan; a plan that is named is wanted.
  private func chosenStability(in session: Session) -> StabilityChoice {
    let setting = session.settings[.stability].flatMap(StabilityChoice.init) ?? .off
    return stability ?? (against != nil && setting == .off ? .tieBreak : setting)
  }

  /// Says what stopped the search and how to make the same plan again.
  private func explainStop(_ planned: PlannedRoadmap, _ session: Session) {
    let solution = planned.plan.solution
    let cause: String
    switch solution.stoppingReason {
    case .interruption: cause = "Stopped"
    case .timeLimit: cause = "The time limit was reached"
    default: return
    }
    let repetition =
      solution.repeatingEffort.map { "--effort \($0) makes the same plan again" }
      ?? "no effort makes the same plan, because two searches shared the time"
    session.console.say("\(cause) after \(solution.schedules) schedules; \(repetition).")
  }

  private func planAndStore(in session: Session) async throws -> PlannedRoadmap {
    let file = try file.map { try RoadmapFile($0, isLenient: reading.lenient) }
    let roadmap = try file?.roadmap(in: session)
    let access: Database.Access = file == nil ? .readWrite : .create
    let store = try Database.open(database, access, in: session)
    if let roadmap {
      _ = try RoadmapSaving(store: store, session: session)
        .save(roadmap, note: "plan", mayRevert: false)
    }
    let head = try Database.head(of: store)
    let reference = try reference(in: store, session)
    let request = request(in: session)
    let planned = try await request.plan(
      head.roadmap,
      baseline: try baseline(in: store),
      reference: try reference.map { try store.plan(run: $0) },
      map: file?.reading.map,
      in: session
    )
    explainStop(planned, session)
    guard planning.changes.isEmpty else {
      session.console.say("Not stored: --set asks what if. A scenario keeps such changes.")
      return planned
    }
    let options = RunOptions(
      scenario: planned.plan.scenario,
      seed: request.seed,
      effort: planned.effort,
      statusDate: planned.plan.statusDate,
      timeLimit: request.timeLimit,
      engineVersion: Version.current,
      baseline: planning.baseline,
      reference: reference,
      stability: reference == nil ? nil : request.stability.rawValue
    )
    try save(planned, of: head.summary.number, as: options, in: store, session)
    return planned
  }

  private func baseline(in store: RoadmapStore?) throws -> Plan? {
    guard let name = planning.baseline else { return nil }
    guard let store else {
      throw CommandFailure(.missingInput, "there is no database to take the baseline \(name) from")
    }
    return try store.plan(baseline: name)
  }

  /// The run that --against means, or where only nearness is wanted the scenario's last one.
  private func reference(in store: RoadmapStore?, _ session: Session) throws -> Int? {
    guard let against else {
      guard chosenStability(in: session) != .off else { return nil }
      let last = try store?.latestRun(scenario: planning.scenario(in: session))
      if last == nil {
        session.console.say("There is no run yet that the plan could stay near to.")
      }
      return last?.number
    }
    guard let store else {
      throw CommandFailure(.missingInput, "there is no database to take \(against) from")
    }
    return try against.run(in: store)
  }

  /// Stores the plan as a run and says what changed since the one before.
  private func save(
    _ planned: PlannedRoadmap,
    of revision: Int,
    as options: RunOptions,
    in store: RoadmapStore,
    _ session: Session
  ) throws {
    let plan = planned.plan
    guard let last = try store.latestRun(scenario: options.scenario) else {
      let run = try store.saveRun(
        plan,
        ledger: planned.ledger,
        revision: revision,
        options: options,
        at: session.surroundings.now
      )
      session.console.say("Stored run \(run.number), the first of scenario \(options.scenario).")
      return
    }
    let before = try store.plan(run: last.number)
    // A plan that stays near the last run, which stayed near one before, is no other plan.
    var known = last.options
    if against == nil, options.reference == last.number, known.reference != nil {
      known.reference = last.number
    }
    if last.revision == revision, known == options, before == plan {
      session.console.say("Run \(last.number) is this plan already.")
      return
    }
    let run = try store.saveRun(
      plan,
      ledger: planned.ledger,
      revision: revision,
      options: options,
      at: session.surroundings.now
    )
    let change = PlanChange(from: before, to: plan)
    session.console.say(
      "Stored run \(run.number); since run \(last.number)"
        + (change.isEmpty ? " nothing changed." : ":")
    )
    for line in change.lines() { session.console.say("  \(line)") }
  }

  private func report(
    _ planned: PlannedRoadmap,
    as format: ResultFormat,
    _ options: ReportOptions
  ) throws -> String {
    var report = PlanReport(of: planned.plan, options: options)
    report.hasReleased = released
    let hasCompute = !planned.roadmap.farms.isEmpty || !planned.roadmap.clouds.isEmpty
    if hasCompute, !planned.plan.chips.isEmpty {
      var demand = try ComputeReport(of: planned.plan, planned.roadmap, options: options)
      // A page for others is whole.
      demand.hasBreaksOnly = !compute && format != .markdown
      report.compute = demand
    }
    return report.rendered(as: try format.report())
  }
}

extension ReportOptions {
  /// The options of a report as the command line says them.
  init(
    _ display: DisplayOptions,
    _ output: OutputOptions,
    _ format: ResultFormat,
    in session: Session
  ) throws {
    self.init()
    isUnbounded = display.isUnbounded(for: format)
    if !isUnbounded { width = display.columns(in: session) }
    charset = display.isASCII(in: session) ? .ascii : .unicode
    colour = output.usesColour(for: format, in: session)
    csv = try display.csv.style(for: format)
  }
}
