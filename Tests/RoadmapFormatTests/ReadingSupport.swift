import RoadmapFormat
import RoadmapModel

/// Reads one file without includes; rules are not asked, so that short texts will do.
func read(_ text: String, name: String = "r.yaml") -> RoadmapReading {
  RoadmapReader(findings: { _, _ in [] }) { _ in throw NoFile() }
    .read(RoadmapSource(name: name, text: text))
}

/// The findings of one file, a line each.
func findings(_ text: String) -> [String] {
  lines(of: read(text))
}

/// The findings of a reading, a line each.
func lines(of reading: RoadmapReading) -> [String] {
  let renderer = DiagnosticRenderer(sources: reading.sources)
  return reading.diagnostics.map(renderer.line)
}

/// There is no such file.
struct NoFile: Error, CustomStringConvertible {
  let description = "no such file"
}
