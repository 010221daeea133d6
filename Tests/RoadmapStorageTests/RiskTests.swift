import RoadmapModel
import RoadmapStorage
import Testing

@Suite struct `Stored simulations` {
  private func store() throws -> RoadmapStore {
    let store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(.sample, hash: "a", note: "", at: Samples.time)
    let plan = Samples.plan(seed: 1).0
    try store.saveRun(plan, revision: 1, options: Samples.options, at: Samples.time)
    return store
  }

  @Test(arguments: 0..<8) func `a stored simulation comes back equal`(_ seed: Int) throws {
    let store = try store()
    #expect(try store.risk(run: 1) == nil)
    let (summary, complaints) = Samples.risk(seed: seed)
    try #require(complaints.isEmpty, "\(complaints.map(\.message.text))")
    try store.saveRisk(summary, run: 1, engineVersion: "1.0.0", at: Samples.time)
    #expect(try store.risk(run: 1) == summary)
  }

  @Test func `the newest simulation of a run counts`() throws {
    let store = try store()
    let (first, second) = (Samples.risk(seed: 1).0, Samples.risk(seed: 2).0)
    try store.saveRisk(first, run: 1, engineVersion: "1.0.0", at: Samples.time)
    try store.saveRisk(second, run: 1, engineVersion: "1.0.0", at: Samples.time)
    #expect(try store.risk(run: 1) == second)
    #expect(try store.query("SELECT * FROM v_risk_runs").rows.count == 1)
    #expect(throws: StorageError.self) { try store.risk(run: 7) }
  }
}
