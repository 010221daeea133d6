/// Branching that learns from its conflicts (lazy clause generation), for exact answers.
///
/// The search branches on bounds of starts. Whenever the rules contradict a branching, the reasons
/// are followed back to a clause that would have prevented it, which is kept. What is refuted at
/// level 0 is refuted for good: in the end the incumbent is proved optimal, or that nothing is
/// feasible. <doc:Learning> describes the parts.
///
/// It runs in slices of a number of conflicts and is deterministic: the same calls give the same
/// answers. An object belongs to one task at a time.
struct LearningSearch: ~Copyable {
  /// What is known after a slice.
  enum Status: Sendable {
    /// Better schedules may exist.
    case open
    /// No schedule is better than ``bestSchedule``; without one, none exists below the limit given.
    case exhausted
  }

  /// The problem.
  let problem: Problem
  /// Its translation.
  let model: LearningModel
  /// The bounds.
  var trail: BoundTrail
  /// The clauses.
  var clauses: ClauseStore
  /// What conflicts were about.
  var heap: AtomHeap
  /// The resources' profiles.
  var profiles: TimeTable
  /// The resources to look at.
  var resourceAgenda: Agenda
  /// The stocks to look at.
  var stockAgenda: Agenda
  /// What conflict analysis works on.
  var analysis: ConflictAnalysis

  /// The first change that was not yet propagated.
  var queueHead = 0
  /// Whether a contradiction at level 0 was found.
  var isExhausted = false

  /// Whether energies were asked for a bound.
  var isBoundRaised = false

  /// The best schedule found here or adopted.
  var bestSchedule: Schedule?
  /// The value each variable had in the last schedule found, the side to branch to.
  var wishes: Row<Int32>
  /// Whether ``wishes`` hold a schedule's values.
  var hasWishes = false

  /// The conflicts so far.
  var conflicts = 0
  /// The branchings so far.
  var branchings = 0
  /// When to restart, delete clauses and change sides.
  var policy = RestartPolicy()

  /// Prepares the search, or returns nil where the problem lies outside its class.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - incumbent: A schedule to improve on.
  ///   - lowerBound: What no makespan is less than.
  ///   - windows: The first and last start of each activity, if not all are of interest.
  init?(
    _ problem: Problem,
    incumbent: Schedule? = nil,
    lowerBound: Int32 = 0,
    windows: [ClosedRange<Int32>]? = nil
  ) {
    let limit = incumbent.map { $0.makespan - 1 }
    guard limit ?? 0 >= 0, let model = LearningModel(problem, limit: limit, windows: windows),
      AtomHeap.count(model.bounds) <= Self.atomLimit
    else { return nil }
    self.problem = problem
    trail = BoundTrail(model.bounds)
    clauses = ClauseStore(model.bounds)
    heap = AtomHeap(model.bounds)
    profiles = TimeTable(model)
    resourceAgenda = Agenda(count: model.usageStarts.count - 1)
    stockAgenda = Agenda(count: model.stocks.count)
    analysis = ConflictAnalysis(keyCount: model.bounds.count)
    wishes = Row(repeating: 0, count: model.variableCount)
    self.model = model
    bestSchedule = incumbent
    if let incumbent { wish(for: incumbent) }
    prepareRoot(lowerBound: lowerBound)
  }

  /// The most values of starts the search keeps counts for.
  static let atomLimit = 1 << 23

  /// What no makespan is less than; the best schedule's when nothing is better.
  var lowerBound: Int32 {
    if isExhausted { return bestSchedule?.makespan ?? .max }
    return trail.roots[LearningModel.makespan * 2]
  }

  /// Takes over a schedule that was found elsewhere, if it is better.
  mutating func adopt(_ schedule: Schedule) {
    if let bestSchedule, bestSchedule.makespan <= schedule.makespan { return }
    bestSchedule = schedule
    wish(for: schedule)
    backtrack(to: 0)
    demandBetter(than: schedule.makespan)
  }

  /// Searches on for a number of conflicts, or until nothing is left or the task is cancelled.
  mutating func run(conflicts count: Int) -> Status {
    let end = conflicts + count
    if !isBoundRaised { raiseBound() }
    var steps = 0
    while !isExhausted, conflicts < end {
      steps += 1
      if steps & 63 == 0, Task.isCancelled { break }
      if !propagate() {
        conflicts += 1
        if trail.level == 0 {
          isExhausted = true
        } else {
          learn()
        }
      } else {
        if trail.level == 0 { trail.settleRoot(); queueHead = 0 }
        if policy.isDue(at: conflicts) { restart() } else { branch() }
      }
    }
    return isExhausted ? .exhausted : .open
  }

  /// Puts given clauses and bounds in place.
  private mutating func prepareRoot(lowerBound: Int32) {
    var literals = Row<BoundLiteral>()
    for clause in 0..<model.clauseStarts.count - 1 {
      literals.truncate(to: 0)
      for position in model.clauseStarts[clause]..<model.clauseStarts[clause + 1] {
        literals.append(model.clauseLiterals[position])
      }
      addGiven(literals)
    }
    clauses.givenCount = clauses.count
    // Every bound is a cause once.
    for key in 0..<Int32(model.bounds.count) {
      if key == 0, lowerBound > trail.bounds[key] {
        isExhausted = isExhausted || !require(BoundLiteral(key, lowerBound))
      } else {
        trail.raise(key, to: trail.bounds[key], .decision)
      }
    }
  }

  /// Adds a clause of the problem.
  private mutating func addGiven(_ literals: borrowing Row<BoundLiteral>) {
    if literals.isEmpty {
      isExhausted = true
    } else if literals.count == 1 {
      isExhausted = isExhausted || !require(literals[0])
    } else {
      _ = clauses.add(literals, levels: 0, at: 0)
    }
  }

  /// Makes a literal hold at level 0; false where it can't.
  mutating func require(_ literal: BoundLiteral) -> Bool {
    if trail.holds(literal) { return true }
    if trail.refutes(literal) { return false }
    trail.raise(literal.key, to: literal.value, .decision)
    return true
  }

  /// Leaves makespans below a given one only.
  mutating func demandBetter(than makespan: Int32) {
    if !require(.atMost(LearningModel.makespan, makespan - 1)) { isExhausted = true }
  }

  /// Takes back everything above a level.
  mutating func backtrack(to level: Int) {
    if trail.level <= level { return }
    let start = Int(trail.levelStarts[level])
    while trail.entries.count > start { undoLast() }
    trail.closeLevels(above: level)
    queueHead = min(queueHead, trail.entries.count)
  }

  /// Takes the last change back.
  @discardableResult
  mutating func undoLast() -> BoundTrail.Entry {
    let entry = trail.undoLast()
    let variable = entry.key >> 1
    heap.restore(variable)
    return entry
  }
}
