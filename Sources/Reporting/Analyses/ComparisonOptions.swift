/// What a comparison shows and how.
public struct ComparisonOptions: Sendable {
  /// Width, characters, colour and CSV.
  public var report = ReportOptions()
  /// Whether text and Markdown show what is alike in all plans; data always do.
  public var showsAll = false

  /// What differs, in 100 cells.
  public init() {}
}
