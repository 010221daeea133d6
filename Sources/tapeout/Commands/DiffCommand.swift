import ArgumentParser
import RoadmapModel
import RoadmapStorage

/// `tapeout diff`: what differs between two states of a roadmap.
struct DiffCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "diff",
    operands: "[<state>] [<state>]",
    purpose: "Show what differs between two states of a roadmap, value by value.",
    details: """
      A state is a scenario, revision:NUMBER, run:NUMBER, baseline:NAME, a roadmap file, file.yaml@SCENARIO \
      or other.db@ANY-OF-THESE. With one state, the stored roadmap against it; with --since, against the \
      revision of then; without any, against the revision before. Records are compared by id: order and layout are no difference.
      """,
    examples: [
      "tapeout diff base late-a16", "tapeout diff roadmap.yaml --exit-code",
      "tapeout diff late-a16 late-a16-reuse --format csv",
    ],
    formats: ResultTable.formats,
    statuses: [.finding, .badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Argument(help: "The earlier and the later state.")
  var states: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare with the revision in force then: a day, yesterday, last-week, last-month.",
      valueName: "when"
    )
  )
  var since: PastDay?

  @Flag(help: "End with status 1 where anything differs.")
  var exitCode = false

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    if states.count > 2 { throw ValidationError("two states are compared") }
    if since != nil, states.count > 1 {
      throw ValidationError("--since names the earlier state; give the later one alone")
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    var source = RoadmapStates(database, in: session)
    let names = try pair(&source, in: session)
    let old = try source.roadmap(names.0)
    let new = try source.roadmap(names.1)
    if old.id != new.id {
      throw CommandFailure(
        .badData,
        "\(old.id.text) and \(new.id.text) are two roadmaps",
        remedy: "compare their plans: tapeout compare"
      )
    }
    let difference = RoadmapDifference(from: old, to: new)
    try listing.deliver(Self.table(difference), selecting: selection, in: session)
    if difference.isEmpty { session.console.say("Nothing differs.") }
    return exitCode && !difference.isEmpty ? .finding : .done
  }

  /// The names of the earlier and the later state.
  private func pair(
    _ source: inout RoadmapStates,
    in session: Session
  ) throws -> (StateName, StateName) {
    if states.count == 2 { return (try StateName(states[0]), try StateName(states[1])) }
    let head = try StateName(Roadmap.baseScenario)
    if let since {
      let day = since.day(before: session.surroundings.today)
      let revisions = try source.store(nil).revisions()
      guard let known = revisions.first(where: { $0.savedAt.prefix(10) <= day.text }) else {
        throw CommandFailure(
          .missingInput,
          "nothing was stored by \(day)",
          remedy: "tapeout log tells when revisions were stored"
        )
      }
      let later = try states.first.map { try StateName($0) } ?? head
      return (try StateName("revision:\(known.number)"), later)
    }
    if let state = states.first { return (head, try StateName(state)) }
    let current = try Database.head(of: try source.store(nil)).summary
    guard let parent = current.parent else {
      throw CommandFailure(
        .missingInput,
        "the database holds one revision, so there is nothing before it",
        remedy: "name two states"
      )
    }
    return (try StateName("revision:\(parent)"), try StateName("revision:\(current.number)"))
  }

  /// The rows of a difference, one for each value.
  static func table(_ difference: RoadmapDifference) -> ResultTable {
    var table = ResultTable(
      schema: "tapeout.diff/1",
      keys: ["change", "path", "old", "new", "move"]
    )
    for change in difference.changes {
      table.rows.append([
        .literal(change.kind.rawValue), .text(change.path.text), .optional(change.old),
        .optional(change.new), change.move.map { .literal($0) } ?? .null,
      ])
    }
    return table
  }
}

/// A day before today, by date or by a word.
enum PastDay: ExpressibleByArgument {
  case day(CivilDate)
  case yesterday
  case lastWeek
  case lastMonth

  init?(argument: String) {
    switch argument {
    case "yesterday": self = .yesterday
    case "last-week": self = .lastWeek
    case "last-month": self = .lastMonth
    default:
      guard let date = try? CivilDate(text: argument) else { return nil }
      self = .day(date)
    }
  }

  /// The day that is meant.
  func day(before today: CivilDate) -> CivilDate {
    switch self {
    case .day(let date): date
    case .yesterday: today - 1
    case .lastWeek: today - 7
    case .lastMonth: today.adding(months: -1)
    }
  }
}
