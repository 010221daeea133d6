/// A problem with the choice of groups made: what is dropped is gone, what is kept is mandatory.
///
/// The passes and searches of the engine know no groups; they work on such a problem. Its values
/// contain what the dropped groups cost, so that values of different choices compare.
public struct CommittedProblem: Sendable {
  /// The problem without groups.
  public let problem: Problem

  /// The activities that are left, by their index in ``problem``.
  public let kept: ContiguousArray<ActivityIndex>

  /// The groups that are dropped, ascending.
  public let droppedGroups: [GroupIndex]

  /// Where each precedence of ``problem`` stands in the whole problem.
  public let precedences: ContiguousArray<PrecedenceIndex>

  /// Where each hold of ``problem`` stands in the whole problem.
  public let holds: ContiguousArray<HoldIndex>

  private let count: Int

  /// Makes the problem of a choice.
  ///
  /// - Parameters:
  ///   - whole: A problem with groups.
  ///   - groups: The groups to drop, in any order; the others' activities become mandatory.
  /// - Complexity: That of building a problem.
  public init(_ whole: Problem, dropping groups: some Sequence<GroupIndex>) {
    let dropped = Set(groups)
    var builder = whole.source
    droppedGroups = dropped.sorted()
    for group in droppedGroups { builder.sunkSums += builder.groups[group.offset].contribution }
    builder.groups = []
    var places = [ActivityIndex?](repeating: nil, count: whole.activities.count)
    var kept = ContiguousArray<ActivityIndex>()
    builder.activities = []
    for index in whole.activityIndices {
      var activity = whole[index]
      if let group = activity.group, dropped.contains(group) { continue }
      activity.group = nil
      places[index.offset] = builder.addActivity(activity)
      kept.append(index)
    }
    var precedences = ContiguousArray<PrecedenceIndex>()
    builder.precedences = []
    for (offset, precedence) in whole.precedences.enumerated() {
      guard let predecessor = places[precedence.predecessor.offset],
        let successor = places[precedence.successor.offset]
      else { continue }
      var precedence = precedence
      precedence.predecessor = predecessor
      precedence.successor = successor
      builder.addPrecedence(precedence)
      precedences.append(PrecedenceIndex(offset: offset))
    }
    var holds = ContiguousArray<HoldIndex>()
    builder.holds = []
    for (offset, hold) in whole.holds.enumerated() {
      guard let opener = places[hold.opener.offset], let closer = places[hold.closer.offset] else {
        continue
      }
      builder.addHold(hold.resource, hold.amount, fromStartOf: opener, untilFinishOf: closer)
      holds.append(HoldIndex(offset: offset))
    }
    self.kept = kept
    self.precedences = precedences
    self.holds = holds
    count = whole.activities.count
    problem = Problem(builder)
  }

  /// A schedule of the whole problem from one of ``problem``.
  public func expanded(_ schedule: Schedule) -> Schedule {
    var whole = Schedule(
      starts: ContiguousArray(repeating: 0, count: count),
      finishes: ContiguousArray(repeating: 0, count: count),
      modes: ContiguousArray(repeating: -1, count: count),
      droppedGroups: droppedGroups
    )
    for (place, activity) in kept.enumerated() {
      whole.starts[activity.offset] = schedule.starts[place]
      whole.finishes[activity.offset] = schedule.finishes[place]
      whole.modes[activity.offset] = schedule.modes[place]
    }
    whole.fluidRuns = schedule.fluidRuns
    for run in whole.fluidRuns.indices {
      whole.fluidRuns[run].activity = kept[whole.fluidRuns[run].activity.offset]
    }
    return whole
  }

  /// A schedule of ``problem`` from one of the whole problem that drops the same groups.
  public func restricted(_ schedule: Schedule) -> Schedule? {
    guard schedule.droppedGroups == droppedGroups else { return nil }
    var part = Schedule(
      starts: ContiguousArray(kept.map { schedule.starts[$0.offset] }),
      finishes: ContiguousArray(kept.map { schedule.finishes[$0.offset] }),
      modes: ContiguousArray(kept.map { schedule.modes[$0.offset] })
    )
    for (place, activity) in kept.enumerated() where problem.flows(place) {
      for var run in schedule.fluidRuns(of: activity) {
        run.activity = ActivityIndex(offset: place)
        part.fluidRuns.append(run)
      }
    }
    return part
  }

  /// A reason in the whole problem's indices.
  public func expanded(_ reason: Infeasibility) -> Infeasibility {
    reason.mapped(
      activity: { kept[$0.offset] },
      precedence: { precedences[$0.offset] },
      hold: { holds[$0.offset] },
      resource: { $0 }
    )
  }
}
