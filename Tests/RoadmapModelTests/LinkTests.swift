import RoadmapModel
import Testing

struct LinkTests {
  @Test(arguments: [
    ("rtl", Link.Relation.finishToStart, TimeSpan.zero, "rtl"),
    ("rtl FS", .finishToStart, .zero, "rtl"),
    ("rtl SS + 8 weeks", .startToStart, TimeSpan(8, .weeks), "rtl SS + 8 weeks"),
    ("verify FF+2w", .finishToFinish, TimeSpan(2, .weeks), "verify FF + 2 weeks"),
    ("rtl FS - 3 days", .finishToStart, TimeSpan(-3, .days), "rtl FS - 3 days"),
    ("rtl SF + 1 month", .startToFinish, TimeSpan(1, .months), "rtl SF + 1 month"),
    ("rtl SS + 0 weeks", .startToStart, .zero, "rtl SS"),
    (
      "rtl   SS   -  5 working days", .startToStart, TimeSpan(-5, .workingDays),
      "rtl SS - 5 working days"
    ),
  ])
  func `a link is read with its relation and lag`(
    text: String,
    relation: Link.Relation,
    lag: TimeSpan,
    canonical: String
  ) throws {
    let link = try Link(text: text)
    #expect(link.activity.text == text.split(separator: " ").first.map(String.init))
    #expect(link.relation == relation)
    #expect(link.lag == lag)
    #expect(link.text == canonical)
    #expect(try Link(text: link.text) == link)
  }

  @Test(arguments: [
    "", "RTL", "rtl XX", "rtl SS 8 weeks", "rtl SS + 8", "rtl + 8 weeks", "rtl SS +", "rtl SS8",
    "rtl SS + eight weeks", "rtl, verify",
  ])
  func `what is no link is refused`(text: String) {
    #expect(throws: ValueError.self) { try Link(text: text) }
  }

  @Test(arguments: [
    "test-chip-n2.first_silicon", "graviton-5.1.tapeout + 3 weeks", "a.rtl@compute + 1 day",
  ])
  func `a point of a chip is read as it is written`(text: String) throws {
    #expect(try ChipPoint(text: text).text == text)
  }

  @Test func `the last point separates the chip from its milestone`() throws {
    let point = try ChipPoint(text: "soc-1.5.tapeout")
    #expect(point.chip.rawValue == "soc-1.5")
    #expect(point.point.text == "tapeout")
  }

  @Test(arguments: ["graviton-5", "graviton-5.", ".tapeout", "a.b + soon", "a.b + 3", ""])
  func `what is no point is refused`(text: String) {
    #expect(throws: ValueError.self) { try ChipPoint(text: text) }
  }
}
