/// Collects the parts of a model in any order, and lays them out in rows.
struct LearningModelBuilder {
  /// An activity's start or finish: a variable and the days after it, or a slot.
  struct Point {
    /// The variable, or nil for a slot.
    var variable: Int32?
    /// The days after the variable, or the slot.
    var offset: Int32
  }

  /// The least and the greatest value of each variable.
  var ranges: [ClosedRange<Int32>] = []
  /// The rules between two bounds.
  var arcs: [LearningModel.Arc] = []
  /// The rules between three bounds.
  var links: [LearningModel.Link] = []
  /// The clauses.
  var clauses: [[BoundLiteral]] = []
  /// What activities hold, by resource.
  var usages: [(group: Int32, value: LearningModel.Usage)] = []
  /// What activities draw on stocks, by stock.
  var draws: [(group: Int32, value: LearningModel.Draw)] = []
  /// What the steps of draws weigh.
  var drawWeights: [Int64] = []
  /// The stocks.
  var stocks: [LearningModel.Stock] = []
  /// The variables whose values modes decide.
  var channels: [LearningModel.Channel] = []
  /// Their values.
  var channelValues: [Int32] = []
  /// What is known to contradict itself already.
  var isContradictory = false

  /// Adds a variable.
  mutating func variable(_ range: ClosedRange<Int32>) -> Int32 {
    ranges.append(range)
    return Int32(ranges.count - 1)
  }

  /// Adds `second ≥ first + lag`.
  mutating func order(_ first: Point, _ second: Point, lag: Int32) {
    let weight = first.offset + lag - second.offset
    switch (first.variable, second.variable) {
    case (let first?, let second?):
      if first == second {
        if weight > 0 { isContradictory = true }
        return
      }
      arcs.append(LearningModel.Arc(source: first * 2, target: second * 2, weight: weight))
      arcs.append(LearningModel.Arc(source: second * 2 + 1, target: first * 2 + 1, weight: weight))
    case (nil, let second?): restrict(second, atLeast: weight)
    case (let first?, nil): restrict(first, atMost: -weight)
    case (nil, nil): break
    }
  }

  /// Adds `sum = first + second`.
  mutating func add(_ first: Int32, _ second: Int32, makes sum: Int32) {
    for side: Int32 in 0...1 {
      let (low, high) = (side, 1 - side)
      links += [
        LearningModel.Link(target: sum * 2 + low, first: first * 2 + low, second: second * 2 + low),
        LearningModel.Link(
          target: first * 2 + low,
          first: sum * 2 + low,
          second: second * 2 + high
        ),
        LearningModel.Link(
          target: second * 2 + low,
          first: sum * 2 + low,
          second: first * 2 + high
        ),
      ]
    }
  }

  /// Adds a clause, without literals that can't hold, unless one holds in any case.
  mutating func require(_ literals: [BoundLiteral]) {
    var open: [BoundLiteral] = []
    for literal in literals {
      let range = ranges[Int(literal.key >> 1)]
      let isLower = literal.key & 1 == 0
      if literal.value <= (isLower ? range.lowerBound : -range.upperBound) { return }
      if literal.value <= (isLower ? range.upperBound : -range.lowerBound) { open.append(literal) }
    }
    clauses.append(open)
  }

  /// Adds that a sum over activities, each by its mode, is limited.
  ///
  /// - Parameters:
  ///   - weights: What each activity's modes weigh; nothing for those that have no choice.
  ///   - units: The limit at a makespan of 0.
  ///   - rate: What each slot of the makespan adds to the limit.
  ///   - modeOf: The variable of each activity's first mode.
  mutating func limit(
    _ weights: [[Int64]],
    to units: Int64,
    rate: Int64 = 0,
    _ modeOf: borrowing Row<Int32>
  ) {
    var left = units
    for (activity, weights) in weights.enumerated() {
      guard let least = weights.min(), let most = weights.max() else { continue }
      left -= least
      if least == most { continue }
      let steps = Set(weights).sorted()
      let ranks = weights.map { weight in Int32(steps.partitioningIndex { $0 >= weight }) }
      let variable = decide(activity, ranks, modeOf[activity])
      let draw = LearningModel.Draw(variable: variable, firstWeight: Int32(drawWeights.count))
      draws.append((Int32(stocks.count), draw))
      drawWeights += steps.map { $0 - least }
    }
    if rate == 0, left < 0 { isContradictory = true }
    stocks.append(LearningModel.Stock(units: left, rate: rate))
  }

  /// Raises a variable's least value.
  mutating func restrict(_ variable: Int32, atLeast value: Int32) {
    let range = ranges[Int(variable)]
    if value > range.upperBound {
      isContradictory = true
    } else {
      ranges[Int(variable)] = max(range.lowerBound, value)...range.upperBound
    }
  }

  /// Lowers a variable's greatest value.
  mutating func restrict(_ variable: Int32, atMost value: Int32) {
    let range = ranges[Int(variable)]
    if value < range.lowerBound {
      isContradictory = true
    } else {
      ranges[Int(variable)] = range.lowerBound...min(range.upperBound, value)
    }
  }

  /// Lays variables, arcs, links and clauses out in a model.
  func fill(_ model: inout LearningModel) {
    for range in ranges {
      model.bounds.append(range.lowerBound)
      model.bounds.append(-range.upperBound)
    }
    let keys = ranges.count * 2
    model.arcs = Row(keys, of: arcs.map { ($0.source, $0) }, startingAt: &model.arcStarts)
    let members = links.enumerated().flatMap { position, link in
      [(link.first, Int32(position)), (link.second, Int32(position))]
    }
    model.links = Row(links)
    model.channels = Row(channels)
    model.channelValues = Row(channelValues)
    model.stocks = Row(stocks)
    model.draws = Row(stocks.count, of: draws, startingAt: &model.drawStarts)
    model.drawWeights = Row(drawWeights)
    var stockMembers = draws.map { (group: $0.value.variable, value: $0.group) }
    for (position, stock) in stocks.enumerated() where stock.rate > 0 {
      stockMembers.append((LearningModel.makespan, Int32(position)))
    }
    model.stockRows = Row(ranges.count, of: stockMembers, startingAt: &model.stockStarts)
    model.linkRows = Row(keys, of: members, startingAt: &model.linkStarts)
    model.clauseStarts = Row(startsOf: clauses.map(\.count))
    model.clauseLiterals = Row(Array(clauses.joined()))
  }
}
