/// One survey of spins is believed, not a mixture.
struct SpinRule: RoadmapRule {
  static let identifier = "mixed-surveys"
  static let summary = """
    The chance of good first silicon is of a year that the survey of spins does not hold: the surveys \
    up to 2022 and those from 2024 asked different people and are never mixed; or factors of novelty \
    raise the chance above 100%.
    """

  static let triggeringExamples = [
    """
    spins:
      survey: from-2024
      first_silicon: {value: 32%, source: Siemens, vintage: 2020}
    """,
    """
    spins:
      survey: to-2022
      first_silicon: {value: 14%, source: Siemens, vintage: 2024}
    """,
    """
    spins: {first_silicon: {value: 60%, confidence: assumption}, derivative: 2}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    spins: {survey: to-2022, first_silicon: {value: 32%, source: Siemens, vintage: 2020}}
    """,
    """
    spins:
      survey: from-2024
      first_silicon: {value: 5%, source: Siemens, vintage: 2026}
      new_node: {value: 0.8, confidence: assumption}
      derivative: {value: 1.5, confidence: assumption}
    """,
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let spins = roadmap.spins
    let path = ModelPath("spins/first_silicon")
    var found: [Diagnostic] = []
    if let vintage = roadmap.provenance[path]?.vintage, let year = Self.year(in: vintage),
      !spins.survey.holds(year: year)
    {
      found.append(Diagnostic(.error, at: path, .otherSurvey(year, spins.survey)))
    }
    let one = FixedPoint.one.value
    let best =
      spins.chance.value * max(one, spins.newNode.value) * max(one, spins.newIP.value)
      * max(one, spins.derivative.value)
    if best > 1 {
      found.append(Diagnostic(.error, at: ModelPath("spins"), .tooGood(best)))
    }
    return found
  }

  /// The first four digits of a vintage.
  private static func year(in vintage: String) -> Int? {
    let digits = vintage.split { !$0.isNumber || !$0.isASCII }
    return digits.first { $0.count == 4 }.flatMap { Int($0) }
  }
}

extension Diagnostic.Message {
  static func otherSurvey(_ year: Int, _ survey: SpinSurvey) -> Self {
    Self(
      SpinRule.identifier,
      "a chance of \(year) is no figure of the survey \(survey.rawValue)",
      remedy:
        "the surveys up to 2022 and those from 2024 are never mixed: change survey or the figure"
    )
  }

  static func tooGood(_ chance: Double) -> Self {
    Self(
      SpinRule.identifier,
      "factors of novelty make silicon good in \(Proportion(percent: Int((chance * 100).rounded())))",
      remedy: "keep the chance times its factors at 100% or below"
    )
  }
}

/// Mitigations change risks and nothing else.
struct MitigationRule: RoadmapRule {
  static let identifier = "bad-mitigation"
  static let summary = """
    A mitigation changes nothing, or something that is no risk, uncertainty, spin, driver or \
    correlation; a new value of the wrong form is reported as it is in the roadmap itself.
    """

  static let triggeringExamples = [
    """
    mitigations:
      talk: {cost: 1M USD}
    """,
    """
    mitigations:
      hire: {cost: 1M USD, changes: {teams/rtl-austin/availability: 90%}}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    risks:
      late: {probability: 20%, of: [nodes/n3p], impact: pert 20 40 90}
    mitigations:
      talk: {risk: late, cost: 1M USD, changes: {risks/late/probability: 5%}}
      emulate: {cost: 8M USD, changes: {spins/first_silicon: 25%}}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    roadmap.mitigations.flatMap { mitigation -> [Diagnostic] in
      let path = ModelPath("mitigations").appending(mitigation.id.text)
      if mitigation.changes.isEmpty {
        return [Diagnostic(.error, at: path, .idleMitigation(mitigation.id))]
      }
      let place = path.appending("changes")
      return mitigation.changes.entries.flatMap { change -> [Diagnostic] in
        let section = change.key.split(separator: "/").first.map(String.init) ?? ""
        guard Mitigation.sections.contains(section) else {
          return [Diagnostic(.error, at: place.appending(change.key), .noRisk(change.key))]
        }
        let (_, complaints) = roadmap.setting([(ModelPath(change.key), change.value)])
        return complaints.map {
          Diagnostic($0.severity, at: place.appending(change.key), $0.message)
        }
      }
    }
  }
}

extension Diagnostic.Message {
  static func idleMitigation(_ mitigation: Mitigation.ID) -> Self {
    Self(
      MitigationRule.identifier,
      "the mitigation \(mitigation) changes nothing",
      remedy: "state in changes what it makes less likely or milder"
    )
  }

  static func noRisk(_ path: String) -> Self {
    Self(
      MitigationRule.identifier,
      "a mitigation can't change \(path)",
      remedy: "change \(Mitigation.sections.joined(separator: ", ")); a scenario changes the rest"
    )
  }
}
