import RoadmapFormat
import RoadmapModel
import Testing

struct RuleExampleTests {
  /// A rule with one of its examples.
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: String
    let sections: String
    let isTriggering: Bool
    let number: Int

    var testDescription: String {
      "\(rule) \(isTriggering ? "triggered" : "kept") \(number)"
    }

    static let all: [Example] = RoadmapRules.all.flatMap { rule in
      let rule = type(of: rule)
      let breaking = rule.triggeringExamples.enumerated().map {
        Example(rule: rule.identifier, sections: $1, isTriggering: true, number: $0 + 1)
      }
      let keeping = rule.nonTriggeringExamples.enumerated().map {
        Example(rule: rule.identifier, sections: $1, isTriggering: false, number: $0 + 1)
      }
      return breaking + keeping
    }
  }

  @Test(arguments: Example.all)
  func `an example that breaks a rule gives findings of it alone, any other none`(
    example: Example
  ) throws {
    let source = RoadmapSource(
      name: "example.yaml",
      text: ExampleRoadmap.completing(example.sections)
    )
    let reading = RoadmapReader(findings: { RoadmapRules.findings(in: $0, besides: $1) }) { _ in source }
      .read(source)
    let found = Set(reading.diagnostics.map(\.message.identifier))
    let text = DiagnosticRenderer(sources: reading.sources).text(for: reading.diagnostics)
    #expect(found == (example.isTriggering ? [example.rule] : []), "\(text)")
  }

  @Test func `every finding of a rule has values, a remedy and a place`() {
    for example in Example.all where example.isTriggering {
      let source = RoadmapSource(
        name: "example.yaml",
        text: ExampleRoadmap.completing(example.sections)
      )
      let reading = RoadmapReader(findings: { RoadmapRules.findings(in: $0, besides: $1) }) { _ in source }
        .read(source)
      for finding in reading.diagnostics {
        #expect(!finding.message.remedy.isEmpty)
        #expect(finding.location != nil)
      }
    }
  }

  @Test func `rules have distinct identifiers and both kinds of examples`() {
    let rules = RoadmapRules.all.map { type(of: $0) }
    #expect(Set(rules.map { $0.identifier }).count == rules.count)
    for rule in rules {
      #expect(!rule.triggeringExamples.isEmpty && !rule.nonTriggeringExamples.isEmpty)
      #expect(rule.summary.hasSuffix("."))
    }
  }

  @Test func `findings are sorted by path and stand once`() {
    var roadmap = Roadmap()
    roadmap.sites = ["b", "a", "a"].map { name in
      var site = Site()
      site.id = Site.ID(name)
      site.calendar = WorkCalendar.ID("nowhere")
      return site
    }
    let found = RoadmapRules.findings(in: roadmap)
    #expect(
      found.map { "\($0.path) \($0.message.identifier)" } == [
        "sites/a duplicate-id", "sites/a/calendar unknown-reference",
        "sites/b/calendar unknown-reference",
      ]
    )
  }

  @Test func `errors of form do not hide those of rules, nor cause any`() {
    let source = RoadmapSource(
      name: "example.yaml",
      text: ExampleRoadmap.completing(
        """
        horizon: soon
        vendors:
          tsmc: {nam: TSMC}
          arm: {}
        nodes:
          n3p:
            foundry: tscm
            fab: -3 weeks
            masks: 3
            predecessor: n3p
        teams:
          rtl-austin: {site: austin, discipline: rtl, headcount: {2026-01-01: twenty}}
        families:
          server: {template: cpu, cadence: 18}
        chips:
          server-2:
            family: server
            status: committed
            target: 2027-05-01
            progress: {start: {started: 2026-05-01, finished: 2026-04-01}}
        """
      )
    )
    let reading = RoadmapReader(findings: { _, _ in [] }) { _ in source }.read(source)
    let found = RoadmapRules.findings(in: reading.roadmap, besides: reading.diagnostics)
    #expect(reading.diagnostics.count == 6)
    #expect(
      found.map { "\($0.path) \($0.message.identifier)" } == [
        "chips/server-2/progress/start/finished date-order",
        "nodes/n3p/fab bad-quantity",
        "nodes/n3p/foundry unknown-reference",
        "nodes/n3p/predecessor cycle",
      ]
    )
  }

  @Test func `a section that can not be read makes no name in it unknown`() {
    let source = RoadmapSource(
      name: "example.yaml",
      text: ExampleRoadmap.text.replacing("vendors:", with: "vendor:")
    )
    let reading = RoadmapReader(findings: { _, _ in [] }) { _ in source }.read(source)
    #expect(reading.diagnostics.map(\.message.identifier) == ["unknown-key"])
    #expect(RoadmapRules.findings(in: reading.roadmap, besides: reading.diagnostics) == [])
    #expect(RoadmapRules.findings(in: reading.roadmap) != [])
  }
}
