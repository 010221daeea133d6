public import RoadmapModel

/// How many schedules a search generates, by level.
///
/// What each level gives on the bundled roadmaps stands in `Benchmarks/README.md`.
public enum SearchEffort {
  /// A first plan at once.
  public static let low = 16
  /// A search that takes seconds.
  public static let high = 4_096

  /// The least and the most that is normal.
  private static let (least, most) = (256, 1_024)

  /// What a roadmap wants where nobody says: fewer where it has many families, since each schedule then
  /// takes longer; from 256 to 1,024.
  public static func normal(for roadmap: Roadmap) -> Int {
    max(least, most / max(1, roadmap.families.count))
  }

  /// The efforts of a search in ascending order, the last one the given effort.
  ///
  /// Low, 256, 1024, high and sixteen times high come before as far as they are below it. A search
  /// without end has all of them, and then goes on as with an effort that is never spent: stopped
  /// anywhere, it has made what the effort it reached makes.
  static func ladder(to effort: Int, isOpenEnded: Bool) -> [Int] {
    let levels = [low, least, most, high, 16 * high]
    return isOpenEnded ? levels + [256 * high] : levels.filter { $0 < effort } + [effort]
  }
}
