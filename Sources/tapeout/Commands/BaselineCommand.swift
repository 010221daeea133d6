import ArgumentParser
import RoadmapModel
import RoadmapStorage

/// `tapeout baseline`: runs under names, to measure against.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandHelp(
    name: "baseline",
    purpose: "Keep runs under names, to measure later plans against.",
    examples: ["tapeout baseline set q4-review", "tapeout baseline list"],
    subcommands: [BaselineSet.self, BaselineList.self, BaselineRemove.self]
  ).configuration
}

/// `tapeout baseline set`.
struct BaselineSet: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "baseline set",
    operands: "<name>",
    purpose: "Give a run the name of a baseline.",
    details: "A name that another run has is taken from it, after a yes.",
    examples: ["tapeout baseline set q4-review", "tapeout baseline set first --run 1 --yes"],
    statuses: [.missingInput, .inputOutput, .busy, .noPermission]
  ).configuration

  @Argument(help: "The name: lower-case letters, digits, - _ .")
  var name: String

  @Option(
    help: ArgumentHelp("The run; the newest of the scenario without it.", valueName: "number")
  )
  var run: Int?

  @Option(help: ArgumentHelp("The scenario whose newest run is meant.", valueName: "name"))
  var scenario: String?

  @OptionGroup var consent: ConsentOptions
  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    do {
      _ = try Slug(text: name)
    } catch {
      throw ValidationError("\"\(name)\" \(error.reason)")
    }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let access = consent.isDryRun ? Database.Access.readOnly : .readWrite
    let store = try Database.open(database, access, in: session)
    let wanted = scenario ?? session.settings[.scenario] ?? Roadmap.baseScenario
    let summary = try run.map { try store.run($0) } ?? store.latestRun(scenario: wanted)
    guard let summary else {
      _ = try Database.head(of: store).roadmap.changed(scenario: wanted, in: session)
      throw CommandFailure(
        .missingInput,
        "there is no stored plan of scenario \(wanted)",
        remedy: wanted == Roadmap.baseScenario
          ? "make one: tapeout plan" : "make one: tapeout plan --scenario \(wanted)"
      )
    }
    let known = try store.baselines().first { $0.name == name }
    if consent.isDryRun {
      session.console.say("Would name run \(summary.number) \(name).")
      return .done
    }
    if let known, known.run != summary.number {
      try consent.confirm("Take the name \(name) from run \(known.run)?", in: session)
    }
    _ = try store.setBaseline(name, run: summary.number, at: session.surroundings.now)
    session.console.say("Baseline \(name) is run \(summary.number).")
    return .done
  }
}

/// `tapeout baseline list`.
struct BaselineList: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "baseline list",
    purpose: "List the baselines with their runs.",
    examples: ["tapeout baseline list", "tapeout baseline list --format json"],
    formats: ResultTable.formats,
    statuses: [.missingInput, .inputOutput, .noPermission]
  ).configuration

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let store = try Database.open(database, .readOnly, in: session)
    var table = ResultTable(
      schema: "tapeout.baselines/1",
      keys: ["name", "run", "scenario", "status_date", "revision", "set_at"]
    )
    for baseline in try store.baselines() {
      let run = try store.run(baseline.run)
      table.rows.append([
        .text(baseline.name), .integer(baseline.run), .text(run.options.scenario),
        .literal(run.options.statusDate.text), .integer(run.revision), .literal(baseline.setAt),
      ])
    }
    try listing.deliver(table, selecting: selection, in: session)
    return .done
  }
}

/// `tapeout baseline rm`.
struct BaselineRemove: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "baseline rm",
    operands: "<name>",
    purpose: "Take a baseline's name from its run; the run stays.",
    examples: ["tapeout baseline rm q4-review --dry-run", "tapeout baseline rm q4-review --yes"],
    statuses: [.missingInput, .inputOutput, .busy, .noPermission]
  ).configuration

  @Argument(help: "The name.")
  var name: String

  @OptionGroup var consent: ConsentOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let access = consent.isDryRun ? Database.Access.readOnly : .readWrite
    let store = try Database.open(database, access, in: session)
    let names = try store.baselines()
    guard let baseline = names.first(where: { $0.name == name }) else {
      throw CommandFailure.unknown("baseline", name, among: names.map(\.name))
    }
    if consent.isDryRun {
      session.console.say("Would remove the baseline \(name), which is run \(baseline.run).")
      return .done
    }
    try consent.confirm("Remove the baseline \(name), which is run \(baseline.run)?", in: session)
    try store.removeBaseline(name, at: session.surroundings.now)
    session.console.say("Removed the baseline \(name); run \(baseline.run) stays.")
    return .done
  }
}
