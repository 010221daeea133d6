/// What must hold for a roadmap to be planned.
public enum RoadmapRules {
  /// All rules, in the order of the documentation.
  public static let all: [any RoadmapRule] = [
    UnknownReferenceRule(),
    CycleRule(),
    DuplicateIDRule(),
    DateOrderRule(),
    QuantityRule(),
    ParameterRangeRule(),
    ForeignCurrencyRule(),
    IncompleteTemplateRule(),
    DieScopeRule(),
    GenerationOrderRule(),
    ReleasedLaunchRule(),
    CommittedTargetRule(),
    CadenceStartRule(),
    ReleaseFormRule(),
    HardIPRule(),
    LicenceTermRule(),
    TeamSizeRule(),
    NoCapacityRule(),
    ScenarioChangeRule(),
    MissingSourceRule(),
    MixedVintagesRule(),
  ]

  /// Everything in `roadmap` that breaks a rule, by path, then by identifier, each once.
  ///
  /// Where `form` already has an error at a path, what stands there was not read, and rules are
  /// not heard about it.
  public static func findings(in roadmap: Roadmap, besides form: [Diagnostic] = []) -> [Diagnostic]
  {
    let unread = Set(form.filter { $0.severity == .error }.map(\.path))
    var seen: Set<Key> = []
    return
      all
      .flatMap { $0.findings(in: roadmap) }
      .filter { !unread.contains($0.path) }
      .sorted { Key($0) < Key($1) }
      .filter { seen.insert(Key($0)).inserted }
  }

  /// What makes two findings the same.
  private struct Key: Hashable, Comparable {
    let path: ModelPath
    let identifier: String
    let text: String

    init(_ finding: Diagnostic) {
      path = finding.path
      identifier = finding.message.identifier
      text = finding.message.text
    }

    static func < (lhs: Key, rhs: Key) -> Bool {
      (lhs.path, lhs.identifier, lhs.text) < (rhs.path, rhs.identifier, rhs.text)
    }
  }
}
