import Foundation
import Testing

/// Compares a text with the one on record in `Goldens`.
///
/// With `RECORD_GOLDENS=1` the record is written and the test fails, so that nobody records by accident.
func expectGolden(
  _ text: String,
  _ name: String,
  file: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
  let path = goldenFolder(from: folder).appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: path)
    Issue.record("recorded \(name): read the difference", sourceLocation: sourceLocation)
    return
  }
  let recorded = try String(decoding: Data(contentsOf: path), as: UTF8.self)
  guard recorded != text else { return }
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).firstIndex { $0 != $1 } ?? min(old.count, new.count)
  Issue.record(
    """
    \(name) differs from line \(line + 1) on
    recorded: \(line < old.count ? old[line] : "(end)")
    now:      \(line < new.count ? new[line] : "(end)")
    """,
    sourceLocation: sourceLocation
  )
}

/// `Tests/ReportingTests/Goldens`, found from a folder of that target.
private func goldenFolder(from folder: URL) -> URL {
  var folder = folder
  while folder.lastPathComponent != "ReportingTests", folder.path != "/" {
    folder.deleteLastPathComponent()
  }
  return folder.appendingPathComponent("Goldens")
}

extension Sequence {
  /// The index of the first element that satisfies a condition.
  fileprivate func firstIndex(where condition: (Element) -> Bool) -> Int? {
    enumerated().first { condition($0.element) }?.offset
  }
}
