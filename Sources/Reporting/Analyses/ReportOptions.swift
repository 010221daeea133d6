/// How a report of words and tables is written.
public struct ReportOptions: Sendable {
  /// The widths that are drawn.
  public static let widths = 40...400

  /// The cells of a line, 40 to 400.
  public var width = 100
  /// Whether a given scale takes as many cells as it needs, as for data that nobody draws.
  public var isUnbounded = false
  /// The characters that are used.
  public var charset = Charset.unicode
  /// Whether text is coloured; other formats never are.
  public var colour = false
  /// How CSV is written.
  public var csv = CSVText()

  /// 100 cells, Unicode, no colour.
  public init() {}

  /// Refuses a width that is not drawn.
  func checkWidth() throws(ReportError) {
    let widths = ReportOptions.widths
    guard !widths.contains(width) else { return }
    let nearest = width < widths.lowerBound ? widths.lowerBound : widths.upperBound
    throw ReportError(
      .tooNarrow(widths.lowerBound),
      "a width of \(width) is not in \(widths.lowerBound) to \(widths.upperBound)",
      remedy: "take --width \(nearest)"
    )
  }
}
