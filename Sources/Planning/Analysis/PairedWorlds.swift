/// How one plan does against another in worlds that they share.
public struct PairedWorlds: Equatable, Sendable {
  /// In how many of a thousand worlds it is better; as good counts half.
  public var betterPerMille: Int
  /// The difference that one world in ten stays below.
  public var low: Int64
  /// The difference that nine worlds in ten stay below.
  public var high: Int64

  /// What two plans come to world by world, the other measured against the base; nil without worlds.
  public init?(_ base: [Int64], _ other: [Int64], better direction: MetricDirection) {
    let differences = zip(base, other).map { $1 - $0 }.sorted()
    guard let low = differences.quantile(0.1), let high = differences.quantile(0.9) else {
      return nil
    }
    let better = differences.count { direction == .min ? $0 < 0 : $0 > 0 }
    let equal = differences.count { $0 == 0 }
    let share = (Double(better) + Double(equal) / 2) / Double(differences.count)
    betterPerMille = Int((share * 1_000).rounded())
    self.low = low
    self.high = high
  }
}
