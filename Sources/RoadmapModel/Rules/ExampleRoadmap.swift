/// A small roadmap without findings, from which the examples of the rules are completed.
///
/// An example states only the sections that matter to it, so that it can be read at a glance.
public enum ExampleRoadmap {
  /// The roadmap file, section by section.
  public static let text = """
    roadmap: example
    status_date: 2026-07-01
    horizon: 2030-12-31
    calendars:
      us: {}
    sites:
      austin: {calendar: us}
    teams:
      rtl-austin: {site: austin, discipline: rtl, headcount: {2026-01-01: 20}}
    vendors:
      tsmc: {}
      arm: {}
    nodes:
      n3p:
        foundry: tsmc
        pdk: {value: 2023-06-30, confidence: assumption}
        risk_production: {value: 2024-03-31, confidence: assumption}
        volume_production: {value: 2024-09-30, confidence: assumption}
    ip:
      cmn:
        vendor: arm
        function: mesh
        releases:
          rtl: {front_end: {value: 2025-03-31, confidence: assumption}}
    licences:
      arm-total: {vendor: arm, signed: 2024-01-01, until: 2032-01-01}
    templates:
      cpu:
        physical_start: layout
        parameters:
          cores: {default: 96, minimum: 8, maximum: 512, scales: core}
        dies:
          compute: {blocks: {core: {size: 40}}}
        ip_slots:
          mesh: {function: mesh, activity: rtl, die: compute}
        activities:
          start: {phase: architecture, milestone: design_start}
          rtl: {phase: design, after: [start], effort: {rtl: 40 engineer-months}, people: 8}
          layout: {phase: physical, scope: die, after: [rtl], duration: 12 weeks}
          tapeout: {phase: physical, milestone: tapeout, after: [layout]}
          fab: {phase: fab, scope: die, after: [tapeout], duration: fab}
          launch: {phase: release, milestone: launch, after: [fab FS + 26 weeks]}
    families:
      server: {template: cpu}
    chips:
      server-1:
        family: server
        generation: 1
        status: released
        milestones:
          launch: {value: 2025-11-01, confidence: assumption}
      server-2: {family: server, generation: 2, status: committed, target: 2027-05-01}

    """

  /// A complete roadmap file: the given sections, then those of the example that they leave out.
  public static func completing(_ sections: String) -> String {
    let given = Set(keys(of: sections).map(\.key))
    var result = sections.hasSuffix("\n") || sections.isEmpty ? sections : sections + "\n"
    for section in keys(of: text) where !given.contains(section.key) {
      result += section.lines.joined(separator: "\n") + "\n"
    }
    return result
  }

  /// The top-level keys of a file, each with its lines.
  private static func keys(of text: String) -> [(key: String, lines: [Substring])] {
    var sections: [(key: String, lines: [Substring])] = []
    for line in text.split(separator: "\n") {
      if let first = line.first, first != " ", first != "#", let colon = line.firstIndex(of: ":") {
        sections.append((String(line[..<colon]), [line]))
      } else if !sections.isEmpty {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return sections
  }
}
