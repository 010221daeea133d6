import ArgumentParser

/// In which format a result is, and where it goes.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The format; else by the output file's extension.", valueName: "format")
  )
  var format: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write to a file, whole or not at all; - is stdout.",
      valueName: "file"
    ),
    completion: .file()
  )
  var output: String?

  @Option(
    help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"),
    completion: .list(Console.Colour.allCases.map(\.rawValue))
  )
  var color: Console.Colour?

  @Flag(help: "Print long results without a pager.")
  var noPager = false

  /// The file to write, nil for stdout.
  var file: String? { output == "-" ? nil : output }

  /// The format to use: `--format`, the file's extension, the setting where this command has it,
  /// the first of `offered`.
  func chosenFormat(among offered: [ResultFormat], in session: Session) throws -> ResultFormat {
    let names = offered.map(\.rawValue)
    if let format {
      guard let chosen = ResultFormat(rawValue: format), offered.contains(chosen) else {
        throw CommandFailure.unknown("format", format, among: names)
      }
      return chosen
    }
    if let file, let dot = file.lastIndex(of: "."), !file[dot...].contains("/") {
      let suffix = String(file[file.index(after: dot)...])
      if let chosen = offered.first(where: { $0.suffixes.contains(suffix) }) { return chosen }
      guard !ResultFormat.knownSuffixes.contains(suffix.lowercased()) else {
        throw CommandFailure(
          .usage,
          "\(file): there is no format \"\(suffix)\" here",
          remedy: "choose among \(names.joined(separator: ", ")); "
            + "--format goes before the extension"
        )
      }
    }
    if let set = session.settings.entries[.format], let chosen = ResultFormat(rawValue: set.text),
      set.origin != .standard, offered.contains(chosen)
    {
      return chosen
    }
    return offered[0]
  }

  /// Whether the result is coloured; only text for a terminal ever is.
  func usesColour(for format: ResultFormat, in session: Session) -> Bool {
    guard format == .text, file == nil else { return false }
    let set = session.settings[.color].flatMap(Console.Colour.init)
    return session.console.usesColour(color ?? set ?? .auto)
  }

  /// Brings a finished result to where it belongs.
  func deliver(_ text: String, in session: Session) throws {
    if let file {
      try FileAccess.replace(file, with: text)
      return
    }
    if !noPager, Pager.isWanted(for: text),
      let pager = Pager(setting: session.settings[.pager], surroundings: session.surroundings),
      pager.show(text)
    {
      return
    }
    try session.console.write(text)
  }
}

extension Console.Colour: ExpressibleByArgument {}

/// A format in which a command gives its result.
enum ResultFormat: String, CaseIterable, Sendable {
  case text
  case plain
  case markdown
  case csv
  case json
  case yaml

  /// Endings that promise a format, those of formats that nothing here writes among them.
  static let knownSuffixes: Set<String> = Set(allCases.flatMap(\.suffixes)).union([
    "doc", "docx", "htm", "html", "ics", "ndjson", "ods", "pdf", "png", "svg", "tsv", "xls", "xlsx",
    "xml",
  ])

  /// The endings of file names that stand for it.
  var suffixes: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .plain: ["plain"]
    case .markdown: ["md", "markdown"]
    case .csv: ["csv"]
    case .json: ["json"]
    case .yaml: ["yaml", "yml"]
    }
  }
}
