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
      roadmap = try roadmap.applied(Scenario.ID(scenario))
    }
    guard !settings.isEmpty else { return roadmap }
    var changes = Scenario()
    changes.id = Scenario.ID("--set")
    changes.reason = "typed on the command line"
    changes.changes = OrderedTable(settings.map { ($0.path, $0.value) })
    roadmap.scenarios.append(changes)
    var result = try roadmap.applied(changes.id)
    result.scenarios.removeAll { $0.id == changes.id }
    return result
  }

  /// What the roadmap itself is called among scenarios.
  static let baseScenario = "base"

  private func applied(_ id: Scenario.ID) throws -> Roadmap {
    let (roadmap, findings) = applying(id)
    let errors = findings.filter { $0.severity == .error }
    guard let first = errors.first else { return roadmap }
    throw CommandFailure(
      id.text == "--set" ? .usage : .badData,
      "\(id.text) \(first.path.text): \(first.message.text)",
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
