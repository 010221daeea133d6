import GRDB

/// What went wrong between the program and its database.
public struct StorageError: Error, Sendable {
  /// The kind of failure, on which an exit status depends.
  public enum Code: String, Sendable {
    /// There is no file at the path.
    case notFound
    /// The file or its folder can't be opened or created.
    case cannotOpen
    /// The operating system refuses access.
    case permission
    /// The file is no database, or not one of ours.
    case notADatabase
    /// The file was written by a later version.
    case newerFile
    /// Another process holds the database longer than was waited.
    case busy
    /// The file can't be written.
    case readOnly
    /// The database holds another roadmap.
    case otherRoadmap
    /// No revision, run or baseline has the given number or name.
    case unknownItem
    /// What was to be stored breaks a rule of the schema.
    case constraint
    /// The disk is full.
    case full
    /// The operating system failed to read or write.
    case io
    /// The file is damaged.
    case corrupt
    /// The statement is not one that may be run.
    case misuse
  }

  /// The kind of failure.
  public let code: Code
  /// One sentence that tells what happened, with the values in it.
  public let message: String
  /// What the user may do about it, a sentence that follows "Maybe ", empty if nothing is known.
  public let remedy: String
  /// What SQLite said, empty if it was not asked.
  public let underlying: String

  /// An error of the given kind.
  public init(_ code: Code, _ message: String, remedy: String = "", underlying: String = "") {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.underlying = underlying
  }
}

extension StorageError: CustomStringConvertible {
  /// The message, and what SQLite said.
  public var description: String {
    underlying.isEmpty ? message : "\(message) (\(underlying))"
  }
}

extension StorageError {
  /// The error as one of storage, with `path` in the message.
  static func wrapping(_ error: any Error, path: String) -> StorageError {
    if let error = error as? StorageError { return error }
    guard let error = error as? DatabaseError else {
      return StorageError(.io, "\(path) can't be used", underlying: "\(error)")
    }
    let said = error.message ?? error.resultCode.description
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path, said)
    case .SQLITE_READONLY: .notWritable(path, said)
    case .SQLITE_CANTOPEN: .cannotOpen(path, said)
    case .SQLITE_PERM, .SQLITE_AUTH: .noPermission(path, said)
    case .SQLITE_NOTADB: .notADatabase(path, said)
    case .SQLITE_CORRUPT: .damaged("\(path) is damaged", said)
    case .SQLITE_FULL: .diskFull(path, said)
    case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_MISMATCH: .refused(said)
    case .SQLITE_ERROR, .SQLITE_MISUSE: .badStatement(said)
    default: StorageError(.io, "\(path) can't be read or written", underlying: said)
    }
  }

  static func notFound(_ path: String) -> StorageError {
    StorageError(
      .notFound,
      "there is no database \(path)",
      remedy: "import a roadmap first, or name another database with --db"
    )
  }

  static func cannotOpen(_ path: String, _ said: String = "") -> StorageError {
    StorageError(
      .cannotOpen,
      "\(path) can't be opened",
      remedy: "its folder is missing or may not be entered",
      underlying: said
    )
  }

  static func noPermission(_ path: String, _ said: String = "") -> StorageError {
    StorageError(
      .permission,
      "access to \(path) is refused",
      remedy: "ask its owner for the right to use it",
      underlying: said
    )
  }

  static func notADatabase(_ path: String, _ said: String = "") -> StorageError {
    StorageError(
      .notADatabase,
      "\(path) is not a database of tapeout",
      remedy: "it is a roadmap file: import it, and name the database with --db",
      underlying: said
    )
  }

  static func isFolder(_ path: String) -> StorageError {
    StorageError(
      .notADatabase,
      "\(path) is a folder, not a database of tapeout",
      remedy: "name a file in it"
    )
  }

  static func newerFile(_ path: String, version: Int, known: Int) -> StorageError {
    StorageError(
      .newerFile,
      "\(path) has format \(version), and this version knows formats up to \(known)",
      remedy: "install a version of tapeout that knows database format \(version)"
    )
  }

  static func busy(_ path: String, _ said: String) -> StorageError {
    StorageError(
      .busy,
      "\(path) is in use by another process",
      remedy: "try again when it is done, or wait longer with --busy-timeout",
      underlying: said
    )
  }

  static func notWritable(_ path: String, _ said: String = "") -> StorageError {
    StorageError(
      .readOnly,
      "\(path) can't be written",
      remedy: "make it and its folder writable, or copy it elsewhere",
      underlying: said
    )
  }

  static func diskFull(_ path: String, _ said: String) -> StorageError {
    StorageError(
      .full,
      "there is no room left to write \(path)",
      remedy: "free some space; nothing was changed",
      underlying: said
    )
  }

  static func damaged(_ message: String, _ said: String = "") -> StorageError {
    StorageError(
      .corrupt,
      message,
      remedy: "restore a backup, or import the roadmap file into a new database",
      underlying: said
    )
  }

  static func refused(_ said: String) -> StorageError {
    StorageError(
      .constraint,
      "the database refused a value; nothing was stored",
      remedy: "check the roadmap for what the message names",
      underlying: said
    )
  }

  static let severalStatements = StorageError(
    .misuse,
    "the query holds more than one statement",
    remedy: "run them one by one, or join them with UNION ALL"
  )

  static func badStatement(_ said: String) -> StorageError {
    StorageError(.misuse, "SQLite refused the statement", underlying: said)
  }

  static func otherRoadmap(_ path: String, holds: String, offered: String) -> StorageError {
    StorageError(
      .otherRoadmap,
      "\(path) holds the roadmap \(holds); \(offered) can't be stored beside it",
      remedy: "store it in a database of its own: --db \(offered).db"
    )
  }

  static func unknown(_ noun: String, _ name: String, remedy: String) -> StorageError {
    StorageError(.unknownItem, "there is no \(noun) \(name)", remedy: remedy)
  }
}
