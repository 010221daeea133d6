/// Text in the mdoc macro language, line by line.
struct Mdoc {
  /// What has been written.
  private(set) var text = ""

  /// A request at the start of a line.
  mutating func macro(_ name: String, _ arguments: String = "") {
    text += ".\(name)" + (arguments.isEmpty ? "" : " \(arguments)") + "\n"
  }

  /// The head of a section.
  mutating func section(_ title: String) {
    macro("Sh", title)
  }

  /// Running text; each sentence starts a line, as mdoc wants it.
  mutating func text(_ text: String) {
    for line in Self.sentences(text) { self.text += Self.escaped(line) + "\n" }
  }

  /// A paragraph of running text.
  mutating func paragraph(_ text: String) {
    macro("Pp")
    self.text(text)
  }

  /// The usage of a command.
  mutating func synopsis(of node: CommandTree.Node) {
    macro("Nm", node.words.joined(separator: " "))
    for option in node.options {
      let name = Self.argument(option.valueName ?? "value")
      switch option.kind {
      case .positional:
        macro(option.isOptional ? "Op" : "Ar", (option.isOptional ? "Ar " : "") + name)
      case .flag:
        macro("Op", "Fl \(Self.flag(option))")
      case .option:
        macro("Op", "Fl \(Self.flag(option)) Ar \(name)")
      }
    }
    if !node.children.isEmpty { macro("Ar", "command") }
  }

  /// The options of a command with their meaning.
  mutating func options(_ options: [CommandTree.Argument]) {
    macro("Bl", "-tag -width Ds")
    for option in options {
      let name = Self.argument(option.valueName ?? "value")
      switch option.kind {
      case .positional: macro("It", "Ar \(name)")
      case .flag: macro("It", Self.flags(option).map { "Fl \($0)" }.joined(separator: " , "))
      case .option:
        macro("It", Self.flags(option).map { "Fl \($0)" }.joined(separator: " , ") + " Ar \(name)")
      }
      text(option.abstract ?? "")
    }
    macro("El")
  }

  /// The commands beneath a command with their purposes.
  mutating func commands(_ nodes: [CommandTree.Node]) {
    macro("Bl", "-tag -width Ds")
    for node in nodes {
      macro("It", "Cm \(node.commandName)")
      text(node.abstract ?? "")
    }
    macro("El")
  }

  /// The table of exit statuses.
  mutating func statuses() {
    macro("Bl", "-tag -width Ds")
    for status in ExitStatus.allCases {
      macro("It", "\(status.rawValue)")
      text(status.meaning.prefix(1).uppercased() + status.meaning.dropFirst() + ".")
    }
    macro("El")
  }

  /// Lines that stand as they are.
  mutating func literal(_ lines: [String]) {
    macro("Bd", "-literal -offset indent")
    for line in lines { text += Self.escaped(line) + "\n" }
    macro("Ed")
  }

  /// Other pages of the manual.
  mutating func references(_ names: [String]) {
    for (index, name) in names.enumerated() {
      macro("Xr", "\(name) 1" + (index + 1 < names.count ? " ," : ""))
    }
    if names.isEmpty { macro("Xr", "tapeout 1") }
  }

  private static func flags(_ option: CommandTree.Argument) -> [String] {
    let names = (option.names ?? []).sorted { $0.name.count < $1.name.count }
    return names.map { ($0.kind == "long" ? "\\-" : "") + escapedHyphens($0.name) }
  }

  private static func flag(_ option: CommandTree.Argument) -> String {
    flags(option).last ?? ""
  }

  private static func argument(_ name: String) -> String {
    escapedHyphens(name)
  }

  private static func escapedHyphens(_ text: String) -> String {
    text.replacing("-", with: "\\-")
  }

  private static func sentences(_ text: String) -> [String] {
    text.replacing(". ", with: ".\n").split(separator: "\n").map(String.init)
  }

  private static func escaped(_ line: String) -> String {
    let plain = line.replacing("\\", with: "\\e")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
