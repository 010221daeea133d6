import RoadmapModel
import Scheduling

extension Projector {
  /// Adds every team as a resource, less what deployed chips keep.
  mutating func addTeams() {
    guard roadmap.planning.people == .binding else { return }
    let end = roadmap.horizon.adding(months: 48)
    for team in roadmap.teams {
      let steps = sustaining.remaining(of: team, from: status, to: end)
      guard let last = steps.last else { continue }
      if last.1 < 10, steps.contains(where: { $0.1 >= 10 }) {
        findings.append(
          Diagnostic(
            .warning,
            at: ModelPath("teams/\(team.id)/headcount"),
            .teamEnds(team, on: last.0, tenths: last.1)
          )
        )
      }
      let resource = builder.addResource(
        Resource(steps: steps.map { CapacityStep(from: axis.slot($0.0), Int32($0.1)) })
      )
      teams[resource] = team.id
      teamResources[team.id] = resource
      // What remains at the end is there for ever: less is always possible to wait for.
      ceilings[team.id] = last.1
    }
  }

  /// Adds the activities of every chip that are still to be done.
  mutating func addActivities() {
    for (project, chip) in projects.enumerated() {
      var row: [ActivityIndex?] = []
      var ways: [[Staffing]] = []
      for position in chip.network.activities.indices {
        let staffing = chip.staffings(of: position) { ceilings[$0] }
        ways.append(staffing)
        row.append(addActivity(position, of: project, chip, staffing))
      }
      indices.append(row)
      staffings.append(ways)
    }
    noteSmallTeams()
  }

  private mutating func addActivity(
    _ position: Int,
    of project: Int,
    _ chip: ChipProject,
    _ ways: [Staffing]
  ) -> ActivityIndex? {
    let activity = chip.network.activities[position]
    let state = chip.state(of: position, calibration.lateFinishes[project][position], status)
    if activity.isDeployment { return nil }
    if case .done = state { return nil }
    let lead = chip.leadTeam(of: position)
    let calendar =
      chip.runsOnWorkingDays(position) ? calendars.index(of: lead) : calendars.everyDay
    var modes = ways.map { mode($0) }
    var started = false
    if case .underWay(let start, let remaining, let effort, let asOf) = state {
      var left = remainder(
        of: position,
        chip,
        ways[0],
        started: start,
        remaining,
        effort,
        asOf: asOf
      )
      if chip.isAssumed(position) {
        // As much as fits before the design start that the cadence wants.
        let days = status..<max(status, calibration.lateFinishes[project][position])
        left = max(1, calendars.calendar(of: lead).openDays(in: days))
      }
      modes = [mode(Staffing(days: left, people: ways[0].people))]
      started = true
    }
    var classes: [ComputeClass] = []
    if roadmap.planning.compute == .binding {
      let left = started ? modes.first.map { Int($0.duration) } : nil
      let fluids = demands(of: position, chip, nominal: ways[0].days, left: left)
      classes = fluids.map(\.kind)
      for mode in modes.indices { modes[mode].fluids = fluids.map(\.demand) }
    }
    var result = Activity(ordinal: Int32(origins.count), calendar: calendar, modes: modes)
    if activity.template.isAllPresent {
      let others = ways[0].people.dropFirst().compactMap { person in
        roadmap.teams.first { $0.id == person.team }.map { calendars.index(of: $0) }
      }
      result.additionalCalendars = others.filter { $0 != calendar }
    }
    result.isAnchored = activity.template.milestone == .designStart || started
    if started, chip.network.incoming[position].allSatisfy({ isDone($0, chip, project) }) {
      result.fixedStart = 0
    }
    if activity.template.milestone == .launch {
      result.due = Due(axis.slot(chip.target), weight: Int64(max(0, chip.outline.family.priority)))
      result.deadline = chip.outline.commitment.map { max(0, axis.slot($0)) }
    }
    return add(result, Projection.Origin(project: project, position: position), classes)
  }

  private func mode(_ staffing: Staffing) -> Mode {
    let demands = staffing.people.compactMap { person in
      teamResources[person.team].map { Demand($0, Int32(person.tenths)) }
    }
    return Mode(duration: Int32(staffing.days), demands: demands, cost: staffing.cost)
  }

  /// Adds an activity that starts at slot 0 at the earliest.
  mutating func add(
    _ activity: Activity,
    _ origin: Projection.Origin?,
    _ classes: [ComputeClass] = []
  ) -> ActivityIndex {
    origins.append(origin)
    fluidClasses.append(classes)
    bounds.append([])
    return builder.addActivity(activity)
  }

