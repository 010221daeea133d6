import RoadmapModel
import Scheduling

extension ChipProject {
  /// Whether activity `index` is counted in working days of its lead team.
  func runsOnWorkingDays(_ index: Int) -> Bool {
    let activity = network.activities[index]
    if activity.isEngineering { return true }
    guard case .span(let span) = activity.template.duration else { return false }
    return span.unit == .workingDays
  }

  /// The fixed length of an activity in its own days, 0 for a point.
  func fixedLength(of index: Int) -> Int {
    guard let duration = network.activities[index].template.duration else { return 0 }
    let span = duration.span(on: node(of: index))
    return max(0, span.unit == .workingDays ? span.count : span.approximateDays)
  }

  /// The links of the chip as the engine ties them.
  func precedence(
    _ tie: ChipNetwork.Tie,
    from predecessor: ActivityIndex,
    to successor: ActivityIndex
  ) -> Precedence {
    let ends = tie.link.relation.ends
    return Precedence(
      predecessor,
      ends.predecessor,
      to: successor,
      ends.successor,
      minimalLag: tie.link.lag.engineLag
    )
  }
}

extension Link.Relation {
  /// The tied ends.
  var ends: (predecessor: ActivityEnd, successor: ActivityEnd) {
    switch self {
    case .finishToStart: (.finish, .start)
    case .startToStart: (.start, .start)
    case .finishToFinish: (.finish, .finish)
    case .startToFinish: (.start, .finish)
    }
  }
}

extension TimeSpan {
  /// The span as a lag: working days of the successor, or civil days.
  var engineLag: Lag {
    unit == .workingDays ? .workingDays(Int32(count)) : .days(Int32(approximateDays))
  }
}
