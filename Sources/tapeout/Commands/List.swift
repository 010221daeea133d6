import ArgumentParser
import Reporting
import RoadmapModel
import RoadmapStorage

/// `tapeout list`: the records of one kind.
struct List: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "list",
    operands: "<kind> [<file>]",
    purpose: "List the records of one kind: chips, families, teams, nodes, runs, ...",
    details: """
      Kinds: \((RecordCollection.names + StoredRecords.names).joined(separator: ", ")). \
      Conditions compare a column: status=committed, rank>=40, name~arm.
      """,
    examples: [
      "tapeout list chips --where status=committed", "tapeout list nodes --sort -rank --format csv",
      "tapeout list teams --columns id,site,discipline",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Argument(
    help: "The kind of record.",
    completion: .list(RecordCollection.names + StoredRecords.names)
  )
  var kind: String

  @OptionGroup var view: RoadmapViewOptions

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let (collection, roadmap) = try load(in: session)
    var options = try RecordListOptions(display, output, format, in: session)
    options.columns = selection.columnNames
    options.sort = selection.sortNames
    options.conditions = try selection.rowConditions()
    options.scenario = view.name(in: session)
    options.statusDate = roadmap?.statusDate ?? session.surroundings.today
    let report = try RecordListReport(
      of: collection.records,
      in: collection.name,
      describedBy: collection.description,
      options: options
    )
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return .done
  }

  private func load(in session: Session) throws -> (RecordCollection, Roadmap?) {
    if StoredRecords.names.contains(kind) {
      guard view.file == nil else {
        throw CommandFailure(.usage, "\(kind) are in the database, not in a file")
      }
      let store = try Database.open(view.database, .readOnly, in: session)
      if let collection = try StoredRecords.collection(kind, in: store) {
        return (collection, try store.roadmap())
      }
    }
    guard RecordCollection.names.contains(kind) else {
      throw CommandFailure.unknown(
        "kind of record",
        kind,
        among: RecordCollection.names + StoredRecords.names
      )
    }
    let roadmap = try view.load(in: session)
    return (try RecordCollection.named(kind, of: roadmap), roadmap)
  }
}

extension RecordListOptions {
  /// The options of a list as the command line says them.
  init(
    _ display: DisplayOptions,
    _ output: OutputOptions,
    _ format: ResultFormat,
    in session: Session
  ) throws {
    self.init()
    width = display.columns(in: session)
    charset = display.isASCII(in: session) ? .ascii : .unicode
    colour = output.usesColour(for: format, in: session)
    csv = try display.csv.style(for: format)
  }
}
