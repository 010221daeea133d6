/// Why a bound was raised; explanations are made from it only when a conflict asks for them.
struct BoundReason: BitwiseCopyable {
  /// The rule that raised the bound.
  enum Rule: UInt8 {
    /// A branching.
    case decision
    /// A clause whose other literals are false; `first` is the clause.
    case clause
    /// A difference of two bounds; `first` is the arc.
    case arc
    /// A sum of two bounds; `first` is the link.
    case link
    /// The other side of an arc under a condition; `first` is the arc.
    case condition
    /// A task can't cover a slot whose units are taken; `first` is the task, `second` the slot.
    case timeTable
    /// A stock that the other uses leave; `first` is the stock, `second` the use.
    case stock
    /// An interval without energy for a task; `first` is a recorded explanation.
    case energy
  }

  /// The rule.
  var rule: Rule
  /// What the rule says it is.
  var first: Int32 = 0
  /// What the rule says it is.
  var second: Int32 = 0

  /// A branching.
  static let decision = BoundReason(rule: .decision)
}

/// The bounds of all variables, and how they came about.
///
/// Entries are kept for the levels above 0 alone: what holds at level 0 needs no reason.
struct BoundTrail: ~Copyable {
  /// One change of one bound.
  struct Entry: BitwiseCopyable {
    /// Which bound.
    var key: Int32
    /// Its value before.
    var old: Int32
    /// Its value since.
    var new: Int32
    /// The position of the bound's change before this one, or −1.
    var previous: Int32
    /// The number of branchings before.
    var level: Int32
    /// Why.
    var reason: BoundReason
  }

  /// The present value of each bound.
  private(set) var bounds: Row<Int32>
  /// The value of each bound without any branching.
  private(set) var roots: Row<Int32>
  /// The position of each bound's last change, or −1.
  private(set) var latest: Row<Int32>
  /// The changes in their order.
  private(set) var entries: Row<Entry>
  /// For each level above 0, the position of its branching.
  private(set) var levelStarts = Row<Int32>()

  /// Starts at level 0 with the given bounds.
  init(_ initial: borrowing Row<Int32>) {
    bounds = Row(capacity: initial.count)
    for key in 0..<initial.count { bounds.append(initial[key]) }
    roots = Row(capacity: initial.count)
    for key in 0..<initial.count { roots.append(initial[key]) }
    latest = Row(repeating: -1, count: initial.count)
    entries = Row(capacity: 4096)
  }

  /// The number of branchings that stand.
  var level: Int { levelStarts.count }

  /// Whether a literal holds.
  func holds(_ literal: BoundLiteral) -> Bool { bounds[literal.key] >= literal.value }

  /// Whether the opposite of a literal holds.
  func refutes(_ literal: BoundLiteral) -> Bool { bounds[literal.key ^ 1] >= 1 &- literal.value }

  /// Whether a variable has one value left.
  func isFixed(_ variable: Int32) -> Bool {
    bounds[variable &* 2] &+ bounds[variable &* 2 &+ 1] == 0
  }

  /// Raises a bound that is lower, to a value its opposite allows.
  mutating func raise(_ key: Int32, to value: Int32, _ reason: BoundReason) {
    let old = bounds[key]
    entries.append(
      Entry(
        key: key,
        old: old,
        new: value,
        previous: latest[key],
        level: Int32(truncatingIfNeeded: levelStarts.count),
        reason: reason
      )
    )
    latest[key] = Int32(truncatingIfNeeded: entries.count - 1)
    bounds[key] = value
  }

  /// Opens a level.
  mutating func branch() {
    levelStarts.append(Int32(truncatingIfNeeded: entries.count))
  }

  /// Takes the last change back.
  mutating func undoLast() -> Entry {
    let entry = entries.removeLast()
    bounds[entry.key] = entry.old
    latest[entry.key] = entry.previous
    return entry
  }

  /// Forgets the levels above one, whose changes were all taken back.
  mutating func closeLevels(above level: Int) {
    levelStarts.truncate(to: level)
  }

  /// Makes what holds at level 0 the root.
  mutating func settleRoot() {
    for position in 0..<entries.count {
      let key = entries[position].key
      roots[key] = bounds[key]
      latest[key] = -1
    }
    entries.truncate(to: 0)
  }

  /// The value of a bound just before a change.
  ///
  /// - Complexity: O(changes of the bound since).
  func bound(of key: Int32, before position: Int32) -> Int32 {
    var current = latest[key]
    while current >= position { current = entries[current].previous }
    return current < 0 ? roots[key] : entries[current].new
  }

  /// The position of the change that made a literal true which holds, or −1 for the root.
  ///
  /// - Complexity: O(changes of the bound since).
  func origin(of literal: BoundLiteral) -> Int32 {
    var current = latest[literal.key]
    while current >= 0, entries[current].old >= literal.value {
      current = entries[current].previous
    }
    return roots[literal.key] >= literal.value ? -1 : current
  }
}
