#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reading files, and writing them so that nobody ever sees half of one.
enum FileAccess {
  /// The text of the file at `path`, of stdin for `-`.
  static func text(at path: String) throws -> String {
    let bytes: [UInt8]
    if path == "-" {
      if Descriptor.standardInput.isTerminal {
        throw CommandFailure(
          .usage,
          "stdin is a terminal, and - reads a file from it",
          remedy: "name a file, or redirect one into the command",
          showsHelp: true
        )
      }
      bytes = try contents(of: .standardInput, name: "stdin")
    } else {
      guard kind(of: path) != .directory else {
        throw CommandFailure(.missingInput, "\(path): \(systemMessage(EISDIR))")
      }
      let number = open(path, O_RDONLY | O_CLOEXEC)
      guard number >= 0 else { throw CommandFailure.system(errno, path) }
      defer { close(number) }
      bytes = try contents(of: Descriptor(number: number), name: path)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(.badData, "\(path): is not UTF-8 text", remedy: "save it as UTF-8")
    }
    return text
  }

  private static func contents(of descriptor: Descriptor, name: String) throws -> [UInt8] {
    do {
      return try descriptor.readToEnd()
    } catch {
      throw CommandFailure.system(error.number, name)
    }
  }

  /// Writes `text` to `path`: beside it first, then moved into its place.
  ///
  /// Whatever fails, the file holds either its old bytes or all the new ones. A path that is no
  /// regular file (a device, a pipe) is written directly.
  static func replace(_ path: String, with text: String) throws {
    if let kind = kind(of: path), kind != .file {
      guard kind == .other else {
        throw CommandFailure.system(EISDIR, path, otherwise: .cannotCreate)
      }
      try writeDirectly(to: path, text)
      return
    }
    let target = resolvedLink(path)
    var template = Array((target + ".XXXXXX").utf8CString)
    let number = mkstemp(&template)
    guard number >= 0 else { throw creationFailure(errno, path) }
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    let mask = umask(0)
    umask(mask)
    var failure = Descriptor(number: number).write(Array(text.utf8))
    if failure == nil, fchmod(number, existingMode(of: target) ?? (0o666 & ~mask)) != 0 {
      failure = errno
    }
    if failure == nil, fsync(number) != 0 { failure = errno }
    if close(number) != 0, failure == nil { failure = errno }
    if failure == nil, rename(temporary, target) != 0 { failure = errno }
    if let failure {
      unlink(temporary)
      throw CommandFailure.system(failure, path)
    }
  }

  private static func writeDirectly(to path: String, _ text: String) throws {
    let number = open(path, O_WRONLY | O_CLOEXEC)
    guard number >= 0 else { throw creationFailure(errno, path) }
    let failure = Descriptor(number: number).write(Array(text.utf8))
    let closing = close(number) == 0 ? nil : errno
    if let number = failure ?? closing { throw CommandFailure.system(number, path) }
  }

  private static func creationFailure(_ number: Int32, _ path: String) -> CommandFailure {
    let status: ExitStatus = number == EACCES || number == EPERM ? .noPermission : .cannotCreate
    return CommandFailure(status, "can't create \(path): \(systemMessage(number))")
  }

  /// What stands at a path.
  enum Kind {
    case file
    case directory
    case other
  }

  /// What stands at `path`, nil if nothing does.
  static func kind(of path: String) -> Kind? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    default: return .other
    }
  }

  private static func existingMode(of path: String) -> mode_t? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & 0o7777 : nil
  }

  /// The file that a symbolic link leads to, so that writing keeps the link.
  private static func resolvedLink(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Makes the directory at `path` and those above it.
  static func makeDirectory(_ path: String) throws {
    guard !path.isEmpty, kind(of: path) != .directory else { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeDirectory(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw creationFailure(errno, path) }
  }
}
