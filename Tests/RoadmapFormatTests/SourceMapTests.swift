import RoadmapFormat
import RoadmapModel
import Testing

@Suite struct SourceMapTests {
  private let map = read(
    """
    # a roadmap
    roadmap: demo
    chips:
      g-6:
        family: graviton
        node: {value: n3q, source: x}
        milestones: {launch: 2027Q1}
    nodes:
      a16: {foundry: tsmc, pdk: 2026Q4}
    calendars:
      us:
        holidays: [12-25, 2027-07-05]
    scenarios:
      late:
        because: x
        changes:
          nodes/a16/pdk/revised: 2028
          nodes/a16: x
    """
  ).map

  @Test(
    arguments: [
      ("", 2, 1, 2, 1),
      ("roadmap", 2, 10, 2, 1),
      ("chips", 3, 1, 3, 1),
      ("chips/g-6", 4, 3, 4, 3),
      ("chips/g-6/family", 5, 13, 5, 5),
      ("chips/g-6/node", 6, 19, 6, 5),
      ("chips/g-6/milestones", 7, 17, 7, 5),
      ("chips/g-6/milestones/launch", 7, 26, 7, 18),
      ("nodes/a16", 9, 8, 9, 3),
      ("nodes/a16/pdk/stated", 9, 29, 9, 29),
      ("calendars/us/holidays/2027-07-05", 12, 23, 12, 23),
      ("scenarios/late/changes/nodes/a16/pdk/revised", 17, 30, 17, 7),
      ("scenarios/late/changes/nodes/a16", 18, 18, 18, 7),
      // What the file does not say is placed at what holds it.
      ("chips/g-6/template", 4, 3, 4, 3),
      ("chips/g-7/node", 3, 1, 3, 1),
      ("families/x", 2, 1, 2, 1),
    ]
  )
  func `a path leads to its value or key, or to the nearest place around it`(
    path: String,
    line: Int,
    column: Int,
    keyLine: Int,
    keyColumn: Int
  ) {
    let path = ModelPath(path)
    #expect(map.location(of: path) == SourceLocation(file: "r.yaml", line: line, column: column))
    #expect(
      map.location(of: path, ofKey: true)
        == SourceLocation(file: "r.yaml", line: keyLine, column: keyColumn)
    )
  }

  @Test func `an alias is placed where it stands and what is in it where that was written`() {
    let map = read(
      "roadmap: demo\nsites:\n  austin: &s\n    calendar: us\n  boston: *s\n"
    ).map
    #expect(map.location(of: ModelPath("sites/boston"))?.line == 5)
    #expect(map.location(of: ModelPath("sites/boston/calendar"))?.line == 4)
  }

  @Test func `findings that come later are placed and sorted too`() {
    let late = [
      Diagnostic(.error, at: ModelPath("scenarios/late/because"), .init("b", "x")),
      Diagnostic(.error, at: ModelPath("chips/g-6"), .init("a", "x")),
      Diagnostic(.error, at: ModelPath("chips/g-6/family"), .init("c", "x")),
      Diagnostic(.error, at: ModelPath("chips/g-6/family"), .init("b", "x")),
    ]
    #expect(map.locate(late).map(\.message.identifier) == ["a", "c", "b", "b"])
    #expect(map.locate(late).map { $0.location?.line } == [4, 5, 5, 15])
  }
}
