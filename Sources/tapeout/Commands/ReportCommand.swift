import ArgumentParser
import Planning
import Reporting
import RoadmapModel
import RoadmapStorage

/// `tapeout report`: tables for finance.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandHelp(
    name: "report",
    purpose: "Tables for finance.",
    examples: ["tapeout report variance", "tapeout report variance --prior run:1 --format csv"],
    subcommands: [Variance.self]
  ).configuration
}

/// `tapeout report variance`: cost of a plan against an earlier one and against a budget.
struct Variance: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "report variance",
    operands: "[<file>]",
    purpose: "Compare cost by programme and fiscal quarter with a prior plan and a budget.",
    details: """
      The budget is a stored plan, usually a baseline that was approved. The variance is budget less \
      current, without a budget prior less current: positive is favourable. Without --prior the \
      scenario's run before the current one is taken, where there is one.
      """,
    examples: [
      "tapeout report variance", "tapeout report variance --budget baseline:q4-review --format csv",
      "tapeout report variance --prior run:1 --of cost --in M --format markdown",
      "tapeout report variance --by quarter --columns current,prior,var,var%",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @OptionGroup var view: ViewOptions

  @Option(
    help: ArgumentHelp("The plan before: run:NUMBER or baseline:NAME.", valueName: "plan")
  )
  var prior: StoredPlanName?

  @Option(
    help: ArgumentHelp("The approved plan: run:NUMBER or baseline:NAME.", valueName: "plan")
  )
  var budget: StoredPlanName?

  @Option(
    help: ArgumentHelp(
      "What is measured: nre (spent once), cost (all of it) or net (income less cost).",
      valueName: "amount"
    ),
    completion: .list(VarianceMeasure.allCases.map(\.rawValue))
  )
  var of = VarianceMeasure.nre

  @Option(
    help: ArgumentHelp(
      "What a row stands for: \(VarianceGrouping.allCases.map(\.rawValue).joined(separator: "; ")).",
      valueName: "keys"
    ),
    completion: .list(VarianceGrouping.allCases.map(\.rawValue))
  )
  var by = VarianceGrouping.both

  @Option(
    help: ArgumentHelp(
      "The amounts shown, in their order: current, prior, budget, variance, variance_pct (var, var%).",
      valueName: "names"
    )
  )
  var columns: String?

  @OptionGroup var money: MoneyOptions

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  mutating func validate() throws { _ = try chosenColumns() }

  /// The columns that were asked for, all where none was.
  private func chosenColumns() throws -> [VarianceColumn] {
    guard let columns else { return VarianceColumn.allCases }
    var chosen: [VarianceColumn] = []
    for name in columns.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let column = VarianceColumn(named: name) else {
        let names = VarianceColumn.allCases.map(\.rawValue)
        let near = nearestName(to: name, among: names)
        throw ValidationError(
          "there is no column \"\(name)\"; "
            + (near.map { "you meant \($0)" } ?? "there are \(names.joined(separator: ", "))")
        )
      }
      if !chosen.contains(column) { chosen.append(column) }
    }
    return chosen
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let planned = try await view.load(in: session, withMoney: true).planned
    let store = try Database.openExisting(view.database, in: session)
    let before =
      try prior.map { try ledger(of: $0, in: store, session) } ?? previous(store, session)
    let approved = try budget.map { try ledger(of: $0, in: store, session) }
    let table: VarianceTable
    do throws(LedgerMismatch) {
      table = try VarianceTable(
        current: .init(planned.ledger, planned.plan),
        prior: before,
        budget: approved,
        families: planned.roadmap.families.map(\.id.text),
        measure: of
      )
    } catch {
      throw CommandFailure(
        .usage,
        "the plans count in \(error.currencies.joined(separator: " and ")); they can't be compared",
        remedy: "name plans of one currency"
      )
    }
    let report = try VarianceReport(
      table,
      planned.plan,
      by: by,
      columns: try chosenColumns(),
      in: money.scale,
      options: ReportOptions(display, output, format, in: session)
    )
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return .done
  }

  private func ledger(
    of name: StoredPlanName,
    in store: RoadmapStore?,
    _ session: Session
  ) throws -> VarianceTable.Source {
    guard let store else {
      throw CommandFailure(.missingInput, "there is no database to take \(name) from")
    }
    let run = try store.run(try name.run(in: store))
    let planned = try Database.planned(run, withMoney: true, in: store, session)
    return .init(planned.ledger, planned.plan)
  }

  /// The scenario's run before the one that is shown; nil where there is none, and for a file.
  private func previous(
    _ store: RoadmapStore?,
    _ session: Session
  ) throws -> VarianceTable.Source? {
    guard view.file == nil, let store else { return nil }
    let scenario = view.planning.scenario(in: session)
    let runs = try store.runs().filter { $0.options.scenario == scenario }
    let shown = view.run ?? runs.first?.number
    guard let shown, let before = runs.first(where: { $0.number < shown }) else { return nil }
    let planned = try Database.planned(before, withMoney: true, in: store, session)
    return .init(planned.ledger, planned.plan)
  }
}
