import RoadmapFormat
import RoadmapModel
import TestSupport
import Testing
import Yams

@Suite struct RoadmapWriterTests {
  @Test(arguments: 0..<150)
  func `import after export gives the roadmap again, and export after that the same bytes`(
    seed: Int
  ) throws {
    var random = RandomRoadmap(seed: seed)
    let (roadmap, complaints) = Roadmap.decode(random.document())
    #expect(complaints == [])
    let text = RoadmapWriter.canonicalText(roadmap)
    let reading = read(text)
    #expect(lines(of: reading) == [])
    #expect(reading.roadmap == roadmap)
    #expect(RoadmapWriter.canonicalText(reading.roadmap) == text)
    #expect(RoadmapWriter.hash(of: reading.roadmap) == RoadmapWriter.hash(of: roadmap))
  }

  @Test(arguments: 0..<30)
  func `another YAML reader reads the canonical text, names as text`(seed: Int) throws {
    var random = RandomRoadmap(seed: seed)
    let (roadmap, _) = Roadmap.decode(random.document())
    let value = try Yams.load(yaml: RoadmapWriter.canonicalText(roadmap))
    let root = try #require(value as? [String: Any])
    #expect(root["roadmap"] as? String == roadmap.id.text)
    #expect(root["name"] as? String == roadmap.name)
  }

  @Test func `the canonical text has a defined layout`() {
    let roadmap = read(
      """
      name: "Demo: one"
      roadmap: demo
      horizon: {value: 2032-12-31, source: board}
      currency: USD
      calendars: {il: {weekend: [fri, sat], holidays: [2027-09-20, 12-25]}}
      nodes:
        a16:
          foundry: tsmc
          pdk: {value: 2026Q4, source: symposium}
          risk_production: 2027-03
          volume_production: {revised: 2028Q1, stated: 2027Q3, stated_on: 2025-04}
      teams:
        "no": {discipline: rtl, site: austin, headcount: {2026-01-01: 1k}, families: []}
      farms: {haifa: {}}
      scenarios:
        late: {because: wait and see, changes: {nodes/a16/pdk: ''}}
      """
    ).roadmap
    #expect(
      RoadmapWriter.canonicalText(roadmap) == """
        roadmap: demo
        name: 'Demo: one'
        horizon: {value: 2032-12-31, source: board}

        calendars:
          il:
            weekend: [fri, sat]
            holidays: [2027-09-20, 12-25]

        teams:
          'no':
            site: austin
            discipline: rtl
            headcount:
              2026-01-01: 1000

        nodes:
          a16:
            foundry: tsmc
            pdk: {value: 2026Q4, source: symposium}
            risk_production: 2027-03
            volume_production: {stated: 2027Q3, stated_on: 2025-04, revised: 2028Q1}

        farms:
          haifa: {}

        scenarios:
          late:
            because: wait and see
            changes:
              nodes/a16/pdk: ''

        """
    )
  }

  @Test func `a list that is too long for a line stands on several`() {
    let days = (1...28).map { "2027-02-" + ($0 < 10 ? "0\($0)" : "\($0)") }
    let list = days.joined(separator: ", ")
    let roadmap = read("roadmap: demo\ncalendars: {us: {holidays: [\(list)]}}\n").roadmap
    let text = RoadmapWriter.canonicalText(roadmap)
    #expect(text.contains("    holidays:\n      - 2027-02-01\n      - 2027-02-02\n"))
    #expect(read(text).roadmap == roadmap)
  }

  @Test func `a default is written only if its origin is stated`() {
    let plain = read("roadmap: demo\nfamilies: {f: {template: t, cadence: 18 months}}\n").roadmap
    #expect(!RoadmapWriter.canonicalText(plain).contains("cadence"))
    let stated = read(
      "roadmap: demo\nfamilies: {f: {template: t, cadence: {value: 18 months, source: board}}}\n"
    ).roadmap
    #expect(
      RoadmapWriter.canonicalText(stated)
        .contains("cadence: {value: 18 months, source: board}\n")
    )
  }

  @Test func `the origin of a number follows its canonical spelling`() {
    let reading = read(
      """
      roadmap: demo
      templates:
        t:
          activities:
            rtl: {phase: design, team_sizes: [{value: 50.0%, source: x}, 100%]}
      families:
        f: {template: t, wants: {pcie: {standards: {+2: pcie-7}}}}
      budgets: {b: {caps: {FY27Q3: {value: 1k USD, source: y}}}}
      """
    )
    #expect(lines(of: reading) == [])
    let text = RoadmapWriter.canonicalText(reading.roadmap)
    #expect(text.contains("- {value: 50%, source: x}"))
    #expect(read(text).roadmap == reading.roadmap)
  }

  @Test func `layout, order of keys and comments do not change the hash`() {
    let first = read("roadmap: demo\nname: x\nvendors: {arm: {name: Arm}}\n").roadmap
    let second = read(
      "# comment\nvendors:\n  arm:\n    name: 'Arm'\nname: \"x\"\nroadmap: demo\n"
    ).roadmap
    #expect(RoadmapWriter.hash(of: first) == RoadmapWriter.hash(of: second))
    let other = read("roadmap: demo\nname: y\nvendors: {arm: {name: Arm}}\n").roadmap
    #expect(RoadmapWriter.hash(of: first) != RoadmapWriter.hash(of: other))
    #expect(RoadmapWriter.hash(of: first).utf8.count == 64)
  }
}
