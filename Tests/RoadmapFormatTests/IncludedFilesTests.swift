import RoadmapFormat
import RoadmapModel
import Testing

@Suite struct IncludedFilesTests {
  @Test func `sections of several files are joined by id`() {
    let reading = read(
      "plans/main.yaml",
      [
        "plans/main.yaml": """
        include: [supply/nodes.yaml, vendors.yaml]
        roadmap: demo
        vendors:
          arm: {name: Arm}
        """,
        "plans/supply/nodes.yaml": """
        include: ../extra.yaml
        nodes:
          n3p: {foundry: tsmc}
        fiscal: {start_month: 2}
        """,
        "plans/extra.yaml": "nodes:\n  n2: {foundry: tsmc}\n",
        "plans/vendors.yaml": "vendors:\n  tsmc: {}\n  synopsys: {}\n",
      ]
    )
    #expect(lines(of: reading) == [])
    #expect(reading.roadmap.vendors.map(\.id.text) == ["tsmc", "synopsys", "arm"])
    #expect(reading.roadmap.nodes.map(\.id.text) == ["n2", "n3p"])
    #expect(reading.roadmap.fiscal.startMonth == 2)
    #expect(
      reading.sources.map(\.name) == [
        "plans/main.yaml", "plans/supply/nodes.yaml", "plans/extra.yaml", "plans/vendors.yaml",
      ]
    )
  }

  @Test func `an id or value that two files define is an error that names both places`() {
    let reading = read(
      "main.yaml",
      [
        "main.yaml": "roadmap: demo\ninclude: a.yaml\nvendors:\n  arm: {}\nname: x\n",
        "a.yaml": "name: y\nvendors:\n  arm: {}\n",
      ]
    )
    #expect(
      lines(of: reading) == [
        #"main.yaml:4:3: error: the key "arm" stands twice [duplicate-key]"#,
        #"main.yaml:5:1: error: the key "name" stands twice [duplicate-key]"#,
      ]
    )
    #expect(
      reading.diagnostics.flatMap(\.notes) == [
        #""arm" stands first at a.yaml:3:3"#, #""name" stands first at a.yaml:1:1"#,
      ]
    )
  }

  @Test func `files that include each other are reported with their names`() {
    let reading = read(
      "./main.yaml",
      [
        "./main.yaml": "roadmap: demo\ninclude:\n  - a.yaml\n",
        "a.yaml": "include: [./b.yaml]\n",
        "b.yaml": "include: [x/../main.yaml, b.yaml]\n",
      ]
    )
    #expect(
      lines(of: reading) == [
        "b.yaml:1:11: error: files include each other: main.yaml -> a.yaml -> b.yaml -> main.yaml "
          + "[include-cycle]",
        "b.yaml:1:27: error: files include each other: b.yaml -> b.yaml [include-cycle]",
      ]
    )
  }

  @Test func `a file that several others include is read once`() {
    let reading = read(
      "main.yaml",
      [
        "main.yaml": "roadmap: demo\ninclude: [a.yaml, b.yaml, a.yaml]\n",
        "a.yaml": "include: c.yaml\n",
        "b.yaml": "include: c.yaml\n",
        "c.yaml": "vendors: {arm: {}}\n",
      ]
    )
    #expect(lines(of: reading) == [])
    #expect(reading.roadmap.vendors.count == 1)
  }

  @Test func `a missing file is a finding where it is named`() {
    let reading = read(
      "main.yaml",
      ["main.yaml": "roadmap: demo\ninclude: [nodes.yaml, {a: b}, '']\nvendor: {}\n"]
    )
    #expect(
      lines(of: reading) == [
        #"main.yaml:2:11: error: the file "nodes.yaml" can't be read [unreadable-include]"#,
        "main.yaml:2:23: error: include names files [bad-include]",
        "main.yaml:2:31: error: include names files [bad-include]",
        #"main.yaml:3:1: error: there is no key "vendor" here [unknown-key]"#,
      ]
    )
    #expect(reading.diagnostics.first?.notes == ["no such file"])
  }

  @Test func `broken syntax stops one file only and findings are sorted by file and place`() {
    let reading = read(
      "z.yaml",
      [
        "z.yaml": "roadmap: demo\ninclude: [b.yaml, a.yaml]\nhorizon: x\n",
        "b.yaml": "vendors: {\n",
        "a.yaml": "- 1\n",
      ]
    )
    #expect(
      reading.diagnostics.map { "\($0.location?.file ?? "") \($0.message.identifier)" } == [
        "z.yaml wrong-shape", "z.yaml bad-value", "b.yaml syntax",
      ]
    )
  }

  @Test func `a finding is placed in the file that it concerns`() {
    let reading = read(
      "main.yaml",
      [
        "main.yaml": "roadmap: demo\ninclude: a.yaml\n",
        "a.yaml": "\nnodes:\n  n2:\n    foundry: tsmc\n    rank: high\n",
      ]
    )
    #expect(
      reading.diagnostics.map(\.location) == [SourceLocation(file: "a.yaml", line: 5, column: 11)]
    )
  }

  @Test func `names are resolved from the folder of the file that mentions them`() {
    var asked: [String] = []
    let main = RoadmapSource(
      name: "/data/plans/main.yaml",
      text: "roadmap: demo\ninclude: [a.yaml, ../../../b.yaml, /c/./d.yaml, sub/e.yaml]\n"
    )
    _ = RoadmapReader(findings: { _, _ in [] }) { name in
      asked.append(name)
      throw NoFile()
    }.read(main)
    #expect(asked == ["/data/plans/a.yaml", "/b.yaml", "/c/d.yaml", "/data/plans/sub/e.yaml"])
    asked = []
    let near = RoadmapSource(name: "main.yaml", text: "roadmap: d\ninclude: [../a.yaml, ../../b]\n")
    _ = RoadmapReader(findings: { _, _ in [] }) { name in
      asked.append(name)
      throw NoFile()
    }.read(near)
    #expect(asked == ["../a.yaml", "../../b"])
  }
}

/// Reads a roadmap whose files are given by name.
private func read(_ main: String, _ files: [String: String]) -> RoadmapReading {
  let reader = RoadmapReader(findings: { _, _ in [] }) { name in
    guard let text = files[name] else { throw NoFile() }
    return RoadmapSource(name: name, text: text)
  }
  return reader.read(RoadmapSource(name: main, text: files[main] ?? ""))
}
