internal import RoadmapModel

extension LedgerBuilder {
  /// What teams cost: everybody on the payroll, whether held by a chip or idle.
  ///
  /// A chip bears the share of the engineer-days that it holds; the rest is idle and shared. After
  /// the horizon nobody plans new chips, so only people who are held are counted. O(activities ×
  /// spans they touch + teams × months).
  mutating func addPeople() {
    let ranges = axis.spans.map(\.days)
    guard let first = ranges.first, let last = ranges.last else { return }
    let whole = first.lowerBound..<last.upperBound
    var positions: [String: Int] = [:]
    for (index, team) in roadmap.teams.enumerated() { positions[team.id.text] = index }
    let days = roadmap.teams.map { OpenDayCount(roadmap.calendar(of: $0), in: whole) }
    // Tenths of engineer-days by team, by chip twice (until launch, deployed), by span.
    let none = [Int64](repeating: 0, count: ranges.count)
    var held = roadmap.teams.map { _ in [[Int64]](repeating: none, count: plan.chips.count * 2) }
    for (index, chip) in plan.chips.enumerated() {
      for activity in chip.activities where activity.start < activity.finish {
        let interval = activity.start..<activity.finish
        let slot = index * 2 + (activity.phase == .deployment ? 1 : 0)
        for span in ranges.indices(overlapping: interval) {
          let part = interval.clamped(to: ranges[span])
          for entry in activity.people.entries {
            guard let team = positions[entry.key.text] else { continue }
            held[team][slot][span] += Int64(entry.value) * Int64(days[team].count(in: part))
          }
        }
      }
    }
    for (index, team) in roadmap.teams.enumerated() {
      let capacity = LoadAnalysis.capacity(of: team, in: ranges, days: days[index])
      addPeople(of: team, held: held[index], capacity: capacity)
    }
  }

  private mutating func addPeople(of team: Team, held: [[Int64]], capacity: [Int64]) {
    guard let cost = team.cost?.amount else {
      if held.contains(where: { $0.contains { $0 > 0 } }) {
        let place = ModelPath("teams/\(team.id)/cost")
        notice(at: place, .priceMissing("what \(team.id) costs", "cost"))
      }
      return
    }
    for (index, span) in axis.spans.enumerated() {
      let weights = held.map { $0[index] }
      let used = weights.reduce(0, +)
      guard span.isPlanned || used > 0,
        let factor = level.factor(.people, cost.currency, on: span.days.lowerBound)
      else { continue }
      let exact = ExactAmount(
        team.paidDays(in: span.days) * Int128(cost.minorUnits) * factor,
        over: Int128(span.yearDays) * 1_000_000 * PriceLevel.scale
      )
      var total = exact.minorUnits
      if !span.isPlanned {
        total = LargestRemainder.split(total, by: [used, max(0, capacity[index] - used)])[0]
      }
      let idle = span.isPlanned ? max(0, capacity[index] - used) : 0
      let parts = LargestRemainder.split(total, by: weights + [idle])
      for (slot, part) in parts.enumerated() {
        let isIdle = slot == weights.count
        add(
          part,
          !isIdle && slot % 2 == 1 ? .sustaining : .people,
          chip: isIdle ? nil : slot / 2,
          item: team.id.text,
          span: index
        )
      }
    }
  }
}
