/// What must come first is not dated later.
///
/// Dates known to a month, quarter or year are out of order only where no choice of days within
/// them is in order.
struct DateOrderRule: RoadmapRule {
  static let identifier = "date-order"
  static let summary = """
    Two dates are the wrong way round, or a fact is dated after the status date.
    """

  static let triggeringExamples = [
    """
    status_date: 2031-07-01
    """,
    """
    nodes:
      n3p:
        foundry: tsmc
        pdk: {value: 2025-06-30, confidence: assumption}
        risk_production: {value: 2024-03-31, confidence: assumption}
        volume_production:
          stated: {value: 2024-09-30, confidence: assumption}
          stated_on: 2023-06-01
          revised: {value: 2025-03-31, confidence: assumption}
          revised_on: 2023-05
    licences:
      arm-total: {vendor: arm, signed: 2027-01-01, until: 2026-01-01}
    """,
    """
    families:
      server: {template: cpu, first_target: 2029-01-01, ends: 2028-01-01}
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones:
          tapeout: {value: 2025-12, confidence: assumption}
          launch: {value: 2025-11-01, confidence: assumption}
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        milestones: {rtl_freeze: 2026-08-01}
        commitments: {tapeout: 2027-06-01, launch: 2027-05-01}
        progress:
          start: {started: 2026-03-02, finished: 2026-03-01}
          rtl: {started: 2026-08-01}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones:
          announcement: {value: 2026-01-10, confidence: assumption}
          tapeout: {value: 2025, confidence: assumption}
          launch: {value: 2025-11-01, confidence: assumption}
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        milestones: {rtl_freeze: 2026}
        progress: {start: {started: 2026-03-01, finished: 2026-03-01}}
    """
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    var check = DateChecks()
    if let status = roadmap.statusDate {
      let horizon = ("the horizon", ApproximateDate(roadmap.horizon))
      check.order(("the status date", .init(status)), horizon, at: ModelPath("status_date"))
    }
    for node in roadmap.nodes { check.node(node) }
    for block in roadmap.ipBlocks { check.ipBlock(block) }
    for licence in roadmap.licences {
      guard let signed = licence.signed, let until = licence.until else { continue }
      let end = ("its end", ApproximateDate(until))
      let path = ModelPath("licences/\(licence.id)/until")
      check.order(("signing", .init(signed)), end, at: path)
    }
    for family in roadmap.families {
      guard let first = family.firstTarget, let end = family.ends else { continue }
      let path = ModelPath("families/\(family.id)/ends")
      check.order(("the first target", .init(first)), ("the end", .init(end)), at: path)
    }
    for chip in roadmap.chips { check.chip(chip, status: roadmap.statusDate) }
    return check.findings
  }
}

/// Comparisons of the dates of one roadmap.
private struct DateChecks {
  typealias Named = (name: String, date: ApproximateDate)

  var findings: [Diagnostic] = []

  /// Complains at `path` if the second date certainly comes before the first.
  mutating func order(_ first: Named, _ second: Named, at path: ModelPath) {
    guard second.date.date < first.date.start else { return }
    findings.append(Diagnostic(.error, at: path, .datesOutOfOrder(first, second)))
  }

  mutating func chain(_ dates: [(Named, ModelPath)]) {
    for (first, second) in zip(dates, dates.dropFirst()) {
      order(first.0, second.0, at: second.1)
    }
  }

  mutating func forecasts(_ named: [(String, String, Forecast)], at path: ModelPath) {
    var known: [(Named, ModelPath)] = []
    for (key, name, forecast) in named {
      let place = path.appending(key)
      if let stated = forecast.statedOn, let revised = forecast.revisedOn {
        let second = ("the revision", revised)
        order(("the statement", stated), second, at: place.appending("revised_on"))
      }
      if let date = forecast.revised ?? forecast.stated {
        let last = forecast.revised == nil ? "stated" : "revised"
        known.append(((name, date), place.appending(last)))
      }
    }
    chain(known)
  }

  mutating func node(_ node: ProcessNode) {
    forecasts(
      [
        ("pdk", "design kit 1.0", node.pdk),
        ("risk_production", "risk production", node.riskProduction),
        ("volume_production", "volume production", node.volumeProduction),
      ],
      at: ModelPath("nodes/\(node.id)")
    )
  }

  mutating func ipBlock(_ block: IPBlock) {
    for release in block.releases {
      forecasts(
        [
          ("front_end", "the front-end views", release.frontEnd),
          ("back_end", "the back-end views", release.backEnd),
          ("silicon_proven", "proof in silicon", release.siliconProven),
        ],
        at: ModelPath("ip/\(block.id)/releases/\(release.id)")
      )
    }
  }

  mutating func chip(_ chip: Chip, status: CivilDate?) {
    let path = ModelPath("chips/\(chip.id)")
    let facts = chip.milestones.entries.map { ($0.key, $0.value) }
    milestones(facts, at: path.appending("milestones"))
    milestones(
      chip.commitments.entries.map { ($0.key, ApproximateDate($0.value)) },
      at: path.appending("commitments")
    )
    for progress in chip.progress {
      let place = path.appending("progress/\(progress.id)")
      if let start = progress.started, let finish = progress.finished {
        let second = ("the finish", ApproximateDate(finish))
        order(("the start", .init(start)), second, at: place.appending("finished"))
      }
      let dates = [
        ("started", progress.started), ("finished", progress.finished), ("as_of", progress.asOf),
      ]
      for (key, date) in dates {
        guard let date else { continue }
        fact(key, ApproximateDate(date), status, at: place.appending(key))
      }
    }
    for (milestone, date) in facts {
      let place = path.appending("milestones/\(milestone.text)")
      fact(milestone.text, date, status, at: place)
    }
  }

  private mutating func milestones(_ dates: [(Milestone, ApproximateDate)], at path: ModelPath) {
    chain(
      dates.filter { $0.0 != .announcement }.sorted { $0.0 < $1.0 }.map {
        (($0.0.text, $0.1), path.appending($0.0.text))
      }
    )
  }

  private mutating func fact(
    _ name: String,
    _ date: ApproximateDate,
    _ status: CivilDate?,
    at path: ModelPath
  ) {
    guard let status, date.start > status else { return }
    findings.append(Diagnostic(.error, at: path, .factInFuture(name, date, status: status)))
  }
}

extension Diagnostic.Message {
  fileprivate static func datesOutOfOrder(
    _ first: DateChecks.Named,
    _ second: DateChecks.Named
  ) -> Self {
    Self(
      "date-order",
      "\(second.name), \(second.date), comes before \(first.name), \(first.date)",
      remedy: "correct one of the two dates"
    )
  }

  fileprivate static func factInFuture(
    _ name: String,
    _ date: ApproximateDate,
    status: CivilDate
  ) -> Self {
    Self(
      "date-order",
      "\(name) is a fact of \(date), after the status date \(status)",
      remedy: "move status_date, or state it as a commitment"
    )
  }
}
