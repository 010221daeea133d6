import Reporting
import Testing

struct TextFittingTests {
  static let names = [
    "Graviton", "設計チップ七世代目", "🚀🚀🚀🚀🚀🚀", "שלום עולם ארוך מאוד", "e\u{301}e\u{301}e\u{301}",
    String(repeating: "long name ", count: 8),
  ]

  @Test func `a shortened text never exceeds its width`() {
    for name in Self.names {
      for width in 0...90 {
        let short = TextFitting.shortened(name, to: width, mark: "…")
        #expect(DisplayWidth.of(short) <= width, "\(name) to \(width)")
        if DisplayWidth.of(name) <= width { #expect(short == name) }
      }
    }
  }

  @Test func `the middle is left out and the end is kept`() {
    let short = TextFitting.shortened("Merchant Accelerator 12", to: 12, mark: "…")
    #expect(short == "Merchan…r 12")
  }

  @Test(arguments: 4...30)
  func `different names stay different`(width: Int) {
    let stem = String(repeating: "x", count: 60)
    let names =
      (1...9).map { "\(stem)\($0)tail of twenty letters" } + ["\(stem) a", "\(stem) b"] + Self.names
    let short = TextFitting.shortened(names, to: width, mark: "~")
    #expect(Set(short).count == Set(names).count)
    #expect(short.allSatisfy { DisplayWidth.of($0) <= width })
  }

  @Test func `equal names are shortened alike`() {
    let name = String(repeating: "n", count: 40)
    let short = TextFitting.shortened([name, name], to: 10, mark: "~")
    #expect(short[0] == short[1])
  }

  @Test func `wrapped lines hold all words within the width`() {
    let text = "the launch of Graviton 7 waits 61 days for the RTL team in Austin 設計チップ"
    for width in 1...80 {
      let lines = TextFitting.wrapped(text, to: width, indent: 2)
      if width > 4 { #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(width)") }
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func `a long word breaks behind its joints`() {
    let lines = TextFitting.wrapped("architecture-cupertino 4, rtl", to: 18)
    #expect(lines == ["architecture-", "cupertino 4, rtl"])
    #expect(TextFitting.wrapped("a-bcdefghijklmnop", to: 8) == ["a-bcdefg", "hijklmno", "p"])
    #expect(TextFitting.wrapped("ec2-simulation", to: 10) == ["ec2-", "simulation"])
    #expect(TextFitting.wrapped("physical_signoff", to: 11) == ["physical_", "signoff"])
  }

  @Test func `facts break between each other`() {
    let facts = ["scenario base", "as-of 2026-11-23", "24 chips"]
    let lines = TextFitting.joined(facts, separator: " · ", width: 34)
    #expect(lines == ["scenario base · as-of 2026-11-23", "24 chips"])
  }
}
