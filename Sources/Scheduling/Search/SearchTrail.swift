/// Where one strand of the search stands: the schedule it perturbs, and what it lately stood at.
///
/// A strand moves to a schedule that is no worse than where it stood some moves ago (late acceptance;
/// Burke and Bykov 2017): it may get worse for a while to leave a valley, and how much follows from the
/// valley, not from a parameter.
struct SearchTrail: Sendable {
  /// The schedule that is perturbed next.
  private(set) var current: Incumbent

  private var memory: [ObjectiveValue]
  private var step = 0

  /// The moves a strand looks back.
  static let length = 40

  /// Begins at a schedule.
  init(at incumbent: Incumbent) {
    current = incumbent
    memory = Array(repeating: incumbent.value, count: Self.length)
  }

  private var limit: ObjectiveValue { max(current.value, memory[step % Self.length]) }

  /// Whether a schedule may be admitted once it is shifted, by the levels that shifting can't mend.
  func mayAdmit(_ value: ObjectiveValue, onLevels count: Int) -> Bool {
    let limit = self.limit
    for level in 0..<count where value[level] != limit[level] { return value[level] < limit[level] }
    return true
  }

  /// Moves to a schedule if it is admitted.
  mutating func offer(_ found: Incumbent) {
    if found.value <= limit { current = found }
    note()
  }

  /// Remembers where the strand stands after a move.
  mutating func note() {
    memory[step % Self.length] = current.value
    step += 1
  }

  /// Goes on from another schedule if it is better.
  mutating func adopt(_ incumbent: Incumbent) {
    if incumbent.value < current.value { current = incumbent }
  }
}
