extension LearningSearch {
  /// Adds to ``ConflictAnalysis/reasons`` what implied a literal, as it stood before a change.
  ///
  /// The literal may say less than the change did; its reasons are then as weak as suffices.
  mutating func explain(_ literal: BoundLiteral, _ reason: BoundReason, before position: Int32) {
    switch reason.rule {
    case .decision: break
    case .clause:
      let start = clauses.starts[reason.first]
      clauses.usedAt[reason.first] = Int32(truncatingIfNeeded: conflicts)
      for position in start..<start &+ clauses.sizes[reason.first] {
        let other = clauses.literals[position]
        if other.key != literal.key { analysis.reasons.append(other.negated) }
      }
    case .arc, .condition:
      let arc = model.arcs[reason.first]
      analysis.reasons.append(BoundLiteral(arc.source, literal.value &- arc.weight))
    case .link:
      let link = model.links[reason.first]
      let first = trail.bound(of: link.first, before: position)
      analysis.reasons.append(BoundLiteral(link.first, first))
      analysis.reasons.append(BoundLiteral(link.second, literal.value &- first))
    case .timeTable:
      explainTimeTable(literal, reason, before: position)
    case .stock: explainStock(literal, reason, before: position)
    case .energy: break
    }
  }

  /// Why a usage can't cover a slot, or not with so many units: pointwise, after Schutt and others, 2011.
  private mutating func explainTimeTable(
    _ literal: BoundLiteral,
    _ reason: BoundReason,
    before position: Int32
  ) {
    let usage = model.usages[reason.first]
    let slot = reason.second
    let capacity = model.capacities[usage.resource &* model.horizon &+ slot]
    let startsBy = BoundLiteral.atMost(usage.start, slot)
    let lastsOver = BoundLiteral.atLeast(usage.finish, slot &+ 1 &- usage.offset)
    var units = usage.demand
    if usage.amount >= 0, literal.key == usage.amount &* 2 &+ 1 {
      analysis.reasons.append(startsBy)
      analysis.reasons.append(lastsOver)
      units = 1 &- literal.value
    } else {
      analysis.reasons.append(literal.key == usage.start &* 2 ? lastsOver : startsBy)
      if usage.amount >= 0 {
        units = trail.bound(of: usage.amount &* 2, before: position)
        analysis.reasons.append(.atLeast(usage.amount, units))
      }
    }
    explainCover(
      usage.resource,
      slot,
      above: capacity &- units,
      without: reason.first,
      before: position
    )
  }

  /// Adds why more than some units of a slot are taken, by as few and as old changes as suffice.
  mutating func explainCover(
    _ resource: Int32,
    _ slot: Int32,
    above limit: Int32,
    without excluded: Int32,
    before position: Int32
  ) {
    analysis.covers.truncate(to: 0)
    var surplus = -1 &- limit
    for index in model.usageStarts[resource]..<model.usageStarts[resource &+ 1]
    where index != excluded {
      let usage = model.usages[index]
      let startsBy = BoundLiteral.atMost(usage.start, slot)
      let lastsOver = BoundLiteral.atLeast(usage.finish, slot &+ 1 &- usage.offset)
      // What does not hold now did not hold then.
      guard trail.holds(startsBy), trail.holds(lastsOver) else { continue }
      let origin = max(trail.origin(of: startsBy), trail.origin(of: lastsOver))
      if origin >= position { continue }
      let units =
        usage.amount < 0 ? usage.demand : trail.bound(of: usage.amount &* 2, before: position)
      surplus &+= units
      analysis.covers.append(
        ConflictAnalysis.Cover(usage: index, units: units, origin: origin)
      )
    }
    analysis.covers.sort { ($0.origin, $0.usage) > ($1.origin, $1.usage) }
    for index in 0..<analysis.covers.count {
      let cover = analysis.covers[index]
      if cover.units <= surplus {
        surplus &-= cover.units
        continue
      }
      let usage = model.usages[cover.usage]
      analysis.reasons.append(.atMost(usage.start, slot))
      analysis.reasons.append(.atLeast(usage.finish, slot &+ 1 &- usage.offset))
      if usage.amount >= 0 { analysis.reasons.append(.atLeast(usage.amount, cover.units)) }
    }
  }
}
