/// What ``LearningSearch`` keeps while it follows a conflict back to its causes.
struct ConflictAnalysis: ~Copyable {
  /// A usage that covers a slot.
  struct Cover: BitwiseCopyable {
    /// Which usage.
    var usage: Int32
    /// The units it holds.
    var units: Int32
    /// The position of the change since which it covers the slot, or −1.
    var origin: Int32
  }

  /// Literals that together imply another one, or contradict each other.
  var reasons = Row<BoundLiteral>(capacity: 64)
  /// The usages that cover a slot being explained.
  var covers = Row<Cover>(capacity: 64)

  /// For each bound, the value it must have reached for the conflict, or `Int32.min`.
  var needs: Row<Int32>
  /// For each bound with a need, the position of the change that met it.
  var origins: Row<Int32>
  /// The bounds that had a need during this analysis.
  var touched = Row<Int32>(capacity: 64)
  /// Whether a bound is among ``touched``.
  var isTouched: Row<Bool>
  /// The needs met at the level of the conflict.
  var openCount = 0

  /// The clause being learned.
  var clause = Row<BoundLiteral>(capacity: 64)
  /// Marks levels that were counted already.
  var levelMarks = Row<Int32>(capacity: 64)
  /// The present mark.
  var mark: Int32 = 0

  /// For each trail position, what minimising found out about its whole change, with ``mark``.
  var verdicts = Row<Int32>(capacity: 1024)
  /// The literals that minimising still has to look at.
  var pending = Row<BoundLiteral>(capacity: 64)

  /// Makes room for the given number of bounds.
  init(keyCount: Int) {
    needs = Row(repeating: .min, count: keyCount)
    origins = Row(repeating: -1, count: keyCount)
    isTouched = Row(repeating: false, count: keyCount)
  }

  /// Sets a bound's need.
  mutating func setNeed(_ literal: BoundLiteral, metAt origin: Int32) {
    needs[literal.key] = literal.value
    origins[literal.key] = origin
    if !isTouched[literal.key] {
      isTouched[literal.key] = true
      touched.append(literal.key)
    }
  }

  /// Forgets all needs.
  mutating func clear() {
    for position in 0..<touched.count {
      needs[touched[position]] = .min
      isTouched[touched[position]] = false
    }
    touched.truncate(to: 0)
    openCount = 0
  }
}
