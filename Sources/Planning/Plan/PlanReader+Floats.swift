import RoadmapModel
import Scheduling

extension PlanReader {
  /// Sets the total float of each activity: from the earliest finish that people, calendars and
  /// supply allow to the latest that keeps the launch, by the links of the chip.
  ///
  /// The plan itself puts work late, so its own dates would leave no float to anything. Closed days
  /// alone are no float. Work whose compute would take longer from a later start leaves less float to
  /// what comes before it, work that waits for compute anyway leaves more.
  mutating func setFloats(in chip: inout PlannedChip, _ project: Int, _ source: ChipProject) {
    guard let launch = chip.date(of: .launch) else { return }
    let network = source.network
    let days = earliestDays(in: chip, project, source)
    var floats = [Int?](repeating: nil, count: network.activities.count)
    for position in network.order.reversed() where !network.activities[position].isDeployment {
      guard let own = days[position] else { continue }
      if network.activities[position].template.milestone == .launch {
        floats[position] = max(0, launch - own.finish)
      }
      let float = floats[position] ?? max(0, launch - own.finish)
      floats[position] = float
      let startRoom =
        projection.indices[project][position].flatMap {
          attribution.startRoom(of: $0, finishRoom: float)
        } ?? float
      for tie in network.incoming[position] {
        guard let before = days[tie.predecessor] else { continue }
        let gap = gap(between: before, and: own, tie.link)
        // Days on which the one can't start, or the other can't work on, are no room to move.
        let isUsable =
          !tie.link.relation.entersStart || isOpen(position, of: source, own.start - gap, days: gap)
        let after = tie.link.relation.entersStart ? startRoom : float
        let room = max(0, after + (isUsable ? gap : 0))
        let next = tie.link.relation.leavesFinish ? before.finish : before.start + 1
        let isMovable = isOpen(tie.predecessor, of: source, next, days: room)
        floats[tie.predecessor] = min(floats[tie.predecessor] ?? Int.max, isMovable ? room : 0)
      }
    }
    for index in chip.activities.indices {
      let name = chip.activities[index].id.rawValue
      if let position = network.activities.firstIndex(where: { $0.id == name }),
        let float = floats[position]
      {
        chip.activities[index].float = float
      }
    }
  }

  /// When each activity could be done at the earliest, by position; facts where it is done.
  private func earliestDays(
    in chip: PlannedChip,
    _ project: Int,
    _ source: ChipProject
  ) -> [(start: CivilDate, finish: CivilDate)?] {
    source.network.activities.indices.map { position in
      if let index = projection.indices[project][position] {
        return (
          projection.axis.date(earliest.starts[index.offset]),
          projection.axis.date(earliest.finishes[index.offset])
        )
      }
      let name = source.network.activities[position].id
      return chip.activities.first { $0.id.rawValue == name }.map { ($0.start, $0.finish) }
    }
  }

  /// Whether an activity can work on one of so many days, or there are none to ask about.
  private func isOpen(
    _ position: Int,
    of source: ChipProject,
    _ first: CivilDate,
    days: Int
  ) -> Bool {
    guard days > 0, source.runsOnWorkingDays(position) else { return true }
    let calendar = projection.calendars.calendar(of: source.leadTeam(of: position))
    return calendar.openDays(in: first..<first + days) > 0
  }

  /// Days by which an activity comes later than a link from its predecessor asks.
  private func gap(
    between before: (start: CivilDate, finish: CivilDate),
    and after: (start: CivilDate, finish: CivilDate),
    _ link: Link
  ) -> Int {
    let lag = link.lag.approximateDays
    return switch link.relation {
    case .finishToStart: after.start - before.finish - lag
    case .startToStart: after.start - before.start - lag
    case .finishToFinish: after.finish - before.finish - lag
    case .startToFinish: after.finish - before.start - lag
    }
  }
}

extension Link.Relation {
  /// Whether the link ties the start of what follows.
  fileprivate var entersStart: Bool { self == .finishToStart || self == .startToStart }

  /// Whether the link is tied to the finish of what comes before.
  fileprivate var leavesFinish: Bool { self == .finishToStart || self == .finishToFinish }
}
