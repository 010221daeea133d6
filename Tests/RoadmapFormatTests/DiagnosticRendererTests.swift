import RoadmapFormat
import RoadmapModel
import Testing

@Suite struct DiagnosticRendererTests {
  @Test func `a finding is shown with excerpt, caret, notes and remedy`() {
    let reading = read("roadmap: demo\nvendors:\n  arm: {nmae: Arm}\n  arm: {}\n")
    let text = DiagnosticRenderer(sources: reading.sources).text(for: reading.diagnostics)
    #expect(
      text == """
        r.yaml:3:9: error: there is no key "nmae" here [unknown-key]
            arm: {nmae: Arm}
                  ^
        Maybe you meant "name".
        r.yaml:4:3: error: the key "arm" stands twice [duplicate-key]
            arm: {}
            ^
        note: "arm" stands first at r.yaml:3:3
        Maybe remove one of the two.

        """
    )
  }

  @Test(
    arguments: [
      ("name: 東京 x", 10, "  name: 東京 x\n             ^\n"),
      ("name:\tx", 7, "  name: x\n        ^\n"),
      ("name: e\u{301}x", 9, "  name: e\u{301}x\n         ^\n"),
      ("name: \u{1F600}x", 8, "  name: \u{1F600}x\n          ^\n"),
      ("name: a\u{1B}[31mb", 8, "  name: a [31mb\n         ^\n"),
      ("", 1, "  \n  ^\n"),
      ("ab", 3, "  ab\n    ^\n"),
      ("ab", 99, "  ab\n    ^\n"),
    ]
  )
  func `the caret stands below its column on a terminal`(
    line: String,
    column: Int,
    excerpt: String
  ) {
    let text = render(line, column: column)
    #expect(text == "r.yaml:1:\(column): error: bad [x]\n" + excerpt)
  }

  @Test func `a long line is cut around the column`() {
    let line = String(repeating: "a", count: 150) + "X" + String(repeating: "b", count: 150)
    let rows = render(line, column: 151).split(separator: "\n").map(String.init)
    #expect(rows.count == 3)
    #expect(rows[1].count == 104)
    #expect(rows[1].hasPrefix("  …a") && rows[1].hasSuffix("b…"))
    let caret = rows[2].firstIndex(of: "^").map {
      rows[2].distance(from: rows[2].startIndex, to: $0)
    }
    let mark = rows[1].firstIndex(of: "X").map {
      rows[1].distance(from: rows[1].startIndex, to: $0)
    }
    #expect(caret == mark)
    #expect(render(line, column: 1).contains("\n  aaa"))
    #expect(render(line, column: 301).hasSuffix("^\n"))
  }

  @Test func `a finding without place names its path`() {
    let renderer = DiagnosticRenderer(sources: [])
    let finding = Diagnostic(.warning, at: ModelPath("chips/g"), .init("x", "late"), notes: ["n"])
    #expect(renderer.text(for: finding) == "chips/g: warning: late [x]\nnote: n\n")
    #expect(renderer.line(for: Diagnostic(.note, at: .root, .init("x", "hm"))) == "note: hm [x]")
  }

  @Test func `a place behind the end of the file has no excerpt`() {
    let finding = Diagnostic(
      .error,
      at: .root,
      .init("x", "bad"),
      location: SourceLocation(file: "r.yaml", line: 9, column: 1)
    )
    let source = RoadmapSource(name: "r.yaml", text: "a\n")
    #expect(
      DiagnosticRenderer(sources: [source]).text(for: finding) == "r.yaml:9:1: error: bad [x]\n"
    )
  }

  private func render(_ line: String, column: Int) -> String {
    let finding = Diagnostic(
      .error,
      at: .root,
      .init("x", "bad"),
      location: SourceLocation(file: "r.yaml", line: 1, column: column)
    )
    return DiagnosticRenderer(sources: [RoadmapSource(name: "r.yaml", text: line)])
      .text(for: finding)
  }
}
