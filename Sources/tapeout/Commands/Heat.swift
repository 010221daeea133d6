import ArgumentParser
import Planning
import Reporting
import RoadmapModel

/// `tapeout heat`: how heavily teams, compute and budgets are loaded.
struct Heat: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "heat",
    operands: "[<file>]",
    purpose: "Draw the load of teams, farms, clouds and budgets over time.",
    details: "--compute gives the demand by fiscal quarter against farm, quota and budget instead.",
    examples: [
      "tapeout heat", "tapeout heat --class team --scale quarter",
      "tapeout heat --compute --format csv",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @OptionGroup var view: ViewOptions

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "The kind of resource; may be repeated: \(LoadClass.names).",
      valueName: "kind"
    ),
    completion: .list(LoadClass.allCases.map(\.rawValue))
  )
  var classes: [LoadClass] = []

  @Option(
    name: .customLong("row"),
    help: ArgumentHelp("The id of a resource; may be repeated.", valueName: "id")
  )
  var rows: [String] = []

  @Option(
    help: ArgumentHelp("What a cell stands for: \(PeriodScale.names).", valueName: "step"),
    completion: .list(PeriodScale.allCases.map(\.rawValue))
  )
  var scale: PeriodScale?

  @Option(help: ArgumentHelp("The first day shown.", valueName: "date"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("The last day shown.", valueName: "date"))
  var to: CivilDate?

  @Flag(help: "Give compute by class and fiscal quarter with its cost.")
  var compute = false

  @Flag(help: "Leave out the explanation of marks.")
  var noLegend = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  mutating func validate() throws {
    let drawn = !classes.isEmpty || !rows.isEmpty || scale != nil || from != nil || to != nil
    if compute, drawn || noLegend {
      throw ValidationError("--compute is a table of its own; leave the options of the drawing out")
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let report = try ReportOptions(display, output, format, in: session)
    let planned = try await view.load(in: session) { $0.rowOption }.planned
    let text: String
    if compute {
      text = try ComputeReport(of: planned.plan, planned.roadmap, options: report)
        .rendered(as: try format.report())
    } else {
      text = try HeatReport(of: planned.plan, planned.roadmap, options: options(report))
        .rendered(as: try format.report())
    }
    try output.deliver(text, in: session)
    return .done
  }

  private func options(_ report: ReportOptions) -> HeatOptions {
    var options = HeatOptions()
    options.report = report
    options.scale = scale
    options.from = from
    options.to = to
    if !classes.isEmpty { options.classes = classes }
    options.rows = rows
    options.hasLegend = !noLegend
    return options
  }
}

extension LoadClass {
  /// All words, for help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension PeriodScale {
  /// All words, for help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
