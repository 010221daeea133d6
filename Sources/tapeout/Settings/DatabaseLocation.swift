/// The database that a command works on, and why that one.
struct DatabaseLocation: Sendable {
  /// The file's path, or `:memory:`.
  let path: String
  /// Who says so.
  let origin: String

  /// The database by `--db`, `TAPEOUT_DB`, the project's settings, `tapeout.db` here or above, the
  /// user's settings, or the data directory, in this order.
  static func find(
    flag: String?,
    settings: Settings,
    surroundings: Surroundings
  ) throws -> DatabaseLocation {
    if let flag {
      guard !flag.isEmpty else {
        throw CommandFailure(.usage, "--db names no file", remedy: "leave it out, or name a file")
      }
      return DatabaseLocation(path: flag, origin: "--db")
    }
    let entry = settings.entries[.database]
    switch entry?.origin {
    case .environment, .project:
      if let entry { return DatabaseLocation(path: entry.text, origin: entry.origin.text) }
    default: break
    }
    if let near = ProjectTree(from: surroundings.directory).nearest("tapeout.db") {
      return DatabaseLocation(path: near, origin: "found")
    }
    if let entry { return DatabaseLocation(path: entry.text, origin: entry.origin.text) }
    guard let data = BaseDirectories(surroundings).data else {
      throw CommandFailure(
        .badConfiguration,
        "there is no home directory to keep a database in",
        remedy: "name a file with --db or TAPEOUT_DB"
      )
    }
    return DatabaseLocation(path: "\(data)/tapeout.db", origin: "data directory")
  }
}
