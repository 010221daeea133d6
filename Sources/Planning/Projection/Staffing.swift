import RoadmapModel

/// One way to staff an activity: how long it takes and whom it holds.
struct Staffing: Equatable {
  /// Length in days of the activity's calendar.
  let days: Int
  /// People by team in tenths of an engineer, the lead team first.
  let people: [(team: Team.ID, tenths: Int)]

  static func == (left: Staffing, right: Staffing) -> Bool {
    left.days == right.days && left.people.elementsEqual(right.people, by: ==)
  }

  /// Tenths of engineer-days, the price of the choice.
  var cost: Int64 {
    Int64(days) * Int64(people.reduce(0) { $0 + $1.tenths })
  }
}

extension ChipProject {
  /// The engineers of the leading discipline in the nominal plan, with the family's staffing.
  func nominalPeople(of index: Int) -> Int {
    max(1, Int((Double(network.activities[index].template.people) * scale.staffing).rounded()))
  }

  /// The ways to staff an activity, the nominal one first.
  ///
  /// `ceiling` gives the tenths of an engineer that a team can spare for good, nil if unlimited.
  func staffings(of index: Int, ceiling: (Team.ID) -> Int?) -> [Staffing] {
    let activity = network.activities[index]
    guard activity.isEngineering else {
      return [fixedStaffing(of: index, ceiling: ceiling)]
    }
    let nominal = nominalPeople(of: index)
    let length = activity.nominalDays * calibration * scale.factor(of: activity.template.scaling)
    let lead = leadTeam(of: index)
    let limit = lead.flatMap { ceiling($0.id) }.map { max(1, $0 / 10) } ?? Int.max
    var sizes: [Int] = []
    for share in [.whole] + activity.template.teamSizes {
      let people = min(limit, max(1, Int((Double(nominal) * share.value).rounded())))
      if !sizes.contains(people) { sizes.append(people) }
    }
    return sizes.map { people in
      let speed = EffortLaw.speed(
        people: Double(people),
        nominal: Double(nominal),
        falloff: template.teamFalloff.value
      )
      return staffing(of: index, leaders: people, days: days(length / speed), ceiling: ceiling)
    }
  }

  /// The staffing with so many leaders, stretched until every other team can do its part.
  private func staffing(
    of index: Int,
    leaders: Int,
    days: Int,
    ceiling: (Team.ID) -> Int?
  ) -> Staffing {
    let activity = network.activities[index]
    let factor =
      calibration * scale.factor(of: activity.template.scaling) * scale.staffing * 10
    var days = days
    var others: [(team: Team.ID, work: Double)] = []
    for entry in activity.template.effort.entries.dropFirst() {
      guard let team = teams[entry.key] else { continue }
      let work = entry.value.value * factor
      others.append((team.id, work))
      if let limit = ceiling(team.id), limit >= 10 {
        days = max(days, Int((work / Double(limit) - 1e-6).rounded(.up)))
      }
    }
    var people: [(team: Team.ID, tenths: Int)] = []
    if let lead = leadTeam(of: index), ceiling(lead.id).map({ $0 >= 10 }) ?? true {
      people.append((lead.id, leaders * 10))
    }
    for other in others where ceiling(other.team).map({ $0 >= 10 }) ?? true {
      add(Int((other.work / Double(days) - 1e-6).rounded(.up)), of: other.team, to: &people)
    }
    return Staffing(days: days, people: people)
  }

  /// The staffing of work whose length no effort shortens: effort spread over its working days.
  private func fixedStaffing(of index: Int, ceiling: (Team.ID) -> Int?) -> Staffing {
    let activity = network.activities[index]
    let days = fixedLength(of: index)
    var people: [(team: Team.ID, tenths: Int)] = []
    let workDays = runsOnWorkingDays(index) ? Double(days) : Double(days) * 5 / 7
    for entry in activity.template.effort.entries where workDays > 0 {
      guard let team = teams[entry.key] else { continue }
      let tenths = Int((entry.value.value * scale.staffing * 10 / workDays).rounded(.up))
      let limit = ceiling(team.id) ?? Int.max
      guard limit >= 10 else { continue }
      add(min(limit, tenths), of: team.id, to: &people)
    }
    return Staffing(days: days, people: people)
  }

  private func add(
    _ tenths: Int,
    of team: Team.ID,
    to people: inout [(team: Team.ID, tenths: Int)]
  ) {
    guard tenths > 0 else { return }
    if let known = people.firstIndex(where: { $0.team == team }) {
      people[known].tenths += tenths
    } else {
      people.append((team, tenths))
    }
  }
}