  /// Keeps an activity from starting before a day, for a reason.
  mutating func bind(
    _ activity: ActivityIndex,
    from day: CivilDate,
    _ constraint: Constraint,
    _ item: String
  ) {
    let slot = axis.slot(day)
    guard slot > 0, builder.activities[activity.offset].fixedStart == nil else { return }
    bounds[activity.offset].append(
      Projection.Bound(slot: slot, constraint: constraint, item: item)
    )
    builder.activities[activity.offset].release = max(
      builder.activities[activity.offset].release,
      slot
    )
  }

  private func isDone(_ tie: ChipNetwork.Tie, _ chip: ChipProject, _ project: Int) -> Bool {
    let state = chip.state(
      of: tie.predecessor,
      calibration.lateFinishes[project][tie.predecessor],
      status
    )
    if case .done = state { return true }
    return false
  }

  /// The days of work left at the status date, at least one.
  private func remainder(
    of position: Int,
    _ chip: ChipProject,
    _ nominal: Staffing,
    started: CivilDate,
    _ remaining: Int?,
    _ effort: EngineerDays?,
    asOf: CivilDate
  ) -> Int {
    func passed(since day: CivilDate) -> Int {
      guard day < status else { return 0 }
      guard chip.runsOnWorkingDays(position) else { return status - day }
      return calendars.calendar(of: chip.leadTeam(of: position)).openDays(in: day..<status)
    }
    if let remaining { return max(1, remaining - passed(since: asOf)) }
    if let effort {
      let people = Double(nominal.people.first?.tenths ?? 10) / 10
      let days = Int((effort.value / people).rounded(.up))
      return max(1, days - passed(since: asOf))
    }
    return max(1, nominal.days - passed(since: started))
  }

  /// Notes each team that can't staff an activity as the template wants, with the chips concerned.
  private mutating func noteSmallTeams() {
    guard roadmap.planning.people == .binding else { return }
    var shortages: [(team: Team, activity: String, wanted: Int, tenths: Int, chips: [String])] = []
    for (project, chip) in projects.enumerated() {
      for (position, staffing) in staffings[project].enumerated() {
        let activity = chip.network.activities[position]
        let wanted = chip.nominalPeople(of: position)
        guard activity.isEngineering, let lead = chip.leadTeam(of: position),
          let people = staffing.first?.people.first(where: { $0.team == lead.id }),
          people.tenths < wanted * 10
        else { continue }
        let name = activity.template.id.rawValue
        let same = shortages.firstIndex {
          $0.team.id == lead.id && $0.activity == name && $0.wanted == wanted
        }
        let chipName = chip.outline.id.rawValue
        if let same {
          if shortages[same].chips.last != chipName { shortages[same].chips.append(chipName) }
        } else {
          shortages.append((lead, name, wanted, people.tenths, [chipName]))
        }
      }
    }
    for shortage in shortages {
      findings.append(
        Diagnostic(
          .warning,
          at: ModelPath("teams/\(shortage.team.id)/headcount"),
          .smallTeam(
            shortage.team,
            shortage.activity,
            shortage.chips,
            shortage.wanted,
            shortage.tenths
          )
        )
      )
    }
  }
}

extension ChipProject {
  /// Whether concept work is taken as done or under way only because the cadence says so.
  func isAssumed(_ position: Int) -> Bool {
    network.activities[position].template.phase == .concept
      && progress.states[position] == .waiting
  }

  /// How far an activity has come at the status date.
  ///
  /// Concept work that by the cadence lies before the status date is taken as done: the cadence,
  /// not a person, says that it should have started.
  func state(
    of position: Int,
    _ lateFinish: CivilDate,
    _ status: CivilDate
  ) -> ProgressReading.State {
    let known = progress.states[position]
    guard known == .waiting, network.activities[position].template.phase == .concept else {
      return known
    }
    let length = Int((network.activities[position].nominalDays * calibration * 7 / 5).rounded(.up))
    let start = lateFinish - length
    if lateFinish <= status { return .done(start..<lateFinish) }
    guard start < status else { return .waiting }
    return .underWay(started: start, remaining: nil, effort: nil, asOf: status)
  }
}

extension Diagnostic.Message {
  fileprivate static func teamEnds(_ team: Team, on date: CivilDate, tenths: Int) -> Self {
    Self(
      "team-ends",
      "team \(team.id) has \(tenths / 10).\(tenths % 10) engineers for new designs from \(date) on, "
        + "so work of \(team.discipline) that only it could do is planned without people",
      remedy: "state the headcount that is meant, or another team of \(team.discipline)"
    )
  }

  fileprivate static func smallTeam(
    _ team: Team,
    _ activity: String,
    _ chips: [String],
    _ wanted: Int,
    _ tenths: Int
  ) -> Self {
    Self(
      "team-too-small",
      "\(activity) wants \(wanted) engineers of \(team.id), which can spare \(tenths / 10) for good, "
        + "so it takes longer: \(chips.joined(separator: ", "))",
      remedy: "hire, or lower people of \(activity) in the template"
    )
  }
}
