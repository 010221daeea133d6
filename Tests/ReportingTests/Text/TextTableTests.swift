import Reporting
import Testing

struct TextTableTests {
  private func sample(charset: Charset = .unicode) -> TextTable {
    var table = TextTable(
      columns: [
        .init("chip", minimumWidth: 6),
        .init("slip", .right),
        .init("cause", minimumWidth: 10, overflow: .wrap),
      ],
      charset: charset,
      hasRule: true
    )
    table.append(["Graviton 7", "+61d", "engineers of rtl-austin are busy"])
    table.append(["設計チップ", "-3d", ""])
    return table
  }

  @Test func `columns are as wide as their cells and lines end without blanks`() {
    #expect(
      sample().text(width: 100)
        == """
        chip        slip  cause
        ────────────────────────────────────────────────
        Graviton 7  +61d  engineers of rtl-austin are busy
        設計チップ   -3d

        """.replacingRule(with: 50)
    )
  }

  @Test(arguments: 4...120)
  func `no line exceeds the width`(width: Int) {
    let lines = sample().lines(width: width)
    #expect(lines.allSatisfy { $0.width <= width })
    #expect(lines.allSatisfy { !$0.rendered(colour: false).hasSuffix(" ") })
  }

  @Test func `narrow columns wrap`() {
    #expect(
      sample().text(width: 34) == """
        chip        slip  cause
        ──────────────────────────────────
        Graviton 7  +61d  engineers of
                          rtl-austin are
                          busy
        設計チップ   -3d

        """
    )
  }

  @Test func `where least widths don't fit, each row becomes a list`() {
    #expect(
      sample().text(width: 20) == """
        chip: Graviton 7
        slip: +61d
        cause: engineers of
          rtl-austin are
          busy

        chip: 設計チップ
        slip: -3d

        """
    )
  }

  @Test func `colour changes nothing but escape sequences`() {
    var line = StyledText("late", .red)
    line.append(" by 3 days  ", .strong)
    #expect(line.rendered(colour: true) == "\u{1B}[31mlate\u{1B}[0m\u{1B}[1m by 3 days\u{1B}[0m")
    #expect(ANSI.stripped(line.rendered(colour: true)) == line.rendered(colour: false))
  }

  @Test func `names of users are one safe line`() {
    #expect(Charset.unicode.text("a\tb\nc\u{1B}[31m\u{202E}d") == "a b c [31md")
    #expect(Charset.ascii.text("設計é🚀 6") == "???" + "??" + "?? 6")
    for name in TextFittingTests.names {
      let widths = Charset.allCases.map { DisplayWidth.of($0.text(name)) }
      #expect(widths[0] == widths[1])
    }
  }
}

extension String {
  fileprivate func replacingRule(with count: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("─") ? String(repeating: "─", count: count) : String($0) }
      .joined(separator: "\n")
  }
}
