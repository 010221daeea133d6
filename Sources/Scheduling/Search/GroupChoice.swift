/// The choice of the groups to drop, around the search for schedules of what is left.
///
/// Up to ``greatestEnumeration`` groups every choice is bounded; they are solved in the order of their
/// bounds until the best schedule is no worse than any bound left, which proves it best if the
/// schedules of the choices are. With more groups single groups are dropped and taken back
/// while that makes the schedule better.
struct GroupChoice {
  /// The most groups of which all choices are looked at.
  static let greatestEnumeration = 5

  private let problem: Problem
  private let options: SolveOptions
  private let solving: (Problem, SolveOptions) async -> Outcome
  private var best: (outcome: Outcome, choice: CommittedProblem)?
  private var schedulesGenerated = 0
  private var failure: Infeasibility?
  /// The least bound of the choices that may hold something better than what was found.
  private var openBound: ObjectiveValue?
  private var isProved = true

  /// Prepares the search.
  init(
    _ problem: Problem,
    _ options: SolveOptions,
    solving: @escaping (Problem, SolveOptions) async -> Outcome
  ) {
    self.problem = problem
    self.options = options
    self.solving = solving
  }

  /// The best outcome over the choices that are looked at.
  consuming func outcome() async -> Outcome {
    if problem.groups.count <= Self.greatestEnumeration {
      await enumerate()
    } else {
      await descend()
    }
    return conclusion()
  }

  private var isCancelled: Bool { Task.isCancelled }

  /// Solves all choices that may be better than the best one, those of the least bound first.
  private mutating func enumerate() async {
    var choices: [(choice: CommittedProblem, bound: ObjectiveValue)] = []
    for set in 0..<(1 << problem.groups.count) {
      let choice = CommittedProblem(problem, dropping: groups { set & (1 << $0) != 0 })
      do {
        choices.append((choice, try LowerBound(of: choice.problem).value))
      } catch {
        note(choice.expanded(error))
      }
    }
    // The order of adding breaks ties, so that of equals the choice with earlier groups stays.
    let order = choices.indices.sorted {
      (choices[$0].bound, $0) < (choices[$1].bound, $1)
    }
    for (place, index) in order.enumerated() {
      let (choice, bound) = choices[index]
      if let best, let value = best.outcome.value, value <= bound { break }
      let isSpent = best != nil && schedulesGenerated >= options.effort
      if isCancelled || isSpent {
        isProved = false
        openBound = min(openBound ?? bound, bound)
        break
      }
      let share = (options.effort - schedulesGenerated) / max(1, min(4, order.count - place))
      await solve(choice, effort: max(2, share))
    }
  }

  /// Drops and takes back single groups while that makes the best schedule better.
  private mutating func descend() async {
    isProved = false
    openBound = looseBound()
    let rounds = 2 * problem.groups.count
    var isDropped = [Bool](repeating: false, count: problem.groups.count)
    let share = max(2, options.effort / (rounds + 2))
    await solve(CommittedProblem(problem, dropping: []), effort: share)
    if best == nil {
      isDropped = isDropped.map { _ in true }
      await solve(CommittedProblem(problem, dropping: groups { _ in true }), effort: share)
    }
    var sinceChange = 0
    for round in 0..<rounds where sinceChange < problem.groups.count {
      if isCancelled { return }
      let group = round % problem.groups.count
      isDropped[group].toggle()
      let before = best?.outcome.value
      let choice = CommittedProblem(problem, dropping: groups { isDropped[$0] })
      let mayImprove =
        (try? LowerBound(of: choice.problem).value).map { bound in
          before.map { bound < $0 } ?? true
        } ?? false
      if mayImprove { await solve(choice, effort: share) }
      sinceChange += 1
      if best?.outcome.value == before {
        isDropped[group].toggle()
      } else {
        sinceChange = 0
      }
    }
  }

  private func groups(where isIncluded: (Int) -> Bool) -> [GroupIndex] {
    problem.groups.indices.filter(isIncluded).map { GroupIndex(offset: $0) }
  }

  private mutating func note(_ reason: Infeasibility) {
    if failure == nil { failure = reason }
  }

  private mutating func solve(_ choice: CommittedProblem, effort: Int) async {
    var options = self.options
    options.effort = effort
    options.isOpenEnded = false
    // The values of a choice leave out what it drops, so they would not compare.
    options.onProgress = nil
    options.warmStart = options.warmStart.flatMap { choice.restricted($0) }
    let outcome = await solving(choice.problem, options)
    schedulesGenerated += outcome.schedulesGenerated
    switch outcome.status {
    case .optimal, .feasible:
      if outcome.status == .feasible { leaveOpen(outcome.bound) }
      if let known = best?.outcome.value, let value = outcome.value, known <= value { return }
      best = (outcome, choice)
    case .infeasible(let reason): note(choice.expanded(reason))
    case .unsolved(let reason):
      note(choice.expanded(reason))
      leaveOpen(outcome.bound)
    case .cancelled: leaveOpen(outcome.bound)
    }
  }

  /// Remembers that a choice may hold something as good as its bound.
  private mutating func leaveOpen(_ bound: ObjectiveValue?) {
    isProved = false
    guard let bound else { return }
    openBound = min(openBound ?? bound, bound)
  }

  /// What even free dropping can't beat: the bound of the activities that belong to no group.
  private func looseBound() -> ObjectiveValue? {
    var builder = problem.source
    builder.groups = builder.groups.map { _ in Group(droppingCost: 0) }
    let free = CommittedProblem(Problem(builder), dropping: groups { _ in true })
    return (try? LowerBound(of: free.problem))?.value
  }

  private func conclusion() -> Outcome {
    guard let best, let value = best.outcome.value, let schedule = best.outcome.schedule else {
      let reason = failure ?? .lagCycle([])
      let status: Outcome.Status =
        isProved ? .infeasible(reason) : isCancelled ? .cancelled : .unsolved(reason)
      return Outcome(
        status: status,
        schedule: nil,
        recipe: nil,
        value: nil,
        bound: openBound,
        gap: nil,
        schedulesGenerated: schedulesGenerated,
        stoppingReason: isProved ? .proof : isCancelled ? .cancellation : .exhaustion,
        conflicts: []
      )
    }
    // What is open but can't beat the best schedule leaves it proved all the same.
    let isOptimal = isProved || openBound.map { $0 >= value } ?? false
    let bound = isOptimal ? value : openBound
    let whole = best.choice.expanded(schedule)
    return Outcome(
      status: isOptimal ? .optimal : .feasible,
      schedule: whole,
      recipe: best.outcome.recipe.map {
        GenerationRecipe(list: $0.list, modes: $0.modes, droppedGroups: best.choice.droppedGroups)
      },
      value: value,
      bound: bound,
      gap: bound.flatMap { ObjectiveGap(of: value, above: $0, problem.objective) },
      schedulesGenerated: schedulesGenerated,
      stoppingReason: isOptimal ? .proof : isCancelled ? .cancellation : .effort,
      conflicts: problem.conflicts(in: whole)
    )
  }
}
