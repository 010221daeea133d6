import ArgumentParser
import Planning
import RoadmapModel
import RoadmapStorage

/// `tapeout scenario create`.
struct ScenarioCreate: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "scenario create",
    operands: "<name>",
    purpose: "Add a scenario to the stored roadmap: values, and chips added, delayed or left out.",
    details: """
      Changes are made in the order: --add, --set, --delay, --drop, --force-in. A change that hits nothing \
      is an error. --from takes the scenario, and those it builds on, from a file. The roadmap file \
      is then behind: export it.
      """,
    examples: [
      "tapeout scenario create lean --because 'No AQUA' --drop aqua-3 --dry-run",
      "tapeout scenario create burst --because 'Twice the quota' --set 'clouds/*/quota/*=20000'",
      "tapeout scenario create late --because Strain --of late-a16 --delay inferentia-4='6 months'",
    ],
    statuses: [.badData, .missingInput, .inputOutput, .busy, .noPermission]
  ).configuration

  @Argument(help: "The name: lower-case letters, digits, - _ .")
  var name: String

  @Option(help: ArgumentHelp("Why somebody wants to know.", valueName: "reason"))
  var because: String?

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      "The scenario it changes; the roadmap itself without it.",
      valueName: "name"
    ),
    completion: .ids(of: "scenarios")
  )
  var parent: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A value: nodes/a16/pdk/revised=2027-06.", valueName: "path=value")
  )
  var changes: [ValueChange] = []

  @Option(
    help: ArgumentHelp(
      "Add a chip: graviton-6e=family:graviton,generation:6,status:committed,variant:true.",
      valueName: "chip=keys"
    )
  )
  var add: [ValueChange] = []

  @Option(help: ArgumentHelp("Want a chip later.", valueName: "chip=span"))
  var delay: [ValueChange] = []

  @Option(
    help: ArgumentHelp("Leave a chip out.", valueName: "chip"),
    completion: .plannedChips
  )
  var drop: [String] = []

  @Option(
    help: ArgumentHelp("Keep select from leaving a chip out.", valueName: "chip"),
    completion: .plannedChips
  )
  var forceIn: [String] = []

  @Option(
    help: ArgumentHelp("Take the scenario from a file of scenarios.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var from: String?

  @Flag(name: [.customShort("n"), .long], help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    do {
      _ = try Slug(text: name)
    } catch {
      throw ValidationError("\"\(name)\" \(error.reason)")
    }
    if name == Roadmap.baseScenario {
      throw ValidationError("base is the roadmap itself; give the scenario another name")
    }
    if from != nil, because != nil || parent != nil || !stated.isEmpty {
      throw ValidationError("--from takes the scenario as the file has it; leave the rest out")
    }
    if from == nil, because?.isEmpty ?? true {
      throw ValidationError("a scenario needs its reason: --because 'what it is for'")
    }
    if from == nil, stated.isEmpty, parent == nil {
      throw ValidationError(
        "a scenario changes something: --set, --add, --delay, --drop, --force-in"
      )
    }
  }

  /// The changes by path, in the order in which they are made.
  private var stated: [(path: String, value: String)] {
    add.flatMap { chip in
      [("chips/\(chip.path)", "new")]
        + chip.value.split(separator: ",").map { pair in
          let parts = pair.split(separator: ":", maxSplits: 1).map(String.init)
          return ("chips/\(chip.path)/\(parts[0])", parts.count > 1 ? parts[1] : "")
        }
    } + changes.map { ($0.path, $0.value) } + delay.map { ("decisions/\($0.path)/delay", $0.value) }
      + drop.map { ("decisions/\($0)/force", "out") }
      + forceIn.map { ("decisions/\($0)/force", "in") }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let store = try Database.open(database, dryRun ? .readOnly : .readWrite, in: session)
    var roadmap = try Database.head(of: store).roadmap
    guard !roadmap.scenarios.contains(where: { $0.id.text == name }) else {
      throw CommandFailure(
        .usage,
        "there is a scenario \(name) already",
        remedy: "remove it first: tapeout scenario rm \(name) --yes"
      )
    }
    if let from {
      guard let file = try ScenarioFile(from) else {
        throw CommandFailure(
          .badData,
          "\(from) holds more than scenarios",
          remedy: "import it, or leave only its section scenarios"
        )
      }
      var source = Roadmap()
      source.scenarios = try file.scenarios(in: session)
      let known = Set(roadmap.scenarios.map(\.id.text))
      roadmap.scenarios += try source.knownLineage(to: name).filter { !known.contains($0.id.text) }
    } else {
      if let parent, parent != Roadmap.baseScenario { _ = try roadmap.knownLineage(to: parent) }
      var scenario = Scenario()
      scenario.id = Scenario.ID(name)
      scenario.parent = parent == Roadmap.baseScenario ? nil : parent.map { Scenario.ID($0) }
      scenario.reason = because ?? ""
      scenario.changes = OrderedTable(stated.map { ($0.path, $0.value) })
      roadmap.scenarios.append(scenario)
    }
    // What it changes must be there, and what comes of it must be a roadmap.
    let changed = try roadmap.changedForPlanning(
      scenario: name,
      settings: [],
      map: nil,
      in: session
    )
    let date = changed.statusDate ?? session.surroundings.today
    // Its chips must be there: what the cadence makes depends on the status date.
    _ = try PortfolioSelector.candidates(of: changed, statusDate: date)
    try ScenarioSaving.save(
      roadmap,
      note: "scenario create \(name)",
      isDryRun: dryRun,
      in: store,
      session
    )
    return .done
  }
}

/// `tapeout scenario rm`.
struct ScenarioRemove: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "scenario rm",
    operands: "<name>",
    purpose: "Remove a scenario from the stored roadmap; its runs stay.",
    examples: [
      "tapeout scenario rm verification-drain --dry-run",
      "tapeout scenario rm verification-drain --yes",
    ],
    statuses: [.badData, .missingInput, .inputOutput, .busy, .noPermission]
  ).configuration

  @Argument(help: "The scenario.", completion: .ids(of: "scenarios"))
  var name: String

  @OptionGroup var consent: ConsentOptions
  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let store = try Database.open(
      database,
      consent.isDryRun ? .readOnly : .readWrite,
      in: session
    )
    var roadmap = try Database.head(of: store).roadmap
    _ = try roadmap.knownLineage(to: name)
    let children = roadmap.children(of: Scenario.ID(name)).map(\.id.text)
    guard children.isEmpty else {
      throw CommandFailure(
        .badData,
        "\(children.joined(separator: ", ")) \(children.count == 1 ? "changes" : "change") \(name)",
        remedy:
          "remove \(children.count == 1 ? "it" : "them") first, or tapeout scenario merge \(name) --into another"
      )
    }
    roadmap.scenarios.removeAll { $0.id.text == name }
    if !consent.isDryRun { try consent.confirm("Remove the scenario \(name)?", in: session) }
    try ScenarioSaving.save(
      roadmap,
      note: "scenario rm \(name)",
      isDryRun: consent.isDryRun,
      in: store,
      session
    )
    return .done
  }
}

