import Planning
import RoadmapFormat
import RoadmapModel
import Testing

/// A roadmap of one or more small families, put together from YAML.
enum SmallRoadmap {
  /// The network that all families use, about sixteen months of nominal work and fabrication.
  static let template = """
    templates:
      small:
        physical_start: physical
        dies:
          die: {blocks: {core: {size: 100}}}
        ip_slots:
          pcie: {function: pcie, activity: rtl, mandatory: MANDATORY}
        activities:
          idea: {phase: concept, effort: {rtl: 20 engineer-days}, people: 2}
          start: {phase: concept, milestone: design_start, after: [idea]}
          rtl:
            phase: design
            after: [start]
            effort: {rtl: 1000 engineer-days}
            people: 10
            team_sizes: [50%, 100%]
            scaling: modified
          freeze: {phase: design, milestone: ip_freeze, after: [rtl SS + 4 weeks]}
          rtl-freeze: {phase: design, milestone: rtl_freeze, after: [rtl]}
          physical:
            phase: physical
            scope: die
            after: [rtl FF + 8 weeks, rtl SS + 6 weeks]
            effort: {physical: 800 engineer-days}
            people: 10
          tapeout: {phase: physical, scope: die, milestone: tapeout, after: [physical]}
          masks: {phase: fab, scope: die, after: [tapeout], duration: masks}
          fab: {phase: fab, scope: die, after: [masks], duration: fab}
          assembly: {phase: fab, after: [fab], duration: assembly}
          silicon: {phase: bring_up, milestone: first_silicon, after: [assembly]}
          qualify: {phase: release, after: [silicon], duration: 12 weeks}
          release: {phase: release, milestone: production_release, after: [qualify]}
          launch: {phase: release, milestone: launch, after: [release + 0 days]}
          deploy: {phase: deployment, after: [launch], duration: 36 months}
          retire: {phase: deployment, milestone: retirement, after: [deploy]}
    """

  /// The roadmap with the given further sections.
  static func make(
    _ sections: String,
    rtl: Int = 20,
    physical: Int = 20,
    isMandatory: Bool = false,
    rule: String = "",
    teams: String = ""
  ) throws -> Roadmap {
    let text = """
      roadmap: small
      status_date: 2026-11-23
      horizon: 2030-12-31
      \(rule)
      calendars:
        us: {}
      sites:
        here: {calendar: us}
      teams:
        rtl: {site: here, discipline: rtl, headcount: {2020-01-01: \(rtl)}}
        physical: {site: here, discipline: physical, headcount: {2020-01-01: \(physical)}}
      \(teams)
      vendors:
        foundry: {}
        shop: {}
      \(template.replacing("MANDATORY", with: "\(isMandatory)").replacing(" + 0 days", with: ""))
      \(sections)
      """
    let reader = RoadmapReader(
      findings: { _, _ in [] },
      loadInclude: { _ in throw CancellationError() }
    )
    let reading = reader.read(RoadmapSource(name: "small.yaml", text: text))
    try #require(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message.text))")
    return reading.roadmap
  }

  /// A node that has long been ready.
  static let oldNode = """
    nodes:
      n5: {foundry: foundry, rank: 1, pdk: 2019-01, risk_production: 2019-06,
           volume_production: 2020-01}
    """

  /// A chip whose physical design began before its RTL was done, so that what is left of it may wait.
  static let chipUnderWay = """
    chips:
      alpha-1:
        family: alpha
        generation: 1
        status: committed
        target: 2028-01-14
        milestones: {design_start: 2026-01-14}
        progress:
          rtl: {started: 2026-02-02, remaining: 40 working days, as_of: 2026-11-23}
          physical: {started: 2026-10-01, remaining: 90 working days, as_of: 2026-11-23}
    """

  /// The plan of such a roadmap.
  static func plan(_ roadmap: Roadmap, asOf: String = "2026-11-23") async throws -> Plan {
    try await Planner(roadmap: roadmap, statusDate: try CivilDate(text: asOf)).plan()
  }

  /// A roadmap of one family, alpha, and the position of its template's RTL work.
  static func withAlpha() throws -> (roadmap: Roadmap, rtl: Int) {
    let roadmap = try make(
      oldNode + """

        families:
          alpha: {template: small, cadence: 18 months, first_target: 2028-12-01, foundry: foundry}
        """
    )
    let rtl = roadmap.templates[0].activities.firstIndex { $0.id.rawValue == "rtl" }
    return (roadmap, try #require(rtl))
  }
}

extension Plan {
  /// The chip of an id.
  func chip(_ id: String) throws -> PlannedChip {
    try #require(chips.first { $0.id.rawValue == id }, "no chip \(id)")
  }
}

extension PlannedChip {
  /// The slip against the cadence.
  var cadenceSlip: Slip? { slips.first { $0.id.rawValue == "cadence" } }

  /// The days charged to a constraint.
  func days(_ constraint: Constraint) -> Int {
    (cadenceSlip?.causes ?? []).reduce(0) { $0 + ($1.constraint == constraint ? $1.days : 0) }
  }

  /// The activity of an id.
  func activity(_ id: String) throws -> PlannedActivity {
    try #require(activities.first { $0.id.rawValue == id }, "no activity \(id)")
  }
}
