import Testing

@testable import tapeout

@Suite struct DelimitedTextTests {
  private func texts(_ text: String) -> [[String]] {
    DelimitedText(text).rows.map { $0.map(\.text) }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line ends of all systems end a row`(end: String) {
    #expect(texts("a,b\(end)1,2\(end)") == [["a", "b"], ["1", "2"]])
  }

  @Test func `quoted cells hold commas, quotation marks and lines`() {
    #expect(texts("\"a,\"\"b\"\"\",\"c\nd\"\n") == [["a,\"b\"", "c\nd"]])
  }

  @Test func `semicolons or tabs separate cells where the first line has no comma`() {
    #expect(texts("a;b\n1;\"2;3\"\n1,5;\n") == [["a", "b"], ["1", "2;3"], ["1,5", ""]])
    #expect(texts("a\tb\n1\t2\n") == [["a", "b"], ["1", "2"]])
    #expect(texts("a,b;c\n1;2,3\n") == [["a", "b;c"], ["1;2", "3"]])
  }

  @Test func `a byte order mark and blank lines are no cells`() {
    #expect(texts("\u{FEFF}a,b\n\n\n1, 2 \n") == [["a", "b"], ["1", "2"]])
  }

  @Test func `cells know where they stand`() {
    let cell = DelimitedText("a,b\n\"x\ny\",long\n").rows[1][1]
    #expect(cell.line == 3)
    #expect(cell.column == 4)
  }

  @Test func `a quotation mark that never closes is told`() {
    #expect(DelimitedText("a,\"b\n1,2").openQuote?.column == 3)
    #expect(DelimitedText("a,\"b\"\n").openQuote == nil)
  }
}
