/// What the books say lies in quarters that have begun.
struct ActualSpendRule: RoadmapRule {
  static let identifier = "bad-actual"
  static let summary = """
    Actual spend names a fiscal year instead of a quarter, or a quarter that begins after the status \
    date.
    """

  static let triggeringExamples = [
    """
    actuals:
      masks: {period: FY26, class: masks, amount: 18M USD}
    """,
    """
    actuals:
      masks: {period: FY27Q1, class: masks, chip: server-2, amount: 18M USD}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    actuals:
      masks: {period: FY26Q2, class: masks, chip: server-2, amount: 18M USD}
      refund: {period: FY26Q2, class: ip, amount: -200k USD}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    roadmap.actuals.compactMap { actual in
      let path = ModelPath("actuals/\(actual.id)/period")
      guard actual.period.quarter != nil else {
        return Diagnostic(.error, at: path, .actualOfYear(actual))
      }
      guard let status = roadmap.statusDate else { return nil }
      let start = roadmap.fiscal.range(of: actual.period).lowerBound
      guard start > status else { return nil }
      return Diagnostic(.error, at: path, .actualAhead(actual, start, status))
    }
  }
}

extension Diagnostic.Message {
  static func actualOfYear(_ actual: ActualSpend) -> Self {
    Self(
      ActualSpendRule.identifier,
      "\(actual.id) is of the year \(actual.period.text); spend is stated by quarter",
      remedy: "write the quarter behind it, \(actual.period.text)Q1"
    )
  }

  static func actualAhead(_ actual: ActualSpend, _ start: CivilDate, _ status: CivilDate) -> Self {
    Self(
      ActualSpendRule.identifier,
      "\(actual.id) is of \(actual.period.text), which begins on \(start), after the status date "
        + "\(status)",
      remedy: "correct the quarter, or move the status date"
    )
  }
}
