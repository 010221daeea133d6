/// What a comparison shows and how.
public struct ComparisonOptions: Sendable {
  /// The widths that are drawn.
  public static let widths = 40...400

  /// The cells of a line, 40 to 400.
  public var width = 100
  /// Whether text and Markdown show what is alike in all plans; data always do.
  public var showsAll = false
  /// The characters that are used.
  public var charset = Charset.unicode
  /// Whether text is coloured; other formats never are.
  public var colour = false
  /// How CSV is written.
  public var csv = CSVText()

  /// What differs, in 100 cells.
  public init() {}
}
