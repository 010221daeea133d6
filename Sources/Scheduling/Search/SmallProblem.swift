extension ExactSearch {
  /// The most activities of a problem that is searched exactly before anything else.
  static let greatestSmallCount = 12

  /// The nodes such a search may take.
  static let smallBudget = 10_000
}

extension Problem {
  /// What the exact search proves of a small problem, or nil where it proves nothing; of fluid
  /// demands, whose rule depends on the order of a list, it knows nothing.
  ///
  /// The schedule is presented as all that ``solve(_:options:)`` returns.
  func provedOutcome(from warmStart: Schedule?) -> Outcome? {
    guard activities.count <= ExactSearch.greatestSmallCount, !hasFluids else { return nil }
    let start = warmStart.flatMap { schedule in
      FeasibilityChecker(self).violations(in: schedule).allSatisfy(\.isForced) ? schedule : nil
    }
    var search = ExactSearch(self)
    let result = search.run(nodes: ExactSearch.smallBudget, from: start)
    guard result.isProof else { return nil }
    guard let schedule = result.schedule, let value = result.value else {
      return Outcome(status: .infeasible(.contradiction), bound: nil)
    }
    let (best, recipe) = presented(schedule, worth: value, isStart: schedule == start)
    return Outcome(
      status: .optimal,
      schedule: best,
      recipe: recipe,
      value: value,
      bound: value,
      gap: nil,
      schedulesGenerated: 1,
      stoppingReason: .proof,
      conflicts: conflicts(in: best)
    )
  }
  /// A schedule as ``solve(_:options:)`` returns it: moved as late as costs nothing.
  ///
  /// Where serial generation makes as good a one in its order and modes, that one is taken: it has a
  /// recipe.
  ///
  /// - Parameters:
  ///   - schedule: A feasible schedule.
  ///   - value: Its value.
  ///   - isStart: Whether it is the one the caller gave, which stays as it is without a recipe.
  /// - Returns: The schedule to show, and the recipe that makes it, if there is one.
  func presented(
    _ schedule: Schedule,
    worth value: ObjectiveValue,
    isStart: Bool = false
  ) -> (schedule: Schedule, recipe: GenerationRecipe?) {
    var generation = SerialGeneration(self)
    let list = ActivityList(of: self, startsIn: schedule)
    if (try? generation.generate(list, schedule.modes)) != nil {
      generation.shiftRight()
      if self.value(of: generation.current) <= value {
        return (generation.current, GenerationRecipe(list: list, modes: schedule.modes))
      }
    }
    if isStart { return (schedule, nil) }
    let shifted = generation.rightShifted(schedule)
    return (self.value(of: shifted) <= value ? shifted : schedule, nil)
  }
}
