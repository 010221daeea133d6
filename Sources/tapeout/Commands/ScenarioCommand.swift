import ArgumentParser
import Reporting
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// `tapeout scenario`: named sets of changes, with their reasons.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandHelp(
    name: "scenario",
    purpose: "Keep named sets of changes to a roadmap or to each other, with their reasons.",
    examples: ["tapeout scenario list", "tapeout scenario show late-a16"],
    subcommands: [
      ScenarioCreate.self, ScenarioList.self, ScenarioShow.self, ScenarioDiff.self,
      ScenarioRemove.self, ScenarioMerge.self,
    ]
  ).configuration
}

/// `tapeout scenario list`.
struct ScenarioList: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "scenario list",
    operands: "[<file>]",
    purpose: "List the scenarios with what they build on and why they are there.",
    examples: ["tapeout scenario list", "tapeout scenario list roadmap.yaml --format json"],
    formats: ResultTable.formats,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Argument(
    help: "A roadmap or a file of scenarios; the stored roadmap without it.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var file: String?

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let scenarios = try ScenarioSource(file: file, database, in: session).roadmap.scenarios
    var table = ResultTable(
      schema: "tapeout.scenarios/1",
      keys: ["scenario", "of", "changes", "because"]
    )
    for scenario in scenarios {
      table.rows.append([
        .text(scenario.id.text), .text(scenario.parent?.text ?? Roadmap.baseScenario),
        .integer(scenario.changes.entries.count), .text(scenario.reason),
      ])
    }
    try listing.deliver(table, selecting: selection, in: session)
    return .done
  }
}

/// `tapeout scenario show`.
struct ScenarioShow: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "scenario show",
    operands: "<name> [<file>]",
    purpose: "Show the changes of a scenario and of those it builds on, in their order.",
    details: "--format yaml gives the scenario as a file of its own, for scenario create --from.",
    examples: [
      "tapeout scenario show late-a16", "tapeout scenario show late-a16 roadmap.yaml --format yaml",
    ],
    formats: ResultTable.formats + [.yaml],
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Argument(help: "The scenario.", completion: .ids(of: "scenarios"))
  var name: String

  @Argument(
    help: "A roadmap or a file of scenarios; the stored roadmap without it.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var file: String?

  @OptionGroup var listing: ListingOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let roadmap = try ScenarioSource(file: file, database, in: session).roadmap
    let lineage = try roadmap.knownLineage(to: name)
    let format = try listing.output.chosenFormat(among: ResultTable.formats + [.yaml], in: session)
    if format == .yaml {
      _ = try listing.display.csv.style(for: format)
      try listing.output.deliver(RoadmapWriter.scenarioText(lineage), in: session)
      return .done
    }
    var table = ResultTable(
      schema: "tapeout.scenario/1",
      keys: ["scenario", "because", "path", "value"]
    )
    for scenario in lineage {
      for change in scenario.changes.entries {
        table.rows.append([
          .text(scenario.id.text), .text(scenario.reason), .text(change.key), .text(change.value),
        ])
      }
    }
    try listing.deliver(table, in: session)
    return .done
  }
}

/// `tapeout scenario diff`.
struct ScenarioDiff: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "scenario diff",
    operands: "<name> [<name>]",
    purpose: "Show what a scenario changes in the roadmap, or against another scenario.",
    details: "A name may also be file.yaml@SCENARIO. tapeout diff compares any two states.",
    examples: [
      "tapeout scenario diff late-a16",
      "tapeout scenario diff late-a16 late-a16-reuse --format csv",
    ],
    formats: ResultTable.formats,
    statuses: [.finding, .badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Argument(help: "The scenario, or the one to begin with.", completion: .ids(of: "scenarios"))
  var name: String

  @Argument(help: "The other scenario.", completion: .ids(of: "scenarios"))
  var other: String?

  @Flag(help: "End with status 1 where anything differs.")
  var exitCode = false

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    var source = RoadmapStates(database, in: session)
    let first = other == nil ? Roadmap.baseScenario : name
    let old = try source.roadmap(try StateName(first))
    let new = try source.roadmap(try StateName(other ?? name))
    let difference = RoadmapDifference(from: old, to: new)
    try listing.deliver(DiffCommand.table(difference), selecting: selection, in: session)
    if difference.isEmpty { session.console.say("Nothing differs.") }
    return exitCode && !difference.isEmpty ? .finding : .done
  }
}

/// Where scenarios are looked for: a roadmap file, a file of scenarios, or the database.
struct ScenarioSource {
  let roadmap: Roadmap

  init(file: String?, _ database: DatabaseOptions, in session: Session) throws {
    guard let file else {
      roadmap = try Database.head(of: Database.open(database, .readOnly, in: session)).roadmap
      return
    }
    if file != "-", let scenarios = try ScenarioFile(file) {
      var roadmap = Roadmap()
      roadmap.scenarios = try scenarios.scenarios(in: session)
      self.roadmap = roadmap
    } else {
      roadmap = try RoadmapFile(file).roadmap(in: session)
    }
  }
}

extension Roadmap {
  /// The scenarios that lead to the one of a name, which must be there.
  func knownLineage(to name: String) throws -> [Scenario] {
    let lineage = lineage(to: Scenario.ID(name))
    guard !lineage.isEmpty else {
      throw CommandFailure.unknown("scenario", name, among: scenarios.map(\.id.text))
    }
    return lineage
  }
}

extension RoadmapWriter {
  /// Scenarios as a file of their own.
  static func scenarioText(_ scenarios: [Scenario]) -> String {
    var roadmap = Roadmap()
    roadmap.scenarios = scenarios
    let text = canonicalText(roadmap)
    // A roadmap without a name of its own: all but its scenarios is left out.
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("scenarios:") }.joined(separator: "\n")
  }
}
