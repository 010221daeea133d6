/// For each activity there is a team that is large enough.
struct TeamSizeRule: RoadmapRule {
  static let identifier = "team-too-small"
  static let summary = """
    The smallest team size of an activity exceeds what any team of its leading discipline that \
    works for the family ever has, availability counted.
    """

  static let triggeringExamples = [
    """
    teams:
      rtl-austin: {site: austin, discipline: rtl, headcount: {2026-01-01: 6}}
    """,
    """
    families:
      server: {template: cpu}
      edge: {template: cpu, first_target: 2029-03-01}
    teams:
      rtl-austin:
        site: austin
        discipline: rtl
        headcount: {2026-01-01: 20}
        families: [server]
    """,
  ]

  static let nonTriggeringExamples = [
    """
    teams:
      rtl-austin:
        site: austin
        discipline: rtl
        headcount: {2026-01-01: 6}
        hires: {2028-01-01: 2}
    """,
    """
    planning: {people: ignored}
    teams:
      rtl-austin: {site: austin, discipline: rtl, headcount: {2026-01-01: 6}}
    """,
  ]

  func findings(in roadmap: Roadmap) -> [Diagnostic] {
    guard roadmap.planning.people == .binding else { return [] }
    let index = RoadmapIndex(roadmap)
    let teams = Dictionary(grouping: roadmap.teams, by: \.discipline)
    return TemplateUse.all(in: roadmap, index).flatMap { use in
      use.template.activities.compactMap { activity -> Diagnostic? in
        guard let discipline = activity.effort.entries.first?.key, let pool = teams[discipline],
          let share = activity.teamSizes.min()
        else { return nil }
        let eligible = pool.filter { $0.families.isEmpty || $0.families.contains(use.family) }
        let needed = Int64(clamping: activity.people).clampedProduct(share.fraction.millionths)
        let largest = eligible.max { $0.peakMillionths < $1.peakMillionths }
        guard needed > largest?.peakMillionths ?? 0 else { return nil }
        let path = "templates/\(use.template.id)/activities/\(activity.id)/people"
        let people = FixedPoint(millionths: needed)
        let message = Diagnostic.Message.teamTooSmall(activity, people, discipline, largest, use)
        return Diagnostic(.error, at: ModelPath(path), message)
      }
    }
  }
}

extension Team {
  /// The most engineers that the team ever puts to work at once, in millionths.
  ///
  /// Without attrition and ramp-up: what is too small even so is too small.
  fileprivate var peakMillionths: Int64 {
    let people = peakHeadcount(from: nil, through: nil)
    return Int64(clamping: people).clampedProduct(availability.fraction.millionths)
  }

  /// The most people on board on any day from `start` through `end`.
  func peakHeadcount(from start: CivilDate?, through end: CivilDate?) -> Int {
    let changes = (headcount.entries + hires.entries).map(\.key) + [start].compactMap(\.self)
    let days = changes.filter { day in
      (start.map { day >= $0 } ?? true) && (end.map { day <= $0 } ?? true)
    }
    let sizes = days.map { day in
      hires.entries.filter { $0.key <= day }.reduce(headcount.value(on: day) ?? 0) {
        $0.addingReportingOverflow($1.value).partialValue
      }
    }
    return max(0, sizes.max() ?? 0)
  }
}

extension Diagnostic.Message {
  static func teamTooSmall(
    _ activity: TemplateActivity,
    _ people: FixedPoint,
    _ discipline: Slug,
    _ largest: Team?,
    _ use: TemplateUse
  ) -> Self {
    let supply =
      if let largest {
        "the largest \(discipline.text) team for \(use.family), \(largest.id), reaches "
          + "\(FixedPoint(millionths: largest.peakMillionths))"
      } else {
        "no \(discipline.text) team works for \(use.family)"
      }
    return Self(
      "team-too-small",
      "\(activity.id) takes at least \(people) engineers; \(supply)",
      remedy: "add a smaller share to team_sizes, or people to the team"
    )
  }
}
