/// The statement that a bound has reached a value: `x ≥ v`, or `x ≤ v` in the form `−x ≥ −v`.
///
/// Each variable `x` has two keys, `2x` for its lower bound and `2x + 1` for its negated upper
/// bound, so that bounds only ever rise, and every rule needs to be written for one side alone. The
/// negation of `[k ≥ v]` is `[k⊕1 ≥ 1 − v]`.
struct BoundLiteral: Hashable, BitwiseCopyable {
  /// Which bound.
  var key: Int32

  /// The value it has reached.
  var value: Int32

  /// Makes a literal.
  init(_ key: Int32, _ value: Int32) {
    self.key = key
    self.value = value
  }

  /// The statement that a variable is at least a value.
  static func atLeast(_ variable: Int32, _ value: Int32) -> BoundLiteral {
    BoundLiteral(variable &* 2, value)
  }

  /// The statement that a variable is at most a value.
  static func atMost(_ variable: Int32, _ value: Int32) -> BoundLiteral {
    BoundLiteral(variable &* 2 &+ 1, 0 &- value)
  }

  /// The opposite statement.
  var negated: BoundLiteral { BoundLiteral(key ^ 1, 1 &- value) }
}
