import ArgumentParser
import Planning
import Reporting
import RoadmapModel
import RoadmapStorage

/// `tapeout select`: which chips to fund.
struct Select: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "select",
    operands: "[<state>]",
    purpose: "Choose which chips to fund under limits: every set that counts is planned anew.",
    details: """
      The state is a scenario, a roadmap file, or what compare takes but runs and baselines; the stored \
      roadmap without it. Candidates are the projected chips, or those of --candidate. Up to 20 of them the choice is \
      proven for the policy that is printed; above, or with --evaluations, the gap to a certified bound is \
      printed. Nothing is stored.

      A limit is a relation that must hold: --limit 'nre.year[FY28] <= 900M USD'. --budget FY28=900M, --budget \
      12B (all years), --cap graviton=2B or graviton-8=400M, --headcount 110% or verification-austin=100%, \
      and --compute 40M are short for limits. Where a limit is measured in worlds, launch.p80[aqua-3], each set is \
      simulated.
      """,
    examples: [
      "tapeout select --candidate aqua-3 --effort low",
      "tapeout select late-a16 --candidate aqua-3 --cap aqua=500M --effort low --format json",
    ],
    formats: PlanFormats.all,
    statuses: [.infeasible, .badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Argument(help: "A scenario, a file, revision:NUMBER, other.db@scenario.")
  var state: String?

  @Option(
    name: .customLong("candidate"),
    help: ArgumentHelp("A chip that may be left out; may be repeated.", valueName: "chip"),
    completion: .plannedChips
  )
  var candidates: [String] = []

  @Option(
    help: ArgumentHelp(
      "What is maximised: \(SelectionObjective.allCases.map(\.rawValue).joined(separator: " or ")).",
      valueName: "objective"
    ),
    completion: .list(SelectionObjective.allCases.map(\.rawValue))
  )
  var objective = SelectionObjective.npv

  @Option(
    help: ArgumentHelp(
      "Simulate each set in so many shared worlds, where objective or limits need them; 200 unless said.",
      valueName: "count"
    )
  )
  var replications: Int?

  @Option(
    help: ArgumentHelp("NRE of a fiscal year, or of all: FY28=900M, 12B.", valueName: "amount")
  )
  var budget: [String] = []

  @Option(help: ArgumentHelp("NRE of a family or a chip: graviton=2B.", valueName: "name=amount"))
  var cap: [String] = []

  @Option(help: ArgumentHelp("The load of the heaviest month: 110%, team=100%.", valueName: "load"))
  var headcount: [String] = []

  @Option(help: ArgumentHelp("Core-hours over the whole plan: 40M.", valueName: "hours"))
  var compute: String?

  @Option(help: ArgumentHelp("A relation that must hold; may be repeated.", valueName: "relation"))
  var limit: [String] = []

  @Option(
    help: ArgumentHelp(
      "A chip that stays in, with the reason: chip, chip=reason.",
      valueName: "chip"
    ),
    completion: .plannedChips
  )
  var forceIn: [String] = []

  @Option(
    help: ArgumentHelp("A chip that stays out, with the reason.", valueName: "chip"),
    completion: .plannedChips
  )
  var forceOut: [String] = []

  @Option(help: ArgumentHelp("Plan at most so many sets.", valueName: "count"))
  var evaluations: Int?

  @Option(
    help: ArgumentHelp(
      "Show the sets of most value for their spend, at most so many.",
      valueName: "count"
    )
  )
  var frontier = 0

  @Option(help: ArgumentHelp("The status date.", valueName: "date"))
  var asOf: CivilDate?

  @Option(
    help: ArgumentHelp(
      "How many schedules the planner tries for each set, 16 unless said: \(EffortChoice.explanation).",
      valueName: "level"
    ),
    completion: .list(EffortChoice.allValueStrings),
    transform: EffortChoice.read
  )
  var effort: EffortChoice?

  @Option(help: ArgumentHelp("The seed of the planner's search.", valueName: "number"))
  var seed: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    if let evaluations, evaluations < 2 {
      throw ValidationError("--evaluations is a whole number from 2 on")
    }
    if let replications, !(1...100_000).contains(replications) {
      throw ValidationError("--replications is a whole number from 1 to 100000")
    }
    if !(0...50).contains(frontier) { throw ValidationError("--frontier is a number from 0 to 50") }
    if let seed, let complaint = Setting.seed.complaint(about: String(seed)) {
      throw ValidationError("--seed \(seed): \(complaint)")
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let options = try ReportOptions(display, output, format, in: session)
    let name = try StateName(state ?? Roadmap.baseScenario)
    switch name.item {
    case .run, .baseline:
      throw CommandFailure(
        .usage,
        "\(state ?? "") is a plan; a selection makes its own",
        remedy: "name a scenario, a revision or a file"
      )
    case .scenario, .revision, .file: break
    }
    var source = RoadmapStates(database, in: session)
    let (unchanged, scenario, map) = try source.unchanged(name)
    let roadmap = try unchanged.changedForPlanning(
      scenario: scenario,
      settings: forced,
      map: map,
      in: session
    )
    let date = asOf ?? roadmap.statusDate ?? session.surroundings.today
    let chosen = try candidates(of: roadmap, date)
    var request = SelectionRequest(
      candidates: chosen,
      objective: objective,
      limits: try limits(of: roadmap),
      effort: effort?.schedules(for: roadmap) ?? Self.usualEffort,
      seed: seed ?? session.settings.integer(.seed) ?? 1,
      evaluations: evaluations
        ?? (chosen.count > SelectionRequest.exactCandidates ? Self.openEvaluations : nil),
      frontierPoints: frontier
    )
    if let replications {
      guard request.needsWorlds else {
        throw CommandFailure(
          .usage,
          "--replications is for objectives and limits that are measured in worlds",
          remedy:
            "choose --objective npv.p50 or npv.risk, or a limit such as launch.p80[graviton-8]"
        )
      }
      request.replications = replications
    }
    let selection: Selection
    let line = ProgressLine(session.surroundings)
    let limit = request.evaluations.map { " of \($0)" } ?? ""
    line.show("Planning sets of \(chosen.count) candidates ...")
    do {
      let selector = try PortfolioSelector(roadmap, statusDate: date, request: request) { count in
        line.show("Planning sets of \(chosen.count) candidates: \(count)\(limit)")
      }
      defer { line.clear() }
      selection = try await selector.select()
    } catch let error as SelectionError {
      throw CommandFailure(.badData, error.message)
    } catch let error as GateError {
      throw Self.failure(error)
    }
    let report = try SelectionReport(
      selection,
      statusDate: date.text,
      scenario: scenario,
      options: options
    )
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return selection.value == nil ? .infeasible : .done
  }

  /// Sets that are planned where there are too many candidates for a proof.
  private static let openEvaluations = 300
  /// Schedules for each set: many sets are planned, and what counts is how they compare.
  private static let usualEffort = 16

  private func candidates(of roadmap: Roadmap, _ date: CivilDate) throws -> [Chip.ID] {
    let projected = try PortfolioSelector.candidates(of: roadmap, statusDate: date)
    guard !candidates.isEmpty else { return projected }
    let committed = roadmap.chips.filter { $0.status == .committed }.map(\.id)
      .filter { !roadmap.isForcedOut($0) }
    let known = projected + committed
    var seen: Set<String> = []
    return try candidates.filter { seen.insert($0).inserted }.map { text in
      guard let id = known.first(where: { $0.rawValue == text }) else {
        if roadmap.decision(on: Chip.ID(text))?.force == .in {
          throw CommandFailure(.usage, "\(text) is forced in, so it is no candidate")
        }
        throw CommandFailure.unknown("candidate", text, among: known.map(\.rawValue))
      }
      return id
    }
  }

  /// The decisions that options add, as changes of values.
  private var forced: [ValueChange] {
    let decide = { (text: String, word: String) -> [ValueChange] in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let place = "decisions/\(parts.first ?? "")"
      return
        ([ValueChange("\(place)/force=\(word)")]
        + (parts.count > 1 ? [ValueChange("\(place)/because=\(parts[1])")] : [])).compactMap(\.self)
    }
    return forceIn.flatMap { decide($0, "in") } + forceOut.flatMap { decide($0, "out") }
  }

  /// All limits as relations that must hold.
  private func limits(of roadmap: Roadmap) throws -> [GateExpression] {
    let currency = roadmap.currency.code
    var texts = limit
    for text in budget {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let place = parts.count > 1 ? "nre.year[\(parts[0])]" : "nre"
      texts.append("\(place) <= \(parts.last ?? "") \(currency)")
    }
    for text in cap {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw CommandFailure(.usage, "--cap \(text) caps nothing", remedy: "write name=amount")
      }
      let isFamily = roadmap.families.contains { $0.id.text == parts[0] }
      texts.append("nre\(isFamily ? ".family" : "")[\(parts[0])] <= \(parts[1]) \(currency)")
    }
    for text in headcount {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let team = parts.count > 1 ? parts[0] : "*"
      if parts.count > 1, !roadmap.teams.contains(where: { $0.id.text == team }) {
        throw CommandFailure.unknown("team", team, among: roadmap.teams.map(\.id.text))
      }
      texts.append("load.peak[\(team)] <= \(parts.last ?? "")")
    }
    if let compute { texts.append("compute.core_hours <= \(compute) core-hours") }
    return try texts.map { text in
      do throws(GateError) {
        return try GateExpression(text)
      } catch {
        throw Self.failure(error)
      }
    }
  }

  private static func failure(_ error: GateError) -> CommandFailure {
    CommandFailure(
      .usage,
      "limit '\(error.expression)': \(error.reason)",
      remedy: error.nearest.map { "you meant \($0)" } ?? "tapeout metrics lists the metrics"
    )
  }
}
