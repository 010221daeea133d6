public import Foundation

/// The instances of a folder, with what is known about them.
public struct InstanceSet: Sendable {
  /// What others have proved or found.
  public enum Known: Hashable, Sendable {
    /// No makespan is below the first, and one of the second was found.
    case bounds(lower: Int32, upper: Int32)
    /// There is no schedule.
    case infeasible
    /// The table does not say.
    case nothing
  }

  /// The folder's name.
  public let name: String
  /// The files that hold an instance, in natural order of their names.
  public let files: [URL]
  /// What is known, by instance.
  private let known: [String: Known]

  /// Reads a folder's list of files and its `bestknown.csv` (instance, lower bound, upper bound;
  /// `unsat` in place of both where there is no schedule), if it has one.
  public init(folder: URL) throws {
    name = folder.lastPathComponent
    let all = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    files = all.filter { Instance.formats.contains($0.pathExtension) }
      .sorted { $0.instanceName.naturallyPrecedes($1.instanceName) }
    var known: [String: Known] = [:]
    let table = folder.appendingPathComponent("bestknown.csv")
    if FileManager.default.fileExists(atPath: table.path) {
      let text = try String(contentsOf: table, encoding: .utf8)
      for line in text.split(whereSeparator: \.isNewline).dropFirst() {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 3 else { continue }
        if cells.contains("unsat") {
          known[cells[0]] = .infeasible
        } else if let lower = Int32(cells[1]), let upper = Int32(cells[2]) {
          known[cells[0]] = .bounds(lower: lower, upper: upper)
        }
      }
    }
    self.known = known
  }

  /// What is known about an instance.
  public func known(_ instance: String) -> Known { known[instance] ?? .nothing }

  /// Files spread evenly over the set: number ⌊i · n / m⌋ for each i below m, m at most n.
  public func sample(_ size: Int) -> [URL] {
    let size = min(size, files.count)
    return (0..<size).map { files[$0 * files.count / size] }
  }

  /// Reads one of the files.
  public func instance(at file: URL) throws -> Instance {
    let text = try String(contentsOf: file, encoding: .utf8)
    return try Instance(name: file.instanceName, format: file.pathExtension, text: text)
  }
}

extension URL {
  /// The file's name without its extension.
  public var instanceName: String { deletingPathExtension().lastPathComponent }
}
