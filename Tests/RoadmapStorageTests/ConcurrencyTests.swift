import Foundation
import GRDB
import RoadmapModel
import Testing

@testable import RoadmapStorage

@Suite struct `Several processes` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("tapeout.db")
    let store = try RoadmapStore(path: path, access: .create)
    try store.saveRevision(Samples.roadmap(seed: 1).0, hash: "a", note: "", at: "t")
    try store.close()
  }

  @Test func `of two writers the second is told that the file is busy`() throws {
    let first = try RoadmapStore(path: path, access: .readWrite)
    let second = try RoadmapStore(path: path, access: .readWrite, busyTimeout: .milliseconds(1))
    let error = try first.queue.write { _ in
      #expect(throws: StorageError.self) {
        try second.saveRevision(.sample, hash: "b", note: "", at: "t")
      }
    }
    #expect(error?.code == .busy)
    #expect(error?.message.contains(path) == true)
    // Once the first is done, the second may.
    #expect(try second.saveRevision(.sample, hash: "b", note: "", at: "t").isNew)
  }

  @Test func `a reader sees the state before a write that is not done`() throws {
    let writer = try RoadmapStore(path: path, access: .readWrite)
    let reader = try RoadmapStore(path: path, access: .readOnly, busyTimeout: .milliseconds(1))
    try writer.queue.write { database in
      try database.execute(sql: "UPDATE document SET head = NULL")
      #expect(try reader.head?.number == 1)
    }
    #expect(try reader.head == nil)
  }

  @Test func `writers that wait all get through`() async throws {
    let path = path
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<4 {
        group.addTask {
          let store = try RoadmapStore(path: path, access: .readWrite, busyTimeout: .seconds(60))
          return try store.saveRevision(.sample, hash: "h\(number)", note: "", at: "t")
            .revision.number
        }
      }
      var numbers: [Int] = []
      for try await number in group { numbers.append(number) }
      #expect(numbers.sorted() == [2, 3, 4, 5])
    }
  }
}

@Suite struct `A killed process` {
  @Test(arguments: [2, 3, 10, 40, 100])
  func `leaves the old revision whole`(statements: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("tapeout.db")
    let roadmap = Samples.roadmap(seed: 1).0
    let store = try RoadmapStore(path: path, access: .create)
    try store.saveRevision(roadmap, hash: "a", note: "", at: "t")
    try store.close()

    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, statements = statements as Int] in
      let store = try RoadmapStore(path: path, access: .readWrite)
      try store.queue.writeWithoutTransaction { database in
        // Without room in memory, pages go to the file long before the end.
        try database.execute(sql: "PRAGMA cache_size = 2")
        var left = statements
        database.trace(options: .statement) { _ in
          left -= 1
          if left == 0 { kill(getpid(), SIGKILL) }
        }
      }
      try store.saveRevision(Samples.roadmap(seed: 2).0, hash: "b", note: "", at: "t")
    }
    if statements >= 40 { #expect(try folder.names.contains("tapeout.db-journal")) }

    let reader = try RoadmapStore(path: path, access: .readOnly)
    #expect(try reader.head?.hash == "a")
    #expect(try reader.roadmap() == roadmap)
    #expect(try reader.integrityCheck() == [])
    #expect(try reader.query("SELECT max(revision) FROM chip").rows == [[.integer(1)]])
    try reader.close()
    let writer = try RoadmapStore(path: path, access: .readWrite)
    #expect(try writer.saveRevision(.sample, hash: "b", note: "", at: "t").revision.number == 2)
  }
}
