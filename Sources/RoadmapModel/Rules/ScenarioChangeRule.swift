/// A scenario changes what there is.
struct ScenarioChangeRule: RoadmapRule {
  static let identifier = "unknown-change"
  static let summary = """
    A scenario changes something that the roadmap does not have, or nothing at all; a new value \
    of the wrong form is reported as it is in the roadmap itself.
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
      lean: {because: nobody else, of: base, changes: {families/server/note: ""}}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    roadmap.scenarios.flatMap { scenario in
      let path = ModelPath("scenarios").appending(scenario.id.text)
      if scenario.changes.isEmpty, scenario.parent == nil {
        return [Diagnostic(.warning, at: path, .emptyScenario(scenario.id))]
      }
      // What is wrong with the scenarios it builds on is reported of them.
      let own = path.appending("changes").text + "/"
      return roadmap.applying(scenario.id).1.filter { $0.path.text.hasPrefix(own) }
    }
  }
}

extension Diagnostic.Message {
  static func emptyScenario(_ id: Scenario.ID) -> Self {
    Self(
      "unknown-change",
      "the scenario \(id) changes nothing",
      remedy: "state its changes, or remove it"
    )
  }
}
