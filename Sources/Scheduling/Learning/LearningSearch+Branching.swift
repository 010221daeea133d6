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
    if !isModeFixed(Int(best)) { return nextMode(of: best) }
    let variable = model.startOf[best]
    return .atMost(variable, trail.bounds[variable &* 2])
  }

  /// The first mode left of an activity; shortest first, as far as the problem lists them so.
  private func nextMode(of activity: Int32) -> BoundLiteral? {
    let count = model.modeStarts[activity &+ 1] &- model.modeStarts[activity]
    for mode in model.modeOf[activity]..<model.modeOf[activity] &+ count where !trail.isFixed(mode)
    {
      return .atLeast(mode, 1)
    }
    return nil
  }

  /// Whether an activity's mode is decided.
  private func isModeFixed(_ activity: Int) -> Bool {
    if model.modeOf[activity] < 0 { return true }
    let count = model.modeStarts[activity + 1] &- model.modeStarts[activity]
    for mode in model.modeOf[activity]..<model.modeOf[activity] &+ count
    where !trail.isFixed(mode) {
      return false
    }
    return true
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
      var chosen = model.modeStarts[activity]
      if model.modeOf[activity] >= 0 {
        let first = model.modeOf[activity] &- chosen
        while trail.bounds[(first &+ chosen) &* 2] < 1 { chosen += 1 }
      }
      modes.append(model.modeNumbers[chosen])
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
      if model.modeOf[activity] < 0 { continue }
      let first = model.modeStarts[activity]
      for mode in first..<model.modeStarts[activity + 1] {
        let isChosen = model.modeNumbers[mode] == schedule.modes[activity]
        wishes[model.modeOf[activity] + mode - first] = isChosen ? 1 : 0
      }
    }
    for position in 0..<model.channels.count {
      let channel = model.channels[position]
      let first = model.modeStarts[channel.activity]
      for mode in first..<model.modeStarts[channel.activity + 1]
      where model.modeNumbers[mode] == schedule.modes[Int(channel.activity)] {
        wishes[channel.variable] = model.channelValues[channel.firstValue + mode - first]
      }
    }
    hasWishes = true
  }
}
