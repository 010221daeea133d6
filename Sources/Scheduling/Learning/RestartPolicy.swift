/// When ``LearningSearch`` starts over, and how it branches then.
struct RestartPolicy: Sendable {
  /// Whether branching follows what conflicts were about, not the order of serial generation.
  private(set) var usesMentions = false
  /// Whether the least makespan not refuted yet is searched first, so that the bound rises.
  private(set) var isRaisingBound = false
  /// The restarts so far.
  private(set) var restarts = 0
  /// The conflicts at which the next restart is due.
  private var due = 200
  /// How many learned clauses may be kept.
  private(set) var clauseLimit = 4_000

  /// The conflicts of the shortest stretch between restarts.
  static let unit = 100

  /// Whether to start over.
  func isDue(at conflicts: Int) -> Bool { conflicts >= due }

  /// Takes note of a learned clause.
  mutating func note(levels: Int32) {}

  /// Plans the next stretch.
  mutating func restart(at conflicts: Int) {
    restarts += 1
    due = conflicts + Self.unit * Self.luby(restarts)
    usesMentions = true
    isRaisingBound = restarts & 1 == 1
  }

  /// Allows for more clauses.
  mutating func growLimit() { clauseLimit += clauseLimit / 10 }

  /// The sequence 1, 1, 2, 1, 1, 2, 4, … (Luby, Sinclair and Zuckerman 1993), from position 1 on.
  static func luby(_ position: Int) -> Int {
    var position = position
    while true {
      let bits = Int.bitWidth - position.leadingZeroBitCount
      if position == 1 << bits - 1 { return 1 << (bits - 1) }
      position -= 1 << (bits - 1) - 1
    }
  }
}

extension LearningSearch {
  /// Starts over at level 0.
  mutating func restart() {
    backtrack(to: 0)
    policy.restart(at: conflicts)
    if clauses.count - clauses.givenCount > policy.clauseLimit {
      clauses.reduce(trail)
      policy.growLimit()
    }
  }
}
