/// What the terms of an objective add up to, kept while activities are placed and taken away.
///
/// All terms but the makespan are sums over activities; the makespan is given when a value is asked
/// for, because a greatest finish can't be taken back.
public struct ObjectiveSums: Hashable, Sendable {
  /// One sum for each ``ObjectiveTerm``, by raw value; that of the makespan stays 0.
  private var sums = ObjectiveWords()

  /// The sums before anything is placed.
  public init() {}

  /// One term's sum.
  public subscript(_ term: ObjectiveTerm) -> Int64 {
    get { sums[term.rawValue] }
    set { sums[term.rawValue] = newValue }
  }

  /// The sums of two parts of a schedule.
  public static func + (left: Self, right: Self) -> Self {
    var result = left
    result += right
    return result
  }

  /// The sums without a part.
  public static func - (left: Self, right: Self) -> Self {
    var result = left
    result -= right
    return result
  }

  /// Adds a part of a schedule.
  public static func += (left: inout Self, right: Self) {
    for term in 0..<ObjectiveTerm.count { left.sums[term] &+= right.sums[term] }
  }

  /// Takes a part of a schedule away.
  public static func -= (left: inout Self, right: Self) {
    for term in 0..<ObjectiveTerm.count { left.sums[term] &-= right.sums[term] }
  }

  /// The weighted sum of one level.
  func value(weights: ObjectiveWords, makespan: Int64) -> Int64 {
    var value = weights[ObjectiveTerm.makespan.rawValue] &* makespan
    for term in 0..<ObjectiveTerm.count { value &+= sums[term] &* weights[term] }
    return value
  }
}

/// Eight numbers in place: as a vector they would be aligned to 64 bytes, and with them everything
/// that contains them.
struct ObjectiveWords: Hashable, Sendable {
  private var words = InlineArray<8, Int64>(repeating: 0)

  subscript(_ place: Int) -> Int64 {
    get { words[place] }
    set { words[place] = newValue }
  }

  static func == (left: Self, right: Self) -> Bool {
    for place in 0..<8 where left.words[place] != right.words[place] { return false }
    return true
  }

  func hash(into hasher: inout Hasher) {
    for place in 0..<8 { hasher.combine(words[place]) }
  }
}

/// The dates of an activity that terms of the objective look at, packed for the passes.
struct ObjectiveDates: Sendable {
  /// The deadline, or ``WorkCalendar/never``.
  let deadline: Int32
  /// The due slot, or ``WorkCalendar/never``.
  let due: Int32
  /// The preferred start, or ``WorkCalendar/never``.
  let preferred: Int32
  /// The weight of tardiness.
  let weight: Int64

  init(_ activity: Activity) {
    deadline = activity.deadline ?? WorkCalendar.never
    due = activity.due?.slot ?? WorkCalendar.never
    preferred = activity.preferredStart ?? WorkCalendar.never
    weight = activity.due?.weight ?? 0
  }
}

extension Problem {
  /// What a placed activity adds to the sums of the objective.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - mode: The position of its mode.
  ///   - start: Its start.
  ///   - finish: Its finish.
  /// - Returns: The part of the sums; makespan is not among them.
  public func contribution(
    of activity: ActivityIndex,
    mode: Int32,
    start: Int32,
    finish: Int32
  ) -> ObjectiveSums {
    let mode = Int(modeStarts[activity.offset]) + Int(mode)
    return contribution(of: activity.offset, mode: mode, start: start, finish: finish)
  }

  /// What a placed activity adds to the sums, its mode given as a position in the mode tables.
  func contribution(of activity: Int, mode: Int, start: Int32, finish: Int32) -> ObjectiveSums {
    let dates = objectiveDates[activity]
    var sums = ObjectiveSums()
    sums[.cost] = costs[mode]
    if finish > dates.deadline { sums[.deadlineViolation] = Int64(finish) - Int64(dates.deadline) }
    if finish > dates.due {
      sums[.weightedTardiness] = dates.weight &* (Int64(finish) - Int64(dates.due))
    }
    if dates.preferred != WorkCalendar.never {
      sums[.referenceDeviation] = abs(Int64(start) - Int64(dates.preferred))
    }
    return sums
  }

  /// The value of a schedule whose parts add up to these sums.
  ///
  /// - Parameters:
  ///   - sums: The contributions of all placed activities.
  ///   - makespan: The latest finish, 0 without activities.
  /// - Returns: The value, with what the groups dropped before the problem was made cost.
  /// - Complexity: O(levels).
  public func value(of sums: ObjectiveSums, makespan: Int32) -> ObjectiveValue {
    let total = sums + sunkSums
    var value = ObjectiveValue(count: levelWeights.count)
    for level in levelWeights.indices {
      value[level] = total.value(weights: levelWeights[level], makespan: Int64(makespan))
    }
    return value
  }

  /// Whether a term counts, and in an earlier level of the objective than another one.
  func ranks(_ term: ObjectiveTerm, before other: ObjectiveTerm) -> Bool {
    guard let level = objective.firstIndex(where: { $0.weight(of: term) != 0 }) else {
      return false
    }
    return level < objective.firstIndex { $0.weight(of: other) != 0 } ?? objective.count
  }

  /// Whether any level of the objective counts a term.
  public func weighs(_ term: ObjectiveTerm) -> Bool {
    objective.contains { $0.weight(of: term) != 0 }
  }
}
