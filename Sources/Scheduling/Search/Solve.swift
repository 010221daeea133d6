/// Searches for the best schedule of a problem.
///
/// The same problem, effort, seed and warm start give the same outcome, whatever the number of
/// workers: the strands of the search and the rounds between which they are merged are constants.
/// Cancelling the surrounding task ends the search at the next schedule with the best one of the
/// rounds that were finished, which ``Outcome/repeatingEffort`` makes again.
///
/// - Complexity: O(effort) generations.
public func solve(_ problem: Problem, options: SolveOptions = SolveOptions()) async -> Outcome {
  var outcome: Outcome
  if problem.groups.isEmpty {
    outcome = await search(problem, options)
  } else {
    outcome = await GroupChoice(problem, options, solving: search).outcome()
  }
  if outcome.stoppingReason != .cancellation, outcome.repeatingEffort == nil, !options.isOpenEnded {
    outcome.repeatingEffort = options.effort
  }
  if case .infeasible = outcome.status { outcome.explanation = problem.conflictSet() }
  return outcome
}

/// Searches for the best schedule of a problem without groups.
private func search(_ problem: Problem, _ options: SolveOptions) async -> Outcome {
  let bounds: LowerBound
  do {
    bounds = try LowerBound(of: problem)
  } catch {
    return Outcome(status: .infeasible(error), bound: nil)
  }
  let bound = bounds.value
  let context: PriorityContext
  do {
    context = try PriorityContext(of: problem, modes: ModeSelection.cheapest.modes(for: problem))
  } catch {
    // In other modes the lags may agree.
    let isProof = problem.durations.count == problem.activities.count
    if isProof { return Outcome(status: .infeasible(error), bound: bound) }
    return problem.provedOutcome(from: options.warmStart)
      ?? Outcome(status: .unsolved(error), bound: bound)
  }
  if let outcome = problem.provedOutcome(from: options.warmStart) { return outcome }
  if let outcome = await makespanOutcome(of: problem, options, bounds) { return outcome }
  if let parts = ProblemParts(problem) { return await PartSearch(parts, options).outcome() }
  var search = Search(problem, bound, context, options)
  await search.run()
  return search.outcome()
}

/// What the search for the makespan finds, or nil where other things count or limit it.
private func makespanOutcome(
  of problem: Problem,
  _ options: SolveOptions,
  _ bounds: LowerBound
) async -> Outcome? {
  guard problem.objective.map({ $0.parts.map(\.term) }) == [[.makespan]] else { return nil }
  let energy = EnergyBound(of: problem, starts: bounds.starts).makespan
  let lowerBound = max(energy, bounds.finishes.max() ?? 0)
  let plain = PlainProblem(problem)
  if let plain, LaneLayout(capacities: plain.capacities, in: UInt64.bitCount) == nil {
    return await outcome(
      of: MakespanSearch<DoubleWord>(problem, plain, options, lowerBound: lowerBound)
    )
  }
  return await outcome(of: MakespanSearch<UInt64>(problem, plain, options, lowerBound: lowerBound))
}

private func outcome<Word: PackedWord>(of search: MakespanSearch<Word>?) async -> Outcome? {
  guard var search else { return nil }
  await search.run()
  return search.outcome()
}
