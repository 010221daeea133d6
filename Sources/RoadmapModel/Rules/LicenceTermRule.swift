/// Licences last until the IP they cover is taken into use.
struct LicenceTermRule: RoadmapRule {
  static let identifier = "licence-ends-early"
  static let summary = """
    All licences of an IP block that a committed chip names end before its design starts or before \
    today; if they end before its launch target, it is a warning.
    """

  static let triggeringExamples = [
    """
    licences:
      arm-total: {vendor: arm, signed: 2022-01-01, until: 2025-01-01}
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        ip: {mesh: cmn/rtl}
    """,
    """
    licences:
      arm-total: {vendor: arm, signed: 2022-01-01, until: 2027-01-01}
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        ip: {mesh: cmn/rtl}
    """,
  ]

  static let nonTriggeringExamples = [
    """
    licences:
      arm-total: {vendor: arm, signed: 2022-01-01, until: 2025-01-01}
      arm-next: {vendor: arm, covers: [cmn], until: 2030-01-01}
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        ip: {mesh: cmn/rtl}
    """,
    """
    licences:
      arm-total: {vendor: arm, signed: 2022-01-01, until: 2026-01-01}
    chips:
      server-2:
        family: server
        generation: 2
        status: committed
        target: 2027-05-01
        ip: {mesh: cmn/rtl}
        progress: {rtl: {started: 2025-10-01}}
    """,
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    let index = RoadmapIndex(roadmap)
    return roadmap.chips.filter { $0.status == .committed }.flatMap { chip in
      chip.ip.entries.compactMap { entry in
        finding(chip, slot: entry.key, release: entry.value, roadmap, index)
      }
    }
  }

  private func finding(
    _ chip: Chip,
    slot: Slug,
    release: String,
    _ roadmap: Roadmap,
    _ index: RoadmapIndex
  ) -> Diagnostic? {
    guard let block = index.release(release)?.block, let vendor = block.vendor,
      let target = chip.target ?? chip.commitments[.launch]
    else { return nil }
    let covering = roadmap.licences.filter { licence in
      licence.covers.contains(block.id) || (licence.covers.isEmpty && licence.vendor == vendor)
    }
    let ends = covering.compactMap { licence in licence.until.map { (licence.id, $0) } }
    guard ends.count == covering.count, let last = ends.max(by: { $0.1 < $1.1 }) else {
      return nil
    }
    let activity = index.template(of: chip)?.ipSlots
      .first { $0.id.rawValue == slot.text }?.activity.text
    let progress = chip.progress.first { record in
      activity == record.id.rawValue.split(separator: "@").first.map(String.init)
    }
    if let use = progress?.started {
      guard last.1 <= use else { return nil }
      return report(chip, slot, last, "its use of \(block.id) started on \(use)", .error)
    }
    if let status = roadmap.statusDate, last.1 <= status {
      let words = "\(block.id) is not in use on the status date \(status)"
      return report(chip, slot, last, words, .error)
    }
    let cycle = index.families[chip.family]?.designCycle ?? Family().designCycle
    let start = chip.milestones[.designStart]?.start ?? cycle.before(target)
    if last.1 <= start {
      return report(chip, slot, last, "its design starts on \(start)", .error)
    }
    guard last.1 < target else { return nil }
    let words = "its launch is wanted on \(target), and its use of \(block.id) has not started"
    return report(chip, slot, last, words, .warning)
  }

  private func report(
    _ chip: Chip,
    _ slot: Slug,
    _ last: (IPLicence.ID, CivilDate),
    _ use: String,
    _ severity: Diagnostic.Severity
  ) -> Diagnostic {
    let path = ModelPath("chips/\(chip.id)/ip/\(slot.text)")
    return Diagnostic(severity, at: path, .licenceEndsEarly(last.0, last.1, chip.id, use))
  }
}

extension Diagnostic.Message {
  static func licenceEndsEarly(
    _ licence: IPLicence.ID,
    _ end: CivilDate,
    _ chip: Chip.ID,
    _ use: String
  ) -> Self {
    Self(
      "licence-ends-early",
      "\(licence) covers no new use from \(end) on; for \(chip), \(use)",
      remedy: "move its until, or add the licence that follows it"
    )
  }
}
