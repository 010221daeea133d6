extension LearningModelBuilder {
  /// The two ends of an activity.
  struct Ends {
    /// The start.
    var start: Point
    /// The finish.
    var finish: Point
  }

  /// Adds the variables and usages of an activity that may be in any of some modes.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - modes: The modes to choose from, at least one.
  ///   - problem: The problem.
  ///   - window: The first and the last start.
  ///   - latest: The last finish.
  ///   - model: Where the activity's variables are noted.
  /// - Returns: The ends, for the rules of precedences.
  mutating func add(
    _ activity: Int,
    in modes: [Int],
    of problem: Problem,
    from window: ClosedRange<Int32>,
    by latest: Int32,
    _ model: inout LearningModel
  ) -> Ends {
    let durations = modes.map { problem.durations[$0] }
    let (shortest, longest) = (durations.min() ?? 0, durations.max() ?? 0)
    var lastStart = min(window.upperBound, latest - shortest)
    if window.lowerBound > lastStart {
      isContradictory = true
      lastStart = window.lowerBound
    }
    let start = variable(window.lowerBound...lastStart)
    var finish = start
    var offset = shortest
    if modes.count > 1 {
      let first = Int32(ranges.count)
      for _ in modes { _ = variable(0...1) }
      choose(modes.count, from: first)
      model.modeOf.append(first)
      if shortest < longest {
        finish = variable(window.lowerBound + shortest...max(window.lowerBound + shortest, latest))
        offset = 0
        add(start, decide(activity, durations, first), makes: finish)
      }
    } else {
      model.modeOf.append(-1)
    }
    model.startOf.append(start)
    model.finishOf.append(finish)
    model.finishOffset.append(offset)
    let firstMode = model.modeOf.last
    for resource in problem.resources.indices {
      let amounts = modes.map {
        problem.durations[$0] == 0
          ? 0 : problem.amountDemanded(in: $0, of: ResourceIndex(offset: resource))
      }
      guard let most = amounts.max(), most > 0 else { continue }
      let amount = amounts.min() == most ? -1 : decide(activity, amounts, firstMode)
      let usage = LearningModel.Usage(
        start: start,
        finish: finish,
        offset: offset,
        shortest: shortest,
        demand: most,
        amount: amount,
        resource: Int32(resource)
      )
      usages.append((Int32(resource), usage))
    }
    return Ends(
      start: Point(variable: start, offset: 0),
      finish: Point(variable: finish, offset: offset)
    )
  }

  /// Adds that exactly one of some modes is chosen.
  private mutating func choose(_ count: Int, from first: Int32) {
    let modes = (0..<Int32(count)).map { first + $0 }
    require(modes.map { .atLeast($0, 1) })
    for (position, mode) in modes.enumerated() {
      for other in modes[..<position] { require([.atMost(mode, 0), .atMost(other, 0)]) }
    }
  }

  /// Adds a variable that has a given value in each mode.
  ///
  /// Bounds follow from modes and exclude modes, and skip values that no mode has.
  mutating func decide(_ activity: Int, _ values: [Int32], _ first: Int32) -> Int32 {
    let steps = Set(values).sorted()
    let variable = self.variable((steps.first ?? 0)...(steps.last ?? 0))
    channels.append(
      LearningModel.Channel(
        variable: variable,
        activity: Int32(activity),
        firstValue: Int32(channelValues.count)
      )
    )
    channelValues += values
    let modes = values.indices.map { first + Int32($0) }
    for (mode, value) in zip(modes, values) {
      require([.atMost(mode, 0), .atLeast(variable, value)])
      require([.atMost(mode, 0), .atMost(variable, value)])
    }
    for (low, high) in zip(steps, steps.dropFirst()) {
      let lows = zip(modes, values).filter { $1 <= low }.map { BoundLiteral.atLeast($0.0, 1) }
      let highs = zip(modes, values).filter { $1 >= high }.map { BoundLiteral.atLeast($0.0, 1) }
      require([.atLeast(variable, high)] + lows)
      require([.atMost(variable, low)] + highs)
      if low + 1 < high { require([.atMost(variable, low), .atLeast(variable, high)]) }
    }
    return variable
  }
}
