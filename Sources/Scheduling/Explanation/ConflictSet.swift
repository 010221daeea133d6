/// Constraints that can't be kept together.
public struct ConflictSet: Hashable, Sendable {
  /// The constraints, in the order of ``Problem/constraints``; empty where an activity has no place
  /// in the span whatever else holds.
  public let constraints: [ProblemConstraint]

  /// Whether it is shown that without any one of them there is a schedule.
  public let isMinimal: Bool

  /// Makes a set.
  public init(constraints: [ProblemConstraint], isMinimal: Bool) {
    self.constraints = constraints
    self.isMinimal = isMinimal
  }
}

extension Problem {
  /// A smallest set of constraints that leaves no schedule, or nil where that there is none can't be
  /// proved.
  ///
  /// - Parameter nodes: The nodes the exact search may visit to judge one set; where nil, the fewer
  ///   the more activities there are, down to the conclusions that need no search.
  /// - Returns: The set; smallest in that each of its parts can be kept.
  /// - Complexity: O(k log(n / k)) searches for k constraints in conflict of n.
  public func conflictSet(nodes: Int? = nil) -> ConflictSet? {
    if !groups.isEmpty { return conflictSetWithoutGroups(nodes: nodes) }
    let all = constraints
    let judge = ConflictJudge(self, nodes: nodes ?? ConflictJudge.budget(for: self))
    guard judge.isContradictory(all) else { return nil }
    if judge.isContradictory([]) { return ConflictSet(constraints: [], isMinimal: true) }
    let found = Set(judge.core(background: [], isGrown: false, of: all[...]))
    let core = all.filter { found.contains($0) }
    // With fluid demands smaller sets may be contradictory that are not without.
    let isMinimal =
      !hasFluids
      && core.indices.allSatisfy { left in
        var part = core
        part.remove(at: left)
        return judge.isFeasible(part)
      }
    return ConflictSet(constraints: core, isMinimal: isMinimal)
  }

  /// The set for the problem with all groups dropped: what is infeasible then is so always.
  private func conflictSetWithoutGroups(nodes: Int?) -> ConflictSet? {
    let least = CommittedProblem(self, dropping: groups.indices.map { GroupIndex(offset: $0) })
    return least.problem.conflictSet(nodes: nodes).map { set in
      ConflictSet(
        constraints: set.constraints.map { least.expanded($0) },
        isMinimal: set.isMinimal
      )
    }
  }
}

extension CommittedProblem {
  /// A constraint in the whole problem's indices.
  func expanded(_ constraint: ProblemConstraint) -> ProblemConstraint {
    switch constraint {
    case .fixedStart(let activity): .fixedStart(kept[activity.offset])
    case .release(let activity): .release(kept[activity.offset])
    case .deadline(let activity): .deadline(kept[activity.offset])
    case .permittedStarts(let activity): .permittedStarts(kept[activity.offset])
    case .minimalLag(let precedence): .minimalLag(precedences[precedence.offset])
    case .maximalLag(let precedence): .maximalLag(precedences[precedence.offset])
    case .hold(let hold): .hold(holds[hold.offset])
    case .capacity, .stock: constraint
    }
  }
}

/// Judges sets of constraints by the exact search.
private struct ConflictJudge {
  private let problem: Problem
  private let nodes: Int

  init(_ problem: Problem, nodes: Int) {
    self.problem = problem
    self.nodes = nodes
  }

  /// The nodes for one set, fewer the more activities there are.
  static func budget(for problem: Problem) -> Int {
    let isSmall = problem.activities.count <= ExactSearch.greatestSmallCount
    return isSmall ? ExactSearch.smallBudget : max(1, 20_000 / problem.activities.count)
  }

  private func verdict(_ constraints: [ProblemConstraint]) -> ExactSearch.Result {
    var search = ExactSearch(problem.keeping(constraints))
    return search.run(nodes: nodes)
  }

  /// Whether it is proved that a set leaves no schedule.
  func isContradictory(_ constraints: [ProblemConstraint]) -> Bool {
    let result = verdict(constraints)
    return result.isProof && result.schedule == nil
  }

  /// Whether a schedule that keeps a set was found, by generation in one order or by search.
  func isFeasible(_ constraints: [ProblemConstraint]) -> Bool {
    let problem = problem.keeping(constraints)
    let count = problem.activities.count
    let list = ActivityList(of: problem, keys: ContiguousArray(repeating: 0, count: count))
    var generation = SerialGeneration(problem)
    if (try? generation.schedule(list, modes: .earliestFinish)) != nil { return true }
    return verdict(constraints).schedule != nil
  }

  /// The constraints of a contradictory set that are needed beside a background (QuickXplain).
  ///
  /// - Parameters:
  ///   - background: What is kept anyway.
  ///   - isGrown: Whether the background may have become contradictory since it was judged.
  ///   - candidates: What makes it contradictory.
  /// - Returns: The candidates that are needed.
  func core(
    background: [ProblemConstraint],
    isGrown: Bool,
    of candidates: ArraySlice<ProblemConstraint>
  ) -> [ProblemConstraint] {
    if isGrown, isContradictory(background) { return [] }
    if candidates.count == 1 { return Array(candidates) }
    let half = candidates.startIndex + candidates.count / 2
    let (first, second) = (candidates[..<half], candidates[half...])
    let ofSecond = core(background: background + first, isGrown: true, of: second)
    let ofFirst = core(background: background + ofSecond, isGrown: !ofSecond.isEmpty, of: first)
    return ofFirst + ofSecond
  }
}
