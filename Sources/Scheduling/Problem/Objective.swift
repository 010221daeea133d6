/// One sum a solver makes small.
public enum ObjectiveTerm: Hashable, Sendable, CaseIterable {
  /// The days by which deadlines are missed, summed.
  case deadlineViolation
  /// The days of tardiness against due slots, each times its weight, summed.
  case weightedTardiness
  /// The distances of starts from preferred starts, summed.
  case referenceDeviation
  /// The costs of the chosen modes and the spend on fluid demands, summed.
  case cost
  /// The latest finish.
  case makespan
}

/// The values of a problem's objective terms, in the problem's order.
///
/// Values of one problem compare lexicographically: a later term counts only where all earlier
/// ones are equal.
public struct ObjectiveValue: Hashable, Comparable, Sendable {
  /// One value for each term of the problem's objective.
  public let terms: [Int64]

  /// Makes a value.
  public init(_ terms: [Int64]) {
    self.terms = terms
  }

  /// Whether the left value is better.
  public static func < (left: ObjectiveValue, right: ObjectiveValue) -> Bool {
    left.terms.lexicographicallyPrecedes(right.terms)
  }
}

/// By how much a value may still be improved, at the first term where value and bound differ.
public struct ObjectiveGap: Hashable, Sendable {
  /// The first term whose value lies above its bound.
  public let term: ObjectiveTerm

  /// The value less the bound, positive.
  public let difference: Int64
}
