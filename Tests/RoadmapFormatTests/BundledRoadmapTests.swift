import Foundation
import RoadmapFormat
import RoadmapModel
import TemplateLibrary
import Testing

struct BundledRoadmapTests {
  /// The folders under `Roadmaps`.
  static let names = ["aws-silicon", "merchant-portfolio", "startup-accelerator"]

  @Test func `every folder under Roadmaps is tested`() throws {
    let folder = repositoryRoot.appending(path: "Roadmaps").path(percentEncoded: false)
    let found = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }
    #expect(found.sorted() == Self.names)
  }

  @Test(arguments: names)
  func `a bundled roadmap reads without errors`(name: String) throws {
    let reading = try read(name)
    #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.message.text) == [])
    #expect(reading.roadmap.id.text == name)
    #expect(reading.roadmap.statusDate == CivilDate(year: 2026, month: 11, day: 23))
  }

  @Test(arguments: names)
  func `every scenario of a bundled roadmap can be planned`(name: String) throws {
    let roadmap = try read(name).roadmap
    #expect(roadmap.scenarios.contains { $0.id.rawValue == "unconstrained" })
    for scenario in roadmap.scenarios {
      let (changed, diagnostics) = roadmap.applying(scenario.id)
      #expect(diagnostics.filter { $0.severity == .error } == [], "\(scenario.id)")
      #expect(changed != roadmap, "\(scenario.id) changes nothing")
      let breaches = RoadmapRules.findings(in: changed).filter { $0.severity == .error }
      #expect(breaches.map(\.message.text) == [], "\(scenario.id)")
    }
  }

  @Test(arguments: names)
  func `export and import of a bundled roadmap give it again`(name: String) throws {
    let roadmap = try read(name).roadmap
    let text = RoadmapWriter.canonicalText(roadmap)
    let again = reader.read(RoadmapSource(name: "export.yaml", text: text))
    #expect(again.diagnostics.filter { $0.severity == .error } == [])
    #expect(again.roadmap == roadmap)
    #expect(RoadmapWriter.canonicalText(again.roadmap) == text)
  }

  @Test func `the history of the AWS families has no date that is not stated as known`() throws {
    let reading = try read("aws-silicon")
    let released = reading.roadmap.chips.filter { $0.status == .released }
    #expect(released.count >= 13)
    for chip in released {
      for milestone in chip.milestones.entries {
        let path = ModelPath("chips/\(chip.id)/milestones/\(milestone.key.rawValue)")
        #expect(reading.roadmap.provenance[path]?.confidence != nil, "\(path)")
        #expect(reading.roadmap.statusDate.map { milestone.value.start <= $0 } == true)
      }
    }
  }

  @Test func `chips in design are marked as assumptions`() throws {
    let roadmap = try read("aws-silicon").roadmap
    let committed = roadmap.chips.filter { $0.status == .committed }
    #expect(
      committed.map(\.id.rawValue).sorted() == [
        "graviton-6", "nitro-7", "trainium-4", "trainium-5",
      ]
    )
    for chip in committed {
      for progress in chip.progress where progress.started != nil {
        let path = ModelPath("chips/\(chip.id)/progress/\(progress.id)/started")
        #expect(roadmap.provenance[path]?.confidence == .assumption, "\(path)")
      }
    }
    for id in ["inferentia", "aqua"] {
      #expect(roadmap.families.first { $0.id.rawValue == id }?.isHypothetical == true)
    }
  }

  private func read(_ name: String) throws -> RoadmapReading {
    let file = repositoryRoot.appending(path: "Roadmaps/\(name)/roadmap.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    return reader.read(RoadmapSource(name: "\(name)/roadmap.yaml", text: text))
  }

  private var reader: RoadmapReader {
    RoadmapReader(
      library: TemplateLibrary.projects.map { RoadmapSource(name: $0.name, text: $0.text) },
      catalogues: TemplateLibrary.catalogues.map { RoadmapSource(name: $0.name, text: $0.text) },
      findings: { RoadmapRules.findings(in: $0, besides: $1) },
      loadInclude: { _ in throw CocoaError(.fileNoSuchFile) }
    )
  }
}
