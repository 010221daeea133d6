internal import RoadmapModel

/// How the installations of a family are divided among the generations that can be installed.
///
/// What is installed on a day is what the ramps of all generations ask for together. The newest
/// generation takes a share of it that rises evenly from its launch over the family's migration, the
/// next older one the same share of the rest, and so on; the oldest takes what is left. So a launch
/// does not end what came before, and no unit is lost: the sums over generations are those of the
/// ramps.
struct Installations {
  /// Days at which shares change: firsts of months, launches and retirements.
  private let days: [CivilDate]
  /// Units of each chip installed before each of those days.
  private let before: [String: [Int64]]

  /// The installations of the chips of `family` in a plan.
  ///
  /// O(months × generations²).
  init(of family: Family, in plan: Plan, _ roadmap: Roadmap) {
    let members = plan.chips.filter { $0.family.text == family.id.text }
      .compactMap { UnitEconomics($0, in: plan, roadmap, splits: false) }
      .sorted {
        ($0.deployment.lowerBound, $0.generation) > ($1.deployment.lowerBound, $1.generation)
      }
    guard let first = members.map(\.deployment.lowerBound).min(),
      let last = members.map(\.deployment.upperBound).max()
    else {
      days = []
      before = [:]
      return
    }
    var steps = members.flatMap { [$0.deployment.lowerBound, $0.deployment.upperBound] }
    var month = first.startOfMonth.adding(months: 1)
    while month < last {
      steps.append(month)
      month = month.adding(months: 1)
    }
    steps.sort()
    steps = steps.enumerated().filter { $0 == 0 || steps[$0 - 1] != $1 }.map(\.element)
    var sums = members.map { _ in [Int64(0)] }
    for (start, end) in zip(steps, steps.dropFirst()) {
      let total = members.reduce(Int64(0)) { sum, member in
        sum + member.ramped(before: end) - member.ramped(before: start)
      }
      let open = members.indices.filter { index in
        members[index].deployment.lowerBound <= start && members[index].deployment.upperBound >= end
      }
      let middle = start + (end - start) / 2
      var rest = 1_000_000.0
      var weights: [Int64] = []
      for index in open {
        let launch = members[index].deployment.lowerBound
        let length = max(1, family.service.migration.after(launch) - launch)
        let share = min(1, Double(middle - launch) / Double(length))
        weights.append(Int64((rest * share).rounded(.down)))
        rest -= rest * share
      }
      // The oldest keeps what nobody has moved away from.
      if !weights.isEmpty { weights[weights.count - 1] += Int64(rest.rounded(.up)) }
      let parts = LargestRemainder.split(total, by: weights)
      for index in members.indices {
        let part = open.firstIndex(of: index).map { parts[$0] } ?? 0
        sums[index].append((sums[index].last ?? 0) + part)
      }
    }
    days = steps
    before = Dictionary(
      zip(members.map(\.chipName), sums),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Units of a chip installed before `day`, evenly within the spans of one share; nil for a
  /// stranger.
  func installed(_ chip: String, before day: CivilDate) -> Int64? {
    guard let sums = before[chip], let last = days.last else { return nil }
    if day >= last { return sums.last }
    guard let index = days.lastIndex(where: { $0 <= day }), index + 1 < days.count else { return 0 }
    let length = Int128(days[index + 1] - days[index])
    let part = Int128(sums[index + 1] - sums[index]) * Int128(day - days[index]) / length
    return sums[index] + Int64(clamping: part)
  }
}
