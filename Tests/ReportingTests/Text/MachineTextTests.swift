import Reporting
import Testing

struct MachineTextTests {
  @Test func `CSV quotes what needs quotes`() {
    let text = CSVText().text(
      header: ["name", "days"],
      rows: [[.text("a,\"b\"\nc"), .integer(-214)], [.null, .literal("2027-02-28")]]
    )
    #expect(text == "name,days\n\"a,\"\"b\"\"\nc\",-214\n,2027-02-28\n")
  }

  @Test(arguments: ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "\rx"])
  func `a name that looks like a formula is made text`(name: String) {
    let safe = CSVText().text(header: ["n"], rows: [[.text(name)]])
    #expect(safe.contains("'" + name))
    let raw = CSVText(isRaw: true).text(header: ["n"], rows: [[.text(name)]])
    #expect(!raw.contains("'"))
  }

  @Test(arguments: ["+30d", "-30d", "+10.0%", "-", "=A1"])
  func `a word of a report that a spreadsheet takes for a formula is made text`(word: String) {
    let row = { (csv: CSVText) in csv.text(header: ["n"], rows: [[.literal(word)]]) }
    #expect(row(CSVText()) == "n\n'\(word)\n")
    #expect(row(CSVText(isRaw: true)) == "n\n\(word)\n")
  }

  @Test func `numbers and dates keep their signs`() {
    let text = CSVText().text(header: ["n"], rows: [[.integer(-214)], [.literal("-0.5")]])
    #expect(text == "n\n-214\n-0.5\n")
  }

  @Test func `line ends and byte order mark are the caller's choice`() {
    let csv = CSVText(lineEnd: .crlf, hasByteOrderMark: true)
    #expect(csv.text(header: ["a"], rows: [[.integer(1)]]) == "\u{FEFF}a\r\n1\r\n")
  }

  @Test func `JSON keeps key order and puts a row on a line`() {
    let text = JSONText.envelope(
      schema: "tapeout.list/1",
      asOf: "2026-11-23",
      scenario: "base",
      data: [.object([("z", 1), ("a", .array([true, .null]))]), .object([])]
    )
    #expect(
      text == """
        {
          "schema": "tapeout.list/1",
          "as_of": "2026-11-23",
          "scenario": "base",
          "data": [
            {"z": 1, "a": [true, null]},
            {}
          ]
        }

        """
    )
  }

  @Test func `JSON escapes every control character`() {
    let text = JSONText.text("a\"\\\n\t\u{1B}\u{7F}é🚀\r")
    #expect(text == "\"a\\\"\\\\\\n\\t\\u001b\\u007fé🚀\\r\"\n")
  }

  @Test func `an empty report is a valid document`() {
    let text = JSONText.envelope(schema: "s/1", asOf: "2026-11-23", scenario: "base", data: [])
    #expect(text.hasSuffix("\"data\": []\n}\n"))
    #expect(CSVText().text(header: ["a", "b"], rows: []) == "a,b\n")
  }

  @Test func `Markdown cells are escaped`() {
    var table = MarkdownTable([("chip", .left), ("slip", .right)])
    table.append(["a|b_c\nd", "-3"])
    #expect(table.text == "| chip | slip |\n| --- | ---: |\n| a\\|b\\_c d | -3 |\n")
    #expect(MarkdownTable.fenced("x ```` y").hasPrefix("`````text\n"))
  }
}
