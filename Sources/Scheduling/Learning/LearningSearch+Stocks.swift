extension LearningSearch {
  /// Limits what each activity may draw on a stock by what the others draw at least, and the makespan
  /// by what all draw; false in a contradiction.
  ///
  /// - Complexity: O(draws).
  mutating func propagateStock(_ index: Int32) -> Bool {
    let stock = model.stocks[index]
    var drawn: Int64 = 0
    for position in model.drawStarts[index]..<model.drawStarts[index &+ 1] {
      drawn &+= leastWeight(position)
    }
    let latest = 0 &- trail.bounds[LearningModel.makespan * 2 + 1]
    let left = stock.units &+ stock.rate &* Int64(latest) &- drawn
    if left < 0 {
      analysis.reasons.truncate(to: 0)
      explainDraws(index, without: -1, makespan: latest, surplus: -1 - left, before: .max)
      return false
    }
    if stock.rate > 0 {
      let least = Int32(clamping: (drawn - stock.units + stock.rate - 1) / stock.rate)
      let reason = BoundReason(rule: .stock, first: index, second: -1)
      if !raise(LearningModel.makespan * 2, to: least, reason) { return false }
    }
    for position in model.drawStarts[index]..<model.drawStarts[index &+ 1] {
      let draw = model.draws[position]
      let most = leastWeight(position) &+ left
      var step = 0 &- trail.bounds[draw.variable &* 2 &+ 1]
      if model.drawWeights[draw.firstWeight &+ step] <= most { continue }
      while model.drawWeights[draw.firstWeight &+ step] > most { step &-= 1 }
      let reason = BoundReason(rule: .stock, first: index, second: position)
      if !raise(draw.variable &* 2 &+ 1, to: 0 &- step, reason) { return false }
    }
    return true
  }

  /// The weight of a draw's least step.
  private func leastWeight(_ position: Int32) -> Int64 {
    let draw = model.draws[position]
    return model.drawWeights[draw.firstWeight &+ trail.bounds[draw.variable &* 2]]
  }

  /// Why a draw, or the makespan, can't be what a literal excludes.
  mutating func explainStock(
    _ literal: BoundLiteral,
    _ reason: BoundReason,
    before position: Int32
  ) {
    let stock = model.stocks[reason.first]
    // What is excluded at least would be too much by the surplus and one unit more.
    var surplus = -stock.units - 1
    var makespan: Int32 = -1
    for index in model.drawStarts[reason.first]..<model.drawStarts[reason.first &+ 1] {
      let draw = model.draws[index]
      let step =
        index == reason.second
        ? 1 - literal.value : trail.bound(of: draw.variable &* 2, before: position)
      surplus += model.drawWeights[draw.firstWeight &+ step]
    }
    if reason.second < 0 {
      surplus -= stock.rate * Int64(literal.value - 1)
    } else {
      makespan = -trail.bound(of: LearningModel.makespan * 2 + 1, before: position)
      surplus -= stock.rate * Int64(makespan)
    }
    explainDraws(
      reason.first,
      without: reason.second,
      makespan: makespan,
      surplus: surplus,
      before: position
    )
  }

  /// Adds what is drawn at least and the latest makespan, less a surplus that is not needed.
  ///
  /// Late draws are weakened first, down to their value at the root.
  private mutating func explainDraws(
    _ stock: Int32,
    without excluded: Int32,
    makespan: Int32,
    surplus: Int64,
    before position: Int32
  ) {
    analysis.covers.truncate(to: 0)
    for index in model.drawStarts[stock]..<model.drawStarts[stock &+ 1] where index != excluded {
      let variable = model.draws[index].variable
      let step = trail.bound(of: variable &* 2, before: position)
      if step <= trail.roots[variable &* 2] { continue }
      let origin = trail.origin(of: .atLeast(variable, step))
      analysis.covers.append(ConflictAnalysis.Cover(usage: index, units: step, origin: origin))
    }
    analysis.covers.sort { ($0.origin, $0.usage) > ($1.origin, $1.usage) }
    var surplus = surplus
    for index in 0..<analysis.covers.count {
      let cover = analysis.covers[index]
      let draw = model.draws[cover.usage]
      let weight = model.drawWeights[draw.firstWeight &+ cover.units]
      let least = trail.roots[draw.variable &* 2]
      var step = cover.units
      while step > least, weight - model.drawWeights[draw.firstWeight &+ step &- 1] <= surplus {
        step &-= 1
      }
      surplus -= weight - model.drawWeights[draw.firstWeight &+ step]
      if step > least { analysis.reasons.append(.atLeast(draw.variable, step)) }
    }
    let rate = model.stocks[stock].rate
    if makespan >= 0, rate > 0 {
      let spared = Int32(clamping: surplus / rate)
      analysis.reasons.append(.atMost(LearningModel.makespan, makespan &+ min(spared, 1 << 20)))
    }
  }
}
