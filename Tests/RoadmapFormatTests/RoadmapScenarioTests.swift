import RoadmapFormat
import RoadmapModel
import Testing

/// Here and not beside the model's tests because it takes roadmaps as text.
@Suite struct RoadmapScenarioTests {
  private static let text = """
    roadmap: demo
    vendors: {tsmc: {}}
    nodes:
      a16: {foundry: tsmc, pdk: {value: 2026Q4, source: symposium}}
      n2: {foundry: tsmc, pdk: {stated: 2025, revised: 2026-03}}
    teams:
      rtl: {site: austin, discipline: rtl, headcount: {2026-01-01: 40, 2027-01-01: 50}}
      dv: {site: austin, discipline: dv, families: [graviton]}
    families:
      graviton: {template: cpu, cadence: {value: 18 months, source: board}}
    scenarios:

    """

  private func roadmap(_ scenarios: String) -> Roadmap {
    let reading = read(Self.text + scenarios)
    #expect(lines(of: reading) == [])
    return reading.roadmap
  }

  /// The roadmap under `name`, which has to be right.
  private func applied(_ name: String, _ scenarios: String) -> Roadmap {
    let (result, complaints) = roadmap(scenarios).applying(Scenario.ID(name))
    #expect(complaints == [])
    return result
  }

  /// The findings of one change, a line each.
  private func complaints(_ path: String, _ text: String) -> [String] {
    let reading = read(Self.text + "  s: {because: x, changes: {\"\(path)\": '\(text)'}}\n")
    let (_, complaints) = reading.roadmap.applying(Scenario.ID("s"))
    return complaints.map { "\($0.path) \($0.message.identifier): \($0.message.text)" }
  }

  @Test func `a scenario changes what its paths name and nothing else`() {
    let scenarios = """
        late:
          because: what if a16 slips
          changes:
            nodes/a16/pdk/revised: 2027Q3
            families/graviton/cadence: 24 months
            planning/people: ignored
            teams/dv/families: [a, b]
            teams/rtl/headcount/2026-06-01: 45

      """.replacing("[a, b]", with: "'[nitro, graviton]'")
    let before = roadmap(scenarios)
    let after = applied("late", scenarios)
    var expected = before
    expected.nodes[0].pdk.revised = after.nodes[0].pdk.revised
    expected.families[0].cadence = TimeSpan(24, .months)
    expected.planning.people = .ignored
    expected.teams[1].families = [Family.ID("nitro"), Family.ID("graviton")]
    expected.teams[0].headcount = OrderedTable(
      expected.teams[0].headcount.entries.map { ($0.key, $0.value) }
        + [(CivilDate(dayNumber: 20_605), 45)]
    )
    expected.provenance[ModelPath("families/graviton/cadence")] = nil
    #expect(after == expected)
    #expect(after.nodes[0].pdk.revised?.text == "2027Q3")
    #expect(after.nodes[0].pdk.stated?.text == "2026Q4")
    #expect(after.teams[0].headcount.entries.last?.key.text == "2026-06-01")
  }

  @Test func `a bare value sets what it stands for and takes the rest of the record`() {
    let after = applied("s", "  s: {because: x, changes: {nodes/n2/pdk: 2027}}\n")
    #expect(after.nodes[1].pdk.stated?.text == "2027")
    #expect(after.nodes[1].pdk.revised == nil)
  }

  @Test func `a later change sees an earlier one`() {
    let after = applied(
      "s",
      "  s: {because: x, changes: {nodes/n2/pdk: 2027, nodes/n2/pdk/revised: 2028}}\n"
    )
    #expect(after.nodes[1].pdk.stated?.text == "2027")
    #expect(after.nodes[1].pdk.revised?.text == "2028")
  }

  @Test func `a star stands for every id and every key of a table`() {
    let after = applied(
      "s",
      "  s: {because: x, changes: {teams/*/availability: 50%, teams/rtl/headcount/*: 60}}\n"
    )
    #expect(after.teams.map(\.availability) == [Proportion(percent: 50), Proportion(percent: 50)])
    #expect(after.teams[0].headcount.entries.map(\.value) == [60, 60])
  }

  @Test func `an empty value takes a value, an entry or a record away`() {
    let after = applied(
      "s",
      """
        s:
          because: x
          changes:
            nodes/n2: ''
            nodes/a16/pdk: ''
            teams/rtl/headcount/2027-01-01: ''
            families/graviton/cadence: ''

      """
    )
    #expect(after.nodes.map(\.id.text) == ["a16"])
    #expect(after.nodes[0].pdk == Forecast())
    #expect(after.teams[0].headcount.entries.count == 1)
    #expect(after.families[0].cadence == TimeSpan(18, .months))
    #expect(after.provenance.isEmpty)
  }

