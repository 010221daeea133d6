import Foundation
import RoadmapModel
import Testing

@testable import RoadmapStorage

/// What a later version might add; its file is newer to this version, and ours is older to it.
private let later =
  Migration.all + [
    Migration(
      name: "a column and a view",
      sql: """
        ALTER TABLE vendor ADD COLUMN country TEXT;
        CREATE VIEW v_later AS SELECT id AS vendor, country FROM vendor;
        """
    )
  ]

@Suite struct `Formats of files` {
  private let folder: TemporaryFolder
  private let path: String
  private let roadmap = Samples.roadmap(seed: 1).0

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("tapeout.db")
    let store = try RoadmapStore(path: path, access: .create)
    try store.saveRevision(roadmap, hash: "a", note: "", at: "t")
    try store.close()
  }

  @Test func `an older file is read through a copy in memory`() throws {
    let before = try FileState(path)
    let store = try RoadmapStore(path: path, access: .readOnly, migrations: later)
    #expect(store.openedFormat == Migration.all.count)
    #expect(store.backupPath == nil)
    #expect(try store.query("SELECT * FROM v_later").columns == ["vendor", "country"])
    #expect(try store.roadmap() == roadmap)
    let error = #expect(throws: StorageError.self) { try store.undo(at: "t") }
    #expect(error?.code == .readOnly)
    #expect(try FileState(path) == before)
    #expect(try folder.names == ["tapeout.db"])
  }

  @Test func `an older file is copied aside before it is changed`() throws {
    let store = try RoadmapStore(path: path, access: .readWrite, migrations: later)
    let backup = try #require(store.backupPath)
    #expect(backup == "\(path).format-\(RoadmapStore.format).backup")
    #expect(try store.saveRevision(.sample, hash: "b", note: "", at: "t").isNew)
    #expect(try store.roadmap(revision: 1) == roadmap)
    try store.close()
    let copy = try RoadmapStore(path: backup, access: .readOnly)
    #expect(try copy.roadmap() == roadmap && copy.revisions().count == 1)
    // Once is enough.
    #expect(try RoadmapStore(path: path, access: .readWrite, migrations: later).backupPath == nil)
    #expect(try folder.names == ["tapeout.db", "tapeout.db.format-\(RoadmapStore.format).backup"])
  }

  @Test func `a backup never replaces another`() throws {
    try Data("mine".utf8).write(to: URL(filePath: "\(path).format-\(RoadmapStore.format).backup"))
    let store = try RoadmapStore(path: path, access: .readWrite, migrations: later)
    #expect(store.backupPath == "\(path).format-\(RoadmapStore.format).2.backup")
    let kept = try Data(contentsOf: URL(filePath: "\(path).format-\(RoadmapStore.format).backup"))
    #expect(kept == Data("mine".utf8))
  }

  @Test(arguments: [RoadmapStore.Access.readOnly, .readWrite, .create])
  func `a newer file is refused, and the version it needs is named`(
    access: RoadmapStore.Access
  ) throws {
    try RoadmapStore(path: path, access: .readWrite, migrations: later).close()
    let before = try FileState(path)
    let error = #expect(throws: StorageError.self) {
      try RoadmapStore(path: path, access: access)
    }
    #expect(error?.code == .newerFile)
    #expect(error?.message.contains("format \(later.count)") == true)
    #expect(error?.remedy.contains("format \(later.count)") == true)
    #expect(try FileState(path) == before)
  }

  @Test func `a migration that fails leaves the file in its format`() throws {
    let broken = later + [Migration(name: "broken", sql: "ALTER TABLE nowhere ADD COLUMN x TEXT")]
    #expect(throws: StorageError.self) {
      try RoadmapStore(path: path, access: .readWrite, migrations: broken)
    }
    let store = try RoadmapStore(path: path, access: .readOnly)
    #expect(store.openedFormat == Migration.all.count)
    #expect(try store.roadmap() == roadmap)
  }
}
