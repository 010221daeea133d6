import RoadmapModel

/// Which team does a discipline's work on each chip: chosen once, on target dates.
///
/// A chip keeps one team a discipline from concept to launch. Chips are served in the order of
/// their targets; each takes the team whose chips of the same years weigh least against its size.
struct TeamAssignment {
  /// Work that a team has been given, over the design cycle of a chip.
  private struct Booking {
    let team: Team.ID
    let interval: Range<CivilDate>
    let effort: Double
  }

  private let teams: [Slug: [Team]]
  private let capacities: [Team.ID: Int]
  private var bookings: [Booking] = []

  /// An assignment of nobody, for the teams of `roadmap` and their size at `date`.
  init(of roadmap: Roadmap, at date: CivilDate) {
    teams = Dictionary(grouping: roadmap.teams, by: \.discipline)
    capacities = Dictionary(
      roadmap.teams.map { ($0.id, $0.capacity(on: date)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The team of each discipline that `outline` needs; nothing where nobody does a discipline.
  mutating func assign(_ outline: ChipOutline, _ network: ChipNetwork) -> [Slug: Team] {
    guard let start = outline.designStart, let target = outline.target else { return [:] }
    // Design may have started after a target that was missed; its people are needed all the same.
    let interval = start..<max(start + 1, target)
    var efforts: [(discipline: Slug, effort: Double)] = []
    for activity in network.activities {
      for entry in activity.template.effort.entries {
        if let index = efforts.firstIndex(where: { $0.discipline == entry.key }) {
          efforts[index].effort += entry.value.value
        } else {
          efforts.append((entry.key, entry.value.value))
        }
      }
    }
    var result: [Slug: Team] = [:]
    for (discipline, effort) in efforts {
      let eligible = (teams[discipline] ?? []).filter {
        $0.families.isEmpty || $0.families.contains(outline.family.id)
      }
      guard let team = leastLoaded(eligible, over: interval, adding: effort) else { continue }
      bookings.append(Booking(team: team.id, interval: interval, effort: effort))
      result[discipline] = team
    }
    return result
  }

  private func leastLoaded(
    _ eligible: [Team],
    over interval: Range<CivilDate>,
    adding effort: Double
  ) -> Team? {
    var best: (team: Team, load: Double)?
    for team in eligible.sorted(by: { $0.id < $1.id }) {
      let size = Double(capacities[team.id] ?? 0)
      guard size > 0 else { continue }
      let booked = bookings.filter { $0.team == team.id && $0.interval.overlaps(interval) }
      let load = (booked.reduce(effort) { $0 + $1.effort }) / size
      if let known = best, known.load <= load { continue }
      best = (team, load)
    }
    return best?.team
  }
}
