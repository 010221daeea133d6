/// Branching with learning in a task of its own.
actor LearningStrand {
  private var search: LearningSearch

  /// Makes a strand, or returns nil where the problem lies outside the search's class.
  init?(_ problem: Problem, incumbent: Schedule?, lowerBound: Int32) {
    guard
      let search = LearningSearch(problem, incumbent: incumbent, lowerBound: lowerBound)
    else { return nil }
    self.search = search
  }

  /// What a slice found out.
  struct Report: Sendable {
    /// Whether nothing better than ``schedule`` exists.
    let isExhausted: Bool
    /// No makespan is less.
    let lowerBound: Int32
    /// The best schedule known here.
    let schedule: Schedule?
    /// The conflicts of the slice.
    let conflicts: Int
  }

  /// Searches on for so many conflicts, from a schedule that was found elsewhere if it is better.
  func run(conflicts count: Int, knowing schedule: Schedule?) -> Report {
    let before = search.conflicts
    if let schedule { search.adopt(schedule) }
    let status = search.run(conflicts: count)
    return Report(
      isExhausted: status == .exhausted,
      lowerBound: search.lowerBound,
      schedule: search.bestSchedule,
      conflicts: search.conflicts - before
    )
  }
}
