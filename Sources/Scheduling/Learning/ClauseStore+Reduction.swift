extension ClauseStore {
  /// Drops the worse half of the learned clauses, and what is true at level 0 anyway.
  ///
  /// Clauses that tie at most two levels together stay. To be called at level 0, where no clause is a
  /// reason for anything.
  ///
  /// - Complexity: O(literals + n log n).
  mutating func reduce(_ trail: borrowing BoundTrail) {
    var ranking = Row<Int32>(capacity: count)
    for clause in givenCount..<count where levels[clause] > 2 {
      ranking.append(Int32(truncatingIfNeeded: clause))
    }
    var isKept = Row<Bool>(repeating: true, count: count)
    sort(&ranking)
    for position in ranking.count / 2..<ranking.count { isKept[ranking[position]] = false }
    heads.fill(with: -1)
    var kept = 0
    var length: Int32 = 0
    for clause in 0..<count {
      let start = starts[clause]
      let size = sizes[clause]
      let isGiven = clause < givenCount
      var isTrue = false
      for position in start..<start &+ size
      where literals[position].value <= trail.roots[literals[position].key] {
        isTrue = true
      }
      if !isGiven, isTrue || !isKept[clause] { continue }
      starts[kept] = length
      sizes[kept] = size
      levels[kept] = levels[clause]
      usedAt[kept] = usedAt[clause]
      for offset in 0..<size { literals[length &+ offset] = literals[start &+ offset] }
      length &+= size
      watchAgain(kept)
      kept += 1
    }
    truncate(to: kept, literals: Int(length))
  }

  /// Orders clauses by worth: few levels, then lately used, then old.
  private func sort(_ clauses: inout Row<Int32>) {
    clauses.sort { left, right in
      if levels[left] != levels[right] { return levels[left] < levels[right] }
      if usedAt[left] != usedAt[right] { return usedAt[left] > usedAt[right] }
      return left < right
    }
  }

  /// Puts both watches of a clause that was moved into their buckets.
  private mutating func watchAgain(_ clause: Int) {
    let node = Int32(truncatingIfNeeded: clause * 2)
    let first = literals[starts[clause]]
    let second = literals[starts[clause] &+ 1]
    blockers[node] = second
    blockers[node &+ 1] = first
    watch(node, first)
    watch(node &+ 1, second)
  }

  private mutating func truncate(to count: Int, literals length: Int) {
    starts.truncate(to: count)
    sizes.truncate(to: count)
    levels.truncate(to: count)
    usedAt.truncate(to: count)
    next.truncate(to: count * 2)
    blockers.truncate(to: count * 2)
    literals.truncate(to: length)
  }
}
