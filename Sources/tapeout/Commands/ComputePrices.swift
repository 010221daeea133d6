import ArgumentParser
import RoadmapFormat
import RoadmapModel
import RoadmapStorage

/// `tapeout compute prices`: a newer price list takes the place of the one in force.
struct ComputePrices: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "compute prices",
    operands: "<list>",
    purpose: "Bring a newer price list of rented machines in, for all machines at once.",
    details: """
      The list is a CSV table with the columns instance_type, mem_gib, physical_cores, usd_per_hour_on_demand_linux and \
      cpu, and its name ends with its date: ec2-us-east-1-2026-10-01.csv. All machines that came from \
      an older list get its prices, or none does: a roadmap never mixes two lists. The roadmap file is \
      then behind: export it.
      """,
    examples: [
      "tapeout compute prices ec2-us-east-1-2026-10-01.csv --dry-run",
      "tapeout compute prices ec2-us-east-1-2026-10-01.csv",
    ],
    statuses: [.badData, .missingInput, .inputOutput, .busy, .noPermission]
  ).configuration

  @Argument(help: "The list, - for stdin.", completion: .file(extensions: ["csv"]))
  var list: String

  @Option(help: ArgumentHelp("The list's name with its date; else the file's.", valueName: "name"))
  var name: String?

  @Flag(name: [.customShort("n"), .long], help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var database: DatabaseOptions

  func perform(in session: Session) async throws -> ExitStatus {
    let text = try FileAccess.text(at: list)
    let file = list.split(separator: "/").last.map(String.init) ?? list
    let title = name ?? (file.hasSuffix(".csv") ? String(file.dropLast(4)) : file)
    let store = try Database.open(database, dryRun ? .readOnly : .readWrite, in: session)
    let head = try Database.head(of: store)
    guard head.roadmap.machines.contains(where: { $0.catalogue != nil }) else {
      throw CommandFailure(
        .badData,
        "no machine of the roadmap came from a price list",
        remedy: "give a cloud catalogue and instances first"
      )
    }
    let updated: Roadmap
    do throws(PriceListError) {
      updated = try PriceList(name: title, text).refreshing(head.roadmap)
    } catch {
      throw CommandFailure(.badData, "\(error.message); nothing was stored")
    }
    if dryRun {
      try RoadmapSaving.preview(updated, in: store, mayRevert: true, session)
      return .done
    }
    _ = try RoadmapSaving(store: store, session: session)
      .save(updated, note: "prices of \(title)", mayRevert: true)
    session.console.say("The roadmap file is now behind the database: tapeout export -o FILE.")
    return .done
  }
}
