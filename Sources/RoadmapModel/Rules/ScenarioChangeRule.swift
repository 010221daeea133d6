/// A scenario changes what there is.
struct ScenarioChangeRule: RoadmapRule {
  static let identifier = "unknown-change"
  static let summary = """
    A scenario changes something that the roadmap does not have, or nothing at all; the nearest \
    name is offered.
    """

  static let triggeringExamples = [
    """
    scenarios:
      late: {because: a late node, changes: {nodes/n3/fab: 14 weeks}}
    """,
    """
    scenarios:
      late:
        because: a late node
        changes: {nodes/n3p/fabs: 14 weeks, node/n3p/fab: 14 weeks, nodes/n3p: 14 weeks}
    """,
    """
    scenarios:
      idle: {because: nobody knows}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    scenarios:
      late:
        because: a late node
        changes:
          nodes/n3p/fab: 14 weeks
          nodes/*/pdk/revised: 2026-12-31
          teams/rtl-austin/headcount/2027-01-01: 30
          families/server/parameters/cores: 192
          planning/people: ignored
      later: {because: the same again, of: late}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let document = roadmap.document
    let schema = Roadmap.schema.description
    return roadmap.scenarios.flatMap { scenario in
      let path = ModelPath("scenarios/\(scenario.id)")
      if scenario.changes.isEmpty, scenario.parent == nil {
        return [Diagnostic(.warning, at: path, .emptyScenario(scenario.id))]
      }
      return scenario.changes.entries.compactMap { change in
        let components = ModelPath(change.key).components[...]
        guard let message = complaint(about: components, in: schema, document) else { return nil }
        let place = path.appending("changes/\(change.key)")
        var finding = Diagnostic(.error, at: place, message)
        finding.concernsKey = true
        return finding
      }
    }
  }

  private func complaint(
    about path: ArraySlice<String>,
    in record: RecordDescription,
    _ document: DocumentValue?
  ) -> Diagnostic.Message? {
    guard let key = path.first else { return .incompletePath(record.fields.map(\.key)) }
    guard let field = record.fields.first(where: { $0.key == key }) else {
      return .unknownChange("key", key, among: record.fields.map(\.key))
    }
    let rest = path.dropFirst()
    let value = document?[key]
    switch field.shape {
    case .value, .list:
      return rest.first.map { .pathGoesOn(after: key, $0) }
    case .table:
      guard rest.count == 1 else {
        return rest.isEmpty ? .incompletePath([]) : .pathGoesOn(after: rest.first ?? "", key)
      }
      return nil
    case .record(let inner):
      if rest.isEmpty, inner.shorthand != nil { return nil }
      return complaint(about: rest, in: inner, value)
    case .records(let name, let inner):
      guard let id = rest.first else { return .incompletePath([]) }
      guard case .map(let entries) = value ?? .map([]) else { return nil }
      if id == "*" {
        guard let first = entries.first else { return .unknownChange(name, id, among: []) }
        return complaint(about: rest.dropFirst(), in: inner, first.value)
      }
      guard let entry = entries.first(where: { $0.key == id }) else {
        return .unknownChange(name, id, among: entries.map(\.key))
      }
      return complaint(about: rest.dropFirst(), in: inner, entry.value)
    }
  }
}

extension Diagnostic.Message {
  static func unknownChange(_ kind: String, _ name: String, among known: [String]) -> Self {
    let near = nearestName(to: name, among: known)
    return Self(
      "unknown-change",
      name == "*" ? "there is no \(kind) to change" : "there is no \(kind) \"\(name)\" to change",
      remedy: near.map { "you meant \"\($0)\"" }
        ?? (known.isEmpty
          ? "add it first" : "use one of \(known.prefix(8).joined(separator: ", "))")
    )
  }

  static func incompletePath(_ keys: [String]) -> Self {
    Self(
      "unknown-change",
      "the path ends before a single value",
      remedy: keys.isEmpty
        ? "name what is to change" : "add one of \(keys.prefix(8).joined(separator: ", "))"
    )
  }

  static func pathGoesOn(after key: String, _ next: String) -> Self {
    Self(
      "unknown-change",
      "\(key) is a single value, but the path goes on with \"\(next)\"",
      remedy: "end the path at \(key)"
    )
  }

  static func emptyScenario(_ id: Scenario.ID) -> Self {
    Self(
      "unknown-change",
      "the scenario \(id) changes nothing",
      remedy: "state its changes, or remove it"
    )
  }
}
