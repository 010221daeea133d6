import RoadmapFormat
import RoadmapModel

extension Roadmap {
  /// What keeps each scenario from being planned, as warnings at the changes that say so.
  ///
  /// The roadmap itself is without errors: what is wrong with it is nobody's scenario. Changes
  /// that hit nothing or have the wrong form are found by a rule and left out here.
  func scenarioFindings(map: SourceMap?) -> [Diagnostic] {
    let findings = scenarios.flatMap { scenario in
      let (changed, complaints) = applying(scenario.id)
      guard !complaints.contains(where: { $0.severity == .error }) else { return [Diagnostic]() }
      return changed.errorsOfChanges(by: placesOfChanges(under: scenario.id)).map { finding in
        var finding = finding
        finding.severity = .warning
        finding.notes.append("so it is under the scenario \(scenario.id)")
        return finding
      }
    }
    return map?.locate(findings) ?? findings
  }

  /// The errors of a roadmap that was changed by `places`, those within a change at its place.
  private func errorsOfChanges(
    by places: [(target: ModelPath, place: ModelPath)]
  ) -> [Diagnostic] {
    // What other scenarios would do to the changed roadmap is nobody's question.
    RoadmapRules.findings(in: self)
      .filter { $0.severity == .error && $0.path.components.first != "scenarios" }
      .map { finding in
        guard let place = places.last(where: { finding.path.isWithin($0.target) })?.place else {
          return finding
        }
        return Diagnostic(.error, at: place, finding.message, notes: finding.notes)
      }
  }
}
