/// Quantities make sense: none is negative that can't be, none is absurd.
struct QuantityRule: SpellingRule {
  static let identifier = "bad-quantity"
  static let summary = """
    A quantity is negative, zero or so large that it can only be a mistake; the limits are those \
    of the format's reference.
    """

  static let triggeringExamples = [
    """
    fiscal: {start_month: 13}
    """,
    """
    horizon: 2190-12-31
    """,
    """
    teams:
      rtl-austin:
        site: austin
        discipline: rtl
        headcount: {2026-01-01: 20, 2027-01-01: -3}
        availability: 120%
        attrition: 101%
    """,
    """
    families:
      server: {template: cpu, cadence: 0 months, growth: 11}
    """,
    """
    nodes:
      n3p: {foundry: tsmc, fab: 4 years, mask_set: {value: -5M USD, confidence: assumption}}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    families:
      server: {template: cpu, cadence: 12 months, growth: 10, priority: 1}
    """,
    """
    teams:
      rtl-austin:
        site: austin
        discipline: rtl
        headcount: {2026-01-01: 20, 2029-01-01: 0}
        availability: 100%
    """,
  ]

  func findings(in spelled: SpelledRoadmap) -> [Diagnostic] {
    let roadmap = spelled.roadmap
    var found = spelled.leaves.compactMap { leaf -> Diagnostic? in
      guard leaf.kind.isQuantity else { return nil }
      let limit = QuantityLimit.limit(of: leaf.pattern)
      return limit.complaint(about: leaf).map { Diagnostic(.error, at: leaf.path, $0) }
    }
    // There is no clock here: without a status date the horizon is measured against the usual one.
    let start = roadmap.statusDate ?? Roadmap().horizon
    if roadmap.horizon > start.adding(months: QuantityLimit.horizonYears * 12) {
      let message = Diagnostic.Message.horizonTooFar(roadmap.horizon, from: start)
      found.append(Diagnostic(.error, at: ModelPath("horizon"), message))
    }
    return found
  }
}

extension Diagnostic.Message {
  static func quantity(
    _ leaf: DocumentLeaf,
    _ complaint: String,
    remedy: String
  ) -> Self {
    let key = leaf.pattern.split(separator: "/").last { $0 != "*" }.map(String.init) ?? ""
    return Self("bad-quantity", "\(leaf.text) for \(key) \(complaint)", remedy: remedy)
  }

  static func horizonTooFar(_ horizon: CivilDate, from start: CivilDate) -> Self {
    Self(
      "bad-quantity",
      "the horizon, \(horizon), lies more than \(QuantityLimit.horizonYears) years after \(start)",
      remedy: "set it to the last year that the roadmap is about"
    )
  }
}
