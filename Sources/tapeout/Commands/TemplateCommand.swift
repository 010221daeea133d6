import ArgumentParser
import RoadmapModel

/// `tapeout template`: the networks of activities that come with tapeout.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandHelp(
    name: "template",
    purpose: "Show the chip templates that come with tapeout.",
    examples: ["tapeout template list", "tapeout template show server-cpu"],
    subcommands: [TemplateList.self, TemplateShow.self]
  ).configuration
}

/// `tapeout template list`.
struct TemplateList: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "template list",
    purpose: "List the chip templates.",
    examples: ["tapeout template list", "tapeout template list --format markdown"],
    formats: ResultTable.formats
  ).configuration

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var listing: ListingOptions

  func perform(in session: Session) async throws -> ExitStatus {
    var table = ResultTable(
      schema: "tapeout.template-list/1",
      keys: ["template", "version", "activities", "dies", "parameters", "summary"]
    )
    for name in ShippedTemplate.names {
      let template = try ShippedTemplate.named(name).template
      table.rows.append([
        .literal(name), .integer(template.version), .integer(template.activities.count),
        .integer(template.dies.count),
        .text(template.parameters.map(\.id.text).joined(separator: ", ")),
        .text(template.summary ?? ""),
      ])
    }
    try listing.deliver(table, selecting: selection, in: session)
    return .done
  }
}

/// `tapeout template show`.
struct TemplateShow: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "template show",
    operands: "<template>",
    purpose: "Show a template: parameters with range and source, dies, IP, activities.",
    details: "The result is the file itself, which a roadmap may include and change.",
    examples: [
      "tapeout template show server-cpu", "tapeout template show test-chip -o test-chip.yaml",
    ],
    formats: [.yaml],
    statuses: [.cannotCreate, .inputOutput]
  ).configuration

  @Argument(help: "The template's name.", completion: .list(ShippedTemplate.names))
  var template: String

  @OptionGroup var output: OutputOptions

  func perform(in session: Session) async throws -> ExitStatus {
    _ = try output.chosenFormat(among: [.yaml], in: session)
    try output.deliver(try ShippedTemplate.named(template).text, in: session)
    return .done
  }
}
