import RoadmapFormat
import RoadmapModel

/// A file that holds nothing but scenarios, to be laid over a roadmap.
///
/// It is what `include` brings into a roadmap too: one section `scenarios`.
struct ScenarioFile {
  private let reading: RoadmapReading

  /// Reads the file; nil where it holds more than scenarios.
  init?(_ path: String) throws {
    let source = RoadmapSource(name: path, text: try FileAccess.text(at: path))
    guard case .map(let entries)? = PlainDocument(source).value, !entries.isEmpty,
      entries.allSatisfy({ $0.key == "scenarios" })
    else { return nil }
    let reader = RoadmapReader(findings: { _, _ in [] }) { name in
      RoadmapSource(name: name, text: try FileAccess.text(at: name))
    }
    reading = reader.read(source)
  }

  /// Its scenarios; findings of their form end the command.
  func scenarios(in session: Session) throws -> [Scenario] {
    // A file of scenarios is no roadmap and so needs none of a roadmap's keys.
    let findings = reading.diagnostics.filter { finding in
      finding.severity == .error
        && !(finding.message.identifier == "missing-key" && finding.path == .root)
    }
    guard findings.isEmpty else {
      session.console.say(Findings.text(findings, sources: reading.sources))
      let name = reading.sources.first?.name ?? "the file"
      throw CommandFailure(.badData, "\(name): \(Findings.count(findings)); nothing was changed")
    }
    return reading.roadmap.scenarios
  }

  /// The roadmap with these scenarios, which take the place of those of the same ids.
  func added(to roadmap: Roadmap, in session: Session) throws -> (Roadmap, SourceMap) {
    var roadmap = roadmap
    for scenario in try scenarios(in: session) {
      if let index = roadmap.scenarios.firstIndex(where: { $0.id == scenario.id }) {
        roadmap.scenarios[index] = scenario
      } else {
        roadmap.scenarios.append(scenario)
      }
    }
    return (roadmap, reading.map)
  }
}
