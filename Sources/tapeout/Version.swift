/// Which tapeout this is.
enum Version {
  /// The version of the program.
  static let current = "0.1.0"
  /// The versioned forms of JSON that commands give.
  static let schemas = [
    "tapeout.timeline/1"
  ]

  /// The parts with their versions.
  static var parts: [(String, String)] {
    [("tapeout", current)] + schemas.map { ("schema", $0) }
  }
}
