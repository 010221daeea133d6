import RoadmapModel

extension Roadmap {
  /// The roadmap under `scenario`, `base` being itself, and then with single values changed.
  ///
  /// Findings about a change are usage errors: the user has just typed it.
  func changed(scenario: String, settings: [ValueChange]) throws -> Roadmap {
    var roadmap = self
    if scenario != Roadmap.baseScenario {
      let names = scenarios.map(\.id.text)
      guard names.contains(scenario) else {
        throw CommandFailure.unknown(
          "scenario",
          scenario,
          among: [Roadmap.baseScenario] + names
        )
      }
      roadmap = try Self.checked(roadmap.applying(Scenario.ID(scenario)), status: .badData)
    }
    guard !settings.isEmpty else { return roadmap }
    let values = settings.map { (path: ModelPath($0.path), text: $0.value) }
    return try Self.checked(roadmap.setting(values), status: .usage)
  }

  /// What the roadmap itself is called among scenarios.
  static let baseScenario = "base"

  private static func checked(
    _ result: (Roadmap, [Diagnostic]),
    status: ExitStatus
  ) throws -> Roadmap {
    guard let first = result.1.first(where: { $0.severity == .error }) else { return result.0 }
    throw CommandFailure(
      status,
      "\(first.path.text): \(first.message.text)",
      remedy: first.message.remedy
    )
  }
}

/// A value for the thing at a path, `teams/rtl-austin/availability=60%`.
struct ValueChange: Equatable {
  let path: String
  let value: String

  /// The change that `text` spells.
  init?(_ text: String) {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { return nil }
    path = String(text[..<equals])
    value = String(text[text.index(after: equals)...])
  }
}
