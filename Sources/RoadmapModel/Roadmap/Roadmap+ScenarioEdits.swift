extension Roadmap {
  /// The scenarios that lead to `scenario`, the innermost first; empty for one there is not.
  public func lineage(to scenario: Scenario.ID) -> [Scenario] {
    var chain: [Scenario] = []
    var next: Scenario.ID? = scenario
    while let id = next, !chain.contains(where: { $0.id == id }),
      let found = scenarios.first(where: { $0.id == id })
    {
      chain.append(found)
      next = found.parent
    }
    return chain.reversed()
  }

  /// The scenarios that change `scenario` itself, in the order of the roadmap.
  public func children(of scenario: Scenario.ID) -> [Scenario] {
    scenarios.filter { $0.parent == scenario }
  }

  /// The roadmap with what `scenario` and those it builds on change made part of it.
  ///
  /// The scenarios that became part of it are gone; those that changed one of them change the roadmap
  /// itself now. What is wrong with the changes comes with it; with an error nothing is changed.
  public func merging(_ scenario: Scenario.ID) -> (Roadmap, [Diagnostic]) {
    let merged = lineage(to: scenario)
    let (changed, findings) = applying(scenario)
    guard !findings.contains(where: { $0.severity == .error }) else { return (self, findings) }
    var roadmap = changed
    let gone = Set(merged.map(\.id.rawValue))
    // A sibling that builds on a part of the lineage keeps that part as changes of its own.
    roadmap.scenarios = scenarios.filter { !gone.contains($0.id.rawValue) }.map { other in
      var other = other
      if let parent = other.parent, gone.contains(parent.rawValue) { other.parent = nil }
      return other
    }
    return (roadmap, findings)
  }

  /// The roadmap in which `target` makes the changes of `scenario` after its own; `scenario` is gone,
  /// and what changed it changes `target` now.
  ///
  /// Of a path that both change the value of `scenario` counts.
  public func merging(_ scenario: Scenario.ID, into target: Scenario.ID) -> Roadmap {
    guard scenario != target, let source = scenarios.first(where: { $0.id == scenario }),
      let index = scenarios.firstIndex(where: { $0.id == target })
    else { return self }
    var roadmap = self
    var changes = scenarios[index].changes
    for entry in source.changes.entries {
      // The later change comes last, so that it sees and overrides the earlier ones.
      changes[entry.key] = nil
      changes[entry.key] = entry.value
    }
    roadmap.scenarios[index].changes = changes
    roadmap.scenarios[index].reason += "; " + source.reason
    roadmap.scenarios.removeAll { $0.id == scenario }
    for other in roadmap.scenarios.indices where roadmap.scenarios[other].parent == scenario {
      roadmap.scenarios[other].parent = target
    }
    return roadmap
  }
}
