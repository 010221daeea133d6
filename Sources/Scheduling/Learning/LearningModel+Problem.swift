extension LearningModel {
  /// Translates a problem, or returns nil where it lies outside the class of the search.
  ///
  /// Days that are closed, holds, groups, starts permitted one by one and a first objective other than
  /// the makespan are outside; deadlines count where they are hard. Work under way stays where it is, whatever it conflicts with.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - limit: The latest makespan of interest.
  ///   - windows: The first and last start of each activity, if not all are of interest.
  /// - Complexity: O(horizon × resources + activities × modes + precedences).
  init?(_ problem: Problem, limit: Int32?, windows: [ClosedRange<Int32>]? = nil) {
    self.init()
    guard problem.objective.first?.parts.map(\.term) == [.makespan],
      problem.holds.isEmpty, problem.groups.isEmpty, problem.stocks.isEmpty,
      problem.activities.allSatisfy({ $0.permittedStarts == nil }),
      problem.calendarOf.allSatisfy({
        problem.calendars[Int($0)].worked(before: problem.span) == problem.span
      })
    else { return nil }
    horizon = min(problem.span, limit ?? problem.serialHorizon)
    var builder = LearningModelBuilder()
    _ = builder.variable(0...horizon)
    var points: [(start: LearningModelBuilder.Point, finish: LearningModelBuilder.Point)] = []
    var usages: [(group: Int32, value: Usage)] = []
    capacities = Row(capacity: problem.resources.count * Int(horizon))
    for resource in problem.resources.indices {
      for slot in 0..<horizon {
        capacities.append(problem.capacity(of: ResourceIndex(offset: resource), at: slot))
      }
    }
    for activity in problem.activities.indices {
      if let fixed = problem.activities[activity].fixedStart {
        let finish = fixed + problem.durations[problem.modes(of: activity).lowerBound]
        points.append((.init(variable: nil, offset: fixed), .init(variable: nil, offset: finish)))
        // With a choice of modes for work under way there would be more than one finish.
        guard problem.modes(of: activity).count == 1 else { return nil }
        builder.restrict(Self.makespan, atLeast: finish)
        for demand in problem.demands(of: problem.modes(of: activity).lowerBound) {
          let row = problem.demands[demand].resource.offset * Int(horizon)
          for slot in Int(fixed)..<min(Int(horizon), Int(finish)) {
            capacities[row + slot] = max(0, capacities[row + slot] - problem.demands[demand].amount)
          }
        }
        startOf.append(-1)
        finishOf.append(-1)
        finishOffset.append(finish)
        modeOf.append(-1)
        modeNumbers.append(0)
        continue
      }
      guard
        add(activity, of: problem, windows?[activity], &builder, &usages).map({ points.append($0) })
          != nil
      else { return nil }
    }
    for (position, precedence) in problem.precedences.enumerated() {
      order(position, precedence, problem, points, &builder)
    }
    for (activity, point) in points.enumerated() where point.finish.variable != nil {
      let isCovered = problem.arcs(outOf: activity).contains { position in
        let arc = problem.outgoing[position]
        return arc.leavesFinish && arc.minimalLag >= 0
          && problem.activities[Int(arc.other)].fixedStart == nil
      }
      if !isCovered {
        builder.order(point.finish, .init(variable: Self.makespan, offset: 0), lag: 0)
      }
    }
    if builder.isContradictory { builder.clauses.append([]) }
    builder.fill(&self)
    self.usages = Row(problem.resources.count, of: usages, startingAt: &usageStarts)
    fillResourceRows()
  }

  /// Adds a precedence's rules.
  ///
  /// What is under way moves for nobody: rules about its own dates would only forbid what happened.
  private func order(
    _ position: Int,
    _ precedence: Precedence,
    _ problem: Problem,
    _ points: [(start: LearningModelBuilder.Point, finish: LearningModelBuilder.Point)],
    _ builder: inout LearningModelBuilder
  ) {
    let from = points[precedence.predecessor.offset]
    let to = points[precedence.successor.offset]
    if to.start.variable == nil { return }
    let first = precedence.predecessorEnd == .start ? from.start : from.finish
    let second = precedence.successorEnd == .start ? to.start : to.finish
    if let minimal = precedence.minimalLag { builder.order(first, second, lag: minimal.count) }
    if let maximal = precedence.maximalLag {
      builder.order(second, first, lag: -maximal.count)
    }
  }

  /// Adds an activity's variables, or returns nil where none of its modes can be carried out.
  private mutating func add(
    _ activity: Int,
    of problem: Problem,
    _ window: ClosedRange<Int32>?,
    _ builder: inout LearningModelBuilder,
    _ usages: inout [(group: Int32, value: Usage)]
  ) -> (start: LearningModelBuilder.Point, finish: LearningModelBuilder.Point)? {
    let modes = problem.modes(of: activity).filter { problem.isExecutable[$0] }
    guard let first = modes.first, modes.count == 1 else { return nil }
    let duration = problem.durations[first]
    var earliest = max(0, problem.activities[activity].release)
    var latest = horizon - duration
    if let window {
      earliest = max(earliest, window.lowerBound)
      latest = min(latest, window.upperBound)
    }
    if let deadline = problem.activities[activity].deadline,
      problem.activities[activity].isDeadlineHard
    {
      latest = min(latest, deadline - duration)
    }
    if earliest > latest {
      builder.isContradictory = true
      latest = earliest
    }
    let start = builder.variable(earliest...latest)
    startOf.append(start)
    finishOf.append(start)
    finishOffset.append(duration)
    modeOf.append(-1)
    modeNumbers.append(Int32(first - problem.modes(of: activity).lowerBound))
    for position in problem.demands(of: first) where duration > 0 {
      let demand = problem.demands[position]
      usages.append(
        (
          demand.resource.rawValue,
          Usage(
            start: start,
            finish: start,
            offset: duration,
            demand: demand.amount,
            amount: -1,
            resource: demand.resource.rawValue
          )
        )
      )
    }
    return (.init(variable: start, offset: 0), .init(variable: start, offset: duration))
  }

  /// Lists for each variable the resources its bounds matter to.
  private mutating func fillResourceRows() {
    var members: [(group: Int32, value: Int32)] = []
    for resource in 0..<usageStarts.count - 1 {
      for position in usageStarts[resource]..<usageStarts[resource + 1] {
        let usage = usages[position]
        for variable in Set([usage.start, usage.finish, usage.amount]).sorted() where variable >= 0
        {
          members.append((variable, Int32(resource)))
        }
      }
    }
    resourceRows = Row(variableCount, of: members, startingAt: &resourceStarts)
  }
}

extension Problem {
  /// A slot by which some best schedule is over, if there is a schedule.
  ///
  /// Where dates are given, a whole schedule can't be shifted, and the span is all that is known.
  var serialHorizon: Int32 {
    let hasDates = activities.contains { $0.fixedStart != nil }
    let hasMaximalLags = maximalLagCount > 0
    let lastStep = resources.compactMap { $0.steps.last?.slot }.max() ?? 0
    let lastRelease = activities.map(\.release).max() ?? 0
    if hasDates || hasMaximalLags && max(lastStep, lastRelease) > 0 { return span }
    var total = Int64(max(lastStep, lastRelease))
    for activity in activities.indices {
      let duration = modes(of: activity).lazy.map { self.durations[$0] }.max() ?? 0
      var longest = duration
      for position in arcs(outOf: activity) {
        let arc = outgoing[position]
        longest = max(longest, arc.minimalLag + (arc.leavesFinish ? duration : 0))
      }
      for position in allArcs(into: activity) where incoming[position].hasMaximalLag {
        let arc = incoming[position]
        longest = max(longest, (arc.entersFinish ? duration : 0) - arc.maximalLag)
      }
      total += Int64(longest)
    }
    return Int32(min(Int64(span), total))
  }
}
