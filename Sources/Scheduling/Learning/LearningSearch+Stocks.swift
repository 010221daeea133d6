extension LearningSearch {
  /// Limits what each activity may draw on a stock by what the others draw at least; false in a
  /// contradiction.
  ///
  /// - Complexity: O(draws).
  mutating func propagateStock(_ stock: Int32) -> Bool {
    var left = Int64(model.stocks[stock])
    for position in model.drawStarts[stock]..<model.drawStarts[stock &+ 1] {
      left -= Int64(trail.bounds[model.draws[position] &* 2])
    }
    if left < 0 {
      analysis.reasons.truncate(to: 0)
      let changes = Int32(truncatingIfNeeded: trail.entries.count)
      explainDraws(stock, without: -1, surplus: -1 - left, before: changes)
      return false
    }
    for position in model.drawStarts[stock]..<model.drawStarts[stock &+ 1] {
      let variable = model.draws[position]
      let most = Int64(trail.bounds[variable &* 2]) + left
      if most < -Int64(trail.bounds[variable &* 2 &+ 1]) {
        let reason = BoundReason(rule: .stock, first: stock, second: variable)
        if !raise(variable &* 2 &+ 1, to: Int32(-most), reason) { return false }
      }
    }
    return true
  }

  /// Why a draw can't be greater than a literal says.
  mutating func explainStock(
    _ literal: BoundLiteral,
    _ reason: BoundReason,
    before position: Int32
  ) {
    // One unit more than the literal allows would be too much, by the surplus and another unit.
    var drawn = Int64(1 - literal.value)
    for index in model.drawStarts[reason.first]..<model.drawStarts[reason.first &+ 1]
    where model.draws[index] != reason.second {
      drawn += Int64(trail.bound(of: model.draws[index] &* 2, before: position))
    }
    let surplus = drawn - Int64(model.stocks[reason.first]) - 1
    explainDraws(reason.first, without: reason.second, surplus: surplus, before: position)
  }

  /// Adds what is drawn at least, less a surplus that is not needed; late draws are left out first.
  private mutating func explainDraws(
    _ stock: Int32,
    without excluded: Int32,
    surplus: Int64,
    before position: Int32
  ) {
    analysis.covers.truncate(to: 0)
    for index in model.drawStarts[stock]..<model.drawStarts[stock &+ 1] {
      let variable = model.draws[index]
      if variable == excluded { continue }
      let drawn = trail.bound(of: variable &* 2, before: position)
      if drawn <= trail.roots[variable &* 2] { continue }
      let origin = trail.origin(of: .atLeast(variable, drawn))
      analysis.covers.append(
        ConflictAnalysis.Cover(usage: variable, units: drawn, origin: origin)
      )
    }
    analysis.covers.sort { ($0.origin, $0.usage) > ($1.origin, $1.usage) }
    var surplus = surplus
    for index in 0..<analysis.covers.count {
      let cover = analysis.covers[index]
      let least = trail.roots[cover.usage &* 2]
      let spared = Int32(min(surplus, Int64(cover.units - least)))
      surplus -= Int64(spared)
      if cover.units - spared > least {
        analysis.reasons.append(.atLeast(cover.usage, cover.units - spared))
      }
    }
  }
}
