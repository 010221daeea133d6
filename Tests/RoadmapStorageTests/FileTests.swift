import Foundation
import GRDB
import RoadmapModel
import Testing

@testable import RoadmapStorage

@Suite struct `Database files` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("tapeout.db")
  }

  private func fill() throws {
    let store = try RoadmapStore(path: path, access: .create)
    try store.saveRevision(Samples.roadmap(seed: 1).0, hash: "a", note: "", at: "t")
    try store.saveRun(Samples.plan(seed: 1).0, revision: 1, options: Samples.options, at: "t")
    try store.close()
  }

  @Test func `a file says whose it is and in which format`() throws {
    try fill()
    let header = try Data(contentsOf: URL(filePath: path)).prefix(100)
    #expect(header[60..<64].elementsEqual([0, 0, 0, UInt8(RoadmapStore.format)]))
    #expect(String(decoding: header[68..<72], as: UTF8.self) == "tapo")
    #expect(try folder.names == ["tapeout.db"])
  }

  @Test func `reading leaves bytes, time and folder as they were`() throws {
    try fill()
    let before = try FileState(path)
    let store = try RoadmapStore(path: path, access: .readOnly)
    _ = try store.roadmap()
    _ = try store.plan(run: 1)
    _ = try store.query("SELECT * FROM v_plan")
    #expect(try store.integrityCheck() == [])
    #expect(try folder.names == ["tapeout.db"])
    try store.close()
    #expect(try FileState(path) == before)
    #expect(try folder.names == ["tapeout.db"])
  }

  @Test func `a file and a folder that may not be written can be read`() throws {
    try fill()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path())
    let store = try RoadmapStore(path: path, access: .readOnly)
    #expect(try store.head?.number == 1)
  }

  @Test(.disabled(if: geteuid() == 0, "root may write anything"))
  func `a file that may not be written is refused to writers`() throws {
    try fill()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let error = #expect(throws: StorageError.self) {
      try RoadmapStore(path: path, access: .readWrite)
    }
    #expect(error?.code == .readOnly)
  }

  @Test func `a store opened to be read refuses to write`() throws {
    try fill()
    let store = try RoadmapStore(path: path, access: .readOnly)
    let error = #expect(throws: StorageError.self) {
      try store.saveRevision(.sample, hash: "b", note: "", at: "t")
    }
    #expect(error?.code == .readOnly)
  }

  @Test func `a missing file is made only where that is wanted`() throws {
    for access in [RoadmapStore.Access.readOnly, .readWrite] {
      let error = #expect(throws: StorageError.self) {
        try RoadmapStore(path: path, access: access)
      }
      #expect(error?.code == .notFound)
      #expect(error?.message.contains(path) == true)
    }
    #expect(try folder.names == [])
    let error = #expect(throws: StorageError.self) {
      try RoadmapStore(path: folder.path("nowhere/tapeout.db"), access: .create)
    }
    #expect(error?.code == .cannotOpen)
  }

  @Test(arguments: [RoadmapStore.Access.readOnly, .readWrite, .create])
  func `what is no database of ours is refused and left alone`(
    access: RoadmapStore.Access
  ) throws {
    try Data("roadmap: aws-silicon\nname: AWS silicon\n".utf8).write(to: URL(filePath: path))
    let foreign = folder.path("foreign.db")
    let queue = try DatabaseQueue(path: foreign)
    try queue.write { try $0.execute(sql: "CREATE TABLE t (x)") }
    try queue.close()
    for path in [path, foreign, folder.url.path()] {
      let before = path == folder.url.path() ? nil : try FileState(path)
      let error = #expect(throws: StorageError.self) {
        try RoadmapStore(path: path, access: access)
      }
      #expect(error?.code == .notADatabase, "\(path): \(String(describing: error))")
      if let before { #expect(try FileState(path) == before) }
    }
  }

  @Test func `an empty file is no database to a reader, and becomes one for a writer`() throws {
    try Data().write(to: URL(filePath: path))
    let error = #expect(throws: StorageError.self) {
      try RoadmapStore(path: path, access: .readOnly)
    }
    #expect(error?.code == .notADatabase)
    let store = try RoadmapStore(path: path, access: .create)
    #expect(try store.head == nil && store.backupPath == nil)
  }

  @Test func `a damaged file is said to be damaged`() throws {
    try fill()
    var bytes = try Data(contentsOf: URL(filePath: path))
    for index in 8_192..<(bytes.count - 4_096) { bytes[index] = 0xA5 }
    try bytes.write(to: URL(filePath: path))
    let error = #expect(throws: StorageError.self) {
      let store = try RoadmapStore(path: path, access: .readOnly)
      let findings = try store.integrityCheck()
      #expect(!findings.isEmpty)
      _ = try store.roadmap()
    }
    #expect(error?.code == .corrupt)
  }

  @Test func `a writer ends a write-ahead log that another program began`() throws {
    try fill()
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try other.close()
    let store = try RoadmapStore(path: path, access: .readWrite)
    try store.saveRevision(.sample, hash: "b", note: "", at: "t")
    #expect(try folder.names == ["tapeout.db"])
  }

  @Test func `a full disk leaves the old revision whole`() throws {
    try fill()
    let store = try RoadmapStore(path: path, access: .readWrite)
    try store.queue.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let error = #expect(throws: StorageError.self) {
      try store.saveRevision(Samples.roadmap(seed: 2, width: 9).0, hash: "b", note: "", at: "t")
    }
    #expect(error?.code == .full)
    #expect(try store.head?.hash == "a" && store.integrityCheck() == [])
  }
}
