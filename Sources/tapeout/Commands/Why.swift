import ArgumentParser
import Planning
import Reporting
import RoadmapModel

/// `tapeout why`: what drives a date, and what an earlier start would buy.
struct Why: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "why",
    operands: "<item> [<file>]",
    purpose: "Tell what drives a date: the chain of work, what bound each step, the float.",
    details: """
      An item is a chip (its launch), chip.milestone or chip/activity. What a start one, three or \
      six months earlier would buy is planned in memory; nothing is stored.
      """,
    examples: [
      "tapeout why graviton-7", "tapeout why graviton-7.tapeout --format markdown",
      "tapeout why trainium-4/physical-design@compute roadmap.yaml --no-what-if",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Argument(help: "The chip, chip.milestone or chip/activity.", completion: .plannedItems)
  var item: String

  @OptionGroup var view: ViewOptions

  @Flag(help: "Leave out what an earlier start would buy, which takes three plans.")
  var noWhatIf = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let options = try ReportOptions(display, output, format, in: session)
    let planned = try await view.load(in: session).planned
    let reasons: Reasons
    do throws(UnknownItem) {
      reasons = try Reasons(for: item, in: planned.plan, planned.roadmap)
    } catch {
      throw CommandFailure(
        .usage,
        "the plan has no item \"\(error.item)\"",
        remedy: error.nearest.map { "you meant \($0)" }
          ?? "name a chip, chip.milestone or chip/activity of the plan"
      )
    }
    let earlier = noWhatIf ? [] : try await launchesOfEarlierStarts(planned, in: session)
    let report = try WhyReport(reasons, in: planned.plan, earlier: earlier, options: options)
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return .done
  }

  /// The chip's launch if its design might start one, three or six months earlier.
  ///
  /// Only starts that lie ahead are planned; why there is none is said to the user.
  private func launchesOfEarlierStarts(
    _ planned: PlannedRoadmap,
    in session: Session
  ) async throws -> [(months: Int, launch: CivilDate)] {
    let name = item.prefix { $0 != "/" && $0 != "." }
    let chips = planned.plan.chips
    guard
      let chip = chips.first(where: { $0.id.text == item })
        ?? chips.first(where: { $0.id.text == name })
    else { return [] }
    if chip.status == .released {
      session.console.say("\(chip.id) is released; what an earlier start buys is not asked.")
      return []
    }
    guard let start = chip.date(of: .designStart), !chip.passed.contains(.designStart) else {
      session.console.say("The design of \(chip.id) has started; it can't start earlier.")
      return []
    }
    let spans = [1, 3, 6].map { (months: $0, span: TimeSpan($0, .months)) }
      .filter { $0.span.before(start) >= planned.plan.statusDate }
    if spans.isEmpty {
      session.console.say(
        "The design of \(chip.id) starts on \(start), too soon after the status date to start earlier."
      )
    }
    var launches: [(months: Int, launch: CivilDate)] = []
    // Who may start earlier may also start as before: what a shorter lead gave, a longer one gives too.
    var best = chip.date(of: .launch)
    for (months, span) in spans {
      var planner = Planner(
        roadmap: planned.roadmap,
        statusDate: planned.plan.statusDate,
        scenario: planned.plan.scenario,
        reference: planned.reference,
        effort: planned.effort,
        seed: planned.plan.solution.seed
      )
      planner.headStarts = [Chip.ID(chip.id.text): span]
      let earlier = planner
      let plan = try await session.console.whileSaying("Planning a start \(span) earlier") {
        try await earlier.plan()
      }
      if let launch = plan.chips.first(where: { $0.id == chip.id })?.date(of: .launch) {
        let earliest = min(launch, best ?? launch)
        launches.append((months, earliest))
        best = earliest
      }
    }
    return launches
  }
}
