import Foundation

/// A file that measurements are appended to, one line each as soon as it is known.
struct ResultFile {
  let url: URL

  /// How the rows came about.
  let provenance: Provenance

  /// The rows that stand in the file, and those appended since.
  private(set) var measurements: [Measurement] = []

  /// Opens a file to read it.
  init(reading url: URL) throws {
    self.url = url
    let text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    provenance = Provenance(lines: lines)
    measurements = lines.filter { !$0.hasPrefix("#") }.compactMap { Measurement(row: $0) }
  }

  /// Opens a file to go on with it, or makes it.
  ///
  /// - Throws: Where the file's rows came about in another way.
  init(resuming url: URL, as provenance: Provenance) throws {
    if FileManager.default.fileExists(atPath: url.path) {
      self = try ResultFile(reading: url)
      let differing = zip(self.provenance.lines, provenance.lines).first { $0 != $1 }
      guard self.provenance == provenance else {
        let (old, new) = differing ?? ("another list of settings", "this one")
        throw Failure(reason: "\(url.path) can't be resumed: it has “\(old)”, this run “\(new)”")
      }
      return
    }
    self.url = url
    self.provenance = provenance
    let head = provenance.lines + [Measurement.columns.joined(separator: ",")]
    try (head.joined(separator: "\n") + "\n").write(to: url, atomically: true, encoding: .utf8)
  }

  /// Whether a side has been through an instance.
  func contains(_ set: String, _ instance: String, _ side: Measurement.Side) -> Bool {
    measurements.contains { $0.set == set && $0.instance == instance && $0.side == side }
  }

  /// Writes a row behind the others.
  mutating func append(_ measurement: Measurement) throws {
    let file = try FileHandle(forWritingTo: url)
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data((measurement.row + "\n").utf8))
    measurements.append(measurement)
  }
}
