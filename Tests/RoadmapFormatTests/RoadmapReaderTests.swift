import RoadmapFormat
import RoadmapModel
import TestSupport
import Testing

@Suite struct RoadmapReaderTests {
  @Test func `a simple roadmap is read`() {
    let reading = read(
      """
      roadmap: demo
      status_date: 2026-07-01
      calendars:
        us: {}
      sites:
        austin:
          calendar: us
      teams:
        rtl:
          site: austin
          discipline: rtl
          headcount: {2026-01-01: 40}
          cost: {value: 256k USD/yr, source: "HR, 2026", confidence: assumption}
      """
    )
    #expect(reading.diagnostics == [])
    #expect(reading.roadmap.id.text == "demo")
    #expect(reading.roadmap.teams.first?.cost?.amount.minorUnits == 25_600_000)
    #expect(
      reading.roadmap.provenance[ModelPath("teams/rtl/cost")]
        == Provenance(source: "HR, 2026", confidence: .assumption)
    )
    let text = RoadmapWriter.canonicalText(reading.roadmap)
    #expect(
      text == """
        roadmap: demo
        status_date: 2026-07-01

        calendars:
          us: {}

        sites:
          austin:
            calendar: us

        teams:
          rtl:
            site: austin
            discipline: rtl
            headcount:
              2026-01-01: 40
            cost: {value: 256000 USD/yr, source: 'HR, 2026', confidence: assumption}

        """
    )
    #expect(read(text).roadmap == reading.roadmap)
  }

  @Test func `what is wanted is named with its article`() {
    let found = findings(
      """
      roadmap: demo
      nodes:
        n2: {foundry: tsmc, mask_set: 18}
      """
    )
    #expect(found.contains { $0.contains("an amount of money is wanted") }, "\(found)")
  }

  @Test func `all errors of a file are found in one run, in the order of the file`() {
    let found = findings(
      """
      roadmap: demo
      status_date: 2027-02-30
      horizn: 2032-12-31
      families:
        graviton:
          cadence: 18
          priority: 012
          growth: many
      """
    )
    #expect(
      found == [
        #"r.yaml:2:14: error: "2027-02-30" names a day that does not exist; a day is wanted "#
          + "[bad-value]",
        #"r.yaml:3:1: error: there is no key "horizn" here [unknown-key]"#,
        #"r.yaml:5:3: error: the key "template" is missing [missing-key]"#,
        #"r.yaml:6:14: error: "18" has no unit; a time span is wanted [missing-unit]"#,
        #"r.yaml:7:15: error: "012" starts with a zero, which some readers take for octal; "#
          + "a count is wanted [bad-value]",
        #"r.yaml:8:13: error: "many" is not a number; a number is wanted [bad-value]"#,
      ]
    )
  }

  @Test func `a statement of origin may stand with every quantity`() {
    let reading = read(
      """
      roadmap: demo
      horizon: {value: 2031-12-31, source: board}
      fiscal:
        start_month: {value: 1, source: finance, vintage: "2026"}
      vendors:
        tsmc: {}
      nodes:
        a16:
          foundry: tsmc
          rank: 5
          pdk: {value: 2026Q4, source: symposium, confidence: read}
          wafer_price: {value: 45k USD, confidence: assumption}
          risk_production:
            stated: {value: 2027-03, source: symposium}
      teams:
        rtl:
          site: austin
          discipline: rtl
          headcount:
            2026-01-01: {value: 40, source: HR}
      """
    )
    #expect(lines(of: reading) == [])
    let provenance = reading.roadmap.provenance
    #expect(
      provenance.keys.map(\.text).sorted() == [
        "fiscal/start_month", "horizon", "nodes/a16/pdk/stated",
        "nodes/a16/risk_production/stated", "nodes/a16/wafer_price",
        "teams/rtl/headcount/2026-01-01",
      ]
    )
    #expect(provenance[ModelPath("fiscal/start_month")]?.vintage == "2026")
    #expect(read(RoadmapWriter.canonicalText(reading.roadmap)).roadmap == reading.roadmap)
  }

  @Test func `a statement of origin with a wrong key or without number is refused`() {
    #expect(
      findings(
        """
        roadmap: demo
        horizon: {value: 2031-12-31, sorce: board}
        name: {value: Demo, source: board}
        productivity_growth: {source: board}
        """
      ) == [
        #"r.yaml:2:30: error: there is no key "sorce" here [unknown-key]"#,
        "r.yaml:3:15: error: here stands keys with values where a single value should be "
          + "[wrong-shape]",
        "r.yaml:4:22: error: here stands keys with values where a single value should be "
          + "[wrong-shape]",
      ]
    )
  }

  @Test func `human units are read exactly`() {
    let roadmap = read(
      """
      roadmap: demo
      productivity_growth: 2.5%
      teams:
        rtl: {site: a, discipline: rtl, cost: 256k USD/yr, ramp_up: 3 weeks, attrition: 40%}
      nodes:
        n3p: {foundry: tsmc, wafer_price: 19.5k USD, mask_set: 18.1M USD, fab: 14w}
      clouds:
        ec2: {on_demand: 0.0513 USD/core-hour}
      """
    ).roadmap
    #expect(roadmap.productivityGrowth.fraction.millionths == 25_000)
    #expect(roadmap.teams.first?.cost?.amount == Money(minorUnits: 25_600_000, currency: .usDollar))
    #expect(roadmap.teams.first?.rampUp == TimeSpan(3, .weeks))
    #expect(roadmap.nodes.first?.maskSet?.minorUnits == 1_810_000_000)
    #expect(roadmap.nodes.first?.fab == TimeSpan(14, .weeks))
    #expect(roadmap.clouds.first?.onDemand?.nanoUnits == 51_300_000)
  }

  @Test func `rules are told what is wrong with the form and speak in the same run`() {
    let complaint = Diagnostic(.warning, at: ModelPath("vendors/arm/name"), .init("x", "no"))
    let reader = RoadmapReader(findings: { _, form in form.isEmpty ? [complaint] : [] }) { _ in
      throw NoFile()
    }
    let right = reader.read(
      RoadmapSource(name: "r.yaml", text: "roadmap: demo\nvendors:\n  arm:\n    name: Arm\n")
    )
    #expect(lines(of: right) == ["r.yaml:4:11: warning: no [x]"])
    #expect(!right.hasErrors)
    let wrong = reader.read(RoadmapSource(name: "r.yaml", text: "roadmap: demo\nvendor: {}\n"))
    #expect(wrong.diagnostics.map(\.message.identifier) == ["unknown-key"])
    #expect(wrong.hasErrors)
  }

  @Test func `all rules are asked unless the caller says otherwise`() {
    let text = "roadmap: demo\nfamilies:\n  f:\n    template: nowhere\n"
    let reading = RoadmapReader { _ in throw NoFile() }
      .read(RoadmapSource(name: "r.yaml", text: text))
    #expect(
      reading.diagnostics.contains {
        $0.message.identifier == "unknown-reference" && $0.location?.line == 4
      }
    )
  }

  @Test(arguments: 0..<20)
  func `no damage to a file crashes the reader, and every finding has a place`(seed: Int) {
    let text = """
      # comment
      roadmap: &id demo
      name: *id
      teams:
        rtl: &t {site: austin, discipline: rtl, headcount: {2026-01-01: 40}}
        dv: *t
      nodes:
        n2:
          foundry: "ts\\tmc"
          pdk: {value: 2026Q1, source: 'it''s'}
      calendars: {us: {holidays: [12-25, 2027-07-05]}}
      scenarios:
        s:
          because: |
            two
            lines
          changes: {teams/*/availability: 50%}

      """
    var random = RandomRoadmap(seed: seed)
    for _ in 0..<50 {
      let reading = RoadmapReader { _ in throw NoFile() }
        .read(RoadmapSource(name: "r.yaml", text: random.damaged(text)))
      #expect(reading.diagnostics.allSatisfy { $0.location != nil })
      _ = DiagnosticRenderer(sources: reading.sources).text(for: reading.diagnostics)
      if !reading.hasErrors {
        #expect(read(RoadmapWriter.canonicalText(reading.roadmap)).roadmap == reading.roadmap)
      }
    }
  }

  @Test func `a lenient reader only warns of unknown keys`() {
    let source = RoadmapSource(name: "r.yaml", text: "roadmap: demo\nhorizn: x\nhorizon: y\n")
    let reading = RoadmapReader(isLenient: true) { _ in throw NoFile() }.read(source)
    #expect(reading.diagnostics.map(\.message.identifier) == ["unknown-key", "bad-value"])
    #expect(reading.diagnostics.map(\.severity) == [.warning, .error])
    let right = RoadmapSource(name: "r.yaml", text: "roadmap: demo\nhorizn: x\n")
    #expect(!RoadmapReader(isLenient: true) { _ in throw NoFile() }.read(right).hasErrors)
  }

  @Test func `a file of another shape is refused`() {
    #expect(
      findings("- a\n- b\n") == [
        "r.yaml:1:1: error: here stands a list where keys with values should be [wrong-shape]"
      ]
    )
    #expect(
      findings("hello") == [
        "r.yaml:1:1: error: here stands a single value where keys with values should be "
          + "[wrong-shape]"
      ]
    )
  }
}
