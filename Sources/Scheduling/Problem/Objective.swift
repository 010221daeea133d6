/// One sum a solver makes small.
public enum ObjectiveTerm: Int, Hashable, Sendable, CaseIterable {
  /// The days by which deadlines are missed, summed.
  case deadlineViolation
  /// The days of tardiness against due slots, each times its weight, summed.
  case weightedTardiness
  /// The distances of starts from preferred starts, summed.
  case referenceDeviation
  /// The costs of the chosen modes, of fluid demands and of the dropped groups, summed.
  case cost
  /// The latest finish.
  case makespan
  /// The costs of the dropped groups alone, for lists in which they come before other costs.
  case droppingCost

  /// The number of terms.
  static let count = 6
}

/// One rank of a lexicographic objective: a term, or several terms added up by weight.
public struct ObjectiveLevel: Hashable, Sendable {
  /// A term with what one unit of it weighs.
  public struct Part: Hashable, Sendable {
    /// The term.
    public let term: ObjectiveTerm

    /// What one unit weighs, from 1 to 2^20.
    public let weight: Int64

    /// Makes a part.
    public init(_ term: ObjectiveTerm, weight: Int64 = 1) {
      self.term = term
      self.weight = weight
    }
  }

  /// What is added up, each term once.
  public let parts: [Part]

  /// Makes a level of several terms.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// Makes a level of one term.
  public init(_ term: ObjectiveTerm) {
    parts = [Part(term)]
  }

  /// The weight of a term, 0 where it does not count.
  public func weight(of term: ObjectiveTerm) -> Int64 {
    parts.first { $0.term == term }?.weight ?? 0
  }

  /// The days by which deadlines are missed.
  public static let deadlineViolation = Self(.deadlineViolation)
  /// The weighted days of tardiness.
  public static let weightedTardiness = Self(.weightedTardiness)
  /// The distances from preferred starts.
  public static let referenceDeviation = Self(.referenceDeviation)
  /// The costs of modes and dropped groups.
  public static let cost = Self(.cost)
  /// The latest finish.
  public static let makespan = Self(.makespan)
  /// The costs of dropped groups.
  public static let droppingCost = Self(.droppingCost)

  /// Several terms added up by weight.
  public static func weighted(_ parts: Part...) -> Self { Self(parts) }
}

/// The values of a problem's objective, one for each level, in the problem's order.
///
/// Values of one problem compare lexicographically: a later level counts only where all earlier
/// ones are equal. A value is a few words without storage of its own, so that a search may keep and
/// compare as many as it likes.
public struct ObjectiveValue: Hashable, Comparable, Sendable {
  /// The greatest number of levels.
  public static let greatestCount = 8

  private var values = ObjectiveWords()

  /// The number of levels.
  public let count: Int

  /// Makes a value of up to eight levels.
  public init(_ terms: [Int64]) {
    self.init(count: terms.count)
    for (level, value) in terms.enumerated() { values[level] = value }
  }

  /// Makes a value of zeros.
  init(count: Int) {
    precondition(count <= Self.greatestCount, "an objective has at most eight levels")
    self.count = count
  }

  /// The value of one level.
  public internal(set) subscript(_ level: Int) -> Int64 {
    get { values[level] }
    set { values[level] = newValue }
  }

  /// Level by level, the sum of the values of parts of a problem.
  static func + (left: Self, right: Self) -> Self {
    var sum = left
    for level in 0..<left.count { sum.values[level] &+= right.values[level] }
    return sum
  }

  /// Level by level, what is left of a sum without a part.
  static func - (left: Self, right: Self) -> Self {
    var rest = left
    for level in 0..<left.count { rest.values[level] &-= right.values[level] }
    return rest
  }

  /// One value for each level of the problem's objective.
  public var terms: [Int64] { (0..<count).map { values[$0] } }

  /// Whether the left value is better.
  public static func < (left: ObjectiveValue, right: ObjectiveValue) -> Bool {
    for level in 0..<left.count where left.values[level] != right.values[level] {
      return left.values[level] < right.values[level]
    }
    return false
  }
}

/// By how much a value may still be improved, at the first level where value and bound differ.
public struct ObjectiveGap: Hashable, Sendable {
  /// The first level whose value lies above its bound.
  public let term: ObjectiveLevel

  /// The value less the bound, positive.
  public let difference: Int64
}
