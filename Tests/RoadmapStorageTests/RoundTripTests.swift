import RoadmapModel
import RoadmapStorage
import Testing

@Suite struct `Round trips` {
  @Test(arguments: 0..<12)
  func `a stored roadmap comes back equal`(seed: Int) throws {
    let (roadmap, complaints) = Samples.roadmap(seed: seed, fill: Double(seed % 5) / 4)
    #expect(complaints.isEmpty, "seed \(seed)")
    let store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(roadmap, hash: "a", note: "", at: Samples.time)
    #expect(try store.roadmap() == roadmap, "seed \(seed)")
  }

  @Test func `the samples state every field that there is`() {
    var roadmapKeys: Set<String> = []
    var planKeys: Set<String> = []
    for seed in 0..<4 {
      Self.gather(Samples.roadmap(seed: seed, fill: 1).0.document, into: &roadmapKeys)
      Self.gather(Samples.plan(seed: seed, fill: 1).0.document, into: &planKeys)
      #expect(!Samples.roadmap(seed: seed, fill: 1).0.provenance.isEmpty)
    }
    #expect(Self.keys(Roadmap.schema.description).subtracting(roadmapKeys).sorted() == [])
    #expect(Self.keys(Plan.schema.description).subtracting(planKeys).sorted() == [])
  }

  @Test(arguments: 0..<12)
  func `a stored plan comes back equal`(seed: Int) throws {
    let (plan, complaints) = Samples.plan(seed: seed, fill: Double(seed % 5) / 4)
    #expect(complaints.isEmpty, "seed \(seed)")
    let store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(Samples.roadmap(seed: 0).0, hash: "a", note: "", at: Samples.time)
    let run = try store.saveRun(plan, revision: 1, options: Samples.options, at: Samples.time)
    #expect(try store.plan(run: run.number) == plan, "seed \(seed)")

    var withoutAllocation = plan
    for chip in plan.chips.indices {
      for activity in plan.chips[chip].activities.indices {
        withoutAllocation.chips[chip].activities[activity].runs = []
      }
    }
    let read = try store.plan(run: run.number, withAllocation: false)
    #expect(read == withoutAllocation, "seed \(seed)")
  }

  @Test(arguments: 0..<8)
  func `a stored ledger comes back equal`(seed: Int) throws {
    let (ledger, complaints) = Samples.ledger(seed: seed, fill: Double(seed % 5) / 4)
    #expect(complaints.isEmpty, "seed \(seed)")
    let store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(Samples.roadmap(seed: 0).0, hash: "a", note: "", at: Samples.time)
    let options = Samples.options
    try store.saveRun(Plan(), ledger: ledger, revision: 1, options: options, at: Samples.time)
    try store.saveRun(Plan(), revision: 1, options: options, at: Samples.time)
    #expect(try store.ledger(run: 1) == ledger, "seed \(seed)")
    #expect(try store.ledger(run: 2) == nil)
  }

  @Test func `a blank ledger comes back equal`() throws {
    let store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(Roadmap(), hash: "a", note: "", at: Samples.time)
    let options = Samples.options
    try store.saveRun(Plan(), ledger: Ledger(), revision: 1, options: options, at: Samples.time)
    #expect(try store.ledger(run: 1) == Ledger())
  }

  @Test func `a blank roadmap and a blank plan come back equal`() throws {
    let store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(Roadmap(), hash: "a", note: "", at: Samples.time)
    try store.saveRun(Plan(), revision: 1, options: Samples.options, at: Samples.time)
    #expect(try store.roadmap() == Roadmap())
    #expect(try store.plan(run: 1) == Plan())
  }

  /// All keys of a record and of those in it.
  private static func keys(_ description: RecordDescription) -> Set<String> {
    description.fields.reduce(into: []) { keys, field in
      // The only word there is equals the default, which a document leaves out.
      if case .value(let kind) = field.shape, kind.choices.count == 1 { return }
      keys.insert(field.key)
      switch field.shape {
      case .value, .list, .table: break
      case .record(let record), .records(_, let record): keys.formUnion(Self.keys(record))
      }
    }
  }

  private static func gather(_ document: DocumentValue, into keys: inout Set<String>) {
    guard case .map(let entries) = document else { return }
    for entry in entries {
      keys.insert(entry.key)
      gather(entry.value, into: &keys)
    }
  }
}
