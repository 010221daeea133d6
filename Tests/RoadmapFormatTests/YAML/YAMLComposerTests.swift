import RoadmapFormat
import RoadmapModel
import Testing

/// What YAML allows and a roadmap can't use has one defined result each.
@Suite struct YAMLComposerTests {
  @Test func `every duplicate key is found and the first value kept`() {
    let reading = read(
      """
      roadmap: demo
      name: one
      name: two
      vendors:
        arm: {}
        tsmc: {name: T, note: x, name: U}
        arm: {}
      roadmap: other
      """
    )
    #expect(
      lines(of: reading) == [
        #"r.yaml:3:1: error: the key "name" stands twice [duplicate-key]"#,
        #"r.yaml:6:28: error: the key "name" stands twice [duplicate-key]"#,
        #"r.yaml:7:3: error: the key "arm" stands twice [duplicate-key]"#,
        #"r.yaml:8:1: error: the key "roadmap" stands twice [duplicate-key]"#,
      ]
    )
    #expect(reading.diagnostics.first?.notes == [#""name" stands first at r.yaml:2:1"#])
    #expect(reading.roadmap.name == "one")
  }

  @Test func `duplicates among many keys are found`() {
    let ids = (0..<40).map { "  v\($0): {}\n" }.joined()
    #expect(
      findings("roadmap: demo\nvendors:\n" + ids + "  v3: {}\n  v39: {}\n") == [
        #"r.yaml:43:3: error: the key "v3" stands twice [duplicate-key]"#,
        #"r.yaml:44:3: error: the key "v39" stands twice [duplicate-key]"#,
      ]
    )
  }

  @Test func `two spellings of one key are a duplicate`() {
    #expect(
      findings(
        """
        roadmap: demo
        families:
          f: {template: t, wants: {pcie: {standards: {1: a, +1: b}}}}
        """
      ) == [#"r.yaml:3:53: error: the key "1" stands twice [duplicate-key]"#]
    )
  }

  @Test(arguments: ["no", "on", "yes", "off", "true", "012", "1_000", "12:30", "0x1F", "1e3"])
  func `a word that YAML 1_1 takes for something else stays text`(word: String) {
    let reading = read("roadmap: demo\nname: \(word)\n")
    #expect(lines(of: reading) == [])
    #expect(reading.roadmap.name == word)
    #expect(RoadmapWriter.canonicalText(reading.roadmap).contains("'\(word)'"))
  }

  @Test(arguments: ["012", "1_000", "12:30", "0x1F", "1e3", "0o17", ".5", "1,000"])
  func `a number that YAML readers disagree about is refused`(number: String) {
    let reading = read("roadmap: demo\nfiscal:\n  start_month: \(number)\n")
    #expect(reading.diagnostics.map(\.message.identifier) == ["bad-value"])
    let place = reading.diagnostics.first?.location
    #expect(place == SourceLocation(file: "r.yaml", line: 3, column: 16))
  }

  @Test(arguments: ["no", "on", "yes", "Off", "True", "1"])
  func `only true and false are truths`(word: String) {
    let reading = read("roadmap: d\nfamilies: {f: {template: t, hypothetical: \(word)}}\n")
    #expect(reading.diagnostics.map(\.message.identifier) == ["bad-value"])
  }

  @Test func `a day that does not exist is refused, as a key too`() {
    #expect(
      findings(
        """
        roadmap: demo
        status_date: 2027-02-30
        farms: {haifa: {cores: {2027-13-01: 100}}}
        """
      ) == [
        #"r.yaml:2:14: error: "2027-02-30" names a day that does not exist; a day is wanted "#
          + "[bad-value]",
        #"r.yaml:3:25: error: "2027-13-01" names month 13; a day is wanted [bad-value]"#,
      ]
    )
  }

  @Test(arguments: ["", " ~", " null", " Null"])
  func `a key without value is one finding`(word: String) {
    let text = "roadmap: demo\nstatus_date:\(word)\nvendors:\(word)\nname:\(word)\n"
    let reading = read(text)
    #expect(
      reading.diagnostics.map(\.message.identifier) == Array(repeating: "missing-value", count: 3)
    )
    #expect(reading.diagnostics.map(\.location?.line) == [2, 3, 4])
  }

  @Test func `the empty text and quoted words are values`() {
    let reading = read("roadmap: demo\nname: ''\nvendors: {arm: {name: \"null\", note: '~'}}\n")
    #expect(lines(of: reading) == [])
    #expect(reading.roadmap.name == "")
    #expect(reading.roadmap.vendors.first?.name == "null")
    #expect(reading.roadmap.vendors.first?.note == "~")
  }

  @Test func `a merge key is refused and a quoted one is a key like others`() {
    #expect(
      findings(
        """
        roadmap: demo
        vendors:
          arm: &a {name: Arm}
          tsmc:
            <<: *a
            "<<": x
        """
      ) == [
        "r.yaml:5:5: error: the merge key << is not read [merge-key]",
        #"r.yaml:6:5: error: there is no key "<<" here [unknown-key]"#,
      ]
    )
  }

  @Test func `an alias repeats a value`() {
    let reading = read(
      """
      roadmap: demo
      sites:
        austin: &site
          calendar: &us us
          productivity: 0.9
        boston: *site
      teams:
        rtl: {site: austin, discipline: *us}
      """
    )
    #expect(lines(of: reading) == [])
    #expect(reading.roadmap.sites.map(\.productivity.millionths) == [900_000, 900_000])
    #expect(reading.roadmap.teams.first?.discipline.text == "us")
  }

  @Test func `an alias without anchor, or within its own, is refused`() {
    #expect(
      findings("roadmap: demo\nname: &demo demo\nvendors: &v {arm: *v, tsmc: {name: *dema}}\n") == [
        "r.yaml:3:19: error: no anchor &v stands complete before this alias [unknown-alias]",
        "r.yaml:3:36: error: no anchor &dema stands complete before this alias [unknown-alias]",
      ]
    )
  }

  @Test func `an alias bomb is refused with one finding`() {
    var text = "roadmap: demo\nb0: &b0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let row = Array(repeating: "*b\(level - 1)", count: 9).joined(separator: ", ")
      text += "b\(level): &b\(level) [\(row)]\n"
    }
    let bombs = read(text).diagnostics.filter { $0.message.identifier == "alias-expansion" }
    #expect(bombs.count == 1)
    #expect(bombs.first?.location?.line == 7)
  }

  @Test func `tags other than those of text and collections are refused`() {
    #expect(
      findings(
        """
        roadmap: !!str demo
        name: !!int 3
        horizon: !when 2032-12-31
        vendors: !!map {arm: !!omap {}}
        """
      ) == [
        "r.yaml:2:7: error: the tag !!int has no meaning in a roadmap [tag]",
        "r.yaml:3:10: error: the tag !when has no meaning in a roadmap [tag]",
        "r.yaml:4:22: error: the tag !!omap has no meaning in a roadmap [tag]",
      ]
    )
  }

  @Test func `a key that is no word is refused`() {
    let long = String(repeating: "x", count: 201)
    let found = findings("roadmap: demo\n? [a, b]\n: c\n? {x: y}\n: d\n\(long): 1\n'': 2\n")
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.hasSuffix("[bad-key]") })
  }

  @Test func `a byte order mark is skipped and takes no column`() {
    let reading = read("\u{FEFF}roadmap: demo\nname: x\n")
    #expect(lines(of: reading) == [])
    #expect(
      findings("\u{FEFF}rodmap: demo\n").first
        == #"r.yaml:1:1: error: there is no key "rodmap" here [unknown-key]"#
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end gives the same roadmap and places`(end: String) {
    let text = ["roadmap: demo", "name: x", "vendors:", "  arm: {nam: y}", ""]
      .joined(separator: end)
    let reading = read(text)
    #expect(lines(of: reading) == [#"r.yaml:4:9: error: there is no key "nam" here [unknown-key]"#])
    #expect(reading.roadmap.name == "x")
    let rendered = DiagnosticRenderer(sources: reading.sources).text(for: reading.diagnostics)
    #expect(rendered.contains("    arm: {nam: y}\n          ^\n"))
  }

  @Test func `tabs may part words but not indent them`() {
    #expect(lines(of: read("roadmap:\tdemo\nname: x\t# note\n")) == [])
    let reading = read("roadmap: demo\nvendors:\n\tarm: {}\n")
    #expect(
      lines(of: reading) == [
        "r.yaml:3:1: error: this is not YAML: found character that cannot start any token [syntax]"
      ]
    )
    #expect(reading.diagnostics.first?.message.remedy.contains("not tabs") == true)
  }

  @Test func `a second document is refused and the first is read`() {
    let reading = read("---\nroadmap: demo\n---\nroadmap: other\n")
    #expect(
      lines(of: reading) == [
        "r.yaml:3:1: error: a second YAML document starts here; a roadmap is one "
          + "[several-documents]"
      ]
    )
    #expect(reading.roadmap.id.text == "demo")
    #expect(lines(of: read("--- # start\nroadmap: demo\n...\n")) == [])
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}"])
  func `an empty file is one finding`(text: String) {
    #expect(findings(text) == ["r.yaml:1:1: error: the file holds nothing [empty-file]"])
  }

  @Test(
    arguments: [
      ("roadmap: demo\nname: a: b\n", 2),
      ("roadmap: \"demo\n", 2),
      ("roadmap: [a, b\nname: x\n", 2),
      ("roadmap: demo\n  name: x\n", 2),
      ("roadmap: @demo\n", 1),
      ("roadmap: demo\nname: a\u{1}b\n", 2),
      ("roadmap: demo\nvendors:\n  arm: {}\n tsmc: {}\n", 4),
      ("{\n", 2),
      ("%YAML 3.0\n---\na: b\n", 1),
      ("key: |x\n", 1),
    ]
  )
  func `broken syntax is one finding with its place`(text: String, line: Int) {
    let found = read(text).diagnostics
    #expect(found.map(\.message.identifier) == ["syntax"])
    #expect(found.first?.location?.line == line)
    #expect(found.first?.location?.file == "r.yaml")
  }

  @Test func `nesting without end is refused`() {
    let reading = read(
      "a: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    )
    #expect(reading.diagnostics.map(\.message.identifier) == ["too-deep"])
    let bottomless = read("a: " + String(repeating: "[", count: 50_000))
    #expect(bottomless.diagnostics.map(\.message.identifier) == ["too-deep"])
  }

  @Test func `a value over several lines is one text`() {
    let reading = read("roadmap: demo\nname: |\n  one\n  two\nvendors: {a: {note: \"x\\ty\"}}\n")
    #expect(reading.roadmap.name == "one\ntwo\n")
    #expect(reading.roadmap.vendors.first?.note == "x\ty")
  }
}
