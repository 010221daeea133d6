import RoadmapFormat
import RoadmapModel

extension Roadmap {
  /// What the roadmap itself is called among scenarios.
  static let baseScenario = "base"

  /// The roadmap under `scenario`, `base` being itself, and then with single values changed.
  ///
  /// What is wrong with the changes is told in full, with places where `map` knows the file. The
  /// error that follows is one of usage where the user has just typed the change.
  func changed(
    scenario: String,
    settings: [ValueChange] = [],
    map: SourceMap? = nil,
    in session: Session
  ) throws -> Roadmap {
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
      let (changed, findings) = roadmap.applying(Scenario.ID(scenario))
      try Self.refuse(findings, "scenario \(scenario)", .badData, map, session)
      roadmap = changed
    }
    guard !settings.isEmpty else { return roadmap }
    let values = settings.map { (path: ModelPath($0.path), text: $0.value) }
    let (changed, findings) = roadmap.setting(values)
    try Self.refuse(findings, "--set", .usage, nil, session)
    return changed
  }

  /// The same, checked by all rules, so that it may be planned.
  ///
  /// A roadmap that nothing changes has been checked when it was read.
  func changedForPlanning(
    scenario: String,
    settings: [ValueChange],
    map: SourceMap?,
    in session: Session
  ) throws -> Roadmap {
    let changed = try changed(scenario: scenario, settings: settings, map: map, in: session)
    guard scenario != Roadmap.baseScenario || !settings.isEmpty else { return changed }
    let places = placesOfChanges(under: Scenario.ID(scenario))
    // What scenarios other than this one would do to the changed roadmap is nobody's question.
    let findings = RoadmapRules.findings(in: changed)
      .filter { $0.severity == .error && $0.path.components.first != "scenarios" }
      .map { finding in
        var finding = finding
        let typed = settings.contains { finding.path.isWithin(ModelPath($0.path)) }
        if !typed, let place = places.last(where: { finding.path.isWithin($0.target) })?.place {
          finding.location = map?.location(of: place)
          if finding.location == nil { finding.notes.append("\(place) says so") }
        }
        return finding
      }
    var names: [String] = []
    if scenario != Roadmap.baseScenario { names.append("scenario \(scenario)") }
    if !settings.isEmpty { names.append("--set") }
    try Self.refuse(
      findings,
      "the roadmap with \(names.joined(separator: " and "))",
      .badData,
      settings.isEmpty ? map : nil,
      session
    )
    return changed
  }

  /// What a scenario and those it builds on change, and where they say so, the outermost last.
  func placesOfChanges(
    under scenario: Scenario.ID
  ) -> [(target: ModelPath, place: ModelPath)] {
    var places: [(target: ModelPath, place: ModelPath)] = []
    var next: Scenario.ID? = scenario
    var seen: Set<Scenario.ID> = []
    while let id = next, seen.insert(id).inserted,
      let found = scenarios.first(where: { $0.id == id })
    {
      let changes = ModelPath("scenarios").appending(id.text).appending("changes")
      places =
        found.changes.entries.map { (ModelPath($0.key), changes.appending($0.key)) } + places
      next = found.parent
    }
    return places
  }

  /// Tells all findings, and ends the command where there is an error among them.
  private static func refuse(
    _ findings: [Diagnostic],
    _ subject: String,
    _ status: ExitStatus,
    _ map: SourceMap?,
    _ session: Session
  ) throws {
    let findings = map?.locate(findings) ?? findings
    guard findings.contains(where: { $0.severity == .error }) else { return }
    session.console.say(Findings.text(findings, sources: map?.sources ?? []))
    throw CommandFailure(
      status,
      "\(subject): \(Findings.count(findings)); nothing was stored or planned"
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

extension ModelPath {
  /// Whether the path leads to `other` or to something in it.
  func isWithin(_ other: ModelPath) -> Bool {
    components.starts(with: other.components)
  }
}
