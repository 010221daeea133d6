import Foundation
import Testing

/// A folder that goes away with the value that made it, with a home beside it.
final class ScratchFolder: Sendable {
  /// Where commands run.
  let path: String
  /// An empty home.
  let home: String
  private let top: URL

  init() throws {
    top = FileManager.default.temporaryDirectory.appending(path: "tapeout-\(UUID().uuidString)")
    path = top.appending(path: "work").path
    home = top.appending(path: "home").path
    for directory in [path, home, top.appending(path: "streams").path] {
      try FileManager.default.createDirectory(
        atPath: directory,
        withIntermediateDirectories: true
      )
    }
    // The search for a project ends here.
    try FileManager.default.createDirectory(
      atPath: path + "/.git",
      withIntermediateDirectories: true
    )
  }

  /// A folder with what `other` holds.
  init(copying other: ScratchFolder) throws {
    top = FileManager.default.temporaryDirectory.appending(path: "tapeout-\(UUID().uuidString)")
    path = top.appending(path: "work").path
    home = top.appending(path: "home").path
    try FileManager.default.copyItem(at: other.top, to: top)
  }

  deinit {
    try? FileManager.default.removeItem(at: top)
  }

  /// An empty file for a stream of a process.
  func makeFile(_ name: String) throws -> (url: URL, handle: FileHandle) {
    let url = top.appending(path: "streams/\(name)-\(UUID().uuidString)")
    try Data().write(to: url)
    return (url, try FileHandle(forWritingTo: url))
  }

  /// The bytes of a file in the folder.
  func contents(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }
}

extension ScratchFolder {
  /// A folder with the small roadmap `roadmap.yaml`, its plan `first.csv`, and in `tapeout.db` its
  /// run 1, which is the baseline `first`.
  static func planned() throws -> ScratchFolder { try ScratchFolder(copying: demo.get()) }

  /// Made once, because planning takes longer than copying.
  private static let demo = Result {
    let folder = try ScratchFolder()
    let made = try Program.run(
      """
      tapeout init --from test-chip --id demo --as-of 2026-11-23 -o roadmap.yaml &&
      tapeout --db tapeout.db plan roadmap.yaml -o first.csv && tapeout baseline set first
      """,
      in: folder
    )
    try #require(made.status == 0, "\(made.messages)")
    return folder
  }

  /// A folder with `startup-accelerator` and its plan in `tapeout.db`.
  static func bundled() throws -> ScratchFolder { try ScratchFolder(copying: startup.get()) }

  private static let startup = Result {
    let folder = try ScratchFolder()
    let made = try Program.run(
      "tapeout --db tapeout.db plan $ROADMAPS/startup-accelerator/roadmap.yaml -o plan.txt",
      in: folder
    )
    try #require(made.status == 0, "\(made.messages)")
    return folder
  }
}
