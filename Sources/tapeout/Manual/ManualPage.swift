import Foundation

/// A page of section 1 of the manual, in mdoc.
struct ManualPage {
  /// The file's name, `tapeout-plan.1`.
  let fileName: String
  /// The page.
  let text: String

  /// The page of `node`; `all` are the other commands, which it refers to.
  init(_ node: CommandTree.Node, among all: [CommandTree.Node]) {
    let name = node.words.joined(separator: "-")
    fileName = "\(name).1"
    var page = Mdoc()
    page.macro("Dd", Self.date)
    page.macro("Dt", "\(name.uppercased()) 1")
    page.macro("Os", "tapeout")
    page.section("NAME")
    page.macro("Nm", name)
    page.macro("Nd", Self.phrase(node.abstract ?? ""))
    page.section("SYNOPSIS")
    page.synopsis(of: node)
    page.section("DESCRIPTION")
    let parts = Discussion(node.discussion ?? "")
    page.text(node.abstract ?? "")
    for paragraph in parts.paragraphs { page.paragraph(paragraph) }
    if !node.options.isEmpty {
      page.macro("Pp")
      page.text("The options are:")
      page.options(node.options)
    }
    if !node.children.isEmpty {
      page.macro("Pp")
      page.text("The commands are:")
      page.commands(node.children)
    }
    page.section("EXIT STATUS")
    page.statuses()
    page.section("EXAMPLES")
    page.literal(parts.examples)
    page.section("SEE ALSO")
    page.references(Self.related(to: node, among: all))
    text = page.text
  }

  /// The day of the manual; a constant, so that equal sources give equal pages.
  private static let date = "November 23, 2026"

  /// A sentence as a noun phrase for the index: no capital, no period.
  private static func phrase(_ sentence: String) -> String {
    let plain = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return plain.prefix(1).lowercased() + plain.dropFirst()
  }

  private static func related(
    to node: CommandTree.Node,
    among all: [CommandTree.Node]
  ) -> [String] {
    let children = node.children.map { $0.words.joined(separator: "-") }
    let parent = node.words.count > 1 ? [node.words.dropLast().joined(separator: "-")] : []
    let known = Set(all.map { $0.words.joined(separator: "-") })
    return (parent + children).filter(known.contains).sorted()
  }
}

/// The parts of a command's discussion.
struct Discussion {
  /// The commands under EXAMPLES.
  var examples: [String] = []
  /// The text between the examples and the table of statuses.
  var paragraphs: [String] = []

  init(_ text: String) {
    for block in text.components(separatedBy: "\n\n") {
      if block.hasPrefix("EXAMPLES:") {
        examples = block.split(separator: "\n").dropFirst().map {
          String($0.drop { $0 == " " })
        }
      } else if !block.hasPrefix("EXIT STATUS:") {
        paragraphs.append(block.split(separator: "\n").joined(separator: " "))
      }
    }
  }
}
