import ArgumentParser
import Planning
import Reporting
import RoadmapModel

/// `tapeout compute`: what a plan does with farms, clouds, tokens and the money for them.
struct ComputeCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "compute",
    operands: "[<file>]",
    purpose: "Show the compute of a plan: demand, load, spend, what it stretches, commitments.",
    details: """
      Work that waits for compute is named with the cap that binds: a farm, a quota, a budget, a pool of \
      tokens. Machines are those of the least cost of compute and tokens together. The commitment is exact on the \
      curve of daily loads. compute frontier tells what money buys, compute whatif what other \
      caps would do, compute prices brings newer prices in. CSV holds the demand by chip, class and \
      quarter, JSON everything.
      """,
    examples: [
      "tapeout compute", "tapeout compute --format csv", "tapeout compute --format markdown",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission],
    subcommands: [ComputeFrontierCommand.self, ComputeWhatif.self, ComputePrices.self]
  ).configuration

  @OptionGroup var view: ViewOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let report = try ReportOptions(display, output, format, in: session)
    let planned = try await view.load(in: session).planned
    let text = try ComputeUseReport(of: planned.plan, planned.roadmap, options: report)
      .rendered(as: try format.report())
    try output.deliver(text, in: session)
    return .done
  }
}

/// `tapeout compute frontier`: launches against money for rented compute.
struct ComputeFrontierCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "compute frontier",
    operands: "[<chip>]",
    purpose: "Plan again with less and more rented compute, and show what money buys.",
    details: """
      Each point is a plan of its own, none is stored. They seek the launch of the chip, every other launch no later than \
      in the plan shown: without rented compute, as early as can be, and between them by seven days for as \
      little as that takes. Without a chip it is the one whose launch compute delays most; --all scales the caps on all \
      spend instead and counts the weighted lateness of all chips. More money never gives a later date: \
      where the search finds none that is better, the plan of less money stays. The price of a week is the slope at today's \
      launch.
      """,
    examples: [
      "tapeout compute frontier --effort 1", "tapeout compute frontier graviton-7 --effort 1",
      "tapeout compute frontier --all --effort 1 --format csv",
    ],
    formats: PlanFormats.all,
    statuses: [
      .infeasible, .badData, .missingInput, .cannotCreate, .inputOutput, .noPermission,
      .interrupted,
    ]
  ).configuration

  @Argument(
    help: "The chip whose launch is sought; the one that compute delays most without it.",
    completion: .ids(of: "chips")
  )
  var chip: String?

  @Flag(help: "Scale the caps on all spend, and count the lateness of all chips.")
  var all = false

  @OptionGroup var source: ComputePlanSource
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  mutating func validate() throws {
    if all, chip != nil {
      throw ValidationError("--all counts every chip; name one, or leave it out")
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let report = try ReportOptions(display, output, format, in: session)
    let planned = try await source.load(in: session)
    let chip = all ? nil : chip ?? ComputeFrontier.mostDelayed(in: planned.plan)
    if let chip {
      let known = planned.plan.chips.filter {
        $0.status != .released && $0.date(of: .launch) != nil
      }
      guard known.contains(where: { $0.id.text == chip }) else {
        throw CommandFailure.unknown("planned chip", chip, among: known.map(\.id.text))
      }
    }
    guard planned.plan.solution.status != "infeasible" else { return .infeasible }
    let frontier = try await ComputeFrontier.make(
      source.planner(of: planned, in: session),
      around: planned.plan,
      for: chip
    )
    let text = try ComputeFrontierReport(frontier, around: planned.plan, options: report)
      .rendered(as: try format.report())
    try output.deliver(text, in: session)
    return .done
  }
}

/// `tapeout compute whatif`: a plan beside the one that other caps would give.
struct ComputeWhatif: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "compute whatif",
    purpose: "Show a plan beside the one that other budgets, quotas or tokens would give.",
    details: """
      Nothing is stored. The search starts from the plan shown, so that wider caps make no launch later for want of effort. \
      --budget FY28=+2M changes a cap, FY28=3M sets it, -50% changes all; --quota and --tokens take \
      +50%, NAME=-20%, NAME=8000; unlimited lifts a cap. Each may be repeated. A scenario keeps such changes.
      """,
    examples: [
      "tapeout compute whatif --budget FY28=+2M --quota +50% --effort 1",
      "tapeout compute whatif --tokens simulation-seats=-50% --effort 1 --format csv",
    ],
    formats: PlanFormats.all,
    statuses: [
      .infeasible, .badData, .missingInput, .cannotCreate, .inputOutput, .noPermission,
      .interrupted,
    ]
  ).configuration

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A change of money for rented compute.", valueName: "change")
  )
  var budget: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A change of cores that may be rented at once.", valueName: "change")
  )
  var quota: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A change of tokens.", valueName: "change")
  )
  var tokens: [String] = []

  @OptionGroup var source: ComputePlanSource
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  mutating func validate() throws {
    if budget.isEmpty, quota.isEmpty, tokens.isEmpty {
      throw ValidationError("say what would be different: --budget, --quota or --tokens")
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let report = try ReportOptions(display, output, format, in: session)
    var changes: [ComputeChange] = []
    let planned: PlannedRoadmap
    var roadmap: Roadmap
    do {
      for (target, texts) in [
        (ComputeChange.Target.budget, budget), (.quota, quota), (.tokens, tokens),
      ] {
        for text in texts { changes.append(try ComputeChange(target, text)) }
      }
      planned = try await source.load(in: session)
      roadmap = planned.roadmap
      for change in changes { roadmap = try change.applied(to: roadmap) }
    } catch let error as ComputeChangeError {
      throw CommandFailure(.usage, error.message, remedy: error.remedy)
    }
    if !planned.plan.holdsAllocation {
      session.console.say("This plan ignores compute, so no cap on it moves anything.")
    }
    var planner = source.planner(of: planned, in: session)
    planner.roadmap = roadmap
    planner.start = planned.plan
    let changed = try await planner.plan()
    let text = try ComputeWhatifReport(
      ComputeWhatifReport.Side(planned.plan, planned.roadmap),
      ComputeWhatifReport.Side(changed, roadmap),
      changes: changes,
      options: report
    ).rendered(as: try format.report())
    try output.deliver(text, in: session)
    return changed.solution.status == "infeasible" ? .infeasible : .done
  }
}