/// `tapeout scenario merge`.
struct ScenarioMerge: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "scenario merge",
    operands: "<name>",
    purpose: "Make what a scenario changes part of the roadmap, or of another scenario.",
    details: """
      The scenario is then gone; what changed it changes the roadmap, or the other scenario. tapeout undo \
      takes it back. The roadmap file is then behind: export it.
      """,
    examples: [
      "tapeout scenario merge reuse-first --dry-run",
      "tapeout scenario merge verification-drain --into late-a16",
    ],
    statuses: [.badData, .missingInput, .inputOutput, .busy, .noPermission]
  ).configuration

  @Argument(help: "The scenario.", completion: .ids(of: "scenarios"))
  var name: String

  @Option(
    help: ArgumentHelp("Another scenario; the roadmap itself without it.", valueName: "name"),
    completion: .ids(of: "scenarios")
  )
  var into: String?

  @Flag(name: [.customShort("n"), .long], help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var database: DatabaseOptions

  mutating func validate() throws {
    if into == name { throw ValidationError("a scenario can't be merged into itself") }
  }

  func perform(in session: Session) async throws -> ExitStatus {
    let store = try Database.open(database, dryRun ? .readOnly : .readWrite, in: session)
    let roadmap = try Database.head(of: store).roadmap
    _ = try roadmap.knownLineage(to: name)
    let merged: Roadmap
    if let into, into != Roadmap.baseScenario {
      let lineage = try roadmap.knownLineage(to: into)
      guard !lineage.contains(where: { $0.id.text == name }) else {
        throw CommandFailure(
          .badData,
          "\(into) builds on \(name)",
          remedy: "merge \(into) into \(name), or \(name) into the roadmap"
        )
      }
      merged = roadmap.merging(Scenario.ID(name), into: Scenario.ID(into))
      _ = try merged.changedForPlanning(scenario: into, settings: [], map: nil, in: session)
    } else {
      _ = try roadmap.changedForPlanning(scenario: name, settings: [], map: nil, in: session)
      merged = roadmap.merging(Scenario.ID(name)).0
    }
    try ScenarioSaving.save(
      merged,
      note: "scenario merge \(name)" + (into.map { " into \($0)" } ?? ""),
      isDryRun: dryRun,
      in: store,
      session
    )
    return .done
  }
}

/// Storing a roadmap whose scenarios were changed.
enum ScenarioSaving {
  static func save(
    _ roadmap: Roadmap,
    note: String,
    isDryRun: Bool,
    in store: RoadmapStore,
    _ session: Session
  ) throws {
    let errors = RoadmapRules.findings(in: roadmap).filter { $0.severity == .error }
    guard errors.isEmpty else {
      session.console.say(Findings.text(errors, sources: []))
      throw CommandFailure(.badData, "\(note): \(Findings.count(errors)); nothing was stored")
    }
    if isDryRun {
      try RoadmapSaving.preview(roadmap, in: store, mayRevert: true, session)
      return
    }
    let head = try Database.head(of: store).summary
    let saved = try RoadmapSaving(store: store, session: session)
      .save(roadmap, note: note, mayRevert: true)
    if saved.number != head.number {
      session.console.say("The roadmap file is now behind the database: tapeout export -o FILE.")
    }
  }
}
