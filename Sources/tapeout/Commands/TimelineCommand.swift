import ArgumentParser
import Reporting
import RoadmapModel

/// `tapeout timeline`: a plan drawn along time.
struct TimelineCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "timeline",
    operands: "[<file>]",
    purpose: "Draw a plan along time: the portfolio, a family or a chip.",
    details: """
      The window runs from a year before the status date to the horizon; one cell is the finest \
      step that fits, which --scale overrides.
      """,
    examples: [
      "tapeout timeline", "tapeout timeline roadmap.yaml --family graviton --width 120",
      "tapeout timeline --chip graviton-6 --charset ascii", "tapeout timeline -o timeline.md",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @OptionGroup var view: ViewOptions

  @Option(
    help: ArgumentHelp("Show the chips of one family.", valueName: "id"),
    completion: .ids(of: "families")
  )
  var family: String?

  @Option(
    help: ArgumentHelp("Show the activities of one chip.", valueName: "id"),
    completion: .plannedChips
  )
  var chip: String?

  @Option(
    help: ArgumentHelp(
      "What a cell stands for: day, week, 2w, month, quarter or half.",
      valueName: "step"
    ),
    completion: .list(TimeScale.allCases.map(\.rawValue))
  )
  var scale: TimeScale?

  @Option(help: ArgumentHelp("The first day shown.", valueName: "date"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("The last day shown.", valueName: "date"))
  var to: CivilDate?

  @Option(
    help: ArgumentHelp(
      "The columns beside the drawing, separated by commas: \(TimelineColumn.names).",
      valueName: "names"
    )
  )
  var columns: ColumnChoice?

  @Flag(help: "Dot the empty cells of rows.")
  var track = false

  @Flag(help: "Leave out the names of what drives each activity.")
  var noDrivers = false

  @Flag(help: "Leave out the explanation of marks.")
  var noLegend = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  mutating func validate() throws {
    if family != nil, chip != nil {
      throw ValidationError("--family and --chip are two views; give one of them")
    }
    if let from, let to, to <= from {
      throw ValidationError("--to \(to) does not come after --from \(from)")
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    var options = TimelineOptions()
    options.csv = try display.csv.style(for: format)
    let (planned, baseline) = try await view.load(in: session, withAllocation: false) {
      $0.chipOption
    }
    options.view = try chosenView(in: planned.plan)
    options.isUnbounded = display.isUnbounded(for: format)
    if !options.isUnbounded { options.width = display.columns(in: session) }
    options.scale = scale
    options.from = from
    options.to = to
    options.charset = display.isASCII(in: session) ? .ascii : .unicode
    options.colour = output.usesColour(for: format, in: session)
    options.hasLegend = !noLegend
    options.hasTrack = track
    options.columns = columns?.columns
    options.hasDrivers = !noDrivers
    if let baseline, let name = view.planning.baseline {
      options.baseline = .init(name: name, plan: baseline)
    }
    options.risk = planned.risk
    options.fiscal = planned.roadmap.fiscal
    options.familyNames = planned.roadmap.familyNames
    let timeline = try Timeline(of: planned.plan, options: options)
    try output.deliver(timeline.rendered(as: try format.report()), in: session)
    return .done
  }

  private func chosenView(in plan: Plan) throws -> TimelineOptions.View {
    if let family {
      let known = plan.chips.map(\.family)
      guard let slug = known.first(where: { $0.text == family }) else {
        var names: [String] = []
        for slug in known where !names.contains(slug.text) { names.append(slug.text) }
        throw CommandFailure.unknown("family", family, among: names)
      }
      return .family(slug)
    }
    if let chip {
      guard plan.chips.contains(where: { $0.id.text == chip }) else {
        throw CommandFailure.unknown("chip", chip, among: plan.chips.map(\.id.text))
      }
      return .chip(PlannedChip.ID(chip))
    }
    return .portfolio
  }
}

extension TimelineColumn {
  /// All names, for help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// The columns that a user asks for.
struct ColumnChoice: ExpressibleByArgument {
  let columns: [TimelineColumn]

  init?(argument: String) {
    var columns: [TimelineColumn] = []
    for name in argument.split(separator: ",") {
      guard let column = TimelineColumn(rawValue: String(name)) else { return nil }
      columns.append(column)
    }
    self.columns = columns
  }
}

extension Roadmap {
  /// What people call the families.
  var familyNames: OrderedTable<Slug, String> {
    var names = OrderedTable<Slug, String>()
    for family in families {
      if let slug = try? Slug(text: family.id.text) { names[slug] = family.name ?? family.id.text }
    }
    return names
  }
}

/// The formats of what is drawn from plans.
enum PlanFormats {
  static let all: [ResultFormat] = [.text, .plain, .markdown, .csv, .json]
}

extension ResultFormat {
  /// The format as reports know it.
  func report() throws -> OutputFormat {
    guard let format = OutputFormat(rawValue: rawValue) else {
      throw CommandFailure(.internalError, "no report is written as \(rawValue)")
    }
    return format
  }
}
