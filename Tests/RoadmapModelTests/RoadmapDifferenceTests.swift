import RoadmapModel
import Testing

@Suite struct RoadmapDifferenceTests {
  private func changed(_ values: [(String, String)]) throws -> (Roadmap, Roadmap) {
    var roadmap = Roadmap()
    var node = ProcessNode()
    node.id = ProcessNode.ID("n3")
    node.foundry = Vendor.ID("foundry")
    node.pdk.stated = try ApproximateDate(text: "2027-01-31")
    node.waferPrice = try Money(text: "20000 USD")
    roadmap.nodes = [node]
    roadmap.provenance[ModelPath("nodes/n3/wafer_price")] = Provenance(source: "a study")
    let (other, findings) = roadmap.setting(
      values.map { (path: ModelPath($0.0), text: $0.1) }
    )
    try #require(findings.isEmpty, "\(findings.map(\.message.text))")
    return (roadmap, other)
  }

  @Test func `nothing differs from itself, whatever the order of records`() throws {
    var (roadmap, _) = try changed([])
    #expect(RoadmapDifference(from: roadmap, to: roadmap).isEmpty)
    var second = roadmap.nodes[0]
    second.id = ProcessNode.ID("n2")
    roadmap.nodes.append(second)
    var turned = roadmap
    turned.nodes.reverse()
    #expect(RoadmapDifference(from: roadmap, to: turned).isEmpty)
  }

  @Test func `days tell how far they moved and numbers by how much`() throws {
    let (old, new) = try changed([
      ("nodes/n3/pdk", "2027-03-02"), ("nodes/n3/wafer_price", "25000 USD"),
      ("nodes/n3/fab", "14 weeks"), ("decisions/a-1/force", "out"),
    ])
    let changes = RoadmapDifference(from: old, to: new).changes
    let byPath = Dictionary(changes.map { ($0.path.text, $0) }, uniquingKeysWith: { one, _ in one })
    #expect(byPath["nodes/n3/pdk/stated"]?.move == "+30d")
    #expect(byPath["nodes/n3/wafer_price"]?.move == "+25.0%")
    #expect(byPath["nodes/n3/wafer_price"]?.old == "20000 USD")
    #expect(byPath["nodes/n3/fab"]?.kind == .added)
    #expect(byPath["decisions"]?.kind == .added)
  }

  @Test func `taking all steps gives the other roadmap`() throws {
    let (old, new) = try changed([
      ("nodes/n3/pdk", "2027-03-02"), ("horizon", "2031-12-31"), ("decisions/a-1/force", "out"),
    ])
    let steps = old.steps(to: new, limit: 12)
    #expect(steps.map(\.title).sorted() == ["decisions", "horizon", "nodes/n3"])
    #expect(old.taking(steps, from: new).0 == new)
    #expect(old.taking([], from: new).0 == old)
  }

  @Test func `merging a scenario makes its changes part of the roadmap`() throws {
    var (roadmap, _) = try changed([])
    let scenario = { (id: String, parent: String?, path: String, value: String) -> Scenario in
      var scenario = Scenario()
      scenario.id = Scenario.ID(id)
      scenario.parent = parent.map { Scenario.ID($0) }
      scenario.reason = "why \(id)"
      scenario.changes = OrderedTable([(path, value)])
      return scenario
    }
    roadmap.scenarios = [
      scenario("a", nil, "nodes/n3/fab", "14 weeks"),
      scenario("b", "a", "nodes/n3/assembly", "7 weeks"),
      scenario("c", "b", "nodes/n3/masks", "5 weeks"),
    ]
    let (merged, findings) = roadmap.merging(Scenario.ID("b"))
    #expect(findings.isEmpty)
    #expect(merged.nodes[0].fab == TimeSpan(14, .weeks))
    #expect(merged.nodes[0].assembly == TimeSpan(7, .weeks))
    #expect(merged.scenarios.map(\.id.text) == ["c"])
    #expect(merged.scenarios[0].parent == nil)
    #expect(merged.applying(Scenario.ID("c")).0.nodes == roadmap.applying(Scenario.ID("c")).0.nodes)

    let joined = roadmap.merging(Scenario.ID("b"), into: Scenario.ID("a"))
    #expect(joined.scenarios.map(\.id.text) == ["a", "c"])
    #expect(joined.scenarios[1].parent == Scenario.ID("a"))
    #expect(joined.applying(Scenario.ID("c")).0.nodes == roadmap.applying(Scenario.ID("c")).0.nodes)
  }
}
