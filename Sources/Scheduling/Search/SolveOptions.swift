/// How hard and from where ``solve(_:options:)`` searches.
public struct SolveOptions: Sendable {
  /// The schedules to generate, passes forward and backward counted alike; at least two are made.
  ///
  /// It says where the search is cut off, see ``Outcome/schedulesGenerated``.
  public var effort: Int

  /// Whether the search goes on after the effort, until it is cancelled or has its proof.
  ///
  /// For limits of time: the effort then only says how large a search to prepare for. A choice of
  /// groups ends with its effort all the same.
  public var isOpenEnded: Bool = false

  /// The seed of every draw.
  public var seed: UInt64

  /// How many tasks run at once; the outcome does not depend on it.
  public var workers: Int

  /// A schedule to start from, kept as it is where nothing better is found.
  public var warmStart: Schedule?

  /// Called between rounds with what the search has so far, never from two tasks at once.
  ///
  /// A search among groups does not call it.
  public var onProgress: (@Sendable (SolveProgress) -> Void)?

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
