import RoadmapFormat
import RoadmapModel
import TemplateLibrary

/// A roadmap file as it was read and checked.
struct RoadmapFile {
  /// What reading it gave.
  let reading: RoadmapReading

  /// Reads the file at `path`, or stdin for `-`, with what it includes.
  ///
  /// A lenient reading warns of unknown keys and ignores what they say.
  init(_ path: String, isLenient: Bool = false) throws {
    let name = path == "-" ? "stdin" : path
    let source = RoadmapSource(name: name, text: try FileAccess.text(at: path))
    let reader = RoadmapReader(
      library: TemplateLibrary.projects.map {
        RoadmapSource(name: "\($0.name).yaml", text: $0.text)
      },
      catalogues: TemplateLibrary.catalogues.map { RoadmapSource(name: $0.name, text: $0.text) },
      isLenient: isLenient,
      findings: { RoadmapRules.findings(in: $0, besides: $1) },
      loadInclude: { RoadmapSource(name: $0, text: try FileAccess.text(at: $0)) }
    )
    reading = reader.read(source)
  }

  /// The roadmap; its findings are told, and with an error among them there is none.
  func roadmap(in session: Session) throws -> Roadmap {
    let findings = reading.diagnostics.filter { $0.severity != .note }
    if !findings.isEmpty {
      session.console.say(Findings.text(findings, sources: reading.sources))
    }
    guard !reading.hasErrors else {
      let name = reading.sources.first?.name ?? "the file"
      throw CommandFailure(
        .badData,
        "\(name): \(Findings.count(findings)); nothing was stored or planned"
      )
    }
    return reading.roadmap
  }
}
