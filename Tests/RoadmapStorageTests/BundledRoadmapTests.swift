import Foundation
import RoadmapFormat
import RoadmapModel
import RoadmapStorage
import TemplateLibrary
import Testing

@Suite struct `Bundled roadmaps` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Roadmaps").standardized

  private static var names: [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (found ?? []).filter { name in
      let file = folder.appending(path: "\(name)/roadmap.yaml").path()
      return FileManager.default.fileExists(atPath: file)
    }.sorted()
  }

  private func read(_ name: String) throws -> Roadmap {
    let folder = Self.folder.appending(path: name)
    func source(_ file: String) throws -> RoadmapSource {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return RoadmapSource(name: file, text: text)
    }
    let library = TemplateLibrary.projects.map { RoadmapSource(name: $0.name, text: $0.text) }
    let catalogues = TemplateLibrary.catalogues.map { RoadmapSource(name: $0.name, text: $0.text) }
    let reading = RoadmapReader(library: library, catalogues: catalogues, loadInclude: source)
      .read(try source("roadmap.yaml"))
    try #require(reading.diagnostics.allSatisfy { $0.severity != .error })
    return reading.roadmap
  }

  @Test(arguments: names)
  func `come back with the hash they were stored with`(name: String) throws {
    let roadmap = try read(name)
    let hash = RoadmapWriter.hash(of: roadmap)
    let store = try RoadmapStore(path: RoadmapStore.inMemory, access: .create)
    try store.saveRevision(roadmap, hash: hash, note: "", at: "t")
    let stored = try #require(try store.roadmap())
    #expect(stored == roadmap)
    #expect(RoadmapWriter.hash(of: stored) == hash)
    #expect(RoadmapWriter.canonicalText(stored) == RoadmapWriter.canonicalText(roadmap))
    #expect(try store.integrityCheck() == [])
  }
}
