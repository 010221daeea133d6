internal import Foundation
internal import GRDB

/// One roadmap's database: its revisions, the runs made of them, baselines and a journal.
///
/// ```swift
/// let store = try RoadmapStore(path: "tapeout.db", access: .create)
/// let revision = try store.saveRevision(roadmap, hash: hash, note: "import", at: now)
/// let roadmap = try store.roadmap()
/// ```
///
/// A write is one immediate transaction: it happens whole or not at all, also when the process is
/// killed. Reading leaves the file as it is. The store has no clock; times are given.
public struct RoadmapStore: Sendable {
  /// What a store may do with its file.
  public enum Access: Sendable {
    /// Only look; the file and its folder may be read-only.
    case readOnly
    /// Look and change; the file must be there.
    case readWrite
    /// Look and change; a missing file is made.
    case create
  }

  /// The path that stands for a database in memory, gone with its store.
  public static let inMemory = ":memory:"

  /// The file as it was named.
  public let path: String
  /// The copy of the file that was made before it was brought to the current format, if it was.
  public let backupPath: String?
  /// The format that the file had when it was opened; 0 for a new one.
  public let openedFormat: Int
  let queue: DatabaseQueue
  let isReadOnly: Bool

  /// The newest format of files that this version reads and writes.
  public static var format: Int { Migration.all.count }

  /// Opens the database at `path`, waiting `busyTimeout` wherever another process holds it.
  ///
  /// An older file is copied aside and brought to the current format where it may be written;
  /// otherwise a copy in memory is. O(1), or the size of the file for an older one.
  public init(
    path: String,
    access: Access,
    busyTimeout: Duration = .seconds(5)
  ) throws(StorageError) {
    try self.init(path: path, access: access, busyTimeout: busyTimeout, migrations: Migration.all)
  }

  /// Opens with the formats of another version, for tests.
  init(
    path: String,
    access: Access,
    busyTimeout: Duration = .seconds(5),
    migrations: [Migration]
  ) throws(StorageError) {
    self.path = path
    isReadOnly = access == .readOnly
    do {
      let opening = try Opening(path: path, access: access, busyTimeout: busyTimeout)
      let opened = try opening.open(migrations: migrations)
      queue = opened.queue
      backupPath = opened.backupPath
      openedFormat = opened.format
    } catch {
      throw StorageError.wrapping(error, path: path)
    }
  }

  /// Ends all use of the file; the store must not be used afterwards.
  public func close() throws(StorageError) {
    do {
      try queue.close()
    } catch {
      throw StorageError.wrapping(error, path: path)
    }
  }

  /// Runs `body` on a state of the database that nobody changes meanwhile.
  func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw StorageError.wrapping(error, path: path)
    }
  }

  /// Runs `body` in one immediate transaction.
  func write<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    guard !isReadOnly else { throw StorageError.notWritable(path, "it was opened to be read") }
    do {
      return try queue.write(body)
    } catch {
      throw StorageError.wrapping(error, path: path)
    }
  }
}
