import ArgumentParser
import Planning
import Reporting
import RoadmapModel
import RoadmapStorage

/// `tapeout productivity`: what chips get done with people and money.
struct ProductivityCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "productivity",
    operands: "[<file>]",
    purpose:
      "Show gates for each engineer-year and dollar, reuse, pace and slip, against norm and history.",
    details: """
      What reuse and bursts save is told by planning the same roadmap again without them, in memory and \
      with the effort and seed of the plan; --what-if names one of them, --no-what-if leaves both out. \
      Past baselines of the database show how promises came out. A plan that implies far more than the \
      norm (norms) or finished chips (took) is a finding.
      """,
    examples: [
      "tapeout productivity --no-what-if", "tapeout productivity --no-what-if --format csv",
      "tapeout productivity --what-if reuse --format markdown",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @OptionGroup var view: ViewOptions

  @Option(
    help: ArgumentHelp(
      "Plan again without: " + Counterfactual.allCases.map(\.rawValue).joined(separator: ", ")
        + "; may be repeated; all without it.",
      valueName: "thing"
    ),
    completion: .list(Counterfactual.allCases.map(\.rawValue))
  )
  var whatIf: [Counterfactual] = []

  @Flag(name: .customLong("no-what-if"), help: "Plan nothing again.")
  var noWhatIf = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  mutating func validate() throws {
    if noWhatIf, !whatIf.isEmpty {
      throw ValidationError("--no-what-if plans nothing again, and --what-if asks for it")
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let planned = try await view.load(in: session, withMoney: true).planned
    let wanted = noWhatIf ? [] : whatIf.isEmpty ? Counterfactual.allCases : whatIf
    let what = wanted.map(\.rawValue).joined(separator: ", without ")
    let savings = try await session.console.whileSaying("Planning without \(what)") {
      try await concurrently(wanted) { try await Self.saved(by: $0, planned) }
    }
    let report = try ProductivityReport(
      of: Productivity(planned.plan, planned.roadmap, planned.ledger),
      planned.plan,
      in: planned.roadmap.currency,
      savings: savings,
      slips: try slips(of: planned.plan, in: session),
      options: ReportOptions(display, output, format, in: session)
    )
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return .done
  }

  /// The plan against the same plan without something.
  private static func saved(
    by counterfactual: Counterfactual,
    _ planned: PlannedRoadmap
  ) async throws -> Savings {
    if let obstacle = counterfactual.obstacle(for: planned.plan, planned.roadmap) {
      return Savings(by: counterfactual, impossible: obstacle)
    }
    let planner = Planner(
      roadmap: planned.roadmap,
      statusDate: planned.plan.statusDate,
      scenario: planned.plan.scenario,
      effort: planned.effort,
      seed: planned.plan.solution.seed
    )
    let reference = counterfactual.reference(for: planner)
    let other = counterfactual.without(planner)
    let plans = try await concurrently([reference, other].compactMap(\.self)) {
      try await $0.plan()
    }
    return Savings(
      by: counterfactual,
      of: reference.map { (plans[0], $0.roadmap) } ?? (planned.plan, planned.roadmap),
      against: (plans[plans.count - 1], other.roadmap),
      isRebound: reference != nil
    )
  }

  /// How the baselines of the database came out, by name; none for a file.
  private func slips(of plan: Plan, in session: Session) throws -> [SlipStatistics] {
    guard view.file == nil, let store = try Database.openExisting(view.database, in: session) else {
      return []
    }
    return try store.baselines().map { baseline in
      SlipStatistics(plan, against: try store.plan(baseline: baseline.name), named: baseline.name)
    }
  }
}
