/// One thing a problem demands of its schedules, named by what the caller added.
///
/// Calendars, durations, modes and the span are no constraints in this sense: they say what there is
/// to schedule, not what it must keep.
public enum ProblemConstraint: Hashable, Sendable {
  /// The work under way: that it takes place where it does.
  case fixedStart(ActivityIndex)
  /// The release of an activity.
  case release(ActivityIndex)
  /// The hard deadline of an activity.
  case deadline(ActivityIndex)
  /// The list of permitted starts of an activity.
  case permittedStarts(ActivityIndex)
  /// The minimal lag of a precedence.
  case minimalLag(PrecedenceIndex)
  /// The maximal lag of a precedence.
  case maximalLag(PrecedenceIndex)
  /// The capacity of a resource.
  case capacity(ResourceIndex)
  /// The units there are of a non-renewable resource.
  case stock(NonrenewableIndex)
  /// The hold of a resource over activities.
  case hold(HoldIndex)
}

extension Problem {
  /// Every constraint that may have a part in there being no schedule.
  ///
  /// - Complexity: O(activities + precedences + resources + holds).
  public var constraints: [ProblemConstraint] {
    var constraints: [ProblemConstraint] = []
    for (offset, activity) in activities.enumerated() {
      let index = ActivityIndex(offset: offset)
      if activity.fixedStart != nil {
        constraints.append(.fixedStart(index))
        continue
      }
      if activity.release > 0 { constraints.append(.release(index)) }
      if activity.isDeadlineHard, activity.deadline != nil { constraints.append(.deadline(index)) }
      if activity.permittedStarts != nil { constraints.append(.permittedStarts(index)) }
    }
    for (offset, precedence) in precedences.enumerated() {
      let index = PrecedenceIndex(offset: offset)
      // What work under way should wait for does not bind.
      if activities[precedence.successor.offset].fixedStart != nil { continue }
      if precedence.minimalLag != nil { constraints.append(.minimalLag(index)) }
      if precedence.maximalLag != nil { constraints.append(.maximalLag(index)) }
    }
    constraints += resources.indices.map { .capacity(ResourceIndex(offset: $0)) }
    constraints += stocks.indices.map { .stock(NonrenewableIndex(offset: $0)) }
    constraints += holds.indices.map { .hold(HoldIndex(offset: $0)) }
    return constraints
  }

  /// The problem with some of its constraints alone.
  ///
  /// Work under way whose ``ProblemConstraint/fixedStart(_:)`` is not among them is not there at all,
  /// with all that ties to it. Fewer constraints never leave fewer schedules.
  ///
  /// - Parameter kept: The constraints to keep.
  /// - Returns: A problem without objective and groups; its activities may have other indices.
  /// - Complexity: That of building a problem.
  public func keeping(_ kept: some Sequence<ProblemConstraint>) -> Problem {
    let kept = Set(kept)
    var builder = source
    builder.objective = []
    builder.groups = [Group(droppingCost: 0)]
    for offset in builder.activities.indices {
      let index = ActivityIndex(offset: offset)
      builder.activities[offset].group = nil
      if builder.activities[offset].fixedStart != nil {
        if !kept.contains(.fixedStart(index)) { builder.activities[offset].group = GroupIndex(0) }
        continue
      }
      if !kept.contains(.release(index)) { builder.activities[offset].release = 0 }
      if !kept.contains(.deadline(index)) { builder.activities[offset].isDeadlineHard = false }
      if !kept.contains(.permittedStarts(index)) {
        builder.activities[offset].permittedStarts = nil
      }
    }
    for offset in builder.precedences.indices {
      let index = PrecedenceIndex(offset: offset)
      if !kept.contains(.minimalLag(index)) { builder.precedences[offset].minimalLag = nil }
      if !kept.contains(.maximalLag(index)) { builder.precedences[offset].maximalLag = nil }
    }
    for offset in builder.resources.indices
    where !kept.contains(.capacity(ResourceIndex(offset: offset))) {
      builder.resources[offset] = Resource(capacity: 1 << 28)
    }
    for offset in builder.stocks.indices
    where !kept.contains(.stock(NonrenewableIndex(offset: offset))) {
      builder.stocks[offset] = 1 << 50
    }
    let holds = builder.holds.indices.filter { kept.contains(.hold(HoldIndex(offset: $0))) }
    builder.holds = holds.map { builder.holds[$0] }
    return CommittedProblem(Problem(builder), dropping: [GroupIndex(0)]).problem
  }
}
