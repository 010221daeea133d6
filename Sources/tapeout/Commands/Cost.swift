import ArgumentParser
import Planning
import Reporting
import RoadmapModel

/// `tapeout cost`: what a plan costs and brings in.
struct Cost: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "cost",
    operands: "[<file>]",
    purpose:
      "Show what a plan costs and brings in, by class, chip or fiscal quarter, with its value.",
    details: """
      --by family, site and discipline sum cost under other keys. Sunk cost is shown and left out of \
      NPV, IRR and trough. Amounts are exact to the cent in every format; JSON holds the whole ledger \
      whatever --by says.
      """,
    examples: [
      "tapeout cost", "tapeout cost --by chip --format csv",
      "tapeout cost --by quarter --in M --format markdown",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @OptionGroup var view: ViewOptions

  @Option(
    help: ArgumentHelp("What a row stands for: \(CostView.names).", valueName: "key"),
    completion: .list(CostView.allCases.map(\.rawValue))
  )
  var by = CostView.costClass

  @OptionGroup var money: MoneyOptions

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let planned = try await view.load(in: session, withMoney: true).planned
    let report = try CostReport(
      of: planned.ledger,
      planned.plan,
      planned.roadmap,
      by: by,
      in: money.scale,
      options: ReportOptions(display, output, format, in: session)
    )
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return .done
  }
}
