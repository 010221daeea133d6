import ArgumentParser
import Planning
import Reporting
import RoadmapFormat
import RoadmapModel
import RoadmapStorage
import Synchronization

/// `tapeout risk`: how sure dates and money of a plan are.
struct RiskCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "risk",
    operands: "[mitigate] [<chip>] [<file>]",
    purpose: "Tell how sure launches, tapeouts and cost are: the plan carried out many times.",
    details: """
      Each replication draws lengths, spins, IP and node dates, hiring, prices and risks, and levels \
      the plan's order and modes with what has happened by then. A chip is shown in full: quantiles, \
      histogram, S-curve, tornado, criticality. The simulation of a stored run is stored with it, \
      unless --dry-run is given; that of a file is stored nowhere. Ctrl-C prints what is done. \
      mitigate ranks the roadmap's mitigations by days of P80 and money saved for the money spent, \
      all in the same worlds. --seed is that of the draws. --fail-on fires on a relation, after the \
      full report: 'launch.p80[graviton-7] > +90d' is against the planned launch, 'cost.p80 > +10%' \
      against the planned cost, 'launch.probability[*] < 20%'. tapeout metrics lists the metrics.
      """,
    examples: [
      "tapeout risk --replications 60", "tapeout risk graviton-7 --replications 40",
      "tapeout risk mitigate --replications 20 --format csv",
      "tapeout risk --until-error 60d --replications 60 --format json --dry-run",
    ],
    formats: PlanFormats.all,
    statuses: [
      .finding, .infeasible, .badData, .missingInput, .cannotCreate, .inputOutput, .busy,
      .noPermission, .interrupted,
    ]
  ).configuration

  @Argument(
    help: "The word mitigate, a chip, and a roadmap file to plan in memory, each of them optional.",
    completion: .plannedChips
  )
  var words: [String] = []

  @OptionGroup var risk: RiskOptions

  @OptionGroup var gating: GateOptions

  @Option(
    help: ArgumentHelp("The stored run; the scenario's newest without it.", valueName: "number")
  )
  var run: Int?

  @Flag(name: [.customShort("n"), .long], help: "Simulate and print, but store nothing.")
  var dryRun = false

  @OptionGroup var planning: PlanningOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  /// What the words say.
  private struct Request {
    var isMitigation = false
    var chip: String?
    var file: String?

    init(_ words: [String]) throws {
      for word in words {
        if word == "mitigate", !isMitigation, chip == nil, file == nil {
          isMitigation = true
        } else if word == "-" || word.contains("/") || word.hasSuffix(".yaml")
          || word.hasSuffix(".yml")
        {
          if file != nil { throw ValidationError("\(word) is a second file") }
          file = word
        } else if chip == nil {
          chip = word
        } else {
          throw ValidationError("\(word) is a second chip; name one, or none for all")
        }
      }
    }
  }

  mutating func validate() throws {
    let request = try Request(words)
    if request.file != nil, run != nil {
      throw ValidationError("a file and --run name two plans; give one of them")
    }
    if request.file == nil {
      let anew = planning.planningOnly.filter { $0 != "--seed" }
      if let option = anew.first {
        throw ValidationError(
          "\(option) plans anew, and a stored run is simulated as it is; name a roadmap file"
        )
      }
    }
    if request.isMitigation {
      if risk.untilError != nil {
        throw ValidationError("--until-error is not for mitigate; give --replications")
      }
      if !gating.failOn.isEmpty {
        throw ValidationError("--fail-on judges a simulation, and mitigate compares several")
      }
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let options = try ReportOptions(display, output, format, in: session)
    let request = try Request(words)
    let gates = try gating.gates(ofSimulation: true)
    let (planned, run) = try await load(request.file, in: session)
    guard planned.plan.solution.status != "infeasible", planned.plan.solution.status != "cancelled"
    else {
      throw CommandFailure(.infeasible, "the plan has no dates, so there is nothing to simulate")
    }
    if let chip = request.chip, !planned.plan.chips.contains(where: { $0.id.text == chip }) {
      let near = nearestName(to: chip, among: planned.plan.chips.map(\.id.text))
      throw CommandFailure(
        .usage,
        "the plan has no chip \"\(chip)\"",
        remedy: near.map { "you meant \($0)" } ?? "name a chip of the plan"
      )
    }
    let seed = planning.search.seed ?? session.settings.integer(.seed) ?? 1
    if request.isMitigation {
      return try await rank(planned, request.chip, seed, format, options, session)
    }
    var analysis = risk.analysis(seed: seed, standard: 10_000)
    if request.chip != nil { analysis.removals = min(1_000, analysis.replications) }
    analysis.earlyStarts = min(500, analysis.replications)
    let (summary, early) = try await simulate(analysis, planned, session)
    if let run, !dryRun { try store(summary, run, in: session) }
    let verdicts = try gating.verdicts(of: gates, on: Comparison(of: summary))
    let report = try RiskReport(
      summary,
      chip: request.chip,
      early: early,
      verdicts: verdicts,
      options: options
    )
    try output.deliver(report.rendered(as: try format.report()), in: session)
    let isBroken = gating.tell(verdicts, in: session)
    if summary.isInterrupted { return .interrupted }
    return isBroken ? .finding : .done
  }

  /// The plan to simulate, and the run it is; nil for a plan in memory.
  private func load(
    _ file: String?,
    in session: Session
  ) async throws -> (planned: PlannedRoadmap, run: Int?) {
    if let file {
      let file = try RoadmapFile(file)
      let roadmap = try file.roadmap(in: session)
      var request = planning.request(in: session)
      // The seed is that of the draws; the plan is the one that everybody else looks at.
      request.seed = session.settings.integer(.seed) ?? 1
      return (try await request.plan(roadmap, map: file.reading.map, in: session), nil)
    }
    let store = try Database.open(database, .readOnly, in: session)
    var view = try ViewOptions.parse([])
    view.run = run
    view.planning = planning
    if let stored = try view.storedRun(in: store, session) {
      return (try Database.planned(stored, withMoney: true, in: store, session), stored.number)
    }
    let head = try Database.head(of: store)
    return (try await planning.request(in: session).plan(head.roadmap, in: session), nil)
  }

  /// Simulates; Ctrl-C takes what is done once there is something.
  private func simulate(
    _ analysis: RiskAnalysis,
    _ planned: PlannedRoadmap,
    _ session: Session
  ) async throws -> (summary: RiskSummary, early: EarlyStarts?) {
    let watch = PlanningWatch()
    let line = ProgressLine(session.surroundings)
    var reporting = analysis
    let limit = analysis.replications
    reporting.onProgress = { done in
      watch.notePlan()
      line.show("Simulating: \(done) of \(limit) replications; Ctrl-C takes these")
    }
    let watched = reporting
    let (plan, roadmap, ledger) = (planned.plan, planned.roadmap, planned.ledger)
    line.show("Simulating ...")
    defer { line.clear() }
    return try await watch.guarding(timeLimit: nil) {
      try await watched.assessment(of: plan, roadmap, ledger: ledger)
    }
  }

  /// Stores a simulation with its run, unless the newest one is the same.
  private func store(_ summary: RiskSummary, _ run: Int, in session: Session) throws {
    let store = try Database.open(database, .readWrite, in: session)
    if try store.risk(run: run) == summary {
      session.console.say("The simulation of run \(run) is stored already.")
      return
    }
    try store.saveRisk(
      summary,
      run: run,
      engineVersion: Version.current,
      at: session.surroundings.now
    )
    session.console.say("Stored the simulation with run \(run).")
  }

  /// Ranks the mitigations.
  private func rank(
    _ planned: PlannedRoadmap,
    _ chip: String?,
    _ seed: Int,
    _ format: ResultFormat,
    _ options: ReportOptions,
    _ session: Session
  ) async throws -> ExitStatus {
    let analysis = risk.analysis(seed: seed, standard: 4_000)
    let (plan, roadmap, ledger) = (planned.plan, planned.roadmap, planned.ledger)
    let table = try await session.console.whileSaying("Simulating each mitigation") {
      try await MitigationTable(of: plan, roadmap, ledger: ledger, chip: chip, analysis)
    }
    let report = try MitigationReport(table, plan, options: options)
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return .done
  }
}
