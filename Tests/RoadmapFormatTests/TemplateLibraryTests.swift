import Foundation
import RoadmapFormat
import RoadmapModel
import TemplateLibrary
import Testing

struct TemplateLibraryTests {
  @Test func `embedded texts are the files in Templates`() throws {
    let folder = repositoryRoot.appending(path: "Templates/Projects")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    )
    .filter { $0.hasSuffix(".yaml") }
    .map { String($0.dropLast(5)) }
    .sorted()
    #expect(TemplateLibrary.projects.map(\.name) == names)
    for source in TemplateLibrary.projects {
      let file = folder.appending(path: source.name + ".yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(source.text == text, "\(source.name): run Templates/embed.sh")
    }
  }

  @Test func `embedded price lists are the files in Templates`() throws {
    #expect(TemplateLibrary.catalogues.map(\.name) == ["cpu-speeds", "ec2-us-east-1-2026-07-20"])
    for source in TemplateLibrary.catalogues {
      let file = repositoryRoot.appending(path: "Templates/Catalogues/\(source.name).csv")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(source.text == text, "\(source.name): run Templates/embed.sh")
    }
  }

  @Test func `the library has the seven templates`() {
    let names = [
      "chiplet", "derivative", "infrastructure-card", "ml-accelerator", "query-accelerator",
      "server-cpu", "test-chip",
    ]
    #expect(TemplateLibrary.projects.map(\.name) == names)
  }

  @Test(arguments: TemplateLibrary.projects.map(\.name))
  func `a template is a complete network`(name: String) throws {
    let template = try read(name)
    #expect(template.id.rawValue == name)
    #expect((25...45).contains(template.activities.count))
    for milestone in Milestone.allCases where milestone != .announcement {
      let points = template.activities.filter { $0.milestone == milestone }
      #expect(points.count == 1, "\(milestone)")
    }
    let ids = Set(template.activities.map(\.id.rawValue))
    for activity in template.activities {
      for link in activity.after {
        #expect(ids.contains(link.activity.text), "\(activity.id) waits for \(link.activity.text)")
      }
      if activity.milestone == nil {
        #expect(!activity.effort.isEmpty || activity.duration != nil, "\(activity.id) is no work")
      }
    }
    for slot in template.ipSlots {
      #expect(ids.contains(slot.activity.text), "slot \(slot.id)")
    }
    let blocks = Set(template.dies.flatMap(\.blocks).map(\.id.rawValue))
    for parameter in template.parameters {
      if let block = parameter.scales { #expect(blocks.contains(block.text), "\(parameter.id)") }
    }
    let waitedFor = Set(template.activities.flatMap(\.after).map(\.activity.text))
    let ends = template.activities.map(\.id.rawValue).filter { !waitedFor.contains($0) }
    #expect(ends == ["retirement"], "all work leads to retirement")
  }

  @Test(arguments: TemplateLibrary.projects.map(\.name))
  func `a template uses all four kinds of links and one metal respin`(name: String) throws {
    let activities = try read(name).activities
    let relations = Set(activities.flatMap(\.after).map(\.relation))
    #expect(relations == Set(Link.Relation.allCases))
    #expect(activities.contains { $0.after.contains { $0.lag.count != 0 } })
    #expect(activities.filter { $0.duration == .node(.fab) }.count == 1)
    #expect(activities.filter { $0.duration == .node(.metalFab) }.count == 1)
  }

  /// The template of a shipped file.
  private func read(_ name: String) throws -> ProjectTemplate {
    let source = try #require(TemplateLibrary.projects.first { $0.name == name })
    let text = "roadmap: template\n" + source.text
    let reading = RoadmapReader { _ in throw CocoaError(.fileNoSuchFile) }
      .read(RoadmapSource(name: name + ".yaml", text: text))
    #expect(reading.diagnostics.map(\.message.text) == [])
    return try #require(reading.roadmap.templates.first)
  }
}

/// The folder that holds `Package.swift`.
let repositoryRoot = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