  @Test func `scenarios nest, the changed one first`() {
    let scenarios = """
        a: {because: x, changes: {families/graviton/priority: 2, teams/rtl/name: A}}
        b: {of: a, because: x, changes: {families/graviton/priority: 3}}
        c: {of: b, because: x, changes: {teams/dv/name: C}}
        d: {of: base, because: x}

      """
    let after = applied("c", scenarios)
    #expect(after.families[0].priority == 3)
    #expect(after.teams.map(\.name) == ["A", "C"])
    #expect(applied("d", scenarios) == roadmap(scenarios))
    #expect(applied("base", scenarios) == roadmap(scenarios))
  }

  @Test func `scenarios that change each other, or nothing, are findings`() {
    let (_, cycle) = roadmap("  a: {of: b, because: x}\n  b: {of: a, because: x}\n")
      .applying(Scenario.ID("a"))
    #expect(cycle.map(\.message.text) == ["scenarios change each other: a -> b -> a"])
    #expect(cycle.map(\.path.text) == ["scenarios/b/of"])
    let (_, lost) = roadmap("  late: {of: lte, because: x}\n").applying(Scenario.ID("late"))
    #expect(lost.map(\.message.remedy) == [#"you meant "late""#])
    #expect(lost.map(\.path.text) == ["scenarios/late/of"])
    let (same, unknown) = roadmap("  late: {because: x}\n").applying(Scenario.ID("lat"))
    #expect(unknown.map(\.message.identifier) == ["unknown-reference"])
    #expect(same == roadmap("  late: {because: x}\n"))
  }

  @Test(
    arguments: [
      ("nodes/a61/pdk/revised", "you meant \"nodes/a16/pdk/revised\""),
      ("node/a16/rank", "you meant \"nodes/a16/rank\""),
      ("nodes/a16/pkd", "you meant \"nodes/a16/pdk\""),
      ("nodes/a16/pdk/revisd", "you meant \"nodes/a16/pdk/revised\""),
      ("chips/*/node", ""),
      ("teams/rtl/site/x", "change \"teams/rtl/site\""),
      ("teams/rtl/families/x", "change \"teams/rtl/families\""),
    ]
  )
  func `a change that hits nothing is an error that names the nearest path`(
    path: String,
    remedy: String
  ) {
    let reading = read(Self.text + "  s: {because: x, changes: {\(path): 1}}\n")
    let (same, complaints) = reading.roadmap.applying(Scenario.ID("s"))
    #expect(complaints.map(\.message.identifier) == ["unknown-change"])
    #expect(complaints.map(\.message.remedy) == [remedy])
    #expect(complaints.map(\.path.text) == ["scenarios/s/changes/\(path)"])
    #expect(same == reading.roadmap)
    let located = reading.map.locate(complaints)
    #expect(located.first?.location?.line == 12)
  }

  @Test func `a change to a group, and an entry to remove that is not there, are errors`() {
    #expect(complaints("nodes/a16", "x").first?.contains(" unknown-change: ") == true)
    #expect(complaints("nodes", "x").first?.contains(" unknown-change: ") == true)
    let (_, root) = roadmap("  s: {because: x}\n").setting([(path: .root, text: "")])
    #expect(root.map(\.message.identifier) == ["unknown-change"])
    #expect(
      complaints("teams/rtl/headcount/2029-01-01", "").first?.contains("unknown-change") == true
    )
  }

  @Test func `a bad new value is a finding of the change`() {
    #expect(
      complaints("teams/rtl/headcount/2026-02-30", "4") == [
        "scenarios/s/changes/teams/rtl/headcount/2026-02-30 bad-value: "
          + "\"2026-02-30\" names a day that does not exist; a day is wanted"
      ]
    )
    #expect(
      complaints("nodes/*/rank", "high") == [
        "scenarios/s/changes/nodes/*/rank bad-value: \"high\" is not a number; a count is wanted",
        "scenarios/s/changes/nodes/*/rank bad-value: \"high\" is not a number; a count is wanted",
      ]
    )
    #expect(
      complaints("teams/rtl/site", "") == [
        "scenarios/s/changes/teams/rtl/site missing-key: the key \"site\" is missing"
      ]
    )
  }

  @Test func `single values can be set as a scenario sets them`() {
    let before = roadmap("  s: {because: x}\n")
    let (after, complaints) = before.setting([
      (path: ModelPath("teams/rtl/name"), text: "A"),
      (path: ModelPath("horizon"), text: "2031-12-31"),
    ])
    #expect(complaints == [])
    #expect(after.teams[0].name == "A")
    #expect(after.horizon.text == "2031-12-31")
    let (_, wrong) = before.setting([(path: ModelPath("horizn"), text: "2031-12-31")])
    #expect(wrong.map(\.path.text) == ["horizn"])
    #expect(wrong.map(\.message.remedy) == [#"you meant "horizon""#])
  }
}
