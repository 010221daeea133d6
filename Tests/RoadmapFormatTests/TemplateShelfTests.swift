import RoadmapFormat
import RoadmapModel
import Testing

@Suite struct TemplateShelfTests {
  private static let library = [
    RoadmapSource(
      name: "cpu.yaml",
      text: "templates:\n  cpu:\n    name: CPU\n  unused:\n    nam: wrong\n"
    ),
    RoadmapSource(name: "card.yaml", text: "templates:\n  card:\n    version: one\n"),
    RoadmapSource(name: "chiplet.yaml", text: "templates:\n  chiplet: {}\n"),
  ]

  private func read(_ text: String) -> RoadmapReading {
    RoadmapReader(library: Self.library, findings: { _, _ in [] }) { _ in throw NoFile() }
      .read(RoadmapSource(name: "r.yaml", text: text))
  }

  @Test func `templates that the roadmap names are copied into it, others are not`() {
    let reading = read(
      """
      roadmap: demo
      families: {graviton: {template: cpu}}
      chips:
        t1: {family: graviton, generation: 1, status: committed, template: chiplet}
      """
    )
    #expect(lines(of: reading) == [])
    #expect(reading.roadmap.templates.map(\.id.text) == ["cpu", "chiplet"])
    #expect(reading.sources.map(\.name) == ["r.yaml", "cpu.yaml", "chiplet.yaml"])
  }

  @Test func `a template that only a scenario names is copied`() {
    let reading = read(
      """
      roadmap: demo
      families: {graviton: {template: cpu}}
      scenarios: {s: {because: why not, changes: {families/graviton/template: chiplet}}}
      """
    )
    #expect(reading.roadmap.templates.map(\.id.text) == ["cpu", "chiplet"])
  }

  @Test func `the roadmap's own template goes before the shipped one of the same name`() {
    let reading = read(
      """
      roadmap: demo
      templates: {cpu: {name: Mine}}
      families: {graviton: {template: cpu}, other: {template: chiplet}}
      """
    )
    #expect(lines(of: reading) == [])
    #expect(reading.roadmap.templates.map(\.name) == ["Mine", nil])
  }

  @Test func `a finding in a shipped template is placed in its file`() {
    let reading = read("roadmap: demo\nfamilies: {nitro: {template: card}}\n")
    #expect(
      lines(of: reading) == [
        #"card.yaml:3:14: error: "one" is not a number; a count is wanted [bad-value]"#
      ]
    )
  }

  @Test func `a name that is neither defined nor shipped is left to the rules`() {
    let reading = read("roadmap: demo\nfamilies: {nitro: {template: crd}}\n")
    #expect(lines(of: reading) == [])
    #expect(reading.roadmap.templates.isEmpty)
  }

  @Test func `a name that hits no template is compared with the shipped ones`() {
    let rule = { (roadmap: Roadmap, _: [Diagnostic]) in
      roadmap.families.map { family in
        Diagnostic(
          .error,
          at: ModelPath("families/\(family.id)/template"),
          .init("unknown-reference", "there is no template \"\(family.template)\"")
        )
      }
    }
    let reader = RoadmapReader(library: Self.library, findings: rule) { _ in throw NoFile() }
    let reading = reader.read(
      RoadmapSource(name: "r.yaml", text: "roadmap: demo\nfamilies: {nitro: {template: crd}}\n")
    )
    #expect(reading.diagnostics.map(\.message.remedy) == [#"you meant "card""#])
  }

  @Test func `a copied template is part of the exported roadmap`() {
    let roadmap = read("roadmap: demo\nfamilies: {graviton: {template: cpu}}\n").roadmap
    let again = RoadmapFormatTests.read(RoadmapWriter.canonicalText(roadmap))
    #expect(again.roadmap == roadmap)
  }
}
