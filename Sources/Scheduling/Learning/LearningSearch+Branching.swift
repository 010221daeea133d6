extension LearningSearch {
  /// Opens a level with a literal that is undecided, or takes over a schedule where none is left.
  mutating func branch() {
    if let literal = nextLiteral() {
      branchings += 1
      trail.branch()
      trail.raise(literal.key, to: literal.value, .decision)
    } else {
      recordSchedule()
    }
  }

  /// What to branch on.
  private mutating func nextLiteral() -> BoundLiteral? {
    if trail.level == 0, policy.isRaisingBound {
      let least = trail.bounds[LearningModel.makespan * 2]
      let literal = BoundLiteral.atMost(LearningModel.makespan, least)
      if !trail.holds(literal) { return literal }
    }
    if policy.usesMentions, let literal = heap.next(trail) {
      if hasWishes {
        let wish = wishes[literal.key >> 1]
        return wish >= literal.value ? literal : literal.negated
      }
      return literal.negated
    }
    return nextStart()
  }

  /// The earliest start of the activity that can start first, as serial generation would take it.
  private mutating func nextStart() -> BoundLiteral? {
    var best: Int32 = -1
    var bestKey = (Int32.max, Int32.max)
    for activity in 0..<model.startOf.count {
      let variable = model.startOf[activity]
      if variable < 0 || trail.isFixed(variable) && isModeFixed(activity) { continue }
      let key = (trail.bounds[variable &* 2], 0 &- trail.bounds[variable &* 2 &+ 1])
      if key < bestKey {
        bestKey = key
        best = Int32(activity)
      }
    }
    if best < 0 { return nil }
    let variable = model.startOf[best]
    if !trail.isFixed(variable) { return .atMost(variable, trail.bounds[variable &* 2]) }
    return nil
  }

  /// Whether an activity's mode is decided.
  private func isModeFixed(_ activity: Int) -> Bool {
    model.modeOf[activity] < 0
  }

  /// Takes over the schedule that the bounds have come down to, and asks for a better one.
  private mutating func recordSchedule() {
    var starts = ContiguousArray<Int32>()
    var finishes = ContiguousArray<Int32>()
    var modes = ContiguousArray<Int32>()
    for activity in 0..<model.startOf.count {
      if model.startOf[activity] < 0 {
        starts.append(problem.activities[activity].fixedStart ?? 0)
        finishes.append(model.finishOffset[activity])
      } else {
        starts.append(trail.bounds[model.startOf[activity] &* 2])
        finishes.append(
          trail.bounds[model.finishOf[activity] &* 2] &+ model.finishOffset[activity]
        )
      }
      modes.append(model.modeNumbers[activity])
    }
    let schedule = Schedule(starts: starts, finishes: finishes, modes: modes)
    bestSchedule = schedule
    for variable in 0..<Int32(model.variableCount) {
      wishes[variable] = trail.bounds[variable &* 2]
    }
    hasWishes = true
    backtrack(to: 0)
    demandBetter(than: schedule.makespan)
  }

  /// Branches towards a schedule from now on.
  mutating func wish(for schedule: Schedule) {
    for activity in 0..<model.startOf.count where model.startOf[activity] >= 0 {
      wishes[model.finishOf[activity]] =
        schedule.finishes[activity] - model.finishOffset[activity]
      wishes[model.startOf[activity]] = schedule.starts[activity]
    }
    hasWishes = true
  }
}
