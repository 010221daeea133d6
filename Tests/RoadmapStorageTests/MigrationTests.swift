import Foundation
import GRDB
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

  @Test func `a family of the first format has the usual ramp and no other money`() throws {
    let path = folder.path("first.db")
    let first = Array(Migration.all.prefix(1))
    let old = try RoadmapStore(path: path, access: .create, migrations: first)
    try old.write { database in
      try database.execute(
        sql: """
          INSERT INTO revision VALUES (1, NULL, 'old', 'a', '', 't');
          INSERT INTO document VALUES (1, 'old', 1);
          INSERT INTO roadmap VALUES (1, 'old', NULL, '2026-07-01', '2032-12-31', 'USD', 1, 'month',
            'last-sat', 0, 'binding', 'binding', 'binding', 'binding');
          INSERT INTO template (revision, id, position, version, design_cycle_count,
            design_cycle_unit, team_falloff_millionths, verification_exponent_millionths,
            pdk_margin_count, pdk_margin_unit, risk_margin_count, risk_margin_unit,
            volume_margin_count, volume_margin_unit)
          VALUES (1, 'cpu', 0, 1, 24, 'months', 200000, 1200000, 0, 'days', 0, 'days', 0, 'days');
          INSERT INTO family (revision, id, position, template, cadence_count, cadence_unit,
            design_cycle_count, design_cycle_unit, deployment_cycle_count, deployment_cycle_unit,
            priority, growth_millionths, min_gap_count, min_gap_unit, may_start_early_count,
            may_start_early_unit, hypothetical)
          VALUES (1, 'server', 0, 'cpu', 18, 'months', 24, 'months', 36, 'months', 1, 1000000, 6,
            'months', 0, 'days', 0);
          """
      )
    }
    try old.close()
    let store = try RoadmapStore(path: path, access: .readWrite)
    #expect(store.backupPath == "\(path).format-1.backup")
    let read = try #require(try store.roadmap())
    #expect(read.families.map(\.economics) == [Economics()])
    #expect(read.finance == Finance())
    #expect(read.actuals.isEmpty && read.exchangeRates.isEmpty)
  }
}
