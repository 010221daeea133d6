public import Planning

/// What a comparison shows and how.
public struct ComparisonOptions: Sendable {
  /// Width, characters, colour and CSV.
  public var report = ReportOptions()
  /// Whether text and Markdown show what is alike in all plans; data always do.
  public var showsAll = false
  /// The metrics that are shown, in every format; all if empty.
  public var metrics: [String] = []
  /// What was worked out beside the table.
  public var studies = PortfolioStudies()

  /// What differs, in 100 cells.
  public init() {}
}

/// What a comparison works out beside its table.
public struct PortfolioStudies: Sendable {
  /// The ways from the base's value of a metric to the others'.
  public var bridges: [Bridge] = []
  /// The plans by spend and value, with those that are dominated; nil where money is not known.
  public var frontier: Frontier?
  /// Whether the frontier is drawn; else only what is dominated is told.
  public var drawsFrontier = false
  /// What single inputs do to the base.
  public var sensitivity: Sensitivity?

  /// Nothing beside the table.
  public init() {}
}
