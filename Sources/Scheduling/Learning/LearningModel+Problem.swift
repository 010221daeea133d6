extension LearningModel {
  /// Translates a problem, or returns nil where it lies outside the class of the search.
  ///
  /// Days that are closed, holds, groups, fluids, starts permitted one by one and a first objective other than
  /// the makespan are outside; deadlines count where they are hard. Work under way stays where it is,
  /// whatever it conflicts with.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - limit: The latest makespan of interest.
  ///   - windows: The first and last start of each activity, if not all are of interest.
  /// - Complexity: O(horizon × resources + activities × modes² × resources + precedences).
  init?(_ problem: Problem, limit: Int32?, windows: [ClosedRange<Int32>]? = nil) {
    self.init()
    guard Self.canState(problem) else { return nil }
    horizon = min(problem.span, limit ?? problem.serialHorizon)
    var builder = LearningModelBuilder()
    _ = builder.variable(0...horizon)
    capacities = Row(capacity: problem.resources.count * Int(horizon))
    for resource in problem.resources.indices {
      for slot in 0..<horizon {
        capacities.append(problem.capacity(of: ResourceIndex(offset: resource), at: slot))
      }
    }
    let modes = problem.usefulModes()
    modeStarts = Row(startsOf: modes.map(\.count))
    var ends: [LearningModelBuilder.Ends] = []
    for (activity, choices) in modes.enumerated() {
      for mode in choices { modeNumbers.append(Int32(mode) - problem.modeStarts[activity]) }
      if let fixed = problem.activities[activity].fixedStart {
        ends.append(place(activity, of: problem, at: fixed, &builder))
        continue
      }
      if choices.isEmpty { builder.isContradictory = true }
      var earliest = max(0, problem.activities[activity].release)
      var latest = horizon
      if problem.activities[activity].isDeadlineHard {
        latest = min(latest, problem.activities[activity].deadline ?? latest)
      }
      var lastStart = max(earliest, latest)
      if let windows {
        earliest = max(earliest, windows[activity].lowerBound)
        lastStart = max(earliest, windows[activity].upperBound)
        if earliest > windows[activity].upperBound { latest = -1 }
      }
      ends.append(
        builder.add(
          activity,
          in: choices.isEmpty ? Array(problem.modes(of: activity)) : choices,
          of: problem,
          from: earliest...lastStart,
          by: latest,
          &self
        )
      )
    }
    order(ends, of: problem, &builder)
    for stock in problem.stocks.indices {
      let uses = modes.map { choices in choices.map { problem.use(of: $0, stock) } }
      builder.limit(uses, to: problem.stocks[stock], modeOf)
    }
    builder.addSurrogates(modes, of: problem, modeOf)
    if builder.isContradictory { builder.clauses.append([]) }
    builder.fill(&self)
    usages = Row(problem.resources.count, of: builder.usages, startingAt: &usageStarts)
    fillResourceRows()
  }

  /// Whether a problem is of the class.
  private static func canState(_ problem: Problem) -> Bool {
    problem.objective.first?.parts.map(\.term) == [.makespan]
      && problem.holds.isEmpty && problem.groups.isEmpty && !problem.hasFluids
      && problem.activities.indices.allSatisfy { activity in
        let calendar = problem.calendars[Int(problem.calendarOf[activity])]
        return problem.activities[activity].permittedStarts == nil
          && calendar.worked(before: problem.span) == problem.span
          // With a choice of modes for work under way there would be more than one finish.
          && (problem.activities[activity].fixedStart == nil
            || problem.modes(of: activity).count == 1)
      }
  }

  /// Takes the units of work under way from the capacities.
  private mutating func place(
    _ activity: Int,
    of problem: Problem,
    at fixed: Int32,
    _ builder: inout LearningModelBuilder
  ) -> LearningModelBuilder.Ends {
    let mode = problem.modes(of: activity).lowerBound
    let finish = fixed + problem.durations[mode]
    builder.restrict(Self.makespan, atLeast: finish)
    for position in problem.demands(of: mode) {
      let demand = problem.demands[position]
      let row = demand.resource.offset * Int(horizon)
      for slot in min(fixed, horizon)..<min(horizon, finish) {
        capacities[row + Int(slot)] = max(0, capacities[row + Int(slot)] - demand.amount)
      }
    }
    startOf.append(-1)
    finishOf.append(-1)
    finishOffset.append(finish)
    modeOf.append(-1)
    return LearningModelBuilder.Ends(
      start: .init(variable: nil, offset: fixed),
      finish: .init(variable: nil, offset: finish)
    )
  }

  /// Adds the rules of all precedences, and that the makespan is behind every finish.
  ///
  /// What is under way moves for nobody: rules about its own dates would only forbid what happened.
  private func order(
    _ ends: [LearningModelBuilder.Ends],
    of problem: Problem,
    _ builder: inout LearningModelBuilder
  ) {
    for precedence in problem.precedences {
      let from = ends[precedence.predecessor.offset]
      let to = ends[precedence.successor.offset]
      if to.start.variable == nil { continue }
      let first = precedence.predecessorEnd == .start ? from.start : from.finish
      let second = precedence.successorEnd == .start ? to.start : to.finish
      if let minimal = precedence.minimalLag { builder.order(first, second, lag: minimal.count) }
      if let maximal = precedence.maximalLag { builder.order(second, first, lag: -maximal.count) }
    }
    for (activity, own) in ends.enumerated() where own.finish.variable != nil {
      let isFollowed = problem.arcs(outOf: activity).contains { position in
        let arc = problem.outgoing[position]
        return arc.leavesFinish && arc.minimalLag >= 0
          && problem.activities[Int(arc.other)].fixedStart == nil
      }
      if isFollowed { continue }
      builder.order(own.finish, .init(variable: Self.makespan, offset: 0), lag: 0)
    }
  }

  /// Lists for each variable the resources its bounds matter to.
  private mutating func fillResourceRows() {
    var members: [(group: Int32, value: Int32)] = []
    for position in 0..<usages.count {
      let usage = usages[position]
      for variable in Set([usage.start, usage.finish, usage.amount]).sorted() where variable >= 0 {
        members.append((variable, usage.resource))
      }
    }
    resourceRows = Row(variableCount, of: members, startingAt: &resourceStarts)
  }
}
