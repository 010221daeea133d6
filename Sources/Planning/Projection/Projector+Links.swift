import RoadmapModel
import Scheduling

extension Projector {
  /// Adds the links within chips; what is done binds by its date.
  mutating func addLinks() {
    for (project, chip) in projects.enumerated() {
      for tie in chip.network.ties {
        guard let successor = indices[project][tie.successor] else { continue }
        guard let predecessor = indices[project][tie.predecessor] else {
          bindToPast(tie, of: project, chip, successor)
          continue
        }
        var precedence = chip.precedence(tie, from: predecessor, to: successor)
        if let passed = daysPassed(since: tie, of: project, chip) {
          precedence.minimalLag = .days(Int32(tie.link.lag.approximateDays) - passed)
        }
        add(precedence, .link(tie.link))
      }
    }
  }

  private mutating func add(_ precedence: Precedence, _ origin: Projection.Tie) {
    _ = builder.addPrecedence(precedence)
    ties.append(origin)
  }

  /// Work that is done binds by the day on which it was.
  private mutating func bindToPast(
    _ tie: ChipNetwork.Tie,
    of project: Int,
    _ chip: ChipProject,
    _ successor: ActivityIndex
  ) {
    let late = calibration.lateFinishes[project][tie.predecessor]
    guard case .done(let days) = chip.state(of: tie.predecessor, late, status) else { return }
    let item = chip.network.activities[tie.predecessor].id
    switch tie.link.relation {
    case .finishToStart:
      bind(successor, from: tie.link.lag.after(days.upperBound), .predecessor, item)
    case .startToStart:
      bind(successor, from: tie.link.lag.after(days.lowerBound), .predecessor, item)
    case .finishToFinish, .startToFinish:
      let end = tie.link.relation == .finishToFinish ? days.upperBound : days.lowerBound
      let length = Int(builder.activities[successor.offset].modes.first?.duration ?? 0)
      bind(successor, from: tie.link.lag.after(end) - length, .predecessor, item)
    }
  }

  /// How long ago work under way started, where a link is tied to its start.
  ///
  /// The engine's activity starts at the status date, so such a lag is shorter by what has passed.
  private func daysPassed(
    since tie: ChipNetwork.Tie,
    of project: Int,
    _ chip: ChipProject
  ) -> Int32? {
    let late = calibration.lateFinishes[project][tie.predecessor]
    guard case .underWay(let started, _, _, _) = chip.state(of: tie.predecessor, late, status),
      tie.link.relation == .startToStart || tie.link.relation == .startToFinish
    else { return nil }
    return Int32(status - started)
  }

  /// Ties activities to points of other chips.
  mutating func addCrossLinks() {
    for (project, chip) in projects.enumerated() {
      for entry in chip.outline.record?.after.entries ?? [] {
        for position in chip.network.positions(named: entry.key.text) {
          tie(project, position, to: entry.value)
        }
      }
      for die in chip.outline.dies {
        for block in die.blocks {
          guard let donor = block.donor else { continue }
          for position in chip.network.positions(of: .ipFreeze) {
            tie(project, position, to: donor)
          }
        }
        if let owner = die.sharedWith { tieShared(die, of: owner, to: project, chip) }
      }
    }
  }

  private mutating func tie(_ project: Int, _ position: Int, to point: ChipPoint) {
    guard let successor = indices[project][position] else { return }
    let name = "\(point.chip).\(point.point.text)"
    if let other = projects.firstIndex(where: { $0.outline.id == point.chip }) {
      let network = projects[other].network
      let milestone = Milestone(rawValue: point.point.text)
      let positions =
        milestone.map(network.positions(of:)) ?? network.positions(named: point.point.text)
      for predecessor in positions {
        link(other, predecessor, to: successor, lag: point.lag, name)
      }
    } else if let chip = roadmap.chips.first(where: { $0.id == point.chip }),
      let milestone = Milestone(rawValue: point.point.text),
      let date = chip.milestones[milestone]?.date
    {
      bind(successor, from: point.lag.after(date), .crossChip, name)
    }
  }

  private mutating func link(
    _ other: Int,
    _ position: Int,
    to successor: ActivityIndex,
    lag: TimeSpan,
    _ name: String
  ) {
    if let predecessor = indices[other][position] {
      add(
        Precedence(predecessor, to: successor, minimalLag: lag.engineLag),
        .crossChip(name)
      )
    } else if case .done(let days) = projects[other].progress.states[position] {
      bind(successor, from: lag.after(days.upperBound), .crossChip, name)
    }
  }

  /// What waits for all dies of a chip also waits for a die that another chip makes.
  private mutating func tieShared(
    _ die: Die,
    of owner: Chip.ID,
    to project: Int,
    _ chip: ChipProject
  ) {
    guard let other = projects.firstIndex(where: { $0.outline.id == owner }) else { return }
    for position in chip.network.activities.indices {
      let activity = chip.network.activities[position]
      guard activity.die == nil, let successor = indices[project][position] else { continue }
      for wait in activity.template.after {
        let isDieWork = chip.template.activities.contains {
          $0.id.rawValue == wait.activity.text && $0.scope == .die
        }
        guard isDieWork else { continue }
        let name = "\(wait.activity.text)@\(die.id)"
        let network = projects[other].network
        let sources = network.positions(named: name)
        for source in sources.isEmpty ? network.positions(named: wait.activity.text) : sources {
          link(other, source, to: successor, lag: wait.lag, "\(owner).\(name)")
        }
      }
    }
  }
}
