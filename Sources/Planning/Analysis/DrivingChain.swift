internal import RoadmapModel

/// Follows what kept each activity of a plan from starting earlier, back to the first.
struct DrivingChain {
  private let plan: Plan
  private let roadmap: Roadmap

  init(_ plan: Plan, _ roadmap: Roadmap) {
    self.plan = plan
    self.roadmap = roadmap
  }

  /// An activity by the positions of its chip and itself.
  private struct Place: Hashable {
    var chip: Int
    var activity: Int
  }

  /// An activity that another is tied to.
  private struct Tie {
    var place: Place
    /// The link without the activity, empty for finish to start.
    var link: String
    /// The day from which it lets the other start.
    var bound: CivilDate
  }

  /// The chain in the order of time.
  func steps(to item: PlanItem) -> [Reasons.Step] {
    guard let activity = item.activity else { return [] }
    var place = Place(chip: item.chip, activity: activity)
    var seen: Set<Place> = [place]
    var steps: [Reasons.Step] = []
    while true {
      let tie = predecessor(of: place)
      steps.append(step(place, after: tie))
      // A chain can't be longer than the plan; a driver that leads back is a fault of the data.
      guard let next = tie?.place, seen.insert(next).inserted else { break }
      place = next
    }
    return steps.reversed()
  }

  private func activity(_ place: Place) -> PlannedActivity {
    plan.chips[place.chip].activities[place.activity]
  }

  private func step(_ place: Place, after tie: Tie?) -> Reasons.Step {
    let activity = activity(place)
    return Reasons.Step(
      chip: plan.chips[place.chip].id.text,
      activity: activity.id.text,
      name: activity.name,
      state: activity.state,
      start: activity.start,
      finish: activity.finish,
      float: activity.float,
      driver: activity.driver,
      driverItem: activity.driverItem,
      link: tie?.link ?? activity.driverLink,
      wait: tie.map { max(activity.start - $0.bound, 0) } ?? 0,
      people: activity.people.entries.map { .init(team: $0.key.text, tenths: $0.value) },
      holders: activity.driver == .team
        ? holders(of: activity.driverItem, before: activity.start) : [],
      stretches: activity.stretchCauses
    )
  }

  /// What the activity is tied to: its driver where that is work, else what came last by its links.
  private func predecessor(of place: Place) -> Tie? {
    let activity = activity(place)
    switch activity.driver {
    case .predecessor:
      let siblings = plan.chips[place.chip].activities
      if let index = siblings.firstIndex(where: { $0.id.text == activity.driverItem }) {
        return tie(activity, to: Place(chip: place.chip, activity: index), activity.driverLink)
      }
    case .crossChip:
      // A point may carry a lag, `test-chip.tapeout + 3 weeks`.
      if let point = try? ChipPoint(text: activity.driverItem),
        let item = try? PlanItem("\(point.chip).\(point.point.text)", in: plan),
        let index = item.activity
      {
        let lag = Link(Slug("a"), .finishToStart, lag: point.lag).text.dropFirst(2)
        return tie(activity, to: Place(chip: item.chip, activity: index), String(lag))
      }
    default: break
    }
    return lastByLinks(place)
  }

  private func tie(_ activity: PlannedActivity, to place: Place, _ text: String) -> Tie {
    let other = self.activity(place)
    // The link is written without its activity; any name makes it one again.
    let link = (try? Link(text: text.isEmpty ? "a" : "a \(text)")) ?? Link(Slug("a"))
    let length = activity.finish - activity.start
    let bound =
      switch link.relation {
      case .finishToStart: link.lag.after(other.finish)
      case .startToStart: link.lag.after(other.start)
      case .finishToFinish: link.lag.after(other.finish) - length
      case .startToFinish: link.lag.after(other.start) - length
      }
    return Tie(place: place, link: text, bound: bound)
  }

  /// The predecessor, by the links of the chip's template, that allowed the start last.
  private func lastByLinks(_ place: Place) -> Tie? {
    let chip = plan.chips[place.chip]
    let activity = activity(place)
    let (name, die) = DrivingChain.parts(activity.id.text)
    guard let template = roadmap.templates.first(where: { $0.id.text == chip.template?.text }),
      let pattern = template.activities.first(where: { $0.id.text == name })
    else { return nil }
    var last: Tie?
    for link in pattern.after {
      for (index, other) in chip.activities.enumerated() where index != place.activity {
        let (otherName, otherDie) = DrivingChain.parts(other.id.text)
        guard otherName == link.activity.text, die == nil || otherDie == nil || die == otherDie
        else { continue }
        let text = link.text.dropFirst(link.activity.text.count).drop { $0 == " " }
        let tie = tie(activity, to: Place(chip: place.chip, activity: index), String(text))
        if let known = last, known.bound >= tie.bound { continue }
        last = tie
      }
    }
    return last
  }

  /// An activity's id in its template and its die, if it has one.
  private static func parts(_ id: String) -> (name: Substring, die: Substring?) {
    guard let at = id.firstIndex(of: "@") else { return (id[...], nil) }
    return (id[..<at], id[id.index(after: at)...])
  }

  /// Up to three activities that hold a team on the day before `date` and let go of it, the first
  /// to let go first.
  private func holders(of team: String, before date: CivilDate) -> [String] {
    var holders: [(finish: CivilDate, name: String)] = []
    for chip in plan.chips {
      for activity in chip.activities where activity.start < date && activity.finish >= date {
        guard activity.people.entries.contains(where: { $0.key.text == team && $0.value > 0 })
        else { continue }
        holders.append((activity.finish, "\(chip.id.text)/\(activity.id.text)"))
      }
    }
    return holders.sorted { ($0.finish, $0.name) < ($1.finish, $1.name) }.prefix(3).map(\.name)
  }
}
