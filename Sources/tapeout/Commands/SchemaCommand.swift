import ArgumentParser

/// `tapeout schema`: the forms of results and the keys of roadmap files.
struct SchemaCommand: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "schema",
    operands: "[<name>]",
    purpose: "Print a JSON Schema of results, the keys of a kind of record, or the metrics.",
    details: "Without a name, what there is. Kinds of records are those of tapeout list.",
    examples: ["tapeout schema", "tapeout schema timeline", "tapeout schema chips --format csv"],
    formats: ResultTable.formats,
    statuses: [.cannotCreate, .inputOutput]
  ).configuration

  @Argument(help: "A result (timeline), a kind of record (chips), roadmap, or metrics.")
  var name: String?

  @OptionGroup var listing: ListingOptions

  func perform(in session: Session) async throws -> ExitStatus {
    guard let name else {
      try listing.deliver(SchemaTable.overview, in: session)
      return .done
    }
    if let schema = PublishedSchema.named(name) {
      _ = try listing.output.chosenFormat(among: [.json], in: session)
      _ = try listing.display.csv.style(for: .json)
      try listing.output.deliver(schema.text, in: session)
      return .done
    }
    guard let table = SchemaTable.named(name) else {
      throw CommandFailure.unknown("schema", name, among: SchemaTable.names)
    }
    try listing.deliver(table, in: session)
    return .done
  }
}
