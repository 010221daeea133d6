import ArgumentParser

/// `tapeout generate-manual`: what `make install` and `make docs` put in place.
struct GenerateManual: TapeoutCommand {
  static let configuration = CommandHelp(
    name: "generate-manual",
    operands: "<directory>",
    purpose: "Write the manual pages, the completions and the command reference.",
    examples: ["tapeout generate-manual manual", "tapeout generate-manual ."],
    statuses: [.noPermission, .cannotCreate, .inputOutput],
    isShown: false
  ).configuration

  @Argument(help: "The directory to write to; it is made where it is missing.")
  var directory: String

  func perform(in session: Session) async throws -> ExitStatus {
    let tree = try CommandTree.load()
    let nodes = tree.allNodes
    try FileAccess.makeDirectory("\(directory)/man1")
    for node in nodes {
      let page = ManualPage(node, among: nodes)
      try FileAccess.replace("\(directory)/man1/\(page.fileName)", with: page.text)
    }
    try FileAccess.makeDirectory("\(directory)/completions")
    let scripts: [(String, CompletionShell)] = [
      ("tapeout.bash", .bash), ("_tapeout", .zsh), ("tapeout.fish", .fish),
    ]
    for (name, shell) in scripts {
      let script = Tapeout.completionScript(for: shell)
      try FileAccess.replace("\(directory)/completions/\(name)", with: script + "\n")
    }
    try FileAccess.replace(
      "\(directory)/Commands.md",
      with: CommandsDocument.text(of: tree)
    )
    return .done
  }
}
