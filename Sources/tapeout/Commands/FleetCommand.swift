import ArgumentParser
import Planning
import Reporting
import RoadmapModel

/// `tapeout fleet`: what installed units do, and what that costs.
struct FleetCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "fleet",
    operands: "[<file>]",
    purpose:
      "Show units in service by generation, the work they do, its energy, carbon and cost.",
    details: """
      Units are installed by the ramp of their chip, shared with overlapping generations over the \
      family's service/migration, and serve service_life. Each year's work goes to the chips that do it \
      with the least energy (or cost: fleet/dispatch). --by worth tells what node, techniques and the rest \
      of each generation save against the one before. JSON holds everything whatever --by says.
      """,
    examples: [
      "tapeout fleet", "tapeout fleet --by work --format csv",
      "tapeout fleet --by worth --format markdown",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @OptionGroup var view: ViewOptions

  @Option(
    help: ArgumentHelp("What a row stands for: \(FleetView.names).", valueName: "key"),
    completion: .list(FleetView.allCases.map(\.rawValue))
  )
  var by = FleetView.generation

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let planned = try await view.load(in: session).planned
    let report = try FleetReport(
      of: Fleet(planned.plan, planned.roadmap),
      planned.plan,
      by: by,
      options: ReportOptions(display, output, format, in: session)
    )
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return .done
  }
}
