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
    purpose: "Compare plans: which chips differ, then dates, slips, effort, load and compute.",
    details: """
      A plan is a scenario, run:NUMBER, baseline:NAME, a roadmap file, or file.yaml@SCENARIO; the \
      first is the base. A scenario means its newest run; without one, and for files, a plan is \
      made in memory and not stored. --fail-on fires on a relation: \
      'launch[graviton-7] > +30d', 'slip.cadence > 100d', 'load.peak[*] > 120%'; the full report comes \
      first. tapeout schema metrics lists the metrics.
      """,
    examples: [
      "tapeout compare base unconstrained",
      "tapeout compare baseline:q4-review base --fail-on 'launch[graviton-7] > +30d'",
      "tapeout compare roadmap.yaml roadmap.yaml@late-a16 --format markdown",
    ],
    formats: PlanFormats.all,
    statuses: [.finding, .badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Argument(help: "Scenarios, run:NUMBER, baseline:NAME, files; the first is the base.")
  var plans: [String]

  @Option(
    help: ArgumentHelp(
      "End with status 1 where the relation holds; may be repeated.",
      valueName: "gate"
    )
  )
  var failOn: [String] = []

  @Flag(help: "Let a gate also fire where there is no value.")
  var failOnMissing = false

  @Flag(help: "Show what is alike in all plans too.")
  var all = false

  @Option(help: ArgumentHelp("The status date of plans made in memory.", valueName: "date"))
  var asOf: CivilDate?

  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    if plans.count < 2 { throw ValidationError("two plans or more are compared") }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    var options = ComparisonOptions()
    options.report = try ReportOptions(display, output, format, in: session)
    options.showsAll = all
    let gates = try failOn.map { text in
      do throws(GateError) {
        return try GateExpression(text)
      } catch {
        throw Self.failure(error)
      }
    }
    var source = ComparedPlans(
      database: database,
      asOf: asOf,
      search: search,
      session: session
    )
    var labelled: [LabelledPlan] = []
    for name in plans { labelled.append(try await source.plan(named: name)) }
    let comparison = Comparison(labelled)
    let verdicts = try gates.flatMap { gate in
      do throws(GateError) {
        return try gate.verdicts(on: comparison, failOnMissing: failOnMissing)
      } catch {
        throw Self.failure(error)
      }
    }
    let report = try ComparisonReport(comparison, verdicts: verdicts, options: options)
    try output.deliver(report.rendered(as: try format.report()), in: session)
    let broken = verdicts.filter(\.fails)
    for verdict in broken { session.console.say("\(verdict)") }
    return broken.isEmpty ? .done : .finding
  }

  private static func failure(_ error: GateError) -> CommandFailure {
    CommandFailure(
      .usage,
      "--fail-on '\(error.expression)': \(error.reason)",
      remedy: error.nearest.map { "you meant \($0)" } ?? "tapeout schema metrics lists the metrics"
    )
  }
}
