internal import RoadmapModel

extension LoadAnalysis {
  /// One row for each team: people held over its working days, in tenths of engineer-days.
  ///
  /// Every activity holds its people from start to finish; the capacity of a bucket is the sum
  /// over its working days. O(activities × buckets they touch + teams × days).
  func teamRows(_ buckets: [Range<CivilDate>]) -> [LoadRow] {
    guard let span = LoadAnalysis.span(of: buckets) else { return [] }
    let demands = demand(in: buckets, span: span)
    return zip(roadmap.teams, demands).map { team, demand in
      let days = OpenDayCount(roadmap.calendar(of: team), in: span)
      let capacity = LoadAnalysis.capacity(of: team, in: buckets, days: days)
      let onBoard = team.capacitySteps(from: span.lowerBound, to: span.upperBound)
        .first { $0.1 > 0 }?.1
      return LoadRow(
        id: team.id.text,
        name: team.name ?? team.id.text,
        loadClass: .team,
        capacityText: "\(LoadAnalysis.tenthsText(Int64(onBoard ?? 0))) FTE",
        cells: zip(demand, capacity).map { LoadCell(demand: $0, limit: $1) }
      )
    }
  }

  /// Tenths of engineer-days that each team is held for, over the whole plan, in the order of teams.
  public func teamTotals() -> [Int64] {
    let activities = plan.chips.flatMap(\.activities).filter { !$0.people.isEmpty }
    guard let start = activities.map(\.start).min(), let finish = activities.map(\.finish).max(),
      start < finish
    else { return roadmap.teams.map { _ in 0 } }
    let span = start..<finish
    return demand(in: [span], span: span).map { $0[0] }
  }

  /// Demand by team and bucket.
  private func demand(in buckets: [Range<CivilDate>], span: Range<CivilDate>) -> [[Int64]] {
    var position: [String: Int] = [:]
    for (index, team) in roadmap.teams.enumerated() { position[team.id.text] = index }
    var demands = roadmap.teams.map { _ in [Int64](repeating: 0, count: buckets.count) }
    let days = roadmap.teams.map { OpenDayCount(roadmap.calendar(of: $0), in: span) }
    for chip in plan.chips {
      for activity in chip.activities where activity.start < activity.finish {
        let held = activity.start..<activity.finish
        let touched = buckets.indices(overlapping: held)
        guard !touched.isEmpty else { continue }
        for entry in activity.people.entries {
          guard let team = position[entry.key.text] else { continue }
          for bucket in touched {
            let part = held.clamped(to: buckets[bucket])
            demands[team][bucket] += Int64(entry.value) * Int64(days[team].count(in: part))
          }
        }
      }
    }
    return demands
  }

  /// Tenths of engineer-days that a team can give, by bucket.
  static func capacity(
    of team: Team,
    in buckets: [Range<CivilDate>],
    days: OpenDayCount
  ) -> [Int64] {
    var capacity = [Int64](repeating: 0, count: buckets.count)
    let steps = team.capacitySteps(from: days.span.lowerBound, to: days.span.upperBound)
    for (index, step) in steps.enumerated() where step.1 > 0 {
      let end = index + 1 < steps.count ? steps[index + 1].0 : days.span.upperBound
      for bucket in buckets.indices(overlapping: step.0..<end) {
        let part = (step.0..<end).clamped(to: buckets[bucket])
        capacity[bucket] += Int64(step.1) * Int64(days.count(in: part))
      }
    }
    return capacity
  }

  /// Tenths in decimal notation, without a zero behind the point.
  static func tenthsText(_ tenths: Int64) -> String {
    let magnitude = tenths.magnitude
    return (tenths < 0 ? "-" : "") + "\(magnitude / 10)"
      + (magnitude % 10 == 0 ? "" : ".\(magnitude % 10)")
  }
}
