extension LearningSearch {
  /// Follows the reasons of a contradiction back to its first unique cause at the last level, keeps
  /// the clause that forbids it, goes back to the level where that clause speaks, and lets it.
  mutating func learn() {
    enterConflictLevel()
    guard trail.level > 0 else {
      isExhausted = true
      return
    }
    let start = trail.levelStarts.last
    for position in 0..<analysis.reasons.count { need(analysis.reasons[position], start) }
    var cause = BoundLiteral(0, 0)
    while true {
      let entry = undoLast()
      let value = analysis.needs[entry.key]
      if value <= entry.old { continue }
      cause = BoundLiteral(entry.key, value)
      analysis.needs[entry.key] = .min
      analysis.openCount -= 1
      if analysis.openCount == 0 { break }
      analysis.reasons.truncate(to: 0)
      explain(cause, entry.reason, before: Int32(truncatingIfNeeded: trail.entries.count))
      for position in 0..<analysis.reasons.count { need(analysis.reasons[position], start) }
    }
    heap.decay()
    let backLevel = finishClause(cause)
    backtrack(to: backLevel)
    keepClause()
    analysis.clear()
  }

  /// Goes back to the last level that the contradiction speaks of.
  ///
  /// Weakened reasons may hold below the level at which a rule noticed.
  private mutating func enterConflictLevel() {
    var last: Int32 = -1
    for position in 0..<analysis.reasons.count {
      last = max(last, trail.origin(of: analysis.reasons[position]))
    }
    backtrack(to: last < 0 ? 0 : Int(trail.entries[last].level))
  }

  /// Adds a literal to what the conflict needs; `start` is where the last level begins.
  private mutating func need(_ literal: BoundLiteral, _ start: Int32) {
    let known = analysis.needs[literal.key]
    if literal.value <= known || literal.value <= trail.roots[literal.key] { return }
    let origin = trail.origin(of: literal)
    if origin >= start, known == .min || analysis.origins[literal.key] < start {
      analysis.openCount += 1
    }
    analysis.setNeed(literal, metAt: origin)
    if literal.key >> 1 != LearningModel.makespan { heap.mention(literal) }
  }

  /// Makes the clause of the needs and the cause, shortens it, and returns the level to go back to.
  private mutating func finishClause(_ cause: BoundLiteral) -> Int {
    analysis.clause.truncate(to: 0)
    analysis.clause.append(cause.negated)
    analysis.mark &+= 1
    for position in 0..<analysis.touched.count {
      let key = analysis.touched[position]
      let value = analysis.needs[key]
      if value == .min { continue }
      let literal = BoundLiteral(key, value)
      if isImplied(literal) {
        analysis.needs[key] = .min
      } else {
        analysis.clause.append(literal.negated)
      }
    }
    // The literal of the last level but one is watched, and says where to go back to.
    var second = 0
    var latest: Int32 = -1
    for position in 1..<max(1, analysis.clause.count) {
      let origin = analysis.origins[analysis.clause[position].key ^ 1]
      if origin > latest {
        latest = origin
        second = position
      }
    }
    if second == 0 { return 0 }
    let literal = analysis.clause[1]
    analysis.clause[1] = analysis.clause[second]
    analysis.clause[second] = literal
    return Int(trail.entries[latest].level)
  }

  /// Whether a need follows from the others, which makes its literal superfluous.
  ///
  /// Only reasons met before the need itself count, so no two needs can vouch for each other. Reasons
  /// are followed through a few changes at most.
  private mutating func isImplied(_ literal: BoundLiteral) -> Bool {
    analysis.pending.truncate(to: 0)
    analysis.pending.append(literal)
    var isFirst = true
    var budget = 24
    while !analysis.pending.isEmpty {
      let current = analysis.pending.removeLast()
      let origin = trail.origin(of: current)
      if origin < 0 { continue }
      if !isFirst, analysis.needs[current.key] >= current.value,
        analysis.origins[current.key] <= origin
      {
        continue
      }
      isFirst = false
      let entry = trail.entries[origin]
      budget -= 1
      if entry.reason.rule == .decision || budget < 0 { return false }
      analysis.reasons.truncate(to: 0)
      explain(current, entry.reason, before: origin)
      for position in 0..<analysis.reasons.count {
        analysis.pending.append(analysis.reasons[position])
      }
    }
    return true
  }

  /// Keeps the learned clause, and lets it imply its first literal.
  private mutating func keepClause() {
    let first = analysis.clause[0]
    if analysis.clause.count == 1 {
      if !require(first) { isExhausted = true }
      return
    }
    let levels = countLevels()
    let clause = clauses.add(analysis.clause, levels: levels, at: Int32(conflicts))
    trail.raise(first.key, to: first.value, BoundReason(rule: .clause, first: clause))
    policy.note(levels: levels)
  }

  /// The number of levels that the learned clause ties together.
  private mutating func countLevels() -> Int32 {
    analysis.mark &+= 1
    var count: Int32 = 1
    for position in 1..<analysis.clause.count {
      let origin = analysis.origins[analysis.clause[position].key ^ 1]
      let level = trail.entries[origin].level
      while analysis.levelMarks.count <= Int(level) { analysis.levelMarks.append(0) }
      if analysis.levelMarks[level] != analysis.mark {
        analysis.levelMarks[level] = analysis.mark
        count += 1
      }
    }
    return count
  }
}
