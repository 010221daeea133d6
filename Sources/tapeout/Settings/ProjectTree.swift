/// The directories from where the user stands up to the root of the repository.
struct ProjectTree: Sendable {
  /// The working directory first, the repository's root or the file system's last.
  let directories: [String]

  init(from directory: String) {
    var found: [String] = []
    var current = directory
    while true {
      found.append(current)
      if FileAccess.kind(of: "\(current)/.git") != nil { break }
      guard let slash = current.lastIndex(of: "/"), current != "/" else { break }
      current = slash == current.startIndex ? "/" : String(current[..<slash])
    }
    directories = found
  }

  /// The nearest file called `name`, as the user would write it from where they stand.
  func nearest(_ name: String) -> String? {
    for (level, directory) in directories.enumerated()
    where FileAccess.kind(of: "\(directory)/\(name)") == .file {
      return String(repeating: "../", count: level) + name
    }
    return nil
  }
}
