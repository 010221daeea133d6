import ArgumentParser
import Planning
import Reporting
import RoadmapModel
import RoadmapStorage

/// `tapeout compare`: plans side by side, with gates.
struct Compare: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "compare",
    operands: "<plan> <plan> ...",
    purpose: "Compare plans: which chips differ, then dates, load, compute and money.",
    details: """
      A plan is a scenario, revision:NUMBER[@SCENARIO], run:NUMBER, baseline:NAME, a roadmap file, \
      file.yaml@SCENARIO, or any of them in another database, other.db@run:7; the first is the base. A \
      scenario means its newest run; without one, and for files and revisions, a plan is made in memory \
      and not stored. --fail-on fires on a relation: 'launch[graviton-7] > +30d', 'npv < -5%', \
      'load.peak[*] > 120%'; the full report comes first. tapeout metrics lists the metrics.

      --bridge plans each change of the roadmap alone and after the ones before it; its terms add up to \
      the cent. --tornado plans the base with one input moved at a time. Both take as many plans as \
      there are changes or inputs; --effort low is quick.
      """,
    examples: [
      "tapeout compare base unconstrained",
      "tapeout compare baseline:q4-review base --fail-on 'launch[graviton-7] > +30d'",
      "tapeout compare base late-a16 --metric npv --bridge npv --effort low --format markdown",
    ],
    formats: PlanFormats.all,
    statuses: [.finding, .badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Argument(help: "Scenarios, run:NUMBER, baseline:NAME, files; the first is the base.")
  var plans: [String]

  @OptionGroup var gating: GateOptions

  @Flag(help: "Show what is alike in all plans too.")
  var all = false

  @Option(
    help: ArgumentHelp("Show one metric only; may be repeated.", valueName: "metric"),
    completion: .list(SchemaTable.metricNames)
  )
  var metric: [String] = []

  @Option(
    help: ArgumentHelp(
      "Show the way from the base's value to each other's: npv, launch[graviton-7]; may be repeated.",
      valueName: "metric"
    )
  )
  var bridge: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the terms of a bridge are: change of the roadmap, or part (chip, class) of the value.",
      valueName: "terms"
    ),
    completion: .list(BridgeTerms.allCases.map(\.rawValue))
  )
  var bridgeBy = BridgeTerms.change

  @Option(
    help: ArgumentHelp(
      "The changes that come first in a bridge: nodes/a16,teams/rtl-austin.",
      valueName: "paths"
    )
  )
  var bridgeOrder: String?

  @Option(
    help: ArgumentHelp("Draw plans by spend and value, nre,npv.", valueName: "metrics")
  )
  var frontier: String?

  @Option(
    help: ArgumentHelp("Move single inputs of the base and show what they do.", valueName: "metric")
  )
  var tornado: String?

  @Option(
    help: ArgumentHelp(
      "Simulate every plan in so many shared worlds: P50, P80, and how sure each difference is.",
      valueName: "count"
    )
  )
  var replications = 0

  @Option(help: ArgumentHelp("How many inputs a tornado shows.", valueName: "count"))
  var top = 10

  @Option(help: ArgumentHelp("The status date of plans made in memory.", valueName: "date"))
  var asOf: CivilDate?

  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    if !(0...1_000_000).contains(replications) {
      throw ValidationError("--replications is a whole number from 0 to 1000000")
    }
    if top < 1 { throw ValidationError("--top is a whole number from 1 on") }
    for name in metric where !SchemaTable.metricNames.contains(name) {
      let near = nearestName(to: name, among: SchemaTable.metricNames)
      throw ValidationError(
        "there is no metric \"\(name)\"" + (near.map { "; you meant \($0)" } ?? "")
      )
    }
    if replications == 0, let name = metric.first(where: { Metric.named($0)?.isOfWorlds == true }) {
      throw ValidationError("\(name) is measured in shared worlds alone; --replications makes them")
    }
    if plans.count < 2 { throw ValidationError("two plans or more are compared") }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    var options = ComparisonOptions()
    options.report = try ReportOptions(display, output, format, in: session)
    options.showsAll = all
    let gates = try gating.gates()
    var source = ComparedPlans(
      database: database,
      asOf: asOf,
      search: search,
      session: session
    )
    var labelled = try await source.plans(named: plans)
    if replications > 0 {
      var analysis = RiskAnalysis()
      analysis.replications = replications
      analysis.seed = search.request(scenario: "", asOf: nil, in: session).seed
      labelled = try await session.console.whileSaying("Simulating \(plans.count) plans") {
        try await Self.simulated(labelled, analysis)
      }
    }
    let comparison = try await Comparison.measured(labelled)
    let verdicts = try gating.verdicts(of: gates, on: comparison)
    options.metrics = metric
    options.studies = try await studies(labelled, source, in: session)
    let report = try ComparisonReport(comparison, verdicts: verdicts, options: options)
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return gating.tell(verdicts, in: session) ? .finding : .done
  }

  /// The plans with their launches in shared worlds, simulated beside each other.
  private static func simulated(
    _ plans: [LabelledPlan],
    _ analysis: RiskAnalysis
  ) async throws -> [LabelledPlan] {
    // The worlds of each plan are shared out too, so that no core waits for the last plan.
    try await concurrently(plans) { plan in
      var plan = plan
      let ledger = plan.ledger ?? Ledger(plan.plan, plan.roadmap)
      plan.ledger = ledger
      plan.samples = try await analysis.launchSamples(of: plan.plan, plan.roadmap, ledger: ledger)
      return plan
    }
  }

  /// The metric value that an option names.
  private static func point(_ text: String, option: String) throws -> MetricPoint {
    do throws(GateError) {
      return try MetricPoint(text)
    } catch {
      throw GateOptions.failure(error, option: option)
    }
  }

  /// What is worked out beside the table.
  private func studies(
    _ plans: [LabelledPlan],
    _ source: ComparedPlans,
    in session: Session
  ) async throws -> PortfolioStudies {
    var studies = PortfolioStudies()
    let axes = try (frontier ?? "nre,npv").split(separator: ",", omittingEmptySubsequences: false)
      .map { try Self.point(String($0), option: "--frontier") }
    guard axes.count == 2 else {
      throw CommandFailure(.usage, "--frontier names two metrics", remedy: "write nre,npv")
    }
    studies.frontier = Frontier(plans, spend: axes[0], value: axes[1])
    studies.drawsFrontier = frontier != nil
    if frontier != nil, studies.frontier == nil {
      throw CommandFailure(.usage, "fewer than two plans have \(axes[0].text) and \(axes[1].text)")
    }
    let again = Replanning(of: plans[0], request: source.request(scenario: "base"))
    let order = bridgeOrder?.split(separator: ",").map(String.init) ?? []
    for text in bridge {
      let point = try Self.point(text, option: "--bridge")
      for other in plans.dropFirst() {
        let made: Bridge?
        switch bridgeBy {
        case .change:
          made = try await session.console.whileSaying("Planning changes alone and in order") {
            try await Bridge(point, byChange: plans[0], other, order: order) {
              try await again.plans($0)
            }
          }
        case .part: made = Bridge(point, bySelector: plans[0], other)
        }
        guard let made else {
          throw CommandFailure(
            .usage,
            "--bridge \(text): \(plans[0].label) or \(other.label) has no such value to bridge",
            remedy: "tapeout metrics \(point.metric) tells what it selects"
          )
        }
        studies.bridges.append(made)
      }
    }
    if let tornado {
      let point = try Self.point(tornado, option: "--tornado")
      studies.sensitivity = try await session.console.whileSaying("Planning with inputs moved") {
        try await Sensitivity(point, of: plans[0].roadmap, top: top) { try await again.plans($0) }
      }
      guard studies.sensitivity != nil else {
        throw CommandFailure(.usage, "--tornado \(tornado): \(plans[0].label) has no such value")
      }
    }
    return studies
  }
}

/// What the terms of a bridge are.
enum BridgeTerms: String, CaseIterable, ExpressibleByArgument {
  case change
  case part
}
