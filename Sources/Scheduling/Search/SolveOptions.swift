/// How hard and from where ``solve(_:options:)`` searches.
public struct SolveOptions: Sendable {
  /// The schedules to generate, passes forward and backward counted alike; at least two are made.
  public var effort: Int

  /// Whether the search goes on after the effort, until it is cancelled or has its proof.
  ///
  /// For limits of time: the effort then only says how large a search to prepare for.
  public var isOpenEnded: Bool = false

  /// The seed of every draw.
  public var seed: UInt64

  /// How many tasks run at once; the outcome does not depend on it.
  public var workers: Int

  /// A schedule to start from, kept as it is where nothing better is found.
  public var warmStart: Schedule?

  /// Makes options.
  public init(
    effort: Int = 64,
    seed: UInt64 = 1,
    workers: Int = 1,
    warmStart: Schedule? = nil
  ) {
    self.effort = effort
    self.seed = seed
    self.workers = workers
    self.warmStart = warmStart
  }
}
