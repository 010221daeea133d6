/// What units do in service is said without gaps.
struct ServiceRule: RoadmapRule {
  static let identifier = "bad-service"
  static let summary = """
    A family states work of its units and no power, or power and no units; a technique is used by \
    nobody; a workload asks for work that no family does (warnings).
    """

  static let triggeringExamples = [
    """
    workloads: {search: {demand: {2026-01-01: 5M}}}
    families:
      server: {template: cpu, service: {work: {search: 100}}}
    """,
    """
    workloads: {search: {demand: {2026-01-01: 5M}}}
    """,
    """
    techniques: {narrow: {power_saved: {value: 30%, confidence: assumption}}}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    workloads: {search: {unit: query, demand: {2026-01-01: 5M}, growth: 20%}}
    techniques: {narrow: {workloads: [search], power_saved: {value: 30%, confidence: assumption}}}
    families:
      server:
        template: cpu
        economics: {units: 100k, price: 900 USD}
        service: {power: 300, work: {search: 100}, techniques: {narrow: 3}}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for family in roadmap.families {
      let path = ModelPath("families/\(family.id)/service")
      let service = family.service
      if !service.work.isEmpty, service.power == nil {
        found.append(Diagnostic(.warning, at: path.appending("work"), .noPower(family.id)))
      } else if service.power != nil, family.economics.units == nil {
        found.append(Diagnostic(.warning, at: path.appending("power"), .noUnits(family.id)))
      }
    }
    for technique in roadmap.techniques {
      let isUsed = roadmap.families.contains { $0.service.techniques[technique.id] != nil }
      guard !isUsed else { continue }
      let path = ModelPath("techniques/\(technique.id)")
      found.append(Diagnostic(.warning, at: path, .unusedTechnique(technique.id)))
    }
    for workload in roadmap.workloads where !workload.demand.isEmpty {
      let isServed = roadmap.families.contains { $0.service.work[workload.id] != nil }
      guard !isServed else { continue }
      let path = ModelPath("workloads/\(workload.id)")
      found.append(Diagnostic(.warning, at: path, .unservedWorkload(workload.id)))
    }
    return found
  }
}

extension Diagnostic.Message {
  fileprivate static func noPower(_ family: Family.ID) -> Self {
    Self(
      ServiceRule.identifier,
      "units of \(family) do work and draw nothing that is stated, so no work is given to them",
      remedy: "state power, the watts of a unit at work"
    )
  }

  fileprivate static func noUnits(_ family: Family.ID) -> Self {
    Self(
      ServiceRule.identifier,
      "units of \(family) draw power, but how many there are is not stated",
      remedy: "state economics/units of the family"
    )
  }

  fileprivate static func unusedTechnique(_ technique: Technique.ID) -> Self {
    Self(
      ServiceRule.identifier,
      "no family uses \(technique)",
      remedy: "state in service/techniques of a family from which generation on it does"
    )
  }

  fileprivate static func unservedWorkload(_ workload: Workload.ID) -> Self {
    Self(
      ServiceRule.identifier,
      "no family does work of \(workload)",
      remedy: "state in service/work of a family how much of it a unit does in an hour"
    )
  }
}
