import RoadmapModel

/// What is known at the status date of the work on a committed chip.
///
/// Facts dated after the status date are not known yet. A milestone that was passed means that all
/// work it waits for is done, unless progress says otherwise.
struct ProgressReading {
  /// How far one activity has come.
  enum State: Equatable {
    /// Not started.
    case waiting
    /// Started on a day, with work left: working days, or nil for the rest of the nominal length.
    case underWay(started: CivilDate, remaining: Int?, effort: EngineerDays?, asOf: CivilDate)
    /// Worked on over these days.
    case done(Range<CivilDate>)
  }

  /// The state of each activity, by position.
  private(set) var states: [State]

  /// The states of the activities of `network` at `status`.
  init(of outline: ChipOutline, network: ChipNetwork, status: CivilDate) {
    states = Array(repeating: .waiting, count: network.activities.count)
    guard let chip = outline.record else { return }
    for progress in chip.progress {
      for index in network.positions(named: progress.id.rawValue) {
        states[index] = ProgressReading.state(of: progress, at: status)
      }
    }
    for milestone in chip.milestones.entries where milestone.value.date <= status {
      for index in network.positions(of: milestone.key) {
        let day = milestone.value.date
        states[index] = .done(day..<day)
        markPredecessors(of: index, before: day, in: network)
      }
    }
  }

  private static func state(of progress: ActivityProgress, at status: CivilDate) -> State {
    guard let started = progress.started ?? progress.finished, started <= status else {
      return .waiting
    }
    if let finished = progress.finished, finished <= status {
      return .done(started..<max(started, finished))
    }
    let asOf = progress.asOf ?? status
    let isKnown = asOf <= status
    return .underWay(
      started: started,
      remaining: isKnown ? progress.remaining?.count : nil,
      effort: isKnown ? progress.remainingEffort : nil,
      asOf: asOf
    )
  }

  private mutating func markPredecessors(
    of index: Int,
    before day: CivilDate,
    in network: ChipNetwork
  ) {
    for tie in network.incoming[index] where tie.link.relation == .finishToStart {
      guard states[tie.predecessor] == .waiting else { continue }
      let length = Int((network.activities[tie.predecessor].nominalDays * 7 / 5).rounded(.up))
      states[tie.predecessor] = .done(day - length..<day)
      markPredecessors(of: tie.predecessor, before: day - length, in: network)
    }
  }
}
