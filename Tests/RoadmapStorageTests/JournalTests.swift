import RoadmapModel
import RoadmapStorage
import Testing

@Suite struct `The journal` {
  private let store: RoadmapStore

  init() throws {
    store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(.sample, hash: "a", note: "first", at: "t1")
  }

  private func saveRun() throws -> Int {
    try store.saveRun(Plan(), revision: 1, options: Samples.options, at: "t").number
  }

  @Test func `every change is an entry, the newest first`() throws {
    let run = try saveRun()
    let other = try saveRun()
    try store.setBaseline("approved", run: run, at: "t")
    try store.removeBaseline("approved", at: "t")
    try store.removeRun(other, at: "t")
    try store.undo(at: "t9")
    let journal = try store.journal()
    #expect(
      journal.map(\.kind)
        == [.undo, .removeRun, .removeBaseline, .setBaseline, .run, .run, .revision]
    )
    #expect(journal.map(\.isUndone) == [false, true, false, false, false, false, false])
    #expect(journal.map(\.number) == [7, 6, 5, 4, 3, 2, 1])
    #expect(journal[0].detail == "took back: removed run 2")
    #expect(journal[0].time == "t9")
    #expect(journal[6].detail == "stored revision 1: first")
  }

  @Test func `undoing a revision makes its parent the head`() throws {
    try store.saveRevision(.sample, hash: "b", note: "", at: "t2")
    let undone = try store.undo(at: "t3")
    #expect(undone?.kind == .revision && undone?.isUndone == true)
    #expect(try store.head?.number == 1)
    #expect(try store.revisions().map(\.number) == [2, 1])
    // The next revision goes on from the head, under a number of its own.
    let next = try store.saveRevision(.sample, hash: "c", note: "", at: "t4").revision
    #expect(next.number == 3 && next.parent == 1)
  }

  @Test func `undoing everything ends with no head and nothing left to undo`() throws {
    #expect(try store.undo(at: "t")?.kind == .revision)
    #expect(try store.head == nil && store.roadmap() == nil)
    #expect(try store.undo(at: "t") == nil)
    #expect(try store.saveRevision(.sample, hash: "a", note: "", at: "t").isNew)
  }

  @Test func `undoing a run removes it, undoing its removal brings it back`() throws {
    let run = try saveRun()
    try store.removeRun(run, at: "t")
    #expect(try store.runs().isEmpty && store.latestRun() == nil)
    #expect(throws: StorageError.self) { try store.plan(run: run) }
    try store.undo(at: "t")
    #expect(try store.plan(run: run) == Plan())
    try store.undo(at: "t")
    #expect(try store.runs().isEmpty)
  }

  @Test func `undoing a baseline gives its name back to the run that had it`() throws {
    let first = try saveRun()
    let second = try saveRun()
    try store.setBaseline("approved", run: first, at: "t5")
    try store.setBaseline("approved", run: second, at: "t6")
    #expect(try store.baseline("approved").run == second)
    try store.undo(at: "t")
    #expect(try store.baselines() == [BaselineSummary(name: "approved", run: first, setAt: "t5")])
    try store.removeBaseline("approved", at: "t")
    #expect(try store.baselines().isEmpty)
    try store.undo(at: "t")
    #expect(try store.baseline("approved").setAt == "t5")
    try store.undo(at: "t")
    #expect(try store.baselines().isEmpty)
  }

  @Test func `a run that is a baseline is not removed`() throws {
    let run = try saveRun()
    try store.setBaseline("approved", run: run, at: "t")
    let error = #expect(throws: StorageError.self) { try store.removeRun(run, at: "t") }
    #expect(error?.remedy.contains("approved") == true)
    #expect(try store.plan(baseline: "approved") == Plan())
  }

  @Test func `runs keep their options, and the latest of a scenario is found`() throws {
    var options = Samples.options
    options.scenario = "late-a16"
    options.timeLimit = 30
    options.baseline = "approved"
    let saved = try store.saveRun(Plan(), revision: 1, options: options, at: "t2")
    let base = try saveRun()
    #expect(try store.run(saved.number) == saved)
    #expect(saved.options == options && saved.savedAt == "t2" && saved.revision == 1)
    #expect(try store.latestRun()?.number == base)
    #expect(try store.latestRun(scenario: "late-a16") == saved)
    #expect(try store.latestRun(scenario: "none") == nil)
    #expect(try store.runs().map(\.number) == [base, saved.number])
  }
}
