import ArgumentParser
import RoadmapModel

/// `tapeout metrics`: everything that comparisons, gates and selections measure.
struct MetricsCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "metrics",
    operands: "[<metric>]",
    purpose: "List the metrics of compare, select and --fail-on: unit, direction, definition.",
    details: """
      A gate names a metric and, where it selects, one of its values: launch[graviton-7] > +30d. The \
      unit money is that of the roadmap's currency. Documentation/Scripting.md describes gates.
      """,
    examples: ["tapeout metrics", "tapeout metrics npv", "tapeout metrics --format csv"],
    formats: ResultTable.formats,
    statuses: [.cannotCreate, .inputOutput]
  ).configuration

  @Argument(help: "One metric; all without it.", completion: .list(SchemaTable.metricNames))
  var metric: String?

  @OptionGroup var listing: ListingOptions

  func perform(in session: Session) async throws -> ExitStatus {
    var table = SchemaTable.metrics
    if let metric {
      guard SchemaTable.metricNames.contains(metric) else {
        throw CommandFailure.unknown("metric", metric, among: SchemaTable.metricNames)
      }
      table.rows.removeAll { $0.first != .literal(metric) }
    }
    try listing.deliver(table, in: session)
    return .done
  }
}
