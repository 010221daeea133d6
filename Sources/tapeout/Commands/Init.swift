import ArgumentParser
import RoadmapModel

/// `tapeout init`: a roadmap to start from.
struct Init: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "init",
    purpose: "Write a roadmap of one family that plans as it is, from a template.",
    details: """
      Teams are sized to the template, nodes and calendars are filled in, IP is assumed to be in \
      house. Every assumption says so: replace it by what you know.
      """,
    examples: [
      "tapeout init --from server-cpu --set cores=128 -o new.yaml",
      "tapeout init --from test-chip --id shuttle",
    ],
    formats: [.yaml],
    statuses: [.cannotCreate, .inputOutput, .noPermission]
  ).configuration

  @Option(
    help: ArgumentHelp("The template; tapeout template list shows them.", valueName: "template")
  )
  var from = "server-cpu"

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value for a parameter of the template; may be repeated.",
      valueName: "name=value"
    )
  )
  var parameters: [ValueChange] = []

  @Option(help: ArgumentHelp("The id of the roadmap and of its family.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("The status date; today without it.", valueName: "date"))
  var asOf: CivilDate?

  @OptionGroup var output: OutputOptions

  func perform(in session: Session) async throws -> ExitStatus {
    _ = try output.chosenFormat(among: [.yaml], in: session)
    let draft = try RoadmapDraft(
      template: try ShippedTemplate.named(from).template,
      parameters: parameters,
      id: id.map { try Slug(checking: $0) },
      statusDate: asOf ?? session.surroundings.today
    )
    try output.deliver(draft.text, in: session)
    if let file = output.file {
      session.console.say("Wrote \(file). Next: tapeout plan \(file)")
    }
    return .done
  }
}

extension Slug {
  /// The slug that an option spells.
  fileprivate init(checking text: String) throws {
    do throws(ValueError) {
      try self.init(text: text)
    } catch {
      throw CommandFailure(.usage, "--id \"\(text)\" \(error.reason)", remedy: error.remedy)
    }
  }
}
