import RoadmapFormat
import RoadmapModel
import Testing

@Suite struct RoadmapReaderTests {
  @Test func `a simple roadmap is read`() {
    let reading = read(
      """
      roadmap: demo
      status_date: 2026-07-01
      calendars:
        us: {}
      sites:
        austin:
          calendar: us
      teams:
        rtl:
          site: austin
          discipline: rtl
          headcount: {2026-01-01: 40}
          cost: {value: 256k USD/yr, source: "HR, 2026", confidence: assumption}
      """
    )
    #expect(reading.diagnostics == [])
    #expect(reading.roadmap.id.text == "demo")
    #expect(reading.roadmap.teams.first?.cost?.amount.minorUnits == 25_600_000)
    #expect(
      reading.roadmap.provenance[ModelPath("teams/rtl/cost")]
        == Provenance(source: "HR, 2026", confidence: .assumption)
    )
    let text = RoadmapWriter.canonicalText(reading.roadmap)
    #expect(
      text == """
        roadmap: demo
        status_date: 2026-07-01

        calendars:
          us: {}

        sites:
          austin:
            calendar: us

        teams:
          rtl:
            site: austin
            discipline: rtl
            headcount:
              2026-01-01: 40
            cost: {value: 256000 USD/yr, source: 'HR, 2026', confidence: assumption}

        """
    )
    #expect(read(text).roadmap == reading.roadmap)
  }
}

/// Reads one file without includes.
func read(_ text: String, name: String = "r.yaml") -> RoadmapReading {
  RoadmapReader { _ in throw NoFile() }.read(RoadmapSource(name: name, text: text))
}

/// There is no such file.
struct NoFile: Error, CustomStringConvertible {
  let description = "no such file"
}
