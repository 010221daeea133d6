import ArgumentParser

/// Which database, and how long to wait for it.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The database; else TAPEOUT_DB, tapeout.db here or above, the data directory.",
      valueName: "file"
    ),
    completion: .file(extensions: ["db"])
  )
  var database: String?

  @Option(
    help: ArgumentHelp(
      "Seconds to wait for a database that is in use; 5 unless set.",
      valueName: "seconds"
    )
  )
  var busyTimeout: Int?

  mutating func validate() throws {
    if let busyTimeout, !(0...86_400).contains(busyTimeout) {
      throw ValidationError("--busy-timeout is a whole number from 0 to 86400")
    }
  }

  /// The database to work on.
  func location(in session: Session) throws -> DatabaseLocation {
    try DatabaseLocation.find(
      flag: database,
      settings: session.settings,
      surroundings: session.surroundings
    )
  }

  /// Seconds to wait for a database that is in use.
  func patience(in session: Session) -> Int {
    busyTimeout ?? session.settings.integer(.busyTimeout) ?? 5
  }
}
