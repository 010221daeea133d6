import RoadmapModel
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("n3", ["n2", "n3p", "a16"], "n2"), ("cadense", ["currency", "cadence"], "cadence"),
    ("tpaeout", ["tapeout", "target"], "tapeout"), ("rtl", ["dft", "pnr"], nil),
    ("verification-team", ["verificaton-team", "rtl-team"], "verificaton-team"),
    ("io", ["rtl", "dv"], nil), ("x", [], nil), ("", ["a"], nil), ("same", ["same"], nil),
  ])
  func `the nearest name is offered where one is near`(
    name: String,
    candidates: [String],
    nearest: String?
  ) {
    #expect(nearestName(to: name, among: candidates) == nearest)
    #expect(nearestName(to: name, among: candidates.reversed()) == nearest)
  }

  @Test func `a swap of neighbours is one slip`() {
    #expect(nearestName(to: "ab", among: ["ba"]) == "ba")
    #expect(nearestName(to: "ab", among: ["cd"]) == nil)
  }

  @Test func `the beginning of a name means the first that begins so`() {
    let chips = ["graviton-6", "graviton-7", "gravitas"]
    #expect(nearestName(to: "graviton", among: chips) == "graviton-6")
    #expect(nearestName(to: "graviton", among: chips.reversed()) == "graviton-7")
    #expect(nearestName(to: "launch", among: ["lunch", "launch.p50"]) == "launch.p50")
  }
}
