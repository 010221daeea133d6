import RoadmapModel

/// The name by which a command line means a state of a roadmap or a plan of it.
///
/// `base`, `late-a16`, `revision:3`, `revision:3@late-a16`, `run:7`, `baseline:q4-review`,
/// `roadmap.yaml`, `roadmap.yaml@late-a16`, and any of the first behind another database:
/// `other.db@run:7`.
struct StateName: Equatable {
  /// What is meant within the database or the file.
  enum Item: Equatable {
    case scenario(String)
    case revision(Int, scenario: String)
    case run(Int)
    case baseline(String)
    case file(String, scenario: String)
  }

  /// Another database than the one that options name.
  let database: String?
  /// What is meant.
  let item: Item

  /// The state that `text` means.
  init(_ text: String) throws {
    if let (path, rest) = Self.database(in: text) {
      database = path
      item = try Self.item(rest, mayBeFile: false)
    } else {
      database = nil
      item = try Self.item(text, mayBeFile: true)
    }
  }

  /// The file and what stands behind it, where `text` begins with the name of a database.
  private static func database(in text: String) -> (path: String, rest: String)? {
    let endings = [".db", ".sqlite", ".sqlite3"]
    if endings.contains(where: text.hasSuffix) { return (text, Roadmap.baseScenario) }
    var start = text.startIndex
    while let at = text[start...].firstIndex(of: "@") {
      let path = text[..<at]
      if endings.contains(where: path.hasSuffix) {
        return (String(path), String(text[text.index(after: at)...]))
      }
      start = text.index(after: at)
    }
    return nil
  }

  private static func item(_ text: String, mayBeFile: Bool) throws -> Item {
    if let rest = suffix(of: text, behind: "run:") { return .run(try number(rest, of: "run")) }
    if let rest = suffix(of: text, behind: "baseline:") { return .baseline(rest) }
    if let rest = suffix(of: text, behind: "revision:") {
      let parts = rest.split(separator: "@", maxSplits: 1).map(String.init)
      let scenario = parts.count > 1 ? parts[1] : Roadmap.baseScenario
      return .revision(try number(parts.first ?? "", of: "revision"), scenario: scenario)
    }
    if mayBeFile, let (path, scenario) = file(text) { return .file(path, scenario: scenario) }
    return .scenario(text)
  }

  private static func number(_ text: String, of noun: String) throws -> Int {
    guard let number = Int(text), number > 0 else {
      throw CommandFailure(
        .usage,
        "\(noun):\(text) names no \(noun)",
        remedy: "write \(noun): and a number"
      )
    }
    return number
  }

  private static func suffix(of name: String, behind prefix: String) -> String? {
    name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }

  /// The path and the scenario, where `name` is a file and not a scenario.
  private static func file(_ name: String) -> (path: String, scenario: String)? {
    var path = name
    var scenario = Roadmap.baseScenario
    if let at = name.lastIndex(of: "@") {
      path = String(name[..<at])
      scenario = String(name[name.index(after: at)...])
    }
    let isFile =
      path == "-" || path.contains("/") || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    return isFile ? (path, scenario) : nil
  }
}
