import Foundation
import Planning
import RoadmapFormat
import RoadmapModel
import TemplateLibrary
import TestSupport

/// The bundled roadmaps, read and planned.
enum BundledPlans {
  /// The folders under `Roadmaps/`.
  static var names: [String] {
    let folder = "\(PackageFiles.root)/Roadmaps"
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return entries.filter {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)/roadmap.yaml")
    }.sorted()
  }

  /// The same; the large one only where slow tests are wanted.
  static var chosenNames: [String] {
    names.filter { SlowTests.areWanted || $0 != "merchant-portfolio" }
  }

  /// The roadmap of a folder, which must be without errors.
  static func roadmap(_ name: String) throws -> Roadmap {
    let path = "\(PackageFiles.root)/Roadmaps/\(name)/roadmap.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let reader = RoadmapReader(
      library: TemplateLibrary.projects.map { RoadmapSource(name: $0.name, text: $0.text) },
      catalogues: TemplateLibrary.catalogues.map { RoadmapSource(name: $0.name, text: $0.text) },
      loadInclude: { throw CocoaError(.fileNoSuchFile, userInfo: ["name": $0]) }
    )
    let reading = reader.read(RoadmapSource(name: "roadmap.yaml", text: text))
    let errors = reading.diagnostics.filter { $0.severity == .error }
    struct Faulty: Error { let findings: [Diagnostic] }
    guard errors.isEmpty else { throw Faulty(findings: errors) }
    return reading.roadmap
  }

  /// Plans that several tests look at, each made once.
  private actor Cache {
    static let shared = Cache()
    private var plans: [String: Task<Plan, any Error>] = [:]

    func plan(
      _ key: String,
      make: @escaping @Sendable () async throws -> Plan
    ) async throws -> Plan {
      if let known = plans[key] { return try await known.value }
      let task = Task { try await make() }
      plans[key] = task
      return try await task.value
    }
  }

  /// The plan of a roadmap under a scenario.
  static func plan(
    _ name: String,
    scenario: String? = nil,
    asOf: CivilDate? = nil
  ) async throws -> Plan {
    let key = "\(name) \(scenario ?? "base") \(asOf?.description ?? "")"
    return try await Cache.shared.plan(key) {
      var roadmap = try roadmap(name)
      if let scenario { roadmap = roadmap.applying(Scenario.ID(scenario)).0 }
      let status = asOf ?? roadmap.statusDate ?? CivilDate(dayNumber: 20_780)
      let planner = Planner(roadmap: roadmap, statusDate: status, scenario: scenario ?? "base")
      return try await planner.plan()
    }
  }
}
