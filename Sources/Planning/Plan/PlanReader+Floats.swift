import RoadmapModel

extension PlanReader {
  /// Days each activity may move alone before the launch moves, by the links of the chip.
  ///
  /// Closed days alone are no float.
  func setFloats(in chip: inout PlannedChip, _ source: ChipProject) {
    guard let launch = chip.date(of: .launch) else { return }
    let network = source.network
    var floats = [Int?](repeating: nil, count: network.activities.count)
    // Deployment is not among the chip's activities, so positions need a way there.
    var row: [Int: Int] = [:]
    for (index, activity) in chip.activities.enumerated() {
      if let position = network.activities.firstIndex(where: { $0.id == activity.id.rawValue }) {
        row[position] = index
      }
    }
    for position in network.order.reversed() {
      guard let index = row[position], !network.activities[position].isDeployment else { continue }
      let activity = chip.activities[index]
      if activity.milestone == .launch { floats[position] = 0 }
      for tie in network.incoming[position] {
        guard let before = row[tie.predecessor] else { continue }
        let previous = chip.activities[before]
        let gap = activity.gap(after: previous, tie.link)
        // Days on which the one can't start, or the other can't work on, are no room to move.
        let isUsable =
          !tie.link.relation.entersStart
          || isOpen(position, of: source, activity.start - gap, days: gap)
        let room = (floats[position] ?? max(0, launch - activity.finish)) + (isUsable ? gap : 0)
        let next = tie.link.relation.leavesFinish ? previous.finish : previous.start + 1
        let isMovable = isOpen(tie.predecessor, of: source, next, days: room)
        floats[tie.predecessor] = min(
          floats[tie.predecessor] ?? Int.max,
          isMovable ? max(0, room) : 0
        )
      }
      chip.activities[index].float = floats[position] ?? max(0, launch - activity.finish)
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
}

extension Link.Relation {
  /// Whether the link ties the start of what follows.
  fileprivate var entersStart: Bool { self == .finishToStart || self == .startToStart }

  /// Whether the link is tied to the finish of what comes before.
  fileprivate var leavesFinish: Bool { self == .finishToStart || self == .finishToFinish }
}

extension PlannedActivity {
  /// Days by which this activity comes later than a link from `predecessor` asks.
  fileprivate func gap(after predecessor: PlannedActivity, _ link: Link) -> Int {
    let lag = link.lag.approximateDays
    return switch link.relation {
    case .finishToStart: start - predecessor.finish - lag
    case .startToStart: start - predecessor.start - lag
    case .finishToFinish: finish - predecessor.finish - lag
    case .startToFinish: finish - predecessor.start - lag
    }
  }
}
