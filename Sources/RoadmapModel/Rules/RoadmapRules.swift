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
    EconomicsRule(),
    ActualSpendRule(),
    ServiceRule(),
    ChipRecordRule(),
    IncompleteTemplateRule(),
    DieScopeRule(),
    ReuseRule(),
    GenerationOrderRule(),
    ReleasedLaunchRule(),
    CommittedTargetRule(),
    CadenceStartRule(),
    DecisionRule(),
    ReleaseFormRule(),
    HardIPRule(),
    LicenceTermRule(),
    TeamSizeRule(),
    NoCapacityRule(),
    ScenarioChangeRule(),
    RiskSubjectRule(),
    RiskDriverRule(),
    SpinRule(),
    MitigationRule(),
    MissingSourceRule(),
    MixedVintagesRule(),
  ]

  /// Everything in `roadmap` that breaks a rule, by path, then by identifier, each once.
  ///
  /// Where its form has errors, parts of the roadmap are blank. Then only those rules are asked
  /// that look at what is there and not at what is missing, and nothing is said of a path that
  /// could not be read or of what lies around or within it.
  ///
  /// - Parameters:
  ///   - roadmap: What could be read.
  ///   - form: What is wrong with its form, as ``Roadmap/decode(_:)`` and the reader of the text
  ///     tell it.
  /// - Returns: The findings.
  public static func findings(in roadmap: Roadmap, besides form: [Diagnostic] = []) -> [Diagnostic]
  {
    let damage = FormDamage(form)
    let spelled = SpelledRoadmap(roadmap)
    var seen: Set<Key> = []
    return
      all
      .filter { damage.allows(type(of: $0).identifier) }
      .flatMap { rule in
        (rule as? any SpellingRule)?.findings(in: spelled) ?? rule.findings(in: roadmap)
      }
      .filter { !damage.touches($0.path) }
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

/// What could not be read of a roadmap, so that rules don't complain of its absence.
private struct FormDamage {
  /// Rules that look at what is stated, not at what is missing.
  private static let local: Set<String> = [
    CycleRule.identifier, DuplicateIDRule.identifier, DateOrderRule.identifier,
    QuantityRule.identifier, ParameterRangeRule.identifier, MixedVintagesRule.identifier,
  ]
  /// Errors of one value, which take no section away.
  private static let small: Set<String> = [
    "bad-value", "missing-unit", "missing-key", "duplicate-key", "missing-value", "merge-key",
  ]

  /// Where something stands that is no value.
  private let unread: Set<ModelPath>
  /// Records that lack a key; which one is said only in words.
  private let incomplete: Set<ModelPath>
  private let around: Set<ModelPath>
  private let allowed: Set<String>?

  init(_ form: [Diagnostic]) {
    let errors = form.filter { $0.severity == .error }
    let lacking = errors.filter { $0.message.identifier == "missing-key" }
    incomplete = Set(lacking.map(\.path))
    let wrong = errors.filter { $0.message.identifier != "missing-key" }
    unread = Set(wrong.map(\.path)).subtracting([.root])
    around = Set(errors.flatMap(\.path.ancestors))
    guard !errors.isEmpty else {
      allowed = nil
      return
    }
    var allowed = Self.local
    // A section that was not read leaves every name in it unknown, an id only its own.
    let isWhole = errors.allSatisfy { error in
      let depth = error.path.components.count
      let isSmall = Self.small.contains(error.message.identifier)
      return depth > 2 || (isSmall && !(depth == 2 && error.concernsKey))
    }
    if isWhole { allowed.insert(UnknownReferenceRule.identifier) }
    if !unread.contains(ModelPath("currency")) { allowed.insert(ForeignCurrencyRule.identifier) }
    self.allowed = allowed
  }

  func allows(_ rule: String) -> Bool { allowed?.contains(rule) ?? true }

  /// Whether something at, around or within `path` could not be read, or may be the missing key.
  func touches(_ path: ModelPath) -> Bool {
    unread.contains(path) || around.contains(path) || incomplete.contains(path)
      || path.ancestors.contains(where: unread.contains)
      || (path.parent.map(incomplete.contains) ?? false)
  }
}

extension ModelPath {
  /// The paths around this one, without the root.
  fileprivate var ancestors: [ModelPath] {
    var result: [ModelPath] = []
    var next = parent
    while let path = next, path != .root {
      result.append(path)
      next = path.parent
    }
    return result
  }
}
