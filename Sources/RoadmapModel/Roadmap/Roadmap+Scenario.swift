extension Roadmap {
  /// The roadmap under `scenario`, and what is wrong with the scenario's changes.
  ///
  /// Scenarios nest: the changes of the one that is changed come first. Within one they are made
  /// in order, so that a later change sees the earlier ones. `base` is the roadmap itself unless
  /// it defines a scenario of that name. With an error the roadmap must not be planned.
  public func applying(_ scenario: Scenario.ID) -> (Roadmap, [Diagnostic]) {
    if scenario == Scenario.base, !scenarios.contains(where: { $0.id == scenario }) {
      return (self, [])
    }
    let (chain, diagnostics) = lineage(of: scenario)
    guard diagnostics.isEmpty else { return (self, diagnostics) }
    let changes = chain.flatMap { scenario in
      let place = ModelPath("scenarios").appending(scenario.id.text).appending("changes")
      return scenario.changes.entries.map { change in
        DocumentChange(
          path: ModelPath(change.key),
          text: change.value,
          origin: place.appending(change.key)
        )
      }
    }
    return applying(changes)
  }

  /// The roadmap with new values at some paths, as `--set` wants it, and what is wrong with them.
  ///
  /// Paths and texts are those of a scenario's changes.
  public func setting(_ values: [(path: ModelPath, text: String)]) -> (Roadmap, [Diagnostic]) {
    applying(values.map { DocumentChange(path: $0.path, text: $0.text, origin: $0.path) })
  }

  private func applying(_ changes: [DocumentChange]) -> (Roadmap, [Diagnostic]) {
    guard !changes.isEmpty else { return (self, []) }
    var editor = DocumentEditor(annotatedDocument, as: Roadmap.schema.description)
    for change in changes { editor.apply(change) }
    let (roadmap, complaints) = Roadmap.decode(editor.document)
    return (roadmap, editor.diagnostics + complaints.map(editor.attributed))
  }

  /// The scenario and those that it changes, the outermost last, or why there is no such chain.
  private func lineage(of scenario: Scenario.ID) -> ([Scenario], [Diagnostic]) {
    var chain: [Scenario] = []
    var next: Scenario.ID? = scenario
    var place = ModelPath.root
    while let id = next {
      if let start = chain.firstIndex(where: { $0.id == id }) {
        let names = chain[start...].map(\.id.text) + [id.text]
        return ([], [Diagnostic(.error, at: place, .scenarioCycle(names))])
      }
      if id == Scenario.base, !scenarios.contains(where: { $0.id == id }) { break }
      guard let found = scenarios.first(where: { $0.id == id }) else {
        let message = Diagnostic.Message.unknownScenario(id, among: scenarios.map(\.id.text))
        return ([], [Diagnostic(.error, at: place, message)])
      }
      chain.append(found)
      next = found.parent
      place = ModelPath("scenarios").appending(id.text).appending("of")
    }
    return (chain.reversed(), [])
  }
}

extension Scenario {
  /// The name of the roadmap without changes.
  public static let base = Scenario.ID("base")
}

extension Diagnostic.Message {
  static func scenarioCycle(_ names: [String]) -> Self {
    Self(
      "scenario-cycle",
      "scenarios change each other: \(names.joined(separator: " -> "))",
      remedy: "let one of them change the roadmap itself"
    )
  }

  static func unknownScenario(_ id: Scenario.ID, among names: [String]) -> Self {
    let near = nearestName(to: id.text, among: names)
    let known =
      names.isEmpty ? "there is only base" : "choose among \(names.joined(separator: ", "))"
    return Self(
      "unknown-reference",
      "there is no scenario \"\(id)\"",
      remedy: near.map { "you meant \"\($0)\"" } ?? known
    )
  }
}
