extension LearningSearch {
  /// Draws all conclusions from the changes since the last call; false in a contradiction, whose
  /// reasons are in ``analysis`` then.
  ///
  /// Cheap rules come first: profiles are looked at when arcs, links and clauses have nothing to say.
  mutating func propagate() -> Bool {
    while true {
      while queueHead < trail.entries.count {
        let entry = trail.entries[queueHead]
        queueHead += 1
        // A later change of the same bound says more.
        if trail.latest[entry.key] == Int32(truncatingIfNeeded: queueHead - 1) {
          if !propagateArcs(from: entry.key) { return false }
          let variable = entry.key >> 1
          resourceAgenda.add(variable, model.resourceStarts, model.resourceRows)
          stockAgenda.add(variable, model.stockStarts, model.stockRows)
        }
        if !propagateClauses(from: entry) { return false }
      }
      if let stock = stockAgenda.take() {
        if !propagateStock(stock) { return false }
      } else if let resource = resourceAgenda.take() {
        if !propagateTimeTable(of: resource) { return false }
      } else {
        return true
      }
    }
  }

  /// Raises a bound for a reason; false where its opposite forbids it.
  @inline(__always)
  mutating func raise(_ key: Int32, to value: Int32, _ reason: BoundReason) -> Bool {
    if trail.bounds[key] >= value { return true }
    let opposite = trail.bounds[key ^ 1]
    if value &+ opposite > 0 {
      reportClash(key, opposite, reason)
      return false
    }
    trail.raise(key, to: value, reason)
    return true
  }

  /// Notes why a bound and its opposite contradict each other.
  ///
  /// The least value that does is explained, for the weakest reasons.
  private mutating func reportClash(_ key: Int32, _ opposite: Int32, _ reason: BoundReason) {
    analysis.reasons.truncate(to: 0)
    explain(BoundLiteral(key, 1 &- opposite), reason, before: Int32(trail.entries.count))
    analysis.reasons.append(BoundLiteral(key ^ 1, opposite))
  }

  /// Follows the differences that a bound takes part in.
  private mutating func propagateArcs(from key: Int32) -> Bool {
    let value = trail.bounds[key]
    for position in model.arcStarts[key]..<model.arcStarts[key &+ 1] {
      let arc = model.arcs[position]
      if trail.bounds[arc.target] < value &+ arc.weight {
        let reason = BoundReason(rule: .arc, first: position)
        if !raise(arc.target, to: value &+ arc.weight, reason) { return false }
      }
    }
    for position in model.linkStarts[key]..<model.linkStarts[key &+ 1] {
      let link = model.links[model.linkRows[position]]
      let value = trail.bounds[link.first] &+ trail.bounds[link.second]
      let reason = BoundReason(rule: .link, first: model.linkRows[position])
      if !raise(link.target, to: value, reason) { return false }
    }
    return true
  }

  /// Visits the clauses with a literal that a change refuted.
  private mutating func propagateClauses(from entry: BoundTrail.Entry) -> Bool {
    if entry.new <= entry.old { return true }
    var bucket = clauses.bucket(of: entry.key, at: entry.old &+ 1)
    let last = clauses.bucket(of: entry.key, at: entry.new)
    while bucket <= last {
      if clauses.heads[bucket] >= 0, !visit(bucket) { return false }
      bucket &+= 1
    }
    return true
  }

  /// Visits the watches of a bucket: each finds another literal to watch, or implies one.
  private mutating func visit(_ bucket: Int32) -> Bool {
    var previous: Int32 = -1
    var node = clauses.heads[bucket]
    while node >= 0 {
      let following = clauses.next[node]
      if trail.holds(clauses.blockers[node]) {
        previous = node
        node = following
        continue
      }
      let clause = node >> 1
      let side = node & 1
      let start = clauses.starts[clause]
      let other = clauses.literals[start &+ 1 &- side]
      // In a bucket of several values the literal may stand yet.
      if trail.holds(other) || !trail.refutes(clauses.literals[start &+ side]) {
        clauses.blockers[node] = other
        previous = node
        node = following
        continue
      }
      var position = start &+ 2
      let end = start &+ clauses.sizes[clause]
      while position < end, trail.refutes(clauses.literals[position]) { position &+= 1 }
      if position < end {
        let found = clauses.literals[position]
        clauses.literals[position] = clauses.literals[start &+ side]
        clauses.literals[start &+ side] = found
        if previous < 0 {
          clauses.heads[bucket] = following
        } else {
          clauses.next[previous] = following
        }
        clauses.blockers[node] = other
        clauses.watch(node, found)
        // A watch put back in front of the same bucket is now the one before the next.
        if previous < 0, clauses.heads[bucket] == node { previous = node }
        node = following
        continue
      }
      if !raise(other.key, to: other.value, BoundReason(rule: .clause, first: clause)) {
        return false
      }
      previous = node
      node = following
    }
    return true
  }
}
