import ArgumentParser
import Reporting
import RoadmapModel
import RoadmapStorage

/// `tapeout show`: one record with all it says.
struct Show: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "show",
    operands: "<item> [<file>]",
    purpose: "Show one record with all it says: a chip, a node, a team, a scenario, a run, ...",
    details: "An item is an id, or kind/id where several kinds know the id: chips/graviton-6.",
    examples: [
      "tapeout show graviton-6", "tapeout show nodes/a16 --scenario late-a16 --format json",
    ],
    formats: PlanFormats.all,
    statuses: [.badData, .missingInput, .cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Argument(help: "An id, or kind/id.")
  var item: String

  @OptionGroup var view: RoadmapViewOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let format = try output.chosenFormat(among: PlanFormats.all, in: session)
    let (collection, id, statusDate) = try find(in: session)
    var options = try RecordListOptions(display, output, format, in: session)
    options.scenario = view.name(in: session)
    options.statusDate = statusDate ?? session.surroundings.today
    let report = try RecordDetailReport(
      of: id,
      in: collection.name,
      records: collection.records,
      describedBy: collection.description,
      options: options
    )
    try output.deliver(report.rendered(as: try format.report()), in: session)
    return .done
  }

  private func find(in session: Session) throws -> (RecordCollection, String, CivilDate?) {
    let parts = item.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2, StoredRecords.names.contains(parts[0]), view.file == nil {
      let store = try Database.open(view.database, .readOnly, in: session)
      if let collection = try StoredRecords.collection(parts[0], in: store) {
        return (collection, parts[1], try store.roadmap()?.statusDate)
      }
    }
    let roadmap = try view.load(in: session)
    if parts.count == 2 {
      return (try RecordCollection.named(parts[0], of: roadmap), parts[1], roadmap.statusDate)
    }
    let collections = RecordCollection.all(of: roadmap)
    let holders = collections.filter { $0.ids.contains(item) }
    guard let holder = holders.first else {
      throw CommandFailure.unknown("record", item, among: collections.flatMap(\.ids))
    }
    guard holders.count == 1 else {
      throw CommandFailure(
        .usage,
        "\(item) is an id in \(holders.map(\.name).joined(separator: " and "))",
        remedy: "name the kind too: \(holder.name)/\(item)"
      )
    }
    return (holder, item, roadmap.statusDate)
  }
}
