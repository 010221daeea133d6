import ArgumentParser
import Planning
import Reporting
import RoadmapModel

/// `tapeout buy`: what a plan needs to be bought, and by when.
struct Buy: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "buy",
    operands: "[<file>]",
    purpose: "Show what must be bought when: last safe order date, amount and status.",
    details: """
      Licence signatures, masks, shuttle seats, wafers, substrates and memory, tool renewals, and \
      commitments to clouds that are worth their price. What the plan starts on a day is needed on that \
      day; the last safe order date is that day less the lead time. Without --all orders of the next \
      two years are shown that are not placed yet. Amounts are those of tapeout cost.
      """,
    examples: [
      "tapeout buy", "tapeout buy --kind masks --kind licence --all --format csv",
      "tapeout buy --by quarter --until 2029-12-31 --format markdown",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @OptionGroup var view: ViewOptions

  @Option(
    help: ArgumentHelp("What a row stands for: \(PurchaseView.names).", valueName: "key"),
    completion: .list(PurchaseView.allCases.map(\.rawValue))
  )
  var by = PurchaseView.item

  @Option(
    help: ArgumentHelp(
      "The last order date to show; two years after the status date without it.",
      valueName: "date"
    )
  )
  var until: CivilDate?

  @Option(
    help: ArgumentHelp(
      "Only purchases of a kind: "
        + PurchaseKind.allCases.map(\.rawValue).joined(separator: ", ") + "; may be repeated.",
      valueName: "kind"
    ),
    completion: .list(PurchaseKind.allCases.map(\.rawValue))
  )
  var kind: [PurchaseKind] = []

  @Option(
    help: ArgumentHelp("Only purchases for a chip.", valueName: "id"),
    completion: .ids(of: "chips")
  )
  var chip: String?

  @Flag(help: "Show orders of all years, and what is bought already.")
  var all = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  mutating func validate() throws {
    if all, until != nil {
      throw ValidationError("--all has no end, and --until names one; give one of them")
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let planned = try await view.load(in: session).planned
    let names = planned.plan.chips.map(\.id.text)
    if let chip, !names.contains(chip) {
      throw CommandFailure.unknown("chip", chip, among: names)
    }
    var selection = PurchaseSelection()
    selection.kinds = kind
    selection.chip = chip
    selection.showsBought = all
    if !all { selection.until = until ?? planned.plan.statusDate.adding(months: 24) }
    let report = try PurchaseReport(
      of: PurchaseList(planned.plan, planned.roadmap),
      planned.plan,
      planned.roadmap.fiscal,
      showing: selection,
      by: by,
      options: ReportOptions(display, output, format, in: session)
    )
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return .done
  }
}
