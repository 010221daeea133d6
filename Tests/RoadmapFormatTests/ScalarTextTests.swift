import Testing
import Yams

@testable import RoadmapFormat

@Suite struct ScalarTextTests {
  @Test(
    arguments: [
      "", " ", "a", "no", "No", "on", "y", "true", "~", "null", "012", "0x1F", "0o7", "0b1",
      "1_000",
      "12:30", "1e3", "1.5", "+.5", ".inf", ".NaN", "2027-02-28", "2027-02-28 10:00:00", "=", "<<",
      "-", "- a", "--- a", "...", "? a", "a: b", "a:", ":a", "a #b", "#a", "[a", "a]", "{a", "a, b",
      "&a", "*a", "!a", "|a", ">a", "'a'", "it's", "\"a\"", "%a", "@a", "`a", "a\nb", "a\tb",
      "a\u{85}b", "a\u{FEFF}b", "\u{0}", "\u{1F600}", "\\", "a\\nb", "https://a.b/c?d=e#f", "-5",
      "n3p",
    ]
  )
  func `another YAML reader reads a word back as the same text, everywhere`(word: String) throws {
    let block = try Yams.load(yaml: "k: \(ScalarText.yaml(word, isWord: true, inFlow: false))\n")
    #expect((block as? [String: Any])?["k"] as? String == word)
    let flow = try Yams.load(yaml: "k: [\(ScalarText.yaml(word, isWord: true, inFlow: true)), x]\n")
    #expect((flow as? [String: Any])?["k"] as? [String] == [word, "x"])
    let key = try Yams.load(yaml: "? \(ScalarText.yaml(word, isWord: true, inFlow: false))\n: x\n")
    #expect((key as? [String: Any])?[word] as? String == "x")
  }

  @Test(
    arguments: [
      "a", "two words", "graviton-6", "n3p", "4nm", "a:b", "https://a.b/c", "it's", "say \"x\"",
      "-a",
      "FY27Q3", "a#b", "5G modem", "e5", "no one", "99% sure", "rtl SS + 8 weeks",
    ]
  )
  func `a text that is safe stands without quotes`(word: String) {
    #expect(ScalarText.yaml(word, isWord: true, inFlow: false) == word)
  }

  @Test func `numbers and dates stand without quotes where they are meant`() {
    for text in ["2027-02-28", "12", "1.5", "40%", "true", "18 months", "-3 weeks"] {
      #expect(ScalarText.yaml(text, isWord: false, inFlow: true) == text)
    }
  }
}
