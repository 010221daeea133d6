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
  /// The schedule is moved as late as costs nothing, as all that ``solve(_:options:)`` returns. Where
  /// serial generation makes as good a one in its order and modes, that one is taken: it has a
  /// recipe.
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
    var generation = SerialGeneration(self)
    var best = schedule
    var recipe: GenerationRecipe?
    let list = ActivityList(of: self, startsIn: schedule)
    if (try? generation.generate(list, schedule.modes)) != nil {
      generation.shiftRight()
      if self.value(of: generation.current) == value {
        best = generation.current
        recipe = GenerationRecipe(list: list, modes: schedule.modes)
      }
    }
    if recipe == nil, schedule != start {
      let shifted = generation.rightShifted(schedule)
      if self.value(of: shifted) == value { best = shifted }
    }
    return Outcome(
      status: .optimal,
      schedule: best,
      recipe: recipe,
      value: value,
      bound: value,
      gap: nil,
      schedulesGenerated: generation.schedulesGenerated,
      stoppingReason: .proof,
      conflicts: conflicts(in: best)
    )
  }
}
