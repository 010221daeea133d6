/// Takes what has most work right behind it, itself included (greatest rank positional weight).
public struct PositionalWeightRule: PriorityRule {
  /// Makes the rule.
  public init() {}

  /// The working days of the activity and of what follows it directly, negated.
  public func key(of activity: Int, in context: PriorityContext) -> Int64 {
    -context.positionalWeights[activity]
  }
}

/// Takes what most activities follow directly.
public struct MostSuccessorsRule: PriorityRule {
  /// Makes the rule.
  public init() {}

  /// The number of direct successors, negated.
  public func key(of activity: Int, in context: PriorityContext) -> Int64 {
    -Int64(context.successorCounts[activity])
  }
}

/// Takes what the earliest due slot waits for, among equals what must start soonest.
public struct EarliestDueRule: PriorityRule {
  /// Makes the rule.
  public init() {}

  /// The latest start, behind the earliest due slot or deadline of the activity and all that follows.
  public func key(of activity: Int, in context: PriorityContext) -> Int64 {
    Int64(context.dueSlots[activity]) << 32 + Int64(context.criticalPath.lateStarts[activity])
  }
}

/// Takes what has most work to do with most of what there is of it: people times days.
public struct GreatestDemandRule: PriorityRule {
  /// Makes the rule.
  public init() {}

  /// The demanded units times working days, negated.
  public func key(of activity: Int, in context: PriorityContext) -> Int64 {
    -context.work[activity]
  }
}
