/// What a search found, and how good it is known to be.
public struct Outcome: Sendable {
  /// What is known about the schedule.
  public enum Status: Hashable, Sendable {
    /// No schedule is better: its value is the bound.
    case optimal
    /// There is a schedule, perhaps a better one exists.
    case feasible
    /// There can be no schedule, for this reason.
    case infeasible(Infeasibility)
    /// None was found; this stopped the last attempt. That there is none is not proved.
    case unsolved(Infeasibility)
    /// The search was cancelled, or its effort spent, before it found one or a proof that there is none.
    case cancelled
  }

  /// Why the search ended.
  public enum StoppingReason: Hashable, Sendable {
    /// The value reached the bound, or infeasibility was proved.
    case proof
    /// The schedules of the options were generated.
    case effort
    /// Every list the search knows how to make failed.
    case exhaustion
    /// The surrounding task was cancelled.
    case cancellation
  }

  /// What is known about the schedule.
  public let status: Status

  /// The best schedule found.
  public let schedule: Schedule?

  /// What makes the schedule again; nil where it is the warm start, or where generation in no order
  /// makes it.
  public let recipe: GenerationRecipe?

  /// The best schedule's value.
  public let value: ObjectiveValue?

  /// A value that no schedule's value is less than; nil where even that has no schedule.
  public let bound: ObjectiveValue?

  /// How far the value lies above the bound; nil where it does not, or nothing was found.
  public let gap: ObjectiveGap?

  /// The schedules generated: about the options' effort, unless the search ended sooner.
  ///
  /// The repairs of a schedule and the last passes count beside it, and so do conflicts of learning.
  public let schedulesGenerated: Int

  /// Why the search ended.
  public let stoppingReason: StoppingReason

  /// The effort that gives this outcome again with the same problem, seed and warm start.
  ///
  /// Of a search that was cancelled, the effort of the rounds that were finished; nil where no effort
  /// makes the same, as in a search for the makespan or among groups.
  public var repeatingEffort: Int?

  /// What the schedule could not honour because the problem forced it, by activity and resource.
  public let conflicts: [Conflict]

  /// Constraints that can't be kept together; nil unless the problem was proved to be infeasible.
  public var explanation: ConflictSet?
}

extension Outcome {
  /// The outcome of a problem that is given up before a schedule was generated.
  init(status: Status, bound: ObjectiveValue?) {
    self.status = status
    self.bound = bound
    schedule = nil
    recipe = nil
    value = nil
    gap = nil
    schedulesGenerated = 0
    if case .infeasible = status { stoppingReason = .proof } else { stoppingReason = .exhaustion }
    conflicts = []
  }

  /// The outcome of a finished search.
  init(
    of problem: Problem,
    _ total: IslandResult,
    bound: ObjectiveValue,
    isCancelled: Bool,
    repeatingEffort: Int?
  ) {
    self.repeatingEffort = repeatingEffort
    let value = total.best?.value
    schedule = total.best?.schedule
    recipe = total.best?.recipe
    self.value = value
    self.bound = bound
    schedulesGenerated = total.schedulesGenerated
    conflicts = schedule.map { problem.conflicts(in: $0) } ?? []
    gap = value.flatMap { ObjectiveGap(of: $0, above: bound, problem.objective) }
    if value == bound {
      status = .optimal
      stoppingReason = .proof
    } else if value != nil {
      status = .feasible
      stoppingReason = isCancelled ? .cancellation : .effort
    } else if isCancelled {
      status = .cancelled
      stoppingReason = .cancellation
    } else {
      status = .unsolved(total.failure ?? .lagCycle([]))
      stoppingReason = .exhaustion
    }
  }
}

extension ObjectiveGap {
  /// The gap of a value to a bound, nil where they are equal.
  init?(of value: ObjectiveValue, above bound: ObjectiveValue, _ objective: [ObjectiveLevel]) {
    guard let level = objective.indices.first(where: { value[$0] != bound[$0] }),
      value[level] > bound[level]
    else { return nil }
    term = objective[level]
    difference = value[level] - bound[level]
  }
}
