import RoadmapStorage
import SourceCommit

/// Which tapeout this is.
enum Version {
  /// The version of the program.
  static let current = "0.1.0"
  /// The commit of its sources, `+changes` behind it where they had changes; `unknown` where the
  /// build was told none.
  static let commit = {
    let text = String(cString: tapeout_source_commit())
    return text.isEmpty ? "unknown" : text
  }()
  /// The parts with their versions.
  static func parts() throws -> [(String, String)] {
    let store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    let answer = try store.query("SELECT sqlite_version()")
    var parts = [
      ("tapeout", current), ("commit", commit), ("database format", "\(RoadmapStore.format)"),
    ]
    if case .text(let sqlite)? = answer.rows.first?.first { parts.append(("sqlite", sqlite)) }
    return parts
      + PublishedSchema.all.map { ("schema \($0.name)", "\($0.version)") }
  }
}
