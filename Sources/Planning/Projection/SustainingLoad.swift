import RoadmapModel

/// Engineers that chips in deployment keep, from launch to retirement.
///
/// Outside the objective: taken off the teams before design work is placed, on target dates, so
/// that a slip of one chip does not reshuffle the others.
struct SustainingLoad {
  /// A load of one chip on one team.
  struct Item {
    /// The chip.
    let chip: Chip.ID
    /// The activity of the template.
    let activity: TemplateActivity
    /// The days from launch to retirement.
    let interval: Range<CivilDate>
    /// People by team in tenths of an engineer.
    let people: [(team: Team.ID, tenths: Int)]
  }

  /// The loads in the order of the chips.
  private(set) var items: [Item] = []

  /// The load of `chips`, on the teams of `projects` where a chip has one.
  init(of chips: [ChipOutline], projects: [ChipProject], roadmap: Roadmap) {
    let projectOf = Dictionary(
      projects.map { ($0.outline.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for chip in chips {
      let template = roadmap.templates.first {
        $0.id == chip.record?.template ?? chip.family.template
      }
      guard let template, let launch = chip.record?.milestones[.launch]?.date ?? chip.target
      else { continue }
      let retirement =
        chip.record?.milestones[.retirement]?.date ?? chip.family.deploymentCycle.after(launch)
      guard launch < retirement else { continue }
      let workDays = Double(retirement - launch) * 5 / 7
      for activity in template.activities
      where activity.phase == .deployment && !activity.effort.isEmpty {
        let people = activity.effort.entries.compactMap { entry -> (team: Team.ID, tenths: Int)? in
          let eligible = roadmap.teams.filter {
            $0.discipline == entry.key
              && ($0.families.isEmpty || $0.families.contains(chip.family.id))
          }
          let known = projectOf[chip.id]?.teams[entry.key]?.id
          guard let team = known ?? eligible.map(\.id).min() else { return nil }
          return (team, Int((entry.value.value * 10 / workDays).rounded(.up)))
        }
        items.append(
          Item(chip: chip.id, activity: activity, interval: launch..<retirement, people: people)
        )
      }
    }
  }

  /// What is left of a team's capacity from each day on.
  func remaining(of team: Team, from start: CivilDate, to end: CivilDate) -> [(CivilDate, Int)] {
    let steps = team.capacitySteps(from: start, to: end)
    var loads: [(interval: Range<CivilDate>, tenths: Int)] = []
    for item in items {
      for person in item.people where person.team == team.id {
        loads.append((item.interval, person.tenths))
      }
    }
    guard !loads.isEmpty else { return steps }
    var days = steps.map(\.0)
    for load in loads { days += [load.interval.lowerBound, load.interval.upperBound] }
    var result: [(CivilDate, Int)] = []
    var step = 0
    for day in days.filter({ $0 >= start && $0 < end }).sorted() {
      while step + 1 < steps.count, steps[step + 1].0 <= day { step += 1 }
      let capacity = steps.isEmpty || steps[step].0 > day ? 0 : steps[step].1
      let load = loads.reduce(0) { $0 + ($1.interval.contains(day) ? $1.tenths : 0) }
      let free = max(0, capacity - load)
      if let last = result.last, last.0 == day || last.1 == free {
        if last.0 == day { result[result.count - 1].1 = free }
        continue
      }
      result.append((day, free))
    }
    return result
  }
}
