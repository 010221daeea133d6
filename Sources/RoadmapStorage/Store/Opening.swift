import Foundation
import GRDB

/// How a file becomes a connection: checks whose it is and which format it has.
struct Opening {
  /// A connection and what was found and done on the way.
  struct Opened {
    let queue: DatabaseQueue
    let backupPath: String?
    let format: Int
  }

  private let path: String
  private let access: RoadmapStore.Access
  private let configuration: Configuration
  private var isInMemory: Bool { path == RoadmapStore.inMemory }

  init(path: String, access: RoadmapStore.Access, busyTimeout: Duration) throws {
    self.path = path
    self.access = access
    var configuration = Configuration()
    configuration.readonly = access == .readOnly && path != RoadmapStore.inMemory
    configuration.foreignKeysEnabled = true
    let (seconds, attoseconds) = busyTimeout.components
    configuration.busyMode = .timeout(Double(seconds) + Double(attoseconds) / 1e18)
    self.configuration = configuration
  }

  /// The connection, brought to the format of the last of `migrations`.
  func open(migrations: [Migration]) throws -> Opened {
    guard !isInMemory else {
      let queue = try DatabaseQueue(configuration: configuration)
      try queue.write { try Migration.apply(migrations, to: $0, from: 0) }
      return Opened(queue: queue, backupPath: nil, format: 0)
    }
    try checkFile()
    let queue = try recoveredQueue()
    let format = try queue.read { try self.format(of: $0) }
    guard format <= migrations.count else {
      throw StorageError.newerFile(path, version: format, known: migrations.count)
    }
    guard format < migrations.count else {
      return Opened(queue: queue, backupPath: nil, format: format)
    }
    if access == .readOnly {
      guard format > 0 else { throw StorageError.notADatabase(path, "it is empty") }
      return try migratedCopy(of: queue, migrations: migrations, format: format)
    }
    let backupPath = format > 0 ? try backup(queue, format: format) : nil
    try queue.write { database in
      // Another process may have been faster.
      let format = try self.format(of: database)
      try Migration.apply(migrations, to: database, from: min(format, migrations.count))
    }
    return Opened(queue: queue, backupPath: backupPath, format: format)
  }

  /// Tells a missing or forbidden file apart, which SQLite does not.
  private func checkFile() throws {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    let folder = Self.folder(of: path)
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
      guard access == .create else { throw StorageError.notFound(path) }
      guard files.fileExists(atPath: folder) else { throw StorageError.cannotOpen(path) }
      guard files.isWritableFile(atPath: folder) else { throw StorageError.noPermission(path) }
      return
    }
    guard !isFolder.boolValue else { throw StorageError.isFolder(path) }
    guard files.isReadableFile(atPath: path) else { throw StorageError.noPermission(path) }
    if access == .readOnly { return }
    // A writer keeps its journal beside the file.
    guard files.isWritableFile(atPath: path), files.isWritableFile(atPath: folder) else {
      throw StorageError.notWritable(path)
    }
  }

  /// The folder that a file lies in; Foundation's own answer traps for `.` on Linux.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A connection to the file; undoes first what a killed writer left half done.
  private func recoveredQueue() throws -> DatabaseQueue {
    do {
      return try touchedQueue(configuration)
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_READONLY && access == .readOnly
    {
      // A journal lies beside the file, and only a writer may play it back.
      var writing = configuration
      writing.readonly = false
      try touchedQueue(writing).close()
      return try touchedQueue(configuration)
    }
  }

  /// A connection that has looked into the file, so that SQLite has seen to a journal beside it.
  private func touchedQueue(_ configuration: Configuration) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
      // Another program may have asked for a write-ahead log, which even readers leave files of.
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
      if mode == "wal", !configuration.readonly {
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
      }
    }
    return queue
  }

  /// The format of the file, 0 for an empty one; anything but ours is refused.
  private func format(of database: Database) throws -> Int {
    let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if id == Migration.applicationID { return version }
    guard id == 0, version == 0, tables == 0 else {
      throw StorageError.notADatabase(path, "it is a database of another program")
    }
    return 0
  }

  private func migratedCopy(
    of queue: DatabaseQueue,
    migrations: [Migration],
    format: Int
  ) throws -> Opened {
    var inMemory = configuration
    inMemory.readonly = false
    let copy = try DatabaseQueue(configuration: inMemory)
    try queue.backup(to: copy)
    try queue.close()
    try copy.write { try Migration.apply(migrations, to: $0, from: format) }
    return Opened(queue: copy, backupPath: nil, format: format)
  }

  /// Copies the file beside itself, under a name that is not taken.
  private func backup(_ queue: DatabaseQueue, format: Int) throws -> String {
    var candidate = "\(path).format-\(format).backup"
    var number = 1
    while FileManager.default.fileExists(atPath: candidate) {
      number += 1
      candidate = "\(path).format-\(format).\(number).backup"
    }
    let copy = try DatabaseQueue(path: candidate)
    try queue.backup(to: copy)
    try copy.close()
    return candidate
  }
}
