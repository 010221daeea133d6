import RoadmapModel
import RoadmapStorage
import Testing

@Suite struct `Revisions` {
  private let store: RoadmapStore

  init() throws {
    store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
  }

  @Test func `a new store holds nothing`() throws {
    #expect(try store.head == nil)
    #expect(try store.roadmapID == nil)
    #expect(try store.roadmap() == nil)
    #expect(try store.revisions().isEmpty)
    #expect(try store.latestRun() == nil)
    #expect(try store.journal().isEmpty)
    #expect(try store.standing(ofHash: "a") == .new)
  }

  @Test func `the newest revision is the head, and the others stay as they were`() throws {
    let first = Samples.roadmap(seed: 1).0
    let second = Samples.roadmap(seed: 2).0
    let saved = try store.saveRevision(first, hash: "a", note: "first", at: "t1")
    try store.saveRevision(second, hash: "b", note: "second", at: "t2")
    #expect(saved.isNew && saved.revision.number == 1 && saved.revision.isHead)
    #expect(try store.roadmap() == second)
    #expect(try store.roadmap(revision: 1) == first)
    let revisions = try store.revisions()
    #expect(revisions.map(\.number) == [2, 1])
    #expect(revisions.map(\.isHead) == [true, false])
    #expect(revisions.map(\.parent) == [1, nil])
    #expect(revisions.map(\.note) == ["second", "first"])
    #expect(revisions.map(\.savedAt) == ["t2", "t1"])
  }

  @Test func `what equals the head makes no revision and no journal entry`() throws {
    try store.saveRevision(.sample, hash: "a", note: "", at: "t1")
    let again = try store.saveRevision(.sample, hash: "a", note: "again", at: "t2")
    #expect(!again.isNew && again.revision.number == 1)
    #expect(try store.revisions().count == 1)
    #expect(try store.journal().count == 1)
  }

  @Test func `another roadmap is refused with the remedy, and nothing changes`() throws {
    try store.saveRevision(.sample, hash: "a", note: "", at: "t1")
    var other = Roadmap.sample
    other.id = Slug("merchant")
    let error = #expect(throws: StorageError.self) {
      try store.saveRevision(other, hash: "b", note: "", at: "t2")
    }
    #expect(error?.code == .otherRoadmap)
    #expect(
      error?.message.contains("sample") == true && error?.message.contains("merchant") == true
    )
    #expect(error?.remedy.contains("--db merchant.db") == true)
    #expect(try store.revisions().count == 1)
  }

  @Test func `a roadmap older than the head is recognised`() throws {
    try store.saveRevision(.sample, hash: "a", note: "", at: "t1")
    try store.saveRevision(.sample, hash: "b", note: "", at: "t2")
    guard case .olderThanHead(let older, let head) = try store.standing(ofHash: "a") else {
      Issue.record("the first revision is older than the head")
      return
    }
    #expect(older.number == 1 && head.number == 2)
    guard case .head = try store.standing(ofHash: "b") else {
      Issue.record("the second revision is the head")
      return
    }
    #expect(try store.standing(ofHash: "c") == .new)
    // Forced, it becomes a revision of its own.
    #expect(try store.saveRevision(.sample, hash: "a", note: "", at: "t3").revision.number == 3)
  }

  @Test func `a missing revision, run or baseline is named`() throws {
    try store.saveRevision(.sample, hash: "a", note: "", at: "t1")
    try store.saveRun(Plan(), revision: 1, options: Samples.options, at: "t2")
    try store.setBaseline("approved", run: 1, at: "t3")
    let errors = [
      #expect(throws: StorageError.self) { try store.roadmap(revision: 7) },
      #expect(throws: StorageError.self) { try store.plan(run: 7) },
      #expect(throws: StorageError.self) { try store.plan(baseline: "aproved") },
      #expect(throws: StorageError.self) { try store.setBaseline("x", run: 7, at: "t") },
      #expect(throws: StorageError.self) {
        try store.saveRun(Plan(), revision: 7, options: Samples.options, at: "t")
      },
    ]
    #expect(errors.allSatisfy { $0?.code == .unknownItem })
    #expect(errors[2]?.remedy == "you meant approved")
  }

  @Test func `a dangling reference is refused whole`() throws {
    var roadmap = Roadmap.sample
    var site = Site()
    site.id = Identifier("austin")
    site.calendar = Identifier("nowhere")
    roadmap.sites = [site]
    let error = #expect(throws: StorageError.self) {
      try store.saveRevision(roadmap, hash: "a", note: "", at: "t")
    }
    #expect(error?.code == .constraint)
    #expect(try store.revisions().isEmpty && store.head == nil)
    #expect(try store.query("SELECT count(*) FROM site").rows == [[.integer(0)]])
  }
}
