import Reporting
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Graviton 6", 10), ("é", 1), ("e\u{301}", 1), ("設計", 4), ("ｱ", 1), ("Ａ", 2),
    ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("🚀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2),
    ("🇮🇱", 2), ("❤️", 2), ("❤", 1), ("שלום", 4), ("مرحبا", 5), ("a\u{200B}b", 2),
    ("░▒▓█◆═╌━", 8), ("·Δ€…", 4), ("\u{1B}", 0), ("\u{A0}", 1), ("𠀀", 2), ("1️⃣", 2), ("☰", 2),
  ])
  func `each character takes the cells of its East Asian width`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `a text takes as many cells as its characters`() {
    let text = "AQUA 設計 🚀 e\u{301}שλ"
    #expect(DisplayWidth.of(text) == text.reduce(0) { $0 + DisplayWidth.of($1) })
  }
}
