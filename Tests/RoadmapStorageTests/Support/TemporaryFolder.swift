import Foundation

/// A folder of its own for one test, gone with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tapeout-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path())
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String {
    url.appending(path: name).path()
  }

  /// The names of the files in it.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted() }
  }
}

/// What must not change when a file is only read.
struct FileState: Equatable {
  let bytes: Data
  let modified: Date?

  init(_ path: String) throws {
    bytes = try Data(contentsOf: URL(filePath: path))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    modified = attributes[.modificationDate] as? Date
  }
}
