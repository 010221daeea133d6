/// What is uncertain is there, and what is said of it can be said of it.
struct RiskSubjectRule: RoadmapRule {
  static let identifier = "bad-risk"
  static let summary = """
    An uncertainty or a risk is about nothing, about something that the roadmap does not have, or says \
    of something what can't be said of it; a risk that happens has neither impact nor cost; history is \
    asked of fewer than three finished chips.
    """

  static let triggeringExamples = [
    """
    uncertainties:
      layout: {distribution: pert 0.9 1 1.5}
    """,
    """
    uncertainties:
      node: {of: [nodes/n3p], measure: duration, distribution: pert 0.9 1 1.5}
    """,
    """
    risks:
      late: {probability: 20%, of: [nodes/n3p]}
    """,
    """
    uncertainties:
      layout: {of: [activities/layout], distribution: history}
    """,
    """
    uncertainties:
      layout: {of: [activities/layout], distribution: pert -1 0 1}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    uncertainties:
      layout: {of: [activities/layout, phases/design], distribution: lognormal 1.05 sigma 0.2}
      node: {of: [nodes/n3p], measure: delay, distribution: pert 0 30 180, common: true}
    risks:
      late: {probability: 20%, of: [chips/server-2/layout], impact: three-point 20 40 90}
      lawsuit: {probability: 5%, of: [families/server], cost: 2M USD}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let index = RoadmapIndex(roadmap)
    var found: [Diagnostic] = []
    for item in roadmap.uncertainties {
      let path = ModelPath("uncertainties/\(item.id)")
      found += findings(item.subjects, item.measure, at: path, roadmap, index)
      found += value(item.distribution, item.measure, at: path.appending("distribution"), roadmap)
    }
    for item in roadmap.risks {
      let path = ModelPath("risks/\(item.id)")
      found += findings(item.subjects, item.measure, at: path, roadmap, index)
      if let impact = item.impact {
        found += value(impact, item.measure, at: path.appending("impact"), roadmap)
      } else if item.cost == nil {
        found.append(Diagnostic(.error, at: path, .harmless(item.id)))
      }
    }
    return found
  }

  private func findings(
    _ subjects: [RiskSubject],
    _ measure: RiskMeasure,
    at path: ModelPath,
    _ roadmap: Roadmap,
    _ index: RoadmapIndex
  ) -> [Diagnostic] {
    if subjects.isEmpty { return [Diagnostic(.error, at: path, .aboutNothing(path))] }
    return subjects.enumerated().compactMap { position, subject in
      let place = path.appending("of").appending("\(position)")
      if let missing = missing(subject, roadmap, index) {
        return Diagnostic(
          .error,
          at: place,
          .unknownReference(missing.0, missing.1, among: missing.2)
        )
      }
      guard !measure.applies(to: subject) else { return nil }
      return Diagnostic(.error, at: place, .wrongMeasure(measure, subject))
    }
  }

  /// What a subject names that is not there: its kind, its name, and what there is.
  private func missing(
    _ subject: RiskSubject,
    _ roadmap: Roadmap,
    _ index: RoadmapIndex
  ) -> (String, String, [String])? {
    func activities(_ templates: [ProjectTemplate]) -> [String] {
      templates.flatMap { $0.activities.map(\.id.text) }
    }
    func miss(_ kind: String, _ name: String, _ known: [String]) -> (String, String, [String])? {
      known.contains(name) ? nil : (kind, name, known)
    }
    switch subject {
    case .everything, .phase, .compute, .price, .shuttles: return nil
    case .activity(let name): return miss("activity", name.text, activities(roadmap.templates))
    case .node(let node): return miss("node", node.text, roadmap.nodes.map(\.id.text))
    case .ip(let block): return miss("IP block", block.text, roadmap.ipBlocks.map(\.id.text))
    case .team(let team): return miss("team", team.text, roadmap.teams.map(\.id.text))
    case .family(let family, let activity):
      if let missing = miss("family", family.text, roadmap.families.map(\.id.text)) {
        return missing
      }
      guard let activity else { return nil }
      let template = index.families[family]?.template
      let known = activities(roadmap.templates.filter { $0.id == template })
      return miss("activity", activity.text, known)
    case .chip(let chip, let activity):
      let isKnown = index.chips[chip] != nil || index.isProjected(chip)
      if !isKnown { return ("chip", chip.text, roadmap.chips.map(\.id.text)) }
      guard let activity else { return nil }
      return miss("activity", activity.text, activities(roadmap.templates))
    }
  }

  private func value(
    _ value: UncertainValue,
    _ measure: RiskMeasure,
    at path: ModelPath,
    _ roadmap: Roadmap
  ) -> [Diagnostic] {
    if value == .history, roadmap.finishedCycleRatios.count < 3 {
      return [Diagnostic(.error, at: path, .tooLittleHistory(roadmap.finishedCycleRatios.count))]
    }
    if measure.isFactor, let least = value.least, least < FixedPoint(0) {
      return [Diagnostic(.error, at: path, .negativeFactor(least))]
    }
    return []
  }
}

extension Roadmap {
  /// What finished chips took from design start to launch against what was promised, by chip id.
  ///
  /// Chips with a passed design start and launch and a promise of a launch count.
  public var finishedCycleRatios: [Double] {
    chips.filter { $0.status == .released }.sorted { $0.id < $1.id }.compactMap { chip in
      guard let start = chip.milestones[.designStart]?.date,
        let launch = chip.milestones[.launch]?.date, let promised = chip.commitments[.launch],
        start < promised, start < launch
      else { return nil }
      return Double(launch - start) / Double(promised - start)
    }
  }
}

extension Diagnostic.Message {
  static func aboutNothing(_ path: ModelPath) -> Self {
    Self(
      RiskSubjectRule.identifier,
      "\(path) is about nothing",
      remedy: "say in of what is uncertain, [phases/physical]"
    )
  }

  static func wrongMeasure(_ measure: RiskMeasure, _ subject: RiskSubject) -> Self {
    let measures = RiskMeasure.allCases.filter { $0.applies(to: subject) }.map(\.rawValue)
    return Self(
      RiskSubjectRule.identifier,
      "\(subject.text) has no \(measure.rawValue)",
      remedy: "write measure: \(measures.joined(separator: " or "))"
    )
  }

  static func harmless(_ risk: Risk.ID) -> Self {
    Self(
      RiskSubjectRule.identifier,
      "the risk \(risk) does nothing where it happens",
      remedy: "state its impact in days, or its cost"
    )
  }

  static func tooLittleHistory(_ count: Int) -> Self {
    Self(
      RiskSubjectRule.identifier,
      "history has \(count) finished chips with design start, launch and a promised launch; three "
        + "are the least",
      remedy: "state a distribution until there are more"
    )
  }

  static func negativeFactor(_ least: FixedPoint) -> Self {
    Self(
      RiskSubjectRule.identifier,
      "a factor can't be \(least.text), below zero",
      remedy: "1 is as planned, 0.9 a tenth less; days are measure: delay"
    )
  }
}
